"""The texts that are measured on: the lessons of our pack, and public prose where it is there."""

import random
import re
from collections.abc import Iterator
from pathlib import Path

from benchmarks.server import ROOT

LESSONS = ROOT / "content" / "side-by-side" / "modules"
PROSE = Path(__file__).parent / "prose"
ENOUGH = 200_000
_FRONT = re.compile(r"\A---\n.*?^---\n", re.DOTALL | re.MULTILINE)
_VALUE = re.compile(r"^(\s*(?:- )?[a-z-]+: )?([A-Za-z][^\"'\[\]{}#:|>]+)$")


def lessons() -> list[str]:
    return [file.read_text(encoding="utf-8") for file in sorted(LESSONS.rglob("*.en.md"))]


def prose(folder: Path) -> list[str]:
    return [file.read_text(encoding="utf-8") for file in sorted(folder.glob("*.md"))] if folder.is_dir() else []


def words_in(text: str) -> int:
    return len(text.split())


def many(texts: list[str]) -> list[str]:
    """The texts again and again, 200,000 words in all. In each copy two words of every line change places, so that nothing that was kept of one copy helps with the next."""
    made: list[str] = []
    words = turn = 0
    while words < ENOUGH:
        for text in texts:
            made.append(_stirred(text, random.Random(turn)) if turn else text)
            words += words_in(text)
            if words >= ENOUGH:
                break
        turn += 1
    return made


def write_all(texts: list[str], folder: Path) -> Path:
    """The texts as files, and a file that lists them."""
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    for number, text in enumerate(texts):
        files.append(folder / f"{number:04}.md")
        files[-1].write_text(text, encoding="utf-8")
    listed = folder / "list.txt"
    listed.write_text("\n".join(map(str, files)), encoding="utf-8")
    return listed


def eight_hundred_words(texts: list[str]) -> str:
    """One lesson of about 800 words, made of the first pages of our pack."""
    parts: list[str] = []
    words = 0
    for text in texts:
        body = _FRONT.sub("", text)
        parts.append(body)
        words += words_in(body)
        if words >= 800:
            break
    return "\n\n".join(parts)


def _stirred(text: str, chance: random.Random) -> str:
    front = _FRONT.match(text)
    head = front[0] if front else ""
    return head + "".join(_lines(text[len(head) :], chance))


def _lines(body: str, chance: random.Random) -> Iterator[str]:
    for line in body.splitlines(keepends=True):
        found = _VALUE.match(line.rstrip("\n"))
        words = found[2].split(" ") if found else []
        if found is None or len(words) < 5:
            yield line
            continue
        one = chance.randrange(1, len(words) - 2)
        words[one], words[one + 1] = words[one + 1], words[one]
        yield (found[1] or "") + " ".join(words) + line[len(line.rstrip("\n")) :]
