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
_PICTURE_OF_PAPER = re.compile(
    r"^(?:an? |the |our |this |photo of (?:the |a |our )|picture of (?:the |a |our )|image of (?:the |a |our ))?(?:screen ?shots?|screen ?grabs?|scanned \w+|"
    r"infographics?|posters?|leaflets?|flyers?|notices?|letters?|forms?|certificates?)\b(?! (?:box|rack|stand|shelf|on|in) )|^(?:an? |the )?infographics?\b|^(?:an? |the "
    r")?scans? of (?:the |a "
    r"|our |your )?(?:letter|form|leaflet|page|poster|document|note|prescription|card)|^(?:the )?(?:text|words|sentence) (?:that|which|saying|says|reading)",
    re.IGNORECASE,
)
# What is nearly all words, whatever stands around it: a timetable, a table of doses, a price list.
_ALL_WORDS = re.compile(
    r"\b(?:time-?tables?|price lists?|opening (?:times|hours)|list of (?:\w+ )?(?:prices|times|dates|names|doses|numbers|rules|steps|symptoms|medicines)|table "
    r"(?:of|with|showing|that shows) (?:\w+ )*?(?:doses|times|prices|dates|results|numbers|"
    r"figures|contents|rules|days|sizes|names)|menu|programme|agenda|schedule|rota|price ?list|word cloud|speech bubbles?|(?:our|the|some|list of) rules|"
    r"instructions|terms and conditions|contact details|phone numbers?|"
    r"(?:text|words|sentence|message|heading|title|slogan|caption|quote|quotation) (?:that|which|saying|says|reads|reading|with|in)|(?:as|in) (?:a |an "
    r")?(?:picture|image|jpeg|png|graphic)|picture of (?:text|words|writing|the words)|"
    r"image of (?:text|words|writing|the words))\b",
    re.IGNORECASE,
)
_NOT_ALL_WORDS = re.compile(
    r"\b(?:person|people|man|woman|nurse|doctor|hand|hands|child|boy|girl|patient|family|couple|group|holds?|holding|reads|points?|pointing|looks?|looking|wall|"
    r"desk|board|sits|stands|shows them)\b",
    re.IGNORECASE,
)
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
    if _PICTURE_OF_PAPER.match(alt) or (_ALL_WORDS.search(alt) and not _NOT_ALL_WORDS.search(alt)) or _FILE.search(image.address.rsplit("?")[0]):
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
        "![⟦A table of doses⟧](e.png)",
        "![⟦The timetable for buses⟧](f.png)",
        "![⟦A notice with our phone number⟧](g.png)",
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
        "![A nurse points at the timetable on the wall](h.png)",
        "![A line that falls from 12 to 8 over 6 months](i.png)",
        "![A scanner: a machine like a big ring](ct-scanner.png)",
    ),
    look_at_page=_look,
    in_quotes=True,
)
