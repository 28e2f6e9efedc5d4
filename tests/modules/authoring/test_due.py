"""What is due for a new look, and when."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from glossary.load import Glossary
from glossary.term import Term
from modules.authoring.due import Due, due_list
from modules.packs.load import load_pack
from modules.packs.pack import Pack

TODAY = date(2026, 11, 22)
FACT = "about: Greetings\nchecked: {}\nsays: Words.\nsources: [{{title: A page}}]\n"
TERM = Term.model_validate({"id": "agenda", "term": "agenda", "plain": "A list.", "example": "One.", "topic": "meetings", "own": "yes", "checked": "2025-11-21"})


@pytest.fixture
def folder(samples: Path, tmp_path: Path) -> Path:
    made = Path(shutil.copytree(samples / "small", tmp_path / "small"))
    (made / "facts").mkdir()
    return made


def fact(folder: Path, checked: str, name: str = "waving.en.yaml") -> Pack:
    (folder / "facts" / name).write_text(FACT.format(checked), encoding="utf-8")
    return load_pack(folder, Glossary((TERM,), ()))


def one(pack: Pack, kind: str, path: str = "") -> Due:
    return next(each for each in due_list(pack, TODAY) if each.kind == kind and path in each.path)


@pytest.mark.parametrize(
    ("checked", "standing"),
    [("2026-05-21", "overdue"), ("2026-05-22", "soon"), ("2026-06-22", "soon"), ("2026-06-25", "later"), ("2026-11-22", "later")],
)
def test_a_fact_is_on_the_list_from_5_months_on_and_overdue_after_6(folder: Path, checked: str, standing: str) -> None:
    assert standing == one(fact(folder, checked), "fact").standing


def test_everything_else_has_a_year(folder: Path) -> None:
    pack = fact(folder, "2026-11-22")
    assert (date(2027, 11, 22), "later") == ((page := one(pack, "page", "01-hello.en.md")).due, page.standing)
    assert ("overdue", "agenda", "") == ((term := one(pack, "term")).standing, term.name, term.path)


def test_the_soonest_due_comes_first_and_what_has_no_date_comes_last(folder: Path) -> None:
    found = due_list(fact(folder, "2026-06-01"), TODAY)
    assert ["term", "fact"] == [each.kind for each in found[:2]]
    assert ("picture", "never", None) == (found[-1].kind, found[-1].standing, found[-1].due)


def test_every_kind_is_there_and_a_translation_has_a_date_of_its_own(folder: Path) -> None:
    fact(folder, "2025-01-01", "waving.cy.yaml")
    found = due_list(fact(folder, "2026-11-22"), TODAY)
    assert {"fact", "page", "story", "term", "picture", "module", "film"} == {each.kind for each in found}
    assert [("cy", "overdue"), ("en", "later")] == [(each.language, each.standing) for each in found if each.kind == "fact"]


def test_a_kind_can_be_asked_for(folder: Path) -> None:
    assert {"fact", "term"} == {each.kind for each in due_list(fact(folder, "2026-11-22"), TODAY, ("fact", "term"))}


def test_where_a_host_has_a_file_of_its_own_that_one_is_on_the_list(folder: Path, tmp_path: Path) -> None:
    fact(folder, "2026-01-01")
    host = tmp_path / "host"
    (host / "facts").mkdir(parents=True)
    (host / "pack.yaml").write_text("adds-to: small\n")
    (host / "facts" / "waving.en.yaml").write_text(FACT.format("2026-11-01"))
    assert ["2026-11-01"] == [str(each.checked) for each in due_list(load_pack(folder, Glossary((), ()), host), TODAY, ("fact",))]
