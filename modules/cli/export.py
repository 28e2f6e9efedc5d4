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
    command.add_argument("--module", action="append", default=[], metavar="M", help="only this module; several with commas between them, or given again")
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
    chosen.module = [name.strip() for typed in chosen.module for name in typed.split(",") if name.strip()]
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
    asked, folder, taken_back = _doors(chosen.to), _folder(chosen), _taken_back(chosen)
    if chosen.out.resolve().is_relative_to(folder.resolve()):
        raise Trouble(f"{chosen.out} is inside the pack, where only words and pictures belong. Name a folder outside it.", WRONG_USE)
    pack = _pack(folder, data_folder(chosen))
    made = _publication(chosen, pack, taken_back)
    unknown = sorted(set(chosen.module) - {part.id for part in made.parts})
    if unknown:
        raise Trouble(f"There is no module called {unknown[0]}. There is: {', '.join(part.id for part in made.parts)}.", WRONG_USE)
    began = monotonic()
    options = Options(parts=tuple(chosen.module), language=chosen.language, place=chosen.place, day=chosen.day)
    try:
        report = export(made, asked, chosen.out, options, progress)
        while (now := _taken_back(chosen)) != taken_back:
            # A story was taken back while we were at work. What holds it is made again without it.
            taken_back = now
            made = _publication(chosen, pack, taken_back)
            report = export(made, asked, chosen.out, options, progress)
    except CannotExport as trouble:
        raise Trouble(str(trouble)) from trouble
    took = monotonic() - began
    if chosen.check:
        check(asked, made, chosen.out, report, progress)
    left_out = list(_left_out(pack, chosen))
    return [*_told(report, chosen.out, took, chosen.check), *left_out], report.good and not left_out


def _left_out(pack: Pack, chosen: argparse.Namespace) -> Iterator[str]:
    """The pages that no copy has, because something in them is wrong, and what."""
    edition = pack.edition(chosen.language)
    pages = [(module.id, lesson) for module in edition.modules.values() for lesson in module.lessons if lesson.broken and module.id in (chosen.module or edition.modules)]
    if not pages:
        return
    yield f"{counted(len(pages), 'page')} left out, because something is wrong there: {', '.join(f'{module}/{lesson.slug}' for module, lesson in pages)}."
    yield from map(str, pack.problems)


def _doors(typed: str) -> list[Door]:
    names = list(doors()) if typed == ALL else [name.strip() for name in typed.split(",") if name.strip()]
    unknown = [name for name in names if name not in doors()]
    if unknown or not names:
        raise Trouble(f"There is no format called {unknown[0] if unknown else typed!r}. There is: {', '.join(doors())}.", WRONG_USE)
    return [door for name, door in doors().items() if name in names]


def _folder(chosen: argparse.Namespace) -> Path:
    folder = Path(chosen.pack)
    if folder.is_dir():
        return folder
    named = pack_named(chosen.pack)
    if named is None:
        raise Trouble(f"There is no pack at {folder}. Name its folder, or one of those in {CONTENT}.", WRONG_USE)
    return named


def _taken_back(chosen: argparse.Namespace) -> frozenset[str]:
    """The stories that were taken back until now."""
    if not (data_folder(chosen) / FILE).is_file() and not os.environ.get("SIDE_BY_SIDE_DATABASE", ""):
        return frozenset()
    with the_store(chosen) as store:
        return withdrawn(store)


def publication_of(chosen: argparse.Namespace) -> Publication:
    """The training as it is to be made now: in the language that was asked for, without stories that were taken back."""
    return _publication(chosen, _pack(_folder(chosen), data_folder(chosen)), _taken_back(chosen))


def _publication(chosen: argparse.Namespace, pack: Pack, taken_back: frozenset[str]) -> Publication:
    host, _ = load_host(data_folder(chosen))
    try:
        return publication(pack, date.today(), language=chosen.language, withdrawn=taken_back, host=host, site=chosen.site)
    except NoLanguage as trouble:
        raise Trouble(str(trouble), WRONG_USE) from trouble


def _pack(folder: Path, data: Path) -> Pack:
    own = data / "host"
    glossary = load_glossary(TERMS, *([own / "terms"] if (own / "terms").is_dir() else []))
    hosts = [own] if (own / "pack.yaml").is_file() or any(own.glob(f"{ABOUT_US}.*.yaml")) else []
    try:
        return load_pack(folder.resolve(), glossary, *hosts)
    except NoPack as nothing:
        raise Trouble(str(nothing)) from nothing


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
