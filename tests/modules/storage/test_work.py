from pathlib import Path

import pytest

from modules.learning.marks import clean_text
from modules.storage.people import find_learner, new_identity
from modules.storage.store import Store, open_store
from modules.storage.work import Kept, Where, record_answer, record_note, work_in

ASKING = Where("side-by-side", "welcome", "asking")
MY_LINE = Where("side-by-side", "welcome", "my-line")
AWKWARD = ["😀👩🏽‍⚕️ and a family 👨‍👩‍👧", "שלום — مرحبا بكم", "<script>alert(1)</script>", "'); DROP TABLE notes; --", "one\r\ntwo\x00\x07three", "a\ud800b", "x" * 4000]


@pytest.fixture
def ada() -> bytes:
    return new_identity()


def kept(store: Store, identity: bytes) -> dict[str, Kept]:
    learner = find_learner(store, identity)
    assert learner is not None
    return {block: one for (_, block), one in work_in(store, learner.keeper, "side-by-side").items()}


def test_an_answer_is_there_on_the_next_visit(store: Store, ada: bytes) -> None:
    record_answer(store, ada, ASKING, "stamp", ("a", "c"), "key-1")
    assert {"asking": Kept("stamp", 1, ("a", "c"))} == kept(store, ada)


def test_the_same_form_twice_is_kept_once(store: Store, ada: bytes) -> None:
    assert Kept("stamp", 1, ("a",)) == record_answer(store, ada, ASKING, "stamp", ("a",), "key-1")
    assert Kept("stamp", 1, ("a",)) == record_answer(store, ada, ASKING, "stamp", ("a",), "key-1")


def test_a_page_gone_back_to_may_be_answered_anew_and_anew(store: Store, ada: bytes) -> None:
    for turn, choice in enumerate("aba", 1):
        assert Kept("stamp", turn, (choice,)) == record_answer(store, ada, ASKING, "stamp", (choice,), "one key")


def test_a_late_second_copy_of_a_form_does_not_undo_a_newer_answer(store: Store, ada: bytes) -> None:
    record_answer(store, ada, ASKING, "stamp", ("a",), "key-1")
    record_answer(store, ada, ASKING, "stamp", ("b",), "key-2")
    assert ("b",) == record_answer(store, ada, ASKING, "stamp", ("a",), "key-1").choices


def test_an_answer_may_be_nothing_and_a_question_may_change(store: Store, ada: bytes) -> None:
    record_answer(store, ada, ASKING, "older", ("a",), "key-1")
    record_answer(store, ada, ASKING, "newer", (), "key-2")
    assert {"asking": Kept("newer", 2, ())} == kept(store, ada)


def test_answers_without_a_key_are_all_taken(store: Store, ada: bytes) -> None:
    record_answer(store, ada, ASKING, "stamp", ("a",), "")
    assert 2 == record_answer(store, ada, ASKING, "stamp", ("a",), "").version


def test_two_devices_with_one_note_lose_nothing_and_show_the_newest(store: Store, ada: bytes) -> None:
    record_note(store, ada, MY_LINE, "stamp", "from the phone", "phone-1", seen=0)
    record_note(store, ada, MY_LINE, "stamp", "from the laptop", "laptop-1", seen=0)
    record_note(store, ada, MY_LINE, "stamp", "from the tablet", "tablet-1", seen=0)
    assert {"my-line": Kept("stamp", 3, (), "from the tablet", "from the phone\n\nfrom the laptop")} == kept(store, ada)


def test_a_note_that_was_only_added_to_keeps_no_second_copy(store: Store, ada: bytes) -> None:
    record_note(store, ada, MY_LINE, "stamp", "Who decides?", "key-1", seen=0)
    again = record_note(store, ada, MY_LINE, "stamp", "Who decides? And when?", "key-2", seen=0)
    assert "" == again.other


def test_the_other_text_stays_until_the_person_puts_it_away(store: Store, ada: bytes) -> None:
    record_note(store, ada, MY_LINE, "stamp", "from the phone", "1", seen=0)
    record_note(store, ada, MY_LINE, "stamp", "from the laptop", "2", seen=0)
    assert "from the phone" == record_note(store, ada, MY_LINE, "stamp", "from both", "3", seen=2).other
    assert "" == record_note(store, ada, MY_LINE, "stamp", "from both", "4", seen=3, settled=True).other


def test_a_text_that_came_while_settling_is_kept_beside(store: Store, ada: bytes) -> None:
    record_note(store, ada, MY_LINE, "stamp", "first", "1", seen=0)
    record_note(store, ada, MY_LINE, "stamp", "second", "2", seen=1)
    assert "second" == record_note(store, ada, MY_LINE, "stamp", "mine", "3", seen=1, settled=True).other


def test_a_note_sent_twice_by_a_nervous_line_is_kept_once(store: Store, ada: bytes) -> None:
    for _ in range(2):
        record_note(store, ada, MY_LINE, "stamp", "Who decides?", "key-1", seen=0)
    assert {"my-line": Kept("stamp", 1, (), "Who decides?", "")} == kept(store, ada)


@pytest.mark.parametrize("written", AWKWARD)
def test_whatever_people_write_comes_back_as_they_wrote_it(store: Store, ada: bytes, written: str) -> None:
    text = clean_text(written)
    record_note(store, ada, MY_LINE, "stamp", text, f"key {written}")
    assert text == kept(store, ada)["my-line"].text


def test_work_can_be_asked_for_by_module(store: Store, ada: bytes) -> None:
    record_answer(store, ada, ASKING, "stamp", ("a",), "1")
    record_answer(store, ada, Where("side-by-side", "speaking-up", "asking"), "stamp", ("b",), "2")
    learner = find_learner(store, ada)
    assert learner is not None
    assert {("speaking-up", "asking")} == set(work_in(store, learner.keeper, "side-by-side", "speaking-up"))
    assert {} == work_in(store, learner.keeper, "another-pack")


def test_everything_is_still_there_after_a_restart(sqlite_store: Store, tmp_path: Path, ada: bytes) -> None:
    record_note(sqlite_store, ada, MY_LINE, "stamp", "still here", "1")
    sqlite_store.close()
    again = open_store("", tmp_path / "data")
    assert "still here" == kept(again, ada)["my-line"].text
    again.close()
