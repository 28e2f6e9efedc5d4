"""A long word that people seldom meet, not explained where it stands. Medical words are the matter of `jargon-unexplained`."""

import re
from collections.abc import Iterable
from functools import lru_cache

from accessibility.readability.bookish import is_bookish
from accessibility.readability.explained import is_explained
from accessibility.readability.finding import Hit
from accessibility.readability.guards import is_guarded
from accessibility.readability.jargon_list import LOOKS, load_jargon
from accessibility.readability.page import PROSE, Page, Sentence
from accessibility.readability.rule import Rule, nhs
from accessibility.readability.settings import Settings
from accessibility.readability.syllables import count
from accessibility.readability.unknown_words import UNKNOWN

_SHORTEST = 5  # of the words that are only met in books
_FEWEST_LETTERS = 9
_FEWEST_SYLLABLES = 4
_RARE = 3.3  # Zipf: less than twice in a million words
_MEDICAL = re.compile(
    r".*(?:itis|ectomy|a?emia|oscopy|plasty|olog(?:y|ist|ists|ical)|osis|opathy|graph(?:y|er|ers|ic)|therap(?:y|ies)|cillin|statins?|sone|olone|asone|steroids?|histamines?|"
    r"virus(?:es)?|coccal|algia|rrhoea|plasia|"
    r"omas?|otomy|ostomy|metry|azole|mycin|amide|formin|xaban|parin|lytic|phylaxis|phylactic|oedema|pathic|allergenic|emic|aemic|emics|uria|iatr(?:y|ist|ists|ic)|otide|axin|"
    r"pril|sartan|dipine|thalamic)\Z|"
    r"(?:hyper|hypo|cardio|gastro|neuro|haemo?|immuno|osteo|anaesth|paed|gynae|ortho|radio|electro|encephal|nephro|hepat|rheum|thyro|chemo|physio|psych|anti(?:co|de|ps|bi|hi|"
    r"vi|fu|em)|micro|endo|intra|"
    r"peri|sub|auto|para[cl]|vaccin|pneumo|meningo)"
)
# Rare in books and films, but everybody here has met them.
_AT_HOME = frozenset(
    "analyse analysed analysing constipated dietitian dissolvable accessibility advertisement allergies appointments babysitter brackets breastfeeding breathlessness "
    "chickenpox childminder constipation coronavirus diarrhoea disinfectant "
    "handwriting ibuprofen indigestion irritability jobcentre lightheaded numeracy optician opticians paracetamol patients payslip pharmacies photocopies photocopy postcode "
    "prepayment receptionist receptionists standardised subsidised supermarket tiredness vaccinates vaccination vaccinations vegetarian wheelchair computerised sexuality "
    "claustrophobia organiser organisers "
    "claustrophobic contraception contraceptive contraceptives cholesterol ethnicity eyesight hairdresser hairdressing incontinence bicarbonate antiseptic condensation "
    "overreacting menopause miscarriage painkillers caesarean cigarettes "
    "vegetables temperature tablespoon teaspoon tablespoons teaspoons dehydrated dehydration sunscreen toothpaste volunteering housebound homelessness refugee refugees "
    "disability disabilities".split()
)
# The name of an illness is not the writer's choice; whether it is explained is asked by another rule.
_CONDITIONS = frozenset("leukaemia disease syndrome disorder cancer arthritis infection failure palsy dystrophy anaemia fever sclerosis apnoea hyperplasia defect".split())
_SAYS = frozenset("called means mean known word term named".split())


class _Rare(dict[str, bool]):
    """For each word form, whether it is long and rare. Asked once, then remembered."""

    def __missing__(self, word: str) -> bool:
        if len(self) > 200_000:
            self.clear()
        found = self[word] = _is_rare(word)
        return found


@lru_cache(maxsize=1)
def _jargon_words() -> frozenset[str]:
    """Words that `jargon-unexplained` knows: one finding for a word is enough."""
    return frozenset(word for entry in load_jargon()[0] for way in entry.ways for word in way)


def _is_rare(word: str) -> bool:
    if len(word) >= _SHORTEST and is_bookish(word):
        return word not in _jargon_words()
    if (
        len(word) < _FEWEST_LETTERS
        or not word.isalpha()
        or not word.isascii()
        or word in _AT_HOME
        or _MEDICAL.match(word)
        or LOOKS[word]
        or UNKNOWN[word]
        or word in _jargon_words()
    ):
        return False
    from accessibility.readability.difficulty import word_shape  # its tables are read when the first long word is met, not before

    return count(word) >= _FEWEST_SYLLABLES and max(word_shape(each)[0] for each in {word, _singular(word)}) < _RARE


