"""Pages with planted faults, and traps that only look like faults: how many of each are marked."""

import json
import subprocess
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.checker.tools import US, Tool
from benchmarks.server import ROOT
from benchmarks.table import Row

MAPPING = Path(__file__).parent / "mapping.json"
HITS, TRAPS = 36, 1


@dataclass(frozen=True, slots=True)
class Planted:
    """A page, where its faults and traps are, and how many words it has."""

    page: Path
    key: dict[str, Any]


def planted_in(folder: Path) -> list[Planted]:
    """The page of a folder (`page.md` with `key.json`), or each `name.md` with its `name.key.json`."""
    pairs = [(folder / "page.md", folder / "key.json"), *((file.with_name(file.name.replace(".key.json", ".md")), file) for file in sorted(folder.glob("*.key.json")))]
    return [Planted(page, json.loads(key.read_text(encoding="utf-8"))) for page, key in pairs if page.is_file() and key.is_file()]


def rows(planted: Planted, tools: Sequence[Tool], listed: Path) -> list[Row]:
    """Ours by the right kind of fault, as people type it; the peers' wherever they mark any place of a fault, for whatever reason: more than they deserve."""
    faults, traps, words = planted.key["faults"], planted.key["traps"], planted.key["words"]
    hits, alarms, other = _ours(planted)
    theirs = {tool.name: _places(tool.run(listed)["findings"], faults, traps) for tool in tools if tool.name != US and "12 indices" not in tool.name}
    best = max(theirs.values(), default=(0, 0), key=lambda each: each[0])
    shown = ", ".join(f"{name} {found}/{trapped}" for name, (found, trapped) in theirs.items())
    enough = len(faults) * HITS // 40
    return [
        Row(f"{planted.page.name}: faults hit of {len(faults)}", f"{best[0]} at best", str(hits), "", f"{enough} or more", hits >= enough),
        Row(f"- traps flagged of {len(traps)}", "", str(alarms), "", f"at most {TRAPS}", alarms <= TRAPS),
        Row("- other findings in 100 words", "", f"{100 * other / words:.1f}", "", "", None),
        Row("- peers, faults touched / traps", shown, "", "", "", None),
    ]


def _ours(planted: Planted) -> tuple[int, int, int]:
    """Hits, traps and other findings, by the rules of score_findings.py: a finding overlaps the fault and is of its kind."""
    found = our_findings(planted)
    judged = [hits_of(each, planted) for each in found]
    hits = {fault for right, _ in judged for fault in right}
    traps = {trap for _, wrong in judged for trap in wrong}
    return len(hits), len(traps), len(found) - sum(bool(right or wrong) for right, wrong in judged)


def our_findings(planted: Planted) -> list[dict[str, Any]]:
    """What the command line tells of the page."""
    command = [str(Path(sys.executable).parent / "side-by-side"), "check", str(planted.page), "--format", "json"]
    found: list[dict[str, Any]] = json.loads(subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False).stdout)
    return found


def hits_of(finding: dict[str, Any], planted: Planted) -> tuple[set[str], set[str]]:
    """The faults that a finding is right about, and the traps that it falls into."""
    kinds: list[str] = json.loads(MAPPING.read_text(encoding="utf-8")).get(finding["rule"], [finding["rule"]])
    right = {fault["id"] for fault in planted.key["faults"] if fault["kind"] in kinds and _over(finding["start"], finding["end"], fault)}
    return right, {trap["id"] for trap in planted.key["traps"] if _over(finding["start"], finding["end"], trap)}


def _places(found: Iterable[tuple[str, int, int]], faults: list[dict[str, Any]], traps: list[dict[str, Any]]) -> tuple[int, int]:
    spans = [(start, end) for _, start, end in found]
    return tuple(sum(any(_over(start, end, place) for start, end in spans) for place in places) for places in (faults, traps))  # type: ignore[return-value]


def _over(start: int, end: int, place: dict[str, Any]) -> bool:
    if place["start"] == place["end"]:
        return bool(start - 2 <= place["start"] <= end + 2)
    return bool(start < place["end"] and end > place["start"])
