"""A page as it is read: the facts that it names stand in it in full."""

from modules.authoring.sections import hashes
from modules.authoring.shared import Shared
from modules.authoring.texts import FACTS, read_source
from modules.packs.facts import FOLDER

PAGE = "---\ntitle: A page\n---\n\nSome words.\n\n```changing\nshow: law\n```\n\nMore words.\n"
FACT = "checked: 2026-11-22\nsays: |\n  A law is planned.\nsources:\n  - title: A page\n"
SHARED = Shared({"en": {"law": FACT}, "cy": {"law": FACT.replace("A law is planned.", "Mae deddf ar y gweill.")}})


def said(text: str) -> list[str]:
    return [passage.text for passage in read_source("", text).passages]


def test_a_shared_fact_stands_in_its_place() -> None:
    assert ["Some words.", "A law is planned.", "More words."] == said(SHARED.whole(PAGE))


def test_the_file_says_in_which_language() -> None:
    assert "Mae deddf ar y gweill." in SHARED.whole(PAGE, "modules/a/01-page.cy.md")
    assert "A law is planned." in SHARED.whole(PAGE, "modules/a/01-page.ur.md")


def test_a_change_of_the_fact_is_a_change_of_that_part_of_the_page_alone() -> None:
    other = Shared({"en": {"law": FACT.replace("planned", "here")}})
    before, after = hashes(SHARED.whole(PAGE)), hashes(other.whole(PAGE))
    assert (1, 1) == (len(before - after), len(after - before))


def test_what_is_not_known_or_not_meant_is_left_alone() -> None:
    for text in (
        PAGE.replace("law", "tax"),
        PAGE.replace("show: law", "id: law\nsays: Show: law"),
        PAGE.replace("changing", "picture"),
        "changing show: law",
        "```changing\nshow: law",
    ):
        assert text == SHARED.whole(text)


def test_line_ends_of_windows_and_long_fences_mean_the_same() -> None:
    assert "A law is planned." in SHARED.whole(PAGE.replace("\n", "\r\n"))
    assert "A law is planned." in SHARED.whole(PAGE.replace("```", "~~~~"))


def test_a_file_of_the_folder_of_facts_is_all_one_dated_box() -> None:
    assert FOLDER == FACTS
    assert [("changing", 0, len(FACT))] == [(block.kind, block.start, block.end) for block in read_source("facts/law.en.yaml", FACT, ".yaml").blocks]
    assert [] == read_source("pictures/law.en.yaml", FACT, ".yaml").blocks
