"""The authors' desk: proposed terms, what was decided about words, and modules that wait for their first page."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.create_table(
        "term_proposals",
        sa.Column("id", sa.String(16), primary_key=True),
        sa.Column("word", sa.String(80), nullable=False),
        sa.Column("plain", sa.Text, nullable=False),
        sa.Column("example", sa.Text, nullable=False),
        sa.Column("topic", sa.String(40), nullable=False),
        sa.Column("file", sa.String(200), nullable=False),
        sa.Column("staff", sa.String(32), nullable=False),
        sa.Column("at", sa.DateTime, nullable=False),
    )
    op.create_table(
        "term_decisions",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("source", sa.String(10), nullable=False),
        sa.Column("about", sa.String(240), nullable=False),
        sa.Column("newest", sa.Integer, nullable=False),
        sa.Column("word", sa.String(80), nullable=False),
        sa.Column("accepted", sa.Integer, nullable=False),
        sa.Column("why", sa.String(400), nullable=False),
        sa.Column("staff", sa.String(32), nullable=False),
        sa.Column("at", sa.DateTime, nullable=False),
    )
    op.create_table(
        "planned_modules",
        sa.Column("id", sa.String(80), primary_key=True),
        sa.Column("words", sa.Text, nullable=False),
        sa.Column("staff", sa.String(32), nullable=False),
        sa.Column("at", sa.DateTime, nullable=False),
    )
