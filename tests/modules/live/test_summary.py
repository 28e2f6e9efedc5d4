"""What people take home is what was on the wall: on the day, and after what phones sent has been erased."""

from collections.abc import Callable
from typing import Any

from modules.live.events import Event
from modules.live.folding import fold
from modules.live.summary import summary_of
from modules.live.sums import sums_of
from modules.live.tallies import Agreed, Counted, Grouped, Listed, Quiet, Walked


def parts(room: Any) -> dict[str, Any]:
    return {part.stage.address: part.result for part in summary_of(room).parts}


def test_only_what_was_on_the_wall_goes_home(meeting: Any) -> None:
    for screen in ("all.words", "all.choose", "all.notes"):
        meeting.go(screen)
    meeting.write("all.words", "p1", "calm")
    meeting.tick("all.choose", "p1", "2")
    meeting.write("all.notes", "p1", "A chair", "Dr Smith is rude")
    meeting.do("revealed", "all.choose", to="wall")
    meeting.do("revealed", "all.notes", to="hosts")
    assert ["all.choose"] == list(parts(meeting.room))
    assert ("Every kind of screen",) == summary_of(meeting.room).done
    meeting.do("revealed", "all.notes", to="wall")
    held = next(item.id for item in parts(meeting.room)["all.notes"].items if "Smith" in item.text)
    meeting.do("held", "all.notes", item=held, reason="It may show who somebody is.")
    assert ["A chair"] == [item.text for item in parts(meeting.room)["all.notes"].items]


def test_notes_stand_in_their_groups_and_agreements_come_first(meeting: Any) -> None:
    meeting.go("all.notes")
    meeting.write("all.notes", "p1", "A chair")
    meeting.do("revealed", "all.notes", to="wall")
    meeting.go("all.groups")
    assert {"all.groups": Grouped} == {address: type(result) for address, result in parts(meeting.room).items()}
    meeting.go("all.agree")
    meeting.do("merged", "all.agree", lines=["One at a time"])
    meeting.tick("all.agree", "p1", "sign")
    assert ("One at a time",) == summary_of(meeting.room).agreed


def test_a_question_that_nobody_answered_is_not_there(meeting: Any) -> None:
    meeting.go("all.choose")
    meeting.do("revealed", "all.choose", to="wall")
    assert () == summary_of(meeting.room).parts


def test_after_30_days_the_counts_are_the_same_and_the_words_of_people_are_gone(meeting: Any) -> None:
    for screen in ("all.words", "all.choose", "all.journey", "all.agree", "all.test", "all.circles", "all.scale", "all.power"):
        meeting.go(screen)
    for person in ("p1", "p2", "p3", "p4", "p5"):
        meeting.do("joined", phone=person, name="Zebedee")
        meeting.write("all.words", person, "serene")
        meeting.tick("all.choose", person, "2")
        meeting.tick("all.scale", person, "4")
        meeting.tick("all.power", person, "now-1", "wanted-3")
        meeting.do("answered", "all.journey", person, ticks={"1-2": 1}, texts={"1": "chilly"})
    meeting.do("merged", "all.agree", lines=["One at a time"])
    meeting.tick("all.agree", "p1", "sign")
    meeting.do("answered", "all.test", "p1", texts={"g-1": "5", "r-1": "7"})
    for screen in ("all.words", "all.choose", "all.journey", "all.power"):
        meeting.do("revealed", screen, to="wall")
    meeting.do("revealed", "all.scale", to="hosts")
    before = parts(meeting.room)
    hosts = [event for event in meeting.events if not event.phone]
    summed = Event(len(meeting.events) + 1, "summed", "", "", sums_of(meeting.room), "", meeting.events[-1].at)
    after = fold("room-1", meeting.room.plan, [*hosts, summed])
    found = parts(after)
    assert before.keys() == found.keys()
    assert "all.scale" not in found
    assert (before["all.choose"].rows[1].count, 5) == (found["all.choose"].rows[1].count, found["all.choose"].people)
    assert (before["all.power"], before["all.test"], before["all.agree"]) == (found["all.power"], found["all.test"], found["all.agree"])
    assert isinstance(found["all.journey"], Walked)
    assert (before["all.journey"].steps[0].feelings, ()) == (found["all.journey"].steps[0].feelings, found["all.journey"].steps[0].words)
    assert (Listed, Quiet(5)) == (type(before["all.words"]), found["all.words"])
    assert (5, ("One at a time",)) == (summary_of(after).people, summary_of(after).agreed)
    assert isinstance(found["all.agree"], Agreed)
    assert not any(word in str(after) for word in ("Zebedee", "serene", "chilly"))


def test_sums_made_before_they_said_what_was_shown_show_nothing(meeting: Any, new_meeting: Callable[[], Any]) -> None:
    meeting.go("all.choose")
    meeting.do("summed", screens={"all.choose": {"people": 3, "rows": [["Tea", 3]]}})
    assert () == summary_of(meeting.room).parts
    other = new_meeting()
    other.go("all.choose")
    other.do("summed", screens={"all.choose": {"people": 3, "level": "wall", "rows": [["Tea", 3]]}})
    assert isinstance(parts(other.room)["all.choose"], Counted)
