"""Each page of the offline site as HTML: the one renderer inside one frame."""

from functools import lru_cache, partial
from pathlib import Path, PurePosixPath
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from accessibility.formats.offline.addresses import linker, page_at
from accessibility.formats.publication import Options, Page, Part, PlainText, Publication, StoryAlone
from accessibility.formats.rendering import setting_for
from accessibility.html import Setting, render
from accessibility.html.boxes import sources
from accessibility.html.boxes import story as story_box
from accessibility.html.fill import fill


@lru_cache(maxsize=1)
def _templates() -> Environment:
    return Environment(loader=FileSystemLoader(Path(__file__).parent / "templates"), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)


def html(publication: Publication, options: Options, at: str, template: str, title: str, stamp: str, **more: Any) -> str:
    """One page at `at` (inside the folder, with `/`). `stamp` is printed at its foot. `templates`: those of somebody who has pages of their own in this frame."""
    up = "../" * (len(PurePosixPath(at).parts) - 1)
    templates = more.pop("templates", None) or _templates()
    language, direction = more.pop("language", publication.language), more.pop("direction", publication.direction)
    return templates.get_template(template).render(
        publication=publication, say=publication.say, options=options, at=at, up=up, link=linker(publication, at), title=title, stamp=stamp,
        key=f"side-by-side-{publication.id}", language=language, direction=direction, **more,
    )  # fmt: skip


def lesson(publication: Publication, options: Options, part: Part, page: Page) -> str:
    at = page_at(part.id, page.id)
    setting = _setting(publication, at, page)
    places = [(each, one) for each in publication.parts for one in each.pages]
    here = next(place for place, (each, one) in enumerate(places) if each.id == part.id and one.id == page.id)
    body = render(page.document.blocks, setting)
    return html(
        publication, options, at, "lesson.html", page.title, publication.stamp_of(part),
        part=part, page=page, number=part.pages.index(page) + 1, body=body, words=list(setting.words.values()), sources=sources(page.sources, setting),
        before=places[here - 1] if here else None, after=places[here + 1] if here + 1 < len(places) else None, page_at=page_at,
        around=setting.around, onward=partial(said_theirs, publication), language=publication.language, direction=page.document.direction,
    )  # fmt: skip


def said_theirs(publication: Publication, key: str, theirs: str, /, **filled: object) -> Markup:
    """Our words, and in the midst of them words of a part, with the mark of their language."""
    before, found, after = publication.say(key, **filled).partition(theirs)
    return fill("{}{}{}", before, fill("<span{}>{}</span>", publication.marked, found) if publication.marked else found, after)


def plain(publication: Publication, options: Options, text: PlainText) -> str:
    at = f"about/{text.id}.html"
    return html(publication, options, at, "plain.html", text.title, publication.stamp, body=render(text.blocks, _setting(publication, at)))


def story(publication: Publication, options: Options, alone: StoryAlone) -> str:
    at = f"stories/{alone.story.id}.html"
    body: Markup = story_box(alone.story, _setting(publication, at), render, alone=True)
    return html(publication, options, at, "story.html", alone.story.title, publication.stamp, body=body, alone=alone)


def _setting(publication: Publication, at: str, page: Page | None = None) -> Setting:
    return setting_for(publication, "alone", linker(publication, at), page, media=f"{'../' * at.count('/')}films/")
