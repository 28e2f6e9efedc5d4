"""Real files of other kinds, made here."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

import docx
import pptx
import pytest

from accessibility.opening import CannotOpen, open_text


@pytest.fixture
def trouble() -> Callable[[str, bytes], str]:
    """The one sentence or two that somebody gets for a file that cannot be opened."""

    def told(name: str, raw: bytes) -> str:
        with pytest.raises(CannotOpen) as caught:
            open_text(name, raw)
        said = caught.value.sentence
        assert said.endswith(".")
        assert "\n" not in said
        assert len(said) < 200
        return said

    return told


@pytest.fixture
def word() -> Callable[..., bytes]:
    """A Word file from a function that writes into it."""

    def made(write: Callable[[Any], object]) -> bytes:
        document = docx.Document()
        write(document)
        out = BytesIO()
        document.save(out)
        return out.getvalue()

    return made


@pytest.fixture
def slides() -> Callable[..., bytes]:
    def made(write: Callable[[Any], object]) -> bytes:
        show = pptx.Presentation()
        write(show)
        out = BytesIO()
        show.save(out)
        return out.getvalue()

    return made
