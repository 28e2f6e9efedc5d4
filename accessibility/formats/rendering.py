"""The one renderer, set for a publication."""

from collections.abc import Callable
from typing import Any

from accessibility.formats.publication import Page, Publication
from accessibility.html import Setting
from accessibility.html.setting import Forms


def setting_for(publication: Publication, forms: Forms, link: Callable[[str], str], page: Page | None = None, **more: Any) -> Setting:
    """How one page is rendered. `link` gives each address its place in this format, or "" where it has none; `more` is any other field of Setting."""
    text = page.document.language if page else publication.language
    return Setting(publication.say, publication.language, publication.explain, link=link, forms=forms, text=text, **more)
