"""The file around the chapters: an EPUB 3.3 with what EPUB Accessibility 1.1 asks it to say about itself."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from markupsafe import Markup

from accessibility.formats.ebook.chapters import Book, Chapter, about_lines
from accessibility.formats.ebook.colours import resolved
from accessibility.formats.ebook.cover import cover
from accessibility.formats.ebook.xhtml import NOT_IN_XML, OPS, XHTML, written
from accessibility.html.fill import fill

HEAD = Markup('<?xml version="1.0" encoding="UTF-8"?>\n')
KINDS = {".xhtml": "application/xhtml+xml", ".svg": "image/svg+xml", ".css": "text/css", ".smil": "application/smil+xml", ".mp3": "audio/mpeg"}
STYLE = Path(__file__).parent / "book.css"
_EPOCH = (1980, 1, 1, 0, 0, 0)
_FEATURES = ("tableOfContents", "readingOrder", "structuralNavigation", "alternativeText", "longDescription", "displayTransformability", "ARIA")
NOTHING = Markup("")


@dataclass
class Spoken:
    """The voice of one chapter: its SMIL file and its sound, and how many seconds it lasts."""

    smil: str
    sound: bytes
    seconds: float


@dataclass
class Package:
    """A book ready to be written. `spoken`: by the name of a chapter."""

    book: Book
    chapters: list[Chapter]
    spoken: dict[str, Spoken] = field(default_factory=dict)

    def write(self, file: Path) -> None:
        """Write the EPUB. The same words give the same bytes."""
        with ZipFile(file, "w") as zipped:
            _add(zipped, "mimetype", "application/epub+zip", ZIP_STORED)
            _add(zipped, "META-INF/container.xml", _CONTAINER)
            for name, content in self._files():
                _add(zipped, f"EPUB/{name}", content, ZIP_STORED if name.endswith(".mp3") else ZIP_DEFLATED)

    def _files(self) -> Iterator[tuple[str, str | bytes]]:
        yield "package.opf", self.opf()
        yield "nav.xhtml", self.nav()
        rtl = self.book.publication.direction == "rtl"
        yield "cover.svg", cover(self.book.title, self.book.publication.title if self.book.part else "", self.book.stamp, self.book.scheme, rtl)
        yield "book.css", resolved(STYLE.read_text(encoding="utf-8"), self.book.scheme)
        for chapter in self.chapters:
            yield chapter.file, self.page(chapter)
        yield from self.book.pictures.files.items()
        for name, spoken in self.spoken.items():
            yield f"{name}.smil", spoken.smil
            yield f"audio/{name}.mp3", spoken.sound

    def page(self, chapter: Chapter) -> str:
        kind = fill(' epub:type="{}"', chapter.kind) if chapter.kind else NOTHING
        role = fill(' role="{}"', chapter.role) if chapter.role else NOTHING
        inner = Markup(written(chapter.body).partition(">")[2].rpartition("</")[0])
        image = NOTHING
        if chapter.kind == "titlepage":
            image = fill('<p><img class="cover" src="cover.svg" alt="{}"/></p>', self.book.publication.say("formats.book-cover", title=self.book.title))
        body = fill('<section{}{} aria-labelledby="title" class="{}">{}{}</section>', kind, role, "title-page" if chapter.kind == "titlepage" else "chapter", image, inner)
        return self._document(chapter.title, chapter.language, body)

    def _document(self, title: str, language: str, body: Markup) -> str:
        direction = self.book.publication.direction if language == self.book.publication.language else "ltr"
        return str(
            HEAD
            + fill(
                '<!DOCTYPE html>\n<html xmlns="{x}" xmlns:epub="{o}" lang="{l}" xml:lang="{l}" dir="{d}"><head><title>{t}</title>'
                '<link rel="stylesheet" type="text/css" href="book.css"/></head><body>{b}</body></html>',
                x=XHTML,
                o=OPS,
                l=language,
                d=direction,
                t=title if title == self.book.title else f"{title}: {self.book.title}",
                b=body,
            )
        )

    def nav(self) -> str:
        """The contents, and the landmarks that a reading system jumps to."""
        say = self.book.publication.say
        title = say("formats.book-contents")
        first = next(chapter for chapter in self.chapters if chapter.depth)
        marks = [("titlepage", "start.xhtml", self.book.title), ("toc", "nav.xhtml#toc", title), ("bodymatter", first.file, say("formats.book-start"))]
        marks += [(chapter.kind, chapter.file, chapter.title) for chapter in self.chapters if chapter.kind in ("glossary", "colophon")]
        tongue = self.book.publication.marked if self.book.part else NOTHING
        landmarks = NOTHING.join(fill('<li><a epub:type="{}" href="{}"{}>{}</a></li>', kind, file, tongue if kind == "titlepage" else "", name) for kind, file, name in marks)
        body = fill(
            '<nav epub:type="toc" role="doc-toc" id="toc" aria-labelledby="toc-title"><h1 id="toc-title">{}</h1><ol>{}</ol></nav>'
            '<nav epub:type="landmarks" hidden="hidden" aria-label="{}"><ol>{}</ol></nav>',
            title,
            self._toc(),
            say("formats.book-start"),
            landmarks,
        )
        return self._document(title, self.book.publication.language, body)

    def _toc(self) -> Markup:
        items: list[Markup] = []
        for chapter in self.chapters:
            if chapter.depth == 1:
                inside = [
                    fill('<li><a href="{}"{}>{}</a></li>', page.file, self._tongue(page), page.title) for page in self.chapters if page.depth == 2 and page.part == chapter.part
                ]
                nested = fill("<ol>{}</ol>", NOTHING.join(inside)) if inside and chapter.kind == "part" else NOTHING
                items.append(fill('<li><a href="{}"{}>{}</a>{}</li>', chapter.file, self._tongue(chapter), chapter.title, nested))
        return NOTHING.join(items)

    def _tongue(self, chapter: Chapter) -> Markup:
        """The mark of a title's language, where it is not the one of the contents."""
        publication = self.book.publication
        if chapter.kind == "part":
            return publication.marked
        return fill(' lang="{l}" xml:lang="{l}"', l=chapter.language) if chapter.language != publication.language else NOTHING

    def opf(self) -> str:
        """What the book is, what is in it, in which order."""
        publication = self.book.publication
        identity = uuid5(NAMESPACE_URL, f"side-by-side:{publication.id}:{publication.language}:{self.book.part.id if self.book.part else ''}:{bool(self.spoken)}")
        items = NOTHING.join(_item(*item) for item in self._manifest())
        start, *rest = (chapter.file for chapter in self.chapters)
        spine = NOTHING.join(fill('<itemref idref="{}"/>', _id(file)) for file in (start, "nav.xhtml", *rest))
        direction = fill(' page-progression-direction="{}"', publication.direction)
        return str(
            HEAD
            + fill(
                '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="{}" dir="{}">'
                '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">urn:uuid:{}</dc:identifier>{}</metadata>'
                "<manifest>{}</manifest><spine{}>{}</spine></package>",
                publication.language,
                publication.direction,
                identity,
                NOTHING.join(self._metadata()),
                items,
                direction,
                spine,
            )
        )

    def _metadata(self) -> Iterator[Markup]:
        publication, book = self.book.publication, self.book
        for name, value in (
            ("title", book.title), ("language", publication.language), ("creator", publication.owner), ("publisher", publication.owner),
            ("description", book.about), ("rights", publication.licence), ("date", publication.published.isoformat()),
        ):  # fmt: skip
            yield fill("<dc:{}>{}</dc:{}>", name, value, name)
        yield _meta("dcterms:modified", f"{publication.published.isoformat()}T00:00:00Z")
        yield _meta("schema:version", book.stamp)
        for value in ("textual", "visual", *(("auditory",) if self.spoken else ())):
            yield _meta("schema:accessMode", value)
        yield _meta("schema:accessModeSufficient", "textual")
        for value in (*_FEATURES, *(("synchronizedAudioText",) if self.spoken else ())):
            yield _meta("schema:accessibilityFeature", value)
        for value in ("noFlashingHazard", "noMotionSimulationHazard", "noSoundHazard"):
            yield _meta("schema:accessibilityHazard", value)
        yield _meta("schema:accessibilitySummary", " ".join(list(about_lines(book))[-2:]))
        if self.spoken:
            yield _meta("media:active-class", "-epub-media-overlay-active")
            yield _meta("media:duration", clock(sum(spoken.seconds for spoken in self.spoken.values())))
            for name, spoken in self.spoken.items():
                yield fill('<meta property="media:duration" refines="#{}">{}</meta>', _id(f"{name}.smil"), clock(spoken.seconds))

    def _manifest(self) -> Iterator[tuple[str, str, str]]:
        yield "nav.xhtml", "nav", ""
        yield "cover.svg", "cover-image", ""
        yield "book.css", "", ""
        for chapter in self.chapters:
            yield chapter.file, "", f"{chapter.name}.smil" if chapter.name in self.spoken else ""
        for name in self.book.pictures.files:
            yield name, "", ""
        for name in self.spoken:
            yield f"{name}.smil", "", ""
            yield f"audio/{name}.mp3", "", ""


