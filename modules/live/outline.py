"""A plan in the making: the parts of the day, who leads, who looks after people, what they need. Nothing has to be filled in before the room opens but who cares for people.

It is kept at each press of a button, so what is not known yet is an empty text.
"""

from collections.abc import Iterable, Mapping
from typing import Annotated, Literal

from pydantic import Field

from glossary.shape import Shape
from glossary.term import Lines
from modules.live.care import Care
from modules.live.plan import Plan, Stage, plan_with
from modules.packs.pack import Edition
from modules.packs.room_shapes import ActivityShape, BlockShape, Leads, SessionShape

Short = Annotated[str, Field(max_length=120)]
Begins = Annotated[str, Field(pattern=r"^(([01]\d|2[0-3]):[0-5]\d)?$")]
Need = Literal["food", "access", "bsl", "language", "captioner", "ahead", "breaks", "costs", "phone", "no-phone", "seating"]
NEEDS: tuple[Need, ...] = ("food", "access", "bsl", "language", "captioner", "ahead", "breaks", "costs", "phone", "no-phone", "seating")
"""What to think of before the day, in the order in which it is asked."""
MOST_BLOCKS, MOST_NEED, MOST_SCRIPT = 40, 400, 2000


class Outline(Shape):
    """`begins` is a time of day, such as 09:30. `time` is how many minutes there are, 0 if nobody has said. `patient` and `staff` are the names of the two leads."""

    title: Short = ""
    session: str = ""
    about: str = ""
    begins: Begins = ""
    time: Annotated[int, Field(ge=0, le=720)] = 0
    patient: Short = ""
    staff: Short = ""
    after: Lines = ()
    bring: Lines = ()
    blocks: Annotated[tuple[BlockShape, ...], Field(max_length=MOST_BLOCKS)] = ()
    care: Care = Care()
    needs: Mapping[Need, Annotated[str, Field(max_length=MOST_NEED)]] = Field(default_factory=dict)

    @property
    def minutes(self) -> int:
        return sum(block.minutes for block in self.blocks)

    def block(self, name: str) -> BlockShape | None:
        return next((block for block in self.blocks if block.id == name), None)


def outline_of_session(name: str, session: SessionShape) -> Outline:
    """Everything that the session brings; the names and places are still to be filled in."""
    return Outline(title=session.title[:120], session=name, about=session.about, time=session.minutes, after=session.after, bring=session.needs, blocks=session.blocks)


def outline_of_activity(name: str, activity: ActivityShape) -> Outline:
    block = BlockShape(id=name, kind="activity", activity=name, minutes=activity.minutes)
    return Outline(title=activity.title[:120], about=activity.purpose, time=activity.minutes, blocks=(block,))


def plan_of_outline(edition: Edition, outline: Outline) -> Plan:
    """What a room keeps of it. A part whose activity or page is no longer there is left out."""
    blocks = tuple(block for block in outline.blocks if is_there(edition, block))
    made = plan_with(edition, outline.session or "own", outline.title, outline.about, blocks, outline.care)
    return made.but(patient=outline.patient, staff=outline.staff)


def is_there(edition: Edition, block: BlockShape) -> bool:
    """Whether the words of this part are still in the pack."""
    if block.kind == "activity":
        return block.activity in edition.activities
    if block.kind == "lesson":
        module = edition.modules.get(block.module or "")
        return module is not None and module.page(block.page or "") is not None
    return True


def leads_of(block: BlockShape, activities: Mapping[str, ActivityShape]) -> Leads:
    """What the two leads say as this part begins: their own words, else those of the activity."""
    activity = activities.get(block.activity or "")
    usual = activity.leads if activity else Leads()
    return Leads(patient=block.patient or usual.patient, staff=block.staff or usual.staff)


def begins_with(plan: Plan, stage: Stage) -> BlockShape | None:
    """The words that go before an activity, at its first screen; other parts have words of their own."""
    block = stage.block
    if block.kind != "activity" or next(each for each in plan.stages if each.block.id == block.id) != stage:
        return None
    leads = leads_of(block, plan.activities)
    return block.model_copy(update={"patient": leads.patient, "staff": leads.staff})


def to_bring(outline: Outline, activities: Mapping[str, ActivityShape]) -> tuple[str, ...]:
    """All that the day and its activities ask for, each thing once."""
    used: Iterable[ActivityShape | None] = (activities.get(block.activity or "") for block in outline.blocks)
    return tuple(dict.fromkeys((*outline.bring, *(need for activity in used if activity for need in activity.needs))))
