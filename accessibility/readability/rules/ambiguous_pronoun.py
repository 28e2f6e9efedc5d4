"""She, they or it: two people or things in the sentence before, and no way to know which is meant."""

import re
from collections.abc import Iterable

from accessibility.readability.figures import between, mark
from accessibility.readability.finding import Hit
from accessibility.readability.page import PROSE, Sentence
from accessibility.readability.rule import NHS_READ, Rule
from accessibility.readability.rules._two_people import two_people
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
_KEEPS = frozenset("keep sign read wash clean dry cover check change store throw label empty rinse replace remove press fill wipe post return".split())
_VERBS = frozenset("is are was were will must may can has have should does do needs takes lasts works contains had did might could would".split())


# In one sentence: who or what comes first, a second one of its kind, and then a clause with "she" or "it".
_MORE_PEOPLE = _PEOPLE | frozenset(
    "brother sister wife husband partner friend neighbour aunt uncle grandmother grandfather niece nephew boy girl woman man teacher driver clerk volunteer "
    "helper visitor relative officer director "
    "adviser advocate interpreter cleaner cook baby child boss colleague lawyer judge student trainee leader member resident person social-worker worker "
    "coach tutor optician paramedic".split()
)
_MORE_THINGS = tuple(
    frozenset(words.split())
    for words in (
        "tube skin needle pen cap lid jar cup glass spoon bottle dressing wound bandage plaster bag pouch pump drip drug monitor cuff mask hose filter box "
        "tray lamp bed chair frame stick wheelchair tap "
        "valve clip strap strip meter battery charger probe sensor swab pot syringe stoma catheter",
        "letter form leaflet card booklet questionnaire document certificate email note report plan record list diary chart poster envelope folder",
        "tablet capsule injection patch inhaler cream medicine vaccine drip syringe dose drug ointment spray drop powder sachet",
        "scan test operation procedure examination treatment course check",
        "hospital clinic surgery ward pharmacy department centre practice unit school council trust charity home",
        "arm leg hand foot knee hip shoulder head neck elbow wrist ankle finger toe eye ear",
    )
)
_KINDS_IN_ONE = (_MORE_PEOPLE, *_MORE_THINGS)
_JOINS = frozenset("before when if because until after while whether that since unless once as so though although".split())
_PLURAL_PEOPLE = frozenset(
    f"{word[:-1]}ies"
    if word.endswith("y")
    else "people"
    if word == "person"
    else "children"
    if word == "child"
    else "women"
    if word == "woman"
    else "men"
    if word == "man"
    else f"{word}s"
    for word in _MORE_PEOPLE
) | {"relatives", "patients", "staff", "parents", "families", "carers", "managers"}
_SAYS = frozenset("told asked called met helped saw rang emailed phoned thanked visited drove warned advised reminded texted joined".split())
_DO_IT = re.compile(
    r"(?:\A(?:please |then |now |next |first )?[a-z]+|(?<= )(?:put|place|move|screw|attach|remove|pull|push|slide|pour|dip|insert|connect|fix|stick|press|lift|wrap|"
    r"clip|fit|take|hold|lay|rub|tie|plug|hang|fold|roll)) (?:the|your|a|an) (?:\w+ )?(\w+) "
    r"(?:away |out |up |down |back )?(?:in|on|off|from|to|against|under|over|into|onto|of|through|around|inside|at|with|away from|out of|on to)(?: of)? (?:the|"
    r"your|a|an) (?:\w+ )?(\w+) "
    r"(?:and|then|and then|but|before you)(?: then| gently| carefully| now)* (\w+) (?P<it>it)(?!\S)"
)
_PLACES = frozenset(
    "clinic ward desk reception hospital surgery pharmacy room house home chemist office department centre nurse doctor gp pharmacist receptionist lab "
    "laboratory team door floor meal drink water".split()
)
_WITH_IT = frozenset("swallow chew eat drink wear take bring post send return hand leave give show".split())


def _look(sentence: Sentence, settings: Settings) -> Iterable[Hit]:
    small = sentence.small
    if sentence.passage.kind in PROSE and len(small) > 5 and not _ALL_PRONOUNS.isdisjoint(small):
        found = _in_one(sentence)
        if found is not None:
            yield found
            return
    if sentence.passage.kind in PROSE and len(small) > 4 and not _HE_OR_SHE.isdisjoint(small) and (named := two_people(sentence)):
        place, one, two = named
        yield Hit(*sentence.passage.source_span(*place), f"Is it {one} or {two}? Name who is meant.")
        return
    yield from _after_two(sentence)


_ALL_PRONOUNS = frozenset("it she he they".split())
_HE_OR_SHE = frozenset("she he her his him hers".split())


