"""Staff: people with roles, their sessions, links that work once, and who did what."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "staff",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("name", sa.String(120), nullable=False),
        sa.Column("sign_in_name", sa.String(200), nullable=True, unique=True),
        sa.Column("passphrase", sa.Text, nullable=False),
        sa.Column("roles", sa.String(200), nullable=False),
        sa.Column("came", sa.DateTime, nullable=False),
        sa.Column("last_signed_in", sa.DateTime, nullable=True),
        sa.Column("ended", sa.DateTime, nullable=True),
    )
    op.create_table(
        "staff_sessions",
        sa.Column("mark", sa.String(64), primary_key=True),
        sa.Column("staff", sa.String(32), nullable=False, index=True),
        sa.Column("began", sa.DateTime, nullable=False),
        sa.Column("last_seen", sa.DateTime, nullable=False),
    )
    op.create_table(
        "staff_links",
        sa.Column("mark", sa.String(64), primary_key=True),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("staff", sa.String(32), nullable=False),
        sa.Column("name", sa.String(120), nullable=False),
        sa.Column("sign_in_name", sa.String(200), nullable=False),
        sa.Column("roles", sa.String(200), nullable=False),
        sa.Column("ends", sa.DateTime, nullable=False),
    )
    op.create_table(
        "staff_actions",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("staff", sa.String(32), nullable=False),
        sa.Column("what", sa.String(80), nullable=False),
        sa.Column("about", sa.String(200), nullable=False, index=True),
        sa.Column("at", sa.DateTime, nullable=False),
    )
