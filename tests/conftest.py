"""What tests of every floor share: the sample packs, and what a run says at its end."""

from pathlib import Path

import pytest

SAMPLES = Path(__file__).parent / "sample_packs"


@pytest.fixture
def samples() -> Path:
    """The folder of sample packs. Copy one before changing it."""
    return SAMPLES
