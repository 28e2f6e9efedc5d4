"""What is kept, and nothing more. See docs/hosting/what-is-kept.md for why and how long."""

from sqlalchemy import Column, Date, DateTime, Integer, LargeBinary, String, Table, Text

from modules.storage.desk_tables import planned_modules as planned_modules
from modules.storage.desk_tables import term_decisions as term_decisions
from modules.storage.desk_tables import term_proposals as term_proposals
from modules.storage.metadata import metadata as metadata
from modules.storage.room_tables import because_lines as because_lines
from modules.storage.room_tables import because_pages as because_pages
from modules.storage.room_tables import room_events as room_events
from modules.storage.room_tables import room_hosts as room_hosts
from modules.storage.room_tables import room_plans as room_plans
from modules.storage.room_tables import rooms as rooms

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

staff = Table(
    "staff",
    metadata,
    Column("id", String(32), primary_key=True, doc="random; never joined to a learner's"),
    Column("name", String(120), nullable=False),
    Column("sign_in_name", String(200), nullable=True, unique=True, doc="an email address or any other name; none once access has ended"),
    Column("passphrase", Text, nullable=False, doc="argon2 hash; empty for somebody who signs in with their organisation alone"),
    Column("roles", String(200), nullable=False, doc="names from modules/programme/roles.py, with spaces between"),
    Column("came", DateTime, nullable=False),
    Column("last_signed_in", DateTime, nullable=True),
    Column("ended", DateTime, nullable=True, doc="when their access was ended; the name stays for who did what"),
)

staff_sessions = Table(
    "staff_sessions",
    metadata,
    Column("mark", String(64), primary_key=True, doc="hash of the id in the cookie"),
    Column("staff", String(32), nullable=False, index=True),
    Column("began", DateTime, nullable=False),
    Column("last_seen", DateTime, nullable=False),
)

staff_links = Table(
    "staff_links",
    metadata,
    Column("mark", String(64), primary_key=True, doc="hash of the code in a link that works once"),
    Column("kind", String(20), nullable=False, doc="set-up, invite, passphrase or ticket"),
    Column("staff", String(32), nullable=False, doc="whose it is: for a new passphrase and a ticket; else empty"),
    Column("name", String(120), nullable=False),
    Column("sign_in_name", String(200), nullable=False, doc="the email address that was invited, or empty"),
    Column("roles", String(200), nullable=False),
    Column("ends", DateTime, nullable=False),
)

staff_actions = Table(
    "staff_actions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("staff", String(32), nullable=False),
    Column("what", String(80), nullable=False),
    Column("about", String(200), nullable=False, index=True),
    Column("at", DateTime, nullable=False),
)

drafts = Table(
    "drafts",
    metadata,
    Column("id", String(16), primary_key=True),
    Column("file", String(200), nullable=True, unique=True, doc="its path in the pack; none for words that were pasted"),
    Column("text", Text, nullable=False),
    Column("version", Integer, nullable=False, doc="the number of the version that `text` is"),
    Column("newest", Integer, nullable=False, doc="the highest number of a version, put aside or not"),
    Column("state", String(20), nullable=False),
    Column("base", String(64), nullable=False, doc="hash of the file when this draft began, or empty where there was none"),
    Column("base_text", Text, nullable=False, doc="what the file said then"),
    Column("staff", String(32), nullable=False, doc="who wrote last"),
    Column("session", String(40), nullable=False, doc="the open editor that wrote last, so that a second try is not told as somebody else"),
    Column("changed", DateTime, nullable=False),
)

draft_versions = Table(
    "draft_versions",
    metadata,
    Column("draft", String(16), primary_key=True),
    Column("version", Integer, primary_key=True),
    Column("text", Text, nullable=False),
    Column("staff", String(32), nullable=False),
    Column("began", DateTime, nullable=False, doc="a row takes in what one person types within a few minutes"),
    Column("at", DateTime, nullable=False),
    Column("why", String(400), nullable=False),
    Column("state", String(20), nullable=False, doc="also `aside`: the words of the second of two who wrote at once"),
)

draft_signs = Table(
    "draft_signs",
    metadata,
    Column("draft", String(16), primary_key=True),
    Column("section", String(16), primary_key=True, doc="hash of the section's words: an edit leaves it without a sign"),
    Column("kind", String(20), primary_key=True, doc="checked, clinical or read"),
    Column("staff", String(32), nullable=False),
    Column("at", DateTime, nullable=False),
    Column("why", String(400), nullable=False),
)

