"""What a screen's answers come to: plain values with no phone in them, in an order that tells nothing of who came when."""

from collections import Counter
from dataclasses import dataclass
from typing import Any, Literal

from modules.live.answers import CIRCLES, FEELINGS, number
from modules.live.items import Choice, Item, choices_on, items_on, texts_of
from modules.live.kinds import AS_THEY_COME, FEWEST, FOR_ONESELF, REVEALED, anonymity, is_guarded
from modules.live.plan import Stage
from modules.live.state import Given, Room, people_in

Viewer = Literal["wall", "hosts"]


@dataclass(frozen=True, slots=True)
class Row:
    """How many chose one thing. `because` is the reason that the activity gives for it."""

    label: str
    count: int
    because: str = ""


@dataclass(frozen=True, slots=True)
class Counted:
    """Rows in the order in which they were asked; `people` gave an answer."""

    rows: tuple[Row, ...]
    people: int


@dataclass(frozen=True, slots=True)
class Listed:
    """Pieces of text. `held` are the reasons for those that are not shown."""

    items: tuple[Item, ...]
    held: tuple[str, ...]
    people: int


@dataclass(frozen=True, slots=True)
class Asked:
    """For each question of a chart, what was said."""

    parts: tuple[tuple[str, Listed], ...]
    people: int


