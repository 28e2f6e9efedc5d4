from modules.storage.feedback import Feedback, feedback_for_authors, give_feedback
from modules.storage.store import Store
from modules.storage.work import today


def test_what_people_say_reaches_the_authors_the_newest_first(store: Store) -> None:
    give_feedback(store, "welcome/what-you-bring", "unclear", "What is a lay member?", "key-1")
    give_feedback(store, "words/mdt", "still-not-clear", "", "key-2")
    assert (
        Feedback("words/mdt", "still-not-clear", "", today()),
        Feedback("welcome/what-you-bring", "unclear", "What is a lay member?", today()),
    ) == feedback_for_authors(store)


def test_a_form_sent_twice_is_kept_once(store: Store) -> None:
    for _ in range(2):
        give_feedback(store, "welcome", "good", "Thank you", "key-1")
    assert 1 == len(feedback_for_authors(store))


def test_two_people_who_say_the_same_are_both_heard(store: Store) -> None:
    give_feedback(store, "welcome", "good", "", "")
    give_feedback(store, "welcome", "good", "", "")
    assert 2 == len(feedback_for_authors(store))


def test_a_page_gone_back_to_may_say_something_else(store: Store) -> None:
    give_feedback(store, "welcome", "good", "Thank you", "key-1")
    give_feedback(store, "welcome", "good", "Thank you all", "key-1")
    assert ["Thank you all", "Thank you"] == [message.text for message in feedback_for_authors(store)]


def test_a_place_that_is_too_long_is_cut_and_any_letters_come_back_as_they_were(store: Store) -> None:
    give_feedback(store, "p" * 5000, "k" * 50, "😀 مرحبا <script>", "key-1")
    assert [Feedback("p" * 200, "k" * 20, "😀 مرحبا <script>", today())] == list(feedback_for_authors(store))
