"""Ace by DAISY (MIT): whether people with access needs can use an e-book. A Node program that looks at each page in Chromium.

`.ci/ebooks/install` installs it from the npm registry into `.venv/ace`, with the versions of its lock file; ACE names another place.
"""

import json
import os
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from glossary.problem import Problem

PLACE = Path(__file__).parents[3] / ".venv" / "ace"
BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")


def _program() -> Path:
    return Path(os.environ.get("ACE", "") or PLACE) / "node_modules" / "@daisy" / "ace-cli" / "bin" / "ace.js"


def _browser() -> str:
    return os.environ.get("CHROMIUM") or next((found for name in BROWSERS if (found := shutil.which(name))), "")


def missing() -> str:
    if not shutil.which("node"):
        return "Node is not installed, so Ace cannot check e-books. On Debian: sudo apt-get install nodejs npm"
    if not _program().is_file():
        return "Ace by DAISY is not installed, so e-books are not checked for people with access needs. Run: .ci/ebooks/install"
    return "" if _browser() else "Chromium is not installed, so Ace cannot check e-books. On Debian: sudo apt-get install chromium"


def problems(file: Path) -> list[Problem]:
    """What stands in somebody's way in one EPUB."""
    with TemporaryDirectory(prefix="ace-") as folder:
        # A home of its own: Ace writes a log there, and a service may have none.
        setting = {**os.environ, "PUPPETEER_EXECUTABLE_PATH": _browser(), "ACE_TIMEOUT_INITIAL": "120000", "HOME": folder, "XDG_CONFIG_HOME": folder}
        command = ["node", str(_program()), "--force", "--silent", "--outdir", f"{folder}/out", "--tempdir", f"{folder}/making", str(file)]
        ran = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False, env=setting)
        report = Path(folder) / "out" / "report.json"
        if not report.is_file():
            return [Problem(file, 0, f"Ace could not look at this file: {(ran.stderr or ran.stdout).strip()[:200]}")]
        return _read(file, json.loads(report.read_text(encoding="utf-8")))


def _read(file: Path, report: dict[str, Any]) -> list[Problem]:
    found: list[Problem] = []
    for page in report["assertions"]:
        for each in page["assertions"]:
            test, result = each["earl:test"], each["earl:result"]
            where = f"{page['earl:testSubject']['url']} {result.get('earl:pointer', {}).get('css', [''])[0]}".strip()
            found.append(Problem(file, 0, f"Ace {test['dct:title']} ({test['earl:impact']}): {result['dct:description'].splitlines()[0]} ({where})"))
    return found
