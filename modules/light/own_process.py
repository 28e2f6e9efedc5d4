"""A command of ours in a process of its own, so that other readers need not wait for what it makes."""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def command_of(module: str, *words: str) -> list[str]:
    """What to start: this Python, with a module of ours and its words."""
    return [sys.executable, "-m", module, *words]


def surroundings() -> dict[str, str]:
    """The environment in which our modules are found, wherever the site was started from. To be started in `ROOT`."""
    return {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")]).rstrip(os.pathsep)}
