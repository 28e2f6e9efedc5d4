import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from glossary.load import TERMS

Say = Callable[..., tuple[int, str, str]]


def test_a_good_pack_has_nothing_to_mend_and_says_what_is_not_translated_yet(say: Say, small: Path) -> None:
    code, said, _ = say("check", "small")
    assert 0 == code
    assert "small: 2 modules, 3 pages, 1 story, 1 picture, " in said
    assert (
        "Not yet in cy: 6 files (films/elsewhere.en.yaml, films/hello.en.yaml, modules/first/02-next.en.md, modules/second/module.yaml, pictures/wave.en.yaml, stories/told.en.md), 1 text on buttons and forms."
        in said
    )
    assert "must mend" not in said


def test_each_problem_is_one_line_with_a_file_that_can_be_clicked(say: Say, small: Path) -> None:
    page = small / "modules" / "first" / "02-next.en.md"
    page.write_text(page.read_text().replace("```reflect", "```reflekt"))
    code, said, _ = say("check", "small")
    assert 1 == code
    assert "small/modules/first/02-next.en.md:11  `reflekt` is not a block that is known here." in said
    assert "1 must mend" in said.splitlines()[-1]


def test_one_page_or_one_module_can_be_checked_by_itself(say: Say, small: Path) -> None:
    (small / "modules" / "first" / "02-next.en.md").write_text("spoiled")
    assert 0 == say("check", "small/modules/second")[0]
    assert 1 == say("check", "small/modules/first/02-next.en.md")[0]
    assert 1 == say("check", small / "modules" / "first")[0]


def test_terms_are_checked_by_file_or_by_folder(say: Say, tmp_path: Path) -> None:
    (tmp_path / "terms").mkdir()
    (tmp_path / "terms" / "good.yaml").write_text("")
    (tmp_path / "terms" / "bad.yaml").write_text("- id: x\n")
    assert 0 == say("check", TERMS)[0]
    assert 0 == say("check", "terms/good.yaml")[0]
    code, said, _ = say("check", "terms")
    assert (1, True) == (code, "terms/bad.yaml:1  `term` is missing. Add it." in said)


def test_what_is_not_there_is_wrong_use(say: Say) -> None:
    code, _, told = say("check", "nowhere")
    assert 2 == code
    assert 1 == len(told.splitlines())


def test_a_pack_with_nothing_to_show_tells_all_its_problems(say: Say, small: Path) -> None:
    for module in ("first", "second"):
        (small / "modules" / module / "module.yaml").write_text("title: x\n")
    code, said, _ = say("check", "small")
    assert 1 == code
    assert "small/modules/first/module.yaml:1  `minutes` is missing. Add it." in said
    assert "small/modules/second/module.yaml:1  `minutes` is missing. Add it." in said


def test_the_command_works_from_a_shell(samples: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-c", "import sys; from modules.cli import main; sys.exit(main())", "check", str(samples / "small")]
    done = subprocess.run(command, cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(samples.parents[1])}, capture_output=True, text=True, check=False)
    assert (0, "") == (done.returncode, done.stderr)


@pytest.mark.parametrize("typed", [[], ["check"], ["unknown"], ["story"], ["new"], ["backup"], ["purge", "--unknown"], ["new", "term", "x", "--topic", "unknown"]])
def test_wrong_use_says_how_to_use_it(say: Say, typed: list[str]) -> None:
    code, _, told = say(*typed)
    assert 2 == code
    assert told.startswith("usage: side-by-side")
