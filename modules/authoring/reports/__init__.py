"""One form of report, one file."""

from collections.abc import Callable
from functools import partial
from importlib.metadata import PackageNotFoundError, version

from modules.authoring.check import Report
from modules.authoring.reports.as_json import as_json
from modules.authoring.reports.github import github
from modules.authoring.reports.html import html
from modules.authoring.reports.sarif import sarif
from modules.authoring.reports.text import text


def _version() -> str:
    try:
        return version("side-by-side")
    except PackageNotFoundError:
        return "0"


FORMATS: dict[str, Callable[[Report], str]] = {"text": text, "json": as_json, "sarif": partial(sarif, version=_version()), "github": github, "html": html}
