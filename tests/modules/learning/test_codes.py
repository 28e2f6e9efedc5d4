import secrets
from itertools import pairwise, product
from string import ascii_lowercase

import pytest

from modules.learning.codes import code_for, code_words, digits, finder, keeper, nearest_words, read_code
from modules.storage.guesses import MOST_IN_ALL

KEY = b"k" * 32
CODE = " ".join(code_words()[1:5])
ONE, TWO, THREE, FOUR = CODE.split()


def slips(word: str) -> set[str]:
    """What a word becomes with one letter wrong, missing, too many, or two swapped."""
    cuts = [(word[:place], word[place:]) for place in range(len(word) + 1)]
    missing = {before + after[1:] for before, after in cuts if after}
    wrong = {before + letter + after[1:] for before, after in cuts if after for letter in ascii_lowercase}
    extra = {before + letter + after for before, after in cuts for letter in ascii_lowercase}
    swapped = {before + after[1] + after[0] + after[2:] for before, after in cuts if len(after) > 1}
    return (missing | wrong | extra | swapped) - {word}


def test_there_are_2048_words_in_order_of_plain_letters() -> None:
    words = code_words()
    assert 2048 == len(set(words))
    assert sorted(words) == list(words)
    assert all(3 <= len(word) <= 8 and set(word) <= set(ascii_lowercase) for word in words)


def test_one_slip_never_turns_a_word_into_another() -> None:
    words = set(code_words())
    assert {} == {word: slips(word) & words for word in words if slips(word) & words}


def test_no_word_is_the_start_of_another_and_none_share_six_letters() -> None:
    words = code_words()
    assert [] == [(one, two) for one, two in pairwise(words) if two.startswith(one)]
    assert 2048 == len({word[:6] for word in words})


def test_a_code_is_the_same_each_time_and_another_for_each_person_and_server() -> None:
    ada, sam = b"a" * 16, b"s" * 16
    assert code_for(ada, KEY) == code_for(ada, KEY)
    assert 3 == len({code_for(ada, KEY), code_for(sam, KEY), code_for(ada, b"other" * 8)})
    assert 4 == len(code_for(ada, KEY).split())


def test_codes_use_all_the_words() -> None:
    used = {word for _ in range(6000) for word in code_for(secrets.token_bytes(16), KEY).split()}
    assert len(used) > 2000


def test_a_lucky_guess_among_100000_people_takes_decades() -> None:
    a_guess = 100_000 / 2048**4
    years = 1 / (a_guess * MOST_IN_ALL * 24 * 365)
    assert 33 == int(years)


@pytest.mark.parametrize(
    "typed",
    [
        CODE,
        f"  {ONE.capitalize()}   {TWO.upper()} {THREE}\n{FOUR} ",
        CODE.replace(" ", "-"),
        CODE.replace(" ", ", ") + ".",
        CODE.title().replace(" ", "."),
        "0001 0002 0003 0004",
        "0001000200030004",
        "0001-0002-0003-0004",
        "٠٠٠١ ٠٠٠٢ ٠٠٠٣ ٠٠٠٤",
    ],
)
def test_a_code_is_read_however_it_is_typed(typed: str) -> None:
    assert CODE == read_code(typed)


@pytest.mark.parametrize(
    "typed",
    ["", " ", f"{ONE} {TWO} {THREE}", f"{CODE} {ONE}", f"{ONE} {TWO} {THREE} xyzzy", "0001 0002 0003", "0001 0002 0003 2048", "9999999999999999",
     f"{ONE} 0002 {THREE} {FOUR}", "😀😀😀😀", "<script>alert(1)</script>", "\0", "a" * 100_000, "1" * 100_000],
)  # fmt: skip
def test_what_is_no_code_is_none(typed: str) -> None:
    assert read_code(typed) is None


def test_the_digits_say_the_same_as_the_words() -> None:
    for identity in (bytes([first, second]) * 8 for first, second in product(range(4), range(4))):
        code = code_for(identity, KEY)
        assert code == read_code(digits(code))
        assert 19 == len(digits(code))


def test_a_slip_of_the_pen_is_met_with_the_word_that_was_most_likely_meant() -> None:
    slip = "abiilty"
    assert {slip: "ability"} == nearest_words(f"{slip} {TWO}")
    assert {"xqzzk": ""} == nearest_words("xqzzk")
    assert {} == nearest_words(CODE)


def test_help_with_spelling_does_no_endless_work() -> None:
    assert 8 == len(nearest_words(" ".join(f"wordd{'x' * turn}" for turn in range(500))))


def test_what_is_kept_of_a_person_and_a_code_cannot_be_read_back() -> None:
    identity = b"a" * 16
    assert 64 == len(keeper(identity)) == len(finder(CODE, KEY))
    assert finder(CODE, KEY) != finder(CODE, b"other")
    assert identity.hex() not in keeper(identity)
