"""`python -m benchmarks.checker`, or `make bench-checker`: what the checker finds and how fast, beside its peers, in one run and one table."""

import argparse
import os
import sys
import tempfile
from pathlib import Path

from benchmarks.checker import planted, prose_findings, speed
from benchmarks.checker.difficulty import main as difficulty
from benchmarks.checker.rates import RATES, write_rates
from benchmarks.checker.texts import PROSE, lessons, prose, write_all
from benchmarks.checker.tools import DEFAULT_FOLDER, Tool, tools
from benchmarks.report import PAGE, Section, machine, write
from benchmarks.table import Row, printed

PARTS = ("planted", "prose", "difficulty", "speed")


def main() -> int:
    asked = _asked()
    found, missing = tools(asked.peers)
    for line in missing:
        _say(line)
    rows: list[Row] = []
    with tempfile.TemporaryDirectory() as scratch:
        if "planted" in asked.parts:
            rows += _planted(asked, found, Path(scratch))
        if "prose" in asked.parts:
            rows += _prose(asked, found, Path(scratch))
        if "speed" in asked.parts:
            rows += speed.rows([*lessons(), *prose(asked.prose)], found, Path(scratch), asked.runs, _say)
    if "difficulty" in asked.parts:
        _difficulty(asked.judged)
    if rows:
        print(printed(rows))
    print(f"\n{machine()}")
    if asked.write:
        write([Section("checker", "The checker beside other checkers: faults found on a planted page, findings on public prose, speed.", rows, machine())])
        if prose(asked.prose):
            write_rates(asked.prose, _pages(asked))
        print(f"Written to {PAGE.name} and {RATES.name}. Now write docs/rules.md anew: python -m modules.authoring.rules_page")
    return int(any(row.met is False for row in rows))


def _pages(asked: argparse.Namespace) -> list[planted.Planted]:
    return [page for folder in asked.planted for page in planted.planted_in(folder)]


def _planted(asked: argparse.Namespace, found: list[Tool], scratch: Path) -> list[Row]:
    pages = _pages(asked)
    if not pages:
        _say("No planted page: give its folder with --planted, or in SIDE_BY_SIDE_PLANTED. This part is left out.")
    return [row for number, page in enumerate(pages) for row in planted.rows(page, found, write_all([page.page.read_text(encoding="utf-8")], scratch / f"planted{number}"))]


def _prose(asked: argparse.Namespace, found: list[Tool], scratch: Path) -> list[Row]:
    texts = prose(asked.prose)
    if not texts:
        _say("No public prose: give its folder with --prose. This part is left out.")
        return []
    print(prose_findings.by_rule(asked.prose), end="\n\n")
    return prose_findings.rows(asked.prose, found, write_all(texts, scratch / "prose"))


def _difficulty(folder: Path | None) -> None:
    if folder is None or not folder.is_dir():
        _say("No judged texts: give their folder with --judged, or in SIDE_BY_SIDE_JUDGED. This part is left out.")
        return
    difficulty(folder)
    print()


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.checker", description="Measure the checker beside its peers. Ends with 1 if a target is missed.")
    parser.add_argument("parts", nargs="*", metavar="part", help=f"{', '.join(PARTS)}: all, if none is named")
    parser.add_argument("--planted", type=Path, nargs="+", default=_folders("SIDE_BY_SIDE_PLANTED"), metavar="FOLDER", help="folders with page.md and key.json")
    parser.add_argument("--prose", type=Path, default=PROSE, metavar="FOLDER", help="pages of good public writing (benchmarks/checker/prose)")
    parser.add_argument("--judged", type=Path, default=next(iter(_folders("SIDE_BY_SIDE_JUDGED")), None), metavar="FOLDER", help="texts that people judged, for the difficulty")
    parser.add_argument("--peers", type=Path, default=next(iter(_folders("SIDE_BY_SIDE_PEERS")), DEFAULT_FOLDER), metavar="FOLDER", help="where the peers are installed")
    parser.add_argument("--runs", type=int, default=5, help="how often each is measured; the middle counts (5)")
    parser.add_argument("--write", action="store_true", help=f"put the results into {PAGE.name}")
    asked = parser.parse_args()
    asked.parts = asked.parts or list(PARTS)
    for part in asked.parts:
        if part not in PARTS:
            parser.error(f"There is no part `{part}`. There are {', '.join(PARTS)}.")
    return asked


def _folders(setting: str) -> list[Path]:
    return [Path(each) for each in os.environ.get(setting, "").split(os.pathsep) if each]


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
