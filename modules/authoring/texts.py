"""From files to pages: which files hold words to check, and how each kind is read."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath

from accessibility.opening import CannotOpen, open_text
from accessibility.readability.page import Fenced, Page
from accessibility.readability.reading import read_markdown
from accessibility.readability.yaml_reading import add_yaml

FACTS = "facts"  # the folder of a pack; its own name for it is not asked for, because reading a text must not wait for packs
MOST_BYTES = 5_000_000
ENDINGS = (".md", ".markdown", ".txt", ".yaml", ".yml")
# Read only where they are named: a folder of a website or of letters is not a folder of texts to check. Places count in their words, not in the file.
OPENED = (".html", ".htm", ".docx", ".pptx", ".pdf")
# Folders that hold no words of ours: what tools and version control keep.
_LEFT_OUT = frozenset({"node_modules", "__pycache__", "venv", "build", "dist"})
# Names in our YAML whose values are never read by people.
NOT_WORDS = frozenset(
    (
        "source sources full id kind keep choose fits show address read checked read-by made-by file slug licence language languages direction topic also match near unless "
        "term-of own publisher version adds-to order path steps home card-words from until key theme colour date picture pictures story svg film captions bsl poster length"
    ).split()
)
# What an organisation says of itself in about-us.en.yaml is Markdown, topic by topic.
ABOUT_US = frozenset("who-we-are decisions who-meets-you where food access costs contacts".split())
# Names whose values are Markdown.
IN_MARKDOWN = frozenset({"says", "twin", "text", "transcript"})
# A translation says its language in its name: 01-hello.cy.md, interface/cy.yaml.
_LANGUAGE = re.compile(r"(?:\.|(?:^|/)interface/)([a-z]{2})\.(?:md|yaml|yml)$")


def find_texts(paths: Iterable[Path]) -> Iterator[Path]:
    """The files to check, in order, each once. A file that is named is taken whatever its ending; in a folder only texts are."""
    seen: set[Path] = set()
    for path in paths:
        for file in [path] if path.is_file() else sorted(path.rglob("*")):
            if path.is_dir() and (file.suffix.lower() not in ENDINGS or _is_left_out(file.relative_to(path)) or not file.is_file()):
                continue
            if file not in seen:
                seen.add(file)
                yield file


def _is_left_out(file: Path) -> bool:
    return any(part in _LEFT_OUT or part.startswith(".") for part in file.parts[:-1])


def read_file(file: Path, name: str) -> Page:
    """The page in a file. What cannot be read is told in `page.faults`, in one clear sentence."""
    try:
        size = file.stat().st_size
        raw = file.read_bytes() if size <= MOST_BYTES else b""
    except OSError:
        return _unreadable(name, "This file cannot be opened. Check that it is there and may be read.")
    if size > MOST_BYTES:
        return _unreadable(name, f"This file is {size:,} bytes. Keep it under {MOST_BYTES:,}.")
    if file.suffix.lower() in OPENED:
        return _open(name, file.name, raw)
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _unreadable(name, "This file is saved as UTF-16. Save it again as UTF-8.")
    if b"\0" in raw[:4096]:
        return _unreadable(name, "This is not a text. Give a file of plain text, Markdown or YAML.")
    try:
        return read_source(name, raw.decode("utf-8"), file.suffix.lower())
    except UnicodeDecodeError as error:
        return _unreadable(name, f"This file is not UTF-8 from byte {error.start:,} on. Save it again as UTF-8.")


def _open(name: str, called: str, raw: bytes) -> Page:
    """A file of another kind, as the Markdown that it says. What there is to tell about how it was read stands in `seen`."""
    try:
        opened = open_text(called, raw)
    except CannotOpen as told:
        return _unreadable(name, told.sentence)
    page = read_source(name, opened.text)
    page.seen["opened"] = (f"{name} was opened as Markdown. Lines and columns count in its words, not in the file.", *opened.said)
    return page


def read_source(name: str, source: str, ending: str = ".md") -> Page:
    """The page in a text that is at hand. What its name says of its language counts where the text itself says nothing."""
    page = _read(name, source, ending)
    named = _LANGUAGE.search(PurePath(name).as_posix())
    if named and "language" not in page.facts:
        page.language = named[1]
    return page


def _read(name: str, source: str, ending: str) -> Page:
    if ending in (".yaml", ".yml"):
        page = Page(name, source)
        add_yaml(page, source, 0, NOT_WORDS, IN_MARKDOWN | ABOUT_US if PurePath(name).name.startswith("about-us.") else IN_MARKDOWN)
        if PurePath(name).parent.name == FACTS:
            page.blocks.append(Fenced("changing", 0, len(source)))  # what a page would have in a block is a whole file here
        return page
    return read_markdown(name, source, _take_block)


def _take_block(page: Page, kind: str, text: str, began: int) -> bool:
    """A fenced block of a lesson is read; any other fence is code."""
    from modules.packs.block_shapes import SHAPES, SHOWS  # only now: a text without blocks must not wait for their shapes

    if kind not in SHAPES and kind not in SHOWS:
        return False
    add_yaml(page, text, began, NOT_WORDS, IN_MARKDOWN)
    return True


def _unreadable(name: str, why: str) -> Page:
    return Page(name, "", faults=[(0, why)])
