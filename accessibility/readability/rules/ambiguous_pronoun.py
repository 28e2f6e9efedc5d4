"""She, they or it: two people or things in the sentence before, and no way to know which is meant."""

from collections.abc import Iterable

from accessibility.readability.figures import mark
from accessibility.readability.finding import Hit
from accessibility.readability.page import PROSE, Sentence
from accessibility.readability.rule import NHS_READ, Rule
from accessibility.readability.settings import Settings
from glossary.term import Source

# Only two of one kind can be taken for each other.
_KINDS = tuple(
    frozenset(words.split())
    for words in (
        "nurse doctor gp surgeon consultant midwife pharmacist dentist patient carer mother father daughter son manager receptionist porter physiotherapist therapist chair "
        "trainer interpreter",
        "letter form leaflet card booklet questionnaire document certificate email",
        "tablet capsule injection patch inhaler cream medicine vaccine drip syringe",
        "scan test operation procedure examination",
        "hospital clinic surgery ward pharmacy department centre",
        "committee board panel council trust charity team",
    )
)
_PEOPLE = _KINDS[0]
_PLURALS = {f"{word}s" if not word.endswith("y") else f"{word[:-1]}ies": word for kind in _KINDS for word in kind}
_DETERMINERS = frozenset("the your a an our my his her their this each".split())
_PRONOUNS = frozenset("it they she he".split())
_VERBS = frozenset("is are was were will must may can has have should does do needs takes lasts works contains had did might could would".split())


def _look(sentence: Sentence, settings: Settings) -> Iterable[Hit]:
    small = sentence.small
    if small[0] not in _PRONOUNS or len(small) < 3 or sentence.passage.kind not in PROSE or small[1] not in _VERBS:
        return
    others = sentence.passage.sentences
    place = next((number for number, each in enumerate(others) if each is sentence), 0)
    if not place:
        return
    two = _two_of_a_kind(others[place - 1].small, small[0])
    if two:
        yield mark(sentence, 0, 0, f"Is it the {two[0]} or the {two[1]}? Name it.")


def _two_of_a_kind(before: list[str], pronoun: str) -> tuple[str, str] | None:
    """The two that it may stand for: both named once, both with the same number, in one short sentence."""
    if len(before) > 16 or not {"or", "and", "it", "they", "she", "he"}.isdisjoint(before):
        return None
    plural = pronoun == "they"
    for kind in _KINDS:
        if (pronoun in ("he", "she")) != (kind is _PEOPLE) and not plural:
            continue
        found = [word for at, word in enumerate(before) if (_PLURALS.get(word) if plural else word) in kind and _stands_alone(before, at, plural)]
        if len(found) == 2 and found[0] != found[1]:
            return found[0], found[1]
    return None


def _stands_alone(words: list[str], at: int, plural: bool) -> bool:
    """The doctor, not "the doctor's room" or "the form of the letter"."""
    if not plural and not (at and words[at - 1] in _DETERMINERS):
        return False
    return words[at - 1 : at] != ["of"] and words[at - 2 : at - 1] not in (["of"], ["at"], ["in"], ["from"], ["like"])


RULE = Rule(
    id="ambiguous-pronoun",
    title="Which one is meant?",
    why="Two people or things come before it. The reader has to guess which one it is.",
    better="Say the name again: “the nurse”, “the form”.",
    severity="ask",
    certainty="likely",
    source=Source(title="Plain language guide", publisher="Digital.gov", address="https://digital.gov/guides/plain-language", read=NHS_READ),
    before="The nurse will speak to the doctor. She will call you.",
    after="The nurse will speak to the doctor. The nurse will call you.",
    flagged=(
        "The nurse will speak to the doctor. ⟦She⟧ will call you.",
        "The tablet replaces the injection. ⟦It⟧ may make you sleepy.",
        "Send the form with the letter. ⟦It⟧ must be signed.",
        "Nurses may ask doctors for advice. ⟦They⟧ have the last word.",
    ),
    fine=(
        "The nurse will call you. She will ask how you are.",
        "Bring the form to the clinic. It must be signed.",
        "The doctor’s letter is in the post. It will come on Monday.",
        "Ask the nurse for a leaflet. It is free.",
        "Nurses and doctors are here. They will help you.",
        "The ward is in the hospital. It is next to the lift.",
        "The tablet is like the capsule. You take it at night.",
        "Read the form. It is short.",
    ),
    look_at_sentence=_look,
)
