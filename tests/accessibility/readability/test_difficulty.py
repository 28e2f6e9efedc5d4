"""Difficulty: harder texts score higher, for reasons that are named."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accessibility.readability.difficulty import Difficulty, difficulty, measure, sentence_difficulty
from accessibility.readability.sentences import cut
from accessibility.readability.word_facts import MEANS, MODEL, SUMS, zipf
from accessibility.readability.words import WORD, cut_words

# The same thing said twice, the plainer way first. All written for this test.
PAIRS = (
    ("You can stop at any time.", "Participants may discontinue participation without prejudice at any point during the intervention."),
    ("Take this tablet with food.", "Administration of the medication should coincide with meals."),
    ("The test shows how well your kidneys work.", "Estimated glomerular filtration rate quantifies renal function."),
    ("Tell us if you feel sick.", "Any occurrence of nausea necessitates notification of the multidisciplinary team."),
    ("We will ask you what went well.", "Qualitative evaluation of patient-reported experience will subsequently be undertaken."),
    ("Your blood may clot more slowly.", "Anticoagulation prolongs coagulation, which increases susceptibility to haemorrhage."),
)


def rated(text: str) -> Difficulty:
    words: list[str] = []
    spans: list[tuple[int, int]] = []
    for start, end in cut(text):
        found = WORD.findall(text, start, end)
        if found:
            spans.append((len(words), len(words) + len(found)))
            words += found
    result = difficulty(measure(words, spans))
    assert result is not None
    return result


@pytest.mark.parametrize(("plainer", "harder"), PAIRS)
def test_the_plainer_way_scores_lower(plainer: str, harder: str) -> None:
    assert rated(plainer).score + 5 < rated(harder).score


def test_bands_go_from_easy_to_very_hard() -> None:
    assert "easy" == rated("Drink water. Call us if you feel worse. We can help you.").band
    assert "very hard" == rated(" ".join(harder for _, harder in PAIRS)).band


def test_a_long_sentence_is_harder_than_the_same_words_in_short_ones() -> None:
    short = "You can come with a friend. You can come alone. The room is on the first floor. Tea is free. We start at 10am."
    long = "You can come with a friend or you can come alone and the room is on the first floor and tea is free and we start at 10am."
    assert rated(short).score < rated(long).score


def test_reasons_are_named_in_words() -> None:
    drivers = rated("Your anticoagulation review is with the haematology consultant.").drivers
    assert "rare-words" == drivers[0].cause
    assert "2 rare words: anticoagulation, haematology" == drivers[0].text or "1 rare word: anticoagulation" == drivers[0].text
    text = "If you come to the clinic on a day when we are shut then please go home and ring us on the next day that we are open so that we can find you a new day to come in and see the team."
    assert [f"{len(cut_words(text))} words in one sentence"] == [driver.text for driver in rated(text).drivers if driver.cause == "length"]


def test_figures_and_short_forms_are_named() -> None:
    text = "The RR was 0.85 (95% CI 0.72 to 0.99) in the MRI group, and the OR was 1.25 (95% CI 1.01 to 1.75)."
    told = {driver.cause: driver for driver in rated(text).drivers}
    assert {"figures", "short-forms"} <= set(told)
    assert told["figures"].text.startswith("8 decimals or percentages: such as ")
    assert {"RR", "CI", "MRI", "OR"} == set(told["short-forms"].words)


def test_reasons_come_with_the_strongest_first() -> None:
    points = [driver.points for driver in rated(" ".join(harder for _, harder in PAIRS)).drivers]
    assert points == sorted(points, reverse=True)
    assert all(point >= 0.5 for point in points)


def test_a_name_inside_a_sentence_is_not_a_rare_word() -> None:
    assert () == measure(cut_words("Please ask for Ngozi Wojciechowska today"), [(0, 6)]).named[0][1]


def test_the_same_words_said_ten_times_are_as_hard_as_once() -> None:
    text = " ".join(plainer for plainer, _ in PAIRS) + " " + " ".join(harder for _, harder in PAIRS) + " "
    text *= 2  # more than a hundred words: from there on length plays no part
    assert rated(text).score == pytest.approx(rated(text * 10).score, abs=0.01)


def test_nothing_to_read_has_no_difficulty() -> None:
    assert difficulty(measure([], [])) is None
    assert 0.0 == sentence_difficulty([])


@given(
    st.lists(st.sampled_from(["The", "the", "nurse", "ECG", "6.5", "66%", "anticoagulation", "Ann", "I", "can't", "A", "iPhone", "x", "é", "information"]), min_size=1, max_size=60)
)
def test_one_sentence_scores_the_same_either_way(words: list[str]) -> None:
    found = difficulty(measure(words, [(0, len(words))]))
    assert found is not None
    assert found.score == pytest.approx(sentence_difficulty(words), abs=0.01)


def test_counts_are_those_of_the_text() -> None:
    measures = measure(cut_words("The appointment is on Monday. Bring Ann."), [(0, 5), (5, 7)])
    assert (7, 2, 5) == (measures.counts.words, measures.counts.sentences, measures.longest)
    assert 1 + 3 + 1 + 1 + 2 + 1 + 1 == measures.counts.syllables
    assert len("TheappointmentisonMondayBringAnn") == measures.counts.letters
    assert (1, 1) == (measures.counts.polysyllables, measures.counts.long)


def test_forms_of_a_word_are_about_as_well_known() -> None:
    assert zipf("appointments") >= zipf("appointment") - 0.6
    assert zipf("anaesthetist's") == zipf("anaesthetist")
    assert zipf("the") > zipf("nurse") > zipf("haematology")


def test_the_shipped_model_fits_the_code_and_says_how_it_was_made() -> None:
    assert len(MEANS) == len(MODEL["weights"]) == len(MODEL["means"]) == len(MODEL["plain"]["means"])
    assert SUMS[: len(MEANS)] == MEANS
    assert 4 == len(MODEL["shapes"])
    assert sorted(MODEL["bands"]) == MODEL["bands"]
    assert {"on", "texts", "how", "tried on groups left out"} <= set(MODEL["fitted"])
    signs = {name: weight for name, weight in zip(MEANS, MODEL["weights"], strict=True) if weight}
    assert all((weight < 0) == (name == "frequency") for name, weight in signs.items())
