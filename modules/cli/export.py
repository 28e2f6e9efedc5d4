"""`export`: every format of a pack, in one folder."""

import argparse
import os
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from time import monotonic
from typing import Any

from accessibility.formats.doors import Door, doors
from accessibility.formats.exporter import CannotExport, Progress, Report, check, export
from accessibility.formats.manifest import read_manifest
from accessibility.formats.publication import Options, Publication
from glossary.load import TERMS, load_glossary
from modules.authoring.copies import at_work, has_ended, is_at
from modules.authoring.publication import NoLanguage, publication
from modules.cli.content import CONTENT, pack_named
from modules.cli.counted import counted
from modules.cli.trouble import DONE, SOMETHING_TO_MEND, WRONG_USE, Trouble
from modules.cli.where import ask_for_data, data_folder, the_store
from modules.packs.host import load_host
from modules.packs.load import NoPack, load_pack
from modules.packs.local import NAME as ABOUT_US
from modules.packs.pack import Pack
from modules.storage.store import FILE
from modules.storage.stories import withdrawn

ALL = "all"


def add(commands: Any) -> None:
    command = commands.add_parser("export", help="make every format of a pack: an offline site, print, e-book, audio, packages for a learning system")
    command.add_argument("pack", metavar="PACK", help="the folder of a pack, or the name of one of ours")
    command.add_argument("--to", default=ALL, metavar="DOORS", help=f"which formats, with commas between them: {', '.join(doors())} (all)")
    command.add_argument("--out", type=Path, required=True, metavar="DIR", help="the folder to make them in")
    command.add_argument("--module", action="append", default=[], metavar="M", help="only this module; can be given again")
    command.add_argument("--language", default="", metavar="L", help="in this language (the pack's first)")
    command.add_argument(
        "--site", default=os.environ.get("SIDE_BY_SIDE_SITE", ""), metavar="ADDRESS", help="the address of your site, printed where people can go on there (else SIDE_BY_SIDE_SITE)"
    )
    command.add_argument("--place", default="", metavar="WORDS", help="where people meet, printed on posters")
    command.add_argument("--day", default="", metavar="WORDS", help="when people meet, printed on posters")
    command.add_argument("--check", action="store_true", help="let each format's validators look at every file")
    command.add_argument("--progress", type=Path, metavar="FILE", help="write into this file how far it is, and make way for other programs")
    ask_for_data(command)
    command.set_defaults(run=_export)


def _export(chosen: argparse.Namespace) -> int:
    if not chosen.progress:
        lines, good = _made(chosen, _progress)
        print(*lines, sep="\n")
        return DONE if good else SOMETHING_TO_MEND
    if hasattr(os, "nice"):
        os.nice(10)
    lines, good = ["Something went wrong that should not. The log beside the copies says what."], False
    with at_work(chosen.progress):
        try:
            lines, good = _made(chosen, lambda path, done, of: is_at(chosen.progress, path, done, of))
        except Trouble as trouble:
            lines = [str(trouble)]
            raise
        finally:
            has_ended(chosen.progress, lines, good)
    return DONE if good else SOMETHING_TO_MEND


def _made(chosen: argparse.Namespace, progress: Progress) -> tuple[list[str], bool]:
    """What is told at the end, and whether all is well."""
    asked = _doors(chosen.to)
    made, broken = _read(chosen)
    unknown = sorted(set(chosen.module) - {part.id for part in made.parts})
    if unknown:
        raise Trouble(f"There is no module called {unknown[0]}. There is: {', '.join(part.id for part in made.parts)}.", WRONG_USE)
    began = monotonic()
    try:
        report = export(made, asked, chosen.out, Options(parts=tuple(chosen.module), language=chosen.language, place=chosen.place, day=chosen.day), progress)
    except CannotExport as trouble:
        raise Trouble(str(trouble)) from trouble
    took = monotonic() - began
    if chosen.check:
        check(asked, made, chosen.out, report, progress)
    return [*_told(report, chosen.out, took, chosen.check), *broken], report.good and not broken


def _doors(typed: str) -> list[Door]:
    names = list(doors()) if typed == ALL else [name.strip() for name in typed.split(",") if name.strip()]
    unknown = [name for name in names if name not in doors()]
    if unknown or not names:
        raise Trouble(f"There is no format called {unknown[0] if unknown else typed!r}. There is: {', '.join(doors())}.", WRONG_USE)
    return [door for name, door in doors().items() if name in names]


def publication_of(chosen: argparse.Namespace) -> Publication:
    return _read(chosen)[0]


def _read(chosen: argparse.Namespace) -> tuple[Publication, list[str]]:
    """What is made into files, and a line for each page that cannot be: it is in no copy, and somebody has to know."""
    folder = Path(chosen.pack)
    if not folder.is_dir():
        named = pack_named(chosen.pack)
        if named is None:
            raise Trouble(f"There is no pack at {folder}. Name its folder, or one of those in {CONTENT}.", WRONG_USE)
        folder = named
    data = data_folder(chosen)
    taken_back: frozenset[str] = frozenset()
    if (data / FILE).is_file() or os.environ.get("SIDE_BY_SIDE_DATABASE", ""):
        with the_store(chosen) as store:
            taken_back = withdrawn(store)
    host, _ = load_host(data)
    try:
        pack = _pack(folder, data)
        made = publication(pack, date.today(), language=chosen.language, withdrawn=taken_back, host=host, site=chosen.site)
    except NoPack as nothing:
        raise Trouble(str(nothing)) from nothing
    except NoLanguage as trouble:
        raise Trouble(str(trouble), WRONG_USE) from trouble
    lost = [lesson.file for module in pack.edition(chosen.language).modules.values() for lesson in module.lessons if lesson.broken]
    return made, [f"{file}  This page is in no copy, because something in it has to be mended. `side-by-side check` says what." for file in lost]


def _pack(folder: Path, data: Path) -> Pack:
    own = data / "host"
    glossary = load_glossary(TERMS, *([own / "terms"] if (own / "terms").is_dir() else []))
    hosts = [own] if (own / "pack.yaml").is_file() or any(own.glob(f"{ABOUT_US}.*.yaml")) else []
    return load_pack(folder.resolve(), glossary, *hosts)


def _progress(path: str, done: int, of: int) -> None:
    """On a screen one line that counts; in a file nothing, the figures at the end say it."""
    if sys.stderr.isatty():
        print(f"\r\033[K{done} of {of}  {path}", end="\n" if done == of else "", file=sys.stderr, flush=True)


def _told(report: Report, out: Path, took: float, checked: bool) -> Iterator[str]:
    files = read_manifest(out)
    for name in sorted({path.split("/", 1)[0] for path in (*report.made, *report.kept)}):
        sizes = [made.size for path, made in files.files.items() if path.startswith(f"{name}/")]
        new = sum(path.startswith(f"{name}/") for path in report.made)
        yield f"{name}: {counted(len(sizes), 'file')}, {sum(sizes) / 1e6:.1f} MB; {new} made now."
    yield f"Version {files.version}. {took:.1f} seconds."
    for story, paths in files.to_replace.items():
        yield f"The story {story} was taken back. Copies of these are to be replaced where you gave them out: {', '.join(paths)}."
    for name, why in {**report.missing, **report.unchecked, **report.in_part, **report.left_out}.items():
        yield f"{name}: {why}"
    for path, why in report.broken.items():
        yield f"{path}  {why}"
    for problem in report.problems:
        yield str(problem)
    if checked:
        yield f"{counted(report.checked, 'file')} checked, {counted(len(report.problems), 'fault')}."
