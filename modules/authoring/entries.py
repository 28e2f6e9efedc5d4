"""Entries in a file of terms, as text: put one in place of the one that is there, or take it out. All other lines stay as they were typed."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

DRAFT = "# Draft:"


class CannotRead(Exception):
    """The file is no list of entries that can be told apart."""


@dataclass(frozen=True, slots=True)
class Entry:
    """The entry `id` stands on the lines `first` to `last`, the one after its last; the comment right above belongs to it."""

    id: str
    first: int
    last: int


def with_entry(text: str, name: str, entry: str) -> str:
    """The text with `entry` in place of the one called `name`; at the end, where there is none. Raises CannotRead."""
    lines = text.splitlines(keepends=True)
    here = next((each for each in _entries(text) if each.id == name), None)
    if here is None:
        return f"{text.rstrip()}\n\n{entry}".lstrip()
    return "".join([*lines[: here.first], entry, *lines[here.last :]])


def without_entry(text: str, name: str) -> str:
    """Raises CannotRead."""
    lines = text.splitlines(keepends=True)
    for here in _entries(text):
        if here.id == name:
            return "".join([*lines[: here.first], *lines[here.last :]]).lstrip("\n")
    return text


def home_of(folder: Path, name: str) -> Path | None:
    """The file of a folder of terms that has an entry of this name. Files that cannot be read are passed over."""
    for file in sorted(folder.glob("*.yaml")):
        try:
            if any(each.id == name for each in _entries(file.read_text(encoding="utf-8-sig"))):
                return file
        except (CannotRead, UnicodeDecodeError):
            continue
    return None


def _entries(text: str) -> Iterator[Entry]:
    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        raise CannotRead from error
    if root is None:
        return
    if not isinstance(root, yaml.SequenceNode) or root.flow_style:
        raise CannotRead
    lines = text.splitlines()
    for node in root.value:
        first, last = node.start_mark.line, max(_last_line(node), node.start_mark.line) + 1
        above = first
        while above and lines[above - 1].lstrip().startswith("#"):
            above -= 1
        # At the very top it may be about the whole file.
        first = above if above or lines[0].startswith(DRAFT) else first
        names = {key.value: value.value for key, value in node.value} if isinstance(node, yaml.MappingNode) else {}
        yield Entry(str(names.get("id", "")), first, last)


def _last_line(node: yaml.Node) -> int:
    """The last line with something of it: a block ends where the next thing begins, which may be some empty lines on."""
    if isinstance(node, yaml.ScalarNode) or getattr(node, "flow_style", False) or not node.value:
        return int(node.end_mark.line - (node.end_mark.column == 0 and node.end_mark.line > node.start_mark.line))
    inner = node.value[-1][1] if isinstance(node, yaml.MappingNode) else node.value[-1]
    return _last_line(inner)
