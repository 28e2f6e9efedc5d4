"""The chapters of a book: its title page, each page of each part, the words, and what the book says about itself."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from markupsafe import Markup

from accessibility.formats.ebook.xhtml import Pictures, tree_of
from accessibility.formats.publication import Page, Part, Publication
from accessibility.formats.rendering import setting_for
from accessibility.html import render
from accessibility.html.boxes import sources
from accessibility.html.fill import fill
from accessibility.html.setting import said_around
from glossary.term import Term

NOTHING = Markup("")
TAKES = "takes"
"""The line that says how long a part takes to read: in a talking book it says how long it takes to hear."""


@dataclass
class Chapter:
    """One file of a book. `kind` is what it is to a reading system; `part` the part that it opens or stands in; `depth` where it stands in the contents."""

    name: str
    title: str
    language: str
    body: Element
    kind: str = ""
    role: str = ""
    part: str = ""
    page: str = ""
    depth: int = 1

    @property
    def file(self) -> str:
        return f"{self.name}.xhtml"


@dataclass
class Book:
    """What a book is made from, and what is met on the way: the terms, and where each was met first."""

    publication: Publication
    part: Part | None
    scheme: str = "light"
    voice: str = ""
    pictures: Pictures = field(default_factory=Pictures)
    met: dict[str, tuple[Term, Chapter]] = field(default_factory=dict)

    @property
    def parts(self) -> tuple[Part, ...]:
        return (self.part,) if self.part else self.publication.parts

    @property
    def title(self) -> str:
        return self.part.title if self.part else self.publication.title

    @property
    def about(self) -> str:
        return self.part.about if self.part else self.publication.about

    @property
    def stamp(self) -> str:
        return self.publication.stamp_of(self.part) if self.part else self.publication.stamp

    def link(self, address: str) -> str:
        """Where an address of the text leads: inside this book, on the live site, or out; "" where it leads nowhere."""
        if "://" in address or address.startswith(("mailto:", "tel:", "#")):
            return address
        place, _, anchor = address.partition("#")
        found = self.publication.links.get(address) or self.publication.links.get(place)
        if found and any(part.id == found[0] for part in self.parts):
            return f"{file_name(*found)}.xhtml"
        site = self.publication.site
        if found:
            return f"{site}/read/{found[0]}/{found[1]}" if site else ""
        return f"{site}{place}{'#' + anchor if anchor else ''}" if site and place.startswith("/") else ""


def file_name(part: str, page: str) -> str:
    return f"{part}--{page}"


def chapters(book: Book) -> list[Chapter]:
    """All of a book in reading order."""
    made = [_title_page(book)]
    for part in book.parts:
        made.append(_opening(book, part))
        made += (_page(book, part, number, page) for number, page in enumerate(part.pages, 1))
    if book.met:
        made.append(_words(book))
    return [*made, _about(book)]


def _chapter(book: Book, name: str, title: str, html: Markup, language: str = "", **more: object) -> Chapter:
    body = tree_of(html, book.pictures)
    return Chapter(name, title, language or book.publication.language, body, **more)  # type: ignore[arg-type]


def _title_page(book: Book) -> Chapter:
    say, publication = book.publication.say, book.publication
    mark = publication.marked if book.part else NOTHING
    lines = [fill('<h1 id="title"{}>{}</h1>', mark, book.title), fill("<p{}>{}</p>", mark, book.about)]
    if book.part:
        lines.append(fill('<p class="hint">{}</p>', publication.title))
    if publication.draft:
        lines.append(fill("<p><strong>{}</strong></p>", say("site.draft")))
    if said := say("language.draft"):
        lines.append(fill("<p><strong>{}</strong></p>", said))
    if book.voice:
        lines.append(fill("<p>{}</p>", book.voice))
    lines.append(fill('<p class="stamp">{}</p>', say("formats.book-stamp", stamp=book.stamp, date=say.date(publication.published))))
    return _chapter(book, "start", book.title, Markup("\n").join(lines), kind="titlepage", depth=0)


def _opening(book: Book, part: Part) -> Chapter:
    """What a part is about, how long it takes, and what a person can do after it."""
    say, mark = book.publication.say, book.publication.marked
    heading = fill('<h1 id="title"{}>{}</h1>', mark, part.title)
    after = fill("<h2>{}</h2><ul{}>{}</ul>", say("page.after"), mark, _items(part.after)) if part.after else NOTHING
    take = fill("<h2>{}</h2><ul{}>{}</ul>", say("page.take"), mark, _items(part.take)) if part.take else NOTHING
    html = fill('{}<p{}>{}</p><p class="hint {}">{}</p>{}{}', heading, mark, part.about, TAKES, say("formats.book-minutes", minutes=part.minutes), after, take)
    return _chapter(book, f"{part.id}", part.title, html, kind="part", role="doc-part", part=part.id)


def _items(lines: tuple[str, ...]) -> Markup:
    return NOTHING.join(fill("<li>{}</li>", line) for line in lines)


def _page(book: Book, part: Part, number: int, page: Page) -> Chapter:
    say, name = book.publication.say, file_name(part.id, page.id)
    chapter = Chapter(name, page.title, page.document.language, Element("div"), "chapter", "doc-chapter", part.id, page.id, 2)

    def word(seen: str, term: Term) -> Markup:
        book.met.setdefault(term.id, (term, chapter))
        return fill('<a class="term" epub:type="glossref" role="doc-glossref" id="r-{id}" href="words.xhtml#w-{id}">{seen}</a>', id=term.id, seen=seen)

    setting = setting_for(book.publication, "told", book.link, page, word=word)
    place = fill('<p class="place">{}</p>', setting.around("formats.book-part", part.title, title=part.title, page=number, pages=len(part.pages)))
    goal = fill('<p class="goal">{}</p>', setting.around("page.goal", page.goal, goal=page.goal)) if page.goal else NOTHING
    checked = fill('<p class="checked">{}</p>', setting.told("page.checked", date=say.date(page.checked))) if page.checked else NOTHING
    body = render(page.document.blocks, setting)
    html = Markup("\n").join((place, fill('<h1 id="title">{}</h1>', page.title), goal, body, sources(page.sources, setting), checked))
    chapter.body = tree_of(html, book.pictures)
    return chapter


def _words(book: Book) -> Chapter:
    """Each marked word with its meaning, and the way back to where it stands first."""
    entries = sorted(book.met.values(), key=lambda found: found[0].term.casefold())
    say = book.publication.say
    listed = NOTHING.join(_entry(term, chapter, book) for term, chapter in entries)
    html = fill('<h1 id="title">{}</h1><p>{}</p><dl>{}</dl>', say("formats.book-words"), say("formats.book-words-intro"), listed)
    return _chapter(book, "words", say("formats.book-words"), html, kind="glossary", role="doc-glossary")


def _entry(term: Term, chapter: Chapter, book: Book) -> Markup:
    publication, mark = book.publication, book.publication.marked
    full = fill("{}. ", term.full) if term.full else NOTHING
    said = fill('<p class="hint"{}>{}</p>', mark, term.say_it) if term.say_it else NOTHING
    back = said_around(publication.say, publication.language, chapter.language, "formats.book-back", chapter.title, title=chapter.title)
    return fill(
        '<dt id="w-{id}" epub:type="glossterm"><dfn{mark}>{term}</dfn></dt><dd epub:type="glossdef"><p{mark}>{full}{plain}</p>{said}'
        '<p><a role="doc-backlink" href="{file}#r-{id}"{in_}>{back}</a></p></dd>',
        mark=mark,
        in_=fill(' lang="{}"', chapter.language) if chapter.language != publication.language else NOTHING,
        id=term.id,
        term=term.term,
        full=full,
        plain=term.plain,
        said=said,
        file=chapter.file,
        back=back,
    )


def _about(book: Book) -> Chapter:
    say, publication = book.publication.say, book.publication
    html = fill('<h1 id="title">{}</h1>{}', say("formats.book-about"), NOTHING.join(fill("<p>{}</p>", line) for line in about_lines(book)))
    return _chapter(book, "about", say("formats.book-about"), html, language=publication.language, kind="colophon", role="doc-colophon")


def about_lines(book: Book) -> Iterator[str]:
    """What the book says about itself: its version, its licence, whom it works for, and who has not tried it."""
    say, publication = book.publication.say, book.publication
    yield say("formats.book-stamp", stamp=book.stamp, date=say.date(publication.published))
    yield say("formats.book-licence", licence=publication.licence, owner=publication.owner)
    yield say("formats.book-newest")
    if publication.site:
        yield say("formats.book-site", site=publication.site)
    yield say("formats.book-plain")
    yield say("formats.book-tried")
