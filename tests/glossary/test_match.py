"""A hard word is found wherever it stands in its own sense, and never in another. Half of this is about what must not be marked."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.load import TERMS, load_glossary
from glossary.match import Lexicon
from glossary.term import Term

Find = Callable[..., list[str]]
Make = Callable[..., Term]


@pytest.mark.parametrize(
    ("word", "text", "expected"),
    [
        ("run chart", "Look at the run chart.", ["run chart"]),
        ("run chart", "Two run charts, then Run Charts.", ["run charts", "Run Charts"]),
        ("trainee", "A trainee's view. The trainees’ room. Trainee’s.", ["trainee", "trainees", "Trainee"]),
        ("policy", "One policy, two policies.", ["policy", "policies"]),
        ("survey", "One survey, two surveys.", ["survey", "surveys"]),
        ("process", "One process, two processes.", ["process", "processes"]),
        ("batch", "One batch, two batches.", ["batch", "batches"]),
        ("co-production", "Co-production helps; co-productions too.", ["Co-production", "co-productions"]),
        ("A&E", "Go to A&E now. Two A&Es.", ["A&E", "A&Es"]),
        ("MDT", "The MDT and two MDTs; the MDT’s plan.", ["MDT", "MDTs", "MDT"]),
        ("run chart", "A run\nchart over two lines.", ["run\nchart"]),
        ("naïve", "A naïve start. NAÏVE.", ["naïve", "NAÏVE"]),
        ("bed", "🛏️ The bed 👩🏽‍⚕️.", ["bed"]),
        ("24/7", "Open 24/7 for you.", ["24/7"]),
    ],
)
def test_a_term_is_found_in_all_its_forms(found: Find, term: Make, word: str, text: str, expected: list[str]) -> None:
    assert expected == found(text, term(word, full="x y" if word.isupper() else None))


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("bed", "The bedroom, an embedded bedside."),
        ("bed", "A bed-sit is not a bed_name."),
        ("MDT", "mdt Mdt mDT XMDT MDTX"),
        ("run chart", "They run. Chart it."),
        ("run chart", "run, chart"),
        ("run chart", "run-chart"),
        ("aim", "Claim, aimed, aiming."),
        ("IT", "It is late. it is."),
        ("care plan", "care about the plan"),
    ],
)
def test_a_term_is_never_found_inside_another_word(found: Find, term: Make, word: str, text: str) -> None:
    assert [] == found(text, term(word))


def test_the_longest_term_wins(found: Find, term: Make) -> None:
    terms = term("quality"), term("quality improvement"), term("quality improvement team")
    assert ["quality improvement team", "quality improvement", "quality"] == found("A quality improvement team does quality improvement for quality.", *terms)


def test_terms_side_by_side_are_both_found(found: Find, term: Make) -> None:
    assert ["MDT", "run chart", "aim"] == found("MDT run chart aim", term("aim"), term("MDT"), term("run chart"))


def test_a_longer_term_in_its_wrong_sense_leaves_room_for_the_shorter_one(found: Find, term: Make) -> None:
    assert ["board"] == found("The board game of life.", term("board game", near=["dice"]), term("board"))


def test_the_full_name_and_other_spellings_are_found_too(found: Find, term: Make) -> None:
    mdt = term("MDT", full="multidisciplinary team", also=["multi-disciplinary team"])
    assert ["multidisciplinary teams", "Multi-disciplinary team"] == found("Two multidisciplinary teams. Multi-disciplinary team.", mdt)


def test_a_term_that_lists_its_forms_is_marked_in_no_other(found: Find, term: Make) -> None:
    band = term("band", match=["pay band", "band 5"])
    assert ["pay bands", "Band 5"] == found("A band played. Their pay bands. Band 5. A rubber band.", band)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The trust runs two hospitals.", ["trust"]),
        ("You can trust me.", []),
        ("I trust her. The hospital is far.", []),
        ("I trust her! The hospital is far.", []),
        ("Which trust is the hospital in?", ["trust"]),
        ("The hospital, e.g. the trust", ["trust"]),
        ("The NHS trusts met.", ["trusts"]),
        ("The hospital\ntrust her", []),
    ],
)
def test_near_words_must_be_in_the_same_sentence(found: Find, term: Make, text: str, expected: list[str]) -> None:
    assert expected == found(text, term("trust", near=["hospital", "NHS"]))


def test_a_term_does_not_count_as_its_own_near_word(found: Find, term: Make) -> None:
    assert [] == found("I mean it.", term("mean", near=["mean"]))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On board with the idea.", []),
        ("She came on board with a board of her own.", ["board"]),
        ("The board met on Monday.", ["board"]),
        ("The board met. Come on board.", ["board"]),
        ("A Board game.", []),
    ],
)
def test_unless_phrases_keep_a_term_out_of_its_everyday_sense(found: Find, term: Make, text: str, expected: list[str]) -> None:
    assert expected == found(text, term("board", unless=["on board", "board game"]))


@given(st.text(alphabet=st.sampled_from("MDT mdt runchart's’-&/.,!\n🙂é"), max_size=60))
def test_whatever_stands_there_marks_are_in_order_whole_and_apart(text: str) -> None:
    whole = {"plain": "p", "example": "e", "topic": "meetings", "own": True, "checked": "2026-11-22"}
    terms = tuple(Term.model_validate(whole | {"id": name, "term": word}) for name, word in (("a", "MDT"), ("b", "run chart"), ("c", "run")))
    end = 0
    for match in Lexicon(terms).find(text):
        assert end <= match.start < match.end <= len(text)
        assert match.start == 0 or not (text[match.start - 1].isalnum() and text[match.start].isalnum())
        end = match.end


def test_every_shipped_term_is_found_in_a_sentence_of_its_own() -> None:
    glossary = load_glossary(TERMS)
    lexicon = Lexicon(glossary.terms)
    lost = []
    for term in glossary.terms:
        near = " ".join(term.near[:1])
        if not any(match.term is term for form in term.forms for match in lexicon.find(f"{form} {near}")):
            lost.append(term.id)
    assert [] == lost


def test_words_that_are_written_with_commas_are_found_with_and_only_with_their_own(found: Find, term: Make) -> None:
    assert ["plan, do, study, act"] == found("We plan, do, study, act and go on.", term("PDSA", full="plan, do, study, act"))
    assert [] == found("We build trust, board the bus and go.", term("trust board"))
