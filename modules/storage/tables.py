"""What is kept, and nothing more. See docs/hosting/what-is-kept.md for why and how long."""

from sqlalchemy import Column, Date, DateTime, Integer, LargeBinary, MetaData, String, Table, Text

metadata = MetaData()

learners = Table(
    "learners",
    metadata,
    Column("keeper", String(64), primary_key=True, doc="hash of the id in the cookie"),
    Column("finder", String(64), nullable=False, unique=True, doc="HMAC of the resume code"),
    Column("sealed_id", LargeBinary, nullable=False, doc="the id, sealed with a key made from the resume code"),
    Column("came", Date, nullable=False),
    Column("last_came", Date, nullable=False),
    Column("place", String(200), nullable=False, default="", doc="module/page of the last page read"),
    Column("path", String(80), nullable=False, default=""),
)

answers = Table(
    "answers",
    metadata,
    Column("keeper", String(64), primary_key=True),
    Column("pack", String(80), primary_key=True),
    Column("module", String(80), primary_key=True),
    Column("block", String(80), primary_key=True),
    Column("stamp", String(12), nullable=False, doc="hash of the question's words when it was answered"),
    Column("choices", Text, nullable=False, doc="ids of the options, never their words"),
    Column("version", Integer, nullable=False),
)

notes = Table(
    "notes",
    metadata,
    Column("keeper", String(64), primary_key=True),
    Column("pack", String(80), primary_key=True),
    Column("module", String(80), primary_key=True),
    Column("block", String(80), primary_key=True),
    Column("stamp", String(12), nullable=False),
    Column("text", Text, nullable=False),
    Column("other", Text, nullable=False, default="", doc="another version, from another device, until the person puts it away"),
    Column("version", Integer, nullable=False),
)

pages_read = Table(
    "pages_read",
    metadata,
    Column("keeper", String(64), primary_key=True),
    Column("pack", String(80), primary_key=True),
    Column("module", String(80), primary_key=True),
    Column("page", String(80), primary_key=True),
    Column("on_day", Date, nullable=False),
)

sent = Table(
    "sent",
    metadata,
    Column("keeper", String(64), primary_key=True),
    Column("key", String(64), primary_key=True, doc="hash of a form that was already taken in, so that a second try is not stored twice"),
    Column("content", String(64), nullable=False, doc="hash of what it said last"),
    Column("on_day", Date, nullable=False),
)

feedback = Table(
    "feedback",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("place", String(200), nullable=False, doc="the page or word it is about; never who sent it"),
    Column("kind", String(20), nullable=False),
    Column("text", Text, nullable=False),
    Column("on_day", Date, nullable=False),
    Column("key", String(64), nullable=False, unique=True),
)

wrong_codes = Table(
    "wrong_codes",
    metadata,
    Column("hour", DateTime, primary_key=True),
    Column("who", String(64), primary_key=True, doc="HMAC of the address with a key that changes each day; 'all' counts everybody"),
    Column("count", Integer, nullable=False),
)

withdrawn_stories = Table(
    "withdrawn_stories",
    metadata,
    Column("story", String(80), primary_key=True),
    Column("on_day", Date, nullable=False),
)

of_a_person = tuple(table for table in metadata.sorted_tables if "keeper" in table.c)
"""Every table that keeps something under a person's name: all of them are emptied when the person is forgotten."""
