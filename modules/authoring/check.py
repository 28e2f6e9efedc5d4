"""Check texts: every file, every finding, with the rules that count for each file."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from accessibility.readability.checker import Checker
from accessibility.readability.finding import Finding, fingerprint
from accessibility.readability.kept import kept
from accessibility.readability.page import Page, Silence
from accessibility.readability.settings import Settings
from glossary import term
from glossary.load import TERMS, load_glossary
from glossary.match import Lexicon
from glossary.problem import Problem
from modules.authoring.changed import when_changed
from modules.authoring.layers import Layers, for_page, is_left_out, layers_for
from modules.authoring.own_term import without_own_terms
from modules.authoring.texts import ENDINGS, MOST_BYTES, find_texts, read_file

UNREADABLE, STRUCTURE, NO_REASON = "unreadable", "structure", "ok-without-reason"


@dataclass
class Report:
    """All that was found. `silences` are the places where an author said "not here, because", for review. `about` says what was looked at, in sentences."""

    findings: list[Finding] = field(default_factory=list)
    silences: list[tuple[str, Silence]] = field(default_factory=list)
    files: int = 0
    words: int = 0
    about: list[str] = field(default_factory=list)


def our_settings(explained_in_place: bool = False) -> Settings:
    """The settings with our glossary. `explained_in_place`: the reader can open every glossary word where it stands."""
    return Settings(lexicon=_our_lexicon(), explained_in_place=explained_in_place, today=f"{datetime.now(UTC):%Y-%m-%d}")


def check_files(paths: Iterable[Path], settings: Callable[[Path], Settings], named: Callable[[Path], str] = str, rules: Callable[[Path, Settings], Layers] | None = None) -> Report:
    """Check every text at `paths`. `settings` gives the settings to begin with for each file, `named` the name it is told by, `rules` what house rules
    make of those settings (else those of the folders that it is in). Never raises on what people write.
    """
    report = Report()
    slips: dict[Problem, None] = {}  # in the rules files themselves: told once, however many texts they count for
    for file in find_texts(paths):
        if is_left_out(file.resolve()):
            continue
        layers = rules(file, settings(file)) if rules else layers_for(file.resolve().parent, settings(file))
        checker = _checker(layers.settings, layers.folders)
        slips.update(dict.fromkeys((*layers.problems, *checker.problems)))
        seen = _seen_before(file, named(file), layers, checker)
        report.files += 1
        report.words += seen.words
        report.findings += seen.findings
        report.about += seen.about
        report.silences += seen.silences
    report.findings += [from_problem(problem, named(problem.file), "What this line says does not count until it is mended.") for problem in slips]
    return report


@dataclass(frozen=True, slots=True)
class _Seen:
    """What one file adds to a report, and by whose rules."""

    checker: Checker
    findings: list[Finding]
    silences: list[tuple[str, Silence]]
    words: int
    about: tuple[str, ...]


_MOST_REMEMBERED = 4096
_remembered: dict[tuple[str, str, bytes], _Seen] = {}


def _seen_before(file: Path, name: str, layers: Layers, checker: Checker) -> _Seen:
    """A file that has not changed, under rules that have not changed, is not read again: only its bytes are."""
    try:
        mark = sha256(file.read_bytes()).digest() if file.suffix.lower() in ENDINGS and file.stat().st_size <= MOST_BYTES else b""
    except OSError:
        mark = b""
    seen = _remembered.get((str(file), name, mark)) if mark else None
    if seen is None or seen.checker is not checker:
        seen = _see(read_file(file, name), layers, checker)
        if len(_remembered) >= _MOST_REMEMBERED:
            _remembered.clear()
        if mark:
            _remembered[str(file), name, mark] = seen
    return seen


def _see(page: Page, layers: Layers, checker: Checker) -> _Seen:
    opened = page.seen.get("opened")
    return _Seen(
        checker,
        check_page(page, layers),
        [(page.name, silence) for silence in page.silences if silence.reason],
        sum(len(sentence.words) for passage in page.passages for sentence in passage.sentences),
        (*(opened if isinstance(opened, tuple) else ()), *_foreign(page)),
    )


def _foreign(page: Page) -> Iterator[str]:
    if not page.language.startswith("en"):
        yield f"{page.name}: its words are not in English, so they were not checked."


def check_page(page: Page, layers: Layers) -> list[Finding]:
    """All findings of one page, with what could not be read of it."""
    checker = _checker(for_page(layers.settings, page), layers.folders)
    found = [*without_own_terms(page, checker.check(page)), *_faults(page), *_no_reason(page)]
    return sorted(found, key=lambda finding: (finding.start, finding.end, finding.rule))


def from_problem(problem: Problem, name: str, why: str = "The pack cannot show this part until it is mended.") -> Finding:
    """A fault in the structure of a file, as a finding. It has a line, and no place inside it."""
    mark = fingerprint(STRUCTURE, name, problem.message)
    return Finding(STRUCTURE, "must", "sure", name, problem.line, 1, 0, 0, "", problem.message, why, (), mark)


def _faults(page: Page) -> Iterator[Finding]:
    for at, message in page.faults:
        line, column = page.line_and_column(at)
        mark = fingerprint(UNREADABLE, message)
        yield Finding(UNREADABLE, "must", "sure", page.name, line, column, at, at, "", message, "What cannot be read cannot be checked.", (), mark)


def _no_reason(page: Page) -> Iterator[Finding]:
    """An "ok" with no reason silences nothing: whoever reviews the text could not know why."""
    for silence in page.silences:
        if not silence.reason:
            start, end = silence.at
            text = page.source[start:end]
            message = 'Say why it is fine here, in quotes: ok: rule "reason" for "words".'
            mark = fingerprint(NO_REASON, text)
            yield Finding(NO_REASON, "should", "sure", page.name, *page.line_and_column(start), start, end, text, message, "Reviewers need to know why a rule is silent.", (), mark)


@lru_cache(maxsize=1)
def _our_lexicon() -> Lexicon:
    files = sorted(TERMS.glob("*.yaml"))
    raw = kept("terms", files, (Path(term.__file__),), lambda: [each.model_dump(mode="json", exclude_defaults=True) for each in load_glossary(TERMS).terms])
    return Lexicon(tuple(map(term.Term.model_validate, raw)))


_made: dict[tuple[object, ...], Checker] = {}


def _checker(settings: Settings, folders: tuple[Path, ...]) -> Checker:
    """One checker for each set of rules; a folder of lessons shares one."""
    key = (
        id(settings.lexicon),
        tuple(sorted(settings.limits.items())),
        settings.allowed,
        tuple(sorted(settings.silent)),
        settings.today,
        settings.explained_in_place,
        when_changed(folders),
    )
    if key not in _made:
        if len(_made) > 64:
            _made.clear()
        _made[key] = Checker(settings, folders)
    return _made[key]
