"""`check`: tell everything that is wrong with a pack or with a folder of terms, at once."""

import argparse
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from glossary.load import TERMS, Glossary, load_glossary
from glossary.plain_yaml import read_yaml
from glossary.problem import Problem
from modules.cli.trouble import Trouble
from modules.cli.where import CONTENT
from modules.packs.load import NoPack, load_pack
from modules.packs.pack import Pack

WRONG_USE = 2


def add(commands: Any) -> None:
    command = commands.add_parser("check", help="check the words of a pack, and tell each problem with its file and line")
    command.add_argument("paths", type=Path, nargs="+", metavar="PATH", help="a pack, a host's pack, a folder of terms, or a part of one")
    command.set_defaults(run=_check)


def _check(chosen: argparse.Namespace) -> int:
    problems: set[Problem] = set()
    said: list[str] = []
    for path in chosen.paths:
        if not path.exists():
            raise Trouble(f"There is nothing at {path}. Check the spelling.", WRONG_USE)
        found, about = _look(path)
        problems.update(found)
        said.append(about)
    for problem in sorted(problems):
        print(_short(problem))
    print(*said, sep="\n")
    files = len({problem.file for problem in problems})
    print(f"{_count(len(problems), 'problem')} in {_count(files, 'file')}." if problems else "Nothing to mend.")
    return 1 if problems else 0


def _look(path: Path) -> tuple[Iterable[Problem], str]:
    """What is wrong at `path`, and one line on what was looked at."""
    pack = next((folder for folder in (path, *path.absolute().parents) if (folder / "pack.yaml").is_file()), None)
    if pack is not None:
        problems, about = _look_at_pack(pack)
        inside = problems if pack == path else [problem for problem in problems if problem.file.absolute().is_relative_to(path.absolute())]
        return inside, about
    folder = path if path.is_dir() else path.parent
    if not any(folder.glob("*.yaml")):
        raise Trouble(f"{path} is not part of a pack, and not a folder of terms. A pack is a folder with a pack.yaml.", WRONG_USE)
    glossary = load_glossary(folder)
    return (problem for problem in glossary.problems if path.is_dir() or problem.file == path), f"{folder}: {_count(len(glossary.terms), 'term')}."


def _look_at_pack(folder: Path) -> tuple[list[Problem], str]:
    about = read_yaml((folder / "pack.yaml").read_text(encoding="utf-8-sig", errors="replace"), folder / "pack.yaml").value
    adds_to = about.get("adds-to") if isinstance(about, dict) else None
    base = CONTENT / str(adds_to) if adds_to else folder
    if adds_to and not (base / "pack.yaml").is_file():
        raise Trouble(f"{folder} adds to the pack {adds_to}, which is not in {CONTENT}. Check `adds-to`.", WRONG_USE)
    terms = [folder / "terms"] if adds_to and (folder / "terms").is_dir() else []
    glossary = load_glossary(TERMS, *terms)
    try:
        pack = load_pack(base, glossary, *([folder] if adds_to else []))
    except NoPack as nothing:
        return list(nothing.problems), f"{folder}: there is no pack to show yet."
    return list(pack.problems), _summary(pack, glossary, folder)


def _summary(pack: Pack, glossary: Glossary, folder: Path) -> str:
    lines: list[str] = []
    first = pack.edition(pack.about.languages[0])
    pages = sum(len(module.lessons) for module in first.modules.values())
    counts = ((len(first.modules), "module"), (pages, "page"), (len(first.stories), "story"), (len(first.pictures), "picture"), (len(glossary.terms), "term"))
    lines.append(f"{folder}: " + ", ".join(_count(number, thing) for number, thing in counts) + ".")
    for language in pack.about.languages[1:]:
        missing = sorted(_untranslated(folder, pack.about.languages[0], language))
        texts = len(pack.editions[language].say.missing)
        if missing or texts:
            shown = ", ".join([*missing[:8], "..."] if len(missing) > 8 else missing)
            lines.append(f"Not yet in {language}: {_count(len(missing), 'file')}{f' ({shown})' if shown else ''}, {_count(texts, 'text')} on buttons and forms.")
    return "\n".join(lines)


def _untranslated(folder: Path, first: str, language: str) -> Iterator[str]:
    """Files that have no twin in `language`: `module.yaml` needs a `module.cy.yaml`, `01-hello.en.md` a `01-hello.cy.md`."""
    for file in folder.glob("*/**/*.*"):
        name, _, ending = file.name.rpartition(".")
        own = name.removesuffix(f".{first}")
        if (own != name or file.name == "module.yaml") and not file.with_name(f"{own}.{language}.{ending}").exists():
            yield file.relative_to(folder).as_posix()


def _count(number: int, thing: str) -> str:
    many = f"{thing[:-1]}ies" if thing.endswith("y") else f"{thing}s"
    return f"{number} {thing if number == 1 else many}"


def _short(problem: Problem) -> str:
    """The problem with its file as seen from here, where that is shorter."""
    try:
        near = os.path.relpath(problem.file)
    except ValueError:
        return str(problem)
    file = problem.file if near.startswith("..") else Path(near)
    return str(Problem(file, problem.line, problem.message))
