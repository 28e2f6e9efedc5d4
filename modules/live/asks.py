"""What a room asked for, from what was on the wall: a start for "you asked; we did, or did not, because"."""

from modules.live.state import Room
from modules.live.summary import summary_of
from modules.live.tallies import Agreed, Counted, Listed, Placed

MOST = 40


def asks_of(room: Room) -> tuple[str, ...]:
    """Questions, ideas in all 3 circles, what dots could go to, with a dot or without, and lines that were agreed; each once, by their words. Nothing that is held back."""
    found: set[str] = set()
    for part in summary_of(room).parts:
        match part.result:
            case Listed() if part.stage.kind == "questions":
                found |= {item.text for item in part.result.items}
            case Placed():
                found |= {idea.text for idea in part.result.ideas if len(idea.inside) == 3}
            case Counted() if part.stage.kind == "dots":
                found |= {row.label for row in part.result.rows}
            case Agreed():
                found |= set(part.result.lines)
            case _:
                continue
    return tuple(sorted(found, key=str.casefold)[:MOST])


def names_in(room: Room, text: str) -> str:
    """A first name from the room that stands in the text, or "". It may mean something else: Will, May, Rose."""
    said = {word.strip(".,;:!?'\"()’“”").removesuffix("'s").removesuffix("’s") for word in text.casefold().split()}
    return next((name for name in sorted(set(room.phones.values()), key=str.casefold) if len(name) > 2 and name.casefold() in said), "")
