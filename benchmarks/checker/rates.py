"""What each rule found, as a snapshot for docs/rules.md: the texts themselves are not in the repository."""

import json
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from benchmarks.checker.planted import Planted, hits_of, our_findings
from benchmarks.checker.prose_findings import look, pages_in
from modules.authoring.whole_files import write_whole

RATES = Path(__file__).parent / "rates.json"


def write_rates(folder: Path, pages: Sequence[Planted]) -> None:
    """Findings by rule on public prose; faults found and traps marked by rule on the planted pages."""
    report = look(pages_in(folder))
    found = Counter(finding.rule for finding in report.findings)
    planted: dict[str, dict[str, int]] = {}
    for page in pages:
        for finding in our_findings(page):
            right, wrong = hits_of(finding, page)
            if right or wrong:
                here = planted.setdefault(finding["rule"], {"hit": 0, "traps": 0})
                here["hit"] += len(right)
                here["traps"] += len(wrong)
    rates: dict[str, Any] = {"date": f"{datetime.now(UTC):%d %B %Y}", "pages": report.files, "words": report.words}
    rates |= {"found": dict(sorted(found.items())), "planted": dict(sorted(planted.items()))}
    write_whole(RATES, (json.dumps(rates, indent=1, ensure_ascii=False) + "\n").encode())
