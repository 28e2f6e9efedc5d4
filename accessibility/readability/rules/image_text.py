"""A picture of words: it cannot be made larger, read aloud, translated or searched."""

import re
from collections.abc import Iterable

from accessibility.readability.finding import Hit
from accessibility.readability.guides import nhs_access
from accessibility.readability.page import Image, Page
from accessibility.readability.rule import Rule
from accessibility.readability.settings import Settings
from accessibility.readability.words import cut_words

_PAPER = (
    r"(?:screen ?shots?|screen ?grab|posters?|leaflets?|flyers?|letters?|infographics?|slides?|forms?|notices?|signs?|cards?|messages?|emails?|texts?|menus?"
    r"|timetables?|certificates?|documents?|quotes?|labels?|banners?)"
)
_QUOTES_WORDS = re.compile(
    rf"\b{_PAPER}\b[^.:]{{0,40}}?(?:\b(?:that |which )?(?:says?|saying|reads?|reading|states?|stating|lists?|listing)\b|\bwith the (?:words|text|message)\b|:)\s*(.*)",
    re.IGNORECASE | re.DOTALL,
)
_PICTURE_OF_PAPER = re.compile(r"^(?:an? |the )?(?:screen ?shots?|screen ?grabs?|scans?|scanned \w+|infographics?|posters?|leaflets?|flyers?)\b", re.IGNORECASE)
_FILE = re.compile(r"(?:^|[/_\-. ])(?:screen-?_?shot|poster|leaflet|flyer|infographic|scan)s?(?=[/_\-. \d]|$)", re.IGNORECASE)
_FEWEST_WORDS = 5


def words_in_picture(image: Image) -> str:
    """Why this picture seems to hold words; empty if it does not."""
    alt = (image.alt or "").strip()
    if not alt or image.decorative:
        return ""
    quoted = _QUOTES_WORDS.search(alt)
    if quoted and len(cut_words(quoted[1])) >= _FEWEST_WORDS:
        return f"It holds {len(cut_words(quoted[1]))} words or more. Write them on the page as text."
    if _PICTURE_OF_PAPER.match(alt) or _FILE.search(image.address.rsplit("?")[0]):
        return "It seems to be a picture of words. Write what it says on the page as text."
    return ""


def alt_place(page: Page, image: Image) -> tuple[int, int]:
    """Where the words for the picture stand in the source; the whole picture where they are written with signs."""
    alt = (image.alt or "").strip()
    at = page.source.find(alt, image.start, image.end) if alt else -1
    return (at, at + len(alt)) if at >= 0 else (image.start, image.end)


def _look(page: Page, settings: Settings) -> Iterable[Hit]:
    for image in page.images:
        if message := words_in_picture(image):
            yield Hit(*alt_place(page, image), message)


RULE = Rule(
    id="image-text",
    title="A picture of words",
    why="Words in a picture blur when made larger. They cannot be read aloud as text, translated or searched.",
    better="Write the words on the page. Use the picture only for what has to be seen.",
    severity="should",
    certainty="likely",
    source=nhs_access("do-not-include-text-in-images", "Do not include text in images"),
    before="![Poster that says: Wash your hands for 20 seconds](poster.png)",
    after="Wash your hands for 20 seconds.",
    flagged=(
        "![⟦Poster that says: Wash your hands with soap for 20 seconds⟧](a.png)",
        "![⟦Screenshot of the letter⟧](b.png)",
        "![⟦Times of the clinic⟧](clinic-leaflet.jpg)",
        '<img src="c.png" alt="⟦A card with the words: Please face me when you speak⟧">',
        "![⟦Infographic about 5 steps to better sleep⟧](d.svg)",
    ),
    fine=(
        "![A nurse shows a man how to use an inhaler](a.png)",
        "![A road sign that says Stop](b.png)",
        "![The heart has 4 parts: two at the top and two at the bottom](heart.png)",
        "![A woman reads a letter at her table](letter.jpg)",
        "Read the poster that says: Wash your hands with soap for 20 seconds.",
        "![](screenshot.png)",
        '<img src="poster.png" alt="" role="presentation">',
        "```\n![Screenshot of the letter](b.png)\n```",
        "![Two people at a table with a form between them](c.png)",
        "![A man posts a letter](postern-gate.png)",
        "![A scanner: a machine like a big ring](ct-scanner.png)",
    ),
    look_at_page=_look,
    in_quotes=True,
)
