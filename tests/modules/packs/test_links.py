"""A link to another part is written once, and `check` tells its author when it leads nowhere."""

from collections.abc import Callable
from pathlib import Path

import pytest

from modules.packs.links import page_linked
from modules.packs.pack import Pack

Load = Callable[..., Pack]
PAGE = "---\ntitle: Links\ngoal: You can go on.\nchecked: 2026-11-22\nown: yes\nmade-by: Side by Side writers\n---\n\nFirst.\n\n{text}\n"


def told(load: Load, small: Path, text: str) -> list[tuple[str, int]]:
    (small / "modules" / "first" / "09-links.en.md").write_text(PAGE.format(text=text), encoding="utf-8")
    return [(problem.message, problem.line) for problem in load(small).problems]


def test_a_part_and_one_page_of_it_can_be_linked(load: Load, small: Path) -> None:
    assert [] == told(load, small, "Go to [the second part](module:second), or to [this page](module:first/links).")


@pytest.mark.parametrize(
    ("address", "message"),
    [
        ("module:secnd", "The link goes to `secnd`, which is not there. Check the spelling."),
        ("module:first/nowhere", "The link goes to `first/nowhere`, which is not there. Check the spelling."),
        ("/about/nothing", "The link goes to `/about/nothing`, and there is no such page in pages/. Check the spelling."),
        ("/read/first/links", "`/read/first/links` works by one door only."),
    ],
)
def test_a_link_that_leads_nowhere_is_told_with_its_line(load: Load, small: Path, address: str, message: str) -> None:
    found = told(load, small, f"Go to [it]({address}).")
    assert [11] == [line for _, line in found]
    assert found[0][0].startswith(message)


def test_a_link_to_a_whole_part_is_its_first_page(load: Load, small: Path) -> None:
    edition = load(small).edition("en")
    assert ("second", edition.modules["second"].lessons[0].slug) == page_linked(edition, "module:second")
    assert page_linked(edition, "module:nothing") is None


def test_a_link_that_is_only_shown_as_code_is_left_alone(load: Load, small: Path) -> None:
    assert [] == told(load, small, "Write `[Your first day](module:your-first-day)`.")
