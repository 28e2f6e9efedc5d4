"""An entry of a glossary may say the word that it explains; other hard words in it are told."""

from accessibility.readability.settings import Settings
from modules.authoring.check import check_page, our_settings
from modules.authoring.layers import Layers
from modules.authoring.texts import read_source

ENTRIES = """- id: statutory
  term: statutory
  plain: Set out in law. It will commence in May.
  example: The NHS has a statutory duty.
- id: law
  term: law
  plain: A statutory rule.
"""


def found(name: str, source: str, settings: Settings) -> list[tuple[str, int]]:
    page = read_source(name, source, name[name.rindex(".") :])
    return [(finding.text, finding.line) for finding in check_page(page, Layers(settings)) if finding.rule == "hard-word"]


def test_an_entry_may_say_its_own_word_and_no_other_hard_one() -> None:
    assert [("commence", 3), ("statutory", 7)] == found("words.yaml", ENTRIES, our_settings())


def test_in_a_lesson_the_word_is_told() -> None:
    assert [("statutory", 1)] == found("lesson.md", "This is a statutory rule.", our_settings())
