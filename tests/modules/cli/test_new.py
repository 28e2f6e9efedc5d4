"""Each starter passes the check as it is, and nothing is ever written over."""

from collections.abc import Callable
from pathlib import Path

import pytest

from modules.authoring.listed import add_to_list

Say = Callable[..., tuple[int, str, str]]


def test_a_new_pack_passes_the_check(say: Say, tmp_path: Path) -> None:
    code, said, _ = say("new", "pack", "our-pack", "--title", 'Ours: "the best"')
    assert 0 == code
    assert "Next: write in our-pack/modules/first-steps, then run: side-by-side check our-pack" in said
    code, said, _ = say("check", "our-pack")
    assert (0, True) == (code, "1 module, 1 page" in said)


def test_a_new_module_is_listed_and_passes_the_check(say: Say, small: Path) -> None:
    code, said, _ = say("new", "module", "small/modules/food", "--title", "Food: what, when")
    assert 0 == code
    assert "modules: [first, second, food]" in (small / "pack.yaml").read_text()
    assert "Next: write in small/modules/food" in said
    code, said, _ = say("check", "small")
    assert (0, True) == (code, "3 modules, 4 pages" in said)


def test_a_new_lesson_takes_the_next_number(say: Say, small: Path) -> None:
    assert 0 == say("new", "lesson", "small/modules/first/asking-for-help")[0]
    text = (small / "modules" / "first" / "03-asking-for-help.en.md").read_text()
    assert 'title: "Asking for help"' in text
    assert 0 == say("check", "small")[0]


def test_a_new_lesson_in_another_language_starts_as_a_copy(say: Say, small: Path) -> None:
    code, said, _ = say("new", "lesson", "small/modules/first/next", "--language", "cy")
    assert 0 == code
    assert "Leave every `id` as it is" in said
    first = small / "modules" / "first"
    assert (first / "02-next.en.md").read_text() == (first / "02-next.cy.md").read_text()
    assert 0 == say("check", "small")[0]


def test_a_new_host_gets_questions_to_answer_and_they_pass_the_check(say: Say, tmp_path: Path) -> None:
    code, said, _ = say("new", "host", "data", "--title", "Riverbank: a hospital")
    assert (0, True) == (code, "Next: answer the questions in data/host/about-us.en.yaml" in said)
    assert (0, True) == ((checked := say("check", "data/host"))[0], "Nothing to mend" in checked[1])
    file = tmp_path / "data" / "host" / "about-us.en.yaml"
    file.write_text(file.read_text().replace("food: |\n", "food: |\n  Tea <b>and</b> water.\n"))
    assert (1, True) == ((checked := say("check", "data/host"))[0], "Write plain words: take the tag out." in checked[1])
    assert "is there already" in say("new", "host", "data")[2]
    assert 0 == say("new", "host", "data", "--language", "cy")[0]


def test_a_new_fact_passes_the_check(say: Say, small: Path) -> None:
    code, said, _ = say("new", "fact", "small/facts/bus-fares", "--title", "Bus fares: who pays")
    assert (0, True) == (code, "`show: bus-fares`" in said)
    assert 0 == say("check", "small")[0]
    assert "is there already" in say("new", "fact", "small/facts/bus-fares")[2]
    assert 0 == say("new", "fact", "small/facts/bus-fares", "--language", "cy")[0]


def test_a_new_term_goes_to_the_end_of_its_topic(say: Say, tmp_path: Path) -> None:
    for word in ("name badge", "PDSA: plan", "A&E"):
        assert 0 == say("new", "term", word, "--topic", "meetings", "--folder", "terms")[0]
    text = (tmp_path / "terms" / "meetings.yaml").read_text()
    assert ["- id: name-badge", "- id: pdsa-plan", "- id: a-e"] == [line for line in text.splitlines() if line.startswith("- id")]
    code, said, _ = say("check", "terms")
    assert (0, True) == (code, "3 terms" in said)


def test_a_hosts_own_pages_pass_the_check(say: Say, tmp_path: Path) -> None:
    assert 0 == say("new", "pack", "data/host", "--adds-to", "side-by-side")[0]
    code, said, _ = say("check", "data/host/modules/about-us")
    assert (0, True) == (code, "must mend" not in said)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["pack", "small"], "small is there already and has something in it."),
        (["module", "small/modules/first"], "small/modules/first is there already."),
        (["lesson", "small/modules/first/next"], "There is a page called next in small/modules/first already."),
        (["pack", "Our Pack"], "Our Pack cannot be a name. Use small letters, digits and single hyphens"),
        (["fact", "small/bus-fares"], "A fact lies in the folder `facts` of a pack"),
        (["module", "small/food"], "A module lies in the folder `modules` of a pack"),
        (["lesson", "small/modules/gone/page"], "small/modules/gone is not a module"),
        (["lesson", "small/modules/first/../../../x"], "is not a module"),
        (["term", "😀", "--topic", "meetings", "--folder", "terms"], "A term needs at least one letter"),
    ],
)
def test_what_cannot_be_is_told_in_a_sentence_and_changes_nothing(say: Say, small: Path, tmp_path: Path, typed: list[str], said: str) -> None:
    before = {file: file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()}
    code, _, told = say("new", *typed)
    assert 1 == code
    assert said in told
    assert before == {file: file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()}


def test_a_term_that_is_there_is_not_written_twice(say: Say) -> None:
    say("new", "term", "MDT", "--topic", "meetings", "--folder", "terms")
    code, _, told = say("new", "term", "mdt", "--topic", "data", "--folder", "terms")
    assert (1, True) == (code, "Look for `- id: mdt`" in told)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a: 1\nmodules: [x]   # why\nb: 2\n", "a: 1\nmodules: [x, new]   # why\nb: 2\n"),
        ("modules: []\n", "modules: [new]\n"),
        ("modules:\n  - x   # first\n  - y # second\nb: 2\n", "modules:\n  - x   # first\n  - y # second\n  - new\nb: 2\n"),
        ("modules:\n- x", "modules:\n- x\n- new"),
        ("modules: [\n  x,\n  y\n]\n", "modules: [\n  x,\n  y, new\n]\n"),
        ("a: 1\n", "a: 1\nmodules: [new]\n"),
        ("modules: x\n", None),
        ("modules: [\n", None),
        ("- x\n", None),
        ("", None),
    ],
)
def test_a_name_is_added_to_a_list_and_all_else_stays_as_it_was_written(before: str, after: str | None) -> None:
    assert after == add_to_list(before, "modules", "new")


def test_files_from_windows_keep_their_line_ends(say: Say, small: Path) -> None:
    about = small / "pack.yaml"
    about.write_bytes(about.read_bytes().replace(b"\n", b"\r\n"))
    assert 0 == say("new", "module", "small/modules/food")[0]
    assert b"modules: [first, second, food]\r\n" in about.read_bytes()
    assert 0 == say("check", "small")[0]


def test_a_file_that_is_not_utf_8_is_told_in_a_sentence(say: Say, small: Path) -> None:
    (small / "pack.yaml").write_bytes(b"title: caf\xe9\n")
    code, _, told = say("new", "module", "small/modules/food")
    assert (1, 1) == (code, len(told.splitlines()))
