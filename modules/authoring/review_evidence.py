"""What the machine can lay beside a reviewer's question: facts of the page, findings of some rules, plain counts. It answers no question itself."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from accessibility.readability.page import Page
from accessibility.readability.page_facts import page_facts
from accessibility.readability.rule import all_rules
from accessibility.readability.wording import WORDING, load_wording
from modules.authoring.overview import Overview
from modules.authoring.review_guides import Item
from modules.authoring.sections import cut_sections

_NUMBER = re.compile(r"(?<![\w.])\d[\d,.]*%?")
MOST_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing to show. `kind` is fact (its sentence is in `text`), findings (what a rule is called, how many, examples) or count (its name, how many, examples)."""

    kind: str
    text: str
    count: int = 0
    examples: tuple[str, ...] = ()


def evidence_for(page: Page, looked: Overview) -> Callable[[Item], tuple[Evidence, ...]]:
    """Looks at the page once; then gives the evidence for each item."""
    facts = {fact.name: fact.words for fact in page_facts(page).all}
    titles = _titles()
    counts = _counts(page, looked)

    def find(item: Item) -> tuple[Evidence, ...]:
        found = [Evidence("fact", facts[name]) for name in item.facts if name in facts]
        for rule in item.rules:
            texts = [each.text for each in looked.findings if each.rule == rule]
            if texts:
                found.append(Evidence("findings", titles.get(rule, rule), len(texts), _few(texts)))
        if item.rules and not any(each.kind == "findings" for each in found):
            found.append(Evidence("none", ""))
        return (*found, *(counts[name] for name in item.counts if name in counts))

    return find


def _counts(page: Page, looked: Overview) -> Mapping[str, Evidence]:
    numbers = [found.group() for passage in page.passages for found in _NUMBER.finditer(passage.text)]
    headings = [passage.text for passage in page.headings]
    blocks = [section.name for section in cut_sections(page.source) if section.kind == "block"]
    shown = {
        "words": (looked.words, ()),
        "headings": (len(headings), _few(headings)),
        "numbers": (len(numbers), _few(numbers)),
        "lists": (len(page.lists), ()),
        "tables": (len(page.tables), ()),
        "images": (len(page.images) + page.source.count("```figure"), ()),
        "blocks": (len(blocks), ()),
    }
    counts = {name: Evidence("count", name, count, examples) for name, (count, examples) in shown.items()}
    return counts | ({"band": Evidence("band", looked.band)} if looked.band else {})


def _titles() -> dict[str, str]:
    return {rule.id: rule.title for rule in load_wording(WORDING)[0]} | {rule.id: rule.title for rule in all_rules()}


def _few(texts: list[str]) -> tuple[str, ...]:
    short = [text if len(text) <= 80 else text[:79] + "…" for text in dict.fromkeys(texts) if text.strip()]
    return tuple(short[:MOST_SHOWN])
