"""A long paragraph: a grey wall that many people will not begin."""

from collections.abc import Iterable

from accessibility.readability.finding import Hit
from accessibility.readability.page import Passage
from accessibility.readability.rule import Rule, nhs
from accessibility.readability.settings import Settings

_KINDS = frozenset(["paragraph", "item", "field"])
_LETTERS_A_WORD = 2
"""No text has fewer letters and spaces to a word: a shorter passage cannot be too long, and is not counted."""


def _look(passage: Passage, settings: Settings) -> Iterable[Hit]:
    most, most_words = settings.limits["paragraph-sentences"], settings.limits["paragraph-words"]
    sentences = len(passage.sentences)
    if (sentences <= most and len(passage.text) < most_words * _LETTERS_A_WORD) or passage.kind not in _KINDS:
        return
    words = sum(len(sentence.words) for sentence in passage.sentences)
    if sentences > most or words > most_words:
        # The mark stands where a new paragraph could begin, not on the whole: a mark over everything hides all others.
        middle = passage.sentences[sentences // 2]
        limit = f"{most} sentences" if sentences > most else f"{most_words} words"
        advice = "You could begin a new paragraph here" if sentences > 1 else "Make sentences of it first, then 2 paragraphs"
        yield Hit(*passage.source_span(middle.start, middle.end), f"The paragraph has {_count(sentences)} and {words} words. Try {limit} or fewer. {advice}.")


def _count(sentences: int) -> str:
    return f"{sentences} sentences" if sentences > 1 else "1 sentence"


_SIX = "You may feel tired. Rest when you can. Drink some water. ⟦Eat a little.⟧ Call us if it gets worse. We can help."
_FINE = _SIX.replace("⟦", "").replace("⟧", "")
_ITEM = "You take it once a day. Take it with food. Swallow it whole. ⟦Do not crush it.⟧ Keep it dry. Tell us if you feel sick."
_WORDY = (
    "Your nurse will measure your blood pressure with a soft band that goes round the top of your arm and gets tight for a short time. "
    "⟦It can feel a little strange, but it does not hurt and it is over in about a minute, and you can ask them to stop at any time.⟧ "
    "They will write the 2 numbers down for you and tell you what they mean, and if the numbers are high they will ask you to come back another day, "
    "because one high reading on one day may only mean that you ran for the bus."
)

RULE = Rule(
    id="para-long",
    title="Long paragraph",
    why="A wall of text is hard to begin, and it is easy to lose your place in it.",
    better="Say one thing in each paragraph. Leave a space between.",
    severity="should",
    certainty="sure",
    source=nhs("how-we-write", "How we write"),
    before="Six or seven sentences stand in one block.",
    after="Each thought has a short block of its own.",
    flagged=(
        _SIX,
        f"# Rest\n\n{_SIX}\n\nWe are here every day.",
        _WORDY,
        f"- {_ITEM}\n- Ask us.",
    ),
    fine=(
        "You may feel tired. Rest when you can. Drink some water. Eat a little. Call us if it gets worse.",
        "You may feel tired. Rest when you can. Drink some water.\n\nEat a little. Call us if it gets worse. We can help.",
        "Bring:\n\n- your tablets\n- your glasses\n- your letter\n- a list\n- a friend\n- a pen\n- your card",
        f"> {_FINE}",
        f"```\n{_FINE}\n```",
        "Dr. Khan sees people at 9 a.m. and at 5.30 p.m. The dose is 2.5 ml, e.g. half a spoon. Mrs. J. Smith, of St. Mary's, can help.",
        "| What | How |\n|---|---|\n| Tired? | Rest. Drink. Eat. Sleep. Call. Ask. |",
        "# Is it safe? Is it new? Is it for me? Who says so? When? Where?\n\nYes.",
    ),
    look_at_passage=_look,
)
