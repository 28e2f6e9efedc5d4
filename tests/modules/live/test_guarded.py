"""Power, feelings and the safety check: hidden under 5 answers, shown once, frozen, so that the sixth is never given away."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from modules.live.views import wall_view

GUARDED = ["all.scale", "all.power", "all.journey"]
TICKS = {"all.scale": ("2", "4"), "all.power": ("now-2", "wanted-4"), "all.journey": ("1-2", "2-4")}


@pytest.mark.parametrize("screen", GUARDED)
def test_four_answers_are_not_shown_however_often_it_is_tried(meeting: Any, screen: str) -> None:
    meeting.go(screen)
    for phone in range(4):
        meeting.tick(screen, f"p{phone}", TICKS[screen][0])
    for to in ("hosts", "wall", "wall"):
        meeting.do("revealed", screen, to=to)
    assert (None, "") == (wall_view(meeting.room).result, meeting.room.level(meeting.room.stage))
    # They may still change their minds: nobody has seen anything.
    assert "" == meeting.room.why_not(screen, "p1")


@pytest.mark.parametrize("screen", GUARDED)
def test_once_shown_it_stays_as_it_is(meeting: Any, screen: str) -> None:
    meeting.go(screen)
    for phone in range(5):
        meeting.tick(screen, f"p{phone}", TICKS[screen][0])
    meeting.do("revealed", screen, to="hosts")
    assert wall_view(meeting.room).result is None
    meeting.do("revealed", screen, to="wall")
    shown = wall_view(meeting.room).result
    meeting.tick(screen, "p6", TICKS[screen][1])
    meeting.do("taken-back", screen, "p1")
    meeting.do("paper", screen, "paper-1", ticks={TICKS[screen][1]: 3}, people=3)
    meeting.do("hidden", screen)
    meeting.do("revealed", screen, to="wall")
    assert shown == wall_view(meeting.room).result
    # What came after is kept for its own phone.
    assert {TICKS[screen][1]: 1} == meeting.room.given(screen, "p6").data["ticks"]


def test_folded_slips_count_towards_five(meeting: Any) -> None:
    meeting.go("all.scale")
    meeting.tick("all.scale", "p1", "3")
    meeting.do("paper", "all.scale", "paper-1", ticks={"3": 2, "5": 2}, people=4)
    meeting.do("revealed", "all.scale", to="wall")
    assert [0, 0, 3, 0, 2] == [row.count for row in wall_view(meeting.room).result.rows]


def test_a_pass_does_not_make_up_the_five(meeting: Any) -> None:
    meeting.go("all.scale")
    for phone in range(4):
        meeting.tick("all.scale", f"p{phone}", "3")
    meeting.do("passed", "all.scale", "p5")
    meeting.do("revealed", "all.scale", to="wall")
    assert wall_view(meeting.room).result is None


after_the_reveal = some.lists(
    some.tuples(
        some.sampled_from(["answered", "passed", "taken-back", "revealed", "hidden", "paper", "joined"]), some.integers(0, 9), some.sampled_from(["1", "2", "3", "4", "5"])
    ),
    max_size=25,
)


@settings(max_examples=60, deadline=None)
@given(after=after_the_reveal)
def test_whatever_happens_after_the_reveal_what_is_shown_is_what_was_shown(new_meeting: Any, after: list[tuple[Any, int, str]]) -> None:
    meeting = new_meeting()
    meeting.go("all.scale")
    for phone in range(6):
        meeting.tick("all.scale", f"p{phone}", "2")
    meeting.do("revealed", "all.scale", to="wall")
    shown = wall_view(meeting.room).result
    for kind, phone, mark in after:
        meeting.do(kind, "all.scale", f"p{phone}", ticks={mark: 1}, to="wall")
        assert wall_view(meeting.room).result in (None, shown)
