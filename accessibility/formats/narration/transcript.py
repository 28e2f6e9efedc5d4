"""All that is heard, in words, with each sound file beside its words: one page that opens anywhere."""

import re
from base64 import b64encode

from markupsafe import Markup

from accessibility.formats.ebook.chapters import Chapter
from accessibility.formats.ebook.colours import resolved
from accessibility.formats.ebook.package import STYLE
from accessibility.formats.ebook.xhtml import written
from accessibility.formats.narration.reading import Reading
from accessibility.formats.narration.sound import minutes_of
from accessibility.html.fill import fill
from accessibility.html.films import in_minutes

DARK = "dark"
_LOOK = """:root { color-scheme: SCHEME; }
body { background: var(--paper); color: var(--ink); font: 1.1875rem/1.55 system-ui, sans-serif; margin: 0 auto; padding: 1rem; max-width: 65ch; }
a { color: var(--accent); } audio { display: block; width: 100%; margin: 0.5rem 0; } .listen a { display: inline-flex; align-items: center; min-height: 2.75rem; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; } section { border-top: 1px solid var(--edge); overflow-wrap: anywhere; }
"""
_LINK = re.compile(r'href="([\w-]+)\.xhtml(?:#([\w-]+))?"')
_PLACE = re.compile(r' id="([^"]+)"')
_HERE = re.compile(r'href="#([\w-]+)"')
_HEADING = re.compile(r"(</?h)([1-4])(?=[ >])")


def transcript(reading: Reading) -> str:
    say, part, publication = reading.publication.say, reading.part, reading.publication
    voice = say("formats.audio-people" if reading.all_by_people else "formats.audio-computer")
    title = say("formats.audio-transcript", title=part.title)
    size = sum(voiced.file.stat().st_size for voiced in reading.voiced.values())
    whole = _player(f"{part.id}.mp3", part.title, say("formats.audio-whole", length=say("formats.audio-minutes", count=minutes_of(reading.seconds)), size=_size(size)))
    shown = [chapter for chapter in reading.chapters if chapter.name in reading.voiced or chapter.kind == "glossary"]
    sections = Markup("\n").join(_section(reading, chapter, {each.name for each in shown}) for chapter in shown)
    return str(
        fill(
            '<!DOCTYPE html>\n<html lang="{}" dir="{}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{}</title>'
            '<style>{}</style></head><body><main><h1>{}</h1><p>{}</p>{}{}<p class="stamp">{}</p></main></body></html>\n',
            publication.language,
            publication.direction,
            title,
            _style(reading.scheme),
            title,
            voice,
            whole,
            sections,
            say("formats.book-stamp", stamp=publication.stamp_of(part), date=say.date(publication.published)),
        )
    )


def _style(scheme: str) -> Markup:
    """The look's own colours; where nobody chose a scheme, the dark ones on a device that is set to dark."""
    css = STYLE.read_text(encoding="utf-8") + _LOOK
    plain = resolved(css.replace("SCHEME", "dark" if scheme == DARK else "light"), scheme)
    if scheme not in ("auto", "light"):
        return Markup(plain)
    dark = resolved(css.replace("SCHEME", DARK), DARK)
    return Markup(f"{plain}@media (prefers-color-scheme: dark) {{ {dark} }}")


def _section(reading: Reading, chapter: Chapter, shown: set[str]) -> Markup:
    """One page: its player, its file, its words. Headings go one step down: the page as a whole has a title too."""
    name, number = chapter.name, list(reading.voiced).index(chapter.name) if chapter.name in reading.voiced else 0
    inner = _HEADING.sub(lambda found: f"{found[1]}{int(found[2]) + 1}", written(chapter.body))
    inner = _HERE.sub(rf'href="#{name}-\1"', _PLACE.sub(rf' id="{name}-\1"', inner))
    inner = _LINK.sub(lambda link: f'href="#{link[1]}-{link[2] or "title"}"' if link[1] in shown else "", inner)
    for file, svg in reading.book.pictures.files.items():
        inner = inner.replace(f'src="{file}"', f'src="data:image/svg+xml;base64,{b64encode(svg.encode()).decode()}"')
    page = reading.page(chapter)
    if page:
        label = reading.publication.say("formats.audio-file", title=chapter.title, length=_length(reading, name), size=_size(reading.voiced[name].file.stat().st_size))
        head, end, rest = inner.partition("</h2>")
        inner = f"{head}{end}{_player(f'{reading.part.id}/{number:02}-{page.id}.mp3', chapter.title, label)}{rest}"
    return fill('<section lang="{}">{}</section>', chapter.language, Markup(inner))


def _player(file: str, title: str, label: str) -> Markup:
    return fill('<audio controls preload="none" src="{f}" aria-label="{t}"></audio><p class="listen"><a href="{f}" download>{l}</a></p>', f=file, t=title, l=label)


def _length(reading: Reading, name: str) -> str:
    """A page is short: its seconds count."""
    return in_minutes(round(reading.voiced[name].seconds), reading.publication.say)


def _size(size: int) -> str:
    return f"{max(size / 1e6, 0.1):.1f} MB"
