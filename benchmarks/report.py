"""The page of results: docs/developers/benchmarks.md. Each benchmark has a part of its own there, and a new run replaces only its own."""

import os
import platform
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version

from benchmarks.server import ROOT
from benchmarks.table import Row, markdown

PAGE = ROOT / "docs" / "developers" / "benchmarks.md"
_HEAD = """# Speed and memory

`make bench`, or `.venv/bin/python -m benchmarks`, measures these. Name one to run it alone (`python -m benchmarks pack`). `--quick` is a short run, `--minutes 30` lets
the 200 learners learn for half an hour, and `--write` puts the results here. Each benchmark starts our app and its peer itself, on free ports with an empty data
folder, and lets them take turns, so that a slow or busy machine slows both. Trust the ratios more than the figures: 1.00 is as much as the peer, less is less.

A figure is the middle of several runs, with the least and the most in brackets. "told" means that no target was set.
"""


@dataclass(frozen=True, slots=True)
class Section:
    """One benchmark's results, and what they were measured on."""

    name: str
    about: str
    rows: Sequence[Row]
    machine: str
    quick: bool = False

    @property
    def text(self) -> str:
        short = " This was a quick run." if self.quick else ""
        return f"{_mark(self.name)}\n## {self.name}\n\n{self.about}\n\n{markdown(self.rows)}\n\n{self.machine}{short}\n"


def machine() -> str:
    """What a reader needs to know of the machine, in general words."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1024**3
    busy, processors = os.getloadavg()[1], os.cpu_count() or 1
    return (
        f"Measured on {datetime.now(UTC):%d %B %Y}: {processors} processors, {memory:.0f} GB, {platform.system()}, Python {platform.python_version()}, "
        f"Streamlit {version('streamlit')}. In the last five minutes {busy:.1f} programs wanted a processor at a time, with the benchmark itself among them."
    )


def write(sections: Sequence[Section]) -> None:
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    old = PAGE.read_text(encoding="utf-8") if PAGE.is_file() else ""
    kept = {found[1]: found[0] for found in re.finditer(r"<!-- results of (\w+) -->\n.*?(?=<!-- results of |\Z)", old, re.DOTALL)}
    kept |= {section.name: section.text for section in sections}
    PAGE.write_text("\n".join([_HEAD, *(text.strip() + "\n" for text in kept.values())]), encoding="utf-8")


def _mark(name: str) -> str:
    return f"<!-- results of {name} -->"
