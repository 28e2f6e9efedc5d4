"""Colours as numbers, and how well one stands out from another (WCAG 2.2, contrast ratio)."""

import re

Colour = tuple[int, int, int]
_HEX = re.compile(r"#([0-9a-f]{3,8})")
_RGB = re.compile(r"rgba?\(\s*(\d{1,3})\s*[, ]\s*(\d{1,3})\s*[, ]\s*(\d{1,3})\s*\)")
_NAMED: dict[str, Colour] = {
    "black": (0, 0, 0),
    "silver": (192, 192, 192),
    "gray": (128, 128, 128),
    "grey": (128, 128, 128),
    "white": (255, 255, 255),
    "maroon": (128, 0, 0),
    "red": (255, 0, 0),
    "purple": (128, 0, 128),
    "fuchsia": (255, 0, 255),
    "magenta": (255, 0, 255),
    "green": (0, 128, 0),
    "lime": (0, 255, 0),
    "olive": (128, 128, 0),
    "yellow": (255, 255, 0),
    "navy": (0, 0, 128),
    "blue": (0, 0, 255),
    "teal": (0, 128, 128),
    "aqua": (0, 255, 255),
    "cyan": (0, 255, 255),
    "orange": (255, 165, 0),
    "pink": (255, 192, 203),
    "gold": (255, 215, 0),
    "lightgray": (211, 211, 211),
    "lightgrey": (211, 211, 211),
    "darkgray": (169, 169, 169),
    "darkgrey": (169, 169, 169),
    "dimgray": (105, 105, 105),
    "dimgrey": (105, 105, 105),
    "lightblue": (173, 216, 230),
    "skyblue": (135, 206, 235),
    "lightgreen": (144, 238, 144),
    "lightyellow": (255, 255, 224),
    "darkred": (139, 0, 0),
    "darkgreen": (0, 100, 0),
    "darkblue": (0, 0, 139),
    "brown": (165, 42, 42),
    "crimson": (220, 20, 60),
    "tomato": (255, 99, 71),
    "whitesmoke": (245, 245, 245),
}


def colour(written: str) -> Colour | None:
    """The colour in a piece of CSS. None for what only a browser can know: var(...), see-through colours, inherit, gradients."""
    text = written.strip().lower().removesuffix("!important").strip()
    if text in _NAMED:
        return _NAMED[text]
    if found := _RGB.fullmatch(text):
        red, green, blue = (min(int(part), 255) for part in found.groups())
        return red, green, blue
    found = _HEX.fullmatch(text)
    if found is None or len(found[1]) not in (3, 6):
        return None
    digits = found[1] if len(found[1]) == 6 else "".join(each * 2 for each in found[1])
    return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:], 16)


def contrast(one: Colour, other: Colour) -> float:
    """From 1 (the same) to 21 (black on white)."""
    lighter, darker = sorted((_light(one), _light(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _light(parts: Colour) -> float:
    red, green, blue = ((part / 255) / 12.92 if part / 255 <= 0.04045 else ((part / 255 + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
