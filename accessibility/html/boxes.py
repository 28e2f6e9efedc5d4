"""Stories, notices and local words: boxes that stand apart from the text around them."""

from markupsafe import Markup, escape

from accessibility.checked import MOVES_AFTER_MONTHS, is_old
from accessibility.document import Local, Notice, Story
from accessibility.html.fill import fill
from accessibility.html.setting import Setting
from accessibility.html.text import RenderBlocks
from glossary.term import Source


def story(block: Story, setting: Setting, blocks: RenderBlocks, alone: bool = False) -> Markup:
    """A story: what kind it is first, then what is in it, a way past it, and the story. Where something hard is in it, a way to leave quickly.

    `alone` is a story on a page of its own: its title is then the page's heading.
    """
    label = setting.told(f"story.{block.shelf}")
    first = setting.told(f"story.{block.shelf}-first", who=block.said_by)
    note = Markup("")
    if block.content_note:
        note = fill('<p class="content-note"><strong>{}</strong> {}</p>', setting.told("story.note"), block.content_note)
    ways = fill('<a href="#after-{id}">{skip}</a>', id=block.id, skip=setting.told("story.skip"))
    if setting.quick_leave and block.content_note:
        ways += fill(' <a class="leave" href="{}" rel="noreferrer" data-leave>{}</a>', setting.quick_leave, setting.told("story.leave"))
    title = Markup("") if alone else fill('<h2 class="box-title">{}: {}</h2>', label, block.title)
    body = fill('<p class="story-first"><strong>{}</strong></p>{}', first, blocks(block.blocks, setting))
    return fill(
        '<section class="box story {shelf}" id="s-{id}">{title}{note}<p class="ways">{ways}</p>{body}{sources}</section><span id="after-{id}" tabindex="-1"></span>',
        shelf=block.shelf,
        id=block.id,
        title=title,
        note=note,
        ways=ways,
        body=body,
        sources=_own_sources(block.sources, setting),
    )


def notice(block: Notice, setting: Setting, blocks: RenderBlocks) -> Markup:
    """A box with a word that says why it stands out; a changing fact has its date, and says so once that is long ago."""
    title = fill('<h2 class="box-title">{}</h2>', setting.told(f"notice.{block.kind}"))
    checked = Markup("")
    if block.checked:
        old = setting.today is not None and is_old(block.checked, setting.today, MOVES_AFTER_MONTHS)
        checked = fill('<p class="checked">{}</p>', setting.told("page.checked-old" if old else "page.checked", date=setting.say.date(block.checked)))
    return fill(
        '<aside class="box notice {kind}" id="b-{id}" role="note" aria-label="{name}">{title}{body}{checked}{sources}</aside>',
        kind=block.kind,
        id=block.id,
        name=setting.say(f"notice.{block.kind}"),
        title=title,
        body=blocks(block.blocks, setting),
        checked=checked,
        sources=_own_sources(block.sources, setting),
    )


def local(block: Local, setting: Setting, blocks: RenderBlocks) -> Markup:
    """The words of the organisation where the person is; while there are none, a question that they can ask."""
    name = setting.say(f"local.{block.topic}.title")
    if block.blocks:
        by = setting.told("local.by", name=block.name) if block.name else setting.told("local.by-us")
        checked = fill(" {}.", setting.told("page.checked", date=setting.say.date(block.checked))) if block.checked else ""
        foreign = Markup(' lang="{}"').format(block.language) if block.language and block.language != setting.language else ""
        body = fill('<div{}>{}</div><p class="checked">{}{}</p>', foreign, blocks(block.blocks, setting), by, checked)
    else:
        body = fill("<p>{} <q>{}</q></p>", setting.told("local.ask"), setting.told(f"local.{block.topic}.ask"))
    return fill('<aside class="box notice local" id="b-{}" role="note" aria-label="{}"><h2 class="box-title">{}</h2>{}</aside>', block.id, name, name, body)


def sources(found: tuple[Source, ...], setting: Setting) -> Markup:
    """Where the facts of a page come from, to open. What a box on it has told already is left out. Links go out only when someone chooses them."""
    rest = tuple(source for source in found if source not in setting.sourced)
    return _listed("page.sources", rest, setting)


def _own_sources(found: tuple[Source, ...], setting: Setting) -> Markup:
    """Where the facts of one box come from. On paper they stand at the back, with those of the page."""
    setting.sourced += [source for source in found if source not in setting.sourced]
    return Markup("") if setting.forms == "paper" else _listed("words.source", found, setting)


def _listed(title: str, found: tuple[Source, ...], setting: Setting) -> Markup:
    if not found:
        return Markup("")
    return fill('<details class="sources"><summary>{}</summary>{}</details>', setting.told(title), source_list(found, setting))


def source_list(found: tuple[Source, ...], setting: Setting) -> Markup:
    return fill('<ul class="from">{}</ul>', Markup("").join(fill("<li>{}</li>", _source(source, setting)) for source in found))


def _source(source: Source, setting: Setting) -> Markup:
    name = fill('<a href="{}" rel="noreferrer">{}</a>', source.address, source.title) if source.address else escape(source.title)
    parts = [name]
    if source.publisher:
        parts.append(escape(source.publisher))
    if source.read:
        parts.append(setting.told("source.read", date=setting.say.date(source.read)))
    return Markup(", ").join(parts)
