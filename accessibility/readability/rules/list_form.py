"""A list whose parts do not fit together: its lead-in, or one item, is not like the rest."""

from collections.abc import Iterable

from accessibility.readability.finding import Hit
from accessibility.readability.page import ListPlan, Page, Passage
from accessibility.readability.rule import Rule, nhs
from accessibility.readability.settings import Settings

_WANTS_A_VERB = frozenset("will would should must may might can cannot".split())
_BEFORE_YOU = frozenset("if when unless while after before because".split())
_OPENS_A_CLAUSE = frozenset("if when unless while after before because that and until where how why what whether".split())
_SUBJECTS = frozenset("you he she they it we i".split())
_NO_VERB = frozenset("a an the your my our his her its their these those this there some any".split()) | _SUBJECTS
_VERBS = frozenset(
    "add arrange ask attend avoid be become book bring build buy call carry clean collect check choose come cook do drink drive eat explain feel fetch fill find follow get "
    "give go have hear invite join keep learn leave let lift listen make measure meet mend "
    "move paint pay phone pick plan pour put raise read ring remember remove say see send serve share show sign sit sleep speak stop swallow take talk tell text think try "
    "use visit wait walk wash wear weigh write".split()
)
_ABBREVIATED = ("etc.", "e.g.", "i.e.", "a.m.", "p.m.", "...", "…")
_LEAST = 3


def _look(page: Page, settings: Settings) -> Iterable[Hit]:
    for found in page.lists:
        items = [page.passages[item[0]] for item in found.items if item and page.passages[item[0]].kind == "item" and page.passages[item[0]].sentences]
        lead_in = page.passages[found.lead_in] if found.lead_in is not None and found.depth == 0 else None
        if lead_in is not None and (lead_in.kind != "paragraph" or not lead_in.sentences):
            lead_in = None
        if lead_in is not None and items:
            yield from _lead_in(page, found, lead_in, items)
        if len(items) >= _LEAST and not found.ordered:
            if all(len(item) <= 1 for item in found.items):
                yield from _ends(items)
                yield from _capitals(page, items)
            above = page.passages[found.items[0][0] - 1] if found.items[0] and found.items[0][0] else None
            yield from _odd_one(lead_in, above, items)
        elif lead_in is not None and len(items) > 1 and not found.ordered:
            yield from _after_a_verb(lead_in, items)


def _lead_in(page: Page, found: ListPlan, lead_in: Passage, items: list[Passage]) -> Iterable[Hit]:
    """No mark at all is a slip. A full stop is right before whole sentences, and wrong before parts of one."""
    text = lead_in.text.rstrip()
    between = page.source[lead_in.end : found.start].strip(" \t\r\n*_`>")
    bold = any(span.style == "strong" and span.end - span.start >= len(text) for span in lead_in.spans)
    if text[-1] in ":?!…" or between not in ("", ".") or bold:
        return
    last = lead_in.sentences[-1]
    start, end = lead_in.source_span(last.start, len(text))
    same = page.source[start:end] == text[last.start :]
    if text[-1] == ".":
        if not found.ordered and len(items) >= _LEAST and all(_is_part(item) for item in items):
            yield Hit(start, end, "The items go on from this line. End it with a colon.", (page.source[start : end - 1] + ":",) if same else ())
    elif text[-1].isalnum() or text[-1] in ",;-–—)":
        yield Hit(start, end, "End the line before a list with a colon.", (page.source[start:end] + ":",) if same and text[-1].isalnum() else ())


def _ends(items: list[Passage]) -> Iterable[Hit]:
    """Some items end with a full stop and some with nothing: the rarer kind is marked. Commas and semicolons at the ends are an older way, and even."""
    ends = [_words_end(item)[-1] for item in items]
    if any(end in ",;:" for end in ends):
        return
    stopped = [item for item, end in zip(items, ends, strict=True) if end == "." and not _words_end(item).endswith(_ABBREVIATED)]
    bare = [item for item, end in zip(items, ends, strict=True) if end not in ".!?"]
    if stopped and bare:
        rarer, other = (stopped, "no full stop at the end") if len(stopped) <= len(bare) else (bare, "a full stop at the end")
        for item in rarer:
            yield Hit(*_words(item), f"The other items have {other}. Write all items in one way.")


