"""What an organisation says of itself: shown where it is filled in, a question to ask where it is not."""

from collections.abc import Callable
from pathlib import Path

import pytest

from accessibility.document import Local
from modules.authoring.texts import ABOUT_US
from modules.packs.local import MOST_CHARACTERS, TOPICS
from modules.packs.pack import Pack

Load = Callable[..., Pack]
GOOD = "name: Riverbank\nchecked: 2026-11-22\nfood: |\n  Tea and water.\n\n  - fruit\n  - biscuits\nwhere: |\n\ncosts:\n"
PAGE = "---\ntitle: A page\ngoal: You can do it.\nchecked: 2026-11-22\nown: yes\nmade-by: Side by Side writers\n---\n\n```local\nshow: {topic}\n```\n"


def says(pack: Path, text: str, name: str = "about-us.en.yaml") -> None:
    pack.mkdir(exist_ok=True)
    (pack / name).write_text(text, encoding="utf-8")


def page(pack: Path, topic: str) -> None:
    (pack / "modules" / "first" / "02-next.ur.md").unlink(missing_ok=True)
    (pack / "modules" / "first" / "02-next.en.md").write_text(PAGE.format(topic=topic), encoding="utf-8")


def shown(pack: Pack, language: str = "en") -> list[Local]:
    return [block for block in pack.edition(language).modules["first"].lessons[1].document.blocks if isinstance(block, Local)]


def told(pack: Pack) -> list[tuple[str, int, str]]:
    return [(problem.file.name, problem.line, problem.message) for problem in pack.problems]


def test_a_lesson_shows_the_words_where_they_are_and_nothing_where_they_are_not(small: Path, load: Load) -> None:
    says(small, GOOD)
    page(small, "food")
    (filled,) = shown(load(small))
    assert ("food", "Riverbank", "2026-11-22", 2) == (filled.topic, filled.name, str(filled.checked), len(filled.blocks))
    page(small, "where")
    assert () == shown(load(small))[0].blocks
    assert [] == told(load(small))


def test_a_pack_with_no_such_file_works(small: Path, load: Load) -> None:
    page(small, "contacts")
    assert ("contacts", ()) == ((block := shown(load(small))[0]).topic, block.blocks)


def test_a_host_that_only_answers_the_questions_needs_no_pack_file(small: Path, load: Load, tmp_path: Path) -> None:
    says(tmp_path / "host", GOOD)
    page(small, "food")
    pack = load(small, tmp_path / "host")
    assert [] == told(pack)
    assert shown(pack)[0].blocks
    assert [("site", "Riverbank", "about-us.en.yaml")] == [(each.kind, each.title, each.path) for each in pack.dated if each.kind == "site"]


def test_where_a_language_has_no_answers_the_first_one_is_shown_and_says_so(small: Path, load: Load) -> None:
    says(small, GOOD)
    assert "en" == load(small).edition("cy").about_us.language
    says(small, GOOD.replace("Riverbank", "Glan yr Afon"), "about-us.cy.yaml")
    assert ("cy", "Glan yr Afon") == ((us := load(small).edition("cy").about_us).language, us.name)


@pytest.mark.parametrize(
    ("text", "line", "fault"),
    [
        ("checked: 2026-11-22\nfood: <b>Tea</b>\n", 2, "`food` has <b> in it. Write plain words: take the tag out."),
        ("checked: 2026-11-22\nfood: <script src=x>\n", 2, "`food` has <script src=x> in it."),
        (f"checked: 2026-11-22\nfood: {'tea ' * 250}\n", 2, f"`food` has 999 characters. Keep it under {MOST_CHARACTERS}"),
        ("checked: 2026-11-22\nfood: |\n  # Tea\n", 2, "Use sentences and lists only."),
        ("checked: 2026-11-22\nfood: [tea, water]\n", 2, "`food` is a text."),
        ("checked: 2026-11-22\nfoood: Tea\n", 2, "`foood` is not a name that is known here. Use one of: name, checked, who-we-are,"),
        ("food: Tea\n", 1, "`checked` is missing."),
        ("checked: soon\nfood: Tea\n", 1, "`checked` says “soon”. Write a date like 2026-11-22."),
        ("name: [a, b]\nchecked: 2026-11-22\n", 1, "`name` is what your organisation is called, on one line."),
        ("- food\n", 1, "Write each answer after its name, such as `food: |`."),
        ("food: a: b\n", 1, "This YAML cannot be read"),
    ],
)
def test_every_slip_is_told_with_its_line(small: Path, load: Load, text: str, line: int, fault: str) -> None:
    says(small, text)
    (found,) = told(load(small))
    assert ("about-us.en.yaml", line) == found[:2]
    assert fault in found[2]


def test_a_slip_in_one_answer_keeps_none_of_the_others_from_being_shown(small: Path, load: Load) -> None:
    says(small, "checked: 2026-11-22\nfood: <b>Tea</b>\ncosts: Ask Sam.\n")
    assert ["costs"] == list(load(small).edition("en").about_us.answers)


def test_a_file_in_another_language_or_with_another_name_is_told(small: Path, load: Load) -> None:
    says(small, GOOD, "about-us.fr.yaml")
    says(small, GOOD, "about-us.yaml")
    found = {name: message for name, _, message in told(load(small))}
    assert {"about-us.fr.yaml", "about-us.yaml"} == set(found)
    assert found["about-us.fr.yaml"].startswith("This is in `fr`, which pack.yaml does not have")
    assert found["about-us.yaml"].startswith("Your answers about yourselves are named like about-us.en.yaml.")


@pytest.mark.parametrize(
    ("topic", "line", "fault"),
    [("fodo", 10, "There is nothing about `fodo` that an organisation can fill in."), ("food\n```\n\n```local\nshow: food", 14, "stands on this page already")],
)
def test_a_slip_on_the_page_is_told(small: Path, load: Load, topic: str, line: int, fault: str) -> None:
    page(small, topic)
    (found,) = told(load(small))
    assert ("02-next.en.md", line) == found[:2]
    assert fault in found[2]


def test_the_checker_reads_each_answer_as_text_with_lists() -> None:
    assert set(TOPICS) == ABOUT_US
