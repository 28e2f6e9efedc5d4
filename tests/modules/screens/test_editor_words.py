"""The editor's scripts and the interface words agree: nothing is said that has no words, and no words wait for nobody."""

import re
from pathlib import Path
from typing import get_args

import pytest

from accessibility.readability.difficulty import Band
from glossary.plain_yaml import read_yaml
from modules.packs.interface import flat
from modules.pages.editor import SAID_BY_SCRIPTS, editor_address, rules_explained

ROOT = Path(__file__).parents[3]
SCRIPTS = "".join(file.read_text(encoding="utf-8") for file in sorted((ROOT / "modules" / "screens" / "parts" / "editing").glob("*.js")))
SAID = re.compile(r'desk\.(?:words|button|count)\(\s*(?:[\w.=?! ]+\? )?"([a-z-]+)"')


@pytest.fixture(scope="module")
def written() -> set[str]:
    file = ROOT / "content" / "side-by-side" / "interface" / "en.yaml"
    texts = flat(read_yaml(file.read_text(encoding="utf-8"), file).value)
    return {key.removeprefix(SAID_BY_SCRIPTS) for key in texts if key.startswith(SAID_BY_SCRIPTS)}


def test_what_scripts_say_is_written(written: set[str]) -> None:
    assert set() == set(SAID.findall(SCRIPTS)) - written


def test_what_is_written_is_said(written: set[str]) -> None:
    made_up = {"grave-must", "grave-should", "grave-could", "grave-ask", *(f"band-{band.replace(' ', '-')}" for band in get_args(Band))}
    assert made_up == {key for key in written if f'"{key.removesuffix("-one")}"' not in SCRIPTS and f'"{key}"' not in SCRIPTS}


def test_every_rule_has_an_example_to_explain_it() -> None:
    assert "hard-word" in rules_explained()
    assert [] == [name for name, told in rules_explained().items() if not told["before"] or not told["after"]]


def test_the_address_of_a_file_is_safe() -> None:
    assert "/editor" == editor_address("")
    assert "/editor?file=modules%2Fa%26b.md" == editor_address("modules/a&b.md")
