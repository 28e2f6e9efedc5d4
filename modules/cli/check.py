"""`check`: tell everything that is wrong with words: hard ones, and what a pack cannot show."""

import argparse
import os
from pathlib import Path
from typing import Any

from accessibility.readability.finding import SEVERITIES
from glossary.load import TERMS, load_glossary
from glossary.problem import Problem
from modules.authoring.check import UNREADABLE, Report, check_files, from_problem
from modules.authoring.fixing import fix_file
from modules.authoring.narrow import CannotNarrow, changed_since, not_in_baseline
from modules.authoring.reports import FORMATS, report_as
from modules.authoring.texts import OPENED, find_texts
from modules.cli.content import pack_around
from modules.cli.counted import counted
from modules.cli.trouble import DONE, SOMETHING_TO_MEND, WRONG_USE, Trouble
from modules.cli.whose_rules import rules_for, settings_for


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
    print(report_as(chosen.format, report))
    grave = SEVERITIES[: SEVERITIES.index(chosen.limit) + 1]
    return SOMETHING_TO_MEND if any(finding.severity in grave for finding in report.findings) else DONE


def _report(paths: list[Path]) -> Report:
    """Everything that was found, and a line about each pack."""
    report = check_files(paths, settings_for, _short, rules_for)
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


def _fix(paths: list[Path], report: Report) -> str:
    files = {_short(file): file for file in find_texts(paths) if file.suffix.lower() not in OPENED}
    made = sum(fix_file(file, here) for name, file in files.items() if (here := [finding for finding in report.findings if finding.file == name]))
    return f"{counted(made, 'place')} mended."


def _look(path: Path) -> tuple[list[Problem], str]:
    """What is wrong with the structure of what is at `path`, and one line on what was looked at."""
    pack = pack_around(path)
    if pack is not None:
        from modules.cli.pack_structure import look_at_pack

        problems, about = look_at_pack(pack)
        inside = problems if pack == path else [problem for problem in problems if problem.file.absolute().is_relative_to(path.absolute())]
        return inside, about
    folder = path if path.is_dir() else path.parent
    if folder.resolve() != TERMS and folder.name != "terms":
        return [], ""
    glossary = load_glossary(folder)
    return [problem for problem in glossary.problems if path.is_dir() or problem.file == path], f"{folder}: {counted(len(glossary.terms), 'term')}."


def _short(file: Path) -> str:
    """A file as seen from here, where that is shorter."""
    try:
        near = os.path.relpath(file)
    except ValueError:
        return str(file)
    return str(file) if near.startswith("..") else near
