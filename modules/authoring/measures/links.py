"""Links whose form cannot lead anywhere: told without asking the network."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from accessibility.readability.linked import linked
from accessibility.readability.page import Page
from modules.packs.local import TOPICS
from modules.packs.pack import Lesson, Pack

# Addresses of the site that every page may link to. A test holds them to the routes.
OURS = frozenset("/ /read/ /contents /words/ /stories/ /about-us /me /help /privacy /accessibility /look /card /certificate /feedback /code /resume /forget /shared".split())
_HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}")
_SPACE = re.compile(r"[\s<>\"{}|\\^`]")
SAYS_WHERE = ("link-vague", "link-bare", "link-file", "link-newtab", "link-repeat")
"""The rules that speak about the words of a link."""


def broken_links(page: Page, lesson: Lesson, pack: Pack) -> Iterator[str]:
    """The addresses in the text and among the sources that cannot be right."""
    addresses = [link.address for link in linked(page)]
    addresses += [source.address for source in lesson.sources if source.address]
    addresses += [source.address for block in lesson.document.blocks for source in getattr(block, "sources", ()) if source.address]
    for address in dict.fromkeys(addresses):
        if not resolves(address, pack):
            yield address


def resolves(address: str, pack: Pack) -> bool:
    """Whether an address has the form of one that can be opened, and is there if it is one of ours."""
    if _SPACE.search(address):
        return False
    parts = urlsplit(address)
    if parts.scheme in ("http", "https"):
        return _HOST.fullmatch(parts.hostname or "") is not None
    if parts.scheme in ("mailto", "tel"):
        return len(parts.path) > 2
    if parts.scheme or parts.netloc:
        return False
    if not parts.path:
        return bool(parts.fragment)  # a place on the same page
    return parts.path in OURS or _is_of_the_pack(parts.path, pack)


def _is_of_the_pack(path: str, pack: Pack) -> bool:
    edition = pack.edition(pack.about.languages[0])
    kind, _, name = path.strip("/").partition("/")
    first, _, rest = name.partition("/")
    match kind:
        case "read":
            return first in edition.modules and (not rest or edition.modules[first].page(rest) is not None)
        case "words":
            return name in pack.lexicon.by_id
        case "stories":
            return name in edition.stories
        case "about-us":
            return name in TOPICS
        case "about":
            return name in edition.pages
    return False
