"""Writing a text of the pack: whole or not at all, never outside, never over words that nobody has seen."""

from pathlib import Path

import pytest

from modules.authoring.publish import ChangedOnDisk, NotInPack, NotText, Shelves, as_kept, as_typed, put_on_shelf, read_shelf

FILE = "modules/welcome/01-first.en.md"


@pytest.fixture
def shelves(tmp_path: Path) -> Shelves:
    """A pack in a working copy."""
    content = tmp_path / "pack"
    (content / "modules" / "welcome").mkdir(parents=True)
    (content / ".git").mkdir()
    (content / FILE).write_text("Before\n", encoding="utf-8")
    return Shelves(content, tmp_path / "data" / "host", "ours")


def test_the_file_in_a_working_copy_is_changed(shelves: Shelves) -> None:
    said, base = read_shelf(shelves, FILE)
    after = put_on_shelf(shelves, FILE, "After", base)
    assert ("Before\n", b"After\n", after) == (said, (shelves.content / FILE).read_bytes(), read_shelf(shelves, FILE)[1])
    assert not shelves.host.exists()


def test_shipped_words_stay_and_the_host_gets_a_file_of_the_same_path(shelves: Shelves) -> None:
    (shelves.content / ".git").rmdir()
    put_on_shelf(shelves, FILE, "After", read_shelf(shelves, FILE)[1])
    assert (b"Before\n", b"After\n") == ((shelves.content / FILE).read_bytes(), (shelves.host / FILE).read_bytes())
    assert "adds-to: ours\n" == (shelves.host / "pack.yaml").read_text(encoding="utf-8")
    put_on_shelf(shelves, FILE, "Again", read_shelf(shelves, FILE)[1])
    assert "Again\n" == read_shelf(shelves, FILE)[0]


def test_a_file_that_changed_is_told_with_what_it_says(shelves: Shelves) -> None:
    base = read_shelf(shelves, FILE)[1]
    (shelves.content / FILE).write_text("Meanwhile\n", encoding="utf-8")
    with pytest.raises(ChangedOnDisk) as told:
        put_on_shelf(shelves, FILE, "After", base)
    assert ("Meanwhile\n", "Meanwhile\n") == (told.value.text, read_shelf(shelves, FILE)[0])


@pytest.mark.parametrize(
    "path", ["../x.md", "/x.md", "a/../../x.md", "modules//x.md", ".git/x.md", "modules/.x.md", "x.py", "x.svg", "", "x.md\n", "a\\b.md", "~/x.md", "x" * 201 + ".md"]
)
def test_nothing_outside_the_pack_is_read_or_written(shelves: Shelves, path: str) -> None:
    with pytest.raises(NotInPack):
        read_shelf(shelves, path)
    with pytest.raises(NotInPack):
        put_on_shelf(shelves, path, "x", "")


def test_a_link_that_leads_out_is_not_followed(shelves: Shelves, tmp_path: Path) -> None:
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret" / "x.md").write_text("secret", encoding="utf-8")
    (shelves.content / "modules" / "out").symlink_to(tmp_path / "secret")
    (shelves.content / "modules" / "x.md").symlink_to(tmp_path / "secret" / "x.md")
    for path in ("modules/out/x.md", "modules/x.md"):
        with pytest.raises(NotInPack):
            read_shelf(shelves, path)


def test_a_file_that_is_no_text_and_a_text_that_is_too_long(shelves: Shelves) -> None:
    base = read_shelf(shelves, FILE)[1]
    with pytest.raises(NotText):
        put_on_shelf(shelves, FILE, "x" * 300_001, base)
    (shelves.content / FILE).write_bytes(b"\xff\xfe")
    with pytest.raises(NotText):
        read_shelf(shelves, FILE)


def test_a_folder_that_cannot_be_written_leaves_the_file_as_it_was(shelves: Shelves, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("modules.authoring.whole_files.os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        put_on_shelf(shelves, FILE, "After", read_shelf(shelves, FILE)[1])
    assert ["01-first.en.md"] == [file.name for file in (shelves.content / FILE).parent.iterdir()]
    assert "Before\n" == (shelves.content / FILE).read_text(encoding="utf-8")


@pytest.mark.parametrize("raw", [b"One\nTwo\n", b"\xef\xbb\xbfOne\r\nTwo\r\n", b"", b"One"])
def test_line_ends_and_the_first_mark_stay(raw: bytes) -> None:
    assert raw.rstrip() == as_kept(as_typed(raw), raw).rstrip()


def test_what_no_file_can_keep_is_left_out() -> None:
    assert "a\ufffdb\n".encode() == as_kept("a\ud800\0b", b"")
