"""Reader panels: what was asked, what readers marked and said, what was decided; and guided reviews."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.create_table(
        "panels",
        sa.Column("id", sa.String(16), primary_key=True),
        sa.Column("token", sa.String(32), nullable=False, unique=True),
        sa.Column("file", sa.String(200), nullable=False, index=True),
        sa.Column("title", sa.String(200), nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("parts", sa.Text, nullable=False),
        sa.Column("staff", sa.String(32), nullable=False),
        sa.Column("opened", sa.DateTime, nullable=False),
        sa.Column("until", sa.Date, nullable=False),
        sa.Column("said", sa.Text, nullable=False),
        sa.Column("did", sa.Text, nullable=False),
        sa.Column("told", sa.Date, nullable=True),
    )
    op.create_table(
        "panel_readers",
        sa.Column("reader", sa.String(64), primary_key=True),
        sa.Column("panel", sa.String(16), nullable=False, index=True),
        sa.Column("came", sa.Date, nullable=False),
    )
    op.create_table(
        "panel_marks",
        sa.Column("reader", sa.String(64), primary_key=True),
        sa.Column("part", sa.String(16), primary_key=True),
        sa.Column("at", sa.Integer, primary_key=True),
        sa.Column("word", sa.String(60), nullable=False),
    )
    op.create_table(
        "panel_answers",
        sa.Column("reader", sa.String(64), primary_key=True),
        sa.Column("step", sa.String(20), primary_key=True),
        sa.Column("choices", sa.String(400), nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("key", sa.String(64), nullable=False),
    )
    op.create_table(
        "panel_kinds",
        sa.Column("panel", sa.String(16), primary_key=True),
        sa.Column("kind", sa.String(20), primary_key=True),
        sa.Column("count", sa.Integer, nullable=False),
    )
    op.create_table(
        "panel_decisions",
        sa.Column("panel", sa.String(16), primary_key=True),
        sa.Column("kind", sa.String(10), primary_key=True),
        sa.Column("word", sa.String(200), primary_key=True),
        sa.Column("accepted", sa.Integer, nullable=False),
        sa.Column("why", sa.String(400), nullable=False),
        sa.Column("staff", sa.String(32), nullable=False),
        sa.Column("at", sa.DateTime, nullable=False),
    )
    op.create_table(
        "reviews",
        sa.Column("file", sa.String(200), primary_key=True),
        sa.Column("stamp", sa.String(16), primary_key=True),
        sa.Column("item", sa.String(40), primary_key=True),
        sa.Column("staff", sa.String(32), primary_key=True),
        sa.Column("answer", sa.String(20), nullable=False),
        sa.Column("quote", sa.String(400), nullable=False),
        sa.Column("at", sa.DateTime, nullable=False),
    )
