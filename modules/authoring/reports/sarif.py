"""For code-scanning tools: SARIF 2.1.0 (OASIS standard, schema sarif-schema-2.1.0.json). Columns count code points."""

import json
from importlib.metadata import PackageNotFoundError, version
from typing import Any
from urllib.parse import quote

from accessibility.readability.finding import Finding
from modules.authoring.check import Report

_LEVELS = {"must": "error", "should": "warning", "could": "note", "ask": "note"}


def sarif(report: Report) -> str:
    rules = {finding.rule: finding.why for finding in report.findings}
    run = {
        "tool": {"driver": {"name": "Side by Side", "version": _version(), "rules": [{"id": rule, "shortDescription": {"text": why}} for rule, why in sorted(rules.items())]}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding) for finding in report.findings],
    }
    whole = {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}
    return json.dumps(whole, ensure_ascii=False, indent=1)


def _version() -> str:
    try:
        return version("side-by-side")
    except PackageNotFoundError:
        return "0"


def _result(finding: Finding) -> dict[str, Any]:
    where = {"uri": quote(finding.file.replace("\\", "/"))}
    region: dict[str, Any] = {"startLine": max(finding.line, 1), "startColumn": finding.column}
    if finding.end > finding.start:
        region |= {"charOffset": finding.start, "charLength": finding.end - finding.start}
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{finding.message} {finding.why}"},
        "locations": [{"physicalLocation": {"artifactLocation": where, "region": region}}],
        "partialFingerprints": {"sentence/v1": finding.fingerprint},
        "properties": {"severity": finding.severity, "certainty": finding.certainty},
    }
    if finding.fixes:
        result["fixes"] = [{"description": {"text": fix}, "artifactChanges": [{"artifactLocation": where, "replacements": [_replacement(finding, fix)]}]} for fix in finding.fixes]
    return result


def _replacement(finding: Finding, fix: str) -> dict[str, Any]:
    return {"deletedRegion": {"charOffset": finding.start, "charLength": finding.end - finding.start}, "insertedContent": {"text": fix}}
