"""A small publication, made from a sample pack, to write in every format."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import lru_cache
from pathlib import Path

import pytest

from accessibility.formats.publication import Publication
from glossary.load import TERMS, Glossary, load_glossary
from modules.authoring.publication import publication
from modules.packs.interface import Interface
from modules.packs.load import load_pack

MakePublication = Callable[..., Publication]
TODAY = date(2026, 11, 22)
SHIPPED = Path(__file__).parents[3] / "content" / "side-by-side"


@lru_cache
def glossary() -> Glossary:
    return load_glossary(TERMS)


@lru_cache
def labels() -> Interface:
    return load_pack(SHIPPED, glossary()).edition("en").say


@pytest.fixture
def make_publication(samples: Path) -> MakePublication:
    """The small sample pack with the shipped words of the interface; `folder` is another pack, the rest as for `publication`."""

    def make(folder: Path = samples / "small", **more: object) -> Publication:
        return replace(publication(load_pack(folder, glossary()), TODAY, **more), say=labels(), labels=labels().texts)  # type: ignore[arg-type]

    return make


@pytest.fixture
def small(make_publication: MakePublication) -> Publication:
    return make_publication()
