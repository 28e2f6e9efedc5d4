"""Hard words: not explained at all, or explained too late."""

from collections.abc import Iterable

from accessibility.readability.defined_later import used_before
from accessibility.readability.finding import Hit
from accessibility.readability.jargon import Found, hard_words
from accessibility.readability.jargon_list import by_first_word
from accessibility.readability.page import Page
from accessibility.readability.phrases import as_words
from accessibility.readability.rule import Rule, nhs
from accessibility.readability.rules._told_later import named_before
from accessibility.readability.settings import Settings

_SOURCE = nhs("how-we-write", "How we write: medical terms")
_GOES_ON = frozenset([" a", " o"])  # hypertension and ..., hypertension or ...


def _unexplained(page: Page, settings: Settings) -> Iterable[Hit]:
    told: set[tuple[int, str]] = set()
    for found in hard_words(page, settings):
        # "adrenal problems" beside "adrenal insufficiency": one is told.
        parts = {(id(found.uses[0].sentence), word) for word in as_words(found.written)}
        if found.explained is not None or told & parts:
            continue
        told |= parts
        yield Hit(
            *found.uses[0].where,
            f"The page never says what “{found.written}” means. {_meaning(found)} Say that, or write it beside the word.",
            _fix(found),
            severity="could" if found.kind in ("look", "unknown") else None,
            certainty="likely" if found.kind != "list" else None,
        )


def _meaning(found: Found) -> str:
    plain = found.plain.rstrip(".")
    if found.kind == "unknown":
        return "Hardly anybody meets it."
    if found.kind == "look":
        return f"It looks like a medical word for {plain}." if plain else "It looks like a medical word."
    same = found.written.lower().removesuffix("s") == found.name.lower().removesuffix("s")
    return f"It means: {plain}." if same else f"It comes from “{found.name}”: {plain}."


def _fix(found: Found) -> tuple[str, ...]:
    """ "high blood pressure (hypertension)", where the plain words surely fit: not inside a name, nor after the wrong "a" or "an"."""
    use, written = found.uses[0], found.written
    text = use.sentence.passage.text
    before = (text[: use.start].split() or [""])[-1].lower()
    after = text[use.end : use.end + 2]
    name = found.name.lower()
    is_plural = written.lower() == name + "s"
    if not found.say or (written.lower() != name and not is_plural) or (after[:1] not in ".,;:?!" and after not in _GOES_ON):
        return ()
    say = found.say + "s" * is_plural
    if before in ("a", "an") and (say.startswith(("a ", "an ")) or (say[0] in "aeiou") is not (before == "an")):
        return ()
    if say.startswith(("a ", "an ")) and before in ("the", "your", "this", "any", "some", "no", "my", "her", "his", "their", "our", "of"):
        return ()
    return (f"{say[:1].upper() + say[1:] if written[0].isupper() else say} ({written.lower()})",)


def _before(page: Page, settings: Settings) -> Iterable[Hit]:
    for found in hard_words(page, settings):
        if found.explained and found.uses[0].sentence is not found.uses[found.explained].sentence:
            yield Hit(*found.uses[0].where, f"The page says only later what “{found.uses[0].text}” means. Say it here, the first time.")
    told: set[tuple[int, int]] = set()
    for use in (*used_before(page), *named_before(page)):
        if use.where in told:
            continue
        told.add(use.where)
        if not _is_listed(use.text.lower(), settings):
            yield Hit(*use.where, f"The page says only later what “{use.text}” means. Say it here, the first time.", severity="could")


def _is_listed(word: str, settings: Settings) -> bool:
    """Whether the list or the glossary has it: then it has been looked at, or everybody knows it, or the app explains it in place."""
    words = as_words(word)
    return any(words == way for way, _ in by_first_word().get(words[0], ())) or (settings.lexicon is not None and bool(settings.lexicon.find(word)))


