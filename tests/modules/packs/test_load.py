"""A folder of words becomes a pack."""

from collections.abc import Callable
from pathlib import Path

import pytest

from accessibility.document import Figure, Note, Notice, Question, Story
from modules.packs.load import NoPack
from modules.packs.pack import Pack

Load = Callable[..., Pack]

PAGE = """---
title: {title}
goal: You can do it.
checked: 2026-11-22
own: yes
made-by: Side by Side writers
---

{text}
"""


def messages(pack: Pack) -> list[str]:
    return [problem.message for problem in pack.problems]


def snapshot(pack: Pack) -> dict[str, list[tuple[str, str, int]]]:
    """What readers see of a pack, and on which line things to do stand."""
    seen = {}
    for language, edition in pack.editions.items():
        for module in edition.modules.values():
            for lesson in module.lessons:
                lines = [(lesson.title, type(block).__name__, getattr(block, "line", 0)) for block in lesson.document.blocks]
                seen[f"{language} {lesson.address}"] = lines
    return seen


def test_a_good_pack_loads_without_a_word(small: Path, load: Load) -> None:
    pack = load(small)
    assert [] == messages(pack)
    assert ["en", "cy", "ur"] == list(pack.editions)
    assert pack.draft


def test_things_to_do_become_neutral_blocks_that_know_their_line(small: Path, load: Load) -> None:
    lesson = load(small).edition("en").modules["first"].lessons[0]
    kinds = {type(block) for block in lesson.document.blocks}
    assert {Question, Figure, Notice} <= kinds
    question = next(block for block in lesson.document.blocks if isinstance(block, Question))
    assert ("greet", 21, ["a", "b"]) == (question.id, question.line, [answer.id for answer in question.answers])


def test_a_page_that_is_not_translated_yet_is_shown_in_the_first_language_and_says_so(small: Path, load: Load) -> None:
    welsh = load(small).edition("cy").modules["first"]
    assert [("Helo", "cy"), ("What next", "en")] == [(lesson.title, lesson.language) for lesson in welsh.lessons]
    assert ["Cyntaf", "Second"] == [module.title for module in load(small).edition("cy").modules.values()]


def test_a_language_that_runs_from_right_to_left_says_so(small: Path, load: Load) -> None:
    pack = load(small)
    assert ["ltr", "ltr", "rtl"] == [pack.edition(language).modules["first"].lessons[0].document.direction for language in ("en", "cy", "ur")]


def test_a_language_that_the_pack_does_not_have_is_met_with_the_first_one(small: Path, load: Load) -> None:
    assert "en" == load(small).edition("fr").language


@pytest.mark.parametrize("change", [lambda text: text.replace("\n", "\r\n"), lambda text: "\ufeff" + text, lambda text: "\ufeff" + text.replace("\n", "\r\n")])
def test_files_from_windows_mean_the_same(small: Path, load: Load, change: Callable[[str], str]) -> None:
    plain = snapshot(load(small))
    for file in small.rglob("*.*"):
        if file.suffix in {".md", ".yaml", ".svg"}:
            file.write_bytes(change(file.read_text(encoding="utf-8")).encode())
    pack = load(small)
    assert [] == messages(pack)
    assert plain == snapshot(pack)


def test_any_changed_word_changes_the_stamp(small: Path, load: Load) -> None:
    before = load(small).stamp
    assert before == load(small).stamp
    page = small / "modules" / "second" / "01-only.ur.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert before != load(small).stamp


def test_a_broken_page_keeps_its_place_and_the_others_work(small: Path, load: Load) -> None:
    (small / "modules" / "first" / "01-hello.en.md").write_text("nothing in front")
    lessons = load(small).edition("en").modules["first"].lessons
    assert [("hello", True), ("next", False)] == [(lesson.slug, lesson.broken) for lesson in lessons]


def test_a_page_is_known_by_its_name_or_its_number(small: Path, load: Load) -> None:
    module = load(small).edition("en").modules["first"]
    assert [1, 2, 2, None] == [module.page(wanted) for wanted in ("hello", "next", "2", "3")]


def test_an_id_may_not_stand_twice_in_a_module_even_on_two_pages(small: Path, load: Load) -> None:
    page = small / "modules" / "first" / "02-next.en.md"
    page.write_text(page.read_text().replace("id: my-question", "id: greet"))
    assert any("The id `greet` is taken in 01-hello.en.md." in message for message in messages(load(small)))


def test_a_translation_with_fewer_answers_is_told(small: Path, load: Load) -> None:
    page = small / "modules" / "first" / "01-hello.cy.md"
    page.write_text(page.read_text().replace("fits: sometimes", 'fits: "yes"'))
    problems = load(small).problems
    assert [("01-hello.cy.md", 12)] == [(problem.file.name, problem.line) for problem in problems]
    assert "The answers of `greet` are not those of 01-hello.en.md." in problems[0].message


