"""Text with its hard words explained where they stand.

The first use of a term on a page becomes a button that opens its meaning: it works by touch, by keyboard, with a screen
reader and with no JavaScript (the popover attribute), and is plain text for the browser's translation.
"""

from functools import lru_cache

from markupsafe import Markup, escape

from accessibility.html.fill import fill
from accessibility.html.setting import Setting
from glossary.match import Lexicon, Match
from glossary.term import Term


def with_words(text: str, setting: Setting) -> Markup:
    """`text`, escaped, with the first use of each term on this page made into a button with its meaning."""
    if setting.lexicon is None:
        return escape(text)
    parts: list[Markup] = []
    reached = 0
    for match in _found(setting.lexicon, text):
        if match.term.id in setting.words:
            continue
        setting.words[match.term.id] = match.term
        parts.append(escape(text[reached : match.start]))
        parts.append(_button(text[match.start : match.end], match.term, setting))
        reached = match.end
    parts.append(escape(text[reached:]))
    return Markup("").join(parts)


def _button(seen: str, term: Term, setting: Setting) -> Markup:
    if setting.word is not None:
        return setting.word(seen, term)
    box = f"w-{term.id}"
    return fill(
        '<button type="button" class="term" popovertarget="{box}">{seen}</button>'
        '<span popover id="{box}" class="meaning" role="note" data-quiet>{meaning}'
        '<span class="meaning-foot"><a href="{more_at}">{more}</a> '
        '<button type="button" class="quiet" popovertarget="{box}" popovertargetaction="hide">{close}</button></span></span>',
        box=box,
        seen=seen,
        meaning=meaning(term),
        more_at=setting.link(f"/words/{term.id}"),
        more=setting.told("words.more"),
        close=setting.told("words.close"),
    )


@lru_cache(maxsize=8192)
def _found(lexicon: Lexicon, text: str) -> list[Match]:
    """The words of a pack are looked through once, not at each visit. Nothing that a visitor wrote comes here."""
    return lexicon.find(text)


def meaning(term: Term) -> Markup:
    """The word, what it stands for, and what it means. A short name is kept as it will be heard, whatever a browser translates around it."""
    full = fill('<span class="meaning-full">{}</span> ', term.full) if term.full else Markup("")
    kept = Markup(' translate="no"') if term.full else ""
    return fill('<b class="meaning-word"{}>{}</b> {}<span class="meaning-plain">{}</span>', kept, term.term, full, term.plain)
