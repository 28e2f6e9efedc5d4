"""A cry for help is held back and passed on; ordinary words about pain, sadness and old age are not."""

from pathlib import Path
from typing import Any

import pytest

from glossary.plain_yaml import read_yaml
from modules.live.events import Draft
from modules.live.items import item_of
from modules.live.kinds import AHEAD
from modules.live.watching import holds, suggests_harm, to_tell
from modules.packs.interface import flat

FOLDER = Path(__file__).parents[3] / "content" / "side-by-side" / "interface"


def _signs(language: str) -> str:
    file = FOLDER / f"{language}.yaml"
    return flat(read_yaml(file.read_text(encoding="utf-8"), file).value)["host.harm-signs"]


SIGNS, WELSH_SIGNS = _signs("en"), _signs("cy")


@pytest.mark.parametrize("text", ["I want to die", "My son HITS me.", "he… touched me", "I’m not safe at home!", "I self harm", "Thinking of suicide"])
def test_a_cry_for_help_is_seen(text: str) -> None:
    assert suggests_harm(text, SIGNS)


@pytest.mark.parametrize(
    "text",
    ["It hurts when I walk", "The news hit my mum hard", "My dad died here last year", "Do not let people starve for hours", "What harm can it do?", "That was deadly dull", ""],
)
def test_ordinary_words_are_left_alone(text: str) -> None:
    assert not suggests_harm(text, SIGNS)


@pytest.mark.parametrize(
    "text",
    ["Dw i eisiau marw", "Meddwl am hunanladdiad", "Mae'n fy nharo i", "Rwy’n torri fy hun", "Dwi ddim yn saff adre, ofn mynd adre", "Cefais fy ngham-drin", "Dod â'm bywyd i ben"],
)
def test_a_cry_for_help_in_welsh_is_seen(text: str) -> None:
    assert suggests_harm(text, WELSH_SIGNS)


def test_a_welsh_room_sees_every_english_sign_too() -> None:
    assert [] == [sign for sign in SIGNS.split(".") if sign.strip() and not suggests_harm(sign, WELSH_SIGNS)]


@pytest.mark.parametrize(
    "text", ["Mae'n brifo wrth gerdded", "Bu farw fy nhad yma y llynedd", "Mae eisiau bwyd arnom", "Roedd y newyddion yn ergyd i Mam", "Pa niwed all hyn ei wneud?"]
)
def test_ordinary_welsh_words_are_left_alone(text: str) -> None:
    assert not suggests_harm(text, WELSH_SIGNS)


@pytest.mark.parametrize(
    ("screen", "data"),
    [
        ("all.notes", {"texts": {"0": "Tea", "1": "I want to die"}}),
        ("all.words", {"texts": {"0": "suicide"}}),
        ("all.questions", {"ask": "He hits me?"}),
        ("all.chart", {"texts": {"0": "rape"}}),
        (AHEAD, {"ask": "rape"}),
    ],
)
def test_it_is_held_with_the_answer_and_the_hosts_are_told(meeting: Any, screen: str, data: dict[str, Any]) -> None:
    meeting.do("meeting", on=True)
    if screen != AHEAD:
        meeting.go(screen)
    found = holds(meeting.room, Draft("answered", screen, "p1", data, "k"), SIGNS, "With care.")
    assert [("held", "", True)] == [(draft.kind, draft.phone, draft.data["harm"]) for draft in found]
    meeting.do("answered", screen, "p1", **data)
    meeting.do("held", screen, **found[0].data)
    texts = [text for _, text in to_tell(meeting.room)]
    assert (1, True) == (len(texts), suggests_harm(texts[0], SIGNS))
    meeting.do("cared", item=found[0].data["item"])
    assert () == to_tell(meeting.room)


def test_the_second_question_of_a_phone_is_the_one_that_is_held(meeting: Any) -> None:
    meeting.go("all.questions")
    meeting.do("answered", "all.questions", "p1", ask="Who decides?")
    found = holds(meeting.room, Draft("answered", "all.questions", "p1", {"ask": "He hits me"}, "k"), SIGNS, "With care.")
    assert [item_of(meeting.room, "all.questions", "p1", "2")] == [draft.data["item"] for draft in found]


def test_what_nobody_can_read_is_not_read_by_us_either(meeting: Any) -> None:
    for screen, data in (("all.promise", {"texts": {"will": "want to die"}}), ("all.choose", {"ticks": {"1": 1}})):
        assert () == holds(meeting.room, Draft("answered", screen, "p1", data, "k"), SIGNS, "With care.")


def test_a_host_who_shows_it_after_all_has_nobody_to_tell(meeting: Any) -> None:
    meeting.go("all.notes")
    meeting.do("held", "all.notes", item="abc", reason="With care.", harm=True)
    assert (("abc", ""),) == to_tell(meeting.room)
    meeting.do("released", "all.notes", item="abc")
    assert () == to_tell(meeting.room)
