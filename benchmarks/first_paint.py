"""A first visit on an old phone and a slow line: a light lesson, a lesson in the Streamlit door, and a stock Streamlit page."""

from collections.abc import Callable, Sequence
from statistics import median

from benchmarks.browser import Load, Wanted, chromium, cold_load
from benchmarks.server import PEERS, our_server, stock_server
from benchmarks.table import Row, spread

MODULE, PAGE = "welcome", "what-a-meeting-may-be-like"  # a page with a picture, hard words and a form
RUNS, QUICK_RUNS = 5, 2

_DRAWN = Wanted("drawn", "h1")
_EARLY = (Wanted("words", "#early h1, .stage h1"), Wanted("light link", "#early .loading a"), Wanted("drawn", ".stage h1", gone="#early"))


def run(quick: bool) -> list[Row]:
    """Both servers are up at once, and the pages take turns, so that what else this machine does falls on all of them."""
    light: list[Load] = []
    app: list[Load] = []
    stock: list[Load] = []
    with our_server() as ours, stock_server(PEERS / "stock.py") as peer, chromium() as browser:
        places: tuple[tuple[list[Load], str, Sequence[Wanted]], ...] = (
            (stock, peer.address, (_DRAWN,)),
            (light, f"{ours.address}/read/{MODULE}/{PAGE}", (_DRAWN,)),
            (app, f"{ours.address}/lesson?module={MODULE}&page={PAGE}", _EARLY),
        )
        for _, address, wanted in places:  # servers make some things at their first visit: that one is not counted
            cold_load(browser, address, *wanted)
        for _turn in range(QUICK_RUNS if quick else RUNS):
            for loads, address, wanted in places:
                loads.append(cold_load(browser, address, *wanted))
    return [*_light(light, stock), *_app(app, stock), _clean([*light, *app])]


def _light(light: Sequence[Load], stock: Sequence[Load]) -> list[Row]:
    return [
        _seconds("Light lesson, first paint", light, stock, _first_paint, _first_paint, "under 1.5 s, 10 times sooner", most=1.5, share=0.1),
        _seconds("Light lesson, largest paint", light, stock, _largest_paint, _largest_paint, "10 times sooner", share=0.1),
        _bytes("Light lesson, bytes with pictures", light, stock, "under 60 KB", most=60.0),
        _count("Light lesson, requests", light, stock),
    ]


def _app(app: Sequence[Load], stock: Sequence[Load]) -> list[Row]:
    return [
        _seconds("Streamlit lesson, words to read on screen", app, stock, _seen("words"), _seen("drawn")),
        _seconds("Streamlit lesson, link to the light page on screen", app, stock, _seen("light link"), _seen("drawn"), "under 2.5 s", most=2.5),
        _seconds("Streamlit lesson, drawn by Streamlit", app, stock, _seen("drawn"), _seen("drawn"), "65% of the time, half if it can be", share=0.65),
        _bytes("Streamlit lesson, bytes", app, stock, "half the bytes", share=0.5),
        _count("Streamlit lesson, requests", app, stock),
    ]


def _first_paint(load: Load) -> float:
    return load.first_paint


def _largest_paint(load: Load) -> float:
    return load.largest_paint


def _seen(name: str) -> Callable[[Load], float]:
    return lambda load: load.seen[name]


def _seconds(
    what: str,
    us: Sequence[Load],
    peer: Sequence[Load],
    of_us: Callable[[Load], float],
    of_peer: Callable[[Load], float],
    target: str = "",
    *,
    most: float | None = None,
    share: float | None = None,
) -> Row:
    ours, theirs = [of_us(load) for load in us], [of_peer(load) for load in peer]
    return _row(what, spread(theirs, "s", 2), spread(ours, "s", 2), median(ours), median(theirs), target, most, share)


def _bytes(what: str, us: Sequence[Load], peer: Sequence[Load], target: str, *, most: float | None = None, share: float | None = None) -> Row:
    ours, theirs = [load.size / 1000 for load in us], [load.size / 1000 for load in peer]
    return _row(what, spread(theirs, "KB"), spread(ours, "KB"), median(ours), median(theirs), target, most, share)


def _count(what: str, us: Sequence[Load], peer: Sequence[Load]) -> Row:
    ours, theirs = [load.requests for load in us], [load.requests for load in peer]
    return _row(what, spread(theirs, "", 0), spread(ours, "", 0), median(ours), median(theirs), "", None, None)


def _row(what: str, theirs: str, ours: str, us: float, peer: float, target: str, most: float | None, share: float | None) -> Row:
    met = None if most is None and share is None else (most is None or us < most) and (share is None or us <= share * peer)
    return Row(what, theirs, ours, f"{us / peer:.1%}", target, met)


def _clean(loads: Sequence[Load]) -> Row:
    complaints = {text for load in loads for text in load.complaints}
    return Row("Errors in the browser's console", "", "; ".join(sorted(complaints)) or "none", "", "none", not complaints)
