"""Plans of meetings, kept while they are being made."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    op.create_table(
        "room_plans",
        sa.Column("id", sa.String(16), primary_key=True),
        sa.Column("staff", sa.String(32), nullable=False),
        sa.Column("title", sa.String(600), nullable=False),
        sa.Column("outline", sa.Text, nullable=False),
        sa.Column("changed", sa.DateTime, nullable=False),
    )
