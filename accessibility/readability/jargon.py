"""The hard words of a page: where each is used, and where the page explains it."""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from accessibility.readability.explained import is_explained
from accessibility.readability.guards import is_guarded
from accessibility.readability.jargon_list import LOOKS, Jargon, by_first_word
from accessibility.readability.page import Page, Sentence
from accessibility.readability.phrases import as_words
from accessibility.readability.settings import Settings
from accessibility.readability.unknown_words import UNKNOWN
from glossary.match import Lexicon
from glossary.term import Term

# Terms of the glossary that people outside the NHS know and use.
EVERYDAY = frozenset(
    (
        "A&E,accessible,action,administrator,admission,agenda,aim,ambulance,apologies,appointment,audit,band,benefits,board,body,buddy,budget,capital,care coordinator,"
        "care plan,carer,chair,charity,check-in,clinic,clinical,committee,community services,complaint,confidentiality,consent,consultant,consultation,content note,data,"
        "data analyst,data protection,day case,diagnosis,disability,discharge,discharge summary,discrimination,district nurse,doctor,Easy Read,engagement,equality,"
        "estates,expenses,feedback,front-line staff,goal,governor,GP,GP surgery,guideline,health record,health visitor,Healthwatch,hearing loop,hospital,hybrid meeting,"
        "improvement adviser,incident,inclusion,independent,inpatient,interpreter,involvement,jargon,learning disability,local authority,long-term condition,mean,"
        "means test,mental capacity,mental health,midwife,milestone,minutes,national data opt-out,National Health Service,National Insurance,named contact,NHS,NHS 111,"
        "NHS App,NHS complaint,NHS Constitution,NHS England,NHS number,NHS trust,nurse,Ombudsman,outcome,outpatient,paramedic,patient,patient experience,patient safety,"
        "patient transport,payroll,peer support,personal assistant,personal data,pharmacist,physio,pilot,plain English,porter,positive result,practice manager,"
        "prescription,privacy,project lead,provider,public health,quality of care,reading age,receptionist,referral,regulator,replacement care,research,resident doctor,"
        "risk,risk assessment,sample,scope,screening,second opinion,self-referral,service user,shift,social care,social worker,specialist,sponsor,spread,standard,"
        "summary care record,support group,surgery,survey,symptom,target,team,therapist,training,trend,urgent treatment centre,value for money,volunteer,voucher,"
        "waiting list,ward,ward manager,was not brought,waste,ways of working,what matters to you,withdraw consent"
    ).split(",")
)

_NAMES_OF_ILLNESS = frozenset("leukaemia disease syndrome disorder cancer anaemia arthritis pneumonia cyst cysts".split())
_SHORT_FORM = re.compile(r"\s*\([A-Z][A-Za-z-]{1,7}(?:\s\w+)?\)")


@dataclass(frozen=True, slots=True)
class Use:
    """One place where a hard word stands, in characters of its passage."""

    number: int
    sentence: Sentence
    start: int
    end: int

    @property
    def where(self) -> tuple[int, int]:
        return self.sentence.passage.source_span(self.start, self.end)

    @property
    def text(self) -> str:
        return self.sentence.passage.text[self.start : self.end]


@dataclass(slots=True)
class Found:
    """A hard word of the page. `plain` is what it means, `kind` how it was known: from the list, the glossary, by its look, or because hardly anybody knows it.

    `say` are plain words that can stand in its place. `explained` is the number of the use that explains it.
    """

    name: str
    plain: str
    kind: str
    say: str = ""
    uses: list[Use] = field(default_factory=list)
    explained: int | None = None

    @property
    def written(self) -> str:
        """The word as it stands at its first use."""
        use = self.uses[0]
        return use.sentence.passage.text[use.start : use.end]


def hard_words(page: Page, settings: Settings) -> list[Found]:
    """The hard words of the page in the order of their first use, without those that everybody knows. Worked out once a page and glossary."""
    key = f"jargon {id(settings.lexicon)} {settings.explained_in_place}"
    found = page.seen.get(key)
    if not isinstance(found, list):
        found = page.seen[key] = _find(page, settings)
    return found


def _find(page: Page, settings: Settings) -> list[Found]:
    table = by_first_word()
    words: dict[str, Found] = {}
    glossary = _Glossary(settings.lexicon) if settings.lexicon is not None and not settings.explained_in_place else None
    hard = frozenset([word for word in page.vocabulary if _MAY_BE_HARD[word]])
    for number, passage in enumerate(page.passages):
        if passage.kind in ("heading", "head", "alt", "quote") or passage.language not in ("", "en"):
            continue
        for sentence in passage.sentences:
            reached = 0
            for at, word in enumerate(sentence.small) if not hard.isdisjoint(sentence.small) else ():
                if word in hard and at >= reached:
                    reached = at + _take(sentence, number, at, table.get(word, ()), words)
            if glossary is not None:
                glossary.look(sentence, number, words)
    for found in words.values():
        found.explained = next(
            (
                place
                for place, use in enumerate(found.uses)
                if is_explained(page, use.number, use.sentence, use.start, use.end, found.plain if found.kind not in ("look", "unknown") else "")
            ),
            None,
        )
    known = settings.lexicon if settings.explained_in_place else None
    titles = " ".join((page.facts.get("title", ""), *(heading.text for heading in page.headings))).casefold()
    # A page about a thing tells of it all the way: what only looks hard is not asked about there.
    for name in [name for name, found in words.items() if found.kind == "unknown" and name in titles]:
        del words[name]
    return [found for found in words.values() if found.name.lower() not in settings.allowed and not (known and known.find(found.name))]


