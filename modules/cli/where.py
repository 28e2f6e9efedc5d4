"""Where the words and the data are."""

import argparse
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from modules.cli.trouble import Trouble
from modules.storage.migrate import upgrade
from modules.storage.store import FILE, Store, open_store


def ask_for_data(command: argparse.ArgumentParser) -> None:
    command.add_argument("--data", type=Path, metavar="FOLDER", help="the data folder (else SIDE_BY_SIDE_DATA, else ./data)")


def data_folder(chosen: argparse.Namespace) -> Path:
    given: Path | None = chosen.data
    return (given or Path(os.environ.get("SIDE_BY_SIDE_DATA") or "data")).resolve()


@contextmanager
def the_store(chosen: argparse.Namespace) -> Iterator[Store]:
    """The database, brought up to this version. A folder that holds none is a slip of the pen, so no new one is made in it."""
    data = data_folder(chosen)
    address = os.environ.get("SIDE_BY_SIDE_DATABASE", "")
    if not data.is_dir() or not (address or (data / FILE).is_file()):
        raise Trouble(f"There is no data of Side by Side in {data}. Start the app once, or name its folder with --data.")
    store = open_store(address, data)
    try:
        upgrade(store)
        yield store
    finally:
        store.close()
