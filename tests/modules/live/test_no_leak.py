"""Any events in any order fold; and the wall never tells who: no id, no name, no order of arrival."""

from dataclasses import asdict
from random import Random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as some

from modules.live.events import KINDS
from modules.live.folding import fold
from modules.live.views import wall_view

SCREENS = [
    "",
    "hello.talk",
    "rest.rest",
    "none.none",
    *(
        f"all.{name}"
        for name in ("words", "choose", "scale", "power", "notes", "groups", "dots", "agree", "journey", "circles", "clock", "test", "chart", "cards", "questions", "promise")
    ),
]
scraps = some.one_of(
    some.none(),
    some.integers(-5, 5),
    some.text(max_size=4),
    some.lists(some.text(max_size=3), max_size=3),
    some.dictionaries(some.sampled_from(["1", "2", "now-1", "0", "sign"]), some.one_of(some.integers(-1, 3), some.text(max_size=3)), max_size=3),
)
names = some.sampled_from(
    [
        "ticks",
        "texts",
        "people",
        "to",
        "item",
        "group",
        "lines",
        "reason",
        "word",
        "meaning",
        "what",
        "call",
        "do",
        "round",
        "block",
        "new",
        "minutes",
        "ask",
        "up",
        "drop",
        "name",
        "on_paper",
        "card",
    ]
)
happenings = some.lists(
    some.tuples(some.sampled_from(KINDS), some.sampled_from(SCREENS), some.sampled_from(["", "p1", "p2", "paper-1"]), some.dictionaries(names, scraps, max_size=4)), max_size=40
)


@settings(max_examples=150, deadline=None)
@given(happenings=happenings)
def test_any_events_in_any_order_fold_and_one_by_one_is_the_same_as_all_at_once(new_meeting: Any, happenings: list[tuple[Any, str, str, dict[str, Any]]]) -> None:
    meeting = new_meeting()
    for kind, screen, phone, data in happenings:
        meeting.do(kind, screen, phone, **data)
        wall_view(meeting.room)
    assert fold("room-1", new_meeting().room.plan, meeting.events) == meeting.room


def _a_day(meeting: Any, order: list[str]) -> dict[str, Any]:
    """Eight phones, each with its own answers, that send in this order. What the wall shows at each screen."""
    seen = {}
    for phone in order:
        meeting.do("joined", phone=f"secret-{phone}", name=f"Name{phone}")
    texts = {"all.words": "{0}word", "all.notes": "note of {0}", "all.chart": "saw {0}"}
    ticks = {"all.choose": "{1}", "all.scale": "{1}", "all.power": "now-{1}", "all.journey": "1-{1}"}
    for screen in (*texts, *ticks, "all.test", "all.questions", "all.promise"):
        meeting.go(screen)
        for phone in order:
            place = "12345678".index(phone)
            if screen in texts:
                meeting.write(screen, f"secret-{phone}", texts[screen].format("abcdefgh"[place]))
            elif screen in ticks:
                meeting.tick(screen, f"secret-{phone}", ticks[screen].format("", place % 3 + 1))
            elif screen == "all.test":
                meeting.do("answered", screen, f"secret-{phone}", texts={"r-1": phone})
            elif screen == "all.questions":
                meeting.do("answered", screen, f"secret-{phone}", ask=f"why {phone}")
            else:
                meeting.do("answered", screen, f"secret-{phone}", texts={"will": f"promise {phone}"})
        meeting.do("revealed", screen, to="wall")
        seen[screen] = asdict(wall_view(meeting.room))["result"]
    return seen


@settings(max_examples=25, deadline=None)
@given(seed=some.integers(0, 10_000))
def test_the_wall_is_the_same_in_whatever_order_people_answer(new_meeting: Any, seed: int) -> None:
    order = list("12345678")
    first = _a_day(new_meeting(), order)
    Random(seed).shuffle(order)
    assert first == _a_day(new_meeting(), order)


def test_the_wall_holds_no_id_no_name_and_no_promise(meeting: Any) -> None:
    seen = str(_a_day(meeting, list("12345678")))
    assert [] == [word for word in ("secret", "Name", "promise ") if word in seen]
    whole = str(asdict(wall_view(meeting.room)) | {"stage": None})
    assert [] == [word for word in ("secret", "Name", "promise ") if word in whole]
