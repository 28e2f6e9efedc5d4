"""What hosts can take away as a table: counts, and people's words only where everybody has seen them."""

import csv
import io
import json
from typing import Any

from modules.live.export import as_csv, as_json, lines_of

HEADS = ("Part", "Question", "Kind", "What", "Count", "People")


def filled(meeting: Any) -> Any:
    for screen in ("all.words", "all.choose", "all.scale", "all.notes", "all.questions", "all.promise"):
        meeting.go(screen)
    meeting.do("joined", phone="phone-one", name="Zebedee")
    meeting.write("all.words", "phone-one", "calm")
    meeting.tick("all.choose", "phone-one", "2")
    meeting.tick("all.scale", "phone-one", "4")
    meeting.write("all.notes", "phone-one", "=cmd()", "I am not safe")
    meeting.do("answered", "all.questions", "phone-one", ask="Who decides?")
    meeting.do("answered", "all.promise", "phone-one", texts={"will": "Ring Sam"})
    meeting.do("word-added", word="MDT", meaning="A team")
    for screen in ("all.choose", "all.notes"):
        meeting.do("revealed", screen, to="wall")
    return meeting.room


def rows(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))[1:]


def test_by_default_there_are_counts_and_no_word_of_anybody(meeting: Any) -> None:
    room = filled(meeting)
    both = as_csv(room, HEADS, texts=False) + as_json(room, texts=False)
    assert not any(word in both for word in ("calm", "cmd", "not safe", "Who decides", "Ring Sam", "Zebedee", "phone-one", "2026", "12:00"))
    assert ["Every kind of screen", "What helps you most?", "choose", "Plain words", "1", "1"] in rows(as_csv(room, HEADS, texts=False))


def test_what_was_not_shown_is_only_a_number_of_people(meeting: Any) -> None:
    found = [line for line in lines_of(filled(meeting), texts=True) if line.kind in ("words", "scale", "promise")]
    assert [("words", "", None, 1), ("scale", "", None, 1), ("promise", "", None, 1)] == [(line.kind, line.what, line.count, line.people) for line in found]


def test_words_from_the_wall_come_where_the_host_asks_and_never_what_is_held(meeting: Any) -> None:
    room = filled(meeting)
    held = next(item for item in _items(room, "all.notes") if "safe" in item.text)
    meeting.do("held", "all.notes", item=held.id, reason="With care.", harm=True)
    text = as_csv(room, HEADS, texts=True)
    assert "not safe" not in text + as_json(room, texts=True)
    # What a spreadsheet would run as a command is plain text.
    assert ["'=cmd()", "1"] == next(row for row in rows(text) if "cmd" in row[3])[3:5]
    assert "Who decides?" in text
    meeting.do("hidden", "all.notes")
    assert "cmd" not in as_csv(room, HEADS, texts=True)


def test_the_data_can_be_read_by_a_program_and_has_the_word_list(meeting: Any) -> None:
    read = json.loads(as_json(filled(meeting), texts=False))
    assert ([{"word": "MDT", "meaning": "A team"}], "A short session", 1) == (read["words"], read["title"], read["people"])


def test_five_answers_that_were_shown_stay_five_when_a_sixth_comes(meeting: Any) -> None:
    meeting.go("all.scale")
    for person in range(5):
        meeting.tick("all.scale", f"p{person}", "4")
    meeting.do("revealed", "all.scale", to="wall")
    meeting.tick("all.scale", "p6", "1")
    assert [0, 0, 0, 5, 0] == [line.count for line in lines_of(meeting.room, texts=True)]


def _items(room: Any, address: str) -> Any:
    from modules.live.items import items_on

    return items_on(room, room.plan.by_address[address])
