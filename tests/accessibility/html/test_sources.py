"""Where facts come from is told once on a page: a box tells of its own, the page of the rest."""

from datetime import date

from accessibility.document import Notice, Paragraph, Run
from accessibility.html import Setting, render
from accessibility.html.boxes import sources
from glossary.term import Source

GUIDE, BOOK = Source(title="A guide"), Source(title="A book")
BOX = Notice("moves", "changing", (Paragraph((Run("It was 6."),)),), date(2026, 11, 22), (GUIDE,))


class Words:
    def __call__(self, key: str, /, **filled: object) -> str:
        return key

    def date(self, day: date) -> str:
        return day.isoformat()


def test_a_page_leaves_out_what_its_box_has_told() -> None:
    setting = Setting(Words())
    page = render((BOX,), setting) + sources((GUIDE, BOOK), setting)
    assert 1 == page.count("A guide") == page.count("A book") == page.count("page.sources") == page.count("words.source")


def test_a_page_with_nothing_more_to_tell_has_no_second_list() -> None:
    setting = Setting(Words())
    assert "" == (render((BOX,), setting) and sources((GUIDE,), setting))


def test_on_paper_a_box_leaves_them_to_the_back() -> None:
    setting = Setting(Words(), forms="paper")
    assert "A guide" not in render((BOX,), setting)
    assert [GUIDE] == setting.sourced
