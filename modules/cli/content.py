"""Where the words that come with the app are, and those that stand in their place here."""

import os
from pathlib import Path

from glossary.plain_yaml import read_yaml

CONTENT = Path(__file__).parents[2] / "content"
SHIPPED = CONTENT / "side-by-side"


def pack_named(name: str) -> Path | None:
    """The folder of the pack with this id: the one that SIDE_BY_SIDE_CONTENT names, if it is that one; else one of ours."""
    served = os.environ.get("SIDE_BY_SIDE_CONTENT", "")
    if served and said_in_pack(Path(served)).get("id") == name:
        return Path(served).resolve()
    return CONTENT / name if name and (CONTENT / name / "pack.yaml").is_file() else None


def said_in_pack(folder: Path) -> dict[str, object]:
    """What the pack.yaml of a folder says; nothing where there is none that can be read."""
    file = folder / "pack.yaml"
    about = read_yaml(file.read_text(encoding="utf-8-sig", errors="replace"), file).value if file.is_file() else None
    return about if isinstance(about, dict) else {}


def pack_around(path: Path) -> Path | None:
    return next((folder for folder in (path, *path.absolute().parents) if (folder / "pack.yaml").is_file()), None)
