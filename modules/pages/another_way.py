"""Get a part another way: what there is, of which type and size; and the page that says that it is being made."""

import os
from dataclasses import dataclass
from functools import lru_cache

from accessibility.formats.doors import doors, use_of
from accessibility.formats.manifest import Made
from accessibility.formats.publication import Use
from modules.authoring.another_way import FOLDER, WAYS, Way, manifest_of, ready
from modules.authoring.publication import publication
from modules.packs.pack import Edition, Module
from modules.pages.copies import size_in_words
from modules.pages.frame import framed
from modules.pages.house import House
from modules.pages.notfound import not_found
from modules.pages.visit import Page, Visit
from modules.storage.work import today

SITE = "SIDE_BY_SIDE_SITE"
MOST_COUNTED = 8
_COUNTED: dict[tuple[object, ...], dict[str, str]] = {}


@dataclass(frozen=True, slots=True)
class Offer:
    """One way, as a link says it. `size` is empty while it is still to be made."""

    name: str
    label: str
    about: str
    address: str
    size: str


def offers(house: House, edition: Edition, module: Module) -> list[Offer]:
    """What can be had of a module here. A format whose programs are not installed is not offered."""
    return [_offer(house, edition, module, way) for way in WAYS if way.door in can_make()]


def another_way_page(house: House, visit: Visit, wanted: str) -> Page:
    edition = house.edition(visit.look.language)
    module = edition.modules.get(wanted)
    if module is None:
        return not_found(house, visit)
    return framed(
        house, visit, edition, "another-way.html", edition.say("another.title-of", title=module.title),
        module=module, offers=offers(house, edition, module), own="pdf" in can_make(),
    )  # fmt: skip


def waiting_page(house: House, visit: Visit, module: Module, way: Way, state: str) -> Page:
    """`state`: ask (nobody asked for it yet), working, full (too many wait) or failed."""
    edition = house.edition(visit.look.language)
    status = {"full": 503, "failed": 503}.get(state, 200)
    title = edition.say(f"another.{way.name}")
    return framed(house, visit, edition, "another-way-waiting.html", title, status=status, module=module, way=way, state=state)


def files_of(house: House, edition: Edition, module: Module, way: Way) -> list[str]:
    """The paths in the folder of copies, if they say what the pages say now."""
    return [path for path, _ in _ready(house, edition, module, way)]


@lru_cache(maxsize=1)
def can_make() -> frozenset[str]:
    return frozenset(name for name, door in doors().items() if not door.missing())


def _offer(house: House, edition: Edition, module: Module, way: Way) -> Offer:
    found = _ready(house, edition, module, way)
    size = size_in_words(sum(made.size for _, made in found)) if found else ""
    label = edition.say("another.link" if size else "another.link-later", way=edition.say(f"another.{way.name}"), type=way.type, size=size)
    return Offer(way.name, label, edition.say(f"another.{way.name}-about"), f"/another-way/{module.id}/{way.name}", size)


def _ready(house: House, edition: Edition, module: Module, way: Way) -> list[tuple[str, Made]]:
    if not manifest_of(house.data / FOLDER).files:
        return []  # a site that has made no copies asks its database nothing
    gone = house.withdrawn()
    versions = _versions(house, edition.language, gone, use_of(doors()[way.door]))
    return ready(house.data / FOLDER, way, module.id, edition.language, edition.language == house.pack.about.languages[0], versions, gone)


def _versions(house: House, language: str, gone: frozenset[str], use: Use) -> dict[str, str]:
    """What is printed in each part now, and under "" in the whole. Counted once while nothing changes: it takes half a second."""
    site = os.environ.get(SITE, "")
    key = (house.pack.stamp, repr(house.host), language, gone, use, today(), site)
    found = _COUNTED.get(key)
    if found is None:
        made = publication(house.pack, today(), language=language, withdrawn=gone, host=house.host, site=site).for_use(use)
        while len(_COUNTED) >= MOST_COUNTED:
            _COUNTED.pop(next(iter(_COUNTED)), None)
        found = _COUNTED[key] = {"": made.stamp, **{part.id: made.stamp_of(part) for part in made.parts}}
    return found
