"""Stories of a room: answers that are changed, passed and taken back, results that are revealed and hidden, and a day that goes on."""

from typing import Any

import pytest

from modules.live.events import Event
from modules.live.folding import apply
from modules.live.tallies import Agreed, Asked, Counted, Grouped, Listed, Placed, Quiet, Spread, Trials, Walked, result_on
from modules.live.views import wall_view


def wall(meeting: Any) -> Any:
    return wall_view(meeting.room).result


def test_nothing_shows_before_the_hosts_reveal_it(meeting: Any) -> None:
    meeting.go("all.words")
    meeting.write("all.words", "p1", "calm")
    meeting.write("all.words", "p2", "Tired", "calm")
    assert (None, 2) == (wall(meeting), wall_view(meeting.room).ready)
    meeting.do("revealed", "all.words", to="hosts")
    assert wall(meeting) is None
    assert isinstance(result_on(meeting.room, meeting.room.stage, "hosts"), Listed)
    meeting.do("revealed", "all.words", to="wall")
    assert [("calm", 2), ("Tired", 1)] == [(item.text, item.count) for item in wall(meeting).items]
    meeting.do("hidden", "all.words")
    assert wall(meeting) is None


def test_an_answer_can_be_changed_until_it_is_shown_and_then_only_taken_back(meeting: Any) -> None:
    meeting.go("all.choose")
    meeting.tick("all.choose", "p1", "1")
    meeting.tick("all.choose", "p1", "2", "3")
    meeting.do("revealed", "all.choose", to="wall")
    meeting.tick("all.choose", "p1", "1")
    assert [0, 1, 1] == [row.count for row in wall(meeting).rows]
    assert "shown" == meeting.room.why_not("all.choose", "p1")
    meeting.tick("all.choose", "p2", "2")
    assert [0, 2, 1] == [row.count for row in wall(meeting).rows]
    meeting.do("taken-back", "all.choose", "p1")
    assert ([0, 1, 0], 1) == ([row.count for row in wall(meeting).rows], wall(meeting).people)


def test_a_pass_counts_as_ready_and_not_as_an_answer(meeting: Any) -> None:
    meeting.go("all.choose")
    meeting.tick("all.choose", "p1", "1")
    meeting.do("passed", "all.choose", "p1")
    meeting.do("passed", "all.choose", "p2")
    meeting.do("revealed", "all.choose", to="wall")
    assert (2, 0, [0, 0, 0]) == (wall_view(meeting.room).ready, wall(meeting).people, [row.count for row in wall(meeting).rows])


def test_an_answer_to_a_screen_that_was_not_open_yet_or_is_not_there_counts_for_nothing(meeting: Any) -> None:
    meeting.go("all.words")
    for screen in ("all.choose", "none.none", ""):
        meeting.tick(screen, "p1", "1")
    assert {} == {screen: given for screen, given in meeting.room.answers.items() if given}
    assert ("not-yet", "gone") == (meeting.room.why_not("all.choose", "p1"), meeting.room.why_not("none.none", "p1"))


def test_an_answer_that_comes_after_the_room_has_moved_on_still_counts(meeting: Any) -> None:
    meeting.go("all.choose")
    meeting.go("all.notes")
    meeting.tick("all.choose", "p1", "1")
    assert 1 == meeting.room.has_answered("all.choose")


def test_notes_are_grouped_voted_on_and_held(meeting: Any) -> None:
    meeting.go("all.notes")
    meeting.write("all.notes", "p1", "A kind word", "A chair")
    meeting.write("all.notes", "p2", "Being told how long", "Dr Smith is rude")
    meeting.do("revealed", "all.notes", to="hosts")
    by_text = {item.text: item.id for item in result_on(meeting.room, meeting.room.stage, "hosts").items}
    meeting.do("held", "all.notes", item=by_text["Dr Smith is rude"], reason="It names a person")
    meeting.do("revealed", "all.notes", to="wall")
    assert (["A chair", "A kind word", "Being told how long"], ("It names a person",)) == ([item.text for item in wall(meeting).items], wall(meeting).held)
    meeting.do("grouped", "all.notes", item=by_text["A chair"], group="Being looked after")
    meeting.do("grouped", "all.notes", item=by_text["A kind word"], group="Being looked after")
    meeting.go("all.groups")
    found = wall(meeting)
    assert isinstance(found, Grouped)
    assert [("Being looked after", ["A chair", "A kind word"])] == [(name, [item.text for item in items]) for name, items in found.groups]
    meeting.go("all.dots")
    choices = wall_view(meeting.room).choices
    assert ["Being looked after", "Being told how long"] == [choice.text for choice in choices]
    meeting.do("answered", "all.dots", "p1", ticks={choices[0].id: 3})
    meeting.do("answered", "all.dots", "p2", ticks={choices[0].id: 1, choices[1].id: 2})
    meeting.do("revealed", "all.dots", to="wall")
    assert [("Being looked after", 4), ("Being told how long", 2)] == [(row.label, row.count) for row in wall(meeting).rows]
    meeting.do("released", "all.notes", item=by_text["Dr Smith is rude"])
    assert "Dr Smith is rude" in [choice.text for choice in wall_view(meeting.room).choices]


