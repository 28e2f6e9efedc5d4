from pathlib import Path

import pytest

from modules.packs.files import MOST_BYTES, PackFiles, take_apart


@pytest.mark.parametrize(
    ("text", "front", "body", "line"),
    [
        ("---\ntitle: x\n---\nText.\n", "title: x\n", "Text.\n", 4),
        ("---\r\ntitle: x\r\n---\r\n\r\nText.", "title: x\r\n", "\r\nText.", 4),
        ("\ufeff---\ntitle: x\n---\nText.", "title: x\n", "Text.", 4),
        ("--- \ntitle: x\n---\t\nText.", "title: x\n", "Text.", 4),
        ("---\n---\nText.", "", "Text.", 3),
        ("---\ntitle: x\n---", "title: x\n", "", 3),
        ("---\ntitle: a --- b\n---\nText\n---\nmore", "title: a --- b\n", "Text\n---\nmore", 4),
    ],
)
def test_front_matter_and_text_are_taken_apart(text: str, front: str, body: str, line: int) -> None:
    parts = take_apart(text)
    assert parts is not None
    assert (front, body, line) == (parts.front, parts.body, parts.body_line)
    assert body == text[parts.body_offset :]


@pytest.mark.parametrize("text", ["", "Text.", "\n---\ntitle: x\n---\n", "---\ntitle: x\n", "----\ntitle: x\n----\n"])
def test_a_text_without_front_matter_has_none(text: str) -> None:
    assert take_apart(text) is None


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"caf\xe9", "This file is not UTF-8 text."),
        ("x".encode("utf-16"), "This file is not UTF-8 text."),
        (b"a\0b", "This file has null characters in it."),
        (b"x" * (MOST_BYTES + 1), "This file is 300,001 bytes. Keep it under 300,000."),
    ],
)
def test_a_file_that_cannot_be_read_is_told(tmp_path: Path, raw: bytes, said: str) -> None:
    (tmp_path / "page.md").write_bytes(raw)
    files = PackFiles((tmp_path,))
    assert files.text(tmp_path / "page.md") is None
    assert [said] == [problem.message[: len(said)] for problem in files.problems]


def test_a_later_folder_lies_over_an_earlier_one(tmp_path: Path) -> None:
    for folder, names in (("one", ("a.md", "b.md")), ("two", ("b.md", ".hidden.md"))):
        (tmp_path / folder).mkdir()
        for name in names:
            (tmp_path / folder / name).write_text(folder)
    files = PackFiles((tmp_path / "one", tmp_path / "two"))
    assert {"a.md": "one", "b.md": "two"} == {name: files.text(file) for name, file in files.paths.items()}
