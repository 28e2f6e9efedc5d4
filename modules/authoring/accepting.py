"""What a person accepted, as the text of the file that it goes into: a word to allow, or a term with its meaning."""

import json
import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from glossary.plain_yaml import read_yaml
from glossary.shape import shaped
from glossary.term import Term
from modules.authoring.entries import CannotRead, with_entry, without_entry
from modules.authoring.layers import NAME, HouseRules

_BROKEN = "The file of terms cannot be read, so nothing was changed. Mend it first."
_SET_HERE = {"id", "term", "plain", "example", "topic", "checked"}
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


def with_term(text: str, asked: Mapping[str, str], today: date, note: str, old: Term | None = None, *, draft: bool = True) -> str:
    """The file of terms `text` with one more entry. `asked` has term, plain, example, topic. Raises NotAccepted.

    `draft`: until somebody has looked at it again. `old`: it takes the place of this term, and keeps what else is known of it.
    """
    name = asked.get("term", "").strip()
    made = {"id": old.id if old else term_id(name), "term": name, **{key: _one_line(asked.get(key, "")) for key in ("plain", "example", "topic")}}
    lines = [f"{key}: {_quoted(value)}" for key, value in made.items()]
    lines += _kept(old) if old else ["own: yes"]
    entry = f"# {'Draft: ' if draft else ''}{_one_line(note)}\n- " + "\n  ".join([*lines, f"checked: {today:%Y-%m-%d}"]) + "\n"
    file = Path("from-panels.yaml")
    alone = read_yaml(entry, file)
    if shaped(Term, alone, (0,)) is None:
        raise NotAccepted(*dict.fromkeys(problem.message for problem in alone.problems))
    changed = _with(text, made["id"], entry) if old else f"{text.rstrip()}\n\n{entry}".lstrip()
    whole = read_yaml(changed, file)
    if not isinstance(whole.value, list) or whole.problems:
        raise NotAccepted(_BROKEN)
    if [each.get("id") for each in whole.value if isinstance(each, dict)].count(made["id"]) > 1:
        raise NotAccepted("This word is in the list already.")
    return changed


def without_term(text: str, name: str) -> str:
    """The file of terms without the entry of this id. Raises NotAccepted."""
    try:
        return without_entry(text, name)
    except CannotRead as error:
        raise NotAccepted(_BROKEN) from error


def term_id(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-")[:80]


def _read(text: str) -> HouseRules:
    reading = read_yaml(text, Path(NAME))
    rules = shaped(HouseRules, reading) if reading.value else None
    if rules is None:
        raise NotAccepted("The file rules.yaml cannot be read, so nothing was added. Mend it first.")
    return rules


def _with(text: str, name: str, entry: str) -> str:
    try:
        return with_entry(text, name, entry)
    except CannotRead as error:
        raise NotAccepted(_BROKEN) from error


def _kept(old: Term) -> list[str]:
    """All that a term says beside its meaning, each in one line of YAML, which JSON is."""
    said = old.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    return [f"{key}: {'yes' if value is True else json.dumps(value, ensure_ascii=False)}" for key, value in said.items() if key not in _SET_HERE]


def _quoted(text: str) -> str:
    """As YAML in double quotes, which JSON's are."""
    return json.dumps(text, ensure_ascii=False)


def _one_line(text: str) -> str:
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())[:400]
