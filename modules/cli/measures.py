"""`measures`: how near a pack is to what we promised of its words."""

import argparse
from pathlib import Path
from typing import Any

from glossary.load import TERMS, load_glossary
from modules.authoring.measures import measure_pack
from modules.authoring.measures.told import FORMATS
from modules.cli.trouble import DONE, SOMETHING_TO_MEND, WRONG_USE, Trouble
from modules.packs.load import NoPack, load_pack
from modules.packs.pack import Pack


def add(commands: Any) -> None:
    command = commands.add_parser("measures", help="measure a pack module by module: lengths, reading grades, things to do, pictures, sources, links")
    command.add_argument("pack", type=Path, metavar="PACK", help="the folder of a pack, such as content/side-by-side")
    command.add_argument("--module", metavar="NAME", default="", help="this module alone")
    command.add_argument("--format", choices=sorted(FORMATS), default="text", help="how it is told (text)")
    command.set_defaults(run=_measures)


def _measures(chosen: argparse.Namespace) -> int:
    pack = read_pack(chosen.pack)
    known = pack.edition(pack.about.languages[0]).modules
    if chosen.module and chosen.module not in known:
        raise Trouble(f"There is no module {chosen.module} in {chosen.pack}. There is: {', '.join(known)}.", WRONG_USE)
    parts = measure_pack(pack, chosen.module)
    print(FORMATS[chosen.format](parts))
    return SOMETHING_TO_MEND if any(part.missed for part in parts) else DONE


def read_pack(folder: Path) -> Pack:
    """The pack in a folder. What is wrong with its files is the check's to tell; here only whether there is one."""
    if not (folder / "pack.yaml").is_file():
        raise Trouble(f"There is no pack at {folder}: it has no pack.yaml. Check the spelling.", WRONG_USE)
    try:
        return load_pack(folder, load_glossary(TERMS))
    except NoPack as nothing:
        raise Trouble(f"{folder} cannot be read as a pack. `side-by-side check {folder}` says why.") from nothing
