"""What one phone sent on a screen, as its page shows it again: in the boxes of the form, as lines to read, as a card, as questions."""

from datetime import datetime, timedelta
from typing import Any
from zlib import crc32

from modules.live.items import Choice, Item, item_of, items_on, texts_of
from modules.live.kinds import anonymity, is_guarded
from modules.live.plan import Stage
from modules.live.state import Given, Room
from modules.packs.interface import Interface

MOST_TO_VOTE = 60
NEWS = timedelta(minutes=15)
Typed = dict[str, list[str]]


def state_of(given: Given | None) -> str:
    return "" if given is None else "passed" if given.data is None else "answered"


def texts_in(given: Given | None, typed: Typed | None) -> dict[str, str]:
    """What stands in the boxes: what could not be taken in, else what was sent before."""
    if typed is not None:
        return {name.removeprefix("t-"): values[0] for name, values in typed.items() if values}
    return texts_of(given) if given else {}


def ticks_in(given: Given | None, typed: Typed | None, stage: Stage, choices: tuple[Choice, ...]) -> dict[str, int]:
    if typed is not None:
        return _typed_ticks(typed, stage, choices)
    ticks = (given.data or {}).get("ticks") if given else None
    return {str(name): count for name, count in ticks.items() if isinstance(count, int)} if isinstance(ticks, dict) else {}


def _typed_ticks(typed: Typed, stage: Stage, choices: tuple[Choice, ...]) -> dict[str, int]:
    found = {value: 1 for name in ("o", "m", "sign") for value in typed.get(name, [])}
    found |= {f"{row}-{value}": 1 for row in ("now", "wanted") for value in typed.get(row, [])}
    found |= {f"{name[2:]}-{values[0]}": 1 for name, values in typed.items() if name.startswith("f-") and values}
    for choice in choices:
        found |= {f"{choice.id}.{circle}": 1 for circle in typed.get(f"c-{choice.id}", [])}
        dots = (typed.get(f"d-{choice.id}") or ["0"])[0]
        found |= {choice.id: int(dots)} if stage.kind == "dots" and dots.isascii() and dots.isdigit() else {}
    return found


def own_words(given: Given | None, stage: Stage, choices: tuple[Choice, ...], room: Room, say: Interface) -> list[str]:
    """What this phone sent, as lines to read again."""
    if given is None or given.data is None:
        return []
    ticks = given.data.get("ticks")
    said = [_tick_words(str(tick), count, stage, choices, room, say) for tick, count in (ticks.items() if isinstance(ticks, dict) else ())]
    return [*filter(None, said), *(_text_words(name, text, stage, room) for name, text in texts_of(given).items())]


def _text_words(name: str, text: str, stage: Stage, room: Room) -> str:
    """A word about one step of a journey stands with its step."""
    if stage.screen.kind != "journey" or not name.isdigit():
        return text
    step = "".join((room.lines.get(stage.address) or stage.screen.steps)[int(name) - 1 : int(name)])
    return f"{step}: {text}"


def _tick_words(tick: str, count: object, stage: Stage, choices: tuple[Choice, ...], room: Room, say: Interface) -> str:
    """One thing that was chosen, as it was called on the screen; "" where that is no longer there."""
    screen, names = stage.screen, {choice.id: choice.text for choice in choices}
    first, _, last = tick.partition("-")
    match screen.kind:
        case "choose" if tick.isdigit():
            return "".join(screen.options[int(tick) - 1 : int(tick)])
        case "scale" if tick.isdigit():
            return "".join(screen.marks[int(tick) - 1 : int(tick)])
        case "power" if last.isdigit():
            row = (screen.now or say("room.power-now")) if first == "now" else (screen.wanted or say("room.power-wanted"))
            return f"{row.rstrip(':')}: {''.join(screen.marks[int(last) - 1 : int(last)])}"
        case "journey" if first.isdigit():
            step = "".join((room.lines.get(stage.address) or screen.steps)[int(first) - 1 : int(first)])
            return f"{step}: {say(f'room.feel.{last}')}"
        case "circles":
            idea, _, circle = tick.partition(".")
            return f"{names[idea]}: {say(f'room.circle.{circle}')}" if idea in names else ""
        case "dots" if tick in names:
            return f"{names[tick]}: {say('room.dot') if count == 1 else say('room.dots-n', count=count)}"
        case _:
            return ""


def is_late(room: Room, stage: Stage, phone: str) -> bool:
    """Answered after a guarded result was fixed: kept for this phone, and not shown."""
    return is_guarded(stage.screen) and room.is_locked(stage) and phone not in room.frozen.get(stage.address, {})


def newest_call(room: Room, phone: str, now: datetime) -> Any:
    """The newest thing that this phone asked the hosts for. That somebody has seen it is news for a while only."""
    mine = [call for call in room.calls.values() if call.phone == phone and (call.seen_at is None or now - call.seen_at < NEWS)]
    return mine[-1] if mine else None


def card_in(room: Room, given: Given | None) -> Any:
    theme, _, name = str((given.data or {}).get("card", "") if given else "").partition("/")
    cards = room.plan.cards[theme].cards if theme in room.plan.cards else ()
    return next((card for card in cards if card.id == name), None)


def questions_of(room: Room, stage: Stage, phone: str) -> dict[str, Any]:
    if stage.kind != "questions":
        return {}
    data = (room.given(stage.address, phone) or Given(None, 0)).data or {}
    own = {item_of(room, stage.address, phone, place): (place, text) for place, text in data.get("asked", {}).items()}
    shown = room.level(stage) == "wall" and anonymity(stage.screen) == "wall"
    items = room.once(f"items {stage.address}", lambda: items_on(room, stage))
    held = {item.id: item.held for item in items if item.held}
    free = [item for item in items if not item.held and item.id not in own] if shown else []
    votable = _some(free, phone, data.get("up", []))
    return {
        "asked": [(place, text, held.get(mark, "")) for mark, (place, text) in own.items()],
        "votable": votable, "of_all": len(free) if len(free) > len(votable) else 0, "up": data.get("up", []),
    }  # fmt: skip


def _some(items: list[Item], phone: str, chosen: list[str]) -> list[Item]:
    """Where a hall asks more than a phone can show: those with the most votes, this phone's own choices, and others by chance. Each phone has
    other ones, so that every question is seen by somebody."""
    if len(items) <= MOST_TO_VOTE:
        return items
    keep = {item.id for item in items[: MOST_TO_VOTE // 2]} | set(chosen)
    others = sorted((item for item in items if item.id not in keep), key=lambda item: crc32(f"{phone} {item.id}".encode()))
    keep |= {item.id for item in others[: MOST_TO_VOTE // 2]}
    return [item for item in items if item.id in keep]
