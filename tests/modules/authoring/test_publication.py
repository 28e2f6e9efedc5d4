"""A pack becomes what every format is made from, and a story that may not be shown is not in it."""

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from shutil import copytree

import pytest

from accessibility.formats.publication import Publication
from glossary.load import TERMS, load_glossary
from modules.authoring.publication import NoLanguage, publication
from modules.packs.load import load_pack

TODAY = date(2026, 11, 22)
MakePublication = Callable[..., Publication]


@pytest.fixture
def made(samples: Path) -> MakePublication:
    pack = load_pack(samples / "small", load_glossary(TERMS))
    return lambda **more: publication(pack, TODAY, **more)


def test_it_holds_every_module_and_page_of_the_pack(made: MakePublication) -> None:
    found = made()
    assert {"first": ["hello", "next"], "second": ["only"]} == {part.id: [page.id for page in part.pages] for part in found.parts}
    assert (True, "en", "ltr") == (found.first, found.language, found.direction)


def test_a_second_language_is_marked_as_such_and_reads_its_own_way(made: MakePublication) -> None:
    assert (False, "ur", "rtl") == (made(language="ur").first, made(language="ur").language, made(language="ur").direction)


def test_a_language_that_is_not_there_is_told_with_those_that_are(made: MakePublication) -> None:
    with pytest.raises(NoLanguage, match="It is in en, cy, ur"):
        made(language="pl")


def test_a_story_that_was_taken_back_is_in_no_page_and_not_among_the_stories(made: MakePublication) -> None:
    with_it, without = made(), made(withdrawn=frozenset({"told"}))
    assert {"told"} == {alone.story.id for alone in with_it.stories}
    assert () == without.stories
    assert not any(part.stories for part in without.parts)
    assert with_it.stamp != without.stamp


def test_one_changed_word_changes_the_stamp_of_its_module_alone(samples: Path, tmp_path: Path) -> None:
    copy = copytree(samples / "small", tmp_path / "small")
    before = publication(load_pack(copy, load_glossary(TERMS)), TODAY)
    page = copy / "modules" / "second" / "01-only.en.md"
    page.write_text(page.read_text(encoding="utf-8") + "\nOne more line.\n", encoding="utf-8")
    after = publication(load_pack(copy, load_glossary(TERMS)), TODAY)
    changed = [new.id for old, new in zip(before.parts, after.parts, strict=True) if before.stamp_of(old) != after.stamp_of(new)]
    assert ["second"] == changed
    assert before.stamp != after.stamp


def test_the_stamp_is_the_same_in_every_process(made: MakePublication, samples: Path) -> None:
    script = (
        "import sys; from datetime import date; from pathlib import Path; from glossary.load import TERMS, load_glossary; from modules.packs.load import load_pack;"
        "from modules.authoring.publication import publication; print(publication(load_pack(Path(sys.argv[1]), load_glossary(TERMS)), date(2026, 11, 22)).stamp)"
    )
    for seed in ("1", "2"):
        surroundings = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(Path(__file__).parents[3])}
        told = subprocess.run([sys.executable, "-c", script, str(samples / "small")], env=surroundings, capture_output=True, text=True, check=True)
        assert made().stamp == told.stdout.strip()
