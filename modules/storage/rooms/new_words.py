"""Words that a room explained are proposed to the glossary when it closes. Kept with them: who opened the room. Nothing of any phone, nor who asked."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import func, select

from modules.storage.rooms.rooms import find_room
from modules.storage.store import Store
from modules.storage.tables import term_proposals
from modules.storage.terms import MOST, propose_term


def propose_words(store: Store, room: str, words: Mapping[str, str], now: datetime) -> int:
    """A word with a meaning that was proposed before is left alone, so that a room can close twice. Returns how many were new. Raises NoRoom, CannotSave."""
    who = find_room(store, room).staff
    with store.reading() as connection:
        known = {(str(row[0]), str(row[1])) for row in connection.execute(select(func.lower(term_proposals.c.word), term_proposals.c.plain))}
    fresh = {word: meaning for word, meaning in words.items() if (word[: MOST["word"]].lower(), meaning[: MOST["plain"]]) not in known}
    for word, meaning in fresh.items():
        propose_term(store, {"word": word, "plain": meaning, "example": "", "topic": ""}, "", who, now)
    return len(fresh)
