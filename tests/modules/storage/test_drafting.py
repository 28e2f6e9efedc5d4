"""Drafts are kept as they are typed, and never lost."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from threading import Barrier, Thread

import pytest

from modules.authoring.drafts import Step
from modules.authoring.shared import Shared
from modules.storage.draft_history import versions_of, words_of
from modules.storage.drafting import Clash, Draft, Moved, NoDraft, Saved, find_draft, follow_file, open_draft, save_draft
from modules.storage.erase_drafts import PASTED_DAYS, VERSION_DAYS
from modules.storage.purge import purge
from modules.storage.revision import revision
from modules.storage.signing import back_to_draft, record_publish, record_silences, sign_off, signs_of, silences_of, unread_files
from modules.storage.staff import actions_about
from modules.storage.staff.people import add_person
from modules.storage.store import Store, open_store

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
FILE = "modules/welcome/01-first.en.md"
TEXT = "---\ntitle: Hello\n---\nHello.\n\n## Part one\n\nOne.\n\n## Part two\n\nTwo.\n"


def later(minutes: float) -> datetime:
    return NOW + timedelta(minutes=minutes)


@pytest.fixture
def person(store: Store) -> Callable[[str], str]:
    def make(name: str) -> str:
        with store.writing() as connection:
            return add_person(connection, name, name.casefold(), "", ("author",), NOW)

    return make


@pytest.fixture
def ann(person: Callable[[str], str]) -> str:
    return person("Ann")


@pytest.fixture
def draft(store: Store, ann: str) -> Draft:
    return open_draft(store, FILE, TEXT, "base", ann, NOW)


def signed(store: Store, draft: Draft, step: Step, who: str) -> Draft:
    sign_off(store, find_draft(store, draft.id), step, who, "read it", NOW)
    return find_draft(store, draft.id)


def test_a_file_has_one_draft_and_pasted_words_have_one_each(store: Store, ann: str, draft: Draft) -> None:
    assert draft.id == open_draft(store, FILE, TEXT, "base", ann, NOW).id
    assert 2 == len({open_draft(store, "", "", "", ann, NOW, "Pasted").id for _ in range(2)})
    assert "published" == draft.standing.state
    assert "draft" == open_draft(store, "modules/welcome/02-new.en.md", "", "", ann, NOW, "New").standing.state


def test_what_one_person_types_in_a_sitting_is_one_version(store: Store, ann: str, draft: Draft) -> None:
    seen = draft.version
    for at in range(5):
        saved = save_draft(store, draft.id, TEXT + "x" * (at + 1), seen, ann, later(at))
        assert isinstance(saved, Saved)
        seen = saved.version
    assert isinstance(save_draft(store, draft.id, TEXT + "the next day", seen, ann, later(24 * 60)), Saved)
    assert 3 == len(versions_of(store, draft.id))
    assert TEXT == words_of(store, draft.id, 1)
    assert TEXT + "the next day" == find_draft(store, draft.id).text


def test_the_second_of_two_authors_is_told_and_both_texts_are_kept(store: Store, ann: str, draft: Draft, person: Callable[[str], str]) -> None:
    bo = person("Bo")
    save_draft(store, draft.id, "Ann's words", draft.version, ann, NOW)
    clash = save_draft(store, draft.id, "Bo's words", draft.version, bo, NOW)
    assert isinstance(clash, Clash)
    assert ("Ann's words", "Ann") == (clash.text, clash.who)
    assert "Bo's words" == words_of(store, draft.id, clash.aside)
    again = save_draft(store, draft.id, "Bo's words, and more", draft.version, bo, NOW)
    assert isinstance(again, Clash)
    assert ["aside", "draft", "published"] == [version.state for version in versions_of(store, draft.id)]
    assert isinstance(save_draft(store, draft.id, "Both", again.version, bo, NOW), Saved)


def test_a_second_try_after_a_lost_answer_is_no_clash(store: Store, ann: str, draft: Draft) -> None:
    one = save_draft(store, draft.id, "Same", draft.version, ann, NOW, "editor-1")
    assert one == save_draft(store, draft.id, "Same", draft.version, ann, later(1), "editor-1")
    assert isinstance(save_draft(store, draft.id, "Same and more", draft.version, ann, later(1), "editor-1"), Saved)
    assert isinstance(save_draft(store, draft.id, "Other window", draft.version, ann, later(1), "editor-2"), Clash)


def test_a_step_that_changes_no_word_does_not_stop_who_writes(store: Store, ann: str, draft: Draft) -> None:
    signed(store, draft, "checked", ann)
    assert isinstance(save_draft(store, draft.id, "Written on", draft.version, ann, NOW), Saved)


def test_two_at_the_same_moment_one_is_told(store: Store, ann: str, draft: Draft) -> None:
    start, outcomes = Barrier(2), list[Saved | Clash]()

    def write(text: str) -> None:
        start.wait()
        outcomes.append(save_draft(store, draft.id, text, draft.version, ann, NOW))

    threads = [Thread(target=write, args=(text,)) for text in ("One", "Other")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert ["Clash", "Saved"] == sorted(type(outcome).__name__ for outcome in outcomes)
    kept = {words_of(store, draft.id, version.version) for version in versions_of(store, draft.id)}
    assert {"One", "Other"} <= kept


def test_an_edit_reopens_only_its_section(store: Store, ann: str, draft: Draft) -> None:
    save_draft(store, draft.id, TEXT + "More.\n", draft.version, ann, NOW)
    checked = signed(store, draft, "checked", ann)
    assert "checked" == checked.standing.state
    save_draft(store, draft.id, TEXT.replace("One.", "One and a half.") + "More.\n", checked.version, ann, NOW)
    standing = find_draft(store, draft.id).standing
    assert ("draft", 1) == (standing.state, len(standing.open_sections("checked")))
    assert {"checked"} == {sign.step for sign in signs_of(store, draft.id)}


def test_nobody_signs_words_that_they_have_not_seen(store: Store, ann: str, draft: Draft) -> None:
    save_draft(store, draft.id, "Newer", draft.version, ann, NOW)
    with pytest.raises(Moved):
        sign_off(store, draft, "checked", ann, "", NOW)
    assert () == signs_of(store, draft.id)


def test_a_publish_is_recorded_with_who_and_why_or_not_at_all(store: Store, ann: str, draft: Draft) -> None:
    def fails() -> str:
        raise OSError

    save_draft(store, draft.id, "New words\n", draft.version, ann, NOW)
    ready = signed(store, draft, "checked", ann)
    with pytest.raises(OSError):
        record_publish(store, ready, fails, ann, "Clearer", NOW)
    assert ("checked", 0) == (find_draft(store, draft.id).standing.state, revision(store))
    record_publish(store, ready, lambda: "new-base", ann, "Clearer", NOW)
    after = find_draft(store, draft.id)
    assert ("published", "new-base", "New words\n", 1) == (after.standing.state, after.base, after.base_text, revision(store))
    assert "Clearer" == versions_of(store, draft.id)[0].why
    assert ["published"] == [action.what for action in actions_about(store, f"file/{FILE}")]
    assert {FILE} == unread_files(store)
    signed(store, draft, "read-by-readers", ann)
    assert (set(), 2) == (set(unread_files(store)), revision(store))


def test_doubts_take_the_signs_away(store: Store, ann: str, draft: Draft) -> None:
    save_draft(store, draft.id, "Words\n", draft.version, ann, NOW)
    ready = signed(store, draft, "checked", ann)
    back_to_draft(store, ready, ann, "A figure is wrong", NOW)
    assert ("draft", ()) == (find_draft(store, draft.id).standing.state, signs_of(store, draft.id))


def test_a_draft_that_nobody_changed_follows_the_file(store: Store, ann: str, draft: Draft) -> None:
    assert "From git\n" == open_draft(store, FILE, "From git\n", "base-2", ann, NOW).text
    save_draft(store, draft.id, "Mine\n", 2, ann, NOW)
    kept = open_draft(store, FILE, "From git again\n", "base-3", ann, NOW)
    assert ("Mine\n", "base-2") == (kept.text, kept.base)
    follow_file(store, draft.id, "base-3", "From git again\n")
    assert ("Mine\n", "base-3") == (find_draft(store, draft.id).text, find_draft(store, draft.id).base)


def test_what_was_said_to_be_fine_is_kept_with_who_said_it_first(store: Store, ann: str, draft: Draft, person: Callable[[str], str]) -> None:
    record_silences(store, draft.id, [("passive", "It is how the law says it")], ann, NOW)
    record_silences(store, draft.id, [("passive", "It is how the law says it")], person("Bo"), later(5))
    assert [("passive", "It is how the law says it", "Ann")] == [(each.rule, each.reason, each.who) for each in silences_of(store, draft.id)]


def test_a_draft_that_is_not_there(store: Store, ann: str) -> None:
    with pytest.raises(NoDraft):
        save_draft(store, "nothing", "x", 1, ann, NOW)


def test_purge_erases_old_versions_and_forgotten_pastes_and_keeps_steps(store: Store, ann: str, draft: Draft) -> None:
    pasted = open_draft(store, "", "", "", ann, NOW, "Pasted")
    for at in range(3):
        save_draft(store, draft.id, f"Words {at}", find_draft(store, draft.id).version, ann, later(at * 60))
    signed(store, draft, "checked", ann)
    save_draft(store, draft.id, "Newest", find_draft(store, draft.id).version, ann, later(600))
    before = len(versions_of(store, draft.id))
    purge(store, NOW.date() + timedelta(days=PASTED_DAYS + 1))
    assert before == len(versions_of(store, draft.id))
    with pytest.raises(NoDraft):
        find_draft(store, pasted.id)
    purge(store, date(2026, 11, 24) + timedelta(days=VERSION_DAYS))
    assert ["Newest", "Words 2"] == [words_of(store, draft.id, version.version) for version in versions_of(store, draft.id)]


KILLED = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from modules.storage.drafting import find_draft, save_draft
from modules.storage.store import open_store
store = open_store(sys.argv[1], Path(sys.argv[2]))
seen = find_draft(store, sys.argv[3]).version
for at in range(100000):
    seen = save_draft(store, sys.argv[3], "words " * at, seen, sys.argv[4], datetime.now(UTC)).version
    print(at, flush=True)
"""


