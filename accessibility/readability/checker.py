"""All rules over one page, in one pass over its words."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from pathlib import Path

from accessibility.readability.finding import SEVERITIES, Certainty, Finding, Fingerprints, Hit, Severity
from accessibility.readability.fitting import fits
from accessibility.readability.guards import is_guarded, is_in_another_language, is_in_quotation
from accessibility.readability.page import Page, Passage, Sentence
from accessibility.readability.phrases import Here, Phrase, PhraseTable, Tried, phrases_at
from accessibility.readability.rule import LookAtWord, Rule, all_rules
from accessibility.readability.settings import Settings
from accessibility.readability.silent import is_about
from accessibility.readability.wording import WORDING, phrase_table

Wakes = tuple[Here | None, tuple[tuple[Rule, LookAtWord], ...]]


@dataclass(frozen=True, slots=True)
class _Found:
    """A hit of a rule, and the sentence it was found in (for the fingerprint). `size` is the number of words of a hit of a word list."""

    rule: str
    title: str
    severity: Severity
    certainty: Certainty
    why: str
    hit: Hit
    sentence: Sentence | None = None
    size: int = 0


def _found(rule: Rule, hit: Hit, sentence: Sentence | None = None) -> _Found:
    return _Found(rule.id, rule.title, hit.severity or rule.severity, hit.certainty or rule.certainty, hit.why or rule.why, hit, sentence)


class Checker:
    """The rules, made ready once. Use it for any number of pages; it keeps nothing of them. Thread-safe."""

    def __init__(self, settings: Settings | None = None, folders: Sequence[Path] = (WORDING,), rules: Sequence[Rule] | None = None) -> None:
        self.settings = settings or Settings()
        phrases, self.problems = phrase_table(*folders)
        self.rules = tuple(rule for rule in (all_rules() if rules is None else rules) if rule.id not in self.settings.silent)
        self._woken = _Woken(phrases, [rule for rule in self.rules if rule.look_at_word], self.settings)
        self._by_sentence = [(rule, rule.look_at_sentence, rule.needs) for rule in self.rules if rule.look_at_sentence]
        self._by_passage = [(rule, rule.look_at_passage) for rule in self.rules if rule.look_at_passage]
        self._by_page = [(rule, rule.look_at_page) for rule in self.rules if rule.look_at_page]

    def check(self, page: Page) -> list[Finding]:
        """Everything that was found, in the order of the text."""
        found: list[_Found] = []
        self._look(page, found)
        return _told(page, _without_doubles(found), self.settings)

    def _look(self, page: Page, found: list[_Found]) -> None:
        if page.language.startswith("en"):
            for passage in page.passages:
                if not is_in_another_language(passage):
                    self._look_at_passage(passage, found)
        quotations = _Quotations(page)
        for rule, look in self._by_page:
            if page.language[:2] in rule.languages and not (rule.needs and rule.needs.isdisjoint(page.vocabulary)):
                found += [_found(rule, hit) for hit in look(page, self.settings) if rule.in_quotes or not quotations.hold(hit)]

    def _look_at_passage(self, passage: Passage, found: list[_Found]) -> None:
        settings = self.settings
        for sentence in passage.sentences:
            self._look_at_words(sentence, found)
            for rule, look, needs in self._by_sentence:
                if needs and needs.isdisjoint(sentence.small):
                    continue
                found += [_found(rule, hit, sentence) for hit in look(sentence, settings) if rule.in_quotes or not is_in_quotation(passage, hit)]
        for rule, look_whole in self._by_passage:
            hits = (hit for hit in look_whole(passage, settings) if rule.in_quotes or not is_in_quotation(passage, hit))
            found += [_found(rule, hit, _sentence_of(passage, hit)) for hit in hits]

    def _look_at_words(self, sentence: Sentence, found: list[_Found]) -> None:
        """Nearly all the time of a check goes through here, so it calls as little as it can."""
        woken, small = self._woken, sentence.small
        for at, word in enumerate(small):
            if (wakes := woken[word]) is None:
                continue
            here, rules = wakes
            if here is not None and (tried := here.beside(small, at)):
                found += self._phrases(sentence, at, tried)
            for rule, look in rules:
                hit = look(sentence, at, self.settings)
                if hit is not None and (rule.in_quotes or not is_in_quotation(sentence.passage, hit)):
                    found.append(_found(rule, hit, sentence))

    def _phrases(self, sentence: Sentence, at: int, tried: list[Tried]) -> Iterator[_Found]:
        for first, last, phrase in phrases_at(tried, sentence.words, sentence.small, at):
            place = sentence.span(first, last)
            if not is_guarded(sentence, first, last, place, bool(phrase.exact)) and (phrase.commas or not _is_parted(sentence.passage.text, *place)):
                says = phrase.says
                fixes = tuple(_in_case(fix, sentence.words[first]) for fix in phrase.fixes)
                certainty = says.certainty if not fixes or fits(sentence, first, last, fixes[0]) else "likely"
                hit = Hit(*sentence.passage.source_span(*place), _instead(fixes or says.ideas), fixes)
                yield _Found(says.rule, says.title, says.severity, certainty, says.why, hit, sentence, last - first + 1)


class _Quotations:
    """Where a page has code and other people's words. Places are worked out when the first rule about the whole page has found something."""

    def __init__(self, page: Page) -> None:
        self._page = page

    @cached_property
    def _starts(self) -> list[tuple[int, int]]:
        return sorted((passage.start, number) for number, passage in enumerate(self._page.passages))

    def hold(self, hit: Hit) -> bool:
        at = bisect_right(self._starts, (hit.start, len(self._starts))) - 1
        return at >= 0 and is_in_quotation(self._page.passages[self._starts[at][1]], hit)


