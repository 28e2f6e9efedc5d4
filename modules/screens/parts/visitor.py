"""Who is here: read from the cookies that the shell has set. The one door to outside state for every screen."""

from datetime import UTC, datetime
from secrets import token_hex

import streamlit as st

from accessibility.preferences import COOKIE, read_look
from modules.pages.house import House, the_house
from modules.pages.identity import IDENTITY, PLACE, SHARED, STAFF, read_identity, read_places
from modules.pages.visit import Visit
from modules.storage.people import find_learner
from modules.storage.staff import Staff, find_staff
from modules.storage.store import CannotSave


def words() -> House:
    """The words and the database; in development, read anew when a file has changed."""
    house = the_house()
    house.look_again()
    return house


def this_visit(here: str) -> Visit:
    """The visit of this session. It is made anew at each run: nothing about a person is kept in the session."""
    identity = read_identity(_cookie(IDENTITY))
    learner, staff, out_of_reach = None, None, False
    try:
        learner = find_learner(the_house().store, identity) if identity else None
        staff = this_staff()
    except CannotSave:
        out_of_reach = True
    return Visit("app", identity, learner, read_look(_cookie(COOKIE)), here, read_places(_cookie(PLACE)), _cookie(SHARED) == "yes", out_of_reach, staff)


def this_staff() -> Staff | None:
    """Who is signed in to run the site. Asked at each run, so that a role or an access that has ended counts at once. Raises CannotSave."""
    session = _cookie(STAFF)
    return find_staff(the_house().store, session, datetime.now(UTC)) if session else None


def remember(visit: Visit, place: str, path: str) -> None:
    """Someone who is known has turned to this page."""
    if visit.learner:
        the_house().turned(visit.learner, place, path)


def session_mark() -> str:
    """A random mark of this session. The page in the browser sees by it that the session behind it is a new one."""
    if "mark" not in st.session_state:
        st.session_state["mark"] = token_hex(4)
    return str(st.session_state["mark"])


def _cookie(name: str) -> str:
    value = st.context.cookies.get(name, "")
    # In Streamlit's AppTest this is a stand-in that is not text.
    return value if isinstance(value, str) else ""