def test_lines_are_agreed_and_signed_by_phones_and_on_paper(meeting: Any) -> None:
    meeting.go("all.agree")
    meeting.do("merged", "all.agree", lines=["One at a time", "Plain words"])
    meeting.tick("all.agree", "p1", "sign")
    meeting.tick("all.agree", "p2", "change")
    meeting.do("paper", "all.agree", "paper-1", ticks={"sign": 4}, people=4)
    assert Agreed(("One at a time", "Plain words"), 5, 1) == wall(meeting)
    assert 6 == wall_view(meeting.room).ready


def test_ideas_in_all_three_circles_come_first(meeting: Any) -> None:
    meeting.go("all.notes")
    meeting.write("all.notes", "p1", "Bigger letters")
    meeting.write("all.notes", "p2", "A new building")
    meeting.do("revealed", "all.notes", to="wall")
    meeting.go("all.circles")
    building, letters = (choice.id for choice in wall_view(meeting.room).choices)
    for phone in ("p1", "p2", "p3"):
        meeting.tick("all.circles", phone, f"{letters}.patients", f"{letters}.staff", f"{letters}.change", f"{building}.patients")
    meeting.tick("all.circles", "p4", f"{letters}.patients")
    meeting.do("revealed", "all.circles", to="wall")
    assert isinstance(wall(meeting), Placed)
    assert [("Bigger letters", ("patients", "staff", "change")), ("A new building", ("patients",))] == [(idea.text, idea.inside) for idea in wall(meeting).ideas]


def test_a_tiny_test_draws_its_line_as_results_come(meeting: Any) -> None:
    meeting.go("all.test")
    meeting.do("answered", "all.test", "p1", texts={"g-1": "5", "r-1": "3"})
    meeting.do("answered", "all.test", "p2", texts={"g-1": "2", "r-1": "2", "r-2": "4.5"})
    found = wall(meeting)
    assert isinstance(found, Trials)
    assert ((2.0, 5.0), (2.0, 3.0)) == found.rounds[0]
    assert ((2.0, 3.0, 4.5), 2) == (found.points, found.tables)


def test_a_chart_has_answers_for_each_question(meeting: Any) -> None:
    meeting.go("all.chart")
    meeting.write("all.chart", "p1", "It goes down", "Who left?")
    meeting.do("revealed", "all.chart", to="wall")
    assert isinstance(wall(meeting), Asked)
    assert [("What do you notice?", ["It goes down"]), ("What would you ask?", ["Who left?"])] == [(name, [item.text for item in part.items]) for name, part in wall(meeting).parts]


def test_questions_gather_votes_and_their_own_asker_can_drop_them(meeting: Any) -> None:
    meeting.go("all.questions")
    meeting.do("answered", "all.questions", "p1", ask="Who decides?")
    meeting.do("answered", "all.questions", "p1", ask="By when?")
    who = next(item.id for item in wall(meeting).items if item.text == "Who decides?")
    for phone in ("p2", "p3", "p3"):
        meeting.do("answered", "all.questions", phone, up=who)
    assert [("Who decides?", 3), ("By when?", 1)] == [(item.text, item.count) for item in wall(meeting).items]
    meeting.do("answered", "all.questions", "p3", down=who)
    meeting.do("answered", "all.questions", "p1", drop="2")
    assert [("Who decides?", 2)] == [(item.text, item.count) for item in wall(meeting).items]
    meeting.do("hidden", "all.questions")
    assert wall(meeting) is None


def test_a_promise_and_a_card_are_for_oneself(meeting: Any) -> None:
    meeting.go("all.promise")
    meeting.do("answered", "all.promise", "p1", texts={"will": "Ring Sam"})
    assert Quiet(1) == wall(meeting) == result_on(meeting.room, meeting.room.stage, "hosts")
    meeting.go("all.cards")
    meeting.do("answered", "all.cards", "p1", card="time/hurry")
    assert Quiet(1) == wall(meeting)


def test_a_clock_never_starts_by_itself_and_can_be_doubled_paused_and_ended(meeting: Any) -> None:
    meeting.go("all.clock")
    assert meeting.room.clock is None
    started = meeting.do("clock", "all.clock", do="started", round=0)
    assert 120 == meeting.room.clock.seconds_left(started.at)
    doubled = meeting.do("clock", "all.clock", do="doubled", after=30)
    assert 210 == meeting.room.clock.seconds_left(doubled.at)
    meeting.do("clock", "all.clock", do="paused", after=10)
    later = meeting.do("clock", "all.clock", do="went-on", after=1000)
    assert 200 == meeting.room.clock.seconds_left(later.at)
    meeting.do("clock", "all.clock", do="doubled", after=5000)
    assert 240 == meeting.room.clock.seconds_left(meeting.events[-1].at)
    meeting.go("all.test")
    assert meeting.room.clock is None


