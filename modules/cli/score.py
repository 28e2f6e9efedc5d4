"""`score`: how hard each of many texts is."""

import argparse
import json
import sys
from typing import Any, TextIO

from modules.authoring.score import score_text
from modules.cli.trouble import WRONG_USE, Trouble


def add(commands: Any) -> None:
    command = commands.add_parser("score", help="say how hard texts are: a line of JSON for each")
    command.add_argument("file", metavar="FILE.jsonl", help='a file with a line {"id": ..., "text": ...} for each text; - reads what is typed or piped')
    command.set_defaults(run=_score)


def _score(chosen: argparse.Namespace) -> int:
    if chosen.file == "-":
        _each(sys.stdin)
        return 0
    try:
        with open(chosen.file, encoding="utf-8-sig") as lines:  # noqa: PTH123 (the same call as for standard input)
            _each(lines)
    except FileNotFoundError as missing:
        raise Trouble(f"There is nothing at {chosen.file}. Check the spelling.", WRONG_USE) from missing
    return 0


def _each(lines: TextIO) -> None:
    for number, line in enumerate(lines, 1):
        if line.strip():
            print(json.dumps(_scored(line, number), ensure_ascii=False))


def _scored(line: str, number: int) -> dict[str, Any]:
    try:
        given = json.loads(line)
        name, text = given["id"], given["text"]
    except (ValueError, TypeError, KeyError) as error:
        raise Trouble(f'Line {number} is not a text. Write it as {{"id": "1", "text": "..."}}.', WRONG_USE) from error
    if not isinstance(text, str):
        raise Trouble(f"Line {number}: `text` must be a text.", WRONG_USE)
    return {"id": name, **score_text(text)}