RULES = [
    Rule(
        id="jargon-unexplained",
        title="Hard word not explained",
        why="A word that only staff know leaves people out, and a medical word can frighten them.",
        better="Use plain words, or say what it means beside the word: high blood pressure (hypertension).",
        severity="should",
        certainty="sure",
        source=_SOURCE,
        before="You may get palpitations.",
        after="You may feel your heart beat fast or hard (palpitations).",
        flagged=(
            "You may get ⟦palpitations⟧. If you get palpitations, call us.",
            "The team will do a ⟦biopsy⟧ on Monday.",
            "The doctor saw some ⟦oedema⟧ in your leg.",
            "You have ⟦hypertension⟧ and need ⟦diuretics⟧.",
            "We will agree ⟦key performance indicators⟧ with you.",
            "You will have a ⟦pneumonectomy⟧ next week.",
            "- bring your letter\n- your ⟦anticoagulants⟧",
            "You may get ⟦nausea⟧, ⟦alopecia⟧ or ⟦mucositis⟧.",
            "Tell us if you have had ⟦iomeprol⟧ before.",
            "The nurse may ask about ⟦atopy⟧ in your family.",
            "Tell us if you have had ⟦arrhythmias⟧, an infection or a bleed.",
        ),
        fine=(
            "You may feel your heart beat fast or hard (palpitations). Tell us if the palpitations go on.",
            "Your tablet may be called apixaban, a type of blood thinner. Apixaban works well.",
            "Palpitations are heartbeats that you can feel.",
            "You may need a biopsy. This is a small sample of tissue.",
            "Hypertension means high blood pressure.",
            "You have high blood pressure, or hypertension. Hypertension is common.",
            "A stent (a small tube) is put in.",
            "Some painkillers, such as naproxen, can upset your stomach.",
            "Find out more about [cardioversion](x).",
            "The word “oedema” is hard. So is `stenosis`.",
            "Chest pain can be angina, which is pain when the heart gets too little blood.",
            "We use a machine that cleans the blood (dialysis).",
            "She works at the Anaesthetic Department. The Stoma Care Team can help.",
            "Write a biography. Take a photograph. Study psychology, geography and photography.",
            "# Cardioversion\n\nCardioversion is a treatment with a small electric shock.",
            "You may have asthma, diabetes or arthritis. You may have had a stroke.",
            "Realign the bendy straw. Wear sleepwear with earplugs. Feel queasy or wheezy.",
            "You may have iomeprol, a dye for scans. Write to iomeprol@example.org.",
            "# Taking fexofenadine\n\nTake fexofenadine once a day.",
        ),
        look_at_page=_unexplained,
    ),
    Rule(
        id="jargon-before-definition",
        title="Hard word explained only later",
        why="People stop at the first place where they are lost.",
        better="Move the meaning to the first place where the word stands.",
        severity="should",
        certainty="likely",
        source=_SOURCE,
        before="Some people need cardioversion. (Later:) Cardioversion is a treatment with a small electric shock.",
        after="Some people need a treatment with a small electric shock (cardioversion).",
        flagged=(
            "Some people may need ⟦cardioversion⟧ later.\n\nCardioversion is a treatment with a small electric shock.",
            "Bring the ⟦lanyard⟧ with you. Wear it.\n\nThe lanyard is a ribbon that holds your card.",
            "Ask about your ⟦biopsy⟧. Then rest.\n\nA biopsy is a small sample of tissue.",
            "Take your ⟦diuretic⟧ at 8am. It can wait.\n\nA water tablet (diuretic) makes you pee more.",
            "A ⟦perforation⟧ may need an operation.\n\nA perforation is a small tear in the wall of the bowel.",
            "Your ⟦care bundle⟧ will help.\n\nA care bundle is a set of 3 steps.",
            "You may wait longer for a ⟦nerve block⟧. Call us.\n\nA nerve block is an injection that stops a nerve from sending pain messages.",
            "Some people need a ⟦skin graft⟧. Rest for 2 days.\n\nA skin graft is a piece of healthy skin for a wound.",
            "Ask about your ⟦peak flow⟧. Call us.\n\nHow fast you can blow air out is called peak flow.",
            "You may have ⟦nausea⟧ for a day. Drink water.\n\n- feeling sick (nausea)",
        ),
        fine=(
            "# Cardioversion\n\nCardioversion is a treatment with a small electric shock. After cardioversion you can rest.",
            "A biopsy is a small sample of tissue. Ask about your biopsy.",
            "You may need cardioversion.\n\nAsk your nurse.",
            "Find out about [cardioversion](x).\n\nCardioversion is a treatment with a small electric shock.",
            "Heart treatments\n\n| cardioversion | a small shock |\n|---|---|\n| stent | a small tube |",
            "A water tablet (diuretic) makes you pee more. Take your diuretic at 8am.",
            "Some people need cardioversion. This is a treatment with a small electric shock. Cardioversion is quick.",
            "You will have a sedative. A sedative is a medicine that helps you relax.",
            "We will look at the next step. Call us.\n\nThe next step is a talk with the nurse.",
            "Come to the clinic.\n\n## Nerve block\n\nA nerve block is an injection that stops pain. A nerve block is quick.",
            "Bring your card. The desk will see you.\n\nThe desk is a table near the door.",
            "You have high blood pressure (hypertension). Hypertension means that blood pushes too hard.",
        ),
        look_at_page=_before,
    ),
]
