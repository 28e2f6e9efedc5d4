"""A picture with no words for people who cannot see it."""

from collections.abc import Iterable

from accessibility.readability.finding import Hit
from accessibility.readability.guides import nhs_access
from accessibility.readability.page import Page
from accessibility.readability.rule import Rule
from accessibility.readability.settings import Settings

_SAYS_DECORATIVE = ("decorative", 'role="presentation"', "role='presentation'", "role=presentation", 'role="none"', "aria-hidden")


def _look(page: Page, settings: Settings) -> Iterable[Hit]:
    named = {tag.start for tag in page.tags if tag.attributes.get("aria-label") or tag.attributes.get("aria-labelledby")}
    for image in page.images:
        if image.decorative or (image.alt and image.alt.strip()) or image.start in named:
            continue
        # `![](line.png "decorative")` and `![](line.png){: role="presentation"}` say that the picture means nothing.
        around = page.source[image.start : image.end + 60].split("\n")[0].casefold()
        if not any(words in around for words in _SAYS_DECORATIVE):
            yield Hit(image.start, image.end, "Say in a few words what it shows. If it shows nothing that matters, mark it as decorative.")
    for tag in page.tags:
        if tag.name == "input" and tag.attributes.get("type") == "image" and not tag.attributes.get("alt"):
            yield Hit(tag.start, tag.end, "Say what this button does.")
        elif tag.name == "area" and tag.attributes.get("href") and not tag.attributes.get("alt"):
            yield Hit(tag.start, tag.end, "Say where this part of the picture leads.")


RULE = Rule(
    id="alt-missing",
    title="A picture with no words for it",
    why="People who cannot see it do not know what is there, or even that it matters.",
    better="Say what the picture tells, in a sentence. Mark pictures that tell nothing as decorative.",
    severity="must",
    certainty="sure",
    source=nhs_access("use-alternative-text-for-images-in-content", "Use alternative text for images in content"),
    before="![](heart.png)",
    after="![The heart has 4 parts. Blood goes in at the top.](heart.png)",
    flagged=(
        "Look:\n\n⟦![](heart.png)⟧",
        'Look: ⟦<img src="heart.png">⟧ it beats.',
        '⟦<img src="heart.png" alt=" ">⟧',
        "[⟦![](logo.png)⟧](https://www.nhs.uk)",
        '⟦<input type="image" src="go.png">⟧',
    ),
    fine=(
        "![The heart has 4 parts.](heart.png)",
        '<img src="line.png" alt="">',
        '<img src="line.png" alt="" role="presentation">',
        '![](line.png "decorative")',
        '![](line.png){: role="presentation"}',
        '<img src="heart.png" aria-label="The heart">',
        "```\n![](heart.png)\n```",
        "Write `![](heart.png)` for a picture.",
        '<img src="line.png" aria-hidden="true">',
        '<input type="text">',
        "[](heart.png)",
    ),
    look_at_page=_look,
    in_quotes=True,
)