class _MayBeHard(dict[str, bool]):
    """Whether a hard word may begin with this word: it is in the list, looks like one, or hardly anybody knows it. Remembered."""

    def __missing__(self, word: str) -> bool:
        if len(self) > 200_000:
            self.clear()
        found = self[word] = bool(word in by_first_word() or LOOKS[word] or UNKNOWN[word])
        return found


_MAY_BE_HARD = _MayBeHard()


def _take(sentence: Sentence, number: int, at: int, here: tuple[tuple[tuple[str, ...], Jargon], ...], words: dict[str, Found]) -> int:
    """Take in what stands at a word. How many words it is, with the hard words right behind it: "congenital adrenal hyperplasia" is one name."""
    small = sentence.small
    for way, entry in here:
        size = len(way)
        if size > 1 and tuple(small[at : at + size]) != way:
            continue
        if not entry.known and _fits(entry, small, at, at + size - 1) and not is_guarded(sentence, at, at + size - 1):
            _add(words, entry.word, entry.plain, "list", Use(number, sentence, *sentence.span(at, at + size - 1)), entry.say or "")
            return size + _in_one_name(sentence, at + size)
        return size
    following = small[at + 1] if at + 1 < len(small) else ""
    if not here and LOOKS[small[at]] and following not in _NAMES_OF_ILLNESS and not is_guarded(sentence, at, at) and sentence.words[at].islower():
        start, end = sentence.span(at, at)
        if not _SHORT_FORM.match(sentence.passage.text, end):
            _add(words, small[at].removesuffix("s"), LOOKS[small[at]].strip(), "look", Use(number, sentence, start, end))
            return 1 + _in_one_name(sentence, at + 1)
    elif not here and UNKNOWN[small[at]] and following not in _NAMES_OF_ILLNESS and sentence.words[at].islower() and not is_guarded(sentence, at, at):
        start, end = sentence.span(at, at)
        if not _stands_in_an_address(sentence.passage.text, start, end):
            _add(words, small[at].removesuffix("s"), "", "unknown", Use(number, sentence, start, end))
    return 1


def _stands_in_an_address(text: str, start: int, end: int) -> bool:
    return text[max(start - 1, 0) : start] in ("@", "/", "#", ".", "_") or text[end : end + 1] in ("@", "/", "_")


def _in_one_name(sentence: Sentence, at: int) -> int:
    """How many more hard words follow with nothing but a space between them."""
    table = by_first_word()
    small, starts = sentence.small, sentence.starts()
    count = 0
    while (here := at + count) < len(small) and starts[here] == starts[here - 1] + len(sentence.words[here - 1]) + 1 and sentence.passage.text[starts[here] - 1] == " ":
        if not LOOKS[small[here]] and not any(len(way) == 1 and not entry.known for way, entry in table.get(small[here], ())):
            break
        count += 1
    return count


def _fits(entry: Jargon, small: list[str], first: int, last: int) -> bool:
    following = small[last + 1] if last + 1 < len(small) else ""
    previous = small[first - 1] if first else ""
    if following in entry.not_before or previous in entry.not_after:
        return False
    return not entry.near or any(word in entry.near for word in small)


def _add(words: dict[str, Found], name: str, plain: str, kind: str, use: Use, say: str = "") -> None:
    if use.sentence.passage.kind == "field" and use.end - use.start == len(use.sentence.passage.text.strip()):
        return  # a label, such as the name of a term in a list of terms
    words.setdefault(name, Found(name, plain, kind, say)).uses.append(use)


class _Glossary:
    """The glossary's terms that need explaining. Short forms are left to their own rules."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.forms = _forms(lexicon)

    def look(self, sentence: Sentence, number: int, words: dict[str, Found]) -> None:
        if self.forms.keys().isdisjoint(sentence.small) or not self._may_be_there(sentence.small):
            return
        for match in self.lexicon.find(sentence.text):
            start, end = sentence.start + match.start, sentence.start + match.end
            text = sentence.passage.text[start:end]
            if _needs_words(match.term) and not any(letter.isupper() for letter in text[1:]) and not sentence.passage.within(start, end, "code", "quoted"):
                _add(words, match.term.term, match.term.plain, "glossary", Use(number, sentence, start, end))

    def _may_be_there(self, small: list[str]) -> bool:
        """Whether a form begins here with two words that agree: most sentences go no further."""
        for at, word in enumerate(small):
            if word in self.forms:
                seconds = self.forms[word]
                if "" in seconds or (at + 1 < len(small) and small[at + 1][:4] in seconds):
                    return True
        return False


def _needs_words(term: Term) -> bool:
    return not term.is_abbreviation and term.term not in EVERYDAY


@lru_cache(maxsize=8)
def _forms(lexicon: Lexicon) -> dict[str, set[str]]:
    """For each first word of a form, with its plural, how its second word begins; "" where there is none."""
    found: dict[str, set[str]] = {}
    for term in lexicon.terms:
        for form in term.forms if _needs_words(term) else ():
            words = as_words(form)
            for first in (words[0], *((words[0] + "s", words[0] + "es", words[0][:-1] + "ies") if len(words) == 1 else ())):
                found.setdefault(first, set()).add(words[1][:4] if len(words) > 1 else "")
    return found
