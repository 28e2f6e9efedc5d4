"""Hard words of medicine and of the NHS, with their plain meaning: `jargon/*.yaml`. And how an unknown medical word looks."""

import re
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from accessibility.readability.kept import kept
from accessibility.readability.phrases import as_words
from glossary.plain_yaml import read_yaml_file
from glossary.problem import Problem
from glossary.shape import Shape, shaped
from glossary.term import Line, Lines

JARGON = Path(__file__).parent / "jargon"


class Jargon(Shape):
    """One hard word.

    `say` are plain words that can stand in its place in any sentence. `forms` are its other forms.
    `near`: only where one of these words is in the sentence. `not_before`, `not_after`: not next to one of these words.
    `known`: everybody knows the word, so it needs no explaining; it is here for what it means, and a page that says otherwise is asked about it.
    """

    word: Line
    plain: Line
    say: Line | None = None
    forms: Lines = ()
    near: Lines = ()
    not_before: Lines = ()
    not_after: Lines = ()
    known: bool = False

    @cached_property
    def ways(self) -> tuple[tuple[str, ...], ...]:
        """Every way to write it, as words in small letters; plurals in -s are added."""
        ways = [as_words(text) for text in (self.word, *self.forms)]
        plurals = [(*words[:-1], f"{words[-1]}s") for words in ways if words[-1][-1:].isalpha() and not words[-1].endswith(("s", "y", "ing", "ed", "ic", "al", "ive", "ous"))]
        return tuple(dict.fromkeys((*ways, *plurals)))


class TwoNames(Shape):
    """Words for one thing: a page should choose one and keep to it."""

    names: Lines


class RightMeaning(Shape):
    """A word that is often taken for something else. `key` and `never` are beginnings of words: a right meaning has one of the first and none of the second.

    `describes`: it stands before a noun too ("chronic pain").
    """

    words: Lines
    plain: Line
    key: Lines
    never: Lines = ()
    describes: bool = False


@lru_cache(maxsize=1)
def load_jargon() -> tuple[tuple[Jargon, ...], tuple[Problem, ...]]:
    """Every entry of the lists, and all that is wrong with their files."""
    entries, problems = _read(JARGON, Jargon)
    return entries, problems


@lru_cache(maxsize=1)
def by_first_word() -> dict[str, tuple[tuple[tuple[str, ...], Jargon], ...]]:
    """Every way to write an entry, by its first word; the longest first."""
    table: dict[str, list[tuple[tuple[str, ...], Jargon]]] = {}
    for entry in load_jargon()[0]:
        for words in entry.ways:
            table.setdefault(words[0], []).append((words, entry))
    return {first: tuple(sorted(here, key=lambda each: -len(each[0]))) for first, here in table.items()}


@lru_cache(maxsize=1)
def load_names() -> tuple[tuple[TwoNames, ...], tuple[Problem, ...]]:
    """Groups of names for one thing."""
    entries, problems = _read(JARGON / "names", TwoNames)
    return entries, problems


@lru_cache(maxsize=1)
def load_meanings() -> tuple[tuple[RightMeaning, ...], tuple[Problem, ...]]:
    """Words that are often explained wrongly."""
    entries, problems = _read(JARGON / "meanings", RightMeaning)
    return entries, problems


def _read(folder: Path, shape: type[Shape]) -> tuple[tuple[Any, ...], tuple[Problem, ...]]:
    files = sorted(folder.glob("*.yaml"))
    raw = kept(f"{folder.name}-list", files, (Path(__file__),), lambda: _raw(files, shape))
    return tuple(map(shape.model_validate, raw["entries"])), tuple(map(Problem.from_plain, raw["problems"]))


def _raw(files: list[Path], shape: type[Shape]) -> dict[str, Any]:
    entries: list[Any] = []
    problems: list[Problem] = []
    for file in files:
        reading = read_yaml_file(file)
        for place in range(len(reading.value or ())):
            entry = shaped(shape, reading, (place,))
            if entry is not None:
                entries.append(entry.model_dump(mode="json", exclude_defaults=True))
        problems += reading.problems
    return {"entries": entries, "problems": [problem.plain for problem in problems]}


