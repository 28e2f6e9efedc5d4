"""A fact that may change is written once, and every page that names it shows it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from accessibility.document import Notice
from modules.packs.pack import Pack

Load = Callable[..., Pack]
FACT = """about: Greetings
checked: {checked}
says: |
  {says}
sources:
  - title: A page about greetings
    address: https://example.org/hello
"""
PAGE = """---
title: A page
goal: You can do it.
checked: 2026-11-22
own: yes
made-by: Side by Side writers
---

```changing
{inside}
```
"""


def fact(pack: Path, says: str, name: str = "waving.en.yaml", checked: str = "2026-11-22") -> Path:
    file = pack / "facts" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(FACT.format(says=says, checked=checked), encoding="utf-8")
    return file


def page(pack: Path, inside: str, name: str = "02-next.en.md") -> Path:
    file = pack / "modules" / "first" / name
    file.write_text(PAGE.format(inside=inside), encoding="utf-8")
    return file


def shown(pack: Pack, slug: str = "next", language: str = "en") -> list[str]:
    lessons = {lesson.slug: lesson for lesson in pack.edition(language).modules["first"].lessons}
    return [str(block.blocks) for block in lessons[slug].document.blocks if isinstance(block, Notice)]


def told(pack: Pack) -> list[tuple[str, int, str]]:
    return [(problem.file.name, problem.line, problem.message) for problem in pack.problems]


def test_two_pages_show_one_fact_and_an_edit_in_one_place_changes_both(small: Path, load: Load) -> None:
    fact(small, "Waving is in fashion.")
    page(small, "show: waving")
    page(small, "show: waving", "03-more.en.md")
    assert all("Waving is in fashion." in shown(load(small), slug)[0] for slug in ("next", "more"))
    stamp = load(small).stamp
    fact(small, "Bowing is in fashion.")
    assert all("Bowing is in fashion." in shown(load(small), slug)[0] for slug in ("next", "more"))
    assert stamp != load(small).stamp


def test_a_fact_has_its_date_and_its_sources(small: Path, load: Load) -> None:
    fact(small, "Waving is in fashion.", checked="2026-10-01")
    found = load(small).edition("en").facts["waving"]
    assert ("Greetings", "facts/waving.en.yaml", "2026-10-01", 1) == (found.about, found.path, str(found.notice.checked), len(found.notice.sources))


def test_a_translation_lies_beside_it_and_where_there_is_none_the_first_language_is_shown(small: Path, load: Load) -> None:
    fact(small, "Waving is in fashion.")
    fact(small, "Bowing is in fashion.", "bowing.en.yaml")
    fact(small, "Mae chwifio yn y ffasiwn.", "waving.cy.yaml")
    facts = load(small).edition("cy").facts
    assert ("cy", "en") == (facts["waving"].language, facts["bowing"].language)


def test_a_host_puts_its_own_in_place_of_ours(small: Path, load: Load, tmp_path: Path) -> None:
    fact(small, "Waving is in fashion.")
    page(small, "show: waving")
    host = tmp_path / "host"
    fact(host, "Here we shake hands.")
    (host / "pack.yaml").write_text("adds-to: small\n")
    assert "Here we shake hands." in shown(load(small, host))[0]


@pytest.mark.parametrize(
    ("inside", "line", "says"),
    [
        ("show: wavnig", 10, "There is no fact called `wavnig` in this pack. Check the spelling, or add facts/wavnig.en.yaml."),
        ("show: waving\nchecked: 2026-11-22", 11, "This box shows a fact of `facts/`, which has its own words, date and sources."),
        ("show: Waving!", 10, "Use small letters, digits and hyphens."),
        ("show: waving\n```\n\n```changing\nshow: waving", 14, "`waving` stands on this page already. Keep one of the two."),
        ("show: waving\n```\n\n```changing\nid: waving\nchecked: 2026-11-22\nsays: Words.\nsources: [{title: A page}]", 14, "The id `waving` is taken in 02-next.en.md."),
    ],
)
def test_a_slip_on_the_page_is_told_with_its_line(small: Path, load: Load, inside: str, line: int, says: str) -> None:
    fact(small, "Waving is in fashion.")
    page(small, inside)
    (found,) = told(load(small))
    assert ("02-next.en.md", line) == found[:2]
    assert says in found[2]


@pytest.mark.parametrize(
    ("name", "text", "line", "says"),
    [
        ("waving.en.yaml", "", 1, "This fact is empty."),
        ("waving.en.yaml", "checked: 2026-11-22\nsays: Words.\n", 1, "`sources` is missing."),
        ("waving.en.yaml", "checked: soon\nsays: Words.\nsources: [{title: A page}]\n", 1, "`checked` says “soon”. Write a date like 2026-11-22."),
        ("waving.en.yaml", "checked: 2026-11-22\nsays: a: b\n", 2, "This YAML cannot be read"),
        ("waving.fr.yaml", FACT.format(says="Mots.", checked="2026-11-22"), 0, "which pack.yaml does not have under `languages`"),
        ("waving.cy.yaml", FACT.format(says="Geiriau.", checked="2026-11-22"), 0, "There is no fact `waving` in `en`, so no page shows this one."),
        ("Waving Now.yaml", FACT.format(says="Words.", checked="2026-11-22"), 0, "A fact is named like nhs-england.en.yaml"),
    ],
)
def test_a_slip_in_the_fact_is_told_with_its_file_and_line(small: Path, load: Load, name: str, text: str, line: int, says: str) -> None:
    fact(small, "Words.", name).write_text(text, encoding="utf-8")
    (found,) = told(load(small))
    assert (name, line) == found[:2]
    assert says in found[2]
