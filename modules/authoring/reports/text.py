"""For people at a terminal."""

from collections import Counter
from collections.abc import Sequence

from accessibility.readability.finding import SEVERITIES, Finding
from modules.authoring.check import STRUCTURE, Report

_SAYS = {"must": "must mend", "should": "should mend", "could": "could mend", "ask": "to ask a person"}


def text(report: Report) -> str:
    """One finding on two lines: where and what; the words and why. Then the counts."""
    lines = [line for finding in report.findings for line in _lines(finding)]
    return "\n".join([*lines, *_silenced(report), *report.about, counted(report.findings, report.files)])


def _lines(finding: Finding) -> Sequence[str]:
    if finding.rule == STRUCTURE:
        return [f"{finding.file}:{finding.line}  {finding.message}" if finding.line else f"{finding.file}  {finding.message}"]
    place = f"{finding.file}:{finding.line}:{finding.column}"
    words = " ".join(finding.text.split())
    shown = f"    “{words[:100]}{'…' if len(words) > 100 else ''}”" if words else "   "
    return f"{place}  {finding.severity}  {finding.rule}  {finding.message}", f"{shown}  {finding.why}"


def _silenced(report: Report) -> Sequence[str]:
    return [f"{name}: {silence.rule} is silent here{f' for “{silence.words}”' if silence.words else ''}: {silence.reason}" for name, silence in report.silences]


def counted(findings: Sequence[Finding], files: int) -> str:
    if not findings:
        return f"Nothing to mend in {files} {'file' if files == 1 else 'files'}."
    counts = Counter(finding.severity for finding in findings)
    said = ", ".join(f"{counts[severity]} {_SAYS[severity]}" for severity in SEVERITIES if counts[severity])
    return f"{said}, in {files} {'file' if files == 1 else 'files'}."
