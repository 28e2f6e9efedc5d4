"""Meet before the day: who is coming, how they like to be told things, and what they would like to ask. It stands beside the plan, under addresses of its own."""

from modules.live.items import item_of
from modules.live.kinds import ABOUT_ME, AHEAD
from modules.live.plan import Stage
from modules.live.state import Given, Room
from modules.packs.room_shapes import BlockShape
from modules.packs.screen_shapes import QuestionsScreen

TOLD = ("slow", "short", "aloud", "big", "pictures", "writing", "time", "ahead")
"""How people may like to be told things; the words are `meet.told.<name>`."""
ASKED_AHEAD = Stage(AHEAD, BlockShape(id="before", kind="talk", title="before", minutes=1), "", QuestionsScreen(id="questions", kind="questions", ask="before"))
"""Questions that come before the day. No day has it in its plan, so it is never on a wall."""


def asked_ahead(given: Given | None) -> dict[str, str]:
    """The questions of one phone, by their places."""
    asked = (given.data or {}).get("asked") if given else None
    return {str(place): text for place, text in asked.items() if isinstance(text, str)} if isinstance(asked, dict) else {}


def about(room: Room, phone: str) -> dict[str, object]:
    """What one phone lets the hosts know of its owner: {"name", "told", "needs", "group"}. Empty without their say-so."""
    given = room.given(ABOUT_ME, phone)
    return dict(given.data or {}) if given else {}


def group_names(room: Room) -> list[str]:
    """The names of those who want the group to see them."""
    found = (about(room, phone) for phone in room.answers.get(ABOUT_ME, {}))
    return sorted((str(each["name"]) for each in found if each.get("group") is True and each.get("name")), key=str.casefold)


def bring_questions(room: Room, address: str, number: int) -> None:
    """The first list of questions of the day begins with those that came before it. What was held stays held."""
    stage, ahead = room.plan.by_address.get(address), room.answers.get(AHEAD)
    if stage is None or stage.kind != "questions" or not ahead:
        return
    for phone, given in ahead.items():
        asked = asked_ahead(given)
        room.answers.setdefault(address, {})[phone] = Given({"asked": asked, "up": [], "last": max(map(int, asked), default=0)}, number)
        for place in asked:
            before, after = item_of(room, AHEAD, phone, place), item_of(room, address, phone, place)
            room.held |= {after: room.held[before]} if before in room.held else {}
            for marked in (room.harm, room.cared, room.released):
                if before in marked:
                    marked ^= {before, after}
    room.answers[AHEAD] = {}
