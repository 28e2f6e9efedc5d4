"""Sign in with one's own organisation. Only Streamlit can ask it, and only a light page can set our cookie: a ticket that works once goes between them."""

from datetime import UTC, datetime

from modules.pages.notfound import message
from modules.pages.staff import ticket_page
from modules.screens.parts.organisation import ask, confirmed_person, is_known
from modules.screens.parts.stage import show
from modules.screens.parts.visitor import this_visit, words
from modules.storage.staff.entering import ticket_for
from modules.storage.store import CannotSave

if is_known():
    visit, (email, name) = this_visit("/enter"), confirmed_person()
    try:
        ticket = ticket_for(words().store, email, name, datetime.now(UTC)) if email else None
        show(ticket_page(words(), visit, email, ticket or ""), visit)
    except CannotSave:
        show(message(words(), visit, "fault", 503), visit)
else:
    ask()
