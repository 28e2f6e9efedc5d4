"""What happened because of you: kept after the room itself, as text alone."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.create_table(
        "because_pages",
        sa.Column("id", sa.String(16), primary_key=True),
        sa.Column("finder", sa.String(64), nullable=False, index=True),
        sa.Column("sealed_code", sa.LargeBinary, nullable=False),
        sa.Column("title", sa.String(600), nullable=False),
        sa.Column("on_day", sa.Date, nullable=False),
        sa.Column("changed", sa.Date, nullable=False),
    )
    op.create_table(
        "because_lines",
        sa.Column("id", sa.String(16), primary_key=True),
        sa.Column("page", sa.String(16), nullable=False, index=True),
        sa.Column("ask", sa.String(400), nullable=False),
        sa.Column("outcome", sa.String(10), nullable=False),
        sa.Column("because", sa.Text, nullable=False),
        sa.Column("on_day", sa.Date, nullable=False),
    )
