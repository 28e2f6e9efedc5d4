"""Sentences that talk down: they say what the reader ought to know, how easy it is, or that it was said before."""

from accessibility.readability.rule import Rule, nhs
from accessibility.readability.rules._shapes import Shapes
from accessibility.readability.rules._ways.hushed import HUSHED
from accessibility.readability.rules._ways.talked_down import TALKED_DOWN

_SHAPES = Shapes((*TALKED_DOWN, *HUSHED))

RULE = Rule(
    id="condescending",
    title="This may talk down to people",
    why="If it is not easy or clear for the reader, words like these make them feel at fault.",
    better="Take the word out, or say what to do and who can help.",
    severity="should",
    certainty="likely",
    source=nhs("voice-and-tone", "Voice and tone"),
    before="Simply fill in the form. It is obviously very easy.",
    after="Fill in the form. Ask at the desk if you want help.",
    flagged=(
        "⟦As you ought to know by now⟧, the car park is full by 9am.",
        "⟦You should know better than to⟧ skip a dose.",
        "⟦As we have already explained⟧, visits end at 8pm.",
        "⟦We have told you before⟧ that you must not eat.",
        "⟦How many times must we⟧ ask you to cancel?",
        "⟦Any sensible person would⟧ stop.",
        "⟦Even you can use⟧ this meter.",
        "⟦It is not that hard to⟧ cancel.",
        "You ⟦just need to relax⟧.",
        "⟦Do try to⟧ be on time.",
        "⟦You will, no doubt, remember⟧ that we close at 5pm.",
        "⟦Surely you can⟧ walk for 10 minutes.",
        "⟦Do not worry your head⟧ about the details.",
    ),
    fine=(
        "Do I have to tell anyone if I say no? Do I need to tell my doctor?",
        "It is not easy to talk about money.",
        "We explained the rule in our last letter.",
        "Do you know the signs of a stroke?",
        "You know your body best.",
        "We just opened a new clinic.",
        "Even children can get shingles.",
        "If you have been told before that you have asthma, tell us.",
        "You should know what your tablets are for.",
        "Try to be active each day.",
        "Any person can ask for a copy.",
        "It is not hard to the touch.",
        "You should be able to go home by now, but it may take a day longer.",
        "As you get to know the team, you can ask for more.",
    ),
    look_at_word=_SHAPES.look,
    wakes=_SHAPES.wakes,
)
