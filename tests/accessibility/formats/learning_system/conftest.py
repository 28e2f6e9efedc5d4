"""A package as it is made, to be looked at and to be broken."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest

from accessibility.formats.doors import doors
from accessibility.formats.publication import Options, Publication
from glossary.load import TERMS, load_glossary
from modules.authoring.publication import publication
from modules.packs.load import load_pack
from modules.pages.house import CONTENT

DOORS = ("scorm12", "scorm2004", "cmi5")


@pytest.fixture(scope="session")
def whole() -> Publication:
    """The small sample pack, with the shipped words of the interface."""
    glossary, today = load_glossary(TERMS), date(2026, 11, 22)
    made = publication(load_pack(Path(__file__).parents[3] / "sample_packs" / "small", glossary), today)
    shipped = load_pack(CONTENT, glossary).edition("en").say
    return replace(made, say=shipped, labels=shipped.texts)


@pytest.fixture(scope="session")
def made(whole: Publication, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The package of the part `first`, by door."""
    folder = tmp_path_factory.mktemp("made")
    found = {}
    for door in DOORS:
        found[door] = folder / f"{door}.zip"
        next(piece for piece in doors()[door].pieces(whole, Options()) if piece.part == "first").build(found[door])
    return found


@pytest.fixture
def broken(made: dict[str, Path], tmp_path: Path) -> Callable[..., Path]:
    """The package with one file changed, put in or taken out: `broken("scorm12", "a.html", b"old", b"new")`."""

    def change(door: str, name: str, old: bytes = b"", new: bytes | None = b"") -> Path:
        with ZipFile(made[door]) as archive:
            files = {each: archive.read(each) for each in archive.namelist()}
        if new is None:
            del files[name]
        elif old:
            assert old in files[name], f"{old!r} is not in {name}, so nothing would be broken"
            files[name] = files[name].replace(old, new)
        else:
            files[name] = new
        target = tmp_path / f"{door}.zip"
        with ZipFile(target, "w") as archive:
            for each, content in files.items():
                archive.writestr(each, content)
        return target

    return change
