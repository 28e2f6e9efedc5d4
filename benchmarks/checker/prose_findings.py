"""Findings on good public writing: how many in 100 words, by rule and by gravity. Not each of them is a false alarm: a person judges."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from accessibility.readability.finding import SEVERITIES, Finding
from benchmarks.checker.tools import US, Tool
from benchmarks.table import Row
from modules.authoring.check import Report, check_page, our_settings
from modules.authoring.layers import Layers
from modules.authoring.texts import read_file

# Long sentences and official words: many findings there are right, so they are shown apart (see README.md).
OFFICIAL = frozenset(("travel-costs.md", "nhs-complaints.md", "power-of-attorney-fees.md", "life-sustaining-treatment.md", "mental-capacity.md"))


def pages_in(folder: Path) -> list[Path]:
    return sorted(file for file in folder.glob("*.md") if file.name != "README.md")


def look(files: Sequence[Path]) -> Report:
    """Our own rules alone, whatever the folders around the pages say."""
    report = Report()
    layers = Layers(our_settings())
    for file in files:
        page = read_file(file, file.name)
        report.files += 1
        report.words += sum(len(sentence.words) for passage in page.passages for sentence in passage.sentences)
        report.findings += check_page(page, layers)
    return report


def rows(folder: Path, tools: Sequence[Tool], listed: Path) -> list[Row]:
    files = pages_in(folder)
    plain, official = (look([file for file in files if (file.name in OFFICIAL) is apart]) for apart in (False, True))
    words = plain.words + official.words
    peers = {tool.name: len(tool.run(listed)["findings"]) for tool in tools if tool.name != US and "12 indices" not in tool.name}
    shown = ", ".join(f"{name} {100 * count / max(words, 1):.1f}" for name, count in peers.items())
    made = [Row(f"{len(files)} pages of public prose, {words:,} words: findings in 100", shown, _rates([*plain.findings, *official.findings], words), "", "judged by hand", None)]
    for name, report in (("- plain pages", plain), ("- official pages", official)):
        made.append(Row(f"{name}, {report.words:,} words", "", _rates(report.findings, report.words), "", "", None))
    return made


def by_rule(folder: Path) -> str:
    """Each rule with its findings in 100 words, the busiest first, with three of the places."""
    report = look(pages_in(folder))
    counts = Counter(finding.rule for finding in report.findings)
    lines = []
    for rule, count in counts.most_common():
        here = [finding for finding in report.findings if finding.rule == rule]
        gravity = Counter(finding.severity for finding in here)
        shown = "; ".join(f"{finding.file}:{finding.line} “{' '.join(finding.text.split())[:40]}”" for finding in here[:: max(1, len(here) // 3)][:3])
        lines.append(f"{rule:24} {100 * count / report.words:6.2f}  {' '.join(f'{each} {gravity[each]}' for each in SEVERITIES if gravity[each]):28} {shown}")
    return "\n".join(lines)


def _rates(findings: Sequence[Finding], words: int) -> str:
    counts = Counter(finding.severity for finding in findings)
    parts = ", ".join(f"{severity} {100 * counts[severity] / max(words, 1):.2f}" for severity in SEVERITIES)
    return f"{100 * len(findings) / max(words, 1):.2f} ({parts})"
