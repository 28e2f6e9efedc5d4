"""What an export folder holds: for each file its stamp, size and SHA-256. Kept in `manifest.json`, for machines and for the next export."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from pathlib import Path

FILE = "manifest.json"


@dataclass(frozen=True, slots=True)
class Made:
    """One file that was made. `version` is the stamp that is printed in it; `stories` those that stand in it."""

    stamp: str
    version: str
    size: int
    sha256: str
    part: str = ""
    kind: str = ""
    stories: tuple[str, ...] = ()


@dataclass
class Manifest:
    """`files` by their path in the folder. `to_replace`: for each story that was taken back, the files that had it in: copies of these are out there."""

    title: str = ""
    version: str = ""
    licence: str = ""
    made: str = ""
    files: dict[str, Made] = field(default_factory=dict)
    to_replace: dict[str, list[str]] = field(default_factory=dict)

    def taken_back(self, withdrawn: frozenset[str], had: Mapping[str, Made]) -> None:
        """Note which files of an earlier export had a story that is withdrawn now; one that was brought back needs no replacing."""
        for path, file in had.items():
            for story in withdrawn & set(file.stories):
                self.to_replace[story] = sorted({*self.to_replace.get(story, ()), path})
        self.to_replace = {story: paths for story, paths in sorted(self.to_replace.items()) if story in withdrawn}

    def text(self) -> str:
        return json.dumps(asdict(self), indent=1, ensure_ascii=False) + "\n"


def read_manifest(folder: Path) -> Manifest:
    """The manifest of an export folder; an empty one where there is none, or where it cannot be read: then all is made anew."""
    try:
        told = json.loads((folder / FILE).read_text(encoding="utf-8"))
        files = {path: Made(**{**made, "stories": tuple(made["stories"])}) for path, made in told.pop("files").items() if ".." not in path.split("/")}
        return Manifest(**told, files=files)
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return Manifest()


def hash_file(file: Path) -> str:
    with file.open("rb") as opened:
        digest = sha256()
        while block := opened.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()
