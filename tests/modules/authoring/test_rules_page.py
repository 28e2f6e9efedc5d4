"""docs/rules.md says what the rules say."""

from accessibility.readability.rule import all_rules
from accessibility.readability.wording import WORDING, load_wording
from modules.authoring.rules_page import PAGE, rules_page


def test_the_page_of_rules_is_not_stale() -> None:
    written = PAGE.read_text(encoding="utf-8")
    assert rules_page() == written, "Write it anew: .venv/bin/python -m modules.authoring.rules_page"


def test_every_rule_is_on_the_page_with_its_reason_and_its_source() -> None:
    text = PAGE.read_text(encoding="utf-8")
    for rule in (*load_wording(WORDING)[0], *all_rules()):
        part = text.split(f"\n## {rule.id}\n")[1].split("\n## ")[0]
        assert [] == [word for word in ("Why: ", "Better: ", "Before: ", "After: ", "From: ", "Examples: ", "Left in our lessons: ") if f"- {word}" not in part]
        assert rule.title in part
