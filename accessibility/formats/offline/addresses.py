"""Where each page of the offline site is, and where an address of the live site leads in it."""

from collections.abc import Callable
from posixpath import relpath

from accessibility.formats.publication import Publication
from glossary.term import Term

HOME, WORDS, HELP, MINE, LOOK, STORIES, CARD = "index.html", "words/index.html", "help.html", "mine.html", "look.html", "stories/index.html", "card.html"
LEADS = {
    "/": HOME, "/contents": HOME, "/read/": HOME, "/words/": WORDS, "/help": HELP, "/me": MINE, "/code": MINE, "/forget": f"{MINE}#clear", "/shared": f"{MINE}#clear",
    "/look": LOOK, "/stories/": STORIES, "/card": CARD, "/privacy": "about/privacy.html", "/accessibility": "about/accessibility.html",
}  # fmt: skip


def page_at(part: str, page: str) -> str:
    return f"read/{part}/{page}.html"


def letter_of(term: Term) -> str:
    """The page of words that a term is on: its first letter, or 0 for a number."""
    first = term.term[0].lower()
    return first if first.isascii() and first.isalpha() else "0"


def word_at(term: Term) -> str:
    return f"words/{letter_of(term)}.html#w-{term.id}"


def linker(publication: Publication, here: str) -> Callable[[str], str]:
    """Turns an address of the text into one that works from the page `here`; "" where this copy has no such page."""
    pages = {page.id for page in publication.pages}
    has = {page_at(part.id, page.id) for part in publication.parts for page in part.pages}
    folder = here.rpartition("/")[0] or "."

    def inside(address: str) -> str:
        path, _, fragment = address.partition("#")
        if address in publication.links:
            at = page_at(*publication.links[address])
            return at if at in has else ""
        if path.startswith("/words/") and path != "/words/":
            term = publication.term_by_id.get(path.removeprefix("/words/"))
            return word_at(term) if term else ""
        if path.startswith("/about/"):
            return f"about/{path.removeprefix('/about/')}.html" if path.removeprefix("/about/") in pages else ""
        found = LEADS.get(path, "")
        return f"{found}#{fragment}" if found and fragment and "#" not in found else found

    def link(address: str) -> str:
        if not address.startswith(("/", "module:")):
            return address
        if found := inside(address):
            at, _, fragment = found.partition("#")
            near = relpath(at, folder)
            return f"{near}#{fragment}" if fragment else near
        return publication.site + address if publication.site and address.startswith("/") else ""

    return link
