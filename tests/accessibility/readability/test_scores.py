"""The formulas, held to textstat's own figures."""

import subprocess
import sys

import pytest

from accessibility.readability.difficulty import measure
from accessibility.readability.scores import Counts, Scores, easy_words, reading_age, scores
from accessibility.readability.syllables import count
from accessibility.readability.words import cut_words

# No decimals, short forms, hyphens or very short sentences: nothing that textstat is known to stumble over.
SENTENCES = (
    "Drink plenty of water every day.",
    "The nurse will check your blood pressure.",
    "You can bring a friend or a relative with you.",
    "Please tell the doctor about any other medicine you take.",
    "Most people feel better within a few days.",
    "Your appointment is on Monday morning at the new clinic.",
    "We will write to you when the results are ready.",
    "Wash your hands before you touch the wound.",
    "Some people are sick after they take this tablet.",
    "Ask the pharmacist if you are not sure.",
    "The hospital car park is often full in the afternoon.",
    "Your care team will talk with you about what matters most to you.",
    "Breathing exercises may reduce anxiety for many patients.",
    "The committee considered several recommendations concerning accessibility.",
    "Rest your leg on a pillow when you sit down.",
    "The information in this leaflet does not replace professional advice.",
    "An interpreter can join the conversation by telephone.",
    "Keep the dressing clean and dry for two days.",
    "Children under sixteen should come with an adult.",
    "The consultant explained the operation and answered our questions.",
    "Call us straight away if the pain gets worse.",
    "Regular physical activity improves sleep and mood.",
    "They walked slowly along the corridor to the ward.",
    "Vaccination protects you and the people around you.",
    "The receptionist will give you a form to fill in.",
    "Older people with this condition often need additional support.",
    "You do not have to decide today.",
    "The physiotherapist demonstrated three gentle stretches.",
    "Write down your questions before the meeting.",
    "Patients and staff designed the new waiting room together.",
)


def counts_of(text: str) -> Counts:
    words = cut_words(text)
    return measure(words, [(0, len(words))]).counts


class _OurSyllables(dict[str, list[list[str]]]):
    """In the place of the word list that textstat would fetch: it holds sounds, and a sound with a figure is a syllable."""

    def __missing__(self, word: str) -> list[list[str]]:
        return [["A1"] * count(word)]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_each_formula_says_what_textstat_says(sentence: str, monkeypatch: pytest.MonkeyPatch) -> None:
    textstat = pytest.importorskip("textstat").textstat
    syllables = sys.modules["textstat.backend.counts._count_syllables"]
    monkeypatch.setattr(syllables, "get_cmudict", lambda language: _OurSyllables())
    found = scores(counts_of(sentence))
    assert found is not None
    for name in Scores.__slots__:
        theirs = getattr(textstat, name)(sentence)
        if name == "automated_readability_index":
            theirs -= 4.71 / len(cut_words(sentence))  # its full stop
        assert getattr(found, name) == pytest.approx(theirs, abs=0.1), name


def test_textstat_is_never_imported() -> None:
    seen = "import sys, accessibility.readability.difficulty as d; d.difficulty(d.measure(['Rest'], [(0, 1)])); print('textstat' in sys.modules, 'nltk' in sys.modules)"
    assert "False False" == subprocess.run([sys.executable, "-c", seen], capture_output=True, text=True, check=True).stdout.strip()


def test_its_list_of_easy_words_is_found() -> None:
    assert {"water", "mother", "the"} <= easy_words()
    assert "anticoagulation" not in easy_words()


def test_nothing_to_read_has_no_scores() -> None:
    assert scores(Counts()) is None


def test_figures_worked_out_by_hand() -> None:
    found = scores(Counts(words=100, sentences=5, letters=450, syllables=150, polysyllables=10, unfamiliar=20, hard=8, long=25))
    assert found is not None
    assert found.flesch_reading_ease == pytest.approx(206.835 - 20.3 - 126.9)
    assert found.flesch_kincaid_grade == pytest.approx(7.8 + 17.7 - 15.59)
    assert found.smog_index == pytest.approx(1.043 * 60**0.5 + 3.1291)
    assert found.gunning_fog == pytest.approx(0.4 * (20 + 8))
    assert found.coleman_liau_index == pytest.approx(26.1 - 1.48 - 15.8)
    assert found.dale_chall_readability_score == pytest.approx(3.158 + 0.992 + 3.6365)
    assert found.lix == pytest.approx(45)


@pytest.mark.parametrize(("grades", "ages"), [((4.0, 5.0, 5.6, 6.1, 9.0), (10, 12)), ((-3.0, -2.0, -1.0, 0.0, 1.0), (5, 5)), ((20.0, 21.0, 22.0, 30.0, 40.0), (22, 22))])
def test_a_reading_age_is_a_range_of_years(grades: tuple[float, ...], ages: tuple[int, int]) -> None:
    kincaid, smog, fog, coleman, automated = grades
    assert ages == reading_age(Scores(60, kincaid, smog, fog, coleman, automated, 7, 30))
