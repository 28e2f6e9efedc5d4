"""Guided review: the questions as data, the machine's evidence, where reviewers agree."""

from accessibility.readability.rule import all_rules
from accessibility.readability.settings import Settings
from accessibility.readability.wording import WORDING, load_wording
from modules.authoring.agreement import agreement, quote_is_on_page
from modules.authoring.layers import Layers
from modules.authoring.overview import look_over
from modules.authoring.review_evidence import evidence_for
from modules.authoring.review_guides import guides
from modules.authoring.texts import read_source

PAGE = "# Your visit\n\nBring your letter. We will utilise 2 rooms.\n\n- one\n- two\n\n![](map.png)\n"


def test_the_guides_have_every_question_once_and_say_whose_they_lean_on() -> None:
    assert [24, 20] == [len(guide.items) for guide in guides()]
    ids = [item.id for guide in guides() for item in guide.items]
    assert len(ids) == len(set(ids))
    assert all(guide.informed_by and guide.address.startswith("https://") for guide in guides())


def test_the_rules_that_questions_name_are_there() -> None:
    known = {rule.id for rule in all_rules()} | {rule.id for rule in load_wording(WORDING)[0]}
    assert set() == {rule for guide in guides() for item in guide.items for rule in item.rules} - known


def test_the_machine_lays_what_it_knows_beside_a_question() -> None:
    items = {item.id: item for guide in guides() for item in guide.items}
    find = evidence_for(read_source("page.md", PAGE), look_over("page.md", PAGE, ".md", Layers(Settings())))
    assert "One main message: “Your visit”." in [each.text for each in find(items["p-purpose"])]
    assert ("utilise",) in [each.examples for each in find(items["p-everyday"])]
    assert [("numbers", 1, ("2",))] == [(each.text, each.count, each.examples) for each in find(items["c-meaning"]) if each.kind == "count"]
    assert ["none"] == [each.kind for each in find(items["p-no-sums"])]


def test_agreement_counts_what_2_people_answered() -> None:
    found = agreement([("a", "x", "agree"), ("a", "y", "agree"), ("b", "x", "agree"), ("b", "y", "none"), ("c", "x", "agree")])
    assert ({"a": "same", "b": "differ", "c": "one"}, 2, 1, 50, 2) == (found.by_item, found.both, found.same, found.in_hundred, found.reviewers)
    assert (0, 0) == (agreement([]).in_hundred, agreement([("a", "x", "agree")]).in_hundred)


def test_a_quote_must_stand_on_the_page_whatever_its_spaces_and_marks() -> None:
    assert all(quote_is_on_page(quote, PAGE) for quote in ("", "bring  your letter.", "“We will utilise”"))
    assert not quote_is_on_page("Bring your passport", PAGE)
