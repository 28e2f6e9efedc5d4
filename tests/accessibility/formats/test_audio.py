"""The training can be heard: by a voice that says what it is, or by a person; with all of it in words."""

import re
import subprocess
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest

from accessibility.document import Document, Paragraph, Run
from accessibility.formats import audio
from accessibility.formats.doors import doors
from accessibility.formats.exporter import check, export
from accessibility.formats.narration import sound
from accessibility.formats.narration.narrators import RATE, CannotSpeak, Espeak
from accessibility.formats.publication import Options, Publication
from accessibility.formats.validators import heard

SMIL = "{http://www.w3.org/ns/SMIL}"


class Hum:
    """A narrator for tests of all but the voice: it hums for as long as the text is, and notes what it was given."""

    name = "hum"

    def __init__(self) -> None:
        self.said: list[str] = []

    def missing(self, language: str) -> str:
        return ""

    def say(self, text: str, language: str) -> bytes:
        self.said.append(text)
        return b"\x00\x20\x00\xe0" * (RATE // 100 * len(text) // 4)


@pytest.fixture
def hum(monkeypatch: pytest.MonkeyPatch) -> Hum:
    made = Hum()
    monkeypatch.setattr(audio, "NARRATOR", made)
    monkeypatch.setattr(audio, "_last", [])
    return made


def make(publication: Publication, folder: Path) -> dict[str, Path]:
    """Every file of the first part, by its path."""
    made: dict[str, Path] = {}
    for piece in audio.pieces(publication.only(["first"]), Options()):
        file = folder / piece.path
        file.parent.mkdir(parents=True, exist_ok=True)
        piece.build(file)
        made[piece.path] = file
    return made


def test_a_part_comes_as_its_pages_as_a_whole_as_words_and_as_a_talking_book(small: Publication, hum: Hum, tmp_path: Path) -> None:
    files = make(small, tmp_path)
    assert ["first/01-hello.mp3", "first/02-next.mp3", "first.mp3", "first.html", "first.epub"] == list(files)
    whole, page = sound.hear(files["first.mp3"]), sound.hear(files["first/01-hello.mp3"])
    assert ("mp3", "First", ("First", "Hello", "What next")) == (whole.format, whole.title, whole.chapters)
    assert whole.seconds > page.seconds > 1


def test_what_is_said_is_what_stands_there_and_the_voice_says_what_it_is(small: Publication, hum: Hum, tmp_path: Path) -> None:
    make(small, tmp_path)
    assert "A computer voice reads this." in hum.said
    assert "They said it first, so they will be glad." in hum.said
    assert any(said.startswith("Picture: ") for said in hum.said)
    assert not any("https://" in said or "<" in said for said in hum.said)


def test_in_the_talking_book_every_sentence_is_marked_when_it_is_heard(small: Publication, hum: Hum, tmp_path: Path) -> None:
    book = make(small, tmp_path)["first.epub"]
    with ZipFile(book) as zipped:
        page = zipped.read("EPUB/first--hello.xhtml").decode()
        pairs = ElementTree.fromstring(zipped.read("EPUB/first--hello.smil")).findall(f".//{SMIL}par")
        package = zipped.read("EPUB/package.opf").decode()
    places = [pair.find(f"{SMIL}text").get("src").partition("#")[2] for pair in pairs]  # type: ignore[union-attr]
    assert len(places) > 10
    assert all(page.count(f'id="{place}"') == 1 for place in places)
    starts = [pair.find(f"{SMIL}audio").get("clipBegin") for pair in pairs]  # type: ignore[union-attr]
    ends = [pair.find(f"{SMIL}audio").get("clipEnd") for pair in pairs]  # type: ignore[union-attr]
    assert starts[1:] == ends[:-1] and starts == sorted(starts)
    assert "synchronizedAudioText" in package and 'refines="#i-first--hello-smil"' in package


def test_the_words_are_beside_the_sound_and_each_leads_to_the_other(small: Publication, hum: Hum, tmp_path: Path) -> None:
    page = make(small, tmp_path)["first.html"].read_text(encoding="utf-8")
    assert "They said it first, so they will be glad." in page
    assert re.search(r'<audio controls preload="none" src="first/01-hello.mp3"', page)
    assert re.search(r"Keep “Hello” \(MP3, (\d+ minutes? )?\d+ seconds?, \d+\.\d MB\)", page)
    assert 1 == page.count("<h1")
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len(set(ids))


def test_the_length_that_is_told_is_that_of_the_sound(small: Publication, hum: Hum, tmp_path: Path) -> None:
    files = make(small, tmp_path)
    seconds = sound.hear(files["first.mp3"]).seconds
    assert seconds == pytest.approx(sound.seconds_of(files["first.mp3"].stat().st_size), rel=0.02, abs=1)
    told = f"About {sound.minutes_of(seconds)} minute"
    assert any(said.startswith(told) and "to listen to" in said for said in hum.said)
    assert not any(said in ("About 4 minutes.", "About 10 minutes.") for said in hum.said)
    assert f"{told}" in files["first.html"].read_text(encoding="utf-8")


def test_no_link_of_the_words_leads_nowhere(small: Publication, hum: Hum, tmp_path: Path) -> None:
    first = small.parts[0]
    text = Document((Paragraph((Run("Ask the MDT."),)),))
    publication = replace(small, parts=(replace(first, pages=(replace(first.pages[0], document=text), *first.pages[1:])),))
    file = make(publication, tmp_path)["first.html"]
    page = file.read_text(encoding="utf-8")
    assert ".xhtml" not in page and 'href="#words-w-mdt"' in page and 'id="words-w-mdt"' in page and 'href="#first--hello-r-mdt"' in page
    assert [] == heard.transcript_problems(file)
    broken = tmp_path / "broken.html"
    broken.write_text('<html lang="en"><a href="words.xhtml#w-mdt">MDT</a><a href="#gone">x</a><a id="here" href="#here">y</a></html>', encoding="utf-8")
    assert ["words.xhtml#w-mdt", "#gone"] == [problem.message.split("`")[1] for problem in heard.transcript_problems(broken)]


def test_the_pictures_stand_in_the_page_of_words_itself(small: Publication, hum: Hum, tmp_path: Path) -> None:
    file = make(small, tmp_path)["first.html"]
    assert "data:image/svg+xml;base64," in file.read_text(encoding="utf-8")
    assert [] == heard.transcript_problems(file)
    lost = tmp_path / "lost.html"
    lost.write_text('<html lang="en"><img alt="A table" src="pictures/table.svg"></html>', encoding="utf-8")
    assert ["`pictures/table.svg` is not there."] == [problem.message for problem in heard.transcript_problems(lost)]


def test_a_person_s_recording_takes_the_voice_s_place_and_is_made_as_loud_as_all(small: Publication, hum: Hum, tmp_path: Path) -> None:
    recording = tmp_path / "hello.wav"
    subprocess.run(["ffmpeg", "-v", "error", "-f", "lavfi", "-i", "sine=duration=6:frequency=300", "-af", "volume=-25dB", str(recording)], check=True)
    first = small.parts[0]
    pages = (replace(first.pages[0], recording=str(recording)), *first.pages[1:])
    publication = replace(small, parts=(replace(first, pages=pages),))
    files = make(publication, tmp_path / "out")
    assert 6 == pytest.approx(sound.hear(files["first/01-hello.mp3"]).seconds, abs=0.2)
    assert sound.LOUDNESS == pytest.approx(sound.loudness(files["first/01-hello.mp3"]), abs=1)
    assert not any("They said it first" in said for said in hum.said)
    assert publication.parts[0].stamp == first.stamp


def test_a_new_recording_makes_the_part_anew(small: Publication, hum: Hum, tmp_path: Path) -> None:
    first = small.parts[0]

    def stamp(words: bytes) -> str:
        (tmp_path / "a.wav").write_bytes(words)
        pages = (replace(first.pages[0], recording=str(tmp_path / "a.wav")),)
        return next(iter(audio.pieces(replace(small, parts=(replace(first, pages=pages),)), Options()))).stamp

    assert stamp(b"one") != stamp(b"two")


def test_the_computer_voice_speaks_evenly_and_takes_no_orders_from_a_text() -> None:
    voice = Espeak()
    assert "" == voice.missing("en") == voice.missing("cy")
    assert "espeak-ng has no voice for `tlh`" in voice.missing("tlh")
    with pytest.raises(CannotSpeak, match="has no voice for `tlh`"):
        voice.say("Hello", "tlh")
    said = voice.say("You are welcome here.", "en")
    assert RATE < len(said) / 2 < RATE * 4
    assert voice.say("-v cy --help [[h@l'oU]] <mark/> $(id) \0", "en")


def test_a_machine_with_no_voice_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    assert "espeak-ng is not installed, so nothing can be read aloud. On Debian: sudo apt-get install espeak-ng" == audio.missing()
    assert "On Debian: sudo apt-get install ffmpeg" in sound.missing()


def test_where_ace_is_lacking_the_sound_is_checked_and_one_line_says_that_the_talking_book_is_not(
    small: Publication, hum: Hum, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ACE", str(tmp_path / "none"))
    door = doors()["audio"]
    report = export(small, [door], tmp_path / "out", Options(parts=("first",)))
    (tmp_path / "out" / "audio" / "first" / "01-hello.mp3").write_bytes(b"no sound")
    check([door], small, tmp_path / "out", report)
    assert (False, 4) == (report.good, report.checked)
    assert "01-hello.mp3" in {problem.file.name for problem in report.problems}
    assert "first.epub" not in {problem.file.name for problem in report.problems}
    assert report.unchecked["audio"].startswith("Its talking books were not checked. Ace by DAISY is not installed")
