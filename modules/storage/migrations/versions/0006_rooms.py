"""The live room: rooms, what happened in them, who hosts them."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.create_table(
        "rooms",
        sa.Column("id", sa.String(16), primary_key=True),
        sa.Column("finder", sa.String(64), nullable=False, index=True),
        sa.Column("sealed_code", sa.LargeBinary, nullable=False),
        sa.Column("session", sa.String(80), nullable=False),
        sa.Column("title", sa.String(600), nullable=False),
        sa.Column("plan", sa.Text, nullable=False),
        sa.Column("state", sa.String(10), nullable=False),
        sa.Column("staff", sa.String(32), nullable=False),
        sa.Column("opened", sa.DateTime, nullable=False),
        sa.Column("closed", sa.DateTime, nullable=True),
        sa.Column("changed", sa.DateTime, nullable=False),
        sa.Column("last", sa.Integer, nullable=False),
    )
    op.create_table(
        "room_events",
        sa.Column("room", sa.String(16), primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("phone", sa.String(24), nullable=False),
        sa.Column("screen", sa.String(170), nullable=False),
        sa.Column("data", sa.Text, nullable=False),
        sa.Column("key", sa.String(64), nullable=False),
        sa.Column("at", sa.DateTime, nullable=False),
        sa.UniqueConstraint("room", "key"),
    )
    op.create_table(
        "room_hosts",
        sa.Column("mark", sa.String(64), primary_key=True),
        sa.Column("room", sa.String(16), nullable=False, index=True),
        sa.Column("name", sa.String(120), nullable=False),
        sa.Column("role", sa.String(10), nullable=False),
        sa.Column("ends", sa.DateTime, nullable=False),
    )
