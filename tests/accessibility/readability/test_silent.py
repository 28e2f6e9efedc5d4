"""A note that silences a rule holds for the words it was made for; one of before, with no words, for its whole passage."""

import pytest

from accessibility.readability.checker import Checker
from accessibility.readability.page import Page
from accessibility.readability.reading import read_markdown
from accessibility.readability.silent import is_about
from accessibility.readability.yaml_reading import add_yaml

CHECKER = Checker()


def spoken_of(page: Page) -> list[str]:
    return [finding.text for finding in CHECKER.check(page) if finding.rule == "hard-word"]


@pytest.mark.parametrize(
    ("note", "left"),
    [
        ('ok: hard-word "the law says so"', []),
        ('ok: hard-word "the law says so" until 2999-05', []),
        ('ok: hard-word "the law says so" for "utilise"', ["commence"]),
        ('ok: hard-word "the law says so" for "Utilise" until 2999-05', ["commence"]),
        ("ok: hard-word “the law says so” for “commence”", ["utilise"]),
        ('ok: hard-word "the law says so" for "something else"', ["utilise", "commence"]),
        ('ok: hard-word "" for "utilise"', ["utilise", "commence"]),
        ('ok: hard-word for "utilise"', ["utilise", "commence"]),
    ],
)
def test_it_holds_for_its_words_alone(note: str, left: list[str]) -> None:
    for text in (f"<!-- {note} -->\nWe utilise it and we commence.\n", f"We utilise it and we commence. <!-- {note} -->\n"):
        assert left == spoken_of(read_markdown("a.md", text))
    for text in (f"says: We utilise it and we commence.  # {note}\n", f"# {note}\nsays: We utilise it and we commence.\n"):
        page = Page("a.yaml", text)
        add_yaml(page, text, 0, frozenset())
        assert left == spoken_of(page)


def test_one_paragraph_may_have_two() -> None:
    notes = '<!-- ok: hard-word "a quotation" for "utilise" --> <!-- ok: hard-word "a name" for "commence" -->'
    assert ["facilitate"] == spoken_of(read_markdown("a.md", f"We utilise it, commence and facilitate. {notes}\n"))


@pytest.mark.parametrize(("words", "text"), [("", "anything"), ("in order to", "In  order\n> to"), ("was seen", "The man was seen here"), ("→", "go → there"), ("don't", "Don’t")])
def test_capitals_spaces_and_marks_do_not_count(words: str, text: str) -> None:
    assert is_about(words, text)


@pytest.mark.parametrize(("words", "text"), [("use", "reuse"), ("in to", "in order to"), ("→", "go there"), ("commence", "")])
def test_other_words_are_other_words(words: str, text: str) -> None:
    assert not is_about(words, text)
