"""`feedback`: what people said about pages and words, for authors."""

import argparse
import csv
import sys
from typing import Any

from modules.cli.where import ask_for_data, the_store
from modules.storage.feedback import Feedback, feedback_for_authors

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def add(commands: Any) -> None:
    command = commands.add_parser("feedback", help="list what people said about pages and words")
    command.add_argument("--csv", action="store_true", help="as a table for a spreadsheet")
    ask_for_data(command)
    command.set_defaults(run=_list)


def _list(chosen: argparse.Namespace) -> int:
    with the_store(chosen) as store:
        messages = feedback_for_authors(store)
    if chosen.csv:
        table = csv.writer(sys.stdout)
        table.writerow(["day", "place", "kind", "text"])
        table.writerows([message.on_day.isoformat(), *map(_safe, (message.place, message.kind, message.text))] for message in messages)
    else:
        print("\n\n".join(map(_told, messages)) or "Nobody has said anything yet.")
    return 0


def _told(message: Feedback) -> str:
    text = "\n".join(f"  {line}" for line in message.text.splitlines())
    return f"{message.on_day}  {message.place}  {message.kind}" + (f"\n{text}" if text else "")


def _safe(text: str) -> str:
    """A spreadsheet would run a text that begins like a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text
