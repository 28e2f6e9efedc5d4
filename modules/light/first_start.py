"""What the server says when it starts and nobody organises the site yet: a link for whoever runs the server."""

from datetime import UTC, datetime

from modules.pages.house import House
from modules.storage.staff import any_organiser
from modules.storage.staff.links import set_up_link
from modules.storage.store import CannotSave


def first_words(house: House, site: str) -> str:
    """One line with a link that works once, for 48 hours; nothing once there is an organiser. `site` is the address as the server knows it."""
    try:
        if any_organiser(house.store):
            return ""
        code = set_up_link(house.store, datetime.now(UTC))
    except CannotSave:
        return ""  # the site opens all the same, and `side-by-side staff link` makes a link later
    return f"To set up staff sign-in, open {site}/staff/set-up#{code} (works once, for 48 hours; on your own address use the same ending)\n"
