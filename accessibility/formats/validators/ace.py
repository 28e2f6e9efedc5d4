"""Ace by DAISY (MIT): whether people with access needs can use an e-book. A Node program that looks at each page in Chromium, started once for all books.

`.ci/ebooks/install` installs it from the npm registry into `.venv/ace`, with the versions of its lock file; ACE names another place.
"""

import json
import os
import shutil
from pathlib import Path
from typing import Any

from accessibility.formats.validators.kept_open import KeptOpen
from glossary.problem import Problem

PLACE = Path(__file__).parents[3] / ".venv" / "ace"
PROGRAM = Path(__file__).parent / "programs" / "ace.cjs"
BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")


def _place() -> Path:
    return Path(os.environ.get("ACE", "") or PLACE)


def _browser() -> str:
    return os.environ.get("CHROMIUM") or next((found for name in BROWSERS if (found := shutil.which(name))), "")


def missing() -> str:
    if not shutil.which("node"):
        return "Node is not installed, so Ace cannot check e-books. On Debian: sudo apt-get install nodejs npm"
    if not (_place() / "node_modules" / "@daisy" / "ace-cli").is_dir():
        return "Ace by DAISY is not installed, so e-books are not checked for people with access needs. Run: .ci/ebooks/install"
    return "" if _browser() else "Chromium is not installed, so Ace cannot check e-books. On Debian: sudo apt-get install chromium"


def _command(folder: str) -> tuple[list[str], dict[str, str]]:
    # A home of its own: Ace writes a log there, and a service may have none.
    own = {"PUPPETEER_EXECUTABLE_PATH": _browser(), "ACE_TIMEOUT_INITIAL": "120000", "HOME": folder, "XDG_CONFIG_HOME": folder, "TMPDIR": folder}
    return ["node", str(PROGRAM), str(_place().resolve())], {**os.environ, **own}


_ACE = KeptOpen(_command)


def problems(file: Path) -> list[Problem]:
    """What stands in somebody's way in one EPUB."""
    text, fault = _ACE.report(file)
    report = json.loads(text) if text else {"fault": fault}
    if "assertions" not in report:
        return [Problem(file, 0, f"Ace could not look at this file: {report['fault'][:200]}")]
    return _read(file, report)


def _read(file: Path, report: dict[str, Any]) -> list[Problem]:
    found: list[Problem] = []
    for page in report["assertions"]:
        for each in page["assertions"]:
            test, result = each["earl:test"], each["earl:result"]
            where = f"{page['earl:testSubject']['url']} {result.get('earl:pointer', {}).get('css', [''])[0]}".strip()
            found.append(Problem(file, 0, f"Ace {test['dct:title']} ({test['earl:impact']}): {result['dct:description'].splitlines()[0]} ({where})"))
    return found
