"""`explain`: what a rule is, why it is there, and who switched it off here."""

import argparse
from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from accessibility.readability.rule import Rule, all_rules
from accessibility.readability.wording import WordingRule, load_wording
from glossary.term import Source
from modules.authoring.check import our_settings
from modules.cli.trouble import WRONG_USE, Trouble
from modules.cli.whose_rules import rules_for


def add(commands: Any) -> None:
    command = commands.add_parser("explain", help="say what a rule is about, with examples, and which rules file spoke about it")
    command.add_argument("rule", metavar="RULE", nargs="?", help="its name, as a finding gives it; left out, all are listed")
    command.add_argument("--in", dest="folder", type=Path, default=Path(), metavar="FOLDER", help="the folder whose rules count (here)")
    command.set_defaults(run=_explain)


def _explain(chosen: argparse.Namespace) -> int:
    layers = rules_for(chosen.folder, our_settings())
    wording, _ = load_wording(*layers.folders)
    known: dict[str, Rule | WordingRule] = {each.id: each for each in wording} | {each.id: each for each in all_rules()}
    if not chosen.rule:
        width = max(map(len, known))
        print(*(f"{name:{width}}  {known[name].severity:6}  {known[name].title}" for name in sorted(known)), sep="\n")
        return 0
    rule = known.get(chosen.rule)
    if rule is None:
        near = get_close_matches(chosen.rule, known, 3)
        raise Trouble(f"There is no rule {chosen.rule}." + (f" Did you mean {' or '.join(near)}?" if near else " `side-by-side explain` lists them all."), WRONG_USE)
    lines = [
        f"{rule.id}: {rule.title}",
        f"How grave: {rule.severity}. How sure: {rule.certainty}.",
        f"Why: {rule.why}",
        f"Better: {rule.better}",
        f"Before: {rule.before}",
        f"After: {rule.after}",
        f"Where it comes from: {_source(rule.source)}",
        *(f"Said here by {file}: {name}" for name, file in layers.said_by if name == rule.id or name.startswith(rule.id)),
        *([f"Silent here: {layers.settings.silent[rule.id]}"] if rule.id in layers.settings.silent else []),
    ]
    print(*lines, sep="\n")
    return 0


def _source(source: Source) -> str:
    parts: Iterable[str | None] = (source.title, source.publisher, source.address, f"read {source.read}" if source.read else None)
    return ", ".join(part for part in parts if part)