class _Woken(dict[str, "Wakes | None"]):
    """For each word form: the phrases and rules that want to look at it, or None. Asked once for each form, then remembered."""

    def __init__(self, phrases: PhraseTable, rules: list[Rule], settings: Settings) -> None:
        super().__init__()
        self.settings = settings
        self.phrases = phrases
        self.rules = [(rule, rule.look_at_word, rule.wakes) for rule in rules if rule.look_at_word and rule.wakes]

    def __missing__(self, word: str) -> "Wakes | None":
        if len(self) > 200_000:
            self.clear()
        phrases = [each for each in self.phrases.at(word) if not self._is_off(each[1])]
        rules = tuple([(rule, look) for rule, look, wakes in self.rules if wakes(word)])
        found = self[word] = (Here(phrases) if phrases else None, rules) if phrases or rules else None
        return found

    def _is_off(self, phrase: Phrase) -> bool:
        return phrase.says.rule in self.settings.silent or " ".join(phrase.words) in self.settings.allowed


def _is_parted(text: str, start: int, end: int) -> bool:
    """Whether the words only happen to stand side by side: "not in the past, it was ..." is not "past it"."""
    return any(mark in text[start:end] for mark in (", ", "; ", ": ", "(", ")"))


def _sentence_of(passage: Passage, hit: Hit) -> Sentence | None:
    for sentence in passage.sentences:
        if passage.source_span(sentence.start, sentence.end)[1] > hit.start:
            return sentence
    return None


def _instead(ideas: tuple[str, ...]) -> str:
    if not ideas:
        return ""
    return f"Try “{ideas[0]}”." if len(ideas) == 1 else f"Try {', '.join(f'“{idea}”' for idea in ideas[:-1])} or “{ideas[-1]}”."


def _in_case(fix: str, written: str) -> str:
    return fix[:1].upper() + fix[1:] if written[:1].isupper() and not written[1:2].isupper() else fix


