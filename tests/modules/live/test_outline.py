"""A plan in the making: parts come, go and change places, times run on, and a plan becomes the plan of a room."""

from typing import Any

import pytest

from glossary.load import TERMS, load_glossary
from modules.live.care import Care
from modules.live.items import items_on
from modules.live.outline import MOST_BLOCKS, Outline, begins_with, is_there, leads_of, outline_of_activity, outline_of_session, plan_of_outline, to_bring
from modules.live.outline_changes import added, moved, rewritten, taken_away
from modules.live.running import clock, longest_stretch, spare, timed
from modules.packs.load import load_pack
from modules.packs.pack import Edition
from modules.packs.room_shapes import BlockShape

TALK = BlockShape(id="talk", kind="talk", title="Hello", minutes=5)


@pytest.fixture(scope="module")
def edition(request: pytest.FixtureRequest) -> Edition:
    root = request.config.rootpath
    return load_pack(root / "content" / "side-by-side", load_glossary(TERMS)).edition("en")


@pytest.fixture
def outline(edition: Edition) -> Outline:
    return outline_of_session("75-minutes", edition.sessions["75-minutes"])


def ids(outline: Outline) -> list[str]:
    return [block.id for block in outline.blocks]


def test_a_session_brings_its_parts_and_they_fit_the_time(outline: Outline) -> None:
    assert ["tea", "hello", "arrive", "wall", "rest", "first-step", "promise"] == ids(outline)
    assert (75, 0) == (outline.minutes, spare(outline))


def test_times_run_on_from_the_start_of_the_day_and_past_midnight(outline: Outline) -> None:
    parts = timed(outline.model_copy(update={"begins": "09:50"}))
    assert [("9:50am", "9:55am"), ("9:55am", "10am"), ("10am", "10:10am")] == [(part.begins, part.ends) for part in parts[:3]]
    assert ["12:10am", "12pm", "11:55pm"] == [clock("23:55", 15), clock("11:30", 30), clock("23:55", 0)]
    assert [(0, 5, ""), (5, 10, "")] == [(part.since, part.until, part.begins) for part in timed(outline)[:2]]


def test_the_time_that_is_left_and_the_longest_stretch_with_no_break_are_known(outline: Outline) -> None:
    longer = added(added(outline, TALK), TALK.model_copy(update={"minutes": 60}))
    assert (-65, 85) == (spare(longer), longest_stretch(longer))
    assert None is spare(Outline(title="Ours"))
    assert 45 == longest_stretch(outline)


def test_parts_move_one_place_and_stop_at_the_ends(outline: Outline) -> None:
    assert ["hello", "tea", "arrive"] == ids(moved(outline, "tea", 1))[:3]
    assert outline == moved(outline, "tea", -1) == moved(outline, "promise", 1) == moved(outline, "nothing", 1)


def test_parts_come_last_under_a_name_of_their_own_and_go_again(outline: Outline) -> None:
    twice = added(added(outline, TALK), TALK)
    assert ["talk", "talk-2"] == ids(twice)[-2:]
    assert [*ids(outline), "talk-2"] == ids(taken_away(twice, "talk"))
    full = Outline(title="Full", blocks=tuple(TALK.model_copy(update={"id": f"t{number}"}) for number in range(MOST_BLOCKS)))
    assert full == added(full, TALK)


def test_a_plan_becomes_the_plan_of_a_room_with_its_own_words(edition: Edition, outline: Outline) -> None:
    care = Care(support="Ann", safeguarding="Bo", quiet="Room 2")
    changed = rewritten(outline.model_copy(update={"care": care, "title": "Our morning"}), "wall", patient="Small things count.", minutes=30)
    plan = plan_of_outline(edition, changed)
    assert ("Our morning", 80, care, "75-minutes") == (plan.title, plan.minutes, plan.care, plan.session)
    first = next(stage for stage in plan.stages if stage.block.id == "wall")
    begins = begins_with(plan, first)
    assert begins is not None
    assert ("Small things count.", edition.activities["what-matters-wall"].leads.staff) == (begins.patient, begins.staff)
    after = plan.after(first.address)
    assert after is not None
    assert None is begins_with(plan, after)


def test_what_is_no_longer_in_the_pack_is_left_out_of_the_room(edition: Edition, outline: Outline) -> None:
    gone = BlockShape(id="gone", kind="activity", activity="not-there", minutes=5)
    no_page = BlockShape(id="no-page", kind="lesson", module="welcome", page="not-there", minutes=5)
    page = BlockShape(id="page", kind="lesson", module="welcome", page=edition.modules["welcome"].lessons[0].slug, minutes=5)
    longer = added(added(added(outline, gone), no_page), page)
    assert [False, False, True] == [is_there(edition, block) for block in longer.blocks[-3:]]
    assert [*ids(outline), "page"] == [block.id for block in plan_of_outline(edition, longer).blocks]


def test_all_that_has_to_be_brought_is_listed_once(edition: Edition, outline: Outline) -> None:
    twice = added(outline, BlockShape(id="more", kind="activity", activity="what-matters-wall", minutes=25))
    brought = to_bring(twice, edition.activities)
    assert set(edition.activities["what-matters-wall"].needs) <= set(brought)
    assert len(brought) == len(set(brought))


def test_one_activity_alone_has_its_own_words_for_the_leads(edition: Edition) -> None:
    alone = outline_of_activity("power-line", edition.activities["power-line"])
    assert edition.activities["power-line"].leads == leads_of(alone.blocks[0], edition.activities)


def test_a_half_filled_plan_is_the_same_after_it_was_kept(outline: Outline) -> None:
    half = outline.model_copy(update={"needs": {"food": "Tea.\nNo nuts."}, "care": Care(young=True), "begins": "09:30"})
    for each in (half, Outline(), rewritten(half, "tea", patient=None, title="Tea")):
        assert each == Outline.model_validate_json(each.model_dump_json(by_alias=True, exclude_defaults=True))


def test_with_people_under_18_every_text_waits_until_a_host_shows_it(edition: Edition, new_meeting: Any) -> None:
    meeting = new_meeting()
    meeting.room.plan = meeting.room.plan.but(hold="A host reads it first.")
    meeting.go("all.notes")
    meeting.write("all.notes", "p1", "a kind word")
    meeting.do("revealed", "all.notes", to="wall")

    def notes() -> list[tuple[str, str]]:
        stage = meeting.room.stage
        return [(item.text, item.held) for item in items_on(meeting.room, stage)]

    assert [("a kind word", "A host reads it first.")] == notes()
    item = items_on(meeting.room, meeting.room.stage)[0].id
    meeting.do("released", "all.notes", item=item)
    assert [("a kind word", "")] == notes()
    meeting.do("held", "all.notes", item=item, reason="It may hurt somebody.")
    assert [("a kind word", "It may hurt somebody.")] == notes()
    young = plan_of_outline(edition, Outline(title="Young", care=Care(young=True)))
    assert ("A host reads it first.", "") == (young.hold, plan_of_outline(edition, Outline(title="Old")).hold)
