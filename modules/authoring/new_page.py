"""A text that was pasted becomes a page: lines at the top, a name from its title, a place among the other pages."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from accessibility.placed import placed_parser
from glossary.plain_yaml import read_yaml
from modules.packs.astray import PAGE
from modules.packs.files import Parts, take_apart
from modules.packs.page_order import between, number_of, place_of

_MADE_HERE = ("title", "goal", "checked", "own", "sources", "made-by")
_ENTRY = re.compile(r"^(?=[^\s#\-][^:\n]*:)", re.MULTILINE)
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Top:
    """The lines at the top of a page. A page is our own (`source` is empty), or says where its facts are from."""

    title: str
    goal: str
    made_by: str
    source: str = ""
    publisher: str = ""
    address: str = ""


def first_guess(text: str, name: str = "") -> Top:
    """What the text says of itself already: in lines at its top, in its first heading, or in the `name` of its file."""
    parts = take_apart(text)
    said = read_yaml(parts.front, Path("page.md")).value if parts else None
    said = said if isinstance(said, dict) else {}
    title = _text(said, "title") or next((words for level, words, _, _ in _headings(parts.body if parts else text) if level == 1), "") or name.rpartition(".")[0]
    sources = said.get("sources")
    source = sources[0] if isinstance(sources, list) and sources and isinstance(sources[0], dict) else {}
    return Top(" ".join(title.split())[:65], _text(said, "goal"), _text(said, "made-by"), _text(source, "title"), _text(source, "publisher"), _text(source, "address"))


def as_page(text: str, top: Top, today: date) -> str:
    """The text with lines at its top. What other lines there say stays; a heading that only repeats the title goes, and headings as large as the title become one smaller."""
    parts = take_apart(text)
    lines = [_yaml(title=top.title, goal=top.goal), f"checked: {today:%Y-%m-%d}\n", _sources(text, parts, top, today), _yaml(**{"made-by": top.made_by}), *_others(parts)]
    return f"---\n{''.join(lines)}---\n\n{_smaller(parts.body if parts else text, top.title).strip()}\n"


def slug_of(title: str) -> str:
    """A name for a file and an address: small letters, digits and hyphens. Empty where the title has no letter from a to z and no digit."""
    plain = unicodedata.normalize("NFKD", title.casefold().replace("&", " and ")).encode("ascii", "ignore").decode()
    words = re.findall(r"[a-z0-9]+", plain.replace("'", ""))
    while len("-".join(words)) > _LONGEST and len(words) > 1:
        words.pop()
    return "-".join(words)[:_LONGEST].strip("-")


def file_name(names: Iterable[str], after: str, slug: str, language: str) -> str:
    """The name of a new page that stands after the page `after` of a module ("": before all of them; "-": at the end). `names` are the files of the module.

    No other page changes its name. Empty where there is no room.
    """
    places = {match[2]: place_of(match[1]) for name in sorted(names) if (match := PAGE.match(name)) and match[3] == language}
    order = sorted(set(places.values()))
    at = len(order) if after == "-" or not order else order.index(places[after]) + 1 if after in places else 0
    place = between(order[at - 1] if at else None, order[at] if at < len(order) else None)
    return f"{number_of(place)}-{slug}.{language}.md" if place else ""


def _smaller(body: str, title: str) -> str:
    lines = body.splitlines(keepends=True)
    for level, words, first, last in reversed(list(_headings(body))):
        if level == 1:
            repeats = " ".join(words.split()).casefold() == title.casefold()
            lines[first:last] = [] if repeats and not "".join(lines[:first]).strip() else [f"## {words}\n", "\n"]
    return "".join(lines)


def _headings(body: str) -> Iterable[tuple[int, str, int, int]]:
    """Level, words, first line and the line after the last of each heading at the left edge."""
    tokens = placed_parser(html=True).parse(body)
    for number, token in enumerate(tokens):
        if token.type == "heading_open" and not token.level and token.map:
            yield int(token.tag[1]), tokens[number + 1].content, token.map[0], token.map[1]


def _sources(text: str, parts: Parts | None, top: Top, today: date) -> str:
    """Sources that stand in the text already stay, all of them, as long as the first one is not another one now."""
    if not top.source:
        return "own: yes\n"
    known = first_guess(text)
    if parts and (top.source, top.publisher, top.address) == (known.source, known.publisher, known.address):
        return next((lines for name, lines in _entries(parts) if name == "sources"), "")
    source = {"title": top.source, **({"publisher": top.publisher} if top.publisher else {}), **({"address": top.address} if top.address else {}), "read": today}
    return _yaml(sources=[source])


def _others(parts: Parts | None) -> list[str]:
    return [lines for name, lines in _entries(parts) if name not in _MADE_HERE] if parts else []


def _entries(parts: Parts) -> list[tuple[str, str]]:
    """The lines at the top, by the name at the left edge that each belongs to."""
    found = [each for each in _ENTRY.split(parts.front.replace("\r\n", "\n")) if each.strip()]
    return [(each.partition(":")[0].strip(), each if each.endswith("\n") else f"{each}\n") for each in found]


def _yaml(**values: Any) -> str:
    return str(yaml.safe_dump(values, allow_unicode=True, sort_keys=False, width=100_000))


def _text(said: Mapping[str, Any], name: str) -> str:
    value = said.get(name)
    return " ".join(value.split()) if isinstance(value, str) else ""
