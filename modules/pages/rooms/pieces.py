"""What hosts work with on the console: pieces of text to hold or to group, lines to write from, paper to type in."""

from typing import Any

from modules.live.items import Item, choices_on, items_on
from modules.live.kinds import REVEALED, WITH_ITEMS, anonymity
from modules.live.plan import Stage
from modules.live.state import Room
from modules.live.tallies import Listed, result_on
from modules.packs.pack import Edition
from modules.pages.rooms.shown import letter

ALONE, INTO = "alone", "into "
"""What the form that groups notes sends: on their own, or the name of a group after this word."""


def items_for_hosts(room: Room, stage: Stage) -> tuple[Item, ...]:
    """The pieces of the screen that is on, the held ones too, once the hosts may see them."""
    if stage.kind not in WITH_ITEMS or anonymity(stage.screen) == "private" or (stage.kind in REVEALED and room.level(stage) == ""):
        return ()
    return items_on(room, stage)


def grouping(room: Room, stage: Stage) -> dict[str, Any]:
    """The notes that a `group` screen puts together: (the name of a group, its notes), those on their own last with no name."""
    source = room.plan.by_address.get(stage.beside(getattr(stage.screen, "of", ""))) if stage.kind == "group" else None
    found = result_on(room, source, "hosts") if source else None
    if source is None or not isinstance(found, Listed):
        return {"groupable": (), "group_names": (), "source": ""}
    notes = [Item(item.id, item.text, item.held, item.count, room.groups.get(item.id, "")) for item in found.items]
    names = sorted({item.part for item in notes if item.part}, key=str.casefold)
    together = [(name, [item for item in notes if item.part == name]) for name in (*names, "")]
    return {"groupable": [(name, items) for name, items in together if items], "group_names": names, "source": source.address, "alone": ALONE, "into": INTO}


def suggestions(room: Room, stage: Stage) -> tuple[str, ...]:
    """What people wrote on the screen that an agreement is made of."""
    source = room.plan.by_address.get(stage.beside(getattr(stage.screen, "of", ""))) if stage.kind == "agree" else None
    found = result_on(room, source, "hosts") if source else None
    return tuple(item.text for item in found.items) if isinstance(found, Listed) else ()


def paper_values(room: Room, stage: Stage, edition: Edition) -> dict[str, Any]:
    """The boxes in which a helper counts or types what is on paper, and what was typed so far."""
    papers = [(phone, _paper_words(given.data or {}, edition)) for phone, given in room.answers.get(stage.address, {}).items() if phone.startswith("paper-")]
    return {"counted": counted_boxes(room, stage, edition), "typed": typed_boxes(stage, edition), "papers": papers}


def counted_boxes(room: Room, stage: Stage, edition: Edition) -> list[tuple[str, str]]:
    """(the tick, what it says) for a kind that is counted; nothing for one that is typed."""
    screen, say = stage.screen, edition.say
    match screen.kind:
        case "choose":
            return [(str(place), option) for place, option in enumerate(screen.options, 1)]
        case "scale":
            return [(str(place), mark) for place, mark in enumerate(screen.marks, 1)]
        case "power":
            rows = (("now", screen.now or say("room.power-now")), ("wanted", screen.wanted or say("room.power-wanted")))
            return [(f"{row}-{place}", f"{label} {mark}") for row, label in rows for place, mark in enumerate(screen.marks, 1)]
        case "agree":
            return [("sign", say("room.agree-to.sign")), ("change", say("room.agree-to.change"))]
        case "dots":
            return [(choice.id, f"{letter(place)}. {choice.text}") for place, choice in enumerate(choices_on(room, stage))]
        case "circles":
            return [(f"{choice.id}.{circle}", f"{choice.text}: {say(f'room.circle.{circle}')}") for choice in choices_on(room, stage) for circle in ("patients", "staff", "change")]
        case "journey":
            steps = room.lines.get(stage.address) or screen.steps
            return [(f"{place}-{feel}", f"{step}: {say(f'room.feel.{feel}')}") for place, step in enumerate(steps, 1) for feel in range(1, 6)]
        case "promise" | "cards":
            return [("done", say("host.paper-done"))]
        case "words" | "notes" | "chart" if anonymity(screen) == "private":
            # Nobody reads these on a phone, so nobody reads them off a slip.
            return [("done", say("host.paper-done"))]
        case _:
            return []


def typed_boxes(stage: Stage, edition: Edition) -> list[tuple[str, str]]:
    """(the name of the box, what it says): the same names as on phones."""
    screen, say = stage.screen, edition.say
    match screen.kind:
        case "words" | "notes":
            return [(f"t-{place}", say("host.paper-words", number=place + 1)) for place in range(screen.most)]
        case "chart":
            return [(f"t-{place}", question) for place, question in enumerate(screen.questions or (screen.ask or "",))]
        case "questions":
            return [("ask", say("room.question"))]
        case "tiny-test":
            return [
                (f"{what}-{place}", f"{say('room.round', number=place)}: {say(label)}")
                for place in range(1, len(screen.rounds) + 1)
                for what, label in (("g", "room.guess"), ("r", "room.test-result"))
            ]
        case _:
            return []


def _paper_words(data: dict[str, Any], edition: Edition) -> str:
    """One slip, or one count, in a few words."""
    people = data.get("people")
    if isinstance(people, int):
        return edition.say("host.paper-counted", count=people)
    asked = data.get("asked")
    words = list(asked.values()) if isinstance(asked, dict) else [str(text) for text in (data.get("texts") or {}).values()]
    return "; ".join(words)
