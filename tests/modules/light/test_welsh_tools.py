"""The tools of staff in Welsh: what the buttons say is Welsh, and words of the training or of the checker are marked as the English that they are."""

from collections.abc import Callable
from html import unescape

import pytest
from starlette.testclient import TestClient

LESSON = "modules/welcome/02-what-a-patient-partner-is.en.md"


@pytest.fixture
def bryn(staff_of: Callable[..., TestClient]) -> Callable[[str], str]:
    """Somebody of the staff who has chosen Welsh."""
    client = staff_of("Bryn", "organiser")
    return lambda address: unescape(client.get(address, headers={"cookie": f"{'; '.join(f'{name}={value}' for name, value in client.cookies.items())}; sbs-look=language=cy"}).text)


@pytest.mark.parametrize(
    ("address", "said", "english"),
    [
        ("/workbench/", "Llyfrgell y tudalennau", '<h3 lang="en">The NHS in one picture</h3>'),
        ("/workbench/due", "Beth y mae'n bryd edrych arno eto", ' data-full lang="en">'),
        ("/workbench/copies", "Gwneud copïau", '<label for="part-welcome" lang="en">'),
        (f"/workbench/panels/new?file={LESSON}", "Pa rannau dylent eu darllen?", '<p class="lead" lang="en">What a patient partner is</p>'),
        (f"/workbench/review/{LESSON}", "Adolygu gyda chwestiynau", '<span lang="en">One main message'),
        (f"/editor?file={LESSON}", "Ysgrifennu a gwirio", 'data-text dir="auto" lang="en"'),
        ("/facilitate/", "Pobl sy'n gofalu amdanom", ' lang="en">'),
    ],
)
def test_a_tool_speaks_welsh_and_marks_what_is_english(bryn: Callable[[str], str], address: str, said: str, english: str) -> None:
    page = bryn(address)
    assert '<main class="middle" id="main" lang="cy">' in page
    assert said in page and english in page


def test_a_letter_in_the_picture_of_the_library_stands_for_the_welsh_word_beside_it(bryn: Callable[[str], str]) -> None:
    """H is for "hard" in English. In Welsh it is for "hawdd", which is easy."""
    page = bryn("/workbench/")
    assert [True, True] == [f">{letter}</text></svg>{word}" in page for letter, word in (("H", "Hawdd"), ("A", "Anodd i lawer o bobl"))]


def test_a_language_of_copies_has_its_own_name(bryn: Callable[[str], str]) -> None:
    assert '<label for="language-cy" lang="cy">Cymraeg (drafft)</label>' in bryn("/workbench/copies")
