"""The editor and the command line are one checker: they find the same things in the same file."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from modules.authoring.check import STRUCTURE
from modules.pages.desk_words import checked
from modules.pages.house import House, open_house
from modules.storage.migrate import upgrade

Say = Callable[..., tuple[int, str, str]]
Found = list[tuple[str, str, str, int, int, str]]
LETTER = """# Your visit 😀

The ICB asked the QI team to utilise PDSA cycles. Please commence the tablets prior to your visit.

A cannula goes in. Ask about the MDT, and about a randomised trial. Contact your GP if it isn't uncommon.
"""
FACT = "says: The ICB pays £9 to utilise it prior to your visit, as of May 2026.\n"


@pytest.fixture
def house(tmp_path: Path, small: Path) -> Iterator[House]:
    made = open_house(tmp_path / "data", small)
    upgrade(made.store)
    yield made
    made.store.close()


def in_the_editor(house: House, file: str, text: str, ending: str) -> Found:
    found = checked(house, file, text, ending)["findings"]
    return sorted((each["rule"], each["severity"], each["message"], each["start_code_points"], each["end_code_points"], each["fingerprint"]) for each in found)


def at_the_command_line(say: Say, *files: Path) -> dict[str, Found]:
    """What it says of each file, by the end of its path."""
    found = json.loads(say("check", *files, "--format", "json")[1])
    row = [(each["file"], (each["rule"], each["severity"], each["message"], each["start"], each["end"], each["fingerprint"])) for each in found]
    return {str(file): sorted(told for name, told in row if str(file).endswith(name)) for file in files}


@pytest.mark.parametrize("ending", [".md", ".txt"])
def test_of_pasted_words_and_of_the_same_words_in_a_file(say: Say, house: House, tmp_path: Path, ending: str) -> None:
    letter = tmp_path / f"letter{ending}"
    letter.write_text(LETTER, encoding="utf-8")
    found = in_the_editor(house, "", LETTER, ending)
    assert found == at_the_command_line(say, letter)[str(letter)]
    told = {LETTER[start:end] for _, _, _, start, end, _ in found}
    assert {"ICB", "QI", "utilise", "MDT"} <= told


@pytest.mark.parametrize(("file", "text"), [("modules/second/01-visit.en.md", LETTER), ("facts/costs.en.yaml", FACT)])
def test_of_a_page_of_the_training_and_of_what_stands_beside_it(say: Say, house: House, small: Path, file: str, text: str) -> None:
    (small / file).parent.mkdir(parents=True, exist_ok=True)
    (small / file).write_text(text, encoding="utf-8")
    found = in_the_editor(house, file, text, Path(file).suffix)
    said = [each for each in at_the_command_line(say, small / file)[str(small / file)] if each[0] != STRUCTURE]
    assert found == said
    assert "utilise" in {text[each[3] : each[4]] for each in found}


def test_pasted_words_are_read_as_a_page_once_they_have_a_place(house: House) -> None:
    said = [found for found in in_the_editor(house, "modules/welcome/99-visit.en.md", LETTER, ".md") if LETTER[found[3] : found[4]] in ("ICB", "QI")]
    assert [] == said