def _capitals(page: Page, items: list[Passage]) -> Iterable[Hit]:
    """Some items begin with a small letter and some with a capital that is not a name's."""
    small = [item for item in items if item.text.lstrip()[:1].islower()]
    large = [item for item in items if _has_plain_capital(page, item)]
    if small and large and not any(_words_end(item)[-1] in ".!?" for item in items):
        for item in large if len(large) <= len(small) else small:
            first = item.sentences[0].place(0, 0)
            yield Hit(*first, f"The other items begin with a {'small' if item in large else 'capital'} letter. Write all items in one way.")


def _has_plain_capital(page: Page, item: Passage) -> bool:
    """A capital on a word that the page writes small elsewhere, or that is never a name."""
    word = item.sentences[0].words[0]
    if not word[0].isupper() or not word[1:].islower() or (len(item.sentences[0].words) > 1 and item.sentences[0].words[1][0].isupper()):
        return False
    small = word.lower()
    return small in _VERBS or small in _NO_VERB or f" {small} " in page.source


def _odd_one(lead_in: Passage | None, above: Passage | None, items: list[Passage]) -> Iterable[Hit]:
    """All items are things to do but one, or all go on from the line above but one."""
    if lead_in is not None:
        told = list(_after_a_verb(lead_in, items))
        yield from told
        if told:
            return
    firsts = [item.sentences[0].small[0].split("'")[0] for item in items]
    begins_clause = above is not None and bool(above.sentences) and above.sentences[-1].small[-1] in _OPENS_A_CLAUSE
    verbs = [first in _VERBS for first in firsts]
    odd = [number for number, is_verb in enumerate(verbs) if not is_verb]
    if len(odd) == 1 and len(items) > 2 and (firsts[odd[0]] in _NO_VERB or _is_ing(firsts[odd[0]])) and _is_one_phrase(items):
        yield Hit(*_words(items[odd[0]]), "The other items begin with what to do. Begin this one in the same way.")
        return
    kinds = [_way(item, first) for item, first in zip(items, firsts, strict=True)]
    strange = [number for number, kind in enumerate(kinds) if kind in ("to", "?")]
    if lead_in is not None and len(strange) == 1 and len(items) > 2 and _is_one_phrase([item for number, item in enumerate(items) if number != strange[0]]):
        yield Hit(*_words(items[strange[0]]), "The other items are not like this one. Begin and end it in the same way.")
        return
    subjects = [number for number, first in enumerate(firsts) if first in _SUBJECTS]
    if len(subjects) == 1 and len(items) > 2 and not begins_clause and not set(firsts) & _OPENS_A_CLAUSE and _is_one_phrase(items):
        yield Hit(*_words(items[subjects[0]]), "The other items are not sentences. Begin this one like them.")


def _way(item: Passage, first: str) -> str:
    """What an item is where there is no doubt: "to bring a pen", or a question."""
    if item.text.rstrip()[-1:] == "?":
        return "?"
    return "to" if first == "to" and len(item.sentences[0].small) > 1 and item.sentences[0].small[1] in _VERBS else ""


def _after_a_verb(lead_in: Passage, items: list[Passage]) -> Iterable[Hit]:
    """“You should:” cannot be followed by “the tablets”."""
    words = lead_in.sentences[-1].small
    if not lead_in.text.rstrip().endswith(":"):
        return
    before, last = (words[-2] if len(words) > 1 else ""), words[-1]
    if last in _WANTS_A_VERB or (last == "not" and before in ("do", "should", "must", "may")) or (last == "you" and before in (*_BEFORE_YOU, *_WANTS_A_VERB)):
        for item in items:
            first = item.sentences[0].small[0]
            if (first in _NO_VERB or (_is_ing(first) and first not in _VERBS)) and item.text[:1].islower() and not item.within(0, 1, "quoted"):
                lead = " ".join(lead_in.sentences[-1].words[-2:])
                yield Hit(*_words(item), f"It does not go on from “{lead}”. Begin it like the other items.")


def _is_ing(word: str) -> bool:
    return word.endswith("ing") and len(word) > 5 and word not in ("nothing", "anything", "something", "everything", "during")


def _is_one_phrase(items: list[Passage]) -> bool:
    """Whether no item is a sentence with its full stop: those may begin as they like."""
    return all(len(item.sentences) == 1 and _words_end(item)[-1] not in ".!?:" for item in items)


