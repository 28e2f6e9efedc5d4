from pathlib import Path

import pytest

from glossary.explain import explain
from glossary.load import load_glossary

ENTRY = """- id: mdt
  term: MDT
  full: multidisciplinary team
  plain: A team of staff with different skills.
  example: The MDT meets each Tuesday.
  topic: who-is-who
  own: yes
  checked: 2026-11-22
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "terms").mkdir()
    return tmp_path / "terms"


def told(folder: Path) -> list[tuple[str, int, str]]:
    return [(problem.file.name, problem.line, problem.message) for problem in load_glossary(folder).problems]


def test_terms_come_in_alphabetical_order_whatever_file_they_are_in(folder: Path) -> None:
    (folder / "a.yaml").write_text(ENTRY)
    (folder / "b.yaml").write_text(ENTRY.replace("id: mdt", "id: aim").replace("term: MDT", "term: aim"))
    assert ["aim", "MDT"] == [term.term for term in load_glossary(folder).terms]
    assert [] == told(folder)


def test_a_host_replaces_a_meaning_with_its_own(folder: Path, tmp_path: Path) -> None:
    (folder / "a.yaml").write_text(ENTRY)
    (tmp_path / "host").mkdir()
    (tmp_path / "host" / "a.yaml").write_text(ENTRY.replace("A team of staff with different skills", "Our Tuesday team"))
    terms = load_glossary(folder, tmp_path / "host").terms
    assert ["Our Tuesday team."] == [term.plain for term in terms]


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        (ENTRY + ENTRY, 9, "The term `mdt` stands twice (a.yaml). Keep one."),
        (ENTRY.replace("topic: who-is-who", "topic: people"), 6, "`topic` says “people”. It can be"),
        (ENTRY.replace("  plain:", "  plian:"), 4, "`plian` is not a name that is known here."),
        (ENTRY.replace("A team of staff with different skills.", "word " * 31), 1, "The plain meaning of MDT has 31 words. Use 30 or fewer."),
        (ENTRY.replace("  own: yes\n", ""), 1, "MDT has no source."),
        (ENTRY.replace("id: mdt", "id: M D T"), 1, "`id` says “M D T”. Use small letters, digits and hyphens."),
        ("mdt: MDT\n", 1, "A file of terms is a list. Start each term with `- id:`."),
        ("- \n" + ENTRY, 1, "this needs names and texts"),
        (ENTRY + "- just a text\n", 9, "this needs names and texts"),
        ("- id: [a\n", 2, "This YAML cannot be read"),
    ],
)
def test_a_broken_entry_is_told_with_its_line(folder: Path, text: str, line: int, message: str) -> None:
    (folder / "a.yaml").write_text(text)
    problems = told(folder)
    assert any(("a.yaml", line) == problem[:2] and message in problem[2] for problem in problems), problems


def test_one_broken_entry_leaves_the_others_standing(folder: Path) -> None:
    (folder / "a.yaml").write_text(ENTRY + ENTRY.replace("id: mdt", "id: broken").replace("topic: who-is-who", "topic: people"))
    assert ["mdt"] == [term.id for term in load_glossary(folder).terms]


@pytest.mark.parametrize("encoded", [b"\xff\xfe\x00", b"caf\xe9"])
def test_a_file_that_is_not_utf_8_is_told(folder: Path, encoded: bytes) -> None:
    (folder / "a.yaml").write_bytes(encoded)
    assert ["This file cannot be read as UTF-8 text. Save it again as UTF-8."] == [message for _, _, message in told(folder)]


@pytest.mark.parametrize("change", [lambda text: "\ufeff" + text, lambda text: text.replace("\n", "\r\n")])
def test_a_byte_order_mark_and_line_ends_from_windows_are_no_fault(folder: Path, change) -> None:  # type: ignore[no-untyped-def]
    (folder / "a.yaml").write_bytes(change(ENTRY).encode())
    assert [] == told(folder)
    assert ["mdt"] == [term.id for term in load_glossary(folder).terms]


def test_an_empty_file_is_no_fault(folder: Path) -> None:
    (folder / "a.yaml").write_text("# nothing yet\n")
    assert [] == told(folder)


def test_a_term_is_explained_in_a_sentence_or_two(folder: Path) -> None:
    (folder / "a.yaml").write_text(ENTRY)
    assert "MDT: multidisciplinary team. A team of staff with different skills." == explain(load_glossary(folder).terms[0])
