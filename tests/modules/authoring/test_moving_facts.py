"""Facts that may change stay in their box: what is found elsewhere on a page, and how grave it is."""

from accessibility.readability.checker import Checker
from accessibility.readability.rules.moving_fact import RULE
from accessibility.readability.settings import Settings
from modules.authoring.texts import read_source

FRONT = "---\ntitle: A page\ngoal: You know it.\nchecked: 2026-11-22\n---\n\n"
CHECK = """```check
id: icbs
ask: {ask}
choose: one
answers:
  - say: Ask your team
    fits: "yes"
    because: {because}
```
"""


def found(text: str) -> list[tuple[str, str]]:
    return [(finding.severity, finding.text) for finding in Checker(Settings(today="2026-11-22"), (), [RULE]).check(read_source("", FRONT + text))]


def test_in_a_check_it_blocks_publishing_whether_it_is_asked_or_answered() -> None:
    assert [("must", "42 ICBs")] == found(CHECK.format(ask="Are there 42 ICBs?", because="They know."))
    assert [("must", "42 ICBs")] == found(CHECK.format(ask="How many?", because="There were 42 ICBs."))


def test_in_the_text_and_in_other_blocks_it_is_advice() -> None:
    assert [("should", "42 ICBs")] == found("There are 42 ICBs.")
    assert [("should", "45p a mile")] == found("```cards\nid: costs\nask: Open a card.\ncards:\n  - title: Car\n    says: [You get 45p a mile.]\n```")


def test_in_a_dated_box_it_is_at_home() -> None:
    assert [] == found("```changing\nid: icbs\nchecked: 2026-11-22\nsays: There are 42 ICBs.\nsources: [{title: A page}]\n```\n\n```changing\nshow: icbs\n```")


def test_text_after_the_box_is_outside_it() -> None:
    assert [("should", "42 ICBs")] == found("```changing\nid: icbs\nsays: One.\n```\n\nThere are 42 ICBs.")


def test_a_reason_keeps_it_where_it_is() -> None:
    assert [] == found('<!-- ok: moving-fact "The number is made up" -->\n\nThere are 42 ICBs.')
