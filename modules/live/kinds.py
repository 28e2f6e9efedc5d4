"""How each kind of screen behaves: whether it is answered, when it is shown, and who may see what."""

from modules.packs.screen_shapes import Anonymity, AnyScreen

REVEALED = frozenset({"words", "choose", "scale", "power", "notes", "dots", "journey", "circles", "chart"})
"""Nothing shows before the hosts reveal it; until then answers can be changed."""
AS_THEY_COME = frozenset({"questions", "agree", "tiny-test"})
"""On the wall as they come; the hosts can hide them."""
FOR_ONESELF = frozenset({"cards", "promise"})
"""Nobody but the phone sees them; only how many is counted."""
ANSWERED = REVEALED | AS_THEY_COME | FOR_ONESELF
WITH_ITEMS = frozenset({"words", "notes", "questions", "chart", "journey"})
"""People write something, piece by piece: each piece can be held."""
WITH_LINES = frozenset({"agree", "journey"})
"""The hosts write lines: an agreement, the steps of a journey."""
ABOUT_ME, AHEAD = "before:me", "before:questions"
"""What people say before the day: see `meeting.py`. A plan cannot have such addresses, because its names hold no colon."""
FEWEST = 5
"""A guarded result of fewer people would point at somebody."""

_WALL = frozenset({"words", "notes", "journey", "chart", "questions", "tiny-test", "group"})


def anonymity(screen: AnyScreen) -> Anonymity:
    """What people are told before they answer."""
    if screen.kind in FOR_ONESELF:
        return "private"
    return screen.anonymity or ("wall" if screen.kind in _WALL else "private")


def is_guarded(screen: AnyScreen) -> bool:
    return bool(getattr(screen, "guarded", False))
