"""A film or a sound that only people who hear it can use."""

import re
from collections.abc import Iterable

from accessibility.readability.finding import Hit
from accessibility.readability.guides import nhs_access
from accessibility.readability.linked import linked
from accessibility.readability.page import PROSE, Film, Page, Tag
from accessibility.readability.rule import Rule
from accessibility.readability.settings import Settings

_TRACK = re.compile(r"<track\b(?![^>]*kind\s*=\s*[\"']?(?:metadata|chapters|descriptions))[^>]*>", re.IGNORECASE)
_IN_WORDS = re.compile(
    r"\b(?:transcript|read the (?:words|text) of|text version|subtitles?|captions?|captioned|read (?:his|her|their|the|our|what|it|all)|in words)\b", re.IGNORECASE
)
_PLAYERS = ("youtube.com/embed", "youtube-nocookie.com/embed", "player.vimeo.com", "dailymotion.com/embed", "soundcloud.com/player")
_MEDIA_FILE = re.compile(r"\.(?:mp4|m4v|mov|webm|avi|wmv|mpe?g|ogv|mp3|m4a|wav|ogg|aac)(?:[?#].*)?\Z", re.IGNORECASE)
_MEDIA_SITE = re.compile(
    r"^https?://(?:www\.|m\.)?(?:youtube\.com/(?:watch|shorts|embed|live)|youtu\.be/|vimeo\.com/\d|dailymotion\.com/video|soundcloud\.com/[^/]+/|podcasts\.)", re.IGNORECASE
)
_WITHOUT = re.compile(
    r"\b(?:(?:film|video|clip|recording|podcast|audio|animation|webinar|talk|sound)s?(?: \w+){0,8}? (?:has|have|comes?|come|is|are|does|do)(?: \w+){0,3}? (?:no|"
    r"not have|not yet have|without|not)(?: any| yet| have)*"
    r"|no|without) (?:captions?|subtitles?|transcripts?|captioned|subtitled|signing)\b",
    re.IGNORECASE,
)
_BESIDE = 500
"""Characters after a film in which a link to its words still belongs to it."""


def _look(page: Page, settings: Settings) -> Iterable[Hit]:
    yield from _players(page)
    for link in linked(page):
        if (_MEDIA_FILE.search(link.address) or _MEDIA_SITE.match(link.address)) and not _IN_WORDS.search(link.text) and not _said_beside(page, link.end, 160):
            yield Hit(link.start, link.end, "Does this film or sound have captions or a transcript? Say so beside it.", severity="ask", certainty="likely")
    for image in page.images:
        if _MEDIA_FILE.search(image.address) and not _said_beside(page, image.end, 160):
            yield Hit(image.start, image.end, "Does this film or sound have captions or a transcript? Say so beside it.", severity="ask", certainty="likely")
    for passage in page.passages:
        if passage.kind in PROSE and passage.language in ("", "en") and ("aption" in passage.text or "ubtitle" in passage.text or "ranscript" in passage.text):
            for sentence in passage.sentences:
                found = _WITHOUT.search(sentence.text)
                if found and _MEDIUM.search(sentence.text) and not passage.within(sentence.start + found.start(), sentence.start + found.end(), "code", "quoted"):
                    place = passage.source_span(sentence.start + found.start(), sentence.start + found.end())
                    yield Hit(*place, "Add them before you publish it.", severity="should", certainty="likely")


_MEDIUM = re.compile(r"\b(?:film|video|clip|recording|podcast|audio|animation|webinar)s?\b", re.IGNORECASE)


def _players(page: Page) -> Iterable[Hit]:
    films = {film.start: film for film in page.films}
    for tag in page.tags:
        film = films.get(tag.start)
        if film is not None:
            yield from _film(page, film, tag)
        elif tag.name == "iframe" and any(player in tag.attributes.get("src", "") for player in _PLAYERS) and not _said_beside(page, tag.end):
            yield Hit(tag.start, tag.end, "Does this film or sound have captions or a transcript? Say so beside it.", severity="ask", certainty="likely")


def _film(page: Page, film: Film, tag: Tag) -> Iterable[Hit]:
    name = "</audio>" if film.sound_only else "</video>"
    close = page.source.find(name, film.start)
    end = close + len(name) if close >= 0 else film.end
    inside = page.source[film.start : end]
    silent = "muted" in tag.attributes and "controls" not in tag.attributes
    if _TRACK.search(inside) or silent or _said_beside(page, end):
        return
    if film.sound_only:
        yield Hit(film.start, end, "Put a transcript of it beside it.")
    else:
        yield Hit(film.start, end, "Add captions, or a transcript beside it.")


def _said_beside(page: Page, end: int, far: int = _BESIDE) -> bool:
    """Whether a transcript or captions are spoken of right after it, before the next film."""
    after = page.source[end : end + far]
    for mark in ("<video", "<audio", "<iframe", "\n#"):
        after = after.split(mark)[0]
    return bool(_IN_WORDS.search(after))


RULE = Rule(
    id="captions",
    title="Film or sound without its words",
    why="People who are deaf or hard of hearing, or in a room where they cannot play sound, get nothing from it.",
    better="Add captions that people have checked, and a transcript.",
    severity="must",
    certainty="sure",
    source=nhs_access("make-video-and-other-multimedia-content-accessible", "Make video and other multimedia content accessible"),
    before='<video src="a.mp4" controls></video>',
    after='<video src="a.mp4" controls><track kind="captions" src="a.vtt" srclang="en"></video>',
    flagged=(
        '⟦<video src="a.mp4" controls></video>⟧',
        '⟦<audio src="a.mp3" controls></audio>⟧',
        '⟦<video src="a.mp4" controls><track kind="chapters" src="a.vtt"></video>⟧',
        '⟦<iframe src="https://www.youtube.com/embed/x" title="Asthma">⟧</iframe>',
        "[⟦Watch our film⟧](https://example.org/film.mp4)",
        "[⟦Listen to Kwame⟧](kwame.mp3) at home.",
        "[⟦See how it is done⟧](https://www.youtube.com/watch?v=abc)",
        "⟦![A film of the stretch](stretch.mp4)⟧",
        "The ⟦film has no captions⟧.",
        "Our ⟦video on the page has no subtitles⟧ yet.",
        '⟦<video src="a.mp4" controls></video>⟧\n\n<video src="b.mp4" controls><track kind="captions" src="b.vtt"></video>',
    ),
    fine=(
        '<video src="a.mp4" controls><track kind="captions" src="a.vtt" srclang="en"></video>',
        '<video src="a.mp4" controls><track src="a.vtt" kind="subtitles"></video>',
        '<audio src="a.mp3" controls></audio>\n\n[Read the transcript](a.md)',
        '<video src="wave.mp4" autoplay muted loop></video>',
        '```\n<video src="a.mp4" controls></video>\n```',
        '<iframe src="https://www.youtube.com/embed/x" title="Asthma"></iframe>\n\nThis film has captions.',
        '<iframe src="https://example.org/map" title="Map"></iframe>',
        "Watch a video about asthma.",
        "[Watch our film, with captions](film.mp4)",
        "[Listen to Kwame](kwame.mp3) or [read the transcript](kwame.md).",
        "The film has captions. There are no subtitles on the bus.",
        "[How to use the app](https://www.youtube.com/about)",
        '<video src="a.mp4" controls></video>\n\n<details><summary>Transcript</summary>Hello.</details>',
    ),
    look_at_page=_look,
    in_quotes=True,
)
