"""For programs: a list of findings. Offsets count code points of the file."""

import json
from dataclasses import asdict

from modules.authoring.check import Report


def as_json(report: Report) -> str:
    return json.dumps([asdict(finding) for finding in report.findings], ensure_ascii=False, indent=1)
