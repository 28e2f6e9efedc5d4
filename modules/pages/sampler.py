"""/style: every block and part of the look on one page, in the scheme that is chosen. What screenshots and axe look at first."""

from collections.abc import Iterator

from accessibility.document import Answer, Block, Card, Cards, Chart, Film, Heading, ListBlock, Local, Note, Notice, Paragraph, Question, Quote, Run, Scale, Statement, Table
from accessibility.html import Saved, render
from modules.packs.pack import Edition
from modules.pages.frame import framed
from modules.pages.house import House
from modules.pages.lesson import setting_for
from modules.pages.visit import Page, Visit
from modules.storage.work import today


def style_page(house: House, visit: Visit) -> Page:
    edition = house.edition(visit.look.language)
    saved = {"answered": Saved(("a",), just_now=True), "written": Saved(text="My own words.", other="What I wrote on the other phone.", older_words=True)}
    setting = setting_for(house, visit, edition, {"module": "", "page": ""}, saved)
    return framed(house, visit, edition, "plain.html", "Style", body=render(tuple(_blocks(edition)), setting), page=None)


def _text(*words: str) -> Paragraph:
    return Paragraph(tuple(Run(word) for word in words))


def _blocks(edition: Edition) -> Iterator[Block]:
    answers = (
        Answer("a", "Ask what the short name means", "yes", "Someone else was wondering too. An MDT is a team."),
        Answer("b", "Look it up later", "sometimes", "Some days that suits you best."),
        Answer("c", "Leave for good", "no", "You may leave at any time, but one word is not a reason to lose you."),
    )
    yield _text("A paragraph with a short name in it, such as MDT or PDSA, which opens where it stands.")
    yield Heading(2, (Run("A second-level heading"),))
    yield Heading(3, (Run("A third-level heading"),))
    yield ListBlock(False, 1, ((_text("one thing"),), (_text("another thing"),)))
    yield ListBlock(True, 1, ((_text("The first step."),), (_text("The next step."),)))
    yield Quote((_text("Can we say that in plain words?"),))
    yield Table(((Run("What"),), (Run("When"),)), (((Run("Tea"),), (Run("11am"),)), ((Run("Lunch"),), (Run("1pm"),))))
    yield Question("open", "A check that is not answered yet. What could you do?", False, answers)
    yield Question("answered", "A check that is answered. What could you do?", False, answers)
    yield Question("chosen", "A list to pick from.", True, (Answer("a", "A seat near the door"), Answer("b", "Large print")), keep="needs")
    yield Note("empty", "A box to write in.", "One line is plenty.", starters=("I would like to ask …", "It matters to me that …"))
    yield Note("written", "A box with words in it, and others from another device.")
    yield Scale("scale", "How do these feel today?", (Statement("words", "I can follow the words."),), ("Not at all", "A little", "Half and half", "Mostly", "Yes"))
    yield Cards("cards", "Cards to open", (Card("Project lead", (("What they do", "Keeps the work going."),)),))
    yield Chart("chart", "A made-up run chart", "Week", "Days", (30, 28, 33, 29, 31, 30, 21, 18, 20, 17, 19, 16), "The wait fell after week 7.", 7, "New letter")
    yield Notice("care", "care", (_text("A box about your own care."),))
    yield Notice("safe", "safe", (_text("A box about who to tell."),))
    yield Notice("note", "note", (_text("A box that stands out."),))
    yield Notice("changing", "changing", (_text("A fact that may change."),), today())
    yield Local("local-food", "food", (_text("Tea, coffee and water. Lunch if we meet over noon."),), "A made-up hospital", today())
    yield Local("local-costs", "costs")
    told = (_text("Two people meet. One says hello, and the other waves."),)
    yield Film("film-elsewhere", "A film on another site", "It shows the warning.", 60, told, address="https://films.example.org/hello")
    yield from (line for easy in edition.easy.values() for page in easy.pages[:1] for line in page.document.blocks[:2])
    yield from edition.pictures.values()
    yield from (page.story for page in edition.stories.values())
