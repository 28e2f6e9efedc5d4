"""Words for a picture that tell people nothing, or too much at once."""

import re
from collections.abc import Iterable

from accessibility.readability.finding import Hit
from accessibility.readability.guides import nhs_access
from accessibility.readability.page import Image, Page
from accessibility.readability.rule import Rule
from accessibility.readability.rules.image_text import alt_place, words_in_picture
from accessibility.readability.sentences import cut
from accessibility.readability.settings import Settings
from accessibility.readability.words import cut_words

_MOST_WORDS, _MOST_SENTENCES = 30, 2
_IMAGE_OF = re.compile(
    r"^(?:this is )?(?:an? |the )?(?:image|picture|photo(?:graph)?|pic|graphic|illustration|icon)(?: (?:of|showing|that shows|which shows)\b|[:\-–])\s*", re.IGNORECASE
)
_FILE_NAME = re.compile(
    r"^(?:[\w\-. ]+\.(?:png|jpe?g|gif|svg|webp|bmp|tiff?|heic)|(?:img|dsc|dscn|image|photo|picture|screenshot|figure|fig)[_\- ]?\d+|[a-z0-9]+(?:[_\-][a-z0-9]+){2,})$",
    re.IGNORECASE,
)
_BARE_CHART = re.compile(
    r"^(?:a |the )?(?:(?:bar|pie|line|flow|run|column|area) ?(?:chart|graph|diagram)|(?:chart|graph|diagram|flow ?chart) (?:of|for|about|on|showing) (?:the |our )?\w+(?: "
    r"\w+)?)\.?$",
    re.IGNORECASE,
)
_EMPTY_WORDS = frozenset(
    "image picture photo photograph graphic illustration icon logo diagram chart graph banner figure untitled placeholder alt img thumbnail infographic map decorative".split()
)


def _look(page: Page, settings: Settings) -> Iterable[Hit]:
    for image in page.images:
        alt = (image.alt or "").strip()
        if not alt or image.decorative:
            continue
        place = alt_place(page, image)
        message, fixes = _fault(page, image, alt)
        if message:
            yield Hit(*place, message, fixes if place[1] - place[0] == len(alt) else ())


def _fault(page: Page, image: Image, alt: str) -> tuple[str, tuple[str, ...]]:
    if _FILE_NAME.match(alt) or alt.casefold() == image.address.rsplit("/")[-1].casefold():
        return "This is the name of a file. Say what the picture shows.", ()
    if alt.casefold().strip(".") in _EMPTY_WORDS or (_BARE_CHART.match(alt) and not any(map(str.isdecimal, alt))):
        return "It does not say what the picture shows.", ()
    if found := _IMAGE_OF.match(alt):
        rest = alt[found.end() :]
        return f"Leave out “{found[0].strip()}”: screen readers say that it is a picture.", (rest[:1].upper() + rest[1:],) if rest else ()
    if _is_said_beside(page, image, alt):
        return "The text beside it says the same, so people hear it twice. Say what else it shows, or mark it as decorative.", ()
    words, sentences = len(cut_words(alt)), len(cut(alt))
    if (words > _MOST_WORDS or sentences > _MOST_SENTENCES) and not words_in_picture(image):
        count = f"{sentences} sentences" if words <= _MOST_WORDS else f"{words} words"
        return f"It has {count}. Keep it to a sentence or 2 and up to {_MOST_WORDS} words, and put the rest on the page.", ()
    return "", ()


def _is_said_beside(page: Page, image: Image, alt: str) -> bool:
    same = _plain(alt)
    beside = [passage for passage in page.passages if passage.kind != "alt" and image.start - 400 < passage.start < image.end + 400]
    before = [passage for passage in beside if passage.end <= image.start][-1:]
    after = [passage for passage in beside if passage.start >= image.end][:1]
    return any(_plain(passage.text) == same for passage in [*before, *after])


def _plain(text: str) -> str:
    return " ".join(text.casefold().split()).strip(".:!*_ ")


RULE = Rule(
    id="alt-poor",
    title="Words for a picture that do not help",
    why="People who cannot see the picture have only these words. They hear them all at once and cannot skim.",
    better="Say in a sentence what the picture tells. Nothing else.",
    severity="should",
    certainty="sure",
    source=nhs_access("use-alternative-text-for-images-in-content", "Use alternative text for images in content"),
    before="![Image of a nurse](nurse.png)",
    after="![A nurse listens to a man’s chest](nurse.png)",
    flagged=(
        "![⟦bar chart⟧](a.png)",
        "![⟦diagram of process⟧](a.png)",
        "![⟦Image of a nurse⟧](nurse.png)",
        "![⟦heart-rhythm.png⟧](heart-rhythm.png)",
        "![⟦photo⟧](a.jpg)",
        "![⟦IMG_2041⟧](b.jpg)",
        "## How the heart beats\n\n![⟦How the heart beats⟧](c.jpg)",
        '<img src="d.jpg" alt="⟦Photograph showing the front door of the clinic⟧">',
        "![⟦The heart is in the middle. The lungs are beside it. The ribs are in front. Blood comes in at the top⟧](e.png)",
    ),
    fine=(
        "![Bar chart: 3 in 10 people walk here](a.png)",
        "![A nurse listens to a man’s chest](nurse.png)",
        "![Diagram of the heart with its 4 parts](heart.png)",
        "![A photo album lies on a table](album.jpg)",
        "![Picture frames on a wall](wall.jpg)",
        '<img src="line.png" alt="">',
        "![](a.png)",
        "![The heart has 4 parts. Blood goes in at the top.](heart.png)",
        "## How the heart beats\n\n![Blood goes in at the top and out at the side](c.jpg)",
        "An image of a nurse hangs on the wall.",
        "```\n![Image of a nurse](nurse.png)\n```",
        "![Map of the hospital. The clinic is beside the main door](map.png)",
        "![X-ray of a broken wrist](x-ray.png)",
    ),
    look_at_page=_look,
    in_quotes=True,
)