def _singular(word: str) -> str:
    """Ambulances: who knows one knows two."""
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return word if word.endswith("ss") else word.removesuffix("s")


_RARE_WORDS = _Rare()


def _look(page: Page, settings: Settings) -> Iterable[Hit]:
    if not page.language.startswith("en"):
        return
    told: set[str] = set()
    rare = frozenset([word for word in page.vocabulary if len(word) >= _SHORTEST and _RARE_WORDS[word]])
    if not rare:
        return
    for number, passage in enumerate(page.passages):
        if passage.kind not in PROSE or passage.language not in ("", "en"):
            continue
        for sentence in passage.sentences:
            for at, word in enumerate(sentence.small):
                if word in rare and word not in told:
                    told.add(word)
                    if word not in settings.allowed and not _is_fine(page, number, sentence, at) and not _is_known(settings, word):
                        yield Hit(*sentence.place(at, at), "Few people meet it. Use a common word, or say here what it means.")


def _is_fine(page: Page, number: int, sentence: Sentence, at: int) -> bool:
    """Whether it is a name, somebody's own words, in a heading too, or explained where it stands."""
    word = sentence.small[at]
    written = sentence.words[at]
    if (written[0].isupper() and (at or written.isupper())) or is_guarded(sentence, at, at):
        return True
    text = sentence.passage.text
    start, end = sentence.span(at, at)
    if text[end : end + 2] == " (" or text[max(start - 1, 0) : start] in ("(", "@", "/", "#") or text[end : end + 1] in ("@", "/"):
        return True
    if sentence.passage.within(start, end, "link") or not _SAYS.isdisjoint(sentence.small[max(at - 3, 0) : at]) or {"means", "mean"} & set(sentence.small[at + 1 : at + 5]):
        return True
    if at < 3 and sentence.small[at + 1 : at + 3] in (["is", "a"], ["is", "an"], ["is", "when"], ["is", "the"], ["are", "a"]):
        return True
    if is_explained(page, number, sentence, start, end, ""):
        return True
    if not _CONDITIONS.isdisjoint(sentence.small[at + 1 : at + 3]):
        return True
    stem = word.removesuffix("s")
    return any(stem in heading.text.casefold() for heading in page.headings) or stem in page.facts.get("title", "").casefold()


def _is_known(settings: Settings, word: str) -> bool:
    """Whether the glossary explains it."""
    return settings.lexicon is not None and bool(settings.lexicon.find(word))


RULE = Rule(
    id="rare-word",
    title="A long word that few people meet",
    why="Readers stop at a long word they seldom meet. Some skip it, and miss what you mean.",
    better="Use a word you hear every day. If you need this one, say what it means.",
    severity="could",
    certainty="likely",
    source=nhs("how-we-write", "How we write"),
    before="The team has a multifaceted plan.",
    after="The team has a plan with many parts.",
    flagged=(
        "The team has a ⟦multifaceted⟧ plan.",
        "There is ⟦remuneration⟧ for your time. The remuneration is paid each month.",
        "The sign is ⟦unambiguous⟧.",
        "This may ⟦necessitate⟧ a change.",
        "She was in a ⟦vegetative⟧ state.",
        "A ⟦peripatetic⟧ foot nurse will start in January.",
        "The rota is ⟦labyrinthine⟧, and a ⟦dearth⟧ of chairs made it worse.",
        "The team was ⟦assiduously⟧ kind.",
    ),
    fine=(
        "The team has a plan with many parts.",
        "You get money for your time. It is called remuneration.",
        "You get money for your time (remuneration).",
        "Remuneration means money for your time.",
        "# Remuneration\n\nYou get remuneration each month.",
        "Ask Bartholomewson about paracetamol and your appointment.",
        "He said: “We want to ameliorate it.”",
        "Write to ameliorate@example.org.",
        "The physiotherapist and the radiographer work here.",
        "A multifaceted, which is a kind of plan, is best. There is ergonomic, a way of sitting.",
        "Ambulances stop here. The organiser looks at inequalities.",
        "Photocopies of your payslips are fine.",
        "Ask Felicity Dearth. A dearth (a lack) of chairs was the trouble.",
    ),
    look_at_page=_look,
)