def _is_part(item: Passage) -> bool:
    """A small letter first, and no mark at the end."""
    end = _words_end(item)
    return item.text.lstrip()[:1].islower() and (end[-1].isalnum() or end[-1] in ")”\"'" or end.endswith(_ABBREVIATED))


def _words_end(item: Passage) -> str:
    return item.text.rstrip().rstrip("”’\"'") or item.text


def _words(item: Passage) -> tuple[int, int]:
    return item.source_span(len(item.text) - len(item.text.lstrip()), len(item.text.rstrip()))


RULE = Rule(
    id="list-form",
    title="The parts of a list do not match",
    why="A list is read as one sentence. Where one part does not fit, people stop and read it again.",
    better="End the lead-in with a colon. Begin and end all items in the same way.",
    severity="could",
    certainty="sure",
    source=nhs("formatting", "Formatting"),
    before="You should: take water; the tablets.",
    after="You should: drink water; take the tablets.",
    flagged=(
        "⟦Call us if you have⟧\n\n- a rash\n- a fever",
        "⟦You can get help with these costs.⟧\n\n- travel to the clinic\n- new glasses\n- dental care",
        "You should:\n\n- drink water\n- ⟦the tablets with food⟧\n- rest",
        "Tell us if you:\n\n- feel sick\n- ⟦your skin is sore⟧",
        "Bring:\n\n- your letter\n- your glasses\n- ⟦You can bring a friend.⟧",
        "Good. ⟦The nurse may⟧\n\n- weigh you\n- test your blood",
        "- You take it once a day.\n- Take it with food.\n- ⟦not with milk⟧",
        "You should:\n\n- clear the stairs\n- ⟦moving the rugs⟧",
        "Things that set it off:\n\n- pollen\n- ⟦near animals.⟧\n- cold air\n- dust",
        "It may help to:\n\n- eat less salt\n- wear warm clothes\n- ⟦drinking water⟧",
        "Take it with:\n\n- milk\n- ⟦Your⟧ lunch\n- cold water",
        "Things that set it off:\n\n- pollen\n- ⟦you smoke⟧\n- cold air",
        "We will:\n\n- ⟦checking your weight⟧\n- ask how you are\n- ⟦a blood test⟧",
        "You need:\n\n- a pen\n- ⟦to bring a coat⟧\n- your card",
        "The nurse:\n\n- weighs you\n- ⟦will you sign?⟧\n- blood test",
    ),
    fine=(
        "Call us if you have:\n\n- a rash\n- a fever\n- pain",
        "These are the key facts.\n\n- Most people get better.\n- It takes 2 weeks.\n- You can go to work.",
        "Do this in order.\n\n1. Wash your hands.\n2. Dry them.\n3. Put on the cream.",
        "## Things to bring\n\n- your letter\n- your glasses\n- a pen",
        "You should:\n\n- drink water\n- take the tablets\n- rest",
        "Ask your GP:\n\n- the name of the test\n- your results",
        "Talk to:\n\n- your GP\n- a pharmacist",
        "What helps?\n\n- sleep\n- food\n- friends",
        "Bring:\n\n- your letter\n- NHS number\n- a list of what you take, creams etc.",
        "People who can help:\n\n- Amir Khan\n- Ann Smith\n- the nurse",
        "Some fruit\n\ntastes good.\n\n> - one\n> - two",
        "Call us if:\n\n- you feel sick\n- your skin is sore\n- the pain gets worse",
        "## See a GP if:\n\n- you're not sure\n- things do not help\n- you would like to be seen",
        "## See a GP if:\n\n- things do not help\n- you would like to be seen\n- nothing changes",
        "- Is it safe?\n- Mind\n- Who can help?",
        "It can cause:\n\n- feeling sick\n- a rash\n- your skin to itch",
        "Bring your letter;\n\n- one;\n- two;\n- three.".replace("letter;", "letter:"),
        "Get help if you:\n\n- have a rash\n- cannot sleep\n- are in pain",
        "Places to go:\n\n- Leeds\n- the clinic in York\n- your GP surgery",
        "**Symptoms**\n\n- a rash\n- a fever",
        "You could:\n\n- write it down\n- ask, “Is that so?”\n- ask who else knows",
        "- 3 tablets\n- 2 spoons\n- 1 patch",
        "Read this, then go on.\n\n![A map](map.png)\n\n- one\n- two\n- three",
    ),
    look_at_page=_look,
    in_quotes=True,
)
