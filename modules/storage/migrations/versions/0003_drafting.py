"""Drafts with their versions and sign-offs, checks over time, and the number that tells every process of new words."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "drafts",
        sa.Column("id", sa.String(16), primary_key=True),
        sa.Column("file", sa.String(200), nullable=True, unique=True),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("newest", sa.Integer, nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("base", sa.String(64), nullable=False),
        sa.Column("base_text", sa.Text, nullable=False),
        sa.Column("staff", sa.String(32), nullable=False),
        sa.Column("session", sa.String(40), nullable=False),
        sa.Column("changed", sa.DateTime, nullable=False),
    )
    op.create_table(
        "draft_versions",
        sa.Column("draft", sa.String(16), primary_key=True),
        sa.Column("version", sa.Integer, primary_key=True),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("staff", sa.String(32), nullable=False),
        sa.Column("began", sa.DateTime, nullable=False),
        sa.Column("at", sa.DateTime, nullable=False),
        sa.Column("why", sa.String(400), nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
    )
    op.create_table(
        "draft_signs",
        sa.Column("draft", sa.String(16), primary_key=True),
        sa.Column("section", sa.String(16), primary_key=True),
        sa.Column("kind", sa.String(20), primary_key=True),
        sa.Column("staff", sa.String(32), nullable=False),
        sa.Column("at", sa.DateTime, nullable=False),
        sa.Column("why", sa.String(400), nullable=False),
    )
    op.create_table(
        "draft_silences",
        sa.Column("draft", sa.String(16), primary_key=True),
        sa.Column("mark", sa.String(16), primary_key=True),
        sa.Column("rule", sa.String(80), nullable=False),
        sa.Column("reason", sa.String(400), nullable=False),
        sa.Column("staff", sa.String(32), nullable=False),
        sa.Column("at", sa.DateTime, nullable=False),
    )
    op.create_table(
        "lesson_checks",
        sa.Column("file", sa.String(200), primary_key=True),
        sa.Column("on_day", sa.Date, primary_key=True),
        sa.Column("must", sa.Integer, nullable=False),
        sa.Column("should", sa.Integer, nullable=False),
        sa.Column("score", sa.Integer, nullable=False),
        sa.Column("band", sa.String(20), nullable=False),
    )
    op.create_table(
        "revisions",
        sa.Column("name", sa.String(20), primary_key=True),
        sa.Column("number", sa.Integer, nullable=False),
    )
