"""Many things in one sentence, that would be clearer one under the other."""

import re
from collections.abc import Iterable

from accessibility.readability.finding import Hit
from accessibility.readability.page import Sentence
from accessibility.readability.rule import Rule, nhs
from accessibility.readability.settings import Settings

_FEWEST_WORDS, _FEWEST_ITEMS, _LONGEST_ITEM = 18, 4, 9
_FEWEST_OF_ALL, _MANY = 10, 5
"""In a shorter sentence, only so many short things are too many to keep in mind."""
_BRACKETS = re.compile(r"\([^()]*\)")
_CUT = re.compile(r"[,;](?!\d)\s*")
_LAST = re.compile(r"\s(?:and|or)\s")
_NUMBERED = re.compile(r"(?<!\S)(?:\((?:\d|[a-e]|i{1,3}v?)\)|(?:\d|[a-e])\))(?= )")
_THEN = re.compile(r"[,;] (?:and )?(?:then|after that|next|finally) \w+", re.IGNORECASE)
_BEGINS_A_CLAUSE = frozenset(
    "but so which who whose that if when because although though while however we you they he she it i this there then as since unless until where "
    "please for including such too rather especially usually not perhaps even although instead yet do and or in from at on by with to of after before plus as".split()
)

_ASKS = frozenset("speak talk call ask tell contact go see take get try use bring give check make choose write".split())


def _look(sentence: Sentence, settings: Settings) -> Iterable[Hit]:
    if len(sentence.words) < _FEWEST_OF_ALL or sentence.passage.kind not in ("paragraph", "field"):
        return
    text = sentence.text
    if len(_NUMBERED.findall(text)) >= _FEWEST_ITEMS - 1 or (len(_THEN.findall(text)) >= _FEWEST_ITEMS - 2 and len(sentence.words) > _FEWEST_OF_ALL):
        yield Hit(*sentence.place(), "These are steps or parts in a row. A list shows them at a glance.")
        return
    if text.count(",") + text.count(";") < _FEWEST_ITEMS - 2:
        return
    items = _items(_BRACKETS.sub("", text))
    is_long = len(sentence.words) >= _FEWEST_WORDS
    if items >= (_FEWEST_ITEMS if is_long else _MANY) and (is_long or sentence.passage.kind == "paragraph"):
        yield Hit(*sentence.place(), f"About {items} things stand in a row. A list shows them at a glance.")


def _items(text: str) -> int:
    """How many short things stand in a row up to the last “and” or “or”. Names and addresses, with capitals, are no list to read."""
    parts = [part for part in _CUT.split(text) if part.strip()]
    best = 0
    for last in range(len(parts) - 1, 1, -1):
        ending = re.sub(r"^(?:and|or) ", "", parts[last])
        joined = ending != parts[last]
        if not joined and not _LAST.search(f" {parts[last]}"):
            continue
        run = 1 if joined else 2
        at = last - 1
        while at > 0 and _is_item(parts[at]):
            run += 1
            at -= 1
        # The first one stands behind the words that lead in, unless those are a clause of their own: "When you come, ...".
        best = max(best, run + (at > 0 or parts[0].split()[0].casefold() not in _BEGINS_A_CLAUSE or _has_the_first(parts)))
        if best >= _MANY:
            break
    return best


def _has_the_first(parts: list[str]) -> bool:
    """You need a passport, a payslip, ...: "a" tells that the first thing stands behind "you need"."""
    opens = parts[1].split()[0].casefold()
    words = [word.casefold() for word in parts[0].split()]
    return opens in ("a", "an", "your", "the") and bool({"a", "an", opens} & set(words[1:])) and words[0] in ("you", "we", "they", "it", "this", "there")


def _is_item(part: str) -> bool:
    words = part.split()
    if len(words) > _LONGEST_ITEM or words[0][0].isupper() or words[0][0].isdigit() or "and" in words or "or" in words:
        return False
    return words[0].casefold() not in _BEGINS_A_CLAUSE and words[0].casefold() not in _ASKS


RULE = Rule(
    id="list-needed",
    title="A list in one long sentence",
    why="Things in a row are hard to keep in mind. One under the other, each can be seen and ticked off.",
    better="Write a short line that ends with a colon, then one bullet for each thing.",
    severity="could",
    certainty="likely",
    source=nhs("formatting", "Formatting"),
    before="Bring your letter, your glasses, a list of your medicines and something to eat.",
    after="Bring: your letter; your glasses; a list of your medicines; something to eat (each on a line of its own).",
    flagged=(
        "⟦We looked at (1) the phones, (2) the door, (3) the food and (4) the car park⟧.",
        "⟦First sign in, then take a seat, then wait for your name, then go to room 3⟧.",
        "⟦On the day you should bring your letter, your glasses, your hearing aid, a list of your medicines and something to eat⟧.",
        "⟦Tell the nurse if you have had a fever, a rash, pain in your chest, trouble with breathing or a cough that will not go⟧.",
        "⟦The card shows your name; the medicines that you take; the dose of each one; and who to call if you feel unwell⟧.",
        "⟦Tell us about fits, asthma, heart disease, diabetes, allergies and any operations⟧.",
        "⟦Do not eat nuts, eggs, soft cheese, raw fish, liver or raw meat⟧.",
        "⟦The team checks your height, weight, blood pressure, heart rate, and how well your lungs work when you breathe out hard⟧.",
    ),
    fine=(
        "We first ate, then slept.",
        "Bring your letter, your glasses and a pen.",
        "You can eat bread, rice, pasta and fruit.",
        "We are open on Monday, Tuesday, Thursday and Friday.",
        "It is free, quick and safe.",
        "If you feel sick, call us, and we will help you to find out what is wrong before you come in.",
        "The nurse, who has worked here for years, will call you, usually in the morning, and ask how you feel today.",
        "Write to Ann Smith, Clinic 3, High Street, Leeds, LS1 4AB, and tell her when you can come and see us there.",
        "Bring a list of what you take (tablets, creams, drops, sprays, patches and vitamins) so that we can look at it with you.",
        "We have clinics in Leeds, York, Hull, Bradford and Sheffield, and you can choose the one that is the best for you.",
        "- your letter, your glasses, your hearing aid, a list of your medicines and something to eat on the long way home in the evening",
        "It costs 1,000 pounds, or 1,200 pounds, and you can pay 100 pounds, or more, on the first day of each month.",
        "When the doctor comes, ask your question, write down the answer, and read it back so that both of you are sure of it.",
        "If your child has a condition that affects their brain, such as epilepsy, speak to a doctor, nurse or health visitor before they have it.",
        "The story is gone at once, in every language, from every page that we show and from each new copy of it that we make.",
        "> On the day you should bring your letter, your glasses, your hearing aid, a list of your medicines and something to eat.",
    ),
    look_at_sentence=_look,
)