@dataclass(frozen=True, slots=True)
class Grouped:
    groups: tuple[tuple[str, tuple[Item, ...]], ...]
    loose: tuple[Item, ...]
    held: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Spread:
    """Two marks on one scale."""

    now: Counted
    wanted: Counted


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a journey. `feelings` are counts from low to high; None where fewer than 5 gave one."""

    label: str
    feelings: tuple[int, ...] | None
    words: tuple[Item, ...]

    @property
    def height(self) -> float | None:
        """The middle of the feelings from 1 to 5, for the line."""
        if not self.feelings:
            return None
        return sum(place * count for place, count in enumerate(self.feelings, 1)) / sum(self.feelings)


@dataclass(frozen=True, slots=True)
class Walked:
    steps: tuple[Step, ...]
    held: tuple[str, ...]
    people: int


@dataclass(frozen=True, slots=True)
class Idea:
    """`inside` are the circles that at least half of those who placed this idea put it in."""

    text: str
    inside: tuple[str, ...]
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Placed:
    ideas: tuple[Idea, ...]
    people: int


@dataclass(frozen=True, slots=True)
class Agreed:
    lines: tuple[str, ...]
    signed: int
    change: int


@dataclass(frozen=True, slots=True)
class Trials:
    """For each round the guesses and the results, each from small to large."""

    rounds: tuple[tuple[tuple[float, ...], tuple[float, ...]], ...]
    tables: int

    @property
    def points(self) -> tuple[float, ...]:
        return tuple(value for _, results in self.rounds for value in results)


@dataclass(frozen=True, slots=True)
class Quiet:
    """Only how many: what they gave is for themselves."""

    people: int


Result = Counted | Listed | Asked | Grouped | Spread | Walked | Placed | Agreed | Trials | Quiet


def result_on(room: Room, stage: Stage, viewer: Viewer) -> Result | None:
    """What `viewer` may see of a screen now; None where there is nothing to see (yet)."""
    if stage.kind == "group":
        return _grouped(room, stage, viewer)
    if stage.kind == "agree" and not room.lines.get(stage.address):
        return None  # there is nothing to sign yet
    if stage.kind in FOR_ONESELF:
        return Quiet(room.has_answered(stage.address))
    if stage.kind not in REVEALED | AS_THEY_COME:
        return None
    level = room.level(stage)
    if viewer == "wall" and (level != "wall" or anonymity(stage.screen) == "hosts"):
        return None
    if stage.kind in REVEALED and level == "":
        return None
    return tally(room, stage)


def tally(room: Room, stage: Stage) -> Result:
    """The result of a screen that people answer."""
    given = {phone: one for phone, one in room.standing(stage).items() if one.data is not None}
    people = sum(people_in(one) for one in given.values())
    private = anonymity(stage.screen) == "private"
    screen = stage.screen
    match screen.kind:
        case "words" | "notes" | "questions":
            return Quiet(people) if private and screen.kind != "questions" else _listed(items_on(room, stage), people)
        case "chart":
            return Quiet(people) if private else _asked(room, stage, screen.questions, people)
        case "choose":
            because = {reason.say: reason.because for reason in screen.reasons}
            ticks = _ticks(given)
            return Counted(tuple(Row(option, ticks[str(place)], because.get(option, "")) for place, option in enumerate(screen.options, 1)), people)
        case "scale":
            return _marks(screen.marks, _ticks(given), "", people)
        case "power":
            ticks = _ticks(given)
            return Spread(_marks(screen.marks, ticks, "now-"), _marks(screen.marks, ticks, "wanted-"))
        case "dots":
            return _voted(choices_on(room, stage), _ticks(given), people)
        case "circles":
            return _placed(choices_on(room, stage), given, people)
        case "journey":
            return _walked(room, stage, screen.steps, given, people, private)
        case "agree":
            ticks = _ticks(given)
            return Agreed(room.lines.get(stage.address, ()), ticks["sign"], ticks["change"])
        case "tiny-test":
            return _tested(given, len(screen.rounds), people)
        case _:
            return Quiet(people)


def _ticks(given: dict[str, Given]) -> Counter[str]:
    """How often each thing was chosen. What was counted on paper is counted as often as it says."""
    found: Counter[str] = Counter()
    for one in given.values():
        ticks: Any = (one.data or {}).get("ticks")
        for name, count in ticks.items() if isinstance(ticks, dict) else ():
            if isinstance(count, int) and 0 < count < 10_000:
                found[str(name)] += count
    return found


def _marks(marks: tuple[str, ...], ticks: Counter[str], before: str, people: int | None = None) -> Counted:
    rows = tuple(Row(mark, ticks[f"{before}{place}"]) for place, mark in enumerate(marks, 1))
    return Counted(rows, sum(row.count for row in rows) if people is None else people)


def _listed(items: tuple[Item, ...], people: int) -> Listed:
    return Listed(tuple(item for item in items if not item.held), tuple(sorted(item.held for item in items if item.held)), people)


def _asked(room: Room, stage: Stage, questions: tuple[str, ...], people: int) -> Asked:
    items = items_on(room, stage)
    asked = questions or (stage.screen.ask or "",)
    return Asked(tuple((question, _listed(tuple(item for item in items if item.part == str(place)), people)) for place, question in enumerate(asked)), people)


def _voted(choices: tuple[Choice, ...], ticks: Counter[str], people: int) -> Counted:
    rows = [Row(choice.text, ticks[choice.id]) for choice in choices]
    return Counted(tuple(sorted(rows, key=lambda row: (-row.count, row.label.casefold()))), people)


def _placed(choices: tuple[Choice, ...], given: dict[str, Given], people: int) -> Placed:
    ticks = _ticks(given)
    ideas = []
    for choice in choices:
        placed = sum(people_in(one) for one in given.values() if any(str(name).startswith(f"{choice.id}.") for name in _names(one)))
        counts = tuple(ticks[f"{choice.id}.{circle}"] for circle in CIRCLES)
        inside = tuple(circle for circle, count in zip(CIRCLES, counts, strict=True) if placed and 2 * count >= placed)
        ideas.append(Idea(choice.text, inside, counts))
    return Placed(tuple(sorted(ideas, key=lambda idea: (-len(idea.inside), -sum(idea.counts), idea.text.casefold()))), people)


def _names(given: Given) -> list[str]:
    ticks: Any = (given.data or {}).get("ticks")
    return list(ticks) if isinstance(ticks, dict) else []


def _walked(room: Room, stage: Stage, steps: tuple[str, ...], given: dict[str, Given], people: int, private: bool) -> Walked:
    ticks, items = _ticks(given), items_on(room, stage)
    found = []
    for place, label in enumerate(room.lines.get(stage.address) or steps, 1):
        feelings = tuple(ticks[f"{place}-{feel}"] for feel in FEELINGS)
        # One step that few marked would point at them, even where many marked others.
        enough = sum(feelings) >= FEWEST or not is_guarded(stage.screen)
        words = tuple(item for item in items if item.part == str(place) and not item.held) if enough and not private else ()
        found.append(Step(label, feelings if enough else None, words))
    return Walked(tuple(found), tuple(sorted(item.held for item in items if item.held)) if not private else (), people)


def _tested(given: dict[str, Given], rounds: int, tables: int) -> Trials:
    numbers: dict[str, list[float]] = {}
    for one in given.values():
        for name, text in texts_of(one).items():
            value = number(text)
            if value is not None:
                numbers.setdefault(name, []).append(value)
    return Trials(tuple((tuple(sorted(numbers.get(f"g-{place}", []))), tuple(sorted(numbers.get(f"r-{place}", [])))) for place in range(1, rounds + 1)), tables)


def _grouped(room: Room, stage: Stage, viewer: Viewer) -> Grouped | None:
    source = room.plan.by_address.get(stage.beside(getattr(stage.screen, "of", "")))
    if source is None or not isinstance(found := result_on(room, source, viewer), Listed):
        return None
    groups: dict[str, list[Item]] = {}
    for item in found.items:
        groups.setdefault(room.groups.get(item.id, ""), []).append(item)
    loose = tuple(groups.pop("", []))
    return Grouped(tuple((name, tuple(items)) for name, items in sorted(groups.items(), key=lambda each: each[0].casefold())), loose, found.held)
