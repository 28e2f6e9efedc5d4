"""Word rules as data: one YAML file a rule in `wording/`, read into `WordingRule`s and their phrases."""

from functools import lru_cache
from pathlib import Path
from typing import Annotated, Any

from pydantic import Field

from accessibility.readability import phrases, words
from accessibility.readability.finding import Certainty, Severity
from accessibility.readability.kept import kept
from accessibility.readability.phrases import Advice, Phrase, PhraseTable, as_raw, as_words
from accessibility.readability.word_facts import zipf
from accessibility.readability.words import cut_words
from glossary.plain_yaml import read_yaml_file
from glossary.problem import Problem
from glossary.shape import Shape, shaped
from glossary.term import Line, Lines, Name, Source

WORDING = Path(__file__).parent / "wording"


class Entry(Shape):
    """One hard word or phrase, with plainer ones."""

    find: Lines
    say: Lines = ()
    forms: dict[Line, Line] = Field(default_factory=dict)
    why: Line | None = None
    severity: Severity | None = None
    certainty: Certainty | None = None
    fix: bool = True
    case: Annotated[str, Field(pattern="^exact$")] | None = None
    unless: Lines = ()
    near: Lines = ()
    not_before: Lines = ()
    not_after: Lines = ()
    only_before: Lines = ()
    only_after: Lines = ()
    not_with_number: bool = False
    flagged: Lines = ()
    fine: Lines = ()

    def phrases(self, rule: "WordingRule") -> list[Phrase]:
        ways = [(text, self.say) for text in self.find] + [(text, (better,)) for text, better in self.forms.items()]
        return [self._phrase(text, fixes if self.fix else (), rule) for text, fixes in ways if cut_words(text)]

    def _phrase(self, text: str, fixes: tuple[str, ...], rule: "WordingRule") -> Phrase:
        def each_word(texts: tuple[str, ...]) -> frozenset[str]:
            return frozenset(word for text in texts for word in ((text,) if text.startswith("<") else as_words(text)))

        return Phrase(
            as_words(text),
            fixes,
            Advice(rule.id, rule.title, self.severity or rule.severity, self.certainty or rule.certainty, self.why or rule.why, self.say or fixes),
            tuple(cut_words(text)) if self.case else (),
            tuple(" ".join(as_words(each)) for each in self.unless),
            each_word(self.near),
            each_word(self.not_before),
            each_word(self.not_after),
            each_word(self.only_before),
            each_word(self.only_after),
            self.not_with_number or rule.not_with_number,
            "," in text,
        )


class WordingRule(Shape):
    """A rule whose whole knowledge is a list of words."""

    id: Name
    title: Line
    why: Line
    better: Line
    severity: Severity
    certainty: Certainty
    before: Line
    after: Line
    source: Source
    not_with_number: bool = False
    entries: Annotated[tuple[Entry, ...], Field(min_length=1)]
    fine: Lines = ()


def load_wording(*folders: Path) -> tuple[tuple[WordingRule, ...], tuple[Problem, ...]]:
    """Every rule in the folders; all that is wrong with their files. A later folder (a host's own) adds entries to a rule of the same id.

    Files are read again when one has changed.
    """
    files = tuple((file, file.stat().st_mtime_ns) for folder in folders for file in sorted(folder.glob("*.yaml")))
    return _load(files)


@lru_cache(maxsize=8)
def _load(files: tuple[tuple[Path, int], ...]) -> tuple[tuple[WordingRule, ...], tuple[Problem, ...]]:
    rules: dict[str, WordingRule] = {}
    problems: list[Problem] = []
    for file, _ in files:
        rule = _read(file, problems)
        if rule is None:
            continue
        before = rules.get(rule.id)
        rules[rule.id] = rule if before is None else before.model_copy(update={"entries": (*before.entries, *rule.entries), "fine": (*before.fine, *rule.fine)})
    return tuple(rules.values()), tuple(problems)


def phrase_table(*folders: Path) -> tuple[PhraseTable, tuple[Problem, ...]]:
    """All the phrases of the rules in the folders, ready to be looked for, and all that is wrong with their files."""
    files = [file for folder in folders for file in sorted(folder.glob("*.yaml"))]
    raw = kept("phrases", files, (Path(__file__), Path(phrases.__file__), Path(words.__file__)), lambda: _raw(folders))
    return PhraseTable(raw), tuple(map(Problem.from_plain, raw["problems"]))


def _raw(folders: tuple[Path, ...]) -> dict[str, Any]:
    rules, problems = load_wording(*folders)
    found = as_raw((phrase for rule in rules for entry in rule.entries for phrase in entry.phrases(rule)), zipf)
    return {**found, "problems": [problem.plain for problem in problems]}


def _read(file: Path, problems: list[Problem]) -> WordingRule | None:
    reading = read_yaml_file(file)
    rule = shaped(WordingRule, reading, ())
    problems.extend(reading.problems)
    return rule
