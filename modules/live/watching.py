"""Words that suggest harm: what people write is held before it can stand on a wall, and the hosts are told whom to tell today."""

import re
from collections.abc import Iterator
from functools import lru_cache

from modules.live.events import Draft
from modules.live.items import item_of, items_on, texts_of, word_of
from modules.live.kinds import AHEAD, WITH_ITEMS, anonymity
from modules.live.meeting import ASKED_AHEAD, asked_ahead
from modules.live.plan import Stage
from modules.live.state import Room


def suggests_harm(text: str, signs: str) -> bool:
    """`signs` are phrases with a full stop after each. A false alarm costs a host one look; a miss could cost more."""
    return bool(_pattern(signs).search(_bare(text)))


@lru_cache(maxsize=8)
def _pattern(signs: str) -> re.Pattern[str]:
    phrases = sorted(filter(None, map(_bare, signs.split("."))))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, phrases))})\b") if phrases else re.compile(r"(?!)")


def _bare(text: str) -> str:
    """Words alone, however they were typed."""
    return " ".join(re.findall(r"[\w']+", text.casefold().replace("’", "'")))


def holds(room: Room, draft: Draft, signs: str, reason: str) -> tuple[Draft, ...]:
    """Holds that are kept together with an answer, so that it never stands on the wall for a moment. Nobody is named in them."""
    stage = ASKED_AHEAD if draft.screen == AHEAD else room.plan.by_address.get(draft.screen)
    if draft.kind != "answered" or stage is None or stage.kind not in WITH_ITEMS or anonymity(stage.screen) == "private":
        return ()
    return tuple(
        Draft("held", draft.screen, data={"item": item, "reason": reason, "harm": True}, key=f"hold-{draft.key}"[:40] + f"-{place}")
        for place, (item, text) in enumerate(_items(room, stage, draft))
        if suggests_harm(text, signs)
    )


def to_tell(room: Room) -> tuple[tuple[str, str], ...]:
    """(item, text) of what somebody is to be told of and has not been. The text is "" where it was taken back, or is not shown to hosts yet."""
    waiting = room.harm - room.cared
    texts = {item.id: item.text for stage in (ASKED_AHEAD, *room.plan.stages) if waiting and stage.kind in WITH_ITEMS for item in items_on(room, stage)}
    return tuple(sorted(((item, texts.get(item, "")) for item in waiting), key=lambda each: (each[1].casefold(), each[0])))


def is_at_risk(room: Room, stage: Stage, phone: str) -> bool:
    """Whether something that this phone wrote here is held because it suggests harm: its page says how to get help for as long as that is so."""
    given = room.given(stage.address, phone)
    if not room.harm or given is None:
        return False
    asked = asked_ahead(given) if stage.kind == "questions" else {}
    texts = asked or texts_of(given)
    words = stage.kind in ("words", "journey")
    part = {name: name if stage.kind == "journey" else "" for name in texts}
    items = {word_of(room, stage.address, part[name], text) if words else item_of(room, stage.address, phone, name) for name, text in texts.items()}
    return bool(items & room.harm)


def _items(room: Room, stage: Stage, draft: Draft) -> Iterator[tuple[str, str]]:
    if stage.kind == "questions" and isinstance(asked := draft.data.get("ask"), str):
        given = room.given(stage.address, draft.phone)
        place = int((given.data or {}).get("last", 0) if given else 0) + 1
        yield item_of(room, stage.address, draft.phone, str(place)), asked
    texts = draft.data.get("texts")
    for name, text in texts.items() if isinstance(texts, dict) else ():
        if stage.kind in ("words", "journey"):
            yield word_of(room, stage.address, name if stage.kind == "journey" else "", text), text
        else:
            yield item_of(room, stage.address, draft.phone, name), text
