"""Cut the source of a lesson into sections, each with a hash: front matter, the part under each heading, each block.

A sign-off is tied to these hashes, so a later edit reopens only the section that it touched.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from itertools import pairwise
from typing import Literal

from accessibility.placed import placed_parser
from modules.packs.files import take_apart

Kind = Literal["front", "text", "block", "entry"]
_ENTRY = re.compile(r"^(?=[^\s#\-][^:\n]*:)", re.MULTILINE)
_ID = re.compile(r"^(?:id|show):\s*(\S+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Section:
    """`start` to `end` of the source in code points. `name` is the heading, or the id of a block; empty for what stands before the first heading."""

    kind: Kind
    name: str
    start: int
    end: int
    hash: str


def cut_sections(source: str, ending: str = ".md") -> tuple[Section, ...]:
    """Every word of the source is in just one section; a section of spaces only is left out. Never raises on what people write."""
    return _cut(source, ending)


@lru_cache(maxsize=64)
def _cut(source: str, ending: str) -> tuple[Section, ...]:
    if ending in (".yaml", ".yml"):
        return tuple(_entries(source))
    parts = take_apart(source)
    began = parts.body_offset if parts else 0
    front = [_section("front", "", source, 0, began)] if parts else []
    return tuple(section for section in (*front, *_body(source, began)) if source[section.start : section.end].strip())


def hashes(source: str, ending: str = ".md") -> frozenset[str]:
    return frozenset(section.hash for section in cut_sections(source, ending))


def _body(source: str, began: int) -> Iterator[Section]:
    body = source[began:]
    starts = [0, *(found.end() for found in re.finditer(r"\r\n|\n|\r", body))]

    def at(line: int) -> int:
        return starts[line] if line < len(starts) else len(body)

    name, reached = "", 0
    tokens = placed_parser(html=True).parse(body)
    for number, token in enumerate(tokens):
        if token.level or not token.map:
            continue
        first, last = at(token.map[0]), at(token.map[1])
        if token.type == "heading_open":
            yield _section("text", name, source, began + reached, began + first)
            name, reached = tokens[number + 1].content, first
        elif token.type == "fence" and token.info.strip():
            yield _section("text", name, source, began + reached, began + first)
            known = _ID.search(token.content)
            yield _section("block", known[1] if known else token.info.split()[0], source, began + first, began + last)
            reached = last
    yield _section("text", name, source, began + reached, len(source))


def _entries(source: str) -> Iterator[Section]:
    """YAML: each name at the left edge begins one."""
    places = [found.start() for found in _ENTRY.finditer(source)]
    edges = [0, *(place for place in places if place), len(source)]
    for start, end in pairwise(edges):
        if source[start:end].strip():
            yield _section("entry", source[start:end].partition(":")[0].strip(), source, start, end)


def _section(kind: Kind, name: str, source: str, start: int, end: int) -> Section:
    """Spaces at the ends of lines and empty lines around a section are no words: they change no hash."""
    words = "\n".join(line.rstrip() for line in source[start:end].strip().splitlines())
    return Section(kind, name[:120], start, end, sha256(f"{kind}\n{words}".encode("utf-8", "replace")).hexdigest()[:16])
