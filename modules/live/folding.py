"""Events in, a room out. Folding never raises: what does not fit the room as it stands changes nothing."""

from collections.abc import Callable, Iterable
from typing import Any

from modules.live.changes import change
from modules.live.clock import turn
from modules.live.events import Event, Kind
from modules.live.kinds import ABOUT_ME, AHEAD, AS_THEY_COME, FEWEST, is_guarded
from modules.live.meeting import ASKED_AHEAD, bring_questions
from modules.live.plan import Plan
from modules.live.state import Call, Given, Room, Sign

MOST_LINES = 12


def fold(room: str, plan: Plan, events: Iterable[Event]) -> Room:
    made = Room(room, plan)
    for event in events:
        apply(made, event)
    return made


def apply(room: Room, event: Event) -> None:
    """Take in the next event. One that is already in here is left out."""
    if event.number <= room.number:
        return
    room.number = event.number
    room.made.clear()
    if event.kind in _DO:
        _DO[event.kind](room, event)
    if event.kind in _SEEN_BY_PHONES:
        room.saw = event.number


def _opened(room: Room, event: Event) -> None:
    room.opened_at = room.opened_at or event.at


def _joined(room: Room, event: Event) -> None:
    if event.phone:
        room.phones[event.phone] = event.text("name") or room.phones.get(event.phone, "")


def _moved(room: Room, event: Event) -> None:
    if event.screen in room.plan.by_address or event.screen == "":
        room.at = event.screen
        if event.screen and event.screen not in room.visited:
            bring_questions(room, event.screen, event.number)
        room.visited.add(event.screen)
        if room.clock and room.clock.screen != event.screen:
            room.clock = None


def _answered(room: Room, event: Event) -> None:
    stage = ASKED_AHEAD if event.screen == AHEAD else room.plan.by_address.get(event.screen)
    if event.screen == ABOUT_ME and event.phone and not room.is_closed:
        room.answers.setdefault(ABOUT_ME, {})[event.phone] = Given(dict(event.data), event.number)
        return
    if stage is None or not event.phone or room.why_not(event.screen, event.phone):
        return
    here = room.answers.setdefault(event.screen, {})
    data = _merged_questions(here.get(event.phone), event) if stage.kind == "questions" else dict(event.data)
    here[event.phone] = Given(data, event.number)
    if stage.kind in AS_THEY_COME:
        room.lively = event.number


def _merged_questions(before: Given | None, event: Event) -> dict[str, Any]:
    """Questions and votes of one phone come one at a time: {"ask": text}, {"drop": place}, {"up": item}, {"down": item}."""
    data = dict(before.data or {}) if before else {}
    asked, up = dict(data.get("asked", {})), list(data.get("up", []))
    if event.text("ask"):
        asked[str(data.get("last", 0) + 1)] = event.text("ask")
        data["last"] = data.get("last", 0) + 1
    asked.pop(event.text("drop"), None)
    if event.text("up") and event.text("up") not in up:
        up.append(event.text("up"))
    return {**data, "asked": asked, "up": [item for item in up if item != event.text("down")]}


def _passed(room: Room, event: Event) -> None:
    if event.phone and not room.why_not(event.screen, event.phone):
        room.answers.setdefault(event.screen, {})[event.phone] = Given(None, event.number)


def _taken_back(room: Room, event: Event) -> None:
    here = room.answers.get(event.screen, {})
    if (not room.is_closed or event.phone.startswith("paper-") or event.screen == ABOUT_ME) and event.phone in here:
        del here[event.phone]
        room.lively = event.number


def _revealed(room: Room, event: Event) -> None:
    stage = room.plan.by_address.get(event.screen)
    if stage is None:
        return
    if is_guarded(stage.screen) and event.screen not in room.frozen:
        if room.has_answered(event.screen) < FEWEST:
            return
        room.frozen[event.screen] = {phone: Given(given.data, given.number) for phone, given in room.answers[event.screen].items() if given.data is not None}
    room.levels[event.screen] = "hosts" if event.text("to") == "hosts" else "wall"


def _hidden(room: Room, event: Event) -> None:
    stage = room.plan.by_address.get(event.screen)
    if stage and room.level(stage) == "wall":
        # What the hosts have seen stays locked: answers given now would know more than the others did.
        room.levels[event.screen] = "hosts"


