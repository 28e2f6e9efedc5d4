"""Check my network, and the page that hosts give to IT."""

from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from modules.pages.frame import framed
from modules.pages.house import House
from modules.pages.rooms.style import room_style_name
from modules.pages.visit import Page, Visit

TRIES = ("page", "line", "pace", "socket")
POINTS = ("polling", "line", "buffer", "idle", "inspect", "socket", "room", "sign", "wall", "fall")
_SCRIPT = Path(__file__).parents[1] / "assets" / "alone" / "network.js"


def network_page(house: House, visit: Visit) -> Page:
    edition = house.edition(visit.look.language)
    return framed(house, visit, edition, "rooms/network.html", edition.say("network.title"), tries=TRIES, script=network_script_name(), style=room_style_name())


def it_page(house: House, visit: Visit, site: str) -> Page:
    edition = house.edition(visit.look.language)
    return framed(house, visit, edition, "rooms/network-it.html", edition.say("network.it-title"), points=POINTS, site=site, style=room_style_name())


@lru_cache(maxsize=1)
def network_script() -> bytes:
    return _SCRIPT.read_bytes()


@lru_cache(maxsize=1)
def network_script_name() -> str:
    """Named by its content. No other page loads it."""
    return f"network.{sha256(network_script()).hexdigest()[:10]}.js"
