"""The page of all rules, docs/rules.md, made from the rules themselves: python -m modules.authoring.rules_page writes it anew.

What each rule finds in our own lessons is worked out on the spot, in steps, so that a new lesson seldom changes the page. What it finds in public prose is a
snapshot (benchmarks/checker/rates.json): those texts are not in the repository.
"""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from accessibility.readability.rule import Rule, all_rules
from accessibility.readability.wording import WORDING, WordingRule, load_wording
from glossary.term import Source
from modules.authoring.check import check_page, our_settings
from modules.authoring.layers import Layers
from modules.authoring.texts import find_texts, read_file
from modules.authoring.whole_files import write_whole

ROOT = Path(__file__).parents[2]
PAGE, RATES, CORPUS = ROOT / "docs" / "rules.md", ROOT / "benchmarks" / "checker" / "rates.json", ROOT / "content" / "side-by-side"
STEPS = ((0, "none"), (1, "1 or fewer in 10,000 words"), (5, "1 to 5 in 10,000 words"), (25, "5 to 25 in 10,000 words"))
_MOST = "over 25 in 10,000 words"
_HEAD = """# All rules

Made from the rules themselves. Do not edit this page: `.venv/bin/python -m modules.authoring.rules_page` writes it anew.

`side-by-side explain RULE` shows one of these on the command line. How to switch one off, with a reason: [check words](authors/check.md). How to add one:
[a rule as data](authors/rules-as-data.md).

- **must** blocks publishing, **should** and **could** are advice, **ask** is a question to a person.
- **sure** is right nearly every time. **likely** needs a person to look.
- "Examples" are the rule's own tests: texts that it must mark, and texts that it must leave alone.
- "Left in our lessons" is what it still finds in the lessons that ship here, which people have read. Take those as false alarms.
"""


def rules_page() -> str:
    """The whole page."""
    wording, _ = load_wording(WORDING)
    rules: dict[str, Rule | WordingRule] = {rule.id: rule for rule in all_rules()} | {rule.id: rule for rule in wording}
    left, words = _left_in_our_lessons()
    rates = json.loads(RATES.read_text(encoding="utf-8")) if RATES.is_file() else {}
    parts = [_HEAD, *([_about(rates)] if rates else [])]
    parts += ["\n".join(_told(rules[name], _step(left[name], words), rates)) for name in sorted(rules)]
    return "\n".join(parts)


def _left_in_our_lessons() -> tuple[Counter[str], int]:
    layers = Layers(our_settings(explained_in_place=True))
    left: Counter[str] = Counter()
    words = 0
    for file in find_texts([CORPUS / "modules", CORPUS / "stories"]):
        page = read_file(file, file.name)
        words += sum(len(sentence.words) for passage in page.passages for sentence in passage.sentences)
        left.update(finding.rule for finding in check_page(page, layers))
    return left, words


def _step(count: int, words: int) -> str:
    rate = 10_000 * count / max(words, 1)
    return next((said for most, said in STEPS if rate <= most), _MOST)


def _about(rates: Mapping[str, Any]) -> str:
    return (
        f"- “Public prose” are {rates['pages']} pages of good public writing, {rates['words']:,} words, measured on {rates['date']}. Not every finding there is a false alarm.\n"
        "- “Planted” are faults put into pages by somebody who writes no rules: how many it found, and how many look-alikes it marked wrongly.\n"
    )


def _told(rule: Rule | WordingRule, left: str, rates: Mapping[str, Any]) -> Iterator[str]:
    yield f"## {rule.id}\n"
    yield f"**{rule.title}.** {rule.severity}, {rule.certainty}.\n"
    yield f"- Why: {_plain(rule.why)}"
    yield f"- Better: {_plain(rule.better)}"
    yield f"- Before: {_plain(rule.before)}"
    yield f"- After: {_plain(rule.after)}"
    yield f"- From: {_source(rule.source)}"
    if isinstance(rule, WordingRule):
        yield f"- Words: {sum(len(entry.find) + len(entry.forms) for entry in rule.entries)}"
    marked, fine = _examples(rule)
    yield f"- Examples: {marked} to mark, {fine} to leave alone"
    yield f"- Left in our lessons: {left}"
    if rates:
        yield f"- Public prose: {_in_prose(rates['found'].get(rule.id, 0), rates['words'])}"
    if planted := rates.get("planted", {}).get(rule.id):
        yield f"- Planted: faults found {planted['hit']}, look-alikes marked {planted['traps']}"
    yield ""


def _in_prose(count: int, words: int) -> str:
    return f"{100 * count / words:.2f} in 100 words" if count else "none"


def _examples(rule: Rule | WordingRule) -> tuple[int, int]:
    if isinstance(rule, WordingRule):
        return sum(len(entry.flagged) for entry in rule.entries), len(rule.fine) + sum(len(entry.fine) for entry in rule.entries)
    return len(rule.flagged), len(rule.fine)


def _plain(text: str) -> str:
    """An example shown as words: its marks are not marks of this page."""
    one = " / ".join(line.strip() for line in text.splitlines() if line.strip())
    return f"`{one}`" if any(mark in one for mark in "#*_[]<|>") and "`" not in one else one


def _source(source: Source) -> str:
    named = ", ".join(part for part in (source.title, source.publisher) if part)
    linked = f"[{named}]({source.address})" if source.address else named
    return f"{linked}, read {source.read}" if source.read else linked


if __name__ == "__main__":
    write_whole(PAGE, rules_page().encode())