def _grouped(room: Room, event: Event) -> None:
    room.groups[event.text("item")] = event.text("group")
    if not event.text("group"):
        del room.groups[event.text("item")]


def _merged(room: Room, event: Event) -> None:
    room.lines[event.screen] = event.texts("lines")[:MOST_LINES]


def _held(room: Room, event: Event) -> None:
    room.held[event.text("item")] = event.text("reason")
    room.released.discard(event.text("item"))
    if event.data.get("harm") is True:
        room.harm.add(event.text("item"))


def _released(room: Room, event: Event) -> None:
    room.held.pop(event.text("item"), None)
    room.released.add(event.text("item"))
    room.harm.discard(event.text("item"))


def _paper(room: Room, event: Event) -> None:
    people = event.data.get("on-paper")
    if isinstance(people, int):
        room.on_paper = min(max(people, 0), 999)
        return
    # After the room is closed too: when the line dies, the day goes on with paper, and a helper types it in later.
    if event.screen in room.plan.by_address and event.phone:
        room.answers.setdefault(event.screen, {})[event.phone] = Given(dict(event.data), event.number)
        room.lively = event.number


def _sign_asked(room: Room, event: Event) -> None:
    if not room.sign.asked and not room.sign.is_up:
        room.sign.asked, room.sign.asked_at = event.number, event.at


def _sign_shown(room: Room, event: Event) -> None:
    room.sign = Sign(is_up=True, times=room.sign.times + 1)


def _sign_cleared(room: Room, event: Event) -> None:
    room.sign = Sign(times=room.sign.times)


def _word_added(room: Room, event: Event) -> None:
    if event.text("word"):
        room.words[event.text("word")] = event.text("meaning")


def _called(room: Room, event: Event) -> None:
    room.calls[event.number] = Call(event.number, event.phone, event.text("what"), event.text("where"), event.at)


def _call_seen(room: Room, event: Event) -> None:
    number = event.data.get("call")
    call = room.calls.get(number) if isinstance(number, int) else None
    if call:
        room.calls[call.number] = Call(call.number, call.phone, call.what, call.where, call.at, event.at)


def _call_over(room: Room, event: Event) -> None:
    """All that this phone asked for in the same way: somebody in need may have pressed more than once."""
    number = event.data.get("call")
    call = room.calls.get(number) if isinstance(number, int) else None
    if call and call.phone == event.phone:
        room.calls = {each.number: each for each in room.calls.values() if (each.phone, each.what) != (call.phone, call.what)}


def _clock(room: Room, event: Event) -> None:
    stage = room.plan.by_address.get(event.screen)
    if stage:
        room.clock = turn(room.clock, stage, event)


def _changed_plan(room: Room, event: Event) -> None:
    room.plan = change(room.plan, event.data)


def _meeting(room: Room, event: Event) -> None:
    room.is_meeting = event.data.get("on") is True


def _cared(room: Room, event: Event) -> None:
    room.cared.add(event.text("item"))


def _said_next(room: Room, event: Event) -> None:
    room.next = event.text("text")


def _closed(room: Room, event: Event) -> None:
    room.is_closed = True
    room.clock = None


def _reopened(room: Room, event: Event) -> None:
    room.is_closed = False


def _summed(room: Room, event: Event) -> None:
    room.summed = dict(event.data)


_DO: dict[Kind, Callable[[Room, Event], None]] = {
    "opened": _opened, "joined": _joined, "moved": _moved, "answered": _answered, "passed": _passed, "taken-back": _taken_back, "revealed": _revealed,
    "hidden": _hidden, "grouped": _grouped, "merged": _merged, "held": _held, "released": _released, "paper": _paper, "sign-asked": _sign_asked,
    "sign-shown": _sign_shown, "sign-cleared": _sign_cleared, "word-added": _word_added, "called": _called, "call-seen": _call_seen, "call-over": _call_over, "clock": _clock,
    "changed-plan": _changed_plan, "meeting": _meeting, "cared": _cared, "said-next": _said_next, "closed": _closed, "reopened": _reopened, "summed": _summed,
}  # fmt: skip
_SEEN_BY_PHONES: frozenset[Kind] = frozenset({
    "moved", "revealed", "hidden", "grouped", "merged", "held", "released",
    "sign-shown", "sign-cleared", "word-added", "clock", "changed-plan", "closed", "reopened", "call-seen",
    "meeting",
})  # fmt: skip
