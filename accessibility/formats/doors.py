"""The doors there are: each file of this folder that has a `name` and `pieces`."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from accessibility.formats.publication import Options, Publication, Use
from glossary.problem import Problem


@dataclass(frozen=True, slots=True)
class Piece:
    """One file to make. `path` is inside the door's folder, with `/`. `build` writes it whole to where it is told.

    `stamp` is a hash of all that it is made from and of its maker's own version: while it stays the same, the file is not made again.
    `part` is the part that it holds, empty for the whole. `stories`: the stories in it; None where nobody has counted, which means any.
    `kind` tells files of one door apart for a person who chooses, such as `booklet`.
    `of`: the pieces of this door that it is put together from. Then `build` takes a second thing, which may be left out: those that stand
    somewhere already, by their path.
    `version` is the stamp printed in it; empty where that is the one of its part, or of the whole.
    """

    path: str
    stamp: str
    build: Callable[..., None]
    part: str = ""
    stories: frozenset[str] | None = None
    kind: str = ""
    of: tuple["Piece", ...] = ()
    version: str = ""


class Door(Protocol):
    """What a file of this folder has. `use`: what a teller has agreed to for their story to be in it; `exports` where it does not say.

    `missing()` is one plain line on what to install before this door can make anything, or "". `cannot_check()`, where there is one, is the same for
    its validators; `checks_anyway(path)` says of which files it can be checked all the same; `checked_in_part()` where only some validators are lacking.
    `problems(file)` validates one file where it stands among its others.
    """

    name: str
    use: Use

    def missing(self) -> str: ...

    def pieces(self, publication: Publication, options: Options) -> Iterable[Piece]: ...

    def problems(self, file: Path) -> list[Problem]: ...


@lru_cache(maxsize=1)
def doors() -> dict[str, Door]:
    """Each door by its name. Those that stand on others' files come after them (`after`)."""
    found = {door.name: door for door in _walked()}
    return dict(sorted(found.items(), key=lambda item: (bool(getattr(item[1], "after", ())), item[0])))


def _walked() -> Iterator[Door]:
    for file in sorted(Path(__file__).parent.glob("*.py")):
        if "\ndef pieces(" in file.read_text(encoding="utf-8"):
            module = import_module(f"accessibility.formats.{file.stem}")
            yield cast(Door, module)


def use_of(door: Door) -> Use:
    return getattr(door, "use", "exports")


def cannot_check(door: Door) -> str:
    """One plain line on what to install before this door's files can be checked, or ""."""
    ask: Callable[[], str] = getattr(door, "cannot_check", lambda: "")
    return ask()


def only_whole(door: Door) -> str:
    """One plain line on why this door makes nothing where only some parts were asked for, or ""."""
    return getattr(door, "ONLY_WHOLE", "")


def checks_anyway(door: Door, path: str) -> bool:
    """Whether this file needs none of the validators that `cannot_check` misses."""
    ask: Callable[[str], bool] = getattr(door, "checks_anyway", lambda path: False)
    return ask(path)


def checked_in_part(door: Door) -> str:
    """One plain line on a validator of this door that is not here while the others are, or "". What the others find still counts."""
    ask: Callable[[], str] = getattr(door, "checked_in_part", lambda: "")
    return ask()
