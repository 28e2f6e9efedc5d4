"""Colours written into the text itself, too much alike to be read."""

import re
from collections.abc import Iterable

from accessibility.readability.colours import Colour, colour, contrast
from accessibility.readability.finding import Hit
from accessibility.readability.guides import wcag
from accessibility.readability.page import Page, Tag
from accessibility.readability.rule import Rule
from accessibility.readability.settings import Settings

_LEAST, _LEAST_LARGE = 4.5, 3.0
_LARGE = re.compile(r"^(?:(\d+(?:\.\d+)?)px|(\d+(?:\.\d+)?)pt|(\d+(?:\.\d+)?)r?em)$")
_WHITE: Colour = (255, 255, 255)
_BLACK: Colour = (0, 0, 0)


def _look(page: Page, settings: Settings) -> Iterable[Hit]:
    for tag in page.tags:
        named = tag.attributes
        if "style" not in named and "color" not in named and "bgcolor" not in named:
            continue
        rules = _declarations(named.get("style", ""))
        ink = rules.get("color") or named.get("color")
        ground = rules.get("background-color") or rules.get("background") or named.get("bgcolor")
        yield from _judge(page, tag, ink, ground, _LEAST_LARGE if _is_large(rules) else _LEAST)


def _judge(page: Page, tag: Tag, ink: str | None, ground: str | None, least: float) -> Iterable[Hit]:
    """Where one of the two is not given, black words on white are what most pages have."""
    first = colour(ink) if ink else _BLACK
    second = colour(ground) if ground else _WHITE
    if (not ink and not ground) or first is None or second is None:
        return
    found = contrast(first, second)
    if found < least:
        style = tag.attributes.get("style", "")
        at = page.source.find(style, tag.start, tag.end) if style else -1
        place = (at, at + len(style)) if at >= 0 else (tag.start, tag.end)
        yield Hit(*place, f"The contrast is {found:.1f} to 1. It has to be {least:g} to 1 or more.", certainty="sure" if ink and ground else "likely")


def _declarations(style: str) -> dict[str, str]:
    parts = (part.partition(":") for part in style.split(";"))
    return {name.strip().lower(): value.strip() for name, colon, value in parts if colon}


def _is_large(rules: dict[str, str]) -> bool:
    """24 px, or 18.66 px and bold: WCAG asks for less there."""
    found = _LARGE.match(rules.get("font-size", ""))
    if not found:
        return False
    size = float(found[1] or 0) or float(found[2] or 0) * 4 / 3 or float(found[3] or 0) * 16
    return size >= 24 or (size >= 18.66 and rules.get("font-weight", "") in ("bold", "bolder", "700", "800", "900"))


RULE = Rule(
    id="contrast",
    title="Words too pale for their background",
    why="Many people cannot read words that hardly stand out: with poor sight, on a cheap screen, or in the sun.",
    better="Leave colours to the page’s own style, or use dark words on a light background.",
    severity="must",
    certainty="sure",
    source=wcag("contrast-minimum", "Contrast (minimum)"),
    before='<span style="color: #aaa">Take with food</span>',
    after="Take with food",
    flagged=(
        '<span style="⟦color: #aaa⟧">Take with food</span>',
        '<p style="⟦color: white; background-color: yellow⟧">Take with food</p>',
        '⟦<font color="silver">⟧Take with food</font>',
        '<div style="⟦background: rgb(0, 0, 90)⟧">Take with food</div>',
        'Take <b style="⟦color:#777;font-size:18px⟧">2 tablets</b>.',
    ),
    fine=(
        '<span style="color: #333">Take with food</span>',
        '<p style="color: white; background-color: navy">Take with food</p>',
        '<p style="color: #777; font-size: 32px">Take with food</p>',
        '<p style="color: var(--ink)">Take with food</p>',
        '<p style="text-align: left">Take with food</p>',
        '```\n<span style="color: #aaa">Take with food</span>\n```',
        '<p style="color: inherit; background: transparent">Take with food</p>',
        "Set `color: #aaa` in the file.",
        '<td bgcolor="#eeeeee">2</td>',
        '<p style="color: white; background: url(a.png)">Take with food</p>',
    ),
    look_at_page=_look,
    in_quotes=True,
)
