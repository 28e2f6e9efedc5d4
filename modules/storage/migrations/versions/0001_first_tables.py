"""The first tables: learners and what they keep, feedback, wrong codes, withdrawn stories."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "learners",
        sa.Column("keeper", sa.String(64), primary_key=True),
        sa.Column("finder", sa.String(64), nullable=False, unique=True),
        sa.Column("sealed_id", sa.LargeBinary, nullable=False),
        sa.Column("came", sa.Date, nullable=False),
        sa.Column("last_came", sa.Date, nullable=False),
        sa.Column("place", sa.String(200), nullable=False),
        sa.Column("path", sa.String(80), nullable=False),
    )
    op.create_table(
        "answers",
        sa.Column("keeper", sa.String(64), primary_key=True),
        sa.Column("pack", sa.String(80), primary_key=True),
        sa.Column("module", sa.String(80), primary_key=True),
        sa.Column("block", sa.String(80), primary_key=True),
        sa.Column("stamp", sa.String(12), nullable=False),
        sa.Column("choices", sa.Text, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
    )
    op.create_table(
        "notes",
        sa.Column("keeper", sa.String(64), primary_key=True),
        sa.Column("pack", sa.String(80), primary_key=True),
        sa.Column("module", sa.String(80), primary_key=True),
        sa.Column("block", sa.String(80), primary_key=True),
        sa.Column("stamp", sa.String(12), nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("other", sa.Text, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
    )
    op.create_table(
        "pages_read",
        sa.Column("keeper", sa.String(64), primary_key=True),
        sa.Column("pack", sa.String(80), primary_key=True),
        sa.Column("module", sa.String(80), primary_key=True),
        sa.Column("page", sa.String(80), primary_key=True),
        sa.Column("on_day", sa.Date, nullable=False),
    )
    op.create_table(
        "sent",
        sa.Column("keeper", sa.String(64), primary_key=True),
        sa.Column("key", sa.String(64), primary_key=True),
        sa.Column("content", sa.String(64), nullable=False),
        sa.Column("on_day", sa.Date, nullable=False),
    )
    op.create_table(
        "feedback",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("place", sa.String(200), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("on_day", sa.Date, nullable=False),
        sa.Column("key", sa.String(64), nullable=False, unique=True),
    )
    op.create_table(
        "wrong_codes",
        sa.Column("hour", sa.DateTime, primary_key=True),
        sa.Column("who", sa.String(64), primary_key=True),
        sa.Column("count", sa.Integer, nullable=False),
    )
    op.create_table(
        "withdrawn_stories",
        sa.Column("story", sa.String(80), primary_key=True),
        sa.Column("on_day", sa.Date, nullable=False),
    )
