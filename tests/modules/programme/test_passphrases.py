import pytest

from modules.programme.passphrases import as_kept, what_is_wrong


@pytest.mark.parametrize("good", ["kettle river paper seven", "sun hat cup pig", "tX9!pQ2#vLm4", "чай река бумага семь", "a long walk by the sea", "ann likes green apples"])
def test_four_words_or_twelve_letters_are_enough(good: str) -> None:
    assert "" == what_is_wrong(good, "Ann Okafor", "ann@example.org")


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("", "staff.passphrase-short"),
        ("kettle", "staff.passphrase-short"),
        ("a b c d", "staff.passphrase-short"),
        ("aaaaaaaaaaaaaaa", "staff.passphrase-easy"),
        ("tea tea tea tea", "staff.passphrase-easy"),
        ("Password1234", "staff.passphrase-easy"),
        ("ann@example.org", "staff.passphrase-easy"),
        ("AnnOkafor1!.", "staff.passphrase-easy"),
        ("x1y2" * 51, "staff.passphrase-long"),
    ],
)
def test_what_others_would_guess_is_told_kindly(typed: str, key: str) -> None:
    assert key == what_is_wrong(typed, "Ann Okafor", "ann@example.org")


def test_two_keyboards_write_the_same_passphrase() -> None:
    assert as_kept("cafe\u0301  au lait ") == as_kept("caf\u00e9 au\u00a0lait")
