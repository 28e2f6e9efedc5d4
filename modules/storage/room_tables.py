"""Tables of the live room: the room, what happened in it, and who hosts it."""

from sqlalchemy import Column, Date, DateTime, Integer, LargeBinary, String, Table, Text, UniqueConstraint

from modules.storage.metadata import metadata

rooms = Table(
    "rooms",
    metadata,
    Column("id", String(16), primary_key=True),
    Column("finder", String(64), nullable=False, index=True, doc="HMAC of the code that people type"),
    Column("sealed_code", LargeBinary, nullable=False, doc="the code, sealed with the server's key, so that hosts can see it again"),
    Column("session", String(80), nullable=False),
    Column("title", String(600), nullable=False),
    Column("plan", Text, nullable=False, doc="all that the screens say, as it was when the room was opened"),
    Column("state", String(10), nullable=False, doc="open or closed"),
    Column("staff", String(32), nullable=False, doc="who opened it"),
    Column("opened", DateTime, nullable=False),
    Column("closed", DateTime, nullable=True),
    Column("changed", DateTime, nullable=False, doc="when the last thing happened"),
    Column("last", Integer, nullable=False, doc="the number of the last event: the row is held while it grows, so everybody sees one order"),
)

room_events = Table(
    "room_events",
    metadata,
    Column("room", String(16), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("kind", String(20), nullable=False),
    Column("phone", String(24), nullable=False, doc="hash of a random id in a cookie of this room alone; never joined to a learner's. Empty for hosts"),
    Column("screen", String(170), nullable=False),
    Column("data", Text, nullable=False),
    Column("key", String(64), nullable=False, doc="hash of the form that it came from, so that a second try is kept once"),
    Column("at", DateTime, nullable=False),
    UniqueConstraint("room", "key"),
)

room_hosts = Table(
    "room_hosts",
    metadata,
    Column("mark", String(64), primary_key=True, doc="hash of the code in a host's own link"),
    Column("room", String(16), nullable=False, index=True),
    Column("name", String(120), nullable=False),
    Column("role", String(10), nullable=False, doc="host or helper"),
    Column("ends", DateTime, nullable=False),
)

because_pages = Table(
    "because_pages",
    metadata,
    Column("id", String(16), primary_key=True, doc="the room that it came from; it may be gone by now"),
    Column("finder", String(64), nullable=False, index=True, doc="HMAC of the room's code"),
    Column("sealed_code", LargeBinary, nullable=False, doc="the code, sealed with the server's key, so that hosts can tell it again"),
    Column("title", String(600), nullable=False),
    Column("on_day", Date, nullable=False, doc="the day of the room"),
    Column("changed", Date, nullable=False),
)

because_lines = Table(
    "because_lines",
    metadata,
    Column("id", String(16), primary_key=True),
    Column("page", String(16), nullable=False, index=True),
    Column("ask", String(400), nullable=False, doc="what was asked for, as hosts wrote it"),
    Column("outcome", String(10), nullable=False, doc="waiting, did, part or did-not"),
    Column("because", Text, nullable=False),
    Column("on_day", Date, nullable=False, doc="when the outcome was last written"),
)

room_plans = Table(
    "room_plans",
    metadata,
    Column("id", String(16), primary_key=True),
    Column("staff", String(32), nullable=False, doc="who began it; every facilitator can go on with it"),
    Column("title", String(600), nullable=False),
    Column("outline", Text, nullable=False, doc="parts, times, leads, needs: as they were typed so far"),
    Column("changed", DateTime, nullable=False),
)
