"""For GitHub: one command line a finding, shown beside the line in a pull request."""

from accessibility.readability.finding import Finding
from modules.authoring.check import Report
from modules.authoring.reports.text import counted

_LEVELS = {"must": "error", "should": "warning", "could": "notice", "ask": "notice"}


def github(report: Report) -> str:
    return "\n".join([*(_command(finding) for finding in report.findings), counted(report.findings, report.files)])


def _command(finding: Finding) -> str:
    place = f"file={_property(finding.file)},line={max(finding.line, 1)},col={finding.column},title={_property(finding.rule)}"
    return f"::{_LEVELS[finding.severity]} {place}::{_data(f'{finding.message} {finding.why}')}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