draft_silences = Table(
    "draft_silences",
    metadata,
    Column("draft", String(16), primary_key=True),
    Column("mark", String(16), primary_key=True, doc="hash of the rule and the reason"),
    Column("rule", String(80), nullable=False),
    Column("reason", String(400), nullable=False),
    Column("staff", String(32), nullable=False),
    Column("at", DateTime, nullable=False),
)

lesson_checks = Table(
    "lesson_checks",
    metadata,
    Column("file", String(200), primary_key=True),
    Column("on_day", Date, primary_key=True),
    Column("must", Integer, nullable=False),
    Column("should", Integer, nullable=False),
    Column("score", Integer, nullable=False, doc="difficulty times 10; of no person"),
    Column("band", String(20), nullable=False),
)

revisions = Table(
    "revisions",
    metadata,
    Column("name", String(20), primary_key=True),
    Column("number", Integer, nullable=False, doc="one more with each publish, so that every process reads the words again"),
)

panels = Table(
    "panels",
    metadata,
    Column("id", String(16), primary_key=True),
    Column("token", String(32), nullable=False, unique=True, doc="random; stands in the link that readers get"),
    Column("file", String(200), nullable=False, index=True, doc="the page's path in the pack"),
    Column("title", String(200), nullable=False),
    Column("text", Text, nullable=False, doc="what the page said when the panel was opened"),
    Column("parts", Text, nullable=False, doc="hashes of the sections that are read, with spaces between"),
    Column("staff", String(32), nullable=False, doc="who opened it"),
    Column("opened", DateTime, nullable=False),
    Column("until", Date, nullable=False, doc="the last day on which readers can send answers"),
    Column("said", Text, nullable=False, doc="You said, for the readers and the page"),
    Column("did", Text, nullable=False, doc="we did"),
    Column("told", Date, nullable=True, doc="when that was published; none while it is not"),
)

panel_readers = Table(
    "panel_readers",
    metadata,
    Column("reader", String(64), primary_key=True, doc="hash of a random id in a cookie of this panel alone; never joined to a learner's"),
    Column("panel", String(16), nullable=False, index=True),
    Column("came", Date, nullable=False),
)

panel_marks = Table(
    "panel_marks",
    metadata,
    Column("reader", String(64), primary_key=True),
    Column("part", String(16), primary_key=True, doc="hash of the section"),
    Column("at", Integer, primary_key=True, doc="the number of the word in the section; below 0 for a word that was typed and is not in it"),
    Column("word", String(60), nullable=False),
)

panel_answers = Table(
    "panel_answers",
    metadata,
    Column("reader", String(64), primary_key=True),
    Column("step", String(20), primary_key=True, doc="the hash of a section, or questions, feelings, about"),
    Column("choices", String(400), nullable=False),
    Column("text", Text, nullable=False),
    Column("key", String(64), nullable=False, doc="hash of the form and of what it said last, so that a second try changes nothing"),
)

panel_kinds = Table(
    "panel_kinds",
    metadata,
    Column("panel", String(16), primary_key=True),
    Column("kind", String(20), primary_key=True, doc="reads slowly, low vision...: how many said so, never who"),
    Column("count", Integer, nullable=False),
)

panel_decisions = Table(
    "panel_decisions",
    metadata,
    Column("panel", String(16), primary_key=True),
    Column("kind", String(10), primary_key=True, doc="allow or term"),
    Column("word", String(200), primary_key=True),
    Column("accepted", Integer, nullable=False, doc="1 or 0"),
    Column("why", String(400), nullable=False),
    Column("staff", String(32), nullable=False),
    Column("at", DateTime, nullable=False),
)

reviews = Table(
    "reviews",
    metadata,
    Column("file", String(200), primary_key=True),
    Column("stamp", String(16), primary_key=True, doc="hash of the page's words: after an edit a review begins anew"),
    Column("item", String(40), primary_key=True),
    Column("staff", String(32), primary_key=True),
    Column("answer", String(20), nullable=False),
    Column("quote", String(400), nullable=False),
    Column("at", DateTime, nullable=False),
)

of_a_person = tuple(table for table in metadata.sorted_tables if "keeper" in table.c)
"""Every table that keeps something under a person's name: all of them are emptied when the person is forgotten."""
