"""Get a part another way: what there is, of which type and size; and the page that says that it is being made."""

import os
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from markupsafe import Markup

from accessibility.formats.doors import doors, use_of
from accessibility.formats.manifest import Made
from accessibility.formats.narration.sound import minutes_of, seconds_of
from accessibility.formats.publication import Use
from modules.authoring.another_way import FOLDER, WAYS, Way, manifest_of, ready
from modules.authoring.publication import EASY_READ, publication
from modules.packs.pack import Edition
from modules.pages.copies import size_in_words
from modules.pages.frame import framed
from modules.pages.house import House
from modules.pages.notfound import not_found
from modules.pages.visit import Page, Visit
from modules.storage.work import today

SOUND = "MP3"
LOOK = "look"
"""Somebody looks whether it is ready: they are told, on a page. A file that comes at once would leave them on a page that says it is still being made."""
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


@dataclass(frozen=True, slots=True)
class Taken:
    """What can be taken along: a module, or its Easy Read, which is a part of its own in every format. `back` is its page on the site, `easy` its other one."""

    id: str
    title: str
    back: str
    easy: str = ""


def taken(edition: Edition, visit: Visit, wanted: str) -> Taken | None:
    """The part of this name, or None."""
    module = edition.modules.get(wanted.removesuffix(EASY_READ))
    if module is None:
        return None
    easy = edition.easy.get(module.id)
    if wanted == module.id:
        return Taken(module.id, module.title, visit.lesson(module.id, module.lessons[0].slug), f"{module.id}{EASY_READ}" if easy else "")
    return Taken(wanted, edition.say("easy.title", title=easy.title), f"/easy-read/{module.id}") if easy else None


def offers(house: House, edition: Edition, part: str) -> list[Offer]:
    """What can be had of a part here. A format whose programs are not installed is not offered."""
    return [_offer(house, edition, part, way) for way in WAYS if way.door in can_make()]


def another_way_page(house: House, visit: Visit, wanted: str) -> Page:
    edition = house.edition(visit.look.language)
    part = taken(edition, visit, wanted)
    if part is None:
        return not_found(house, visit)
    found = offers(house, edition, part.id)
    return framed(
        house, visit, edition, "another-way.html", edition.say("another.title-of", title=part.title), part=part, offers=found,
        later=any(not offer.size for offer in found), own="pdf" in can_make() and part.id in edition.modules,
    )  # fmt: skip


def waiting_page(house: House, visit: Visit, part: Taken, way: Way, state: str) -> Page:
    """`state`: ask (nobody asked for it yet), working, full (too many wait), failed, or ready. `again` is this page, and never the file itself."""
    edition = house.edition(visit.look.language)
    status = {"full": 503, "failed": 503}.get(state, 200)
    title = edition.say(f"another.{way.name}")
    return framed(
        house, visit, edition, "another-way-waiting.html", title, status=status, part=part, way=way, state=state,
        offer=_offer(house, edition, part.id, way), again=f"/another-way/{part.id}/{way.name}?{LOOK}=yes",
    )  # fmt: skip


def listen_page(house: House, visit: Visit, part: Taken, file: Path) -> Page:
    """All that is heard, in words, with a player beside each page: the page that lies beside the sound, inside our own frame, in the person's own look."""
    edition = house.edition(visit.look.language)
    words = file.read_text(encoding="utf-8").partition("<main>")[2].rpartition("</main>")[0].partition("</h1>")[2]
    for kept, ours in ((f'"{part.id}/', f'"/another-way/{part.id}/sound/'), (f'"{part.id}.mp3"', f'"/another-way/{part.id}/audio"')):
        words = words.replace(f"src={kept}", f"src={ours}").replace(f"href={kept}", f"href={ours}")
    return framed(house, visit, edition, "listen.html", edition.say("formats.audio-transcript", title=part.title), part=part, words=Markup(words))


def files_of(house: House, edition: Edition, part: str, way: Way) -> list[str]:
    """The paths in the folder of copies, if they say what the pages say now."""
    return [path for path, _ in _ready(house, edition, part, way)]


def language_asked(house: House, edition: Edition) -> str:
    """How a copy in this language is asked for: the pack's first needs no word."""
    return "" if _is_first(house, edition) else edition.language


def _is_first(house: House, edition: Edition) -> bool:
    return edition.language == house.pack.about.languages[0]


@lru_cache(maxsize=1)
def can_make() -> frozenset[str]:
    return frozenset(name for name, door in doors().items() if not door.missing())


def _offer(house: House, edition: Edition, part: str, way: Way) -> Offer:
    found = _ready(house, edition, part, way)
    bytes_ = sum(made.size for _, made in found)
    size = size_in_words(bytes_) if found else ""
    filled = {"way": edition.say(f"another.{way.name}"), "type": way.type, "size": size}
    if size and way.type == SOUND:
        label = edition.say("another.link-sound", **filled, length=edition.say("formats.audio-minutes", count=minutes_of(seconds_of(bytes_))))
    else:
        label = edition.say("another.link" if size else "another.link-later", **filled)
    return Offer(way.name, label, edition.say(f"another.{way.name}-about"), f"/another-way/{part}/{way.name}", size)


def _ready(house: House, edition: Edition, part: str, way: Way) -> list[tuple[str, Made]]:
    if not manifest_of(house.data / FOLDER).files:
        return []  # a site that has made no copies asks its database nothing
    gone = house.withdrawn()
    versions = _versions(house, edition.language, gone, use_of(doors()[way.door]))
    return ready(house.data / FOLDER, way, part, edition.language, _is_first(house, edition), versions, gone)


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
