"""Put better words where they are sure to be right."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from accessibility.readability.finding import Finding
from modules.authoring.whole_files import write_whole


def fixed(source: str, findings: Iterable[Finding]) -> tuple[str, int]:
    """`source` with the first fix of each sure finding in it, and how many were made. Where two touch, the first is made; run again for the next."""
    made, reached, parts = 0, 0, []
    for finding in sorted(findings, key=lambda each: (each.start, -each.end)):
        if not finding.fixes or finding.certainty != "sure" or finding.start < reached or finding.end <= finding.start:
            continue
        if source[finding.start : finding.end] != finding.text:
            continue  # the text has changed since it was checked
        parts += [source[reached : finding.start], finding.fixes[0]]
        reached, made = finding.end, made + 1
    return "".join([*parts, source[reached:]]), made


def fix_file(file: Path, findings: Sequence[Finding]) -> int:
    """Mend a file in place, whole or not at all; its line ends and its first mark (BOM) stay. How many were made."""
    source = file.read_bytes().decode("utf-8")
    text, made = fixed(source, findings)
    if made:
        write_whole(file, text.encode("utf-8"))
    return made
