"""An export makes what changed, each file whole or not at all, and one at a time."""

import json
import resource
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import copytree

import pytest

from accessibility.formats.doors import Door, doors
from accessibility.formats.exporter import CannotExport, export
from accessibility.formats.manifest import FILE, hash_file, read_manifest
from accessibility.formats.publication import Options, Publication

MakePublication = Callable[..., Publication]
EVERYTHING = Options()


@pytest.fixture
def site() -> Door:
    return doors()["site"]


@contextmanager
def files_of_at_most(size: int) -> Iterator[None]:
    """The operating system refuses to write more into a file, as a full disk does."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_second_export_of_the_same_words_makes_nothing(small: Publication, site: Door, tmp_path: Path) -> None:
    first = export(small, [site], tmp_path, EVERYTHING)
    second = export(small, [site], tmp_path, EVERYTHING)
    assert (len(first.made), []) == (len(second.kept), second.made)


def test_after_one_edit_only_its_module_and_what_holds_the_whole_are_made_again(make_publication: MakePublication, site: Door, samples: Path, tmp_path: Path) -> None:
    pack = copytree(samples / "small", tmp_path / "pack")
    export(make_publication(pack), [site], tmp_path / "out", EVERYTHING)
    page = pack / "modules" / "second" / "01-only.en.md"
    page.write_text(page.read_text(encoding="utf-8") + "\nOne more line.\n", encoding="utf-8")
    report = export(make_publication(pack), [site], tmp_path / "out", EVERYTHING)
    assert "site/read/second/only.html" in report.made
    assert {"site/read/first/hello.html", "site/assets/site.css", "site/words/a.html"} <= set(report.kept)
    assert "One more line." in (tmp_path / "out" / "site" / "read" / "second" / "only.html").read_text(encoding="utf-8")


def test_the_manifest_says_of_each_file_its_version_size_and_checksum(small: Publication, site: Door, tmp_path: Path) -> None:
    export(small, [site], tmp_path, EVERYTHING)
    told = json.loads((tmp_path / FILE).read_text(encoding="utf-8"))
    page = told["files"]["site/read/first/hello.html"]
    file = tmp_path / "site" / "read" / "first" / "hello.html"
    part = small.part("first")
    assert part
    assert (small.stamp, small.stamp_of(part)) == (told["version"], page["version"])
    assert (file.stat().st_size, hash_file(file)) == (page["size"], page["sha256"])
    assert small.stamp_of(part) in file.read_text(encoding="utf-8")


def test_a_full_disk_leaves_the_old_file_whole_and_no_half_one(make_publication: MakePublication, site: Door, samples: Path, tmp_path: Path) -> None:
    pack = copytree(samples / "small", tmp_path / "pack")
    out = tmp_path / "out"
    export(make_publication(pack), [site], out, EVERYTHING)
    page = out / "site" / "read" / "second" / "only.html"
    old = page.read_bytes()
    words = pack / "modules" / "second" / "01-only.en.md"
    words.write_text(words.read_text(encoding="utf-8") + "\nA longer page.\n" * 9000, encoding="utf-8")
    with files_of_at_most(100_000):
        report = export(make_publication(pack), [site], out, EVERYTHING)
    assert ["site/read/second/only.html"] == list(report.broken)
    assert not report.good
    assert old == page.read_bytes()
    assert [] == [file for file in out.rglob("*") if file.name.startswith((".making", "new"))]
    assert "site/read/second/only.html" in export(make_publication(pack), [site], out, EVERYTHING).made


def test_a_disk_with_no_room_for_the_list_either_leaves_all_as_it_was_and_says_so(make_publication: MakePublication, site: Door, samples: Path, tmp_path: Path) -> None:
    pack, out = copytree(samples / "small", tmp_path / "pack"), tmp_path / "out"
    export(make_publication(pack), [site], out, EVERYTHING)
    before = {file: file.read_bytes() for file in out.rglob("*") if file.is_file()}
    words = pack / "pack.yaml"
    words.write_text(words.read_text(encoding="utf-8").replace("0.1.0", "0.2.0"), encoding="utf-8")
    with files_of_at_most(300), pytest.raises(CannotExport, match=r"The list of what was made could not be written: File too large. Make room, then export again."):
        export(make_publication(pack), [site], out, EVERYTHING)
    whole = {file: file.read_bytes() for file in out.rglob("*") if file.is_file()}
    assert set(before) == set(whole)
    assert [] == [file for file in whole if file.suffix == ".html" and not whole[file].endswith(b"</html>\n") and before[file] != whole[file]]
    assert export(make_publication(pack), [site], out, EVERYTHING).good


def test_two_exports_into_one_folder_do_not_meet(small: Publication, site: Door, tmp_path: Path) -> None:
    met: list[str] = []

    def meanwhile(path: str, done: int, of: int) -> None:
        if done == 1:
            with pytest.raises(CannotExport) as told:
                export(small, [site], tmp_path, EVERYTHING)
            met.append(str(told.value))

    export(small, [site], tmp_path, EVERYTHING, meanwhile)
    assert [f"Another export is at work in {tmp_path}. Wait until it has ended, or name another folder."] == met


def test_a_story_that_was_taken_back_leaves_every_file_and_its_copies_are_listed(make_publication: MakePublication, site: Door, tmp_path: Path) -> None:
    export(make_publication(), [site], tmp_path, EVERYTHING)
    report = export(make_publication(withdrawn=frozenset({"told"})), [site], tmp_path, EVERYTHING)
    assert "site/stories/told.html" in report.removed
    assert not (tmp_path / "site" / "stories" / "told.html").exists()
    assert {"told"} == set(read_manifest(tmp_path).to_replace)
    assert "site/stories/told.html" in read_manifest(tmp_path).to_replace["told"]
    assert [] == [file for file in tmp_path.rglob("*.html") if "told.html" in file.read_text(encoding="utf-8")]


def test_one_module_alone_leaves_the_others_where_they_are(small: Publication, site: Door, tmp_path: Path) -> None:
    export(small, [site], tmp_path, EVERYTHING)
    report = export(small, [site], tmp_path, Options(parts=("second",)))
    assert [] == report.removed
    assert (tmp_path / "site" / "read" / "first" / "hello.html").is_file()


def test_a_manifest_that_was_spoilt_means_that_all_is_made_anew(small: Publication, site: Door, tmp_path: Path) -> None:
    first = export(small, [site], tmp_path, EVERYTHING)
    (tmp_path / FILE).write_text('{"files": [1, 2', encoding="utf-8")
    assert len(first.made) == len(export(small, [site], tmp_path, EVERYTHING).made)
