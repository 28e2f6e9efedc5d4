"""A film: no more of it than its captions is loaded before someone asks for it, and nothing of another site ever is."""

from urllib.parse import urlsplit

from markupsafe import Markup

from accessibility.document import Film
from accessibility.html.fill import fill
from accessibility.html.setting import Say, Setting
from accessibility.html.text import RenderBlocks

NOTHING = Markup("")


def film(block: Film, setting: Setting, blocks: RenderBlocks) -> Markup:
    """The film with its captions, its length before it is opened, a version in sign language where there is one, and all of it in words to open."""
    language = block.language or setting.language
    if setting.forms in ("told", "paper") or (setting.forms == "alone" and setting.media.startswith("/")):
        return _told(block, setting, blocks)
    return fill(
        '<section class="box film" id="b-{id}"><h2 class="box-title">{title}</h2><p>{about}</p><p class="hint">{length}</p>{shown}{bsl}'
        "<details><summary>{words}</summary>{transcript}</details></section>",
        id=block.id,
        title=setting.told("film.title", title=block.title),
        about=block.about,
        length=setting.told("film.length", length=in_minutes(block.seconds, setting.say)),
        shown=_there(block.address, "film.there", setting) if block.address else _player(block.file, block, setting, language),
        bsl=_signed(block, setting) if block.bsl else NOTHING,
        words=setting.told("film.words"),
        transcript=blocks(block.transcript, setting),
    )


def _told(block: Film, setting: Setting, blocks: RenderBlocks) -> Markup:
    """A film where none can be shown, as on paper or in a copy that has no films with it: all of it in words, and how long it takes for who looks for it later."""
    length = setting.told("film.length", length=in_minutes(block.seconds, setting.say))
    there = fill('<p class="address">{} {}</p>', setting.told("film.find"), block.address) if block.address else NOTHING
    if "://" in block.bsl:
        there += fill('<p class="address">{}: {}</p>', setting.told("film.bsl"), block.bsl)
    return fill(
        '<section class="box film" id="b-{}"><h2 class="box-title">{}</h2><p>{}</p><p class="hint">{}</p>{}<h3>{}</h3>{}</section>',
        block.id,
        setting.told("film.title", title=block.title),
        block.about,
        length,
        there,
        setting.told("film.words"),
        blocks(block.transcript, setting),
    )


def _player(file: str, block: Film, setting: Setting, language: str) -> Markup:
    """The browser's own player: it works by keyboard and with no script. `preload="none"` costs a slow line nothing."""
    place = setting.media
    poster = fill(' poster="{}{}"', place, block.poster) if block.poster else NOTHING
    return fill(
        '<video controls preload="none" playsinline aria-label="{name}"{poster}><source src="{place}{file}" type="{kind}">'
        '<track kind="captions" src="{place}{captions}" srclang="{language}" label="{label}" default></video>'
        '<p class="hint"><a href="{place}{file}" download>{keep}</a></p>',
        name=setting.say("film.title", title=block.title),
        poster=poster,
        place=place,
        file=file,
        kind=kind_of(file),
        captions=block.captions,
        language=language,
        label=setting.say("film.captions"),
        keep=setting.told("film.keep"),
    )


def _signed(block: Film, setting: Setting) -> Markup:
    if "://" in block.bsl:
        return _there(block.bsl, "film.bsl-there", setting)
    return fill(
        '<details class="bsl"><summary>{}</summary><video controls preload="none" playsinline aria-label="{}"><source src="{}{}" type="{}"></video></details>',
        setting.told("film.bsl"),
        setting.say("film.bsl-name", title=block.title),
        setting.media,
        block.bsl,
        kind_of(block.bsl),
    )


def _there(address: str, key: str, setting: Setting) -> Markup:
    """A link out, and before it who will know that it was opened."""
    site = urlsplit(address).hostname or address
    return fill(
        '<p class="elsewhere">{}</p><p><a href="{}" rel="noreferrer external">{}</a></p>',
        setting.told("film.warning", site=site),
        address,
        setting.told(key, site=site),
    )


def in_minutes(seconds: int, say: Say) -> str:
    """3 minutes 20 seconds, in the reader's words and their plural rules."""
    minutes, rest = divmod(seconds, 60)
    parts = [say("film.minutes", count=minutes)] if minutes else []
    parts += [say("film.seconds", count=rest)] if rest or not minutes else []
    return " ".join(parts)


def kind_of(file: str) -> str:
    return "video/webm" if file.endswith(".webm") else "video/mp4"
