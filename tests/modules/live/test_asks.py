"""What a room asked for is taken from the wall, and a first name is found before it slips onto a page."""

from typing import Any

import pytest

from modules.live.asks import asks_of, names_in


def test_what_was_on_the_wall_and_asked_for_is_suggested_in_the_order_of_its_words(meeting: Any) -> None:
    for screen in ("all.notes", "all.dots", "all.agree", "all.circles", "all.questions"):
        meeting.go(screen)
    meeting.write("all.notes", "p1", "A quiet room", "A lift")
    assert () == asks_of(meeting.room)
    meeting.do("revealed", "all.notes", to="wall")
    lift = next(item for item in _items(meeting) if item.text == "A lift").id
    meeting.do("answered", "all.dots", "p1", ticks={lift: 2})
    meeting.do("answered", "all.circles", "p1", ticks={f"{lift}.patients": 1, f"{lift}.staff": 1, f"{lift}.change": 1})
    meeting.do("merged", "all.agree", lines=["We ask before we write"])
    meeting.tick("all.agree", "p1", "sign")
    meeting.do("answered", "all.questions", "p1", ask="By when?")
    for screen in ("all.dots", "all.circles"):
        meeting.do("revealed", screen, to="wall")
    assert ("A lift", "A quiet room", "By when?", "We ask before we write") == asks_of(meeting.room), "a note with no dot is not lost"


@pytest.mark.parametrize(("text", "found"), [("Rose's ramp", "Rose"), ("a ramp for ROSE.", "Rose"), ("Roses in the garden", ""), ("Al fell", ""), ("", "")])
def test_a_first_name_is_found_as_a_word_of_its_own(meeting: Any, text: str, found: str) -> None:
    meeting.do("joined", phone="p1", name="Rose")
    meeting.do("joined", phone="p2", name="Al")
    meeting.do("joined", phone="p3")
    assert found == names_in(meeting.room, text)


def _items(meeting: Any) -> Any:
    from modules.live.items import items_on

    return items_on(meeting.room, meeting.room.plan.by_address["all.notes"])
