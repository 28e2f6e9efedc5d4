"""Files that nobody should have to think about: one clear sentence each, at once, and nothing grows."""

import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest

from accessibility.opening import KINDS, CannotOpen, open_text
from accessibility.opening.opened import MOST_BYTES, Clock

Trouble = Callable[[str, bytes], str]


def packed(parts: dict[str, bytes], how: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", how) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return out.getvalue()


def test_kinds_that_are_not_opened_say_what_to_do(trouble: Trouble) -> None:
    assert "Open it in Word and save it as .docx." in trouble("letter.doc", b"x")
    assert "save it as .pptx." in trouble("show.key", b"x")
    assert ".docx" in trouble("song.mp3", b"x")
    assert "This file is empty." == trouble("empty.txt", b"")
    assert "Keep it under 10 MB." in trouble("long.txt", b"a" * (MOST_BYTES + 1))


def test_an_old_or_locked_office_file_is_told_apart(trouble: Trouble) -> None:
    assert "old kind of Office file" in trouble("a.docx", b"\xd0\xcf\x11\xe0" + bytes(600))
    assert "password" in trouble("a.docx", b"\xd0\xcf\x11\xe0" + bytes(60) + "EncryptedPackage".encode("utf-16-le"))


def test_a_name_that_says_something_else(trouble: Trouble) -> None:
    assert "the file is a PDF" in trouble("a.docx", b"%PDF-1.7 ...")
    assert "something else" in trouble("a.txt", packed({"a": b"b"}))
    assert "not a .docx file" in trouble("a.docx", b"Hello")
    assert "not a PDF" in trouble("a.pdf", b"Hello")


@pytest.mark.parametrize("name", ["a.docx", "a.pptx"])
def test_broken_zips(trouble: Trouble, name: str) -> None:
    whole = packed({"[Content_Types].xml": b"<a/>" * 2000, "word/document.xml": b"<b/>" * 5000})
    for raw in (whole[: len(whole) // 2], b"PK\x03\x04" + bytes(100), packed({"hello": b"world"}), whole[:60] + b"spoilt" + whole[66:]):
        assert "damaged" in trouble(name, raw)


def test_a_part_that_grows_too_much_is_never_unpacked(trouble: Trouble) -> None:
    assert "far more than a text needs" in trouble("bomb.docx", packed({"word/document.xml": bytes(30_000_000)}))
    assert "far more than a text needs" in trouble("bomb.docx", packed({f"{number}.bin": b"a" * 900_000 for number in range(120)}))
    assert "far more than a text needs" in trouble("parts.pptx", packed({f"{number}.xml": b"<a/>" for number in range(5_100)}, zipfile.ZIP_STORED))


@pytest.mark.parametrize("code", ["utf-8", "utf-16"])
def test_entities_that_would_grow_are_refused(trouble: Trouble, code: str) -> None:
    bomb = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>'
    assert "no text needs" in trouble("bomb.docx", packed({"word/document.xml": bomb.encode(code)}))


def test_binary_is_no_text(trouble: Trouble) -> None:
    assert "This is not a text." in trouble("a.txt", bytes(range(256)) * 20)
    assert "This is not a text." in trouble("a.md", bytes(range(1, 256)) * 20)


def test_wide_letters_are_read_and_told() -> None:
    opened = open_text("wide.txt", "Café £5 😀\r\n".encode("utf-16"))
    assert ("Café £5 😀\r\n", ("This file was saved as UTF-16. Save it as UTF-8 next time.",)) == (opened.text, opened.said)
    assert ("£5 – it’s", True) == ((opened := open_text("old.md", "£5 – it’s".encode("cp1252"))).text, "UTF-8" in opened.said[0])
    assert "a\tb\r\n\r\n* c" == open_text("kept.md", b"\xef\xbb\xbfa\tb\r\n\r\n* c").text


def test_two_megabytes_in_one_line_open_or_are_told(trouble: Trouble) -> None:
    assert 1_999_998 == len(open_text("line.txt", b"word, " * 333_333).text)
    assert "Cut it into parts" in trouble("line.txt", b"word, " * 340_000)


def test_any_rubbish_gets_a_sentence() -> None:
    for name in (f"a{kind}" for kind in KINDS):
        for head in (b"", b"PK\x03\x04", b"%PDF-1.4\n", b"<html>", b"\xff\xfe"):
            try:
                open_text(name, head + bytes(range(255, 0, -1)) * 9)
            except CannotOpen as told:
                assert told.sentence.endswith(".")


def test_what_takes_too_long_stops(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Clock(1000)
    clock.look()
    clock.until = 0
    with pytest.raises(CannotOpen, match="takes too long"):
        clock.look()
