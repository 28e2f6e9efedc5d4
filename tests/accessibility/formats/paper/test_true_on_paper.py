"""What the shipped training says is true on a sheet of paper too: nothing there can be pressed, opened or heard."""

import re
from datetime import date
from html import unescape
from pathlib import Path

import pytest

from accessibility.formats.paper.booklet import Booklet
from accessibility.formats.publication import Options, Publication
from glossary.load import TERMS, load_glossary
from modules.authoring.publication import publication
from modules.packs.load import load_pack

SHIPPED = Path(__file__).parents[4] / "content" / "side-by-side"
ONLY_A_SCREEN_CAN = re.compile(
    r"\b(?:press|tap|click|choose)\b[^.:]{0,30}\b(?:marked words?|card|button|link|below|(?<!not )here)\b"
    r"|\bopen (?:a|the|its|each|any|one) (?:card|part|box|line)\b|\b(?:this|your) (?:browser|device)\b|\bon the next page you can listen\b|\bskip to\b|\bscroll\b",
    re.IGNORECASE,
)


def lines(html: str) -> list[str]:
    body = re.sub(r'src="[^"]*"', "", html.split("<body")[1])
    broken = re.sub(r"<(?:p|li|h\d|t[dhr]|summary|div|section|caption)\b", "\n<", body)
    return [" ".join(unescape(re.sub(r"<[^>]+>", "", line)).split()) for line in broken.split("\n")]


@pytest.fixture(scope="module")
def shipped() -> Publication:
    return publication(load_pack(SHIPPED, load_glossary(TERMS)), date(2026, 11, 22), site="https://training.example.org").for_use("print")


@pytest.mark.parametrize("points", [12, 24])
def test_no_booklet_asks_for_what_only_a_screen_can_do(shipped: Publication, points: int) -> None:
    said = [line for part in shipped.parts for line in lines(Booklet(shipped, Options(), part, points).html())]
    assert len(said) > 1000
    assert [] == [line for line in said if ONLY_A_SCREEN_CAN.search(line)]


@pytest.mark.parametrize("said", ["Open a card to meet each person.", "Press a marked word to see what it means.", "Choose an answer below.", "It stays on this device."])
def test_a_sentence_for_a_screen_is_caught(said: str) -> None:
    assert ONLY_A_SCREEN_CAN.search(said)