def _item(name: str, properties: str, overlay: str) -> Markup:
    more = (fill(' properties="{}"', properties) if properties else NOTHING) + (fill(' media-overlay="{}"', _id(overlay)) if overlay else NOTHING)
    return fill('<item id="{}" href="{}" media-type="{}"{}/>', _id(name), name, KINDS[Path(name).suffix], more)


def _id(name: str) -> str:
    return "i-" + name.replace("/", "-").replace(".", "-")


def _meta(name: str, value: str) -> Markup:
    return fill('<meta property="{}">{}</meta>', name, value)


def clock(seconds: float) -> str:
    """Seconds as SMIL says them: 0:01:05.250."""
    whole, rest = divmod(round(seconds * 1000), 1000)
    return f"{whole // 3600}:{whole // 60 % 60:02}:{whole % 60:02}.{rest:03}"


def _add(zipped: ZipFile, name: str, content: str | bytes, how: int = ZIP_DEFLATED) -> None:
    """With a date that never changes, so that two machines make the same file."""
    info = ZipInfo(name, _EPOCH)
    info.compress_type = how
    info.external_attr = 0o644 << 16
    zipped.writestr(info, NOT_IN_XML.sub("", content) if isinstance(content, str) else content)


_CONTAINER = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
    '<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
)
