"""Reader panels and reviews as they are kept, on both databases."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta

import pytest

from modules.storage.panel_readers import reader_of, record_kinds, record_part, record_step, said_in, sent_by, take_back
from modules.storage.panels import NoPanel, Panel, all_panels, decide, decisions_of, end_panel, find_panel, news_by_file, open_panel, panel_of_link, tell_readers
from modules.storage.purge import purge
from modules.storage.reviews import record_review, reviewed_before, reviews_of
from modules.storage.revision import revision
from modules.storage.staff import actions_about
from modules.storage.store import Store

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
TODAY = NOW.date()
FILE = "modules/welcome/01-you-are-welcome.en.md"


@pytest.fixture
def panel(store: Store) -> Panel:
    return open_panel(store, FILE, "Welcome", "Some words", ("aa", "bb"), TODAY + timedelta(days=14), "ann", NOW)


def test_a_panel_is_found_by_its_id_and_by_its_link_and_by_nothing_else(store: Store, panel: Panel) -> None:
    assert panel == find_panel(store, panel.id) == panel_of_link(store, panel.token)
    assert ["opened a panel"] == [action.what for action in actions_about(store, f"panel/{panel.id}")]
    with pytest.raises(NoPanel):
        panel_of_link(store, panel.id)


def test_the_name_of_a_reader_says_nothing_outside_this_panel(store: Store, panel: Panel) -> None:
    other = open_panel(store, FILE, "Welcome", "Some words", ("aa",), TODAY, "ann", NOW)
    assert reader_of(panel, "secret") != reader_of(other, "secret")
    assert "secret" not in reader_of(panel, "secret")


def test_the_newest_form_counts_and_the_same_form_twice_counts_once(store: Store, panel: Panel) -> None:
    for _ in range(2):
        record_part(store, panel, "r1", "aa", [(3, "lift"), (7, "PPV")], "I would ask", "key1", TODAY)
    record_part(store, panel, "r1", "aa", [(3, "lift")], "I would ring", "key2", TODAY)
    said = said_in(store, panel)
    assert (1, [(3, "lift")], {"aa": 1, "bb": 0}) == (said.readers, [(mark.at, mark.word) for mark in said.marks], said.read_by)
    assert (("aa", (), "I would ring"),) == said.answers
    assert frozenset({3}) == sent_by(store, "r1")["aa"].marks


def test_two_taps_at_one_moment_lose_nothing(store: Store, panel: Panel) -> None:
    with ThreadPoolExecutor(8) as threads:
        list(threads.map(lambda number: record_part(store, panel, f"r{number % 4}", "aa", [(number % 4, "word")], "", f"key{number % 4}", TODAY), range(16)))
    said = said_in(store, panel)
    assert (4, 4) == (said.readers, len(said.marks))


def test_what_readers_are_like_is_a_count_and_is_said_once(store: Store, panel: Panel) -> None:
    assert record_kinds(store, panel, "r1", ("slow", "carer"), TODAY)
    assert not record_kinds(store, panel, "r1", ("staff",), TODAY)
    assert record_kinds(store, panel, "r2", ("slow",), TODAY)
    said = said_in(store, panel)
    assert ({"slow": 2, "carer": 1}, ()) == (said.kinds, said.answers)


def test_a_reader_takes_everything_back(store: Store, panel: Panel) -> None:
    record_part(store, panel, "r1", "aa", [(1, "x")], "words", "k", TODAY)
    record_step(store, panel, "r1", "feelings", ("calm",), "", "k", TODAY)
    record_step(store, panel, "r2", "feelings", ("sad",), "", "k", TODAY)
    take_back(store, "r1")
    said = said_in(store, panel)
    assert (1, (), (("feelings", ("sad",), ""),)) == (said.readers, said.marks, said.answers)


def test_answers_of_one_person_do_not_stand_in_one_order(store: Store, panel: Panel) -> None:
    for number in range(12):
        record_part(store, panel, f"r{number:02}", "aa", [], f"first {number:02}", "k", TODAY)
        record_step(store, panel, f"r{number:02}", "questions", (), f"else {number:02}", "k", TODAY)
    answers = said_in(store, panel).answers
    assert [text[-2:] for step, _, text in answers if step == "aa"] != [text[-2:] for step, _, text in answers if step == "questions"]


def test_an_ended_panel_takes_nothing_in(store: Store, panel: Panel) -> None:
    end_panel(store, panel.id, TODAY - timedelta(days=1), "ann")
    with pytest.raises(NoPanel):
        record_step(store, panel, "r1", "feelings", ("calm",), "", "k", TODAY)
    assert 0 == all_panels(store)[0].readers


def test_the_newest_decision_counts(store: Store, panel: Panel) -> None:
    decide(store, panel.id, "term", "lift", False, "No need", "ann", NOW)
    decide(store, panel.id, "term", "lift", True, "We need it", "ann", NOW + timedelta(minutes=1))
    assert [(True, "We need it")] == [(each.accepted, each.why) for each in decisions_of(store, panel.id)]


def test_news_is_shown_once_it_is_published_and_every_process_is_told(store: Store, panel: Panel) -> None:
    tell_readers(store, panel.id, "Too long", "", None, "ann")
    before = revision(store)
    assert {} == news_by_file(store)
    tell_readers(store, panel.id, "Too long", "Cut in 2", TODAY, "ann")
    assert [("Too long", "Cut in 2", TODAY)] == [(each.said, each.did, each.told) for each in news_by_file(store)[FILE]]
    assert before < revision(store)


def test_everything_goes_after_24_months(store: Store, panel: Panel) -> None:
    record_part(store, panel, "r1", "aa", [(1, "x")], "words", "k", TODAY)
    record_kinds(store, panel, "r1", ("slow",), TODAY)
    decide(store, panel.id, "term", "lift", True, "why", "ann", NOW)
    assert {} == purge(store, TODAY + timedelta(days=730))
    assert {"panel_marks": 1, "panel_answers": 2, "panel_readers": 1} == purge(store, TODAY + timedelta(days=731))
    assert {"panels": 1, "panel_kinds": 1, "panel_decisions": 1} == purge(store, panel.until + timedelta(days=731))
    assert () == all_panels(store)


def test_a_review_is_of_the_very_words_and_the_newest_answer_counts(store: Store) -> None:
    record_review(store, FILE, "stamp1", "ann", [("a", "agree", "“x”"), ("b", "disagree", "")], NOW)
    record_review(store, FILE, "stamp1", "bo", [("a", "none", "")], NOW)
    record_review(store, FILE, "stamp1", "ann", [("a", "disagree", "y"), ("b", "", "")], NOW + timedelta(hours=1))
    found = {(each.item, each.staff): (each.answer, each.quote) for each in reviews_of(store, FILE, "stamp1")}
    assert {("a", "ann"): ("disagree", "y"), ("a", "bo"): ("none", "")} == found
    assert ((), 2) == (reviews_of(store, FILE, "stamp2"), reviewed_before(store, FILE, "stamp2"))
    assert date(2026, 11, 22) == reviews_of(store, FILE, "stamp1")[0].at.date()
