"""What stays of a day for everybody who was there: what was done, and what was on the wall. Nothing that was not shown, and nothing of one person."""

from dataclasses import dataclass

from modules.live.kinds import AS_THEY_COME, REVEALED, anonymity
from modules.live.plan import Stage
from modules.live.remembered import remembered, summed
from modules.live.state import Room
from modules.live.tallies import Agreed, Result, Viewer, result_on


@dataclass(frozen=True, slots=True)
class Part:
    """One screen and what it came to."""

    stage: Stage
    result: Result


@dataclass(frozen=True, slots=True)
class Summary:
    """`done` are the titles of the parts that the room was in, in order. `agreed` are the lines that people signed, for the top of the page."""

    done: tuple[str, ...]
    parts: tuple[Part, ...]
    agreed: tuple[str, ...]
    words: tuple[tuple[str, str], ...]
    people: int
    next: str


def result_of(room: Room, stage: Stage, viewer: Viewer) -> Result | None:
    """What `viewer` may see of a screen, also when what phones sent has been erased since."""
    if summed(room, stage.address) and not room.answers.get(stage.address):
        return None if viewer == "wall" and anonymity(stage.screen) == "hosts" else remembered(room, stage.address, viewer)
    return result_on(room, stage, viewer)


def summary_of(room: Room) -> Summary:
    """The day as the wall had it."""
    seen = [stage for stage in room.plan.stages if stage.address in room.visited or room.answers.get(stage.address)]
    blocks = dict.fromkeys(stage.block.id for stage in seen)
    titles = {block.id: room.plan.title_of(block) for block in room.plan.blocks if block.id in blocks}
    parts = [Part(stage, result) for stage in seen if (result := _shown(room, stage, seen)) is not None]
    agreed = [line for part in parts if isinstance(part.result, Agreed) for line in part.result.lines]
    words = tuple(sorted(room.words.items(), key=lambda word: word[0].casefold()))
    people = max(room.people, int(room.summed.get("people", 0) or 0))
    return Summary(tuple(titles.values()), tuple(parts), tuple(dict.fromkeys(agreed)), words, people, room.next)


def _shown(room: Room, stage: Stage, seen: list[Stage]) -> Result | None:
    """Notes that were put in groups stand in their groups, not twice. Where nobody answered there is nothing to take home."""
    if stage.kind not in REVEALED | AS_THEY_COME | {"group"}:
        return None
    grouped = {each.beside(getattr(each.screen, "of", "")) for each in seen if each.kind == "group"}
    if stage.address in grouped and room.answers.get(stage.address):
        return None
    answered = stage.kind == "group" or room.answers.get(stage.address) or summed(room, stage.address)
    return result_of(room, stage, "wall") if answered else None
