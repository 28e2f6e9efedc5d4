"""Activities, sessions and cards: good ones are read, each fault has its line and its remedy, and the rest can still be used."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from modules.packs.pack import Pack

Load = Callable[..., Pack]
ACTIVITY = """title: Three words
purpose: To say hello.
people: 4 to 30
minutes: 10
paper: Say it aloud.
screens:
  - {id: word, kind: words, ask: Which word fits you?}
"""


@pytest.fixture
def with_room(small: Path, samples: Path) -> Path:
    """The small pack with an activity of every kind, a session and cards."""
    shutil.copytree(samples / "room", small, dirs_exist_ok=True)
    return small


def told(pack: Pack) -> list[tuple[str, int, str]]:
    return [(problem.file.name, problem.line, problem.message) for problem in pack.problems if problem.file.parent.name in ("activities", "sessions", "cards")]


def test_an_activity_of_every_kind_is_read(with_room: Path, load: Load) -> None:
    pack = load(with_room)
    assert [] == told(pack)
    edition = pack.edition("en")
    kinds = [screen.kind for screen in edition.activities["all-kinds"].screens]
    assert ("say", "words", "promise", 17) == (kinds[0], kinds[1], kinds[-1], len(set(kinds)))
    assert ["hello", "all", "rest", "again"] == [block.id for block in edition.sessions["short"].blocks]
    assert ["long-wait", "hurry", "slow"] == [card.id for card in edition.cards["time"].cards]


def test_a_language_with_no_activities_has_those_of_the_first(with_room: Path, load: Load) -> None:
    assert ["all-kinds"] == list(load(with_room).edition("cy").activities)


@pytest.mark.parametrize(
    ("was", "becomes", "line", "says"),
    [
        ("kind: words", "kind: wrods", 7, "`kind` says “wrods”. Use one of: say, words,"),
        ("ask: Which word fits you?", "hint: One word", 7, "`ask` is missing. Add it."),
        ("ask: Which", "most: lots, ask: Which", 7, "`most` says “lots”. Write a number."),
        ("ask: Which", "mots: 2, ask: Which", 7, "`mots` is not a name that is known here."),
        ("  - {id: word, kind: words, ask: Which word fits you?}\n", "  - word\n", 7, "A screen needs names and texts"),
        ("minutes: 10\n", "", 1, "`minutes` is missing. Add it."),
        ("you?}\n", "you?}\n  - {id: word, kind: promise}\n", 8, "The id `word` stands here twice."),
        ("you?}\n", "you?}\n  - {id: dots, kind: dots, of: word}\n", 8, "no screen before this one has that id and the kind notes"),
        ("you?}\n", "you?}\n  - {id: say, kind: say, picture: none}\n", 8, "There is no picture called `none`"),
        ("you?}\n", "you?}\n  - {id: cards, kind: cards, theme: none}\n", 8, "There are no cards for “none”"),
        ("you?}\n", "you?}\n  - {id: page, kind: lesson, module: first, page: none}\n", 8, "There is no page `first/none`"),
        ("you?}\n", "you?}\n  - {id: power, kind: power, ask: Who?, marks: [a, b, c, d, e], guarded: no}\n", 8, "This kind of screen is always guarded"),
        ("you?}\n", "you?}\n  - {id: circles, kind: circles}\n", 8, "There is nothing to put in the circles."),
        ("you?}\n", "you?}\n  - {id: scale, kind: scale, ask: How?, marks: [a, b]}\n", 8, "`marks` is empty or too short."),
    ],
)
def test_a_fault_is_told_with_its_line_and_the_other_activities_stay(with_room: Path, load: Load, was: str, becomes: str, line: int, says: str) -> None:
    (with_room / "activities" / "hello.en.yaml").write_text(ACTIVITY.replace(was, becomes))
    pack = load(with_room)
    assert [("hello.en.yaml", line)] == [(name, at) for name, at, _ in told(pack)]
    assert says in told(pack)[0][2]
    assert ["all-kinds"] == list(pack.edition("en").activities)


def test_a_session_that_leads_nowhere_is_told(with_room: Path, load: Load) -> None:
    session = with_room / "sessions" / "short.en.yaml"
    session.write_text(session.read_text().replace("activity: all-kinds, minutes: 30", "activity: some-kinds, minutes: 30").replace("title: Tea, ", ""))
    pack = load(with_room)
    assert [8, 9] == sorted(line for name, line, _ in told(pack) if name == "short.en.yaml")
    assert "There is no activity called `some-kinds`" in "".join(message for *_, message in told(pack))
    assert {} == pack.edition("en").sessions


def test_cards_are_called_as_their_theme(with_room: Path, load: Load) -> None:
    (with_room / "cards" / "time.en.yaml").rename(with_room / "cards" / "money.en.yaml")
    assert ("money.en.yaml", 1, "The theme is `time`, but the file is called money. Give both the same name.") in told(load(with_room))


@pytest.mark.parametrize("name", ["Hello.en.yaml", "hello.yaml", "hello.xx.yaml", "hello.cy.yaml", "deep/hello.en.yaml", "hello.en.txt"])
def test_a_file_that_nothing_reads_is_told(with_room: Path, load: Load, name: str) -> None:
    file = with_room / "activities" / name
    file.parent.mkdir(exist_ok=True)
    file.write_text(ACTIVITY)
    assert [file.name] == [problem.file.name for problem in load(with_room).problems if problem.file == file]


def test_a_host_adds_an_activity_of_its_own(with_room: Path, load: Load, tmp_path: Path) -> None:
    host = tmp_path / "host"
    (host / "activities").mkdir(parents=True)
    (host / "pack.yaml").write_text("adds-to: small\n")
    (host / "activities" / "hello.en.yaml").write_text(ACTIVITY)
    assert ["all-kinds", "hello"] == sorted(load(with_room, host).edition("en").activities)


def test_bytes_that_are_no_text_and_yaml_that_breaks_are_told(with_room: Path, load: Load) -> None:
    (with_room / "activities" / "one.en.yaml").write_bytes(b"\xff\xfe\x00")
    (with_room / "activities" / "two.en.yaml").write_text("title: [")
    (with_room / "activities" / "three.en.yaml").write_text("")
    assert {"one.en.yaml", "two.en.yaml", "three.en.yaml"} == {name for name, _, _ in told(load(with_room))}
