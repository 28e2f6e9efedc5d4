"""One thing under two names: people look for two things, or think that they have the wrong one."""

from collections.abc import Iterable, Iterator
from itertools import combinations

from accessibility.readability.finding import Hit
from accessibility.readability.guards import is_guarded
from accessibility.readability.jargon_list import load_names
from accessibility.readability.page import Page, Sentence
from accessibility.readability.phrases import as_words
from accessibility.readability.rule import Rule, nhs
from accessibility.readability.settings import Settings

Place = tuple[Sentence, int, int]
Uses = dict[tuple[str, ...], list[Place]]
Kinds = dict[frozenset[str], list[tuple[Sentence, int, int, bool]]]
"""For each row of heads: (sentence, first word, last word, whether it is a new thing: "a safety form")."""

# Things that people are given or sent to, and the words that are likely to name the same one.
_SAME_KIND = (
    frozenset(["alert", "warning", "safety"]),
    frozenset(["medicine", "medicines", "medication", "drug", "drugs", "tablet"]),
    frozenset(["appointment", "booking"]),
    frozenset(["health", "medical"]),
    frozenset(["advice", "help", "support"]),
    frozenset(["emergency", "urgent"]),
    frozenset(["information", "fact"]),
    frozenset(["consent", "permission", "agreement"]),
    frozenset(["feedback", "comment", "comments"]),
    frozenset(["heart", "cardiac"]),
    frozenset(["kidney", "renal"]),
    frozenset(["monitoring", "testing"]),
    frozenset(["blood-thinner", "anticoagulant", "anticoagulation", "warfarin"]),
)
_THINGS = (
    frozenset(["card"]),
    frozenset(["booklet", "leaflet", "brochure"]),
    frozenset(["form", "questionnaire"]),
    frozenset(["clinic", "unit"]),
    frozenset(["passport", "book"]),
    frozenset(["line", "helpline", "hotline"]),
    frozenset(["letter"]),
    frozenset(["chart", "diary", "log"]),
    frozenset(["list"]),
    frozenset(["record", "records"]),
    frozenset(["plan"]),
    frozenset(["bracelet"]),
    frozenset(["team"]),
)
# Heads that can name one and the same thing. The second is asked about only where the page speaks of "the" one and has never said that there is one.
_HEADS = (
    frozenset(["form", "questionnaire", "checklist"]),
    frozenset(["drink", "solution", "mixture", "laxative"]),
    frozenset(["booklet", "leaflet", "brochure", "handout"]),
    frozenset(["diary", "log", "chart"]),
    frozenset(["bag", "pouch"]),
    frozenset(["boot", "cast", "splint", "brace"]),
    frozenset(["tube", "catheter", "cannula"]),
    frozenset(["monitor", "meter", "device", "machine", "recorder"]),
    frozenset(["helpline", "hotline"]),
    frozenset(["pump", "driver"]),
    frozenset(["pass", "permit", "badge"]),
    frozenset(["class", "course", "programme"]),
    frozenset(["mask", "hood"]),
    frozenset(["dressing", "bandage", "plaster"]),
    frozenset(["stockings", "socks"]),
    frozenset(["patch", "sticker"]),
    frozenset(["bracelet", "wristband", "band"]),
)
_HEAD = {word: heads for heads in _HEADS for word in heads}
_NEW = frozenset(["a", "an", "another", "some", "any", "each", "every", "other", "no"])
_THING = {word: things for things in _THINGS for word in things}
_KIND = {word: kind for kind in _SAME_KIND for word in kind}
_POINTS = frozenset(["your", "the", "our", "this", "their"])
_SMALL = frozenset("of in on at to for and or with by from is are was be will that which who not it you can may".split())


def _names() -> dict[str, list[tuple[tuple[str, ...], int, str]]]:
    """For each first word: (the words, the number of the group, the name)."""
    table: dict[str, list[tuple[tuple[str, ...], int, str]]] = {}
    for number, group in enumerate(load_names()[0]):
        for name in group.names:
            words = as_words(name)
            for way in {words, (*words[:-1], f"{words[-1]}s")}:
                table.setdefault(way[0], []).append((way, number, name))
    return {first: sorted(here, key=lambda each: -len(each[0])) for first, here in table.items()}


_NAMES = _names()
_WAKES = frozenset((*_NAMES, *_THING, *_HEAD))


def _look(page: Page, settings: Settings) -> Iterable[Hit]:
    groups: dict[int, dict[str, list[Place]]] = {}
    things: Uses = {}
    kinds: Kinds = {}
    sections: list[Kinds] = [{}]
    for passage in page.passages:
        if passage.kind == "heading":
            sections.append({})
        if passage.kind in ("alt", "quote", "head") or passage.language not in ("", "en"):
            continue
        for sentence in passage.sentences:
            if _WAKES.isdisjoint(sentence.small):
                continue
            for at, word in enumerate(sentence.small):
                if word in _NAMES:
                    _take_name(sentence, at, groups)
                if word in _THING:
                    _take_thing(sentence, at, things)
                if word in _HEAD:
                    _take_kind(sentence, at, (kinds, sections[-1]))
    yield from _two_names(groups)
    told = list(_two_things(things))
    yield from told
    if not told:
        of_page = list(_never_introduced(kinds))
        yield from of_page or (hit for section in sections for hit in _never_introduced(section))


def _take_name(sentence: Sentence, at: int, groups: dict[int, dict[str, list[Place]]]) -> None:
    for way, number, name in _NAMES[sentence.small[at]]:
        last = at + len(way) - 1
        if tuple(sentence.small[at : last + 1]) == way:
            if not is_guarded(sentence, at, last):
                groups.setdefault(number, {}).setdefault(name, []).append((sentence, at, last))
            return


