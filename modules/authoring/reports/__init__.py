"""One form of report, one file. Only the form that is asked for is read."""

from importlib import import_module

from modules.authoring.check import Report

FORMATS = {"text": "text", "json": "as_json", "sarif": "sarif", "github": "github", "html": "html"}
"""The name of each form, and its file; the function in it has the file's name."""


def report_as(form: str, report: Report) -> str:
    """`report` in one of the `FORMATS`."""
    told: str = getattr(import_module(f"modules.authoring.reports.{FORMATS[form]}"), FORMATS[form])(report)
    return told
