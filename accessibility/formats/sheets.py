"""Single sheets to print: cards to talk about, the word list, a meeting card, my needs, a certificate, and posters to invite people. See `paper/`."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import segno
from markupsafe import Markup

from accessibility.document import Figure, Question
from accessibility.formats.doors import Piece
from accessibility.formats.makers import made_by
from accessibility.formats.paper.check import cannot_check as cannot_check
from accessibility.formats.paper.check import problems as problems
from accessibility.formats.paper.press import HERE, drawing, press, sheet
from accessibility.formats.paper.press import missing as missing
from accessibility.formats.publication import Deck, Options, Publication, TalkCard, Use, hash_of
from accessibility.html.fill import fill

name = "sheets"
use: Use = "print"
CARDS_A_PAGE = 4
POSTERS = ("picture", "words", "tear-off")
POINTS = 14
ONLY_WHOLE = "Sheets (cards, posters, the word list) belong to the whole training, not to one module. To make them, leave out --module."
"""Said where only some parts were asked for, and so nothing is made."""


def pieces(publication: Publication, options: Options) -> Iterator[Piece]:
    """Where only some parts were asked for there are none: a sheet belongs to the whole."""
    if options.parts:
        return
    maker = made_by(HERE, Path(__file__))

    def piece(path: str, template: str, title: str, points: int = POINTS, **more: Any) -> Piece:
        """Its version is of its own words alone, so that a poster on a wall is old when the poster has changed, and not before."""
        html = partial(_html, publication, options, template, title, points, more)
        version = f"{publication.version}-{hash_of(html(''))}"
        return Piece(path, hash_of(version, maker), lambda to: press(html(version), points, to), stories=frozenset(), kind=template, version=version)

    say = publication.say
    letters = sorted({term.term[0].upper() for term in publication.terms})
    yield piece("word-list.pdf", "word-list.html", say("words.title"), letters=letters)
    yield piece("meeting-card.pdf", "meeting-card.html", say("card.title"), 12)
    yield piece("my-needs.pdf", "my-needs.html", say("card.needs"), 14, needs=needs(publication))
    yield piece("certificate.pdf", "certificate.html", say("certificate.title"), 18)
    for layout in POSTERS:
        yield piece(f"poster-{layout}.pdf", "poster.html", say("formats.poster-title"), 22, layout=layout, hero=_hero(publication))
    for deck in publication.decks:
        yield piece(f"cards-{deck.id}.pdf", "cards.html", deck.title, 18, deck=deck, pages=_fours(deck))


def needs(publication: Publication) -> list[str]:
    """What people can need, as the pages of the publication ask it."""
    found = (
        answer.say
        for part in publication.parts
        for page in part.pages
        for block in page.document.blocks
        if isinstance(block, Question) and block.keep == "needs"
        for answer in block.answers
    )
    return list(dict.fromkeys(found))


def _fours(deck: Deck) -> list[tuple[list[TalkCard | None], list[TalkCard | None]]]:
    """Four cards for one side of the paper, and the same for the other side: there left and right change places, so that each card meets its own back."""
    sheets: list[tuple[list[TalkCard | None], list[TalkCard | None]]] = []
    for start in range(0, len(deck.cards), CARDS_A_PAGE):
        four: list[TalkCard | None] = [*deck.cards[start : start + CARDS_A_PAGE]]
        four += [None] * (CARDS_A_PAGE - len(four))
        sheets.append((four, [four[1], four[0], four[3], four[2]]))
    return sheets


def _hero(publication: Publication) -> Markup:
    """The first picture of the publication: people round a table, most likely."""
    for part in publication.parts:
        for page in part.pages:
            for block in page.document.blocks:
                if isinstance(block, Figure):
                    return drawing(block.alt, block.svg)
    return Markup("")


def _square(address: str, alt: str) -> Markup:
    return fill('<img class="qr" alt="{}" src="{}">', alt, segno.make(address, error="m").svg_data_uri(scale=4, border=2)) if address else Markup("")


def _html(publication: Publication, options: Options, template: str, title: str, points: int, more: dict[str, Any], stamp: str) -> str:
    say = publication.say
    qr = _square(publication.site, say("formats.poster-qr"))
    return sheet(template, points, publication=publication, say=say, options=options, title=title, stamp=stamp, qr=qr, drawing=drawing, **more)