def _take_thing(sentence: Sentence, at: int, things: Uses) -> None:
    """your alert card, the anticoagulant clinic: a thing that is pointed at."""
    small = sentence.small
    if at >= 2 and small[at - 2] in _POINTS and not is_guarded(sentence, at - 1, at):
        things.setdefault((small[at - 1], small[at]), []).append((sentence, at - 1, at))


def _take_kind(sentence: Sentence, at: int, all_kinds: tuple[Kinds, ...]) -> None:
    """The second cleansing solution, a safety form: with one to three words between "the" or "a" and the thing."""
    small = sentence.small
    for back in (2, 3, 4):
        if at >= back and (small[at - back] in _POINTS or small[at - back] in _NEW):
            if not is_guarded(sentence, at - 1, at) and _SMALL.isdisjoint(small[at - back + 1 : at]):
                for kinds in all_kinds:
                    kinds.setdefault(_HEAD[small[at]], []).append((sentence, at - 1, at, small[at - back] in _NEW))
            return


def _never_introduced(kinds: Kinds) -> Iterator[Hit]:
    for uses in kinds.values():
        heads = {sentence.small[last] for sentence, _, last, _ in uses}
        things = {tuple(sentence.small[first : last + 1]) for sentence, first, last, _ in uses}
        if len(heads) != 2 or len(things) != 2:
            continue
        one = uses[0]
        head = one[0].small[one[2]]
        others = [use for use in uses if use[0].small[use[2]] != head]
        if not any(is_new for *_, is_new in others) and not any(use[0] is other[0] for use in uses for other in others if use[2] != other[2]):
            yield _tell(" ".join(one[0].small[one[1] : one[2] + 1]), [others[0][:3]])


def _two_names(groups: dict[int, dict[str, list[Place]]]) -> Iterator[Hit]:
    for number, names in groups.items():
        # The plain name stands first in its group: the harder one is marked.
        for one, two in combinations((name for name in load_names()[0][number].names if name in names), 2):
            if not _side_by_side(names[one], names[two]):
                yield _tell(one, names[two])


def _two_things(things: Uses) -> Iterator[Hit]:
    for one, two in combinations(things, 2):
        same_thing = _THING[one[1]] is _THING[two[1]] and (one[1] == two[1]) is not (one[0] == two[0])
        same_kind = one[0] == two[0] or (one[0] in _KIND and _KIND[one[0]] is _KIND.get(two[0]))
        if same_thing and same_kind and not _side_by_side(things[one], things[two]):
            yield _tell(" ".join(one), things[two])


def _side_by_side(one: list[Place], two: list[Place]) -> bool:
    """Where both stand in one sentence, the page says that they are the same, or sets one against the other."""
    return any(sentence is other for sentence, _, _ in one for other, _, _ in two)


def _tell(first: str, places: list[Place]) -> Hit:
    sentence, start, end = places[0]
    here = " ".join(sentence.words[start : end + 1])
    return Hit(*sentence.place(start, end), f"The page also says “{first}”. Is “{here}” the same thing? If it is, use one name all the way.")


RULE = Rule(
    id="term-two-ways",
    title="One thing may have two names",
    why="Two names make people look for two things, or think that they have the wrong one.",
    better="Choose the name that people will see or hear, and keep to it.",
    severity="ask",
    certainty="likely",
    source=nhs("how-we-write", "How we write"),
    before="Carry your alert card. Show your warning card to your dentist.",
    after="Carry your alert card. Show your alert card to your dentist.",
    flagged=(
        "Carry your alert card. Show your ⟦warning card⟧ to your dentist.",
        "You take a blood thinner.\n\nYour ⟦anticoagulant⟧ is free.",
        "Go to the stroke clinic. At the ⟦stroke unit⟧ you can rest.",
        "Bring your information leaflet. It is in the ⟦information booklet⟧.",
        "High blood pressure is common.\n\nTell us if you have ⟦hypertension⟧.",
        "Your ⟦hypertension⟧ may get worse.\n\nHigh blood pressure must be treated.",
        "There is a safety form in your letter. Fill it in.\n\nBring the ⟦screening questionnaire⟧ with you.",
        "You mix the bowel prep drink at home. Mix the second ⟦cleansing solution⟧ when you wake up.",
        "A spacer is a clear tube. Push the inhaler into the end of the ⟦holding chamber⟧.",
        "# Scan\n\nA safety form is in here. Bring the ⟦screening questionnaire⟧.\n\n## Costs\n\nPrint the claim form.",
        "Write in your food diary each day. Show the ⟦meal log⟧ to the nurse.",
    ),
    fine=(
        "Carry your alert card. Show your alert card to your dentist.",
        "A blood thinner (anticoagulant) stops clots. Your anticoagulant is free. Take your blood thinner.",
        "Hypertension, also called high blood pressure, is common. High blood pressure can be treated. Hypertension is not an illness you feel.",
        "Bring your bank card. Show your library card.",
        "Fill in a consent form. There is also a health questionnaire. Send the health questionnaire back.",
        "The consent form is short. The order form is long. The pain questionnaire is on the back.",
        "Use the heart monitor and the oxygen machine.",
        "You lie in a large tube. Your body lines up with the magnet.",
        "Go to the eye clinic. Then go to the heart unit.",
        "There is a warning light. Carry an alert card.",
        "The consent form is blue. The order form is on the table.",
        "Your care plan is yours. Your meal plan is on the wall.",
        "He asked “have you got hypertension?” and she told him about high blood pressure.",
        "The cardiac team will call. The kidney team will not.",
    ),
    look_at_page=_look,
)
