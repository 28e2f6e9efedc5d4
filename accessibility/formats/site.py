"""The offline site: a plain folder that opens from a disk, a stick or any web server. See `offline/`."""

import json
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from accessibility.document import Film
from accessibility.formats.doors import Piece
from accessibility.formats.makers import ACCESSIBILITY, made_by, squeezed
from accessibility.formats.manifest import hash_file
from accessibility.formats.offline import pages
from accessibility.formats.offline.addresses import CARD, HELP, HOME, LOOK, MINE, STORIES, WORDS, letter_of, page_at
from accessibility.formats.offline.check import problems as problems
from accessibility.formats.publication import Options, Publication, Use, hash_of, stories_in

name = "site"
use: Use = "exports"
OFFLINE = Path(__file__).parent / "offline"
FONTS = ACCESSIBILITY / "fonts"
FILMS = "films/"


def missing() -> str:
    return ""


def pieces(publication: Publication, options: Options) -> Iterator[Piece]:
    """Every page, style, script and font of the folder; the list of all of them for a phone that keeps it comes last."""
    made = [*_lessons(publication, options), *_others(publication, options), *_words(publication, options), *_films(publication), *_assets(publication)]
    yield from made
    paths = sorted(piece.path for piece in made)
    yield _text("sw.js", hash_of(publication.stamp, paths), partial(_worker, publication, paths))


def _lessons(publication: Publication, options: Options) -> Iterator[Piece]:
    titles = [(part.id, page.id, page.title) for part in publication.parts for page in part.pages]
    for part in publication.parts:
        around = [place for place, title in enumerate(titles) if title[0] == part.id]
        near = titles[max(around[0] - 1, 0) : around[-1] + 2] if around else []
        stamp = hash_of(publication.stamp_of(part), publication.words, near, options.stamp)
        at = f"read/{part.id}.html"
        yield _text(at, stamp, partial(pages.html, publication, options, at, "part.html", part.title, publication.stamp_of(part), part=part), part.id)
        for page in part.pages:
            stories = stories_in(page.document.blocks)
            yield _text(page_at(part.id, page.id), stamp, partial(pages.lesson, publication, options, part, page), part.id, stories)


def _others(publication: Publication, options: Options) -> Iterator[Piece]:
    """The pages around the lessons. Each holds the stamp of the whole, so all are made anew when any word changes."""
    say = publication.say
    stamp = hash_of(publication.stamp, options.stamp)
    for at, template, title in (
        (HOME, "home.html", publication.title),
        (HELP, "help.html", say("help.title")),
        (MINE, "mine.html", say("site.mine")),
        (LOOK, "look.html", say("site.more-about")),
        (CARD, "card.html", say("card.title")),
        (STORIES, "stories.html", say("stories.title")),
    ):
        yield _text(at, stamp, partial(pages.html, publication, options, at, template, title, publication.stamp, page_at=page_at))
    for text in publication.pages:
        yield _text(f"about/{text.id}.html", stamp, partial(pages.plain, publication, options, text))
    for alone in publication.stories:
        yield _text(f"stories/{alone.story.id}.html", stamp, partial(pages.story, publication, options, alone), stories=frozenset({alone.story.id}))


def _words(publication: Publication, options: Options) -> Iterator[Piece]:
    letters = sorted({letter_of(term) for term in publication.terms})
    stamp = hash_of(publication.words, options.stamp)
    say = publication.say
    yield _text(WORDS, stamp, partial(pages.html, publication, options, WORDS, "words.html", say("words.title"), publication.version, letters=letters, letter="", terms=[]))
    for letter in letters:
        terms = sorted((term for term in publication.terms if letter_of(term) == letter), key=lambda term: term.term.casefold())
        at = f"words/{letter}.html"
        title = say("formats.words-letter", letter=letter.upper() if letter != "0" else "0–9")
        more = {"letters": letters, "letter": letter, "terms": terms}
        yield _text(at, stamp, partial(pages.html, publication, options, at, "words.html", title, publication.version, **more))
    yield _text("words/words.js", stamp, partial(_word_list, publication))


def _word_list(publication: Publication) -> str:
    """What the search looks through: names only, so that it is small. A script, because a page from a disk may not read a file of data."""
    listed = [[term.term, term.full or "", " ".join(term.also), f"{letter_of(term)}.html#w-{term.id}"] for term in publication.terms]
    return f"sideBySideWords({json.dumps(listed, ensure_ascii=False, separators=(',', ':'))});\n"


def _films(publication: Publication) -> Iterator[Piece]:
    """The files of each film that is shown. A phone that keeps the copy does not keep them: they are heavy, and all of each film is there in words."""
    shown = {name for part in publication.parts for page in part.pages for block in page.document.blocks if isinstance(block, Film) for name in block.files}
    for name in sorted(shown & publication.media.keys()):
        file = publication.media[name]
        yield Piece(f"{FILMS}{name}", hash_of(hash_file(file)), partial(_copy, file), stories=frozenset())


def _assets(publication: Publication) -> Iterator[Piece]:
    style = "\n".join(squeezed(file.read_text(encoding="utf-8")) for file in (ACCESSIBILITY / "tokens.css", ACCESSIBILITY / "page.css", OFFLINE / "assets" / "site.css"))
    fonts = (ACCESSIBILITY / "fonts.css").read_text(encoding="utf-8").replace("/assets/fonts/", "fonts/")
    app = {"name": publication.title, "start_url": "index.html", "display": "minimal-ui", "lang": publication.language, "dir": publication.direction,
           "icons": [{"src": "icon.svg", "sizes": "any", "type": "image/svg+xml"}]}  # fmt: skip
    yield _text("assets/site.css", hash_of(style), lambda: style)
    yield _text("assets/fonts.css", hash_of(fonts), lambda: fonts)
    yield _text("app.webmanifest", hash_of(app), lambda: json.dumps(app, ensure_ascii=False))
    for file in (OFFLINE / "assets" / "site.js", OFFLINE / "assets" / "icon.svg"):
        text = squeezed(file.read_text(encoding="utf-8"))
        yield _text("icon.svg" if file.suffix == ".svg" else f"assets/{file.name}", hash_of(text), partial(str, text))
    for font in sorted(FONTS.glob("*.*")):
        yield Piece(f"assets/fonts/{font.name}", hash_of(font.stat().st_size, font.name), partial(_copy, font), stories=frozenset())


def _worker(publication: Publication, paths: list[str]) -> str:
    kept = [path for path in paths if not path.startswith(("assets/fonts/", FILMS)) or path.endswith(".woff2")]
    text = (OFFLINE / "assets" / "sw.js").read_text(encoding="utf-8")
    return text.replace("__VERSION__", json.dumps(f"side-by-side-{publication.id}-{publication.language}-{publication.stamp}")).replace("__FILES__", json.dumps(kept))


def _copy(file: Path, to: Path) -> None:
    to.write_bytes(file.read_bytes())


def _text(path: str, stamp: str, make: Callable[[], str], part: str = "", stories: frozenset[str] = frozenset()) -> Piece:
    def build(to: Path) -> None:
        to.write_text(make(), encoding="utf-8", newline="\n")

    return Piece(path, hash_of(stamp, made_by(OFFLINE, Path(__file__))), build, part, stories)
