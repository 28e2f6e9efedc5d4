"""What of a module is there to be taken in another way: on paper, as a book, as sound, as a copy for no internet. And what is being made.

A file counts while it says what the pages say now. One with a story in it that was taken back since is not given out, whatever else it says.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from accessibility.formats.manifest import Made, Manifest, read_manifest

FOLDER = "exports"


@dataclass(frozen=True, slots=True)
class Way:
    """`door` makes it; `ending` is how its file is named after the module. `whole`: it holds all modules, as one zip."""

    name: str
    door: str
    ending: str
    type: str
    whole: bool = False


WAYS = (
    Way("booklet", "pdf", ".pdf", "PDF"),
    Way("large", "large-print", "-large.pdf", "PDF"),
    Way("giant", "large-print", "-giant.pdf", "PDF"),
    Way("epub", "epub", ".epub", "EPUB"),
    Way("transcript", "audio", ".html", "HTML"),
    Way("audio", "audio", ".mp3", "MP3"),
    Way("talking", "audio", ".epub", "EPUB"),
    Way("copy", "site", "", "ZIP", whole=True),
)


def way_named(name: str) -> Way | None:
    return next((way for way in WAYS if way.name == name), None)


def sound_of_page(folder: Path, transcript: str, name: str) -> Path | None:
    """The sound of one page, which stands beside the words of its part; None where there is none, whatever the name is."""
    path = f"{transcript.removesuffix('.html')}/{name}"
    return folder / path if path in manifest_of(folder).files and (folder / path).is_file() else None


def ready(folder: Path, way: Way, part: str, language: str, first: bool, versions: Mapping[str, str], withdrawn: frozenset[str]) -> list[tuple[str, Made]]:
    """The files of this way, by their path; none where it is still to be made. `versions`: for each part, and for "" the whole, what is printed in it now."""
    manifest = manifest_of(folder)
    door = way.door if first else f"{way.door}-{language}"
    if way.whole:
        found = [(path, made) for path, made in manifest.files.items() if path.startswith(f"{door}/")]
        home = manifest.files.get(f"{door}/index.html")
        good = home is not None and home.version == versions.get("")
    else:
        path = f"{door}/{part}{way.ending}"
        found = [(path, manifest.files[path])] if path in manifest.files else []
        good = bool(found) and found[0][1].version == versions.get(part)
    if not good or any(withdrawn & set(made.stories) for _, made in found) or not all((folder / path).is_file() for path, _ in found[:1]):
        return []
    return found


def manifest_of(folder: Path) -> Manifest:
    """The manifest as it is now, read once while it stays so."""
    file = folder / "manifest.json"
    try:
        return _read(folder, file.stat().st_mtime_ns)
    except OSError:
        return Manifest()


@lru_cache(maxsize=4)
def _read(folder: Path, changed: int) -> Manifest:
    return read_manifest(folder)
