"""What a person accepted, as the text of the file that it goes into: a word to allow, or a term with its meaning."""

import json
import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from glossary.plain_yaml import read_yaml
from glossary.shape import shaped
from glossary.term import Term
from modules.authoring.layers import NAME, HouseRules

_ALLOW = re.compile(r"^allow:[ \t]*(.*)$", re.MULTILINE)


class NotAccepted(Exception):
    """Why it cannot be written, in sentences."""

    def __init__(self, *why: str) -> None:
        self.why = why
        super().__init__(" ".join(why))


def with_allowed(text: str, word: str, why: str) -> str:
    """The rules file `text` with `word` among its allowed words, its comments kept. `why` stands beside the word. Raises NotAccepted."""
    line = f"  - {_quoted(word)}  # {_one_line(why)}\n"
    found = _ALLOW.search(text)
    if found is None:
        changed = f"{text.rstrip()}\n\nallow:\n{line}".lstrip()
    elif found[1].split("#")[0].strip():
        # In one line, as in `allow: [a, b]`: put each in a line of its own, so that the reason has a place.
        words = _read(text).allow
        end = text.index("]", found.end(0) - len(found[1])) + 1 if "[" in found[1] else found.end()
        changed = text[: found.start()] + "allow:\n" + "".join(f"  - {_quoted(each)}\n" for each in words) + line + text[end:].lstrip("\n")
    else:
        changed = text[: found.end()] + "\n" + line + text[found.end() :].removeprefix("\n")
    if word.casefold() not in {each.casefold() for each in _read(changed).allow}:
        raise NotAccepted("The file rules.yaml cannot be read, so nothing was added. Mend it first.")
    return changed


def with_term(text: str, asked: Mapping[str, str], today: date, note: str) -> str:
    """The file of terms `text` with one more entry, a draft until somebody has looked at it again. `asked` has term, plain, example, topic. Raises NotAccepted."""
    name = asked.get("term", "").strip()
    made = {"id": term_id(name), "term": name, **{key: _one_line(asked.get(key, "")) for key in ("plain", "example", "topic")}}
    lines = [f"{key}: {_quoted(value)}" for key, value in made.items()] + ["own: yes", f"checked: {today:%Y-%m-%d}"]
    entry = f"# Draft: {_one_line(note)}\n- " + "\n  ".join(lines) + "\n"
    file = Path("from-panels.yaml")
    alone = read_yaml(entry, file)
    if shaped(Term, alone, (0,)) is None:
        raise NotAccepted(*dict.fromkeys(problem.message for problem in alone.problems))
    changed = f"{text.rstrip()}\n\n{entry}".lstrip()
    whole = read_yaml(changed, file)
    if not isinstance(whole.value, list) or whole.problems:
        raise NotAccepted("The file of terms cannot be read, so nothing was added. Mend it first.")
    if [each.get("id") for each in whole.value if isinstance(each, dict)].count(made["id"]) > 1:
        raise NotAccepted("This word is in the list already.")
    return changed


def term_id(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-")[:80]


def _read(text: str) -> HouseRules:
    reading = read_yaml(text, Path(NAME))
    rules = shaped(HouseRules, reading) if reading.value else None
    if rules is None:
        raise NotAccepted("The file rules.yaml cannot be read, so nothing was added. Mend it first.")
    return rules


def _quoted(text: str) -> str:
    """As YAML in double quotes, which JSON's are."""
    return json.dumps(text, ensure_ascii=False)


def _one_line(text: str) -> str:
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())[:400]
