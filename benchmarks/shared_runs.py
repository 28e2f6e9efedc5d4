"""`python -m benchmarks.shared_runs FOLDER ...`: is there a run of 8 or more words in our content, glossary or interface that also stands in a text of FOLDER?

What we read for facts must not be copied. Each run is printed with both places; it ends with 1 if there is any. Words are compared as they are said: no punctuation, no capitals.
Our side is what people read: titles and addresses of sources stand in many texts and are not ours, so they are left out. On their side every word counts.
"""

import argparse
import csv
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from accessibility.opening import CannotOpen, open_text
from accessibility.readability.words import WORD, plain
from benchmarks.server import ROOT
from modules.authoring.texts import find_texts, read_file

FEWEST = 8
OURS = (ROOT / "content", ROOT / "glossary" / "terms")
ENDINGS = (".md", ".markdown", ".txt", ".csv", ".html", ".htm", ".pdf", ".docx", ".pptx")
_SAID_IN_FRONT = ("title", "goal", "about", "content-note")
_FIELD = 10_000_000

Said = list[tuple[str, int]]
"""Words as they are compared, each with its line."""


@dataclass(frozen=True, slots=True)
class Text:
    name: str
    words: Said


@dataclass(frozen=True, slots=True)
class Run:
    """The same words at two places, from the first that is the same to the last."""

    words: tuple[str, ...]
    ours: str
    theirs: str


def our_texts(folders: Iterable[Path] = OURS) -> Iterator[Text]:
    """A text is one passage: a run does not go on from a heading to the text below it, or from one answer to the next."""
    for file in find_texts(folders):
        name = _short(file)
        page = read_file(file, name)
        for passage in page.passages:
            line = page.line_and_column(passage.start)[0]
            yield Text(name, [(plain(word), line) for word in passage.words])
        for fact in _SAID_IN_FRONT:
            yield Text(name, _cut(page.facts.get(fact, "")))


def their_texts(folder: Path) -> Iterator[Text]:
    """Every text in the folder that can be opened; what cannot be is told on standard error."""
    for file in [folder] if folder.is_file() else sorted(folder.rglob("*")):
        if not file.is_file() or file.suffix.lower() not in ENDINGS:
            continue
        try:
            yield from _opened(file)
        except (CannotOpen, OSError, UnicodeDecodeError, csv.Error) as trouble:
            print(f"{file} was not read: {trouble}", file=sys.stderr)


def shared_runs(ours: Iterable[Text], theirs: Iterable[Text], fewest: int = FEWEST) -> list[Run]:
    """Every run of so many words or more, once for each pair of places. Ours is held in memory, theirs is read through once."""
    ours = [text for text in ours if len(text.words) >= fewest]
    places: dict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
    for number, text in enumerate(ours):
        for at, words in _windows(text, fewest):
            places[words].append((number, at))
    runs: dict[Run, None] = {}
    for text in theirs:
        reached: dict[int, int] = {}  # for each of our texts: where in theirs the last run ended, so that a run is told once and whole
        for at, words in _windows(text, fewest):
            for number, here in places.get(words, ()):
                if at < reached.get(number, -1):
                    continue
                length = _length(ours[number].words[here:], text.words[at:])
                reached[number] = at + length - fewest + 1
                said = tuple(word for word, _ in text.words[at : at + length])
                runs[Run(said, _place(ours[number], here), _place(text, at))] = None
    return sorted(runs, key=lambda run: (-len(run.words), run.ours, run.theirs))


def _windows(text: Text, size: int) -> Iterator[tuple[int, tuple[str, ...]]]:
    words = [word for word, _ in text.words]
    for at in range(len(words) - size + 1):
        yield at, tuple(words[at : at + size])


def _length(one: Said, other: Said) -> int:
    return next((at for at, (first, second) in enumerate(zip(one, other, strict=False)) if first[0] != second[0]), min(len(one), len(other)))


def _opened(file: Path) -> Iterator[Text]:
    raw = file.read_bytes()
    if file.suffix.lower() != ".csv":
        yield Text(_short(file), _cut(open_text(file.name, raw).text if file.suffix.lower() not in (".md", ".markdown", ".txt") else raw.decode("utf-8", "replace")))
        return
    csv.field_size_limit(_FIELD)
    reader = csv.reader(StringIO(raw.decode("utf-8-sig", "replace"), newline=""))
    for row in reader:
        for cell in row:
            yield Text(_short(file), [(word, reader.line_num) for word, _ in _cut(cell)])


def _cut(text: str) -> Said:
    lines = re.split(r"\r\n|\n|\r", text)
    return [(plain(word), number) for number, line in enumerate(lines, 1) for word in WORD.findall(line)]


def _place(text: Text, at: int) -> str:
    return f"{text.name}:{text.words[at][1]}"


def _short(file: Path) -> str:
    return file.relative_to(ROOT).as_posix() if file.is_relative_to(ROOT) else str(file)


def main(typed: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.shared_runs", description="Look for runs of words that our texts share with others. Ends with 1 if there are any.")
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER", help="texts that we read and did not write")
    parser.add_argument("--ours", nargs="+", type=Path, default=list(OURS), metavar="PATH", help="our texts (content and the glossary)")
    asked = parser.parse_args(typed)
    for path in (*asked.folders, *asked.ours):
        if not path.exists():
            parser.error(f"There is nothing at {path}.")
    runs = shared_runs(our_texts(asked.ours), (text for folder in asked.folders for text in their_texts(folder)))
    for run in runs:
        print(f"{len(run.words)} words: {' '.join(run.words)}\n    {run.ours}\n    {run.theirs}")
    print(f"{len(runs)} shared {'run' if len(runs) == 1 else 'runs'} of {FEWEST} words or more.")
    return int(bool(runs))


if __name__ == "__main__":
    sys.exit(main())
