"""Before the day people meet and ask; after it, or when the line has died, a helper types in what is on paper."""

from typing import Any

from modules.live.items import item_of, items_on
from modules.live.kinds import ABOUT_ME, AHEAD
from modules.live.meeting import about, group_names
from modules.live.tallies import Quiet, result_on
from modules.live.views import wall_view


def questions(meeting: Any) -> list[str]:
    return [item.text for item in items_on(meeting.room, meeting.room.plan.by_address["all.questions"])]


def test_questions_that_came_before_the_day_begin_the_list_of_the_day(meeting: Any) -> None:
    meeting.do("answered", AHEAD, "p1", ask="Too early")
    meeting.do("meeting", on=True)
    meeting.do("answered", AHEAD, "p1", ask="Who decides?")
    meeting.do("answered", AHEAD, "p2", ask="My neighbour hits me")
    meeting.do("held", AHEAD, item=item_of(meeting.room, AHEAD, "p2", "1"), reason="With care.", harm=True)
    meeting.do("moved", "all.words")
    assert [] == questions(meeting)
    meeting.go("all.questions")
    assert ["My neighbour hits me", "Who decides?"] == questions(meeting)
    shown = wall_view(meeting.room).result
    assert (["Who decides?"], ("With care.",)) == ([item.text for item in shown.items], shown.held)
    assert item_of(meeting.room, "all.questions", "p2", "1") in meeting.room.harm
    meeting.do("answered", "all.questions", "p1", ask="By when?")
    meeting.do("answered", AHEAD, "p1", ask="Too late")
    assert ["By when?", "My neighbour hits me", "Who decides?"] == questions(meeting)
    meeting.go("all.words")
    meeting.go("all.questions")
    assert 3 == len(questions(meeting))


def test_a_question_can_be_taken_back_before_the_day(meeting: Any) -> None:
    meeting.do("meeting", on=True)
    meeting.do("answered", AHEAD, "p1", ask="Who decides?")
    meeting.do("answered", AHEAD, "p1", drop="1")
    meeting.go("all.questions")
    assert [] == questions(meeting)


def test_what_people_say_of_themselves_can_be_taken_back_at_any_time(meeting: Any) -> None:
    meeting.do("answered", ABOUT_ME, "p1", name="Zebedee", needs="A chair by the door", told=["big"], group=True)
    meeting.do("answered", ABOUT_ME, "p2", name="Ada", needs="", told=[], group=False)
    assert (["Zebedee"], "A chair by the door") == (group_names(meeting.room), about(meeting.room, "p1")["needs"])
    meeting.do("closed")
    meeting.do("taken-back", ABOUT_ME, "p1")
    assert ([], {}) == (group_names(meeting.room), about(meeting.room, "p1"))


def test_paper_is_typed_in_after_the_room_has_closed(meeting: Any) -> None:
    meeting.go("all.choose")
    meeting.do("closed")
    meeting.do("paper", "all.choose", "paper-1", ticks={"2": 7}, people=7)
    meeting.do("paper", "all.power", "paper-2", ticks={"now-1": 6, "wanted-3": 6}, people=6)
    for screen in ("all.choose", "all.power"):
        meeting.do("revealed", screen, to="wall")
    assert [0, 7, 0] == [row.count for row in result_on(meeting.room, meeting.room.plan.by_address["all.choose"], "wall").rows]
    meeting.do("taken-back", "all.choose", "paper-1")
    assert 0 == meeting.room.has_answered("all.choose")
    meeting.tick("all.choose", "p1", "1")
    assert 0 == meeting.room.has_answered("all.choose")


def test_a_guarded_result_holds_on_paper_too(meeting: Any) -> None:
    meeting.do("paper", "all.scale", "paper-1", ticks={"4": 4}, people=4)
    meeting.do("revealed", "all.scale", to="wall")
    assert result_on(meeting.room, meeting.room.plan.by_address["all.scale"], "wall") is None
    meeting.do("paper", "all.scale", "paper-2", ticks={"4": 1}, people=1)
    meeting.do("revealed", "all.scale", to="wall")
    meeting.do("paper", "all.scale", "paper-3", ticks={"1": 1}, people=1)
    assert [0, 0, 0, 5, 0] == [row.count for row in result_on(meeting.room, meeting.room.plan.by_address["all.scale"], "wall").rows]


def test_only_how_many_finished_a_promise_on_paper_is_counted(meeting: Any) -> None:
    meeting.do("paper", "all.promise", "paper-1", ticks={"done": 3}, people=3)
    assert Quiet(3) == result_on(meeting.room, meeting.room.plan.by_address["all.promise"], "wall")
