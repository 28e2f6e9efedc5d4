"""YAML as people write it: every value is text, every value knows its line, nothing can blow up.

Plain PyYAML turns `Yes` into true, `9:30` into 570 and `07` into 7, and a few lines of anchors into gigabytes.
Here each scalar stays the text that was typed (pydantic converts it later), and anchors are refused.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from glossary.problem import Problem

MOST_CHARACTERS = 500_000
MOST_DEPTH = 12

Key = tuple[str | int, ...]


@dataclass(slots=True)
class Reading:
    """What a piece of YAML says, and on which line of the file it says each thing."""

    file: Path
    value: Any = None
    lines: dict[Key, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def line(self, key: Key) -> int:
        """The line of the thing at `key`, or of the nearest thing around it."""
        while key and key not in self.lines:
            key = key[:-1]
        return self.lines.get(key, 0)

    def blame(self, line: int, message: str) -> None:
        self.problems.append(Problem(self.file, line, message))


def read_yaml(text: str, file: Path, first_line: int = 1) -> Reading:
    """Read `text`, which begins on `first_line` of `file`. Faults are in `.problems`; it never raises on bad input."""
    reading = Reading(file)
    if len(text) > MOST_CHARACTERS:
        reading.blame(0, f"This is {len(text):,} characters long. Keep it under {MOST_CHARACTERS:,}.")
        return reading
    try:
        loader = yaml.CSafeLoader if hasattr(yaml, "CSafeLoader") else yaml.SafeLoader
        alias = next((event for event in yaml.parse(text, Loader=loader) if isinstance(event, yaml.AliasEvent)), None)
        if alias:
            reading.blame(
                first_line + (alias.start_mark.line if alias.start_mark else 0),
                "Anchors and aliases (& and *) are not used here. Write the text out each time, in quotes if it starts with *.",
            )
            return reading
        node = yaml.compose(text, Loader=loader)
    except yaml.YAMLError as error:
        reading.blame(first_line + _line_of(error), f"This YAML cannot be read: {_said(error)}. Check the spaces, and put quotes round a text that has a colon in it.")
        return reading
    except RecursionError:
        reading.blame(first_line, f"This is nested too deep. Use {MOST_DEPTH} levels or fewer.")
        return reading
    reading.value = _value(node, reading, (), first_line) if node is not None else None
    return reading


def read_yaml_file(file: Path) -> Reading:
    """Read a whole file. One that cannot be opened, or is not UTF-8, is told like any other fault."""
    try:
        text = file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        reading = Reading(file)
        reading.blame(0, "This file cannot be read as UTF-8 text. Save it again as UTF-8.")
        return reading
    return read_yaml(text, file)


def _line_of(error: yaml.YAMLError) -> int:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    return mark.line if mark else 0


def _said(error: yaml.YAMLError) -> str:
    return str(getattr(error, "problem", None) or "a character that is not allowed").strip()


def _value(node: yaml.Node, reading: Reading, key: Key, first_line: int) -> Any:
    line = first_line + node.start_mark.line
    reading.lines.setdefault(key, line)
    if len(key) > MOST_DEPTH:
        reading.blame(line, f"This is nested too deep. Use {MOST_DEPTH} levels or fewer.")
        return None
    if isinstance(node, yaml.ScalarNode):
        return None if not node.style and node.value in ("", "~", "null") else node.value
    if isinstance(node, yaml.SequenceNode):
        return [_value(child, reading, (*key, place), first_line) for place, child in enumerate(node.value)]
    return dict(_pairs(node, reading, key, first_line))


def _pairs(node: yaml.Node, reading: Reading, key: Key, first_line: int) -> Iterator[tuple[str, Any]]:
    seen: set[str] = set()
    for name_node, child in node.value:
        line = first_line + name_node.start_mark.line
        if not isinstance(name_node, yaml.ScalarNode):
            reading.blame(line, "The name before a colon must be plain text.")
            continue
        name = name_node.value
        if name in seen:
            reading.blame(line, f"`{name}` stands here twice. Keep one.")
            continue
        seen.add(name)
        reading.lines[*key, name] = line
        yield name, _value(child, reading, (*key, name), first_line)
