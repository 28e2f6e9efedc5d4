"""“The red box”: colour, or the side of the screen, as the only way to find something."""

from accessibility.readability.finding import Hit
from accessibility.readability.guides import nhs_access
from accessibility.readability.page import Sentence
from accessibility.readability.rule import Rule
from accessibility.readability.rules._in_colour import in_colour
from accessibility.readability.settings import Settings

_COLOURS = frozenset("red green blue yellow orange amber purple pink grey gray".split())
_ON_SCREEN = frozenset(
    "box boxes button buttons link links tab tabs icon icons section sections area areas text words word arrow arrows dot dots circle circles square squares "
    "triangle triangles label labels bar bars column columns row rows cell cells field fields panel panels banner banners star stars tick ticks cross crosses "
    "line lines item items option options part parts sentence sentences menu heading headings dates numbers answers questions".split()
)
_PAGES = frozenset(
    "box boxes button buttons link links tab tabs icon icons menu arrow panel panels banner column columns field fields table picture diagram chart image photo map list".split()
)
_MARKED = frozenset("marked shown highlighted written printed coloured colored outlined circled underlined shaded displayed appear appears listed typed".split())
_NAMED = frozenset("called marked labelled labeled named says saying reads titled".split())
_LEADS = frozenset("the this that these those each any every all".split())
_THINGS = _ON_SCREEN | frozenset("days times slots names rooms those ones everything anything".split())
_ALL_COLOURS = _COLOURS | frozenset("brown white black gold silver turquoise navy cream".split())
_TO_PICK = frozenset("tablet tablets pill pills capsule capsules inhaler inhalers lid lids cap caps bottle bottles tube tubes pot pots sachet sachets dots stickers zone".split())
_TO_FIND = frozenset("line lines sign signs route path door doors desk chairs seats bin bag bags form forms sheet folder leaflet lift floor lights light wristband".split())
_PICKS = frozenset("take use give follow find choose pick open press push put through to at by behind near wait fill complete hold past give on in into from swallow".split())
_SHADES = frozenset("shaded highlighted coloured colored tinted darker lighter dark light outlined bordered top bottom small large big first second last next".split())
_SIZES = frozenset("large small big little round square bright".split())
_HOLDERS = frozenset("tray box packet bottle envelope folder drawer pot tub strip basket tube".split())
_INK = frozenset("ink pen pencil".split())


_SHADE_WAKES = frozenset("shaded highlighted tinted coloured".split())


def _wakes(word: str) -> bool:
    return word in _ALL_COLOURS or word in _SHADE_WAKES or word in ("right", "left", "right-hand", "left-hand")


def _look(sentence: Sentence, at: int, settings: Settings) -> Hit | None:
    return _by_the_page(sentence, at) or (in_colour(sentence, at) if sentence.small[at] in _ALL_COLOURS and sentence.words[at].islower() else None)


def _by_the_page(sentence: Sentence, at: int) -> Hit | None:
    word = sentence.small[at]
    if word in ("right", "left", "right-hand", "left-hand"):
        return _in_the_corner(sentence, at) or _by_side(sentence, at)
    small = sentence.small
    if word not in _COLOURS:
        return _by_shade(sentence, at)
    if at and sentence.words[at][:1].isupper() and at + 1 < len(small) and sentence.words[at + 1][:1].isupper() and not sentence.words[at].isupper():
        return None  # the Red Cross, the Yellow Card
    if found := _by_meaning(sentence, at):
        return found
    after = small[at + 1] if at + 1 < len(small) else ""
    before = small[at - 1] if at else ""
    if before in _SIZES and at > 1 and small[at - 2] in _LEADS and after in _ON_SCREEN and not _is_named(sentence, at + 1):
        return Hit(*sentence.place(at - 2, at + 1), "Say its name or its words too: “the box called Warning signs”.")
    if before == "the" and at > 1 and small[at - 2] in ("in", "from", "into", "on") and after in _HOLDERS and after not in _ON_SCREEN and not _is_named(sentence, at + 1):
        return Hit(*sentence.place(at - 2, at + 1), "Say what it is called, or what is written on it, too.", severity="should", certainty="likely")
    if after in _ON_SCREEN and before in _LEADS and not _is_named(sentence, at + 1):
        first = at - 2 if at > 1 and small[at - 2] in ("in", "on", "under", "with", "see", "press", "select", "choose", "click", "tap", "use") else at - 1
        # A button "on your hearing aid" is a thing in the hand: it can be felt, and may have no name.
        in_the_hand = small[at + 2 : at + 4] in (["on", "your"], ["on", "a"])
        return Hit(*sentence.place(first, _with_side(small, at + 1)), "Say its name or its words too: “the box called Warning signs”.", severity="ask" if in_the_hand else None)
    if found := _thing_by_colour(sentence, at):
        return found
    if before in ("bold", "bright", "dark", "light") and at > 2 and small[at - 2] == "in" and small[at - 3] in (*_MARKED, *_THINGS):
        return Hit(*sentence.place(at - 3, at), "Mark it in a second way too, with a word or a sign.")
    if before == "in" and (after not in _INK) and _ends_here(sentence, at) and _tells_which(small, at):
        first = at - 2 if small[at - 2] in (*_MARKED, *_THINGS) else at - 1
        return Hit(*sentence.place(first, at), "Mark it in a second way too, with a word or a sign.")
    return None


