"""One thing under two names: people look for two things, or think that they have the wrong one."""

from collections.abc import Iterable, Iterator
from itertools import combinations

from accessibility.readability.finding import Hit
from accessibility.readability.guards import is_guarded
from accessibility.readability.jargon_list import load_names
from accessibility.readability.page import Page, Sentence
from accessibility.readability.phrases import as_words
from accessibility.readability.rule import Rule, nhs
from accessibility.readability.rules._ways.same_things import HEADS, SAME_KIND, THINGS
from accessibility.readability.settings import Settings
from accessibility.readability.word_facts import zipf

Place = tuple[Sentence, int, int]
Uses = dict[tuple[str, ...], list[Place]]
Kinds = dict[frozenset[str], list[tuple[Sentence, int, int, bool]]]
"""For each row of heads: (sentence, first word, last word, whether it is a new thing: "a safety form")."""

_HEAD = {word: heads for heads in HEADS for word in heads}
_NEW = frozenset(["a", "an", "another", "some", "any", "each", "every", "other", "no"])
_THING: dict[str, tuple[frozenset[str], ...]] = {word: tuple(things for things in THINGS if word in things) for things in THINGS for word in things}
_KIND: dict[str, tuple[frozenset[str], ...]] = {word: tuple(kind for kind in SAME_KIND if word in kind) for kind in SAME_KIND for word in kind}
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
    """your alert card, the anticoagulant clinic: a thing that is pointed at. The first of two may be new: "keep a pain diary"."""
    small = sentence.small
    first = not any(_THING[head] is _THING[small[at]] or _share(_THING, head, small[at]) for _, head in things)
    if at >= 2 and (small[at - 2] in _POINTS or (first and small[at - 2] in ("a", "an"))) and not is_guarded(sentence, at - 1, at):
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
                # Where both are plain, the later one is marked: there the reader stops.
                is_later = _at(names[two][0]) > _at(names[one][0])
                yield _tell(one, names[two]) if is_later or min(map(zipf, as_words(two))) < _PLAIN else _tell(two, names[one])


def _at(place: Place) -> tuple[int, int, int]:
    return place[0].passage.start, place[0].start, place[1]


_PLAIN = 3.6  # Zipf, about 4 times in a million words


def _two_things(things: Uses) -> Iterator[Hit]:
    for one, two in combinations(things, 2):
        if one[0] == two[0] and one[1] == two[1]:
            continue
        same_thing = one[1] == two[1] or _share(_THING, one[1], two[1])
        same_kind = one[0] == two[0] or _share(_KIND, one[0], two[0])
        if same_thing and same_kind and not _side_by_side(things[one], things[two]):
            yield _tell(" ".join(one), things[two])


def _share(rows: dict[str, tuple[frozenset[str], ...]], one: str, two: str) -> bool:
    return any(two in row for row in rows.get(one, ()))


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
        "Keep a pain diary for 2 weeks. Bring your ⟦symptom log⟧ with you.",
        "Call the advice line.\n\nThe ⟦helpline⟧ is open all day.",
        "Ask at reception. The ⟦front desk⟧ can call a taxi.",
        "Come to the eye clinic. The ⟦ophthalmology clinic⟧ is on level 2.",
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
        "Keep a pain diary. Keep a food diary too.",
        "The walking group meets on Friday. The knitting club meets on Monday.",
        "The cardiac team will call. The kidney team will not.",
    ),
    look_at_page=_look,
)
