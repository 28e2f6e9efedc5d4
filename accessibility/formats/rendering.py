"""The one renderer, set for a publication."""

from collections.abc import Callable

from markupsafe import Markup

from accessibility.formats.publication import Page, Publication
from accessibility.html import Setting
from accessibility.html.setting import Forms
from glossary.term import Term


def setting_for(publication: Publication, forms: Forms, link: Callable[[str], str], page: Page | None = None, word: Callable[[str, Term], Markup] | None = None) -> Setting:
    """How one page is rendered. `link` gives each address its place in this format, or "" where it has none."""
    language = page.document.language if page else publication.language
    return Setting(publication.say, language, publication.explain, link=link, forms=forms, word=word)
