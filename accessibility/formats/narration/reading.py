"""A whole part read aloud: each chapter's sound, kept while the files of that part are made."""

import shutil
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import mkdtemp
from weakref import finalize

from accessibility.formats.ebook.chapters import Book, Chapter, chapters
from accessibility.formats.narration.narrators import Narrator
from accessibility.formats.narration.saying import speaker
from accessibility.formats.narration.script import Line, Script
from accessibility.formats.narration.voiced import Voiced, narrate, recorded
from accessibility.formats.publication import Page, Part, Publication

_READ = ("part", "chapter")


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
        self.speak = speaker(self.publication.terms) if self.publication.language.startswith("en") else str
        for chapter in self.read_chapters:
            self.voiced[chapter.name] = self._voice(chapter)

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

    def _voice(self, chapter: Chapter) -> Voiced:
        file = self.folder / f"{chapter.name}.mp3"
        page = self.page(chapter)
        number = self.read_chapters.index(chapter) + 1
        lines = Script(self.publication.say, self.speak).read(chapter.body)
        if page and page.recording:
            return recorded(Path(page.recording), "title", file, self.tags(chapter.title, number))
        if not page and not self.all_by_people:
            lines.insert(0, Line("title", self.publication.say("formats.audio-computer"), 1.0))
        return narrate(lines, self.narrator, chapter.language, file, self.tags(chapter.title, number))
