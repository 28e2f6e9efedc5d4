"""Sound: each part as one MP3 with chapters and each page as one of its own, all of it in words on a page beside them, and a talking book.

A computer voice reads, and says that it is one; a person's recording beside a lesson takes its place. In the talking book each sentence is marked while it is heard.
"""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from accessibility.formats.doors import Piece
from accessibility.formats.ebook.package import Package
from accessibility.formats.epub import scheme_of
from accessibility.formats.makers import made_by
from accessibility.formats.manifest import hash_file
from accessibility.formats.narration import sound
from accessibility.formats.narration.narrators import Espeak, Narrator
from accessibility.formats.narration.reading import Reading
from accessibility.formats.narration.transcript import transcript
from accessibility.formats.narration.voiced import overlay
from accessibility.formats.publication import Options, Page, Part, Publication, Use, hash_of
from accessibility.formats.validators import ace, epubcheck, heard
from glossary.problem import Problem

name = "audio"
use: Use = "audio"
MAKER = made_by(*(Path(__file__).parent / name for name in ("audio.py", "ebook", "narration")))
NARRATOR: Narrator = Espeak()
Make = Callable[[Reading, Path], None]
_last: list[tuple[str, Reading]] = []


def missing() -> str:
    return NARRATOR.missing("en") or sound.missing()


def cannot_check() -> str:
    lacking = " ".join(filter(None, (epubcheck.missing(), ace.missing())))
    return f"Its talking books were not checked. {lacking}" if lacking else ""


def checks_anyway(path: str) -> bool:
    """Sound and its words need no program but those that made them. Only a talking book is an e-book."""
    return not path.endswith(".epub")


def pieces(publication: Publication, options: Options) -> Iterator[Piece]:
    """For each part its pages, the part as a whole, the words, and the talking book: in this order, since all are made from one reading."""
    for part in publication.parts:
        scheme = scheme_of(options)
        stamp = hash_of(MAKER, NARRATOR.name, scheme, publication.stamp_of(part), publication.published, [_recording(page) for page in part.pages])
        made: list[tuple[str, str, Make]] = [(f"{part.id}/{number:02}-{page.id}.mp3", "lesson", partial(_lesson, page=page)) for number, page in enumerate(part.pages, 1)]
        made += [(f"{part.id}.mp3", "module", _module), (f"{part.id}.html", "transcript", _words), (f"{part.id}.epub", "talking-book", _book)]
        for path, kind, make in made:
            yield Piece(path, stamp, partial(_build, publication, part, scheme, stamp, make), part.id, part.stories, kind)


def _recording(page: Page) -> str:
    return hash_file(Path(page.recording)) if page.recording else ""


def _build(publication: Publication, part: Part, scheme: str, stamp: str, make: Make, file: Path) -> None:
    """The reading of the part that was made last is kept: its files are made one after the other."""
    if not _last or _last[0][0] != stamp:
        _last[:] = []
        _last.append((stamp, Reading(publication, part, NARRATOR, scheme)))
    make(_last[0][1], file)


def _lesson(reading: Reading, file: Path, page: Page) -> None:
    chapter = next(chapter for chapter in reading.chapters if chapter.page == page.id)
    file.write_bytes(reading.voiced[chapter.name].file.read_bytes())


def _module(reading: Reading, file: Path) -> None:
    with TemporaryDirectory(dir=reading.folder) as folder:
        files = [(chapter.title, reading.voiced[chapter.name].file) for chapter in reading.read_chapters]
        for _, each in files:
            (Path(folder) / each.name).hardlink_to(each)
        sound.join([(title, Path(folder) / each.name) for title, each in files], file, reading.tags(reading.part.title), Path(folder))


def _words(reading: Reading, file: Path) -> None:
    file.write_text(transcript(reading), encoding="utf-8")


def _book(reading: Reading, file: Path) -> None:
    spoken = {chapter.name: overlay(chapter.name, reading.voiced[chapter.name]) for chapter in reading.read_chapters}
    Package(reading.book, reading.chapters, spoken).write(file)


def problems(file: Path) -> list[Problem]:
    match file.suffix:
        case ".epub":
            return [*epubcheck.problems(file), *ace.problems(file)]
        case ".mp3":
            return heard.problems(file)
        case _:
            return heard.transcript_problems(file)