# Rules that may say one thing about one word. Where more than one of a row speaks, only the first of them in this order does: the one whose advice says most.
_SAME_MATTER = (
    ("unit-unsafe", "clinical-shorthand", "latin", "abbr-unexplained", "abbr-before"),  # what to write for it, then that it is a short form
    ("moving-fact", "ambiguous-time"),  # where such a thing belongs, then that nobody knows when it was said
    ("relative-risk", "verbal-risk"),  # which number is missing, then that one is
    ("emergency-clear", "hard-word"),  # who to call, then a plainer verb
    (
        "lang-part",
        "person-first",
        "stigma",
        "uk-spelling",
        "unit-unsafe",
        "clinical-shorthand",
        "jargon-unexplained",
        "rare-word",
    ),  # the word is wrong there, then that few know it
    ("jargon-before-definition", "hard-word", "jargon-unexplained", "rare-word"),  # move the meaning, a plainer word, a meaning, "few people meet it"
)
_AFTER: dict[str, frozenset[str]] = {}
for _row in _SAME_MATTER:
    for _at, _rule in enumerate(_row):
        _AFTER[_rule] = _AFTER.get(_rule, frozenset()) | frozenset(_row[:_at])


def _without_doubles(found: list[_Found]) -> Iterable[_Found]:
    """Where two word rules speak of the same words, the one with more words speaks; where two rules say one thing, the one that `_SAME_MATTER` names first."""
    words = sorted((each for each in found if each.size), key=lambda each: (-each.size, SEVERITIES.index(each.severity)))
    taken: list[tuple[int, int]] = []  # in order; none touches another
    kept: set[int] = set()
    for each in words:
        start, end = each.hit.start, each.hit.end
        at = bisect_right(taken, (start, end))
        if (not at or taken[at - 1][1] <= start) and (at == len(taken) or end <= taken[at][0]):
            taken.insert(at, (start, end))
            kept.add(id(each))
    left = [each for each in found if not each.size or id(each) in kept]
    said = _Said(each for each in left if each.rule in _AFTER)
    return (each for each in left if each.rule not in _AFTER or not said.already(each))


class _Said:
    """What the rules of `_SAME_MATTER` say, in the order of the text, so that a long text costs no more a word than a short one."""

    def __init__(self, found: Iterable[_Found]) -> None:
        self._found = sorted(found, key=lambda each: each.hit.start)
        self._starts = [each.hit.start for each in self._found]
        self._furthest = list(accumulate((each.hit.end for each in self._found), max))

    def already(self, one: _Found) -> bool:
        """Whether a rule that speaks before this one's does so of some of the same words."""
        first = _AFTER[one.rule]
        at = bisect_left(self._starts, one.hit.end)
        while at and self._furthest[at - 1] > one.hit.start:
            at -= 1
            if self._found[at].rule in first and self._found[at].hit.end > one.hit.start:
                return True
        return False


def _told(page: Page, found: Iterable[_Found], settings: Settings) -> list[Finding]:
    told: dict[tuple[int, int, str], Finding] = {}
    marks = Fingerprints()
    for each in found:
        hit = each.hit
        if _is_silent(page, each.rule, hit, settings):
            continue
        line, column = page.line_and_column(hit.start)
        text = page.source[hit.start : hit.end]
        sentence = each.sentence.text if each.sentence else text
        mark = marks.of(each.rule, sentence, text)
        finding = Finding(
            each.rule,
            each.severity,
            each.certainty,
            page.name,
            line,
            column,
            hit.start,
            hit.end,
            text,
            f"{each.title}. {hit.message}" if hit.message else f"{each.title}.",
            each.why,
            hit.fixes,
            mark,
        )
        told.setdefault((hit.start, hit.end, each.rule), finding)
    return sorted(told.values(), key=lambda finding: (finding.start, finding.end, finding.rule))


def _is_silent(page: Page, rule: str, hit: Hit, settings: Settings) -> bool:
    return any(
        silence.rule == rule
        and silence.reason
        and silence.start <= hit.start < max(silence.end, silence.start + 1)
        and not (silence.until and settings.today > silence.until + "~")
        and is_about(silence.words, page.source[hit.start : hit.end])
        for silence in page.silences
    )
