"""A percentage that nobody turns into people."""

import re

from accessibility.readability.figures import IN_EVERY, PEOPLE, RISK, in_address, mark, neighbours, value
from accessibility.readability.finding import Hit
from accessibility.readability.page import Sentence
from accessibility.readability.rule import Rule, nhs
from accessibility.readability.rules.relative_risk import is_relative
from accessibility.readability.settings import Settings

# Where a percentage is what people meet in life: money, charge, strength, what something is made of.
_AT_HOME = frozenset(
    "vat tax interest discount apr price prices pay paid pension salary wage wages income earnings cost costs fee fees bill bills off battery charge charged "
    "charging alcohol abv "
    "fat milk cream gel solution ointment lotion drops spray strength concentration cotton wool cocoa juice humidity oxygen air saturation brightness volume zoom "
    "magnification screen "
    "contrast effort maximum sunlight uv inflation rent mortgage deposit loan grant budget discounted reduction voucher coupon refund score mark marks grade".split()
)
# Forms in which a medicine is sold: the percentage before or after its name is its strength.
_MADE_AS = frozenset(
    "plaster plasters patch patches paste foam wash eyewash shampoo powder nasal saline glucose dextrose peroxide bleach vinegar solution solutions creams "
    "gels ointments lotions sprays drop drip "
    "infusion fluid mouthwash rinse scrub suspension syrup emulsion inhaler oil paint varnish toothpaste fluoride cleanser wipe wipes disinfectant steroid "
    "sunscreen moisturiser yoghurt yogurt cheese mince "
    "beer wine chocolate juice salt sugar water hypochlorite chlorhexidine iodine urea retinol acid zinc silver".split()
)
_SATURATION = frozenset("oxygen saturation saturations sats spo2 spo₂ humidity battery level levels reading".split())
_FIGURE = re.compile(r"(\d[\d,]*(?:\.\d+)?)(?:[-–](\d+(?:\.\d+)?))?%?\Z")


def _look(sentence: Sentence, at: int, settings: Settings) -> Hit | None:
    first = at - (0 if sentence.small[at].endswith("%") else 2 if sentence.small[at] == "cent" else 1)
    if first < 0 or (sentence.small[at] == "cent" and sentence.small[at - 1] != "per"):
        return None
    figure = _FIGURE.match(sentence.small[first])
    if figure is None or float(figure[1].replace(",", "")) in (0, 100) or float(figure[1].replace(",", "")) > 100:
        return None
    if _is_strength(sentence.small, first, at):
        return None
    small = set(sentence.small)
    about_people = not (small.isdisjoint(PEOPLE) and small.isdisjoint(RISK))
    if (
        (not about_people and (sentence.passage.kind == "cell" or not small.isdisjoint(_AT_HOME)))
        or is_relative(sentence, at)
        or _is_said_in_people(sentence, float(figure[1].replace(",", "")))
    ):
        return None
    if not _AT_HOME.isdisjoint(sentence.small[max(first - 3, 0) : at + 4]) or in_address(sentence.passage, *sentence.span(first, at)):
        return None
    said = _in_people(figure[1]) if not figure[2] else f"between {_in_people(figure[1]).partition(' ')[0]} and {_in_people(figure[2])}"
    following = sentence.small[at + 1 : at + 3]
    if len(following) == 2 and following[0] == "of" and following[1] in PEOPLE - {"us", "them", "those"} and not figure[2] and not said.startswith("about"):
        return mark(sentence, first, at + 1, f"Say how many people: “{said} {following[1]}”.", said)
    hit = mark(sentence, first, at, f"Say how many it is of how many: “{said}”.")
    return hit if about_people else Hit(hit.start, hit.end, hit.message, severity="could", certainty="likely")


def _is_strength(small: list[str], first: int, at: int) -> bool:
    """Lidocaine 5% plasters, 0.9% saline, sats of 96%."""
    following = small[at + 1 : at + 3]
    if following and (
        following[0] in _MADE_AS
        or (following[0] in _AT_HOME and following[0] not in ("reduction", "rate", "rates"))
        or (len(following) == 2 and following[1] in _MADE_AS and following[0] not in _NO_NAMES)
    ):
        return True
    if first and small[first - 1] in _MADE_AS:
        return True
    return not _SATURATION.isdisjoint(small[max(first - 5, 0) : first]) and PEOPLE.isdisjoint(small[at + 1 : at + 4])


_NO_NAMES = frozenset("of in had have were was had said felt and or to with for on".split())


def _is_said_in_people(sentence: Sentence, percent: float) -> bool:
    """Whether the sentence, or the one beside it with the same number, says it as so many people of so many."""
    return IN_EVERY.search(sentence.text) is not None or any(
        value(found[2].split()[-1]) and abs(100 * value(found[1]) / value(found[2].split()[-1]) - percent) <= 2 for found in IN_EVERY.finditer(neighbours(sentence))
    )


def _in_people(figure: str) -> str:
    number = float(figure.replace(",", ""))
    if number == int(number):
        return f"{int(number)} in 100"
    if number > 1:
        return f"about {round(number)} in 100"
    return f"{number * 10:g} in 1,000" if (number * 10).is_integer() else f"{number * 100:g} in 10,000"


RULE = Rule(
    id="percent-alone",
    title="A percentage alone",
    why="Many people find percentages hard. A number of people, such as 5 in 100, is easier to picture.",
    better="Say how many people out of how many: 66 in 100 people.",
    severity="should",
    certainty="sure",
    source=nhs("numbers-measurements-dates-time", "Numbers, measurements, dates and time"),
    before="66% of people feel better in a week.",
    after="66 in 100 people feel better in a week.",
    flagged=(
        "About ⟦66% of⟧ people feel better in a week.",
        "The chance of a bleed is ⟦3%⟧ in the first year.",
        "Some ⟦15 per cent of⟧ patients had to come back.",
        "Side effects were seen in ⟦14.3%⟧ of those who took it.",
        "The survey was sent out in May. ⟦40%⟧ of the forms came back.",
        "Between ⟦5-10%⟧ of people get a rash.",
        "In spring ⟦70% of⟧ families held it the wrong way. About 10 in every 100 children get a sore mouth.",
    ),
    fine=(
        "About 66 in 100 people (66%) feel better in a week.",
        "66% of people feel better. That is 66 out of every 100.",
        "About 2 in 3 people feel better. That is 66% of them.",
        "Charge the battery to 80% before you come.",
        "VAT at 20% is in the price.",
        "We cannot be 100% sure.",
        "Some people use lidocaine 5% plasters.",
        "The nurse gives people 0.9% saline. Your sats are 96%.",
        "Use a gel with at least 60% alcohol.",
        "You can buy hydrocortisone 1% cream at a pharmacy.",
        "Save 10% off your ticket with this card.",
        "The leaflet says “66% of people feel better”.",
        "Your oxygen level should be above 94% at home.",
        "You will get 90% of your pay for 6 weeks.",
        "See https://example.org/a%20b for more.",
    ),
    look_at_word=_look,
    wakes=lambda word: (word.endswith("%") and word[0].isdigit()) or word in ("percent", "cent"),
)
