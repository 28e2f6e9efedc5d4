"""The plan of a room: a session with all that its screens say, copied on the day, so that new words never change a meeting that has begun."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from pydantic import Field

from glossary.shape import Shape
from modules.live.care import Care
from modules.packs.pack import Edition
from modules.packs.room_shapes import ActivityShape, BlockShape, SessionShape, ThemeShape
from modules.packs.screen_shapes import AnyScreen, LessonScreen, RestScreen, SayScreen


@dataclass(frozen=True, slots=True)
class Stage:
    """One screen in its place. `address` is what events are kept under: the id of the block, a full stop, the id of the screen."""

    address: str
    block: BlockShape
    title: str
    screen: AnyScreen

    @property
    def kind(self) -> str:
        return self.screen.kind

    def beside(self, screen: str | None) -> str:
        """The address of another screen of the same block."""
        return f"{self.block.id}.{screen}" if screen else ""


class Plan(Shape):
    """`session` is its name in the pack. `skipped` are blocks that are left out today. `hold`: why every text waits for a host, "" where it does not.
    `patient` and `staff` are the names of the two leads, where they are known; only hosts see them."""

    session: str
    title: str
    about: str = ""
    language: str = "en"
    blocks: tuple[BlockShape, ...]
    activities: Mapping[str, ActivityShape] = Field(default_factory=dict)
    cards: Mapping[str, ThemeShape] = Field(default_factory=dict)
    care: Care = Care()
    skipped: tuple[str, ...] = ()
    hold: str = ""
    patient: str = ""
    staff: str = ""

    def but(self, **changed: Any) -> "Plan":
        """The same plan with some things changed. Not `model_copy`: that would take along what was worked out from the old one."""
        return type(self).model_construct(**{name: getattr(self, name) for name in type(self).model_fields} | changed)

    @cached_property
    def stages(self) -> tuple[Stage, ...]:
        """Every screen of the day in order, those of skipped blocks too."""
        return tuple(stage for block in self.blocks for stage in self._stages(block))

    @cached_property
    def by_address(self) -> Mapping[str, Stage]:
        return {stage.address: stage for stage in self.stages}

    @property
    def minutes(self) -> int:
        return sum(block.minutes for block in self.blocks if block.id not in self.skipped)

    def title_of(self, block: BlockShape) -> str:
        activity = self.activities.get(block.activity or "")
        return block.title or (activity.title if activity else "") or block.id

    def after(self, address: str) -> Stage | None:
        """The next stage that is not skipped. `""` stands before the first."""
        return next(iter(self._from(address, 1)), None)

    def before(self, address: str) -> Stage | None:
        return next(iter(self._from(address, -1)), None)

    def _from(self, address: str, step: int) -> list[Stage]:
        addresses = [stage.address for stage in self.stages]
        here = addresses.index(address) if address in addresses else -1 if step > 0 else 0
        stages = self.stages[here + 1 :] if step > 0 else self.stages[:here][::-1]
        return [stage for stage in stages if stage.block.id not in self.skipped]

    def _stages(self, block: BlockShape) -> Iterator[Stage]:
        said: dict[str, Any] = {"ask": block.title, "patient": block.patient, "staff": block.staff, "note": block.note}
        title = self.title_of(block)
        if block.kind == "talk":
            yield Stage(f"{block.id}.talk", block, title, SayScreen(id="talk", kind="say", **said))
        elif block.kind == "break":
            yield Stage(f"{block.id}.rest", block, title, RestScreen(id="rest", kind="rest", **said))
        elif block.kind == "lesson" and block.module and block.page:
            yield Stage(f"{block.id}.page", block, title, LessonScreen(id="page", kind="lesson", module=block.module, page=block.page, **said))
        elif block.activity in self.activities:
            for screen in self.activities[block.activity or ""].screens:
                yield Stage(f"{block.id}.{screen.id}", block, title, screen)


def plan_of(edition: Edition, name: str, session: SessionShape, care: Care) -> Plan:
    """The plan of a session of this pack."""
    return plan_with(edition, name, session.title, session.about, session.blocks, care)


def plan_of_activity(edition: Edition, name: str, activity: ActivityShape, care: Care) -> Plan:
    """One activity alone, as a session of its own: to try it, or for a short meeting."""
    block = BlockShape(id=name, kind="activity", activity=name, minutes=activity.minutes)
    return plan_with(edition, name, activity.title, activity.purpose, (block,), care)


def plan_with(edition: Edition, name: str, title: str, about: str, blocks: tuple[BlockShape, ...], care: Care) -> Plan:
    """A plan of these parts, with a copy of each activity and card that they use. With people under 18 there, hosts read every text before others do."""
    used = {block.activity for block in blocks if block.activity}
    activities = {each: activity for each, activity in edition.activities.items() if each in used}
    with_cards = any(screen.kind == "cards" for activity in activities.values() for screen in activity.screens)
    cards = dict(edition.cards) if with_cards else {}
    hold = edition.say("room.reason.young") if care.young else ""
    return Plan(session=name, title=title, about=about, language=edition.language, blocks=blocks, activities=activities, cards=cards, care=care, hold=hold)