@pytest.mark.parametrize(
    ("file", "said"),
    [
        ("modules/first/01-hello.fr.md", "This is in `fr`, which pack.yaml does not have under `languages`"),
        ("modules/first/03-extra.cy.md", "There is no page `extra` in `en`, so nobody can find this one."),
        ("modules/first/03_extra.en.md", "A page is named like 01-first-page.en.md"),
        ("modules/first/03-hello.en.md", "Two pages are called `hello`."),
        ("pictures/gone.en.yaml", "The drawing to these words is not there. Add pictures/gone.svg"),
        ("pictures/photo.png", "Pictures are drawings in SVG"),
        ("pictures/bare.svg", "This picture has no words. Write bare.en.yaml beside it"),
        ("modules/third/module.yaml", "This module is not listed in pack.yaml"),
        ("stories/told.fr.md", "This is in `fr`"),
    ],
)
def test_a_file_that_nobody_would_ever_see_is_told(small: Path, load: Load, file: str, said: str) -> None:
    (small / file).parent.mkdir(exist_ok=True)
    (small / file).write_text(PAGE.format(title="Extra", text="Text."))
    found = [problem for problem in load(small).problems if said in problem.message]
    assert len(found) == 1


def test_a_link_inside_the_pack_is_followed_and_one_out_of_it_is_not(small: Path, tmp_path: Path, load: Load) -> None:
    (tmp_path / "secret.md").write_text(PAGE.format(title="Secret", text="Secret."))
    (tmp_path / "elsewhere").mkdir()
    first = small / "modules" / "first"
    (first / "03-inside.en.md").symlink_to(first / "02-next.en.md")
    (first / "04-outside.en.md").symlink_to(tmp_path / "secret.md")
    (first / "folder").symlink_to(tmp_path / "elsewhere")
    (first / "05-loop.en.md").symlink_to(first / "05-loop.en.md")
    pack = load(small)
    told = [problem.file.name for problem in pack.problems if "This is a link to something outside the pack." in problem.message]
    assert ["04-outside.en.md", "05-loop.en.md", "folder"] == told
    assert ["hello", "next", "inside"] == [lesson.slug for lesson in pack.edition("en").modules["first"].lessons]


def test_a_story_shown_on_a_page_says_what_kind_it_is(small: Path, load: Load) -> None:
    lesson = load(small).edition("en").modules["first"].lessons[1]
    assert ["practice"] == [block.shelf for block in lesson.document.blocks if isinstance(block, Story)]
    assert [("my-question", "questions-for-the-day")] == [(block.id, block.keep) for block in lesson.document.blocks if isinstance(block, Note)]


@pytest.mark.parametrize(
    "spoil", [lambda pack: (pack / "pack.yaml").unlink(), lambda pack: (pack / "pack.yaml").write_text("id: [\n"), lambda pack: (pack / "pack.yaml").write_text("")]
)
def test_with_no_pack_at_all_one_error_says_why(small: Path, load: Load, spoil: Callable[[Path], object]) -> None:
    spoil(small)
    with pytest.raises(NoPack, match=r"pack\.yaml") as told:
        load(small)
    assert told.value.problems


def test_a_pack_whose_modules_are_all_broken_is_no_pack_and_says_everything(small: Path, load: Load) -> None:
    for module in ("first", "second"):
        (small / "modules" / module / "module.yaml").write_text("title: x\n")
    with pytest.raises(NoPack) as told:
        load(small)
    assert {"first", "second"} == {problem.file.parent.name for problem in told.value.problems}


def test_a_host_adds_a_module_and_replaces_a_page(small: Path, tmp_path: Path, load: Load) -> None:
    host = tmp_path / "host"
    (host / "modules" / "about-us").mkdir(parents=True)
    (host / "modules" / "first").mkdir()
    (host / "pack.yaml").write_text("adds-to: small\nowners: [Riverbank]\nmodules: [about-us]\n")
    (host / "modules" / "about-us" / "module.yaml").write_text((small / "modules" / "second" / "module.yaml").read_text().replace("Second", "About us"))
    (host / "modules" / "about-us" / "01-who-we-are.en.md").write_text(PAGE.format(title="Who we are", text="We are here."))
    (host / "modules" / "first" / "02-next.en.md").write_text(
        PAGE.format(title="Next at Riverbank", text="```reflect\nid: my-question\nask: What?\nkeep: questions-for-the-day\n```\n\n```story\nshow: told\n```")
    )
    pack = load(small, host)
    assert [] == messages(pack)
    assert ["first", "second", "about-us"] == list(pack.edition("en").modules)
    assert ["Hello", "Next at Riverbank"] == [lesson.title for lesson in pack.edition("en").modules["first"].lessons]
    assert ("Side by Side writers", "Riverbank") == pack.about.owners


def test_a_host_for_another_pack_changes_nothing_in_the_list(small: Path, tmp_path: Path, load: Load) -> None:
    (tmp_path / "host").mkdir()
    (tmp_path / "host" / "pack.yaml").write_text("adds-to: another\nmodules: [x]\n")
    assert ["first", "second"] == list(load(small, tmp_path / "host").edition("en").modules)


def test_a_group_that_names_a_part_that_is_not_there_is_told_and_the_rest_is_shown(small: Path, load: Load) -> None:
    about = small / "pack.yaml"
    lines = len(about.read_text().splitlines())
    about.write_text(about.read_text().rstrip() + "\ngroups:\n  - title: Start here\n    modules: [nowhere]\n")
    pack = load(small)
    assert [("pack.yaml", lines + 3, "The group “Start here” names the part `nowhere`, which is not there. Check the spelling.")] == [
        (problem.file.name, problem.line, problem.message) for problem in pack.problems
    ]
