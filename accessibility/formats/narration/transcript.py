"""All that is heard, in words, with each sound file beside its words: one page that opens anywhere."""

from base64 import b64encode

from markupsafe import Markup

from accessibility.formats.ebook.colours import resolved
from accessibility.formats.ebook.package import STYLE
from accessibility.formats.ebook.xhtml import written
from accessibility.formats.narration.reading import Reading
from accessibility.html.fill import fill

_LOOK = """:root { color-scheme: light; }
body { background: var(--paper); color: var(--ink); font: 1.1875rem/1.55 system-ui, sans-serif; margin: 0 auto; padding: 1rem; max-width: 65ch; }
a { color: var(--accent); } audio { display: block; width: 100%; margin: 0.5rem 0; } .listen a { display: inline-flex; align-items: center; min-height: 2.75rem; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; } a.term { color: inherit; text-decoration: none; } section { border-top: 1px solid var(--edge); }
"""


def transcript(reading: Reading) -> str:
    say, part, publication = reading.publication.say, reading.part, reading.publication
    voice = say("formats.audio-people" if reading.all_by_people else "formats.audio-computer")
    whole = fill('<p class="listen"><a href="{}.mp3">{}</a></p>', part.id, say("formats.audio-whole", length=_length(reading, *reading.voiced)))
    sections = Markup("\n").join(_section(reading, number, name) for number, name in enumerate(reading.voiced))
    style = Markup(resolved(STYLE.read_text(encoding="utf-8") + _LOOK, reading.scheme))
    return str(
        fill(
            '<!DOCTYPE html>\n<html lang="{}" dir="{}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{}</title>'
            '<style>{}</style></head><body><main><h1>{}</h1><p>{}</p>{}{}<p class="stamp">{}</p></main></body></html>\n',
            publication.language,
            publication.direction,
            say("formats.audio-transcript", title=part.title),
            style,
            say("formats.audio-transcript", title=part.title),
            voice,
            whole,
            sections,
            say("formats.book-stamp", stamp=publication.stamp_of(part), date=say.date(publication.published)),
        )
    )


def _section(reading: Reading, number: int, name: str) -> Markup:
    """One page: its player, its file, its words. Headings go one step down: the page as a whole has a title too."""
    chapter = next(chapter for chapter in reading.chapters if chapter.name == name)
    inner = written(chapter.body)
    for level in (4, 3, 2, 1):
        inner = inner.replace(f"<h{level}", f"<h{level + 1}").replace(f"</h{level}>", f"</h{level + 1}>")
    for place in _places(inner):
        inner = inner.replace(f'id="{place}"', f'id="{name}-{place}"').replace(f'href="#{place}"', f'href="#{name}-{place}"')
    for file, svg in reading.book.pictures.files.items():
        inner = inner.replace(f'src="{file}"', f'src="data:image/svg+xml;base64,{b64encode(svg.encode()).decode()}"')
    page = reading.page(chapter)
    player = Markup("")
    if page:
        file = f"{reading.part.id}/{number:02}-{page.id}.mp3"
        label = reading.publication.say("formats.audio-file", title=chapter.title, length=_length(reading, name), size=_size(reading, name))
        player = fill('<audio controls preload="none" src="{f}" aria-label="{t}"></audio><p class="listen"><a href="{f}" download>{l}</a></p>', f=file, t=chapter.title, l=label)
    body = Markup(inner)
    return fill('<section lang="{}">{}{}</section>', chapter.language, player, body)


def _places(text: str) -> set[str]:
    return {piece.partition('"')[0] for piece in text.split(' id="')[1:]}


def _length(reading: Reading, *names: str) -> str:
    seconds = sum(reading.voiced[name].seconds for name in names)
    return reading.publication.say("formats.audio-minutes", count=max(round(seconds / 60), 1))


def _size(reading: Reading, name: str) -> str:
    return f"{max(reading.voiced[name].file.stat().st_size / 1e6, 0.1):.1f} MB"
