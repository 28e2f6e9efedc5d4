"""What differs from place to place, in the organisation's own words: about-us.en.yaml, eight questions answered in a line or a few.

Each answer is taken on its own, so that a slip in one keeps none of the others from being shown. It is text with paragraphs and lists, never HTML.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from accessibility.document import Block, ListBlock, Paragraph
from accessibility.markdown import parse_markdown
from glossary.plain_yaml import Reading, read_yaml
from modules.packs.files import PackFiles
from modules.packs.pack import AboutUs, Dated

NAME = "about-us"
TOPICS = ("who-we-are", "decisions", "who-meets-you", "where", "food", "access", "costs", "contacts")
"""The order in which people ask. Each is a page of its own and a block for lessons."""
MOST_CHARACTERS, MOST_IN_NAME = 800, 120
_TAG = re.compile(r"<[a-zA-Z/!][^>]*>")


def read_about_us(files: PackFiles, language: str) -> AboutUs | None:
    """What the organisation says in this language; None where there is no such file. All that is wrong with it is told."""
    file = files.paths.get(f"{NAME}.{language}.yaml")
    text = files.text(file) if file else None
    if file is None or text is None:
        return None
    reading = read_yaml(text.removeprefix("\ufeff"), file)
    given = reading.value if isinstance(reading.value, dict) else {}
    if not isinstance(reading.value, dict | None) and not reading.problems:
        reading.blame(1, f"Write each answer after its name, such as `{TOPICS[4]}: |`. `side-by-side new host` writes a file to fill in.")
    answers = {topic: blocks for topic in TOPICS if (blocks := _answer(topic, given.get(topic), reading))}
    found = AboutUs(_name(given.get("name"), reading), _checked(given, bool(answers), reading), language, answers)
    for name in given:
        if name not in (*TOPICS, "name", "checked"):
            reading.blame(reading.line((name,)), f"`{name}` is not a name that is known here. Use one of: name, checked, {', '.join(TOPICS)}.")
    files.problems.extend(reading.problems)
    if answers:
        files.dated.append(Dated("site", found.name or "About our organisation", f"{NAME}.{language}.yaml", language, found.checked))
    return found


def _answer(topic: str, given: Any, reading: Reading) -> tuple[Block, ...]:
    """The answer to one question; nothing where it is empty or cannot be shown."""
    if given is None or (isinstance(given, str) and not given.strip()):
        return ()
    before = len(reading.problems)
    for message in _faults(topic, given):
        reading.blame(reading.line((topic,)), message)
    if len(reading.problems) > before:
        return ()
    blocks = parse_markdown(given)
    if all(isinstance(block, Paragraph | ListBlock) for block in blocks):
        return blocks
    reading.blame(reading.line((topic,)), f"`{topic}` has a heading, a table or something else in it. Use sentences and lists only.")
    return ()


def _faults(topic: str, given: Any) -> Iterator[str]:
    if not isinstance(given, str):
        yield f"`{topic}` is a text. Write `{topic}: |` and your words on the next lines, each with 2 spaces in front."
        return
    if len(given) > MOST_CHARACTERS:
        yield f"`{topic}` has {len(given):,} characters. Keep it under {MOST_CHARACTERS}: people read it in the middle of a lesson."
    if tag := _TAG.search(given):
        yield f"`{topic}` has {tag[0][:20]} in it. Write plain words: take the tag out."


def _name(given: Any, reading: Reading) -> str:
    if given is None:
        return ""
    if not isinstance(given, str) or len(given) > MOST_IN_NAME or "\n" in given.strip():
        reading.blame(reading.line(("name",)), f"`name` is what your organisation is called, on one line. Keep it under {MOST_IN_NAME} characters.")
        return ""
    return given.strip()


def _checked(given: Mapping[str, Any], wanted: bool, reading: Reading) -> date | None:
    try:
        return date.fromisoformat(str(given["checked"]))
    except KeyError:
        if wanted:
            reading.blame(1, "`checked` is missing. Add the day on which you last looked at these answers, such as checked: 2026-11-22.")
    except ValueError:
        reading.blame(reading.line(("checked",)), f"`checked` says “{str(given['checked'])[:40]}”. Write a date like 2026-11-22.")
    return None
