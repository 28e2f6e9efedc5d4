"""How much one phone or one address may send in a while. Held in memory: it calms a flood, and keeps nothing about anybody."""

from collections import deque
from time import monotonic

A_PHONE = (40, 20.0)
AN_ADDRESS = (2400, 600.0)
"""A hall of 1,000 comes in through one address, and some of them twice."""
MOST_PHONES = 2000
_MOST_NAMES = 20_000


class Calm:
    """Counts what was sent under each name."""

    def __init__(self) -> None:
        self._sent: dict[str, deque[float]] = {}

    def may(self, name: str, limit: tuple[int, float]) -> bool:
        most, seconds = limit
        now = monotonic()
        if len(self._sent) > _MOST_NAMES:
            self._sent = {each: times for each, times in self._sent.items() if times and now - times[-1] < seconds}
        times = self._sent.setdefault(name, deque(maxlen=most))
        if len(times) == most and now - times[0] < seconds:
            return False
        times.append(now)
        return True
