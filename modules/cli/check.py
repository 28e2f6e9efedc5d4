"""`check`: tell everything that is wrong with words: hard ones, and what a pack cannot show."""

import argparse
import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from accessibility.readability.finding import SEVERITIES
from accessibility.readability.settings import Settings
from glossary.load import TERMS, Glossary, load_glossary
from glossary.plain_yaml import read_yaml
from glossary.problem import Problem
from modules.authoring.check import UNREADABLE, Report, check_files, from_problem, our_settings
from modules.authoring.fixing import fix_file
from modules.authoring.narrow import CannotNarrow, changed_since, not_in_baseline
from modules.authoring.reports import FORMATS
from modules.authoring.texts import OPENED, find_texts
from modules.cli.content import CONTENT
from modules.cli.trouble import DONE, SOMETHING_TO_MEND, WRONG_USE, Trouble
from modules.packs.load import NoPack, load_pack
from modules.packs.pack import Pack


def add(commands: Any) -> None:
    command = commands.add_parser("check", help="check words: which are hard, why, and what to write instead; and whether a pack can be shown")
    command.add_argument("paths", type=Path, nargs="+", metavar="PATH", help="a text, a folder of texts, a pack, a folder of terms")
    command.add_argument("--format", choices=sorted(FORMATS), default="text", help="how it is told (text)")
    command.add_argument("--since", metavar="REV", help="only lines that changed since this git revision")
    command.add_argument("--baseline", type=Path, metavar="FILE", help="only what is not in this list: the --format json of an earlier check")
    command.add_argument("--fix", action="store_true", help="put the better words in where they are sure to be right")
    command.add_argument("--limit", choices=SEVERITIES, default="must", help="end with 1 if there is a finding as grave as this, or graver (must)")
    command.add_argument("--show", choices=SEVERITIES, default="ask", help="leave out findings that are less grave than this (ask: leave out none)")
    command.set_defaults(run=_check)


def _check(chosen: argparse.Namespace) -> int:
    for path in chosen.paths:
        if not path.exists():
            raise Trouble(f"There is nothing at {path}. Check the spelling.", WRONG_USE)
    report = _report(chosen.paths)
    try:
        if chosen.baseline:
            report.findings = not_in_baseline(report.findings, chosen.baseline)
        if chosen.since:
            report.findings = changed_since(report.findings, {_short(file): file for file in find_texts(chosen.paths)}, chosen.since)
    except CannotNarrow as problem:
        raise Trouble(str(problem), WRONG_USE) from problem
    if chosen.fix:
        mended = _fix(chosen.paths, report)
        report = _report(chosen.paths)
        report.about.append(mended)
    shown = SEVERITIES[: SEVERITIES.index(chosen.show) + 1]
    report.findings = [finding for finding in report.findings if finding.severity in shown]
    print(FORMATS[chosen.format](report))
    grave = SEVERITIES[: SEVERITIES.index(chosen.limit) + 1]
    return SOMETHING_TO_MEND if any(finding.severity in grave for finding in report.findings) else DONE


def _report(paths: list[Path]) -> Report:
    """Everything that was found, and a line about each pack."""
    report = check_files(paths, _settings, _short)
    problems: set[Problem] = set()
    for path in paths:
        found, about = _look(path)
        problems.update(found)
        report.about += [about] if about else []
    structure = [from_problem(problem, _short(problem.file)) for problem in problems]
    told = {finding.file for finding in structure}
    # What the pack has said of a file already is not said again.
    everything = [*structure, *(finding for finding in report.findings if finding.rule != UNREADABLE or finding.file not in told)]
    report.findings = sorted(everything, key=lambda finding: (finding.file, finding.line, finding.column))
    return report


def _settings(file: Path) -> Settings:
    """In a pack and in the glossary every glossary word is explained where it stands."""
    if TERMS not in file.resolve().parents:
        return our_settings(explained_in_place=_pack_around(file) is not None)
    settings = our_settings(explained_in_place=True)
    # Here the hard words are what is explained.
    return replace(settings, allowed=settings.lexicon.spellings if settings.lexicon else frozenset())


def _fix(paths: list[Path], report: Report) -> str:
    files = {_short(file): file for file in find_texts(paths) if file.suffix.lower() not in OPENED}
    made = sum(fix_file(file, here) for name, file in files.items() if (here := [finding for finding in report.findings if finding.file == name]))
    return f"{_count(made, 'place')} mended."


def _look(path: Path) -> tuple[list[Problem], str]:
    """What is wrong with the structure of what is at `path`, and one line on what was looked at."""
    pack = _pack_around(path)
    if pack is not None:
        problems, about = _look_at_pack(pack)
        inside = problems if pack == path else [problem for problem in problems if problem.file.absolute().is_relative_to(path.absolute())]
        return inside, about
    folder = path if path.is_dir() else path.parent
    if folder.resolve() != TERMS and folder.name != "terms":
        return [], ""
    glossary = load_glossary(folder)
    return [problem for problem in glossary.problems if path.is_dir() or problem.file == path], f"{folder}: {_count(len(glossary.terms), 'term')}."


def _pack_around(path: Path) -> Path | None:
    return next((folder for folder in (path, *path.absolute().parents) if (folder / "pack.yaml").is_file()), None)


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


def _short(file: Path) -> str:
    """A file as seen from here, where that is shorter."""
    try:
        near = os.path.relpath(file)
    except ValueError:
        return str(file)
    return str(file) if near.startswith("..") else near
