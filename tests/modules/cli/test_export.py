"""`export` with packs and folders that have something wrong: one clear sentence, nothing half made, nothing of anybody's lost."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from accessibility.formats.manifest import hash_file, read_manifest
from modules.cli import export as command
from modules.pages.house import CONTENT
from modules.storage.store import Store
from modules.storage.stories import withdraw_story

Say = Callable[..., tuple[int, str, str]]
ROOT = Path(__file__).parents[3]
HERE = "pictures/wave.svg"
PICTURES = {
    "not there": (lambda drawing: None, "There is no picture called `wave` in this pack. Check the spelling, or add it."),
    "10 MB": (lambda drawing: drawing.replace("</svg>", f"<!--{'x' * 10_000_000}--></svg>"), "Keep it under 300,000."),
    "with a script": (lambda drawing: drawing.replace("</svg>", "<script>alert('hello')</script></svg>"), "<script> is not allowed in a drawing."),
    "with a script in a link": (lambda drawing: drawing.replace("<svg ", '<svg onload="alert(1)" '), "`onload` on <svg> is not allowed in a drawing."),
}


def sound(out: Path) -> None:
    """Every file is listed and is what the list says; nothing else lies there."""
    manifest = read_manifest(out)
    assert manifest.files
    assert [] == [path for path, made in manifest.files.items() if hash_file(out / path) != made.sha256]
    assert set(manifest.files) == {file.relative_to(out).as_posix() for file in out.rglob("*") if file.is_file()} - {"manifest.json", ".export.lock"}


@pytest.mark.parametrize("kind", PICTURES)
def test_a_page_with_a_bad_picture_is_left_out_and_told_with_its_line(kind: str, say: Say, small: Path, tmp_path: Path) -> None:
    change, said = PICTURES[kind]
    drawing = change((small / HERE).read_text(encoding="utf-8"))
    (small / HERE).unlink() if drawing is None else (small / HERE).write_text(drawing, encoding="utf-8")
    code, out, _ = say("export", small, "--to", "site,scorm12", "--out", tmp_path / "out")
    assert 1 == code
    assert "1 page left out, because something is wrong there: first/hello." in out
    assert said in out
    assert "01-hello.en.md:34  There is no picture called `wave`" in out
    assert (tmp_path / "out" / "site" / "read" / "first" / "next.html").is_file()
    assert [] == [file for file in (tmp_path / "out" / "site").rglob("*.html") if "alert(" in file.read_text(encoding="utf-8")]
    code, out, _ = say("export", small, "--to", "site", "--module", "second", "--out", tmp_path / "second")
    assert (0, False) == (code, "left out" in out), "what is wrong elsewhere is no fault of this part"


def test_a_language_that_the_pack_is_not_written_in_is_told_with_those_it_has(say: Say, small: Path, tmp_path: Path) -> None:
    code, _, err = say("export", small, "--language", "xx", "--to", "site", "--out", tmp_path / "out")
    assert (2, True) == (code, "This pack is not written in `xx`. It is in en, cy, ur." in err)
    assert not (tmp_path / "out").exists()


def test_a_language_from_right_to_left_reads_that_way_in_the_copy(say: Say, small: Path, tmp_path: Path) -> None:
    assert 0 == say("export", small, "--language", "ur", "--to", "site,epub", "--check", "--out", tmp_path / "out")[0]
    assert '<html lang="ur" dir="rtl"' in (tmp_path / "out" / "site-ur" / "read" / "first" / "hello.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("where", "code", "said"),
    [
        ("small", 2, "is inside the pack, where only words and pictures belong. Name a folder outside it."),
        ("small/modules/new", 2, "is inside the pack"),
        ("a-file", 1, "cannot be used: File exists. Name another folder."),
        ("a-file/below", 1, "cannot be used: Not a directory. Name another folder."),
        ("/proc", 1, "cannot be used: "),
        ("theirs", 1, "has something in it that no export made: site. Name an empty folder, so that nothing of yours is lost."),
        ("app", 1, "has something in it that no export made: manifest.json."),
    ],
)
@pytest.mark.skipif(sys.platform != "linux", reason="/proc is a folder in which nobody may write, on Linux")
def test_a_folder_that_cannot_be_used_is_told_in_one_sentence(where: str, code: int, said: str, say: Say, small: Path, tmp_path: Path) -> None:
    (tmp_path / "a-file").write_text("mine")
    for mine in ("theirs/site/index.html", "app/manifest.json"):
        (tmp_path / mine).parent.mkdir(parents=True)
        (tmp_path / mine).write_text('{"name": "mine"}')
    before = {file: file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()}
    ended, out, err = say("export", small, "--to", "site", "--out", tmp_path / where)
    assert (code, "", 1) == (ended, out, len(err.strip().splitlines()))
    assert said in err
    assert before == {file: file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()}


def test_a_folder_with_other_things_in_it_keeps_them(say: Say, small: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "notes.txt").write_text("mine")
    assert 0 == say("export", small, "--to", "site", "--out", tmp_path / "out")[0]
    assert 0 == say("export", small, "--to", "site", "--out", tmp_path / "out")[0]
    assert "mine" == (tmp_path / "out" / "notes.txt").read_text()


def test_after_the_power_was_cut_the_next_export_makes_all_of_it_right(say: Say, tmp_path: Path) -> None:
    out = tmp_path / "out"
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT)}
    for _ in range(2):
        cut = subprocess.Popen([sys.executable, "-m", "modules.cli", "export", str(CONTENT), "--to", "site", "--out", str(out)], env=surroundings)
        while len(list(out.glob("site/read/*/*.html"))) < 20 and cut.poll() is None:
            time.sleep(0.005)
        cut.send_signal(signal.SIGKILL)
        assert -signal.SIGKILL == cut.wait(), "it was ready before it could be cut off"
        assert not (out / "manifest.json").exists()
        (out / "site" / "help.html").parent.mkdir(exist_ok=True)
    assert list(out.glob(".making-*"))
    assert 0 == say("export", CONTENT, "--to", "site", "--out", out)[0]
    sound(out)

    # What the power left with its length and nothing in it is made again.
    page = out / "site" / "index.html"
    page.write_bytes(bytes(page.stat().st_size))
    assert "1 made now" in say("export", CONTENT, "--to", "site", "--out", out)[1]
    sound(out)


def test_a_story_that_is_taken_back_while_the_export_is_at_work_is_in_no_file_of_it(say: Say, small: Path, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def meanwhile(path: str, done: int, of: int) -> None:
        if done == of:
            withdraw_story(store, "told")

    monkeypatch.setattr(command, "_progress", meanwhile)
    code, said, _ = say("export", small, "--to", "site,scorm12", "--data", tmp_path / "data", "--out", tmp_path / "out")
    assert 0 == code
    assert "The story told was taken back. Copies of these are to be replaced where you gave them out:" in said
    assert "site/stories/told.html" in read_manifest(tmp_path / "out").to_replace["told"]
    assert not (tmp_path / "out" / "site" / "stories" / "told.html").exists()
    assert [] == [file for file in (tmp_path / "out").rglob("*.html") if "told.html" in file.read_text(encoding="utf-8")]
    sound(tmp_path / "out")


def test_several_modules_are_named_with_commas_between_them(say: Say, small: Path, tmp_path: Path) -> None:
    code, _, _ = say("export", small, "--to", "scorm12", "--module", "first, second", "--out", tmp_path / "out")
    assert 0 == code
    assert {"first.zip", "second.zip"} == {file.name for file in (tmp_path / "out" / "scorm12").glob("*.zip")}
