"""A pack with 25 planted faults gives 25 clear lines: one for each, with the file and the line where its author finds it."""

import re
import shutil
from pathlib import Path

import pytest

from glossary.load import Glossary
from glossary.problem import Problem
from modules.cli import main
from modules.packs.load import load_pack

PLANTED = [
    ("modules/bad-yaml/module.yaml", 2, "This YAML cannot be read: mapping values are not allowed in this context."),
    ("modules/blocks/01-blocks-one.en.md", 9, "`quizz` is not a block that is known here."),
    ("modules/blocks/01-blocks-one.en.md", 14, 'This check has no answer marked `fits: "yes"`. Mark one.'),
    ("modules/blocks/01-blocks-one.en.md", 32, "The id `twice` is taken in 01-blocks-one.en.md."),
    ("modules/blocks/01-blocks-one.en.md", 37, "There is no picture called `not-drawn` in this pack."),
    ("modules/blocks/01-blocks-one.en.md", 41, "There is no story called `not-told` in this pack."),
    ("modules/blocks/02-blocks-two.en.md", 12, "`hnit` is not a name that is known here."),
    ("modules/blocks/02-blocks-two.en.md", 19, "Anchors and aliases (& and *) are not used here."),
    ("modules/blocks/02-blocks-two.en.md", 26, "`kind` stands here twice. Keep one."),
    ("modules/blocks/02-blocks-two.en.md", 30, "Pictures are shown with a `picture` block"),
    ("modules/blocks/02-blocks-two.en.md", 32, "The title is the page's main heading."),
    ("modules/fronts/01-none.en.md", 1, "This page does not start with front matter."),
    ("modules/fronts/02-no-goal.en.md", 2, "`goal` is missing. Add it."),
    ("modules/fronts/03-wrong-date.en.md", 4, "`checked` says “yesterday”. Write a date like 2026-11-22."),
    ("modules/fronts/04-no-text.en.md", 8, "This page has no text."),
    ("modules/missing", 0, "This module has no module.yaml."),
    ("modules/sound/01-sound.cy.md", 12, "The blocks differ from 01-sound.en.md (missing: my-line; not in 01-sound.en.md: fy-llinell)."),
    ("modules/sound/Page Two.md", 0, "A page is named like 01-first-page.en.md"),
    ("modules/sound/linked.en.md", 0, "This is a link to something outside the pack."),
    ("modules/unlisted", 0, "This module is not listed in pack.yaml"),
    ("modules/wrong-type/module.yaml", 4, "`minutes` says “a lot”. Write a number."),
    ("pack.yaml", 14, "The path `everything` goes to `sound/not-there`, which is not there."),
    ("pictures/huge.svg", 0, "This file is 5,000,077 bytes. Keep it under 300,000."),
    ("pictures/script.svg", 0, "<script> is not allowed in a drawing."),
    ("stories/no-consent.en.md", 2, "A story from a real partner needs its `consent` record."),
]


@pytest.fixture
def faulty(samples: Path, tmp_path: Path) -> Path:
    """The pack, with the two faults that have no place in a repository."""
    pack = Path(shutil.copytree(samples / "faulty", tmp_path / "faulty"))
    (tmp_path / "outside.md").write_text("Not yours.")
    (pack / "modules" / "sound" / "linked.en.md").symlink_to(tmp_path / "outside.md")
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="{}"/></svg>\n'
    (pack / "pictures" / "huge.svg").write_text(drawing.format("M0 0" * 1_250_000))
    shutil.copy(pack / "pictures" / "script.en.yaml", pack / "pictures" / "huge.en.yaml")
    return pack


def places(problems: tuple[Problem, ...], pack: Path) -> list[tuple[str, int]]:
    return [(problem.file.relative_to(pack).as_posix(), problem.line) for problem in problems]


def test_each_of_25_faults_is_told_once_where_it_is(faulty: Path) -> None:
    problems = load_pack(faulty, Glossary((), ())).problems
    assert 25 == len(PLANTED)
    assert [(file, line) for file, line, _ in PLANTED] == places(problems, faulty)
    for (_, _, said), problem in zip(PLANTED, problems, strict=True):
        assert said in problem.message


def test_each_line_says_what_to_do(faulty: Path) -> None:
    told = {r"Add|Use|Write|Put|Check|Give|Choose|Mark|Keep|Start|Draw|See|take it out"}
    for problem in load_pack(faulty, Glossary((), ())).problems:
        assert re.search("|".join(told), problem.message), problem


def test_the_rest_of_the_pack_still_works(faulty: Path) -> None:
    modules = load_pack(faulty, Glossary((), ())).edition("en").modules
    assert ["sound", "blocks", "fronts"] == list(modules)
    assert [False] == [lesson.broken for lesson in modules["sound"].lessons]
    assert [True] * 4 == [lesson.broken for lesson in modules["fronts"].lessons]


def test_the_command_prints_the_25_lines_and_one_that_counts_them(faulty: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert 1 == main(["check", str(faulty)])
    said = capsys.readouterr().out
    lines = [line for line in said.splitlines() if line.startswith(f"{faulty}/") and not line.endswith("not in English, so they were not checked.")]
    assert 25 == sum(not re.search("  (must|should|could|ask)  ", line) for line in lines)
    assert "25 must mend" in said.splitlines()[-1]
