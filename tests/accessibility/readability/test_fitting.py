"""A better word is put in without a look only where it fits: never into a name, never where the words around it would read wrongly."""

import pytest

from accessibility.readability.checker import Checker
from accessibility.readability.fitting import fits
from accessibility.readability.reading import read_markdown
from modules.authoring.fixing import fixed

CHECKER = Checker(rules=())


def mended(text: str) -> str:
    return fixed(text, CHECKER.check(read_markdown("a.md", text)))[0]


@pytest.mark.parametrize(
    "text",
    [
        "Utilise House is near.",
        "Meet us at Utilise House.",
        "# Utilise House",
        "## How to find Utilise House",
        "- Utilise House, at 9",
        "Where: Utilise House",
        "Additional Needs Team can help.",
        "Staff facilitate the co-design.",
        "They will facilitate a meeting.",
        "We facilitate access to care.",
        "We notify changes by post.",
        "We ensure safety.",
        "Ensure the safety of people.",
    ],
)
def test_it_does_not_fit(text: str) -> None:
    assert text == mended(text)


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("Utilise the ramp.", "Use the ramp."),
        ("Utilise NHS services.", "Use NHS services."),
        ("# Commence today", "# Start today"),
        ("When I commence I shake.", "When I start I shake."),
        ("We facilitate our patients to talk.", "We help our patients to talk."),
        ("Please notify us.", "Please tell us."),
        ("Please notify your nurse.", "Please tell your nurse."),
        ("Ensure that it is shut.", "Make sure that it is shut."),
        ("Bring an additional form.", "Bring an extra form."),
        ("Bring a supplementary form.", "Bring an extra form."),
    ],
)
def test_it_fits(text: str, better: str) -> None:
    assert better == mended(text)


def test_an_article_goes_with_the_word_after_it() -> None:
    sentence = read_markdown("a.md", "Bring a new form and an old one.").passages[0].sentences[0]
    assert [True, True, False] == [fits(sentence, 2, 2, fix) for fix in ("recent", "useful", "extra")]
    assert [True, True, False] == [fits(sentence, 6, 6, fix) for fix in ("extra", "hourly", "new")]


def test_what_does_not_fit_is_still_shown_with_its_better_words() -> None:
    (finding,) = CHECKER.check(read_markdown("a.md", "Staff facilitate the meeting."))
    assert ("likely", "help") == (finding.certainty, finding.fixes[0])
