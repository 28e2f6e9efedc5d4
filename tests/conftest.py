"""What tests of every floor share: the sample packs, and what a run says at its end."""

from pathlib import Path

import pytest
from hypothesis import settings

# No test fails for being slow: the machine may be busy.
settings.register_profile("ours", deadline=None)
settings.load_profile("ours")
SAMPLES = Path(__file__).parent / "sample_packs"


@pytest.fixture
def samples() -> Path:
    """The folder of sample packs. Copy one before changing it."""
    return SAMPLES