def _in_one(sentence: Sentence) -> Hit | None:
    """The nurse will speak to the doctor before she sees you; put the lid on the jar and label it."""
    small = sentence.small
    for at in range(4, len(small)):
        word = small[at]
        joined = small[at - 1] in _JOINS or (word == "they" and small[at - 1] in ("and", "but"))
        if word not in _ALL_PRONOUNS or (not joined and not (small[0] in ("when", "if", "after", "once", "while") and _is_after_comma(sentence, at))):
            continue
        if not _ALL_PRONOUNS.isdisjoint(small[:at]) or "or" in small[:at] or "you" in small[:at] or "who" in small[:at]:
            return None
        two = _people_told(sentence, at) if word != "it" else None
        two = two or (_plural_people(small, at) if word == "they" else _two_in(small[:at], word))
        if two:
            return mark(sentence, at, at, f"Is it {two[0]} or {two[1]}? Name it.")
        return None
    if "it" in small and (found := _DO_IT.search(" ".join(small))) and found[1] != found[2] and found[2] not in _PLACES and found[1] not in _PLACES and found[3] not in _WITH_IT:
        at = " ".join(small).count(" ", 0, found.start("it"))
        return mark(sentence, at, at, f"Is it the {found[1]} or the {found[2]}? Name it.")
    return None


def _is_after_comma(sentence: Sentence, at: int) -> bool:
    return between(sentence, at - 1).startswith(",")


def _two_in(before: list[str], pronoun: str) -> tuple[str, str] | None:
    for kind in _KINDS_IN_ONE:
        if (pronoun in ("he", "she")) != (kind is _MORE_PEOPLE):
            continue
        found = [at for at, word in enumerate(before) if word in kind and at and _is_one(before, at)]
        if len(found) == 2 and before[found[0]] != before[found[1]] and {"and", "is", "are", "was"}.isdisjoint(before[found[0] : found[1]]) and found[1] - found[0] < 9:
            return f"the {before[found[0]]}", f"the {before[found[1]]}"
    return None


def _is_one(words: list[str], at: int) -> bool:
    """The doctor, your eye doctor: not "doctor's", not one of many."""
    return (words[at - 1] in _DETERMINERS or (at > 1 and words[at - 2] in _DETERMINERS and words[at - 1] not in ("of", "in", "on", "and"))) and words[at + 1 : at + 2] != ["of"]


def _plural_people(small: list[str], at: int) -> tuple[str, str] | None:
    found = [place for place in range(at - 1) if small[place] in _PLURAL_PEOPLE]
    if len(found) == 2 and small[found[0]] != small[found[1]] and not {"and", "of", "with", "for", "from", "in"} & set(small[found[0] : found[1]]) and small[at - 1] != "that":
        return f"the {small[found[0]]}", f"the {small[found[1]]}"
    return None


def _people_told(sentence: Sentence, at: int) -> tuple[str, str] | None:
    """Ama told Ruth that she had to wait."""
    words, small = sentence.words, sentence.small
    for place in range(1, at - 2):
        if (
            small[place] in _SAYS
            and words[place - 1][:1].isupper()
            and words[place + 1][:1].isupper()
            and small[place - 1] not in _ALL_PRONOUNS
            and small[place + 1] not in ("i", "you")
        ):
            return words[place - 1], words[place + 1]
    return None


def _after_two(sentence: Sentence) -> Iterable[Hit]:
    small = sentence.small
    if small[0] in _KEEPS and len(small) < 9 and small[1:2] == ["it"] and sentence.passage.kind in PROSE:
        others = sentence.passage.sentences
        place = next((number for number, each in enumerate(others) if each is sentence), 0)
        two = _two_in(others[place - 1].small, "it") if place and len(others[place - 1].small) < 14 and _ALL_PRONOUNS.isdisjoint(others[place - 1].small) else None
        if two:
            yield mark(sentence, 1, 1, f"Is it {two[0]} or {two[1]}? Name it.")
        return
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
    plural = pronoun == "they"
    if len(before) > 16 or not {"or", "it", "they", "she", "he"}.isdisjoint(before) or (plural and "and" in before):
        return None
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
        "The nurse will speak to the doctor before ⟦she⟧ sees you.",
        "The ward sends the letter with the form when ⟦it⟧ is ready.",
        "Screw the lid on the jar and label ⟦it⟧.",
        "Ama told Ruth that ⟦she⟧ had to wait.",
        "When the tube goes into the pump, ⟦it⟧ may beep.",
        "Carers help patients when ⟦they⟧ are tired.",
        "The form goes with the card. Keep ⟦it⟧ safe.",
        "Mina told Mrs Patel that ⟦her⟧ letter was wrong.",
        "When Sue met Carol, ⟦she⟧ was very upset.",
        "Dr Ahmed emailed Dr Cole about ⟦his⟧ report.",
        "The nurses met the porters and ⟦they⟧ spoke about pay.",
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
        "The nurse will see you before she goes home.",
        "Take the tablet with water when it is time.",
        "Your daughter may cry when she sees the needle.",
        "Put the form on the desk and sign it.",
        "My sister is my carer, so she came with me.",
        "The nurses help people who live alone when they can.",
        "Bring the card to the clinic and show it.",
        "Anna told Ben that her form was missing. Mr Khan moved his car.",
        "Joan gave Mr Webb her coat. Dr Lowe told us that she was late.",
    ),
    look_at_sentence=_look,
    needs=_ALL_PRONOUNS | _HE_OR_SHE,
)