def test_a_machines_clock_that_jumps_back_gives_no_more_time_than_was_set(meeting: Any) -> None:
    meeting.go("all.clock")
    meeting.do("clock", "all.clock", do="started", round=1)
    jumped = meeting.do("called", phone="p1", what="person", after=-100_000)
    assert 120 == meeting.room.clock.seconds_left(jumped.at)


def test_several_taps_are_one_sign_and_a_tap_after_it_is_the_next(meeting: Any) -> None:
    first = meeting.do("sign-asked", phone="p1")
    meeting.do("sign-asked", phone="p2")
    assert (first.number, False) == (meeting.room.sign.asked, meeting.room.sign.is_up)
    meeting.do("sign-shown")
    meeting.do("sign-asked", phone="p3")
    assert (0, True, 1) == (meeting.room.sign.asked, meeting.room.sign.is_up, meeting.room.sign.times)
    meeting.do("word-added", word="MDT", meaning="A team of people who work together.")
    meeting.do("sign-cleared")
    assert (False, (("MDT", "A team of people who work together."),)) == (wall_view(meeting.room).sign, wall_view(meeting.room).words)
    assert meeting.do("sign-asked", phone="p1").number == meeting.room.sign.asked


def test_a_call_is_kept_until_somebody_has_seen_it(meeting: Any) -> None:
    call = meeting.do("called", phone="p1", what="person", where="by the window")
    meeting.do("call-seen", call=call.number)
    meeting.do("call-seen", call="x")
    assert [("person", "by the window", True)] == [(each.what, each.where, each.seen) for each in meeting.room.calls.values()]


def test_whoever_called_can_say_that_it_is_over_and_nobody_else_can(meeting: Any) -> None:
    first, stop, again = [meeting.do("called", phone="p1", what=what) for what in ("person", "stop", "person")]
    other = meeting.do("called", phone="p2", what="person")
    for phone, call in (("p2", again.number), ("p1", "x"), ("p1", 999)):
        meeting.do("call-over", phone=phone, call=call)
    assert [first.number, stop.number, again.number, other.number] == list(meeting.room.calls)
    meeting.do("call-over", phone="p1", call=again.number)
    assert [stop.number, other.number] == list(meeting.room.calls)


def test_a_closed_room_takes_nothing_in_until_it_opens_again(meeting: Any) -> None:
    meeting.go("all.choose")
    meeting.do("closed")
    meeting.tick("all.choose", "p1", "1")
    assert ("closed", 0) == (meeting.room.why_not("all.choose", "p1"), meeting.room.has_answered("all.choose"))
    meeting.do("reopened")
    meeting.tick("all.choose", "p1", "1")
    assert 1 == meeting.room.has_answered("all.choose")


def test_an_event_that_came_before_changes_nothing(meeting: Any) -> None:
    meeting.go("all.questions")
    meeting.do("answered", "all.questions", "p1", ask="Who?")
    for event in list(meeting.events):
        apply(meeting.room, event)
    assert 1 == len(wall(meeting).items)


@pytest.mark.parametrize("data", [{"ticks": 3}, {"texts": ["a"]}, {"ticks": {"1": "x"}, "people": -4}, {"texts": {"0": None}}, {"ticks": {"1": True}}, {}])
def test_data_that_is_not_whole_counts_for_nothing_and_breaks_nothing(meeting: Any, data: dict[str, Any]) -> None:
    for screen in ("all.words", "all.choose", "all.notes", "all.journey", "all.test", "all.questions"):
        meeting.go(screen)
        apply(meeting.room, Event(meeting.room.number + 1, "answered", "p1", screen, data, "", meeting.events[-1].at))
        meeting.events.append(meeting.events[-1])
        meeting.do("revealed", screen, to="wall")
        wall_view(meeting.room)


def test_the_same_activity_twice_in_a_day_has_answers_of_its_own(meeting: Any) -> None:
    meeting.go("all.choose")
    meeting.tick("all.choose", "p1", "1")
    meeting.go("again.choose")
    meeting.do("revealed", "again.choose", to="wall")
    assert isinstance(wall(meeting), Counted)
    assert 0 == wall(meeting).people


def test_feelings_and_power_are_spreads(meeting: Any) -> None:
    meeting.go("all.power")
    for phone in range(5):
        meeting.tick("all.power", f"p{phone}", "now-1", "wanted-3")
    meeting.do("revealed", "all.power", to="wall")
    assert isinstance(wall(meeting), Spread)
    assert ([5, 0, 0, 0, 0], [0, 0, 5, 0, 0]) == tuple([row.count for row in half.rows] for half in (wall(meeting).now, wall(meeting).wanted))
    meeting.go("all.journey")
    for phone in range(5):
        meeting.do("answered", "all.journey", f"p{phone}", ticks={"1-2": 1}, texts={"1": "Worried"})
    meeting.tick("all.journey", "p0", "1-2", "2-5")
    meeting.do("revealed", "all.journey", to="wall")
    found = wall(meeting)
    assert isinstance(found, Walked)
    # The second step was marked by one person alone.
    assert [((0, 5, 0, 0, 0), ["Worried"]), (None, [])] == [(step.feelings, [item.text for item in step.words]) for step in found.steps]
