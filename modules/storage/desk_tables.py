"""Tables of the authors' desk: words that somebody wants explained, what was decided, and modules that wait for their first page."""

from sqlalchemy import Column, DateTime, Integer, String, Table, Text

from modules.storage.metadata import metadata

term_proposals = Table(
    "term_proposals",
    metadata,
    Column("id", String(16), primary_key=True),
    Column("word", String(80), nullable=False),
    Column("plain", Text, nullable=False),
    Column("example", Text, nullable=False),
    Column("topic", String(40), nullable=False),
    Column("file", String(200), nullable=False, doc="the page that was being written, or empty"),
    Column("staff", String(32), nullable=False),
    Column("at", DateTime, nullable=False),
)

term_decisions = Table(
    "term_decisions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("source", String(10), nullable=False, doc="editor, panel, unclear or asked"),
    Column("about", String(240), nullable=False, doc="the proposal, the panel and its word, the term, or the message that it is about"),
    Column("newest", Integer, nullable=False, doc="the newest message of readers that was decided on; 0 where there are none"),
    Column("word", String(80), nullable=False),
    Column("accepted", Integer, nullable=False, doc="1 or 0"),
    Column("why", String(400), nullable=False),
    Column("staff", String(32), nullable=False),
    Column("at", DateTime, nullable=False),
)

planned_modules = Table(
    "planned_modules",
    metadata,
    Column("id", String(80), primary_key=True),
    Column("words", Text, nullable=False, doc="its module.yaml, written with the first page that is published"),
    Column("staff", String(32), nullable=False),
    Column("at", DateTime, nullable=False),
)
