"""One measure: a figure, what it is to be, and whether it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Standing = Literal["met", "apart", "missed", "told"]
"""`apart`: met once the words that are being taught are left out. `told`: there is no target."""


@dataclass(frozen=True, slots=True)
class Measure:
    """`said` is the figure in words, `value` the same for a program. `places` are the pages that miss it, or what the figure is made of."""

    id: str
    title: str
    value: float
    said: str
    target: str = ""
    standing: Standing = "told"
    places: tuple[str, ...] = ()


def at_most(name: str, title: str, value: float, most: float, places: Sequence[str] = (), unit: str = "") -> Measure:
    """Met up to `most`."""
    standing: Standing = "met" if value <= most else "missed"
    return Measure(name, title, value, f"{value:g}{unit}", f"{most:g} or lower", standing, tuple(places))


def none_of(name: str, title: str, places: Sequence[str]) -> Measure:
    """Met where there is nothing to list."""
    return Measure(name, title, len(places), str(len(places)), "0", "missed" if places else "met", tuple(places))


def formula(name: str, title: str, whole: float, apart: float, most: float, places: Sequence[str] = ()) -> Measure:
    """A formula over everything, and over everything but the words that are being taught: people cannot do without those."""
    whole, apart = round(whole, 1), round(apart, 1)
    standing: Standing = "met" if whole <= most else "apart" if apart <= most else "missed"
    if standing != "missed" and places:
        standing = "missed"
    return Measure(name, title, whole, f"{whole:.1f}, without the words being taught {apart:.1f}", f"{most:g} or lower", standing, tuple(places))
