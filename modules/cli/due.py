"""`due`: what has to be looked at again, and when."""

import argparse
import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from modules.authoring.due import KINDS, STANDINGS, Due, Standing, due_list
from modules.cli.measures import read_pack
from modules.cli.trouble import DONE, SOMETHING_TO_MEND
from modules.storage.work import today

_SAYS: dict[Standing, str] = {"overdue": "Overdue", "soon": "Due within a month", "later": "Later", "never": "No date"}
_KIND_WIDTH = max(map(len, KINDS))


def add(commands: Any) -> None:
    command = commands.add_parser("due", help="list what is due to be checked again: facts, pages, stories, terms, pictures")
    command.add_argument("pack", type=Path, metavar="PACK", help="the folder of a pack, such as content/side-by-side")
    command.add_argument("--kind", choices=KINDS, action="append", default=[], help="this kind alone; it can be given more than once")
    command.add_argument("--show", choices=STANDINGS[:3], default="later", help="leave out what is due after this (later: leave out nothing)")
    command.add_argument("--format", choices=("json", "text"), default="text", help="how it is told (text)")
    command.set_defaults(run=_list)


def _list(chosen: argparse.Namespace) -> int:
    found = due_list(read_pack(chosen.pack), today(), chosen.kind)
    last = STANDINGS.index(chosen.show) if chosen.show != "later" else len(STANDINGS)
    shown = [each for each in found if STANDINGS.index(each.standing) <= last]
    print(_as_json(shown) if chosen.format == "json" else _as_text(shown, found))
    return SOMETHING_TO_MEND if any(each.standing == "overdue" for each in found) else DONE


def _as_text(shown: Sequence[Due], found: Sequence[Due]) -> str:
    lines: list[str] = []
    for standing in STANDINGS:
        here = [each for each in shown if each.standing == standing]
        if here:
            lines += [f"{_SAYS[standing]}:", *map(_line, here), ""]
    counts = ", ".join(f"{_SAYS[standing].lower()}: {sum(each.standing == standing for each in found)}" for standing in STANDINGS)
    return "\n".join([*lines, f"{counts}."])


def _line(each: Due) -> str:
    when = f"due {each.due}, checked {each.checked}" if each.due else "no date"
    return f"  {each.kind:{_KIND_WIDTH}}  {when}  {each.path or each.name}  {each.title}"


def _as_json(shown: Sequence[Due]) -> str:
    def plain(value: object) -> str:
        assert isinstance(value, date)
        return value.isoformat()

    fields = ("kind", "title", "path", "name", "language", "checked", "due", "standing")
    return json.dumps([{name: getattr(each, name) for name in fields} for each in shown], ensure_ascii=False, indent=1, default=plain)
