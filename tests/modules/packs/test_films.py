"""A film is not shown to anybody until everybody can follow it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from accessibility.document import Film
from modules.packs.captions import captions_problem
from modules.packs.pack import Pack

Load = Callable[..., Pack]


def told(pack: Pack) -> list[str]:
    return [f"{problem.file.name}:{problem.line} {problem.message}" for problem in pack.problems]


def change(pack: Path, old: str, new: str, name: str = "hello.en.yaml") -> None:
    file = pack / "films" / name
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_a_page_shows_its_films_in_every_language(small: Path, load: Load) -> None:
    pack = load(small)
    for edition in pack.editions.values():
        films = [block for block in edition.modules["second"].lessons[0].document.blocks if isinstance(block, Film)]
        assert [("hello", 4, "hello.mp4"), ("elsewhere", 125, "")] == [(film.id, film.seconds, film.file) for film in films]
        assert {"hello.mp4", "hello-bsl.mp4", "hello.en.vtt", "hello.jpg"} == set(edition.media)
    assert [] == told(pack)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("captions: hello.en.vtt\n", "", "This film has no captions."),
        ("captions: hello.en.vtt", "captions: there", "`captions: there` says"),
        ("captions: hello.en.vtt", "captions: gone.en.vtt", "There is no file `gone.en.vtt` in films/."),
        ("captions: hello.en.vtt", "captions: hello.jpg", "`hello.jpg` cannot be used as `captions`. Use a file that ends in .vtt."),
        ("film: hello.mp4", "film: hello.avi", "`hello.avi` cannot be used as `film`."),
        ("film: hello.mp4", "film: ../../secret.mp4", "`film` says"),
        ("film: hello.mp4\n", "", "Write one of the two."),
        ('length: "0:04"', 'length: "0:01"', "goes on for longer than the film"),
        ('length: "0:04"', 'length: "9:04"', "stops before the middle of the film"),
        ('length: "0:04"', "length: 4 seconds", "`length` says"),
        ("bsl: hello-bsl.mp4", "bsl: gone.mp4", "There is no file `gone.mp4` in films/."),
    ],
)
def test_what_is_missing_or_wrong_stops_the_check(old: str, new: str, said: str, small: Path, load: Load) -> None:
    change(small, old, new)
    problems = told(load(small))
    assert any(problem.startswith("hello.en.yaml:") and said in problem for problem in problems)
    assert any("There is no film called `hello` in this pack." in problem for problem in problems)


def test_a_film_with_no_transcript_stops_the_check(small: Path, load: Load) -> None:
    file = small / "films" / "hello.en.yaml"
    file.write_text(file.read_text(encoding="utf-8").partition("transcript:")[0], encoding="utf-8")
    assert any("This film has no transcript." in problem for problem in told(load(small)))


def test_a_film_elsewhere_says_that_captions_are_there(small: Path, load: Load) -> None:
    change(small, "captions: there\n", "", "elsewhere.en.yaml")
    assert any("elsewhere.en.yaml" in problem and "This film has no captions." in problem for problem in told(load(small)))


def test_a_file_that_no_film_names_is_told(small: Path, load: Load) -> None:
    (small / "films" / "old.mp4").write_bytes(b"x")
    (small / "films" / "notes.docx").write_bytes(b"x")
    said = told(load(small))
    assert 1 == sum("old.mp4:0 No film names this file." in each for each in said)
    assert 1 == sum("notes.docx:0 In films/ stand films" in each for each in said)


def test_a_film_that_nobody_could_load_is_told(small: Path, load: Load, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("modules.packs.films.MOST_BYTES", 1_000)
    assert any("Make it smaller than" in each for each in told(load(small)))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("00:00.000 --> 00:04.000\nHello", "does not start with WEBVTT"),
        ("WEBVTT\n", "has no captions in it"),
        ("WEBVTT\n\n0:0 --> 4\nHello", "a time that browsers cannot read"),
        ("WEBVTT\n\n00:02.000 --> 00:01.000\nHello", "goes back in time"),
        ("WEBVTT\n\n00:00.000 --> 00:04.000\n", "has no words below it"),
        ("WEBVTT\n\n00:00.000 --> 00:09.000\nHello", "goes on for longer"),
        ("WEBVTT\n\n00:00.000 --> 00:01.000\nHello", "stops before the middle"),
        ("\ufeffWEBVTT\n\n1\n00:00.000 --> 00:03.000 line:0\nHello\n", ""),
    ],
)
def test_captions_that_no_browser_would_show_are_told(text: str, said: str, tmp_path: Path) -> None:
    file = tmp_path / "a.vtt"
    file.write_text(text, encoding="utf-8")
    found = captions_problem(file, 4)
    assert said in found and bool(said) == bool(found)
