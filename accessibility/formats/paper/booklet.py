"""A booklet: pages to read, things to do with room to write, words explained at the foot, and at the back the reasons, room for questions and the code."""

from collections.abc import Callable
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

import segno
from markupsafe import Markup

from accessibility.document import Figure, Question
from accessibility.formats.paper.press import beside, drawing, press, sheet
from accessibility.formats.publication import Options, Page, Part, Publication
from accessibility.formats.rendering import setting_for
from accessibility.html import Setting, render
from accessibility.html.apart import reasons
from accessibility.html.boxes import source_list
from accessibility.html.fill import fill
from glossary.explain import explain
from glossary.term import Source, Term

MOST_FOR_A_FOOT = 14
"""Points. Larger letters leave no room for meanings at the foot of a page."""
OWN_LOOK = {
    "font opendyslexic": "@font-face{font-family:OpenDyslexic;font-weight:400;src:url(opendyslexic-400.woff2)}"
    '@font-face{font-family:OpenDyslexic;font-weight:700;src:url(opendyslexic-700.woff2)}html{font-family:OpenDyslexic,"Atkinson Ext","DejaVu Sans",sans-serif}',
    "spacing wide": "html{line-height:1.8;letter-spacing:0.06em;word-spacing:0.12em}p,li{margin-bottom:1em}@page{@bottom-left{letter-spacing:0;word-spacing:0;line-height:1.2}}",
    "scheme contrast": "*{color:#000!important;border-color:#000!important}.draft{background:none;border:1.5pt solid}",
}
ACROSS = 493
"""Points between the margins of an A4 page."""
LARGEST_WITH_A_PICTURE = 18
"""Points. In larger ones the words of the cover fill it."""


@dataclass
class Booklet:
    """The booklet of one part while it is made. `asked` gathers the checks of all its pages, `sourced` where their facts come from: for the back."""

    publication: Publication
    options: Options
    part: Part
    points: int
    asked: list[Question] = field(default_factory=list)
    sourced: list[tuple[Page, tuple[Source, ...]]] = field(default_factory=list)

    def html(self) -> str:
        part, publication = self.part, self.publication
        lessons = {(part.id, page.id): self._lesson(page) for page in part.pages}
        setting = self._setting(None)
        back = [(number, question, reasons(question, setting)) for number, question in enumerate(self.asked, 1)]
        words_at_back = tuple(setting.words.values()) if self.points > MOST_FOR_A_FOOT else ()
        sourced = [(page, source_list(found, setting)) for page, found in self.sourced if found]
        return sheet(
            "booklet.html", self.points, publication=publication, say=publication.say, options=self.options, parts=(part,), one=part, part=part,
            title=part.title, stamp=publication.stamp_of(part), lessons=lessons, anchor=anchor, resume=resume(publication, self.options), hero=self._hero(),
            back=back, sourced=sourced, words=words_at_back, explain=explain, look=own_look(self.options),
        )  # fmt: skip

    def _lesson(self, page: Page) -> Markup:
        """Its words; in large letters the meanings stand after them, since a foot of a few of them would fill the sheet."""
        setting = self._setting(page)
        body = render(page.document.blocks, setting)
        self.sourced.append((page, tuple(dict.fromkeys((*page.sources, *setting.sourced)))))
        if self.points <= MOST_FOR_A_FOOT or not setting.words:
            return body
        meanings = Markup("").join(fill("<p>{}. {}</p>", number, explain(term)) for number, term in enumerate(setting.words.values(), 1))
        return fill('{}<section class="words-here"><h2>{}</h2>{}</section>', body, setting.say("page.words", count=len(setting.words)), meanings)

    def _hero(self) -> Markup:
        """A picture for the cover: the first of its own that needs no words in it. Giant letters, or wide ones, leave no room for it."""
        if self.points > LARGEST_WITH_A_PICTURE or own_look(self.options):
            return Markup("")
        drawn = (block for page in self.part.pages for block in page.document.blocks if isinstance(block, Figure))
        return next((drawing(block.alt, block.svg) for block in drawn if "<text" not in block.svg), Markup(""))

    def _setting(self, page: Page | None) -> Setting:
        if self.points <= MOST_FOR_A_FOOT:
            return setting_for(self.publication, "paper", self._link(), page, word=foot_word, drawing=drawing, asked=self.asked, widest=letters_across(self.points))
        setting = setting_for(self.publication, "paper", self._link(), page, drawing=drawing, asked=self.asked, widest=letters_across(self.points))
        setting.word = lambda seen, term: fill('<span class="word">{}</span><sup>{}</sup>', seen, list(setting.words).index(term.id) + 1)
        return setting

    def _link(self) -> Callable[[str], str]:
        here = {(self.part.id, page.id) for page in self.part.pages}
        others = {(part.id, page.id) for part in self.publication.parts for page in part.pages}

        def link(address: str) -> str:
            if address.startswith(("http:", "https:", "mailto:", "tel:")):
                return address
            found = self.publication.links.get(address)
            if found in here:
                return f"#{anchor(*found)}"
            if found and found in others and self.points <= MOST_FOR_A_FOOT:
                return beside(f"{found[0]}.pdf", anchor(*found))
            return self.publication.site + address if self.publication.site and address.startswith("/") else ""

        return link


def letters_across(points: int) -> int:
    """How many letters of this size stand side by side on A4: one is about half as wide as it is high."""
    return round(ACROSS / (0.55 * points))


def own_look(options: Options) -> Markup:
    """One person's own letters, space and contrast, where they chose any. Paper stays white in every scheme: a dark one would cost a reader their ink."""
    rules = [OWN_LOOK[chosen] for chosen in (f"font {options.font}", f"spacing {options.spacing}", f"scheme {options.scheme}") if chosen in OWN_LOOK]
    return Markup("".join(rules))  # our own text


def anchor(part: str, page: str) -> str:
    return f"p-{part}-{page}"


def resume(publication: Publication, options: Options) -> Markup:
    """A square for a phone's camera: with a code it opens that person's own page, without one the page where a code is typed in."""
    if not publication.site:
        return Markup("")
    words = options.code[0].replace(" ", "-")
    address = f"{publication.site}/resume" + (f"#{words}" if words else "")
    return fill('<img class="qr" alt="{}" src="{}">', publication.say("code.qr"), segno.make(address, error="m").svg_data_uri(scale=4, border=2))


def foot_word(seen: str, term: Term) -> Markup:
    """A hard word with its meaning at the foot of the page."""
    return fill('<span class="word">{}</span><span class="foot">{}</span>', seen, explain(term))


def write_booklet(publication: Publication, options: Options, part: Part, points: int, to: Path | BytesIO) -> None:
    press(Booklet(publication, options, part, points).html(), points, to)
