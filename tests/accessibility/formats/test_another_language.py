"""A pack whose words on buttons are in Welsh and whose pages are still in English: in every door each piece says its language, and that it is a draft."""

from datetime import date
from functools import lru_cache
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from zipfile import ZipFile

import pytest

from accessibility.formats.doors import doors
from accessibility.formats.ebook.chapters import Book, chapters
from accessibility.formats.narration.script import Script
from accessibility.formats.publication import Options, Publication
from glossary.load import TERMS, load_glossary
from modules.authoring.publication import NoLanguage, publication
from modules.packs.load import load_pack
from modules.packs.pack import Pack

SHIPPED = Path(__file__).parents[3] / "content" / "side-by-side"
OPEN = {"br", "hr", "img", "input", "meta", "link", "source", "wbr", "col"}


class Spoken(HTMLParser):
    """Each text of a page with the language that a screen reader would say it in."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.languages = [""]
        self.found: list[tuple[str, str]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in OPEN:
            self.languages.append(dict(attrs).get("lang") or self.languages[-1])

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """It holds no text."""

    def handle_endtag(self, tag: str) -> None:
        if tag not in OPEN and len(self.languages) > 1:
            self.languages.pop()

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.found.append((" ".join(data.split()), self.languages[-1]))


@lru_cache(maxsize=1)
def pack() -> Pack:
    return load_pack(SHIPPED, load_glossary(TERMS))


@pytest.fixture(scope="module")
def welsh() -> Publication:
    return publication(pack(), date(2026, 11, 22), language="cy").only(["welcome"])


def theirs(welsh: Publication) -> set[str]:
    """What is in English: titles, goals, what people can do after."""
    part = welsh.parts[0]
    return {part.title, part.about, *part.after, *part.take, *(page.title for page in part.pages), *(page.goal for page in part.pages)}


def check(found: list[tuple[str, str]], welsh: Publication) -> None:
    english = theirs(welsh)
    assert [] == [text for text, language in found if text in english and language != "en"]
    ours = {welsh.say(key) for key in ("check.title", "note.title", "page.after", "page.take", "formats.book-words", "site.draft", "language.draft", "formats.pages-here")}
    assert [] == [text for text, language in found if text in ours and language != "cy"]
    assert any(text in ours for text, _ in found) and any(text in english for text, _ in found)


def test_a_book_says_the_language_of_each_piece_and_that_it_is_a_draft(welsh: Publication, tmp_path: Path) -> None:
    piece = next(iter(doors()["epub"].pieces(welsh, Options(parts=("welcome",)))))
    piece.build(tmp_path / "book.epub")
    with ZipFile(tmp_path / "book.epub") as zipped:
        pages = {name: zipped.read(name).decode() for name in zipped.namelist() if name.endswith(".xhtml")}
    found = [said for name, page in pages.items() for said in Spoken(page.replace("<title>", "<title lang='en'>")).found if "<title" not in name]
    check([said for said in found if "\n" not in said[0]], welsh)
    assert welsh.say("language.draft") in unescape(pages["EPUB/start.xhtml"])
    goal = welsh.parts[0].pages[0].goal
    assert f'<p class="goal"><span lang="cy">Ar ôl y dudalen hon: </span>{goal}</p>' in pages["EPUB/welcome--you-are-welcome.xhtml"]


def test_a_page_of_the_folder_says_the_language_of_each_piece(welsh: Publication, tmp_path: Path) -> None:
    found: list[tuple[str, str]] = []
    for piece in doors()["site"].pieces(welsh, Options(parts=("welcome",))):
        if piece.path in ("index.html", "read/welcome.html") or piece.path.startswith("read/welcome/"):
            file = tmp_path / "page.html"
            piece.build(file)
            found += Spoken(file.read_text(encoding="utf-8").replace("<title>", "<title lang='en'>")).found
    check(found, welsh)


def test_each_piece_is_read_aloud_by_the_voice_of_its_language(welsh: Publication) -> None:
    parts = [part for chapter in chapters(Book(welsh, welsh.parts[0])) for line in Script(welsh.say, chapter.language, "cy").read(chapter.body) for part in line.parts]
    check(parts, welsh)


def test_an_unknown_language_is_told_in_one_sentence() -> None:
    with pytest.raises(NoLanguage, match=r"^This pack is not written in `fr`. It is in en, cy.$"):
        publication(pack(), date(2026, 11, 22), language="fr")
