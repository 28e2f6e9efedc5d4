"""Words before the message: "it is worth bearing in mind that", "as you may be aware", "we would like to point out that"."""

from accessibility.readability.figures import mark
from accessibility.readability.finding import Hit
from accessibility.readability.guards import is_guarded
from accessibility.readability.page import PROSE, Sentence
from accessibility.readability.rule import NHS_READ, Rule
from accessibility.readability.rules._shapes import Shapes
from accessibility.readability.rules._ways.fillers import FILLERS, SAY_IT
from accessibility.readability.settings import Settings
from glossary.term import Source

_SHAPES = Shapes(FILLERS)

# A frame with no matter in it: from the first word to "that" every word is one of these, and one of them is a word of telling.
_FRAME_TELLS = frozenset(
    "noting mentioning mention mentioned stress stressed stressing emphasise emphasised emphasising emphasis reiterate reiterated overstate overstated "
    "overemphasised exaggeration surprise surprised "
    "surprising secret doubt doubtful denying denied wonder aware borne bearing remarked observed acknowledged acknowledge conceded admitted admit noted pointed "
    "interested pleased glad delighted sorry "
    "coincidence stands reminding remind reminded forget forgotten underlined highlighted highlight recall recalled saying said say interesting reassuring "
    "relieved repeating truth "
    "honest frank fair".split()
)
_FRAME_WORDS = _FRAME_TELLS | frozenset(
    "it is it's was be been being as no not little few any some one a an the this what which who i we you they us our your my may might must should would could "
    "can will shall cannot can't has have had "
    "having do does did need needs ought like want wish to too also just only perhaps possibly probably certainly surely really very quite rather so well now "
    "again once more most even still always often "
    "never here there first last of on in at for by with from and but or worth thing things point points fact matter matters enough come comes came make makes "
    "take takes give gives get go goes going "
    "know known knows hear hears heard learn find found feel think thought tell told see seen mind keep kept bear remember remembered out up many people readers "
    "patients everyone good great important "
    "useful helpful vital essential crucial right true clear that's moment opportunity time begin start let let's please kindly thought "
    "might want wanted simply merely safe strongly highly".split()
)
_LONGEST_FRAME, _SHORTEST_FRAME = 14, 4
_OPENS_A_FRAME = frozenset("it it's what i we one another there you the this many let as".split())


def _look(sentence: Sentence, at: int, settings: Settings) -> Hit | None:
    word = sentence.small[at]
    hit = _SHAPES.look(sentence, at, settings) if _SHAPES.wakes(word) else None
    if hit is None and word == "that" and _SHORTEST_FRAME <= at <= _LONGEST_FRAME:
        small = sentence.small
        frame = small[:at]
        if small[0] in _OPENS_A_FRAME and _FRAME_WORDS.issuperset(frame) and not _FRAME_TELLS.isdisjoint(frame) and sentence.passage.kind in PROSE and _has_no_matter(frame):
            return None if is_guarded(sentence, 0, at) else mark(sentence, 0, at, SAY_IT)
    return hit


def _has_no_matter(frame: list[str]) -> bool:
    """We would say that ...; not "you may be told that", "we are sorry that" or "people said that": there somebody does something."""
    if frame[0] in ("you", "the", "many", "one", "this", "there") and _FRAME_TELLS.isdisjoint(set(frame) - {"said", "say", "sorry", "told", "pleased", "glad", "delighted"}):
        return False
    if frame[-1] in ("so", "say", "says", "said") and frame[-2:] not in (["to", "say"], ["be", "said"]):
        return False
    if "sorry" in frame or "pleased" in frame or "glad" in frame or "delighted" in frame:
        return bool({"hear", "know", "learn", "say", "tell"} & set(frame)) and frame[0] in ("you", "it")
    if frame[0] in ("i", "we"):
        return bool({"would", "should", "must", "like", "want", "wish", "need", "cannot", "might", "may", "have"} & set(frame)) and not {"not", "thought", "said", "told"} & set(
            frame
        ) - {"thought"}
    return frame[0] != "as" and not {"if", "when"} & set(frame)


RULE = Rule(
    id="filler",
    title="This word adds nothing",
    why="Filler words make a sentence longer, not stronger. Without them the point stands out.",
    better="Take the word out and read the sentence again.",
    severity="could",
    certainty="likely",
    source=Source(title="Writing for GOV.UK", publisher="Government Digital Service", address="https://www.gov.uk/guidance/content-design/writing-for-gov-uk", read=NHS_READ),
    before="We basically need two more nurses.",
    after="We need two more nurses.",
    flagged=(
        "⟦Let me start by saying⟧ thank you. ⟦As a matter of interest⟧, who came?",
        "⟦I would just like to mention⟧ the cakes. ⟦You may have noticed that⟧ we moved.",
        "⟦It is worth bearing in mind that⟧ pain can last.",
        "⟦It may also be worth mentioning that⟧ the lift is out of order.",
        "⟦It is very important to remember that⟧ your arm may ache.",
        "⟦It has to be said that⟧ waits are long.",
        "⟦Please be aware that⟧ parking is limited.",
        "⟦As many of you will already know⟧, the surgery moved in May.",
        "⟦You may be interested to hear that⟧ more men came.",
        "⟦One thing to keep in mind is that⟧ the dose changes.",
        "⟦We would also like to point out that⟧ the test is free.",
        "⟦We would like to take this opportunity to⟧ thank you.",
        "⟦Let us not forget that⟧ carers need rest.",
        "⟦There is no denying that⟧ it hurts.",
        "⟦Having said that⟧, some people feel sleepy.",
        "⟦With that in mind⟧, we moved the clinic.",
    ),
    fine=(
        "Bear in mind the time of your last dose.",
        "It is important to finish the course.",
        "Please note the date in your diary.",
        "It is worth a call to the pharmacy.",
        "You may find it helpful to keep a diary.",
        "We would like to thank Ama and Joe.",
        "Write a note that says when you took it.",
        "You should know that you can stop if you feel faint.",
        "It is important to know your numbers.",
        "As you can see from the chart, waits fell.",
        "She said: “It is worth noting that it hurt.”",
        "The doctor will point out that you have a choice.",
        "It should be taken with food.",
    ),
    look_at_word=_look,
    wakes=lambda word: word == "that" or _SHAPES.wakes(word),
)
