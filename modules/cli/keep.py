"""`backup`, `restore`, `purge`: look after what people saved."""

import argparse
import os
from pathlib import Path
from typing import Any

from modules.cli.where import ask_for_data, data_folder, the_store
from modules.storage.backup import backup
from modules.storage.purge import purge
from modules.storage.restore import restore
from modules.storage.work import today

_NAMES = {
    "pages_read": "pages read",
    "sent": "marks of forms",
    "feedback": "messages",
    "wrong_codes": "counts of wrong codes",
    "staff_sessions": "staff sessions",
    "staff_links": "links for staff",
    "staff": "names of former staff",
}


def add(commands: Any) -> None:
    copy = commands.add_parser("backup", help="copy all that is kept into one file, while the app runs")
    copy.add_argument("target", type=Path, help="a new file, or a folder to put it in")
    back = commands.add_parser("restore", help="put a backup back; stop the app first")
    back.add_argument("source", type=Path, help="the file that `backup` made")
    back.add_argument("--replace", action="store_true", help="also when the data folder is in use; what is in it is kept aside")
    clean = commands.add_parser("purge", help="erase what has been kept for long enough; run it each day")
    for command, run in ((copy, _backup), (back, _restore), (clean, _purge)):
        ask_for_data(command)
        command.set_defaults(run=run)


def _backup(chosen: argparse.Namespace) -> int:
    with the_store(chosen) as store:
        file = backup(store, data_folder(chosen), chosen.target)
        is_inside = store.engine.dialect.name == "sqlite"
    print(f"Written: {file}")
    if not is_inside:
        print("The database is in PostgreSQL and not in this file: back it up with pg_dump.")
    if os.environ.get("SIDE_BY_SIDE_SECRET"):
        print("The secret comes from SIDE_BY_SIDE_SECRET and is not in this file: keep a copy of it too.")
    print("It opens people's notes: keep it as safe as the server itself.")
    return 0


def _restore(chosen: argparse.Namespace) -> int:
    data = data_folder(chosen)
    aside = restore(data, chosen.source, chosen.replace)
    print(f"Restored into {data}.")
    if aside:
        print(f"What was there before is in {aside}. Delete it when you are sure.")
    print("Next: withdraw again any story that was taken back since this backup, and run `side-by-side purge`.")
    return 0


def _purge(chosen: argparse.Namespace) -> int:
    with the_store(chosen) as store:
        erased = purge(store, today())
    print("Erased: " + ", ".join(f"{count} {_NAMES.get(table, table)}" for table, count in erased.items()) + "." if erased else "Nothing was old enough to erase.")
    return 0
