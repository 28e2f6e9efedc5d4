"""The measures of a pack: what is counted, what is left out, and what misses its target."""

import re
import shutil
from pathlib import Path

import pytest

from glossary.load import Glossary
from glossary.term import Term
from modules.authoring.measures import Measure, measure_pack
from modules.authoring.measures.links import OURS, resolves
from modules.packs.load import load_pack
from modules.packs.pack import Pack

ROOT = Path(__file__).parents[3]
PAGE = """---
title: A page
goal: You can do it.
checked: 2026-11-22
{source}
made-by: Side by Side writers
---

{text}
"""
ASK = "```reflect\nid: ask-{name}\nask: What would you ask?\n```"
TERMS = Glossary(
    (
        Term.model_validate(
            {"id": "ombudsman", "term": "multidisciplinary ombudsman", "plain": "A person.", "example": "Ask.", "topic": "rights", "own": "yes", "checked": "2026-11-22"}
        ),
    ),
    (),
)


@pytest.fixture
def folder(samples: Path, tmp_path: Path) -> Path:
    """The small pack with one module, whose pages a test writes."""
    made = Path(shutil.copytree(samples / "small", tmp_path / "small"))
    for file in (made / "modules" / "first").glob("*.md"):
        file.unlink()
    return made


def write(folder: Path, *pages: str, source: str = "own: yes") -> Pack:
    for number, text in enumerate(pages, 1):
        (folder / "modules" / "first" / f"{number:02}-page-{number}.en.md").write_text(PAGE.format(text=text, source=source), encoding="utf-8")
    return load_pack(folder, TERMS)


def measured(pack: Pack) -> dict[str, Measure]:
    return {measure.id: measure for measure in measure_pack(pack, "first")[0].measures}


def test_what_stands_in_blocks_and_headings_is_not_running_text(folder: Path) -> None:
    pack = write(folder, f"## Three words here\n\nOne two three four.\n\n- five\n- six\n\n{ASK.format(name='a')}")
    found = measured(pack)
    assert (6, "6 words (page-1)") == (found["words-most"].value, found["words-most"].said)


def test_a_page_that_is_too_long_is_named(folder: Path) -> None:
    found = measured(write(folder, "You can go. " * 50, "You can go."))
    assert ("missed", ("page-1: 150 words",)) == (found["words-most"].standing, found["words-most"].places)
    assert ("met", 76.5) == (found["words-median"].standing, found["words-median"].value)


def test_a_sentence_that_is_too_long_is_shown(folder: Path) -> None:
    found = measured(write(folder, "You can " + "go on and " * 9 + "rest."))
    assert "missed" == found["sentence-most"].standing
    assert found["sentence-most"].places[0].startswith("page-1, 30 words: You can go on and")


def test_words_being_taught_are_listed_apart_and_left_out_of_the_second_figure(folder: Path) -> None:
    found = measured(write(folder, "Ask the multidisciplinary ombudsman. You can go home. " * 4))
    assert (1, ("multidisciplinary ombudsman 4",)) == (found["taught"].value, found["taught"].places)
    assert "8.8, without the words being taught 3.1" == found["smog"].said
    assert "apart" == found["smog"].standing


def test_half_of_the_pages_have_something_to_do(folder: Path) -> None:
    some = measured(write(folder, f"Text.\n\n{ASK.format(name='a')}", "Text."))["to-do"]
    few = measured(write(folder, f"Text.\n\n{ASK.format(name='a')}", "Text.", "Text."))["to-do"]
    assert ("met", "1 of 2") == (some.standing, some.said)
    assert ("missed", "1 of 3", ("page-2", "page-3")) == (few.standing, few.said, few.places)


def test_a_module_needs_a_picture_or_a_chart(folder: Path) -> None:
    bare = measured(write(folder, "Text."))["pictures"]
    shown = measured(write(folder, "Text.\n\n```picture\nshow: wave\n```"))["pictures"]
    assert ["missed", "met"] == [bare.standing, shown.standing]


def test_a_page_with_no_source_and_no_word_about_it_is_listed(folder: Path) -> None:
    found = measured(write(folder, "Text.", source="sources: []"))["unsourced"]
    assert ("missed", ("page-1: no source", "page-1: no date")) == (found.standing, found.places)


def test_a_link_says_where_it_goes_and_can_be_opened(folder: Path) -> None:
    found = measured(write(folder, "[Read more](/help) or [the list of words](/wrods/) or [the cards](/card)."))["links"]
    assert ["page-1: /wrods/ cannot be opened", "page-1, line 9: link-vague: Read more"] == list(found.places)


@pytest.mark.parametrize(
    "address", ["https://www.nhs.uk/a", "mailto:a@b.uk", "tel:111", "/help", "/words/ombudsman", "/read/second/", "/read/second/only", "/stories/told", "#top"]
)
def test_addresses_that_can_be_opened(folder: Path, address: str) -> None:
    assert resolves(address, write(folder, "Text."))


@pytest.mark.parametrize(
    "address", ["http//nhs.uk", "https://nhs", "https://", "htps://www.nhs.uk", "www.nhs.uk", "/read/second/nothing", "/words/nothing", "/nothing", "https://nhs.uk/a b", ""]
)
def test_addresses_that_lead_nowhere(folder: Path, address: str) -> None:
    assert not resolves(address, write(folder, "Text."))


def test_our_own_addresses_are_those_of_the_site() -> None:
    routes = set(re.findall(r'Route\("([^"]+)"', (ROOT / "modules" / "light" / "routes.py").read_text(encoding="utf-8")))
    assert set() == OURS - routes


def test_all_together_names_each_module_without_a_picture(folder: Path) -> None:
    whole = measure_pack(write(folder, "Text."))[-1]
    bare = next(measure for measure in whole.measures if measure.id == "modules-without-picture")
    assert ("", True) == (whole.id, "first" in bare.places)
