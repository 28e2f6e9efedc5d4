"""A package is whole, small, the same each time it is made; and whatever is broken in it is found."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest

from accessibility.document import Answer, Question
from accessibility.formats.doors import doors
from accessibility.formats.exporter import check, export
from accessibility.formats.learning_system.course import MOST_CHARACTERS, course_of, short_keys
from accessibility.formats.publication import Options, Publication
from accessibility.formats.validators.packages import MOST_BYTES, read_course
from accessibility.formats.validators.schemas import lacking
from glossary.load import TERMS, load_glossary
from modules.authoring.publication import publication
from modules.packs.load import load_pack
from modules.pages.house import CONTENT

MANIFEST = {"scorm12": "imsmanifest.xml", "scorm2004": "imsmanifest.xml", "cmi5": "cmi5.xml"}
AROUND = "first/index.html"
HELLO = "read/first/hello.html"


def problems(door: str, file: Path) -> str:
    return "\n".join(str(problem) for problem in doors()[door].problems(file))


@pytest.mark.parametrize("door", MANIFEST)
def test_a_package_is_sound_and_small_and_the_same_each_time(door: str, made: dict[str, Path], whole: Publication, tmp_path: Path) -> None:
    assert "" == lacking(), "the schemas are part of this test"
    assert "" == problems(door, made[door])
    assert made[door].stat().st_size < MOST_BYTES
    again = tmp_path / "again.zip"
    next(piece for piece in doors()[door].pieces(whole, Options()) if piece.part == "first").build(again)
    assert made[door].read_bytes() == again.read_bytes()


@pytest.mark.parametrize("door", MANIFEST)
def test_one_package_holds_the_whole_pack_with_an_entry_for_each_part(door: str, whole: Publication, tmp_path: Path) -> None:
    pieces = {piece.path: piece for piece in doors()[door].pieces(whole, Options())}
    assert {"first.zip", "second.zip", "all.zip"} == set(pieces)
    pieces["all.zip"].build(tmp_path / "all.zip")
    assert "" == problems(door, tmp_path / "all.zip")
    with ZipFile(tmp_path / "all.zip") as archive:
        text = archive.read(MANIFEST[door]).decode()
    assert all(f"{part}/index.html" in text for part in ("first", "second"))


def test_a_stamp_changes_with_the_words_and_with_how_somebody_reads(whole: Publication) -> None:
    def stamps(publication: Publication, options: Options) -> dict[str, str]:
        return {piece.path: piece.stamp for piece in doors()["scorm12"].pieces(publication, options)}

    first, second = whole.parts
    other = replace(whole, parts=(replace(first, title="Another"), second))
    before, after = stamps(whole, Options()), stamps(other, Options())
    assert ["all.zip", "first.zip"] == sorted(path for path in before if before[path] != after[path])
    assert not set(before.values()) & set(stamps(whole, Options(size="150")).values())


# Twelve things that go wrong: what is done to the package, and what is said of it.
BREAKS = {
    "a file that is in the manifest is not in the package": ("scorm12", HELLO, b"", None, f"{HELLO} is in the manifest but not in the package"),
    "a file that nobody listed": ("scorm2004", "extra.txt", b"", b"x", "extra.txt is in the package but not in the manifest"),
    "no manifest": ("scorm12", "imsmanifest.xml", b"", None, "imsmanifest.xml is not in it"),
    "a manifest that is not XML": ("scorm2004", "imsmanifest.xml", b"</manifest>", b"</manifst>", "not XML"),
    "a manifest that the schema refuses": ("scorm12", "imsmanifest.xml", b"<title>First</title>\n      <item", b"<titel>First</titel>\n      <item", "The schema says"),
    "a manifest of another version": ("scorm2004", "imsmanifest.xml", b"2004 4th Edition", b"2004 3rd Edition", "it has to say 2004 4th Edition"),
    "an item that leads nowhere": ("scorm12", "imsmanifest.xml", b'identifierref="files-first"', b'identifierref="nothing"', "asks for nothing, which is not in it"),
    "a part that can be failed": ("cmi5", "cmi5.xml", b'moveOn="Completed"', b'moveOn="Passed" masteryScore="0.8"', "asks for a mark"),
    "a unit with no name for the world": ("cmi5", "cmi5.xml", b'id="urn:uuid:', b'id="', "no whole address"),
    "a page that does not say its language": ("scorm12", HELLO, b'<html lang="en"', b"<html", "does not say its language"),
    "a picture with no name": ("cmi5", HELLO, b"aria-label", b"data-label", "This drawing has no name"),
    "a link to nowhere": ("scorm2004", HELLO, b'href="../../help.html"', b'href="../../gone.html"', "leads to a file that is not there"),
    "a picture from another place": ("scorm12", HELLO, b"</article>", b'<img alt="" src="https://example.org/a.png"></article>', "asks https://example.org/a.png"),
    "page one is silent on who sees what": ("cmi5", "read/first/start.html", b"data-who-sees", b"", "does not say what an employer can see"),
    "nothing to keep a place with": ("scorm2004", AROUND, b'id="course"', b'id="corse"', "nothing can be kept or told"),
    "the line to another kind of system": ("scorm12", AROUND, b'"speaks":"1.2"', b'"speaks":"2004"', "It speaks 2004"),
}


@pytest.mark.parametrize("name", BREAKS)
def test_what_is_broken_is_found(name: str, broken: Callable[..., Path]) -> None:
    door, file, old, new, said = BREAKS[name]
    assert said in problems(door, broken(door, file, old, new))


def test_more_answers_than_a_learning_system_keeps_are_found_before_anybody_loses_them(broken: Callable[..., Path], made: dict[str, Path]) -> None:
    with ZipFile(made["scorm12"]) as archive:
        page = archive.read(AROUND).decode()
    found = re.search(r'"checks":\[.*?\]\}\]', page)
    assert found
    many = json.dumps([{"block": f"b{number}", "key": f"{number:04d}", "options": ["a", "b", "c"]} for number in range(700)], separators=(",", ":"))
    file = broken("scorm12", AROUND, found[0].encode(), f'"checks":{many}'.encode())
    assert "this kind takes 4,096" in problems("scorm12", file)


def test_where_the_schemas_are_lacking_one_line_says_so_and_our_own_rules_still_look(
    whole: Publication, broken: Callable[..., Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SIDE_BY_SIDE_SCHEMAS", str(tmp_path / "none"))
    door = doors()["scorm12"]
    report = export(whole, [door], tmp_path / "out", Options(parts=("first",)))
    check([door], whole, tmp_path / "out", report)
    assert (True, ["scorm12"], 1) == (report.good, list(report.in_part), report.checked)
    assert "Run .ci/learning-systems." in report.in_part["scorm12"]
    assert "asks for nothing, which is not in it" in problems("scorm12", broken("scorm12", "imsmanifest.xml", b'identifierref="files-first"', b'identifierref="nothing"'))


def test_a_file_that_is_no_zip_is_told_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(b"not a zip")
    assert "no zip file" in problems("scorm12", tmp_path / "a.zip")
    with ZipFile(tmp_path / "b.zip", "w") as archive:
        archive.writestr("../outside.html", "x")
    assert "outside the folder" in problems("scorm12", tmp_path / "b.zip")


def test_only_what_has_reasons_is_sent_and_all_of_it_fits(whole: Publication, made: dict[str, Path]) -> None:
    part = whole.parts[0]
    own_thought = Question("mood", "How do you feel?", False, (Answer("fine", "Fine"), Answer("tired", "Tired")))
    page = part.pages[0]
    more = replace(part, pages=(replace(page, document=replace(page.document, blocks=(*page.document.blocks, own_thought))), *part.pages[1:]))
    course = course_of(whole, more, "1.2", {each.id: each.id for each in part.pages})
    assert ["first/hello/greet"] == [check.block for check in course.checks]
    with ZipFile(made["scorm12"]) as archive:
        assert course.checks == read_course(archive.read(AROUND).decode()).checks  # type: ignore[union-attr]


def test_a_key_is_short_and_no_two_are_the_same() -> None:
    keys = short_keys(f"page-{number}" for number in range(5000))
    assert 5000 == len(set(keys.values()))
    assert 1 == len({len(key) for key in keys.values()})
    assert short_keys(["page-1"])["page-1"] == keys["page-1"][-4:]


@pytest.mark.audit
def test_every_package_of_the_shipped_training_is_sound(tmp_path: Path) -> None:
    whole = publication(load_pack(CONTENT, load_glossary(TERMS)), date(2026, 11, 22))
    for door in MANIFEST:
        for piece in doors()[door].pieces(whole, Options()):
            piece.build(tmp_path / "made.zip")
            assert "" == problems(door, tmp_path / "made.zip"), (door, piece.path)


def test_the_text_of_a_place_is_never_longer_than_the_shipped_parts_allow() -> None:
    whole = publication(load_pack(CONTENT, load_glossary(TERMS)), date(2026, 11, 22))
    longest = max(course_of(whole, part, "1.2", {page.id: "" for page in part.pages}).longest for part in whole.parts)
    assert longest < 200 < MOST_CHARACTERS["1.2"]