_SHINES = frozenset("light lights screen icon lamp led indicator button strip display dot bar monitor meter sign signal box flag".split())
_TURNS = frozenset("turns turn goes go flashes flash shows is becomes glows stays shines blinks".split())


def _by_meaning(sentence: Sentence, at: int) -> Hit | None:
    """If the light turns amber."""
    small = sentence.small
    if at >= 2 and small[at - 1] in _TURNS and small[at - 2] in _SHINES and not _is_named(sentence, at) and small[at + 1 : at + 2] not in (["and"], ["with"]):
        return Hit(*sentence.place(at - 2, at), "Say what else changes: a sound, a word or a sign.", severity="should", certainty="likely")
    return None


def _thing_by_colour(sentence: Sentence, at: int) -> Hit | None:
    thing = _by_colour(sentence.small, at)
    if not thing or _is_named(sentence, thing):
        return None
    return Hit(*sentence.place(at - 1, thing), "Say what it is called, or what is written on it, too.", severity="should", certainty="likely")


def _by_colour(small: list[str], at: int) -> int:
    """The blue one, the white tablets, follow the red line: the word for a thing that is told from others by its colour; 0 where it is not."""
    if not at or small[at - 1] not in ("the", "this", "that", "these", "those"):
        return 0
    last = at + 1
    if small[last : last + 1] and small[last] in ("and", "or") and last + 1 < len(small) and small[last + 1] in _ALL_COLOURS:
        last += 2
    if last >= len(small):
        return 0
    if small[last] in ("one", "ones"):
        return last
    picked = small[last] in _TO_PICK or (at > 1 and small[at - 2] in _PICKS and small[last] in _TO_FIND)
    return last if picked else 0


def _ends_here(sentence: Sentence, at: int) -> bool:
    """Whether the colour stands alone: “in red”, not “in red meat”."""
    end = sentence.span(at, at)[1]
    following = sentence.passage.text[end : end + 1]
    return (
        at + 1 == len(sentence.small)
        or following in tuple(",.;:)!?")
        or sentence.small[at + 1] in ("and", "are", "is", "on", "below", "above", "must", "need", "show", "shows", "mean", "means")
    )


def _tells_which(small: list[str], at: int) -> bool:
    return at >= 2 and small[at - 2] in (*_MARKED, *_THINGS)


def _is_named(sentence: Sentence, at: int) -> bool:
    """“The green button that says Start”, “the red box called Warning”: a second way to find it."""
    following = sentence.small[at + 1 : at + 5]
    end = sentence.span(at, at)[1]
    rest = sentence.passage.text[end : end + 12].lstrip()
    if any(mark in sentence.passage.text[end : end + 40] for mark in "‘“'\"") or "label" in sentence.small[at + 1 : at + 7]:
        return True
    return any(word in _NAMED for word in following) or "word" in sentence.small[at:] or ("with" in following and "words" in following) or rest[:1] in ("(", "“", '"', "‘")


def _with_side(small: list[str], at: int) -> int:
    """The last word of “the red box on the right”."""
    if small[at + 1 : at + 3] in (["on", "the"], ["to", "the"]) and at + 3 < len(small) and small[at + 3] in ("right", "left"):
        return at + 3
    return at


def _by_shade(sentence: Sentence, at: int) -> Hit | None:
    """The shaded box, the white tablets. A box on the right besides is told by its side, if only by that."""
    small = sentence.small
    if small[at] in _SHADE_WAKES:
        if at and at + 1 < len(small) and small[at - 1] in _LEADS and small[at + 1] in _ON_SCREEN and not _is_named(sentence, at + 1):
            return Hit(*sentence.place(at - 1, _with_side(small, at + 1)), "Say its name or its words too: some people cannot see the shade.")
        return None
    return _thing_by_colour(sentence, at)


