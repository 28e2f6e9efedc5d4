"""One phone and a live room: how soon an old phone on a slow line is at the question, and what phones see of a server that is killed."""

from collections.abc import Sequence
from statistics import median

from benchmarks.rooms.joining import joining
from benchmarks.rooms.killed import Killed, killed
from benchmarks.table import Row, spread

TURNS, QUICK_TURNS = 3, 1
KILLED, QUICK_KILLED = 300, 100
JOINED, BACK = 3.0, 10.0


def run(quick: bool) -> list[Row]:
    broken = killed(QUICK_KILLED if quick else KILLED)
    slow, quicker, stock = joining(QUICK_TURNS if quick else TURNS)
    return [_joined(slow, stock), Row("- on a quick phone and line", "", spread(quicker, "s", 2), "", "", None), *_killed(broken)]


def _joined(slow: Sequence[float], stock: Sequence[float]) -> Row:
    least = median(slow) / median(stock)
    return Row("Slow phone: code typed to first question", spread(stock, "s", 2), spread(slow, "s", 2), f"{least:.2f}", f"under {JOINED:g} s", median(slow) < JOINED)


def _killed(us: Killed) -> list[Row]:
    said = f"{us.lost} of {us.acknowledged} lost, {us.double} double, {us.acknowledged} of {us.phones} acknowledged"
    right = not us.lost and not us.double and us.acknowledged == us.phones
    slowest = f"{max(us.back):.1f} s, {len(us.back)} phones (no server for {us.asleep:.1f} s)"
    return [
        Row(f"Killed without warning while {us.phones} phones answer", "", said, "", "0 lost, 0 double", right),
        Row("- last phone back after the server's return", "", slowest, "", f"under {BACK:g} s", max(us.back) < BACK and len(us.back) == us.phones),
    ]
