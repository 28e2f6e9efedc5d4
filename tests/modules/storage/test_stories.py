from modules.storage.store import Store
from modules.storage.stories import bring_back_story, withdraw_story, withdrawn


def test_a_story_can_be_taken_back_and_brought_back(store: Store) -> None:
    assert frozenset() == withdrawn(store)
    withdraw_story(store, "the-short-name")
    withdraw_story(store, "the-empty-chair")
    assert frozenset({"the-short-name", "the-empty-chair"}) == withdrawn(store)
    bring_back_story(store, "the-short-name")
    assert frozenset({"the-empty-chair"}) == withdrawn(store)


def test_doing_it_twice_is_the_same_as_once(store: Store) -> None:
    withdraw_story(store, "the-short-name")
    withdraw_story(store, "the-short-name")
    assert frozenset({"the-short-name"}) == withdrawn(store)
    bring_back_story(store, "the-short-name")
    bring_back_story(store, "the-short-name")
    assert frozenset() == withdrawn(store)
