import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from glossary.load import Glossary
from modules.packs.load import load_pack
from modules.packs.pack import Pack

NO_TERMS = Glossary((), ())
Load = Callable[..., Pack]


@pytest.fixture
def small(samples: Path, tmp_path: Path) -> Path:
    """The small good pack, to change as one likes."""
    return Path(shutil.copytree(samples / "small", tmp_path / "small"))


@pytest.fixture
def load() -> Load:
    def loaded(folder: Path, *hosts: Path) -> Pack:
        return load_pack(folder, NO_TERMS, *hosts)

    return loaded
