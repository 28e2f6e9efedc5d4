"""The conversation cards: to look at alone or at home, and to print, four on a sheet, with the few words and the picture behind."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from accessibility.html import Setting, render
from modules.packs.pack import Edition
from modules.packs.room_shapes import TalkCard, ThemeShape
from modules.pages.frame import framed
from modules.pages.house import House
from modules.pages.notfound import not_found
from modules.pages.rooms.style import planner_style_name
from modules.pages.visit import Page, Visit

ON_A_SHEET = 4


@dataclass(frozen=True, slots=True)
class Shown:
    """A card with its theme and its picture."""

    theme: ThemeShape
    card: TalkCard
    picture: Markup

    @property
    def address(self) -> str:
        return f"/cards/{self.theme.theme}/{self.card.id}"


def cards_page(house: House, visit: Visit) -> Page:
    edition = house.edition(visit.look.language)
    return framed(house, visit, edition, "rooms/cards.html", edition.say("draw.title"), themes=themes(edition), style=planner_style_name())


def card_page(house: House, visit: Visit, theme: str, name: str) -> Page:
    """One card, with a way to the next of its theme."""
    edition = house.edition(visit.look.language)
    cards = list(all_cards(edition, theme))
    place = next((place for place, shown in enumerate(cards) if shown.card.id == name), None)
    if place is None:
        return not_found(house, visit)
    return framed(house, visit, edition, "rooms/card.html", cards[place].card.say, shown=cards[place], onward=cards[(place + 1) % len(cards)], style=planner_style_name())


def print_cards_page(house: House, visit: Visit, theme: str) -> Page:
    """Four cards on a sheet. The backs stand the other way round, so that each lies behind its front when both sides are printed."""
    edition = house.edition(visit.look.language)
    cards = list(all_cards(edition, theme if theme in edition.cards else ""))
    sheets = [cards[first : first + ON_A_SHEET] for first in range(0, len(cards), ON_A_SHEET)]
    pairs: list[dict[str, Any]] = [{"fronts": sheet, "backs": _behind(sheet)} for sheet in sheets]
    return framed(house, visit, edition, "rooms/print-cards.html", edition.say("draw.print-title"), pairs=pairs, themes=themes(edition), theme=theme, style=planner_style_name())


def all_cards(edition: Edition, theme: str = "") -> Iterator[Shown]:
    for each in themes(edition):
        if theme in ("", each.theme):
            for card in each.cards:
                yield Shown(each, card, _picture(edition, card))


def themes(edition: Edition) -> list[ThemeShape]:
    return sorted(edition.cards.values(), key=lambda theme: theme.title)


def _behind(sheet: list[Shown]) -> list[Shown | None]:
    """Left and right change places in each row of two."""
    full: list[Shown | None] = [*sheet, *([None] * (ON_A_SHEET - len(sheet)))]
    return [full[place ^ 1] for place in range(ON_A_SHEET)]


def _picture(edition: Edition, card: TalkCard) -> Markup:
    figure = edition.pictures.get(card.picture or "")
    return render((figure,), Setting(edition.say, edition.language, None, text=edition.tongue)) if figure else Markup("")
