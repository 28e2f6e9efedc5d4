"""Look only at what is new: against a list of findings that are known already, or against an older state in git."""

import json
import re
import subprocess
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from accessibility.readability.finding import Finding

_HUNK = re.compile(r"^@@ -\S+ \+(\d+)(?:,(\d+))? @@", re.MULTILINE)


class CannotNarrow(Exception):
    """The baseline or the revision cannot be used. The text says why and what to do."""


def not_in_baseline(findings: Sequence[Finding], baseline: Path) -> list[Finding]:
    """The findings that the baseline (the JSON of an earlier check) does not have. Moved lines stay known; a second one in the same words is new."""
    try:
        known = Counter((entry["rule"], entry["fingerprint"]) for entry in json.loads(baseline.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise CannotNarrow(f"{baseline} is not a list of findings. Make one with: side-by-side check --format json PATH > {baseline}") from error
    new: list[Finding] = []
    for finding in findings:
        mark = (finding.rule, finding.fingerprint)
        if known[mark]:
            known[mark] -= 1
        else:
            new.append(finding)
    return new


def changed_since(findings: Sequence[Finding], files: dict[str, Path], revision: str) -> list[Finding]:
    """The findings on lines that were added or changed since a git revision. `files` gives the file of each name."""
    lines = {name: _changed_lines(file, revision) for name, file in files.items() if any(finding.file == name for finding in findings)}
    return [finding for finding in findings if (here := lines[finding.file]) is None or finding.line in here]


def _changed_lines(file: Path, revision: str) -> set[int] | None:
    """The numbers of the changed lines; None for a file that is new: every line of it is."""
    folder = file.resolve().parent
    if _git(folder, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}") is None:
        raise CannotNarrow(f"git knows no {revision} here. Give a commit, a branch or a tag.")
    if not _git(folder, "ls-files", "--", file.name):
        return None
    diff = _git(folder, "diff", "--unified=0", "--no-color", "--no-ext-diff", revision, "--", file.name) or ""
    return {line for found in _HUNK.finditer(diff) for line in range(int(found[1]), int(found[1]) + int(found[2] or 1))}


def _git(folder: Path, *words: str) -> str | None:
    try:
        done = subprocess.run(["git", "-C", str(folder), *words], capture_output=True, text=True, encoding="utf-8", errors="replace", timeout=60)  # noqa: S607
    except (OSError, subprocess.TimeoutExpired) as error:
        raise CannotNarrow("git is not to be found. --since needs it.") from error
    return done.stdout if done.returncode == 0 else None