def test_what_was_acknowledged_is_there_after_kill_9(tmp_path: Path, sqlite_store: Store) -> None:
    with sqlite_store.writing() as connection:
        who = add_person(connection, "Ann", "ann", "", ("author",), NOW)
    made = open_draft(sqlite_store, FILE, TEXT, "base", who, NOW)
    writer = subprocess.Popen([sys.executable, "-c", KILLED, "", str(tmp_path / "data"), made.id, who], stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": "."})
    assert writer.stdout is not None
    assert writer.stdout.readline()
    time.sleep(0.5)
    writer.send_signal(signal.SIGKILL)
    acknowledged = int([line for line in writer.stdout.read().split("\n") if line][-1])
    writer.wait()
    again = open_store("", tmp_path / "data")
    text = find_draft(again, made.id).text
    assert text.count("words") in (acknowledged, acknowledged + 1)
    again.close()


def test_a_changed_fact_opens_that_part_of_every_page_that_shows_it(store: Store, ann: str) -> None:
    fact = "checked: 2026-11-22\nsays: A law is planned.\nsources: [{title: A page}]\n"
    store.shared = Shared({"en": {"law": fact}})
    page = TEXT + "\n```changing\nshow: law\n```\n"
    done = signed(store, open_draft(store, FILE, page, "base", ann, NOW), "checked", ann)
    assert (0, "published") == (len(done.standing.open_sections("checked")), done.standing.state)
    store.shared = Shared({"en": {"law": fact.replace("planned", "here")}})
    again = find_draft(store, done.id)
    assert (1, len(again.standing.sections) - 1) == (len(again.standing.open_sections("checked")), len(again.standing.sections & {section for _, section in again.signed}))
