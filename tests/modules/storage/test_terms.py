"""Words that somebody wants explained, as they are kept on both databases."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from modules.storage.feedback import give_feedback
from modules.storage.panels import decide
from modules.storage.purge import purge
from modules.storage.revision import revision
from modules.storage.staff import actions_about
from modules.storage.store import Store
from modules.storage.terms import KEPT_DAYS, decide_term, decided_terms, explained_for_panels, heard_of_words, open_terms, propose_term

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
LIFT = {"word": "lift", "plain": "A box that goes up.", "example": "Take the lift.", "topic": "meetings"}


def no(store: Store, about: str) -> None:
    decide_term(store, "editor", about, 0, "lift", "No", "bo", NOW, None, accepted=False)


def test_a_proposal_is_open_until_somebody_has_decided(store: Store) -> None:
    made = propose_term(store, LIFT, "modules/a/01-b.en.md", "ann", NOW)
    assert [(made, "lift", "A box that goes up.", "modules/a/01-b.en.md")] == [(each.id, each.word, each.plain, each.file) for each in open_terms(store)]
    assert made == propose_term(store, {**LIFT, "word": "Lift", "plain": "A room that goes up."}, "", "ann", NOW)
    assert ["A room that goes up."] == [each.plain for each in open_terms(store)]
    no(store, made)
    assert ((), ["No"]) == (open_terms(store), [each.why for each in decided_terms(store)])
    assert made != propose_term(store, LIFT, "", "ann", NOW)  # what was decided is not written over
    assert ["declined a word (editor)", "proposed a word"] == [action.what for action in actions_about(store, f"word/{made}")]


def test_words_that_cannot_be_written_are_not_called_accepted(store: Store) -> None:
    made, before = propose_term(store, LIFT, "", "ann", NOW), revision(store)

    def full() -> None:
        raise OSError

    with pytest.raises(OSError):
        decide_term(store, "editor", made, 0, "lift", "Yes", "bo", NOW, full, accepted=True)
    with pytest.raises(OSError):
        decide(store, "p1", "term", "lift", True, "Yes", "bo", NOW, full)
    assert (1, (), (), before) == (len(open_terms(store)), decided_terms(store), explained_for_panels(store), revision(store))


def test_people_who_accept_at_one_moment_write_one_after_the_other(store: Store, tmp_path: Path) -> None:
    file = tmp_path / "terms.yaml"
    file.write_text("")

    def accept(number: int) -> None:
        def put() -> None:
            file.write_text(f"{file.read_text()}- {number}\n")

        if number % 2:
            decide_term(store, "editor", f"{number}", 0, "lift", "Yes", "bo", NOW, put, accepted=True)
        else:
            decide(store, "p1", "term", f"lift {number}", True, "Yes", "bo", NOW, put)

    before = revision(store)
    with ThreadPoolExecutor(8) as threads:
        list(threads.map(accept, range(16)))
    assert ([f"- {number}" for number in sorted(map(str, range(16)))], before + 16) == (sorted(file.read_text().splitlines()), revision(store))
    assert (8, 8) == (len(decided_terms(store)), len(explained_for_panels(store)))


def test_what_readers_say_of_words_is_told_from_what_they_say_of_pages(store: Store) -> None:
    for number, place in enumerate(("/words/mdt", "/words/", "/read/welcome/words", "/words")):
        give_feedback(store, place, "unclear", f"said {number}", f"{number}")
    assert [("mdt", "said 0"), ("", "said 1")] == [(each.word, each.text) for each in heard_of_words(store)]


def test_proposals_and_decisions_go_after_2_years(store: Store) -> None:
    no(store, propose_term(store, LIFT, "", "ann", NOW))
    assert {} == purge(store, NOW.date() + timedelta(days=KEPT_DAYS))
    assert {"term_proposals": 1, "term_decisions": 1} == purge(store, NOW.date() + timedelta(days=KEPT_DAYS + 1))
