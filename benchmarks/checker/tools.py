"""Us and the peers as programs of their own, so that each starts cold and none can lend another its caches."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.server import ROOT

PEERS = Path(__file__).parent / "peers"
NODE = ("retext", "textlint", "write-good", "alex")
US = "Side by Side"
AS_INSTALLED = {**os.environ, "PYTHONDONTWRITEBYTECODE": ""}
"""The peers were made ready for Python when pip installed them; so may we be, from the second run on."""
DEFAULT_FOLDER = Path.home() / ".cache" / "side-by-side-peers"


@dataclass(frozen=True, slots=True)
class Tool:
    """`words` start the program; the name of a file that lists texts comes after them. `cold`: how its own command checks one page, if it has one."""

    name: str
    words: tuple[str, ...]
    folder: Path = ROOT
    cold: tuple[str, ...] = ()

    def run(self, listed: Path) -> dict[str, Any]:
        done = subprocess.run([*self.words, str(listed)], cwd=self.folder, env=AS_INSTALLED, capture_output=True, text=True, check=False)
        if done.returncode:
            raise RuntimeError(f"{self.name} failed: {done.stderr.strip()[-400:]}")
        found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
        return found


def tools(folder: Path) -> tuple[list[Tool], list[str]]:
    """What can be measured here, we first; and a line for each peer that cannot."""
    python = sys.executable
    found = [
        Tool(US, (python, "-m", "benchmarks.checker.ours"), cold=(str(Path(python).parent / "side-by-side"), "check")),
        Tool("textstat (12 indices)", (python, str(PEERS / "measure_textstat.py"))),
    ]
    missing: list[str] = []
    theirs = folder / "py" / "bin" / "python"
    if _have_proselint(theirs, folder):
        found.append(Tool("proselint", (str(theirs), str(PEERS / "measure_proselint.py")), cold=(str(theirs.parent / "proselint"), "check")))
    else:
        missing.append("proselint could not be installed, so it is left out.")
    node, npm = shutil.which("node"), shutil.which("npm")
    if not node or not npm:
        missing.append(f"node and npm are not here, so {', '.join(NODE)} are left out.")
    elif not _have_packages(npm, folder):
        missing.append(f"npm could not install the peers in {folder}, so {', '.join(NODE)} are left out.")
    else:
        programs = folder / "node_modules" / ".bin"
        for name in NODE:
            cold = (str(programs / name),) if name in ("write-good", "alex") else ()
            found.append(Tool(name, (node, str(PEERS / "measure.mjs"), name), folder, cold))
    return found, missing


def _have_proselint(python: Path, folder: Path) -> bool:
    if not python.exists() and not _runs([sys.executable, "-m", "venv", str(folder / "py")]):
        return False
    wanted = (PEERS / "requirements.txt").read_text(encoding="utf-8")
    mark = folder / "py" / "requirements.txt"
    if mark.is_file() and mark.read_text(encoding="utf-8") == wanted:
        return True
    done = _runs([str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", str(PEERS / "requirements.txt")])
    if done:
        mark.write_text(wanted, encoding="utf-8")
    return done


def _have_packages(npm: str, folder: Path) -> bool:
    """The versions in peers/package.json, in a folder of their own: no lock and no package of theirs comes into the repository."""
    wanted = (PEERS / "package.json").read_text(encoding="utf-8")
    folder.mkdir(parents=True, exist_ok=True)
    mark = folder / "package.json"
    if (folder / "node_modules").is_dir() and mark.is_file() and mark.read_text(encoding="utf-8") == wanted:
        return True
    mark.write_text(wanted, encoding="utf-8")
    return _runs([npm, "install", "--no-audit", "--no-fund", "--silent", "--ignore-scripts"], folder)


def _runs(words: Sequence[str], folder: Path = ROOT) -> bool:
    return subprocess.run(words, cwd=folder, capture_output=True, check=False, env={**os.environ, "PYTHONWARNINGS": "ignore"}).returncode == 0
