"""Pasted words get a place in the pack, on both databases."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest

from modules.authoring.new_module import Plan
from modules.storage.draft_history import versions_of, words_of
from modules.storage.drafting import Draft, Moved, find_draft, open_draft, save_draft
from modules.storage.placing import PlaceTaken, give_place, loose_drafts, module_is_there, planned
from modules.storage.store import Store

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
FILE = "modules/food/01-tea.en.md"
PLAN = Plan("food", "title: Food\n")


def pasted(store: Store, text: str = "Tea\nis by the door.") -> Draft:
    return open_draft(store, "", "", "", "ann", NOW, text)


def test_pasted_words_become_the_draft_of_a_file_and_stay_in_the_history(store: Store) -> None:
    draft = pasted(store)
    assert [(draft.id, "Tea is by the door.")] == [(each.id, each.first) for each in loose_drafts(store)]
    page = give_place(store, draft, FILE, "---\n---\nTea", PLAN, "ann", "Made a page", NOW)
    assert (draft.id, FILE, "---\n---\nTea", "draft", ()) == (page.id, page.file, page.text, page.standing.state, loose_drafts(store))
    assert page == open_draft(store, FILE, "", "", "bo", NOW)
    assert ["", "Made a page", ""] == [each.why for each in versions_of(store, draft.id)]
    assert "Tea\nis by the door." == words_of(store, draft.id, 2)
    assert {"food": PLAN} == planned(store)
    module_is_there(store, "food")
    assert {} == planned(store)


def test_a_place_is_given_once(store: Store) -> None:
    one, two = pasted(store), pasted(store, "Coffee")
    give_place(store, one, FILE, "x", None, "ann", "w", NOW)
    with pytest.raises(PlaceTaken):
        give_place(store, two, FILE, "y", None, "ann", "w", NOW)
    with pytest.raises(Moved):
        give_place(store, one, "modules/food/02-b.en.md", "y", None, "ann", "w", NOW)
    assert ("Coffee", "", FILE) == (find_draft(store, two.id).text, find_draft(store, two.id).file, find_draft(store, one.id).file)


def test_words_that_somebody_wrote_meanwhile_are_not_lost(store: Store) -> None:
    draft = pasted(store)
    save_draft(store, draft.id, "Tea is upstairs.", draft.version, "bo", NOW)
    with pytest.raises(Moved):
        give_place(store, draft, FILE, "x", PLAN, "ann", "w", NOW)
    assert ("Tea is upstairs.", {}) == (find_draft(store, draft.id).text, planned(store))


def test_of_many_who_want_one_place_at_once_one_gets_it(store: Store) -> None:
    drafts = [pasted(store, f"Words {number}") for number in range(8)]

    def want(draft: Draft) -> bool:
        try:
            give_place(store, draft, FILE, draft.text, None, "ann", "w", NOW)
        except PlaceTaken:
            return False
        return True

    with ThreadPoolExecutor(8) as threads:
        assert 1 == sum(threads.map(want, drafts))
    assert 7 == len(loose_drafts(store))
