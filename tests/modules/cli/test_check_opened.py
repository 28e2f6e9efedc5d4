"""`check` reads Word, slides, PDF and web pages where they are named."""

import json
from collections.abc import Callable
from pathlib import Path

import docx

Say = Callable[..., tuple[int, str, str]]


def letter(folder: Path) -> Path:
    document = docx.Document()
    document.add_heading("Your visit", 1)
    document.add_paragraph("We will utilise the lift.")
    document.save(str(folder / "letter.docx"))
    return folder / "letter.docx"


def test_a_word_file_is_checked_and_it_is_said_where_places_count(say: Say, tmp_path: Path) -> None:
    _, said, _ = say("check", letter(tmp_path))
    assert "letter.docx:3:9" in said
    assert "hard-word" in said
    assert "letter.docx was opened as Markdown. Lines and columns count in its words, not in the file." in said


def test_places_count_in_the_words_that_came_out(say: Say, tmp_path: Path) -> None:
    found = json.loads(say("check", letter(tmp_path), "--format", "json")[1])
    text = "# Your visit\n\nWe will utilise the lift.\n"
    assert {"utilise"} == {text[each["start"] : each["end"]] for each in found if each["rule"] == "hard-word"}


def test_fix_leaves_such_a_file_alone(say: Say, tmp_path: Path) -> None:
    file = letter(tmp_path)
    before = file.read_bytes()
    _, said, complaint = say("check", file, "--fix")
    assert (before, "") == (file.read_bytes(), complaint)
    assert "0 places mended." in said


def test_a_bad_file_is_one_finding(say: Say, tmp_path: Path) -> None:
    (tmp_path / "letter.docx").write_bytes(b"rubbish")
    code, said, _ = say("check", "letter.docx")
    assert (1, True) == (code, "This is not a .docx file, or it is damaged." in said)


def test_a_folder_of_other_things_is_left_alone(say: Say, tmp_path: Path) -> None:
    letter(tmp_path)
    assert "Nothing to mend in 0 files." in say("check", tmp_path)[1]
