"""Soft words for death, the body, the toilet, sex and bad news, in whatever form they stand: "lost your wife", "pain down there", "when nature calls"."""

from accessibility.readability.rule import Rule, nhs
from accessibility.readability.rules._shapes import Shapes
from accessibility.readability.rules._ways.soft_body import BODY
from accessibility.readability.rules._ways.soft_death import DEATH
from accessibility.readability.rules._ways.soft_life import LIFE

_SHAPES = Shapes((*DEATH, *BODY, *LIFE))

RULE = Rule(
    id="euphemism",
    title="Say it plainly",
    why="Soft words can be misread. Some people will not know what you mean, and may miss something that matters.",
    better="Use the clear word, kindly. For death, say died.",
    severity="should",
    certainty="likely",
    source=nhs("a-to-z-of-nhs-health-writing", "A to Z of NHS health writing"),
    before="Your father passed away this morning.",
    after="Your father died this morning.",
    flagged=(
        "We are sorry that you ⟦lost your wife⟧.",
        "Your father ⟦slipped away in⟧ the night.",
        "⟦If the worst happens⟧, we will call you.",
        "The drug can affect your ⟦private parts⟧.",
        "You may be ⟦sore down there⟧.",
        "⟦When nature calls⟧, press the bell.",
        "You may need to ⟦use the facilities⟧.",
        "Have you ⟦passed a motion⟧?",
        "They could not have ⟦marital relations⟧.",
        "Is it ⟦that time of the month⟧?",
        "He was ⟦under the influence⟧ when he fell.",
        "She ⟦tried to do something silly⟧.",
        "We ⟦had to let go of 12⟧ staff.",
    ),
    fine=(
        "Your father died in the night.",
        "We lost 212 visits last year.",
        "He lost weight. She lost her glasses.",
        "You may pass wind.",
        "The bus passed the hospital.",
        "Slowly he slipped on the ice.",
        "The toilets are down there on the left.",
        "She sleeps with a light on.",
        "We are expecting 20 people.",
        "The number 2 bus stops here.",
        "Your baby may sleep with you.",
        "Ask for a private room.",
        "The gym has good facilities.",
        "She is not herself a nurse.",
    ),
    look_at_word=_SHAPES.look,
    wakes=_SHAPES.wakes,
)
