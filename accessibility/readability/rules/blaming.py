"""Sentences that lay the fault on people: whoever acts in them is a patient, a parent or "you", and what they do is told as a failing."""

from accessibility.readability.rule import NHS_READ, Rule
from accessibility.readability.rules._shapes import Shapes
from accessibility.readability.rules._ways.at_fault import AT_FAULT
from accessibility.readability.rules._ways.left_undone import LEFT_UNDONE
from glossary.term import Source

_SHAPES = Shapes((*LEFT_UNDONE, *AT_FAULT))

RULE = Rule(
    id="blame",
    title="This puts the blame on people",
    why="People who feel blamed stop coming or telling us things. The cause is often how care is set up.",
    better="Say what happened and what would help.",
    severity="should",
    certainty="likely",
    source=Source(title="Language Matters", publisher="NHS England", address="https://www.england.nhs.uk/publication/language-matters-language-and-diabetes/", read=NHS_READ),
    before="He is non-compliant and refused treatment.",
    after="He has not taken the tablets. He chose not to have the treatment.",
    flagged=(
        "We lost 212 visits because ⟦patients could not be bothered to⟧ cancel.",
        "⟦Some parents who do not care⟧ miss the checks.",
        "⟦Some mothers neglect to bring⟧ the red book.",
        "⟦Patients who ignore our advice⟧ come back.",
        "The wound opened ⟦because you did not follow the instructions⟧.",
        "The slot was lost ⟦because people did not cancel⟧.",
        "⟦She refuses to stop⟧ smoking.",
        "⟦He admitted that he⟧ drinks.",
        "Too many people ⟦abuse the system⟧.",
        "⟦Some people are too lazy⟧ to walk.",
        "⟦These patients are difficult⟧ and ask for too much.",
        "⟦Failure to attend⟧ means that you lose your place.",
    ),
    fine=(
        "You can refuse to have a test.",
        "We failed to call you back, and we are sorry.",
        "It is not your fault.",
        "You are not to blame.",
        "Do not ignore chest pain.",
        "Do not bother with a form. Just call.",
        "You are not wasting our time.",
        "You may feel that you cannot be bothered to eat.",
        "People who do not care for someone can come too.",
        "Heart failure means that the heart does not pump well.",
        "She was admitted to hospital.",
        "If you did not follow the diet, tell us before the test.",
        "It is difficult to sleep on a ward.",
    ),
    look_at_word=_SHAPES.look,
    wakes=_SHAPES.wakes,
)