def _in_the_corner(sentence: Sentence, at: int) -> Hit | None:
    """The box at the bottom left."""
    small = sentence.small
    if (
        at < 4
        or small[at - 1] not in ("bottom", "top", "lower", "upper", "far")
        or small[at - 2] != "the"
        or small[at - 3] not in ("at", "in", "on")
        or small[at - 4] not in _PAGES
    ):
        return None
    if _is_named(sentence, at) or small[at + 1 : at + 2] in (["arm"], ["leg"], ["tooth"], ["lung"]):
        return None
    first = at - 5 if at > 4 and small[at - 5] in _LEADS else at - 4
    return Hit(*sentence.place(first, at), "Say what it is called, not only where it is.", severity="should")


def _by_side(sentence: Sentence, at: int) -> Hit | None:
    """“The button on the right”. On a phone it may be below; for somebody who hears the page there is no side."""
    small = sentence.small
    if at + 1 < len(small) and small[at].endswith("-hand"):
        if small[at + 1] == "menu" or (small[at + 1] == "column" and not _is_named(sentence, at + 1)):
            return Hit(*sentence.place(at - 1 if at and small[at - 1] in _LEADS else at, at + 1), "Say what it is called, not only where it is.", severity="should")
        return None
    if at >= 4 and small[at - 1] == "the" and small[at - 2] in ("on", "to") and small[at - 3] in _PAGES:
        first = at - 4
        while first > 0 and at - first < 7 and small[first] in _SHADES and small[first] not in _SHADE_WAKES:
            first -= 1
        if small[first] in _LEADS and not _is_named(sentence, at) and (at + 1 == len(small) or small[at + 1] not in ("side", "of", "arm", "leg", "hand")):
            return Hit(*sentence.place(first, at), "Say what it is called, not only where it is.", severity="should")
    return None


RULE = Rule(
    id="colour-only",
    title="Only colour or place shows which",
    why="People who cannot see colours, or who hear the page, cannot find it.",
    better="Say its name or the words on it. Colour can help, but never alone.",
    severity="must",
    certainty="sure",
    source=nhs_access("do-not-rely-on-colour-or-position-alone", "Do not rely on colour or position alone"),
    before="Press the green button.",
    after="Press the green button that says Start.",
    flagged=(
        "Take the tablets ⟦in the red box on the right⟧ first.",
        "To go on, ⟦press the green button⟧.",
        "Fill in all ⟦fields in red⟧.",
        "The days when we are closed are ⟦shown in red⟧.",
        "Answer the ⟦questions in bold red⟧ first.",
        "Look at ⟦the yellow section⟧ for help.",
        "Choose ⟦the button on the left⟧.",
        "Use ⟦the right-hand menu⟧.",
        "Give ⟦the blue one⟧ when your child is short of breath.",
        "Take ⟦the white tablets⟧ in the morning and ⟦the pink ones⟧ at night.",
        "Follow ⟦the yellow line⟧ to the ward.",
        "Answer the questions in ⟦the shaded box on the left⟧ as well.",
        "Press ⟦the small button on the right⟧.",
        "See ⟦the table on the left⟧.",
        "The ⟦days in grey⟧ are full.",
        "If the ⟦light turns amber⟧, stop.",
        "Use ⟦the box at the bottom left⟧.",
        "On the wall chart, ⟦the meetings in red⟧ are full.",
        "⟦Clinics in purple⟧ need a letter. The table ⟦shows late clinics in red⟧.",
        "⟦A green⟧ tick means you can come. ⟦Patients with a yellow⟧ band must not eat.",
        "Take the lift next ⟦to the blue⟧ wall.",
    ),
    fine=(
        "Press the green button that says Start.",
        "Press the green Start button.",
        "Come to the green door marked Day Tests. The brown inhaler has ‘preventer’ on its label.",
        "Look at the white coat, the red car and the blue sky.",
        "Follow the blue line called Scans.",
        "Put it in the yellow bin marked Sharps.",
        "The white cells fight germs. The brown bread is best.",
        "You may get a red rash, or red areas on your skin.",
        "Red blood cells carry oxygen.",
        "Call us if your skin is red.",
        "Report it with a Yellow Card.",
        "Eat green beans and less red meat.",
        "Use your blue inhaler when you are short of breath.",
        "The pain is often on the right side of your tummy.",
        "Look at the red box (“Warning signs”).",
        "Write in blue ink.",
        "The line is dashed and red.",
        "She was dressed in green.",
        "Your child's red book is kept by you.",
        "Press on the left arm.",
        "The heart is a little to the left of the middle.",
        "A red line goes up your arm.",
        "The Red Cross can help. The men in blue are porters. The meetings in Green Lane are full.",
        "The bin with the yellow lid and the word CLINICAL is for staff. The people in red coats are from the school.",
        "Your skin may turn red. The pain is at the top right of your tummy.",
    ),
    look_at_word=_look,
    wakes=_wakes,
)