# Greek and Latin parts that only medical words have. What a part means is told, so that the writer can guess the word.
_ENDINGS = {
    "itis": "swelling or an infection of a part of the body",
    "ectomy": "an operation to take something out",
    "ostomy": "an operation to make an opening",
    "otomy": "an operation to cut into something",
    "oscopy": "a look inside the body with a small camera",
    "plasty": "an operation to repair or rebuild something",
    "aemia": "something about the blood",
    "uria": "something about pee",
    "algia": "pain",
    "opathy": "a disease or damage",
    "osclerosis": "something becoming hard",
    "megaly": "something that is too big",
    "penia": "too few cells of a kind",
    "philia": "too many cells of a kind",
    "plegia": "not being able to move a part of the body",
    "paresis": "weakness of a part of the body",
    "rrhage": "heavy bleeding",
    "rrhoea": "something flowing out",
    "oedema": "swelling from fluid",
    "ography": "a scan or a picture",
    "ometry": "a measurement",
    "oplasia": "growth of cells",
    "blastoma": "a kind of cancer",
    "sarcoma": "a kind of cancer",
    "carcinoma": "a kind of cancer",
    "lysis": "something breaking down",
    "ectasis": "something stretched too wide",
    "centesis": "taking out fluid with a needle",
}
_STARTS = re.compile(
    r"(?:hyper|hypo|cardio|gastro|hepato|nephro|haemato|neuro|osteo|thrombo|dermato|broncho|endo|peri|intra|laparo|angio|myo|encephal|arthro|cyto|erythro|leuko|"
    r"lympho|pneumo|psycho|rhino|oto)[a-z]{4,}\Z"
)
_STARTS_ENDINGS = re.compile(
    r".*(?:ia|ic|al|ism|osis|oma|gram|logy|logist|pathy|tomy|metry|genic|trophy|toxic|vascular|tension|plasia|lysis|static|cyte|cytes|venous|cardial|dermal|uterine|thecal)\Z"
)
# They look medical, but are words of every day or of another trade.
_NOT_MEDICAL = frozenset(
    "nostalgia orthography cryptography crystallography historiography manchuria gastronomic gastronomy peripatetic astrometry pedophilia paedophilia "
    "arthritis analysis analyses paralysis catalysis urinalysis dialysis photography geography biography bibliography autobiography topography typography cartography "
    "demography choreography "
    "calligraphy telegraphy oceanography geometry symmetry asymmetry telemetry trigonometry bacteria criteria cafeteria wisteria hysteria malaria diarrhoea migraine "
    "hypertext hyperlink hyperlinks "
    "hypothetical hypothetically hypothesis psychological psychology psychologist psychologists psychology's psychologically psychic psychosocial neurotic "
    "endorsement endocrine intranet endless "
    "endanger periodic periodical peripheral perimeter perpetual period osteopathy osteopath osteopaths homeopathy naturopathy empathy sympathy apathy antipathy "
    "telepathy tonsillitis bronchitis "
    "anemia hyperactive hyperactivity hypocritical hypnotherapy electrolysis leukaemia pneumonia asthma meningitis hepatitis appendicitis dermatitis conjunctivitis "
    "cystitis anaemia "
    "hypothermia stenography pornography haemorrhage intravenous endemic periodically endoscopy colonoscopy mammography radiography vasectomy hysterectomy mastectomy "
    "osteoporosis osteoarthritis "
    "neuropathy cardiology neurology neurologist cardiologist hypertension hypotension hyperthyroidism hypothyroidism hypoglycaemia hyperglycaemia gastroenteritis "
    "epilepsy myopia endometriosis "
    "hypoallergenic intravenously sepsis catharsis optometry psychopathy myopathy audiometry astrology mythology peripheral intramural periscope mystical myself otological".split()
)


class _Looks(dict[str, str]):
    """For a word in small letters: what its parts say, where they are those of a medical word (a space, if they say little); "" for any other. Remembered."""

    def __missing__(self, word: str) -> str:
        if len(self) > 200_000:
            self.clear()
        found = self[word] = _look(word)
        return found


def _look(word: str) -> str:
    if len(word) < 7 or not word.isalpha() or not word.isascii():
        return ""
    one = word[:-1] if word.endswith("s") and not word.endswith(("is", "ss", "us")) else word
    one = one[:-2] + "y" if one.endswith("ie") else one
    if word in _NOT_MEDICAL or one in _NOT_MEDICAL:
        return ""
    for ending, says in _ENDINGS.items():
        if one.endswith(ending) and len(one) > len(ending) + 2:
            return says
    return " " if _STARTS.match(word) and _STARTS_ENDINGS.match(one) else ""


LOOKS = _Looks()
