"""Numbers of people out of different totals, side by side: nobody can compare them at a glance."""

import re
from collections.abc import Iterable, Iterator

from accessibility.readability.figures import IN_EVERY, PEOPLE, value
from accessibility.readability.finding import Hit
from accessibility.readability.guards import is_in_quotation
from accessibility.readability.page import PROSE, Page, Passage
from accessibility.readability.rule import Rule, nhs
from accessibility.readability.settings import Settings

_PERCENT = re.compile(r"(?<![\d.])\d+(?:\.\d+)?\s?(?:%|per cent|percent)")
_STARTS = frozenset("eve eac two thr fou fiv six sev eig nin ten hun tho".split()) | {"a h", "a t"}
_SCALE = {10, 100, 1000, 10_000, 100_000}  # the scale of leaflets: many know it, though 1 in 1,000 still looks more than 1 in 100 to some
_ROUND = frozenset([*range(2, 21), *range(25, 101, 5), *range(110, 1000, 10)])


def _look(page: Page, settings: Settings) -> Iterable[Hit]:
    told: tuple[int, str] | None = None
    for passage in page.passages:
        if passage.kind == "heading" and passage.depth <= 3:
            told = None
        elif passage.kind in PROSE and passage.language in ("", "en"):
            shares = list(_shares(passage))
            for start, end, total, text in shares:
                hit = Hit(*passage.source_span(start, end))
                if is_in_quotation(passage, hit):
                    continue
                if told is not None and total != told[0] and _is_a_pair(passage, start, total, shares):
                    continue
                if told is None:
                    told = (total, text)
                elif total != told[0]:
                    message = f"Here it is “{text}”, before it was “{told[1]}”. Count both out of the same number."
                    yield Hit(hit.start, hit.end, message, severity="could" if {total, told[0]} <= _SCALE else None)
                    told = (total, text)
            yield from _two_ways(passage)


def _is_a_pair(passage: Passage, at: int, total: int, shares: list[tuple[int, int, int, str]]) -> bool:
    """It fell from 12 in 100 people to 8 in 100 people: a change of its own, with one total, that nobody compares with what stands before."""
    start = next((sentence.start for sentence in passage.sentences if sentence.start <= at < sentence.end), 0)
    end = next((sentence.end for sentence in passage.sentences if sentence.start <= at < sentence.end), len(passage.text))
    here = [each for each in shares if start <= each[0] < end]
    return len(here) > 1 and all(each[2] == total for each in here) and _CHANGE.search(passage.text, start, end) is not None


_CHANGE = re.compile(r"\bfrom\b.+?\bto\b|\b(?:fell|rose|dropped|grew|cut|down|up|before|now)\b", re.IGNORECASE)


def _shares(passage: Passage) -> Iterator[tuple[int, int, int, str]]:
    """Each "1 in 5" of a passage: where it stands, out of how many, how it is written."""
    if not _may_hold_one(passage.text):
        return
    for found in IN_EVERY.finditer(passage.text):
        few, many = value(found[1]), value(found[2].split()[-1])
        if 0 < few < many and (many in _ROUND or many % 1000 == 0 or _counts_people(passage.text, found.end())) and passage.text[found.end() : found.end() + 1] != "/":
            yield found.start(), found.end(), many, " ".join(found[0].split())


def _counts_people(text: str, end: int) -> bool:
    """1 in 43 women: no round number, but a number of people all the same."""
    following = text[end : end + 40].split()
    return any(word.strip(".,;:()").casefold() in PEOPLE for word in following[:2])


def _is_same(passage: Passage, percent: re.Match[str], since: int) -> bool:
    """5 in every 100 people (5%): the number of people is there, and the brackets only say it again."""
    shares = [found for found in IN_EVERY.finditer(passage.text, since, percent.start()) if value(found[1]) and value(found[2])]
    return bool(shares) and abs(100 * value(shares[-1][1]) / value(shares[-1][2]) - float(re.split(r"[^\d.]", percent[0])[0])) <= 1


def _may_hold_one(text: str) -> bool:
    """A quick look first: is there a number, or "every", after "in" or "of"?"""
    for joint in (" in ", " of "):
        at = text.find(joint)
        while at >= 0:
            if text[at + 4 : at + 5].isdigit() or text[at + 4 : at + 7].casefold() in _STARTS:
                return True
            at = text.find(joint, at + 4)
    return False


def _two_ways(passage: Passage) -> Iterator[Hit]:
    """5 in 100 people (5%): one number said in two ways, or two numbers in two ways, in one sentence."""
    if "%" not in passage.text and "cent" not in passage.text:
        return
    for sentence in passage.sentences:
        shares = [(start, end) for start, end, _, _ in _shares(passage) if sentence.start <= start < sentence.end]
        if shares and not PEOPLE.isdisjoint(sentence.small):
            for found in _PERCENT.finditer(passage.text, sentence.start, sentence.end):
                if passage.text[found.start() - 1] == "(" and passage.text[found.end() : found.end() + 1] == ")" and _is_same(passage, found, sentence.start):
                    continue
                hit = Hit(*passage.source_span(*found.span()), f"Say it in one way only: “{passage.text[shares[0][0] : shares[0][1]]}” is enough.", certainty="likely")
                if not is_in_quotation(passage, hit):
                    yield hit


RULE = Rule(
    id="mixed-denominators",
    title="Numbers out of different totals",
    why="1 in 5 and 3 in 100 cannot be compared without a sum. The same total each time lets people see which is bigger.",
    better="Pick one total, such as 100, and keep to it: 20 in 100 and 3 in 100.",
    severity="should",
    certainty="likely",
    source=nhs("numbers-measurements-dates-time#statistics", "Numbers, measurements, dates and time: statistics"),
    before="1 in 5 people feel sick. 3 in 100 get a rash.",
    after="20 in 100 people feel sick. 3 in 100 get a rash.",
    flagged=(
        "1 in 5 people feel sick. ⟦3 in 100⟧ get a rash.",
        "About 5 in 100 people get a rash, and ⟦2%⟧ faint.",
        "Of all people, 1 in 4 (⟦40%⟧) get a rash.",
        "One in ten people feel sick.\n\nA rash is rarer: ⟦1 in 25⟧.",
        "Bleeding happens to 1 in 150 people. A bad reaction happens to ⟦1 in 1,200⟧ people.",
        "A leak happens in 1 in 43 operations. ⟦1 in 310⟧ patients need a second one.",
        "- feeling sick: 10 out of 100 people\n- a rash: ⟦2 out of 1,000⟧ people",
    ),
    fine=(
        "About 5 in every 100 people (5%) have a small bleed each year.",
        "7 in 10 people live a year or longer. 5 in 10 live 10 years.",
        "1 in 5 people feel sick.\n\n## Who can come\n\n3 in 100 people ask for a lift.",
        "There are 2 in 2026 and 3 in 2027.",
        "In our test, 2 in 5 people had less pain. Missed visits fell by a third, from 12 in 100 people to 8 in 100 people.",
        "We met 1 in 5 weeks, then the next.\n\nShe lives at 3 in the same road.",
        "The 6-in-1 vaccine is safe. 1 in 10 babies cry a little.",
        "1 in 10 people feel sick. The battery is at 80%.",
        "The paper says “1 in 5”. We say 3 in 100 people.",
        "Take 1 in the morning and 2 in the evening.",
    ),
    look_at_page=_look,
)
