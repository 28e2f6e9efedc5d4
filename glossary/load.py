"""Read the folder of terms. A broken entry is told and left out; the rest still work."""

from pathlib import Path
from typing import NamedTuple

from glossary.plain_yaml import read_yaml_file
from glossary.problem import Problem
from glossary.shape import shaped
from glossary.term import Term

TERMS = Path(__file__).parent / "terms"


class Glossary(NamedTuple):
    """All terms in alphabetical order, and all that is wrong with their files."""

    terms: tuple[Term, ...]
    problems: tuple[Problem, ...]


def load_glossary(*folders: Path) -> Glossary:
    """Read every `*.yaml` in `folders`. A term in a later folder (a host's own words) replaces one of the same id."""
    terms: dict[str, Term] = {}
    problems: list[Problem] = []
    for folder in folders:
        here: dict[str, Path] = {}
        for file in sorted(folder.glob("*.yaml")):
            _read_file(file, terms, here, problems)
    ordered = sorted(terms.values(), key=lambda term: term.term.casefold())
    return Glossary(tuple(ordered), tuple(problems))


def _read_file(file: Path, terms: dict[str, Term], here: dict[str, Path], problems: list[Problem]) -> None:
    reading = read_yaml_file(file)
    entries = reading.value or []
    if not isinstance(entries, list):
        reading.blame(1, "A file of terms is a list. Start each term with `- id:`.")
        entries = []
    for place in range(len(entries)):
        term = shaped(Term, reading, (place,))
        if term is None:
            continue
        if term.id in here:
            reading.blame(reading.line((place,)), f"The term `{term.id}` stands twice ({here[term.id].name}). Keep one.")
            continue
        here[term.id] = file
        terms[term.id] = term
    problems.extend(reading.problems)
