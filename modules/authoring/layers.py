"""Whose rules count for a file: ours, then those of the folders it is in (a host's, a pack's), then those in its own front matter.

A folder's rules are a file `rules.yaml` and, beside it, a folder `wording/` of word rules. Both are optional.
"""

from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from pydantic import Field

from accessibility.readability.page import Page
from accessibility.readability.settings import LIMITS, Settings
from accessibility.readability.wording import WORDING
from glossary.plain_yaml import read_yaml
from glossary.problem import Problem
from glossary.shape import Shape, shaped
from glossary.term import Line

NAME = "rules.yaml"


class HouseRules(Shape):
    """`allow`: words that no rule speaks about. `limits`: other numbers than ours. `off`: rules that are silent here, each with its reason.

    `leave-out`: files and folders that are not checked.
    """

    allow: tuple[Line, ...] = ()
    limits: dict[str, int] = Field(default_factory=dict)
    off: dict[str, Line] = Field(default_factory=dict)
    leave_out: tuple[Line, ...] = ()


@dataclass(frozen=True)
class Layers:
    """The settings for a folder, the folders of word rules, and which file said what (for `explain`)."""

    settings: Settings
    folders: tuple[Path, ...] = (WORDING,)
    said_by: tuple[tuple[str, str], ...] = ()
    problems: tuple[Problem, ...] = ()


def layers_for(folder: Path, base: Settings) -> Layers:
    """The rules that count for files in `folder`: nearer folders speak last."""
    layers = Layers(base)
    for place in reversed((folder, *folder.parents)):
        if (place / NAME).is_file() or (place / "wording").is_dir():
            layers = over(layers, place)
    return layers


def layers_over(content: Path, host: Path, path: str, base: Settings) -> Layers:
    """The rules that count for the file `path` of a pack over which a host lays its own folder: those of the pack and of all around it, then the host's.

    The one place that says so: the app and the command line both ask here.
    """
    layers = layers_for((content / path).parent.resolve() if path else content.resolve(), base)
    between = Path(path).parent.parts if path else ()
    for depth in range(len(between) + 1):
        layers = over(layers, host.joinpath(*between[:depth]))
    return layers


def for_page(settings: Settings, page: Page) -> Settings:
    """The settings with the words that the page's own front matter allows: `allow: [commence, utilise]`."""
    own = [word.strip().strip("\"'").casefold() for word in page.facts.get("allow", "").strip("[]").split(",")]
    allowed = frozenset(word for word in own if word)
    return replace(settings, allowed=settings.allowed | allowed) if allowed else settings


def is_left_out(file: Path) -> bool:
    """Whether the rules of a folder around it say that this file is not checked."""
    return any(file.is_relative_to(place / path) for place in file.parents for path in _read(place / NAME)[0].leave_out)


def over(layers: Layers, place: Path) -> Layers:
    """The layers with what the rules of one more folder say; they speak last."""
    rules, problems = _read(place / NAME)
    settings = replace(
        layers.settings,
        allowed=layers.settings.allowed | {word.casefold() for word in rules.allow},
        limits={**layers.settings.limits, **rules.limits},
        silent={**layers.settings.silent, **rules.off},
    )
    wording = place / "wording"
    folders = (*layers.folders, wording) if wording.is_dir() and wording != WORDING else layers.folders
    said = tuple((name, str(place / NAME)) for name in (*rules.off, *rules.limits, *rules.allow))
    return Layers(settings, folders, layers.said_by + said, layers.problems + problems)


def _read(file: Path) -> tuple[HouseRules, tuple[Problem, ...]]:
    """What a rules file says now: it is read again when it has changed."""
    try:
        changed = file.stat().st_mtime_ns
    except OSError:
        return HouseRules(), ()
    return _read_once(file, changed)


@lru_cache(maxsize=256)
def _read_once(file: Path, changed: int) -> tuple[HouseRules, tuple[Problem, ...]]:
    reading = read_yaml(file.read_text(encoding="utf-8-sig", errors="replace"), file)
    rules = (shaped(HouseRules, reading) if reading.value else None) or HouseRules()
    unknown = sorted(set(rules.limits) - set(LIMITS))
    for name in unknown:
        reading.blame(reading.line(("limits", name)), f"There is no limit `{name}`. There are {', '.join(LIMITS)}.")
    return rules, tuple(reading.problems)
