"""A whole part read aloud: each chapter's sound, kept while the files of that part are made."""

import shutil
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import mkdtemp
from weakref import finalize
from xml.etree.ElementTree import Element

from accessibility.formats.ebook.chapters import TAKES, Book, Chapter, chapters
from accessibility.formats.narration.narrators import Narrator
from accessibility.formats.narration.saying import speaker
from accessibility.formats.narration.script import Line, Script
from accessibility.formats.narration.sound import minutes_of
from accessibility.formats.narration.voiced import Voiced, narrate, recorded
from accessibility.formats.publication import Page, Part, Publication

_READ = ("part", "chapter")
OPENING = 35
"""Seconds that the opening of a part takes, more or less: it says how long all is before anybody has measured itself."""


@dataclass
class Reading:
    """The chapters of a part with their sound, in a folder that goes away with this value."""

    publication: Publication
    part: Part
    narrator: Narrator
    scheme: str = "light"
    chapters: list[Chapter] = field(init=False)
    voiced: dict[str, Voiced] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.folder = Path(mkdtemp(prefix="side-by-side-voice-"))
        finalize(self, shutil.rmtree, self.folder, ignore_errors=True)
        say = self.publication.say
        self.book = Book(self.publication, self.part, self.scheme, say("formats.book-voice-person" if self.all_by_people else "formats.book-voice"))
        self.book.pictures.scheme = self.scheme
        self.chapters = chapters(self.book)
        self.english = speaker(self.publication.terms)
        pages = {chapter.name: self._voice(chapter) for chapter in self.read_chapters if chapter.kind == "chapter"}
        for chapter in self.read_chapters:
            # What opens the part says how long all of it is, so it is read last. First in the book, it is first in the list.
            self.voiced[chapter.name] = pages.get(chapter.name) or self._opening(chapter, sum(voiced.seconds for voiced in pages.values()))

    @property
    def seconds(self) -> float:
        return sum(voiced.seconds for voiced in self.voiced.values())

    @property
    def all_by_people(self) -> bool:
        return all(page.recording for page in self.part.pages)

    @property
    def read_chapters(self) -> list[Chapter]:
        """What is read: the opening of the part and each page."""
        return [chapter for chapter in self.chapters if chapter.kind in _READ]

    def page(self, chapter: Chapter) -> Page | None:
        return next((page for page in self.part.pages if page.id == chapter.page), None)

    def tags(self, title: str, number: int = 0) -> dict[str, str]:
        """What a player shows: the title, the whole, who reads, and where the text is."""
        say = self.publication.say
        reader = say("formats.audio-people") if self.all_by_people else say("formats.audio-computer")
        tags = {
            "title": title,
            "album": self.part.title,
            "artist": reader,
            "copyright": self.publication.licence,
            "comment": say("formats.audio-text", file=f"{self.part.id}.html"),
        }
        return {**tags, "language": self.publication.language, **({"track": str(number)} if number else {})}

    def _opening(self, chapter: Chapter, others: float) -> Voiced:
        """The time that the page says is for reading: here it is that of the sound, this page with it, the day on which it was made,
        and that it is a draft."""
        say = self.publication.say
        for line in [line for line in chapter.body if TAKES in line.get("class", "").split()]:
            line.text = say("formats.audio-takes", count=minutes_of(others + OPENING))
            drafts = [say("site.draft") if self.publication.draft else "", say("language.draft")]
            for words in filter(None, (*reversed(drafts), say("formats.audio-made", date=say.date(self.publication.published)))):
                made = Element(line.tag, {"class": "hint"})
                made.text = words
                chapter.body.insert(list(chapter.body).index(line) + 1, made)
        return self._voice(chapter)

    def _voice(self, chapter: Chapter) -> Voiced:
        file = self.folder / f"{chapter.name}.mp3"
        page = self.page(chapter)
        number = self.read_chapters.index(chapter) + 1
        tags = self.tags(chapter.title, number)
        lines = Script(self.publication.say, chapter.language, self.publication.language, self._said).read(chapter.body)
        if page and page.recording:
            return recorded(Path(page.recording), "title", file, tags)
        if not page and not self.all_by_people:
            lines.insert(0, Line("title", ((self.publication.say("formats.audio-computer"), self.publication.language),), 1.0))
        return narrate(lines, self.narrator, file, tags)

    def _said(self, text: str, language: str) -> str:
        return self.english(text) if language.startswith("en") else text
