"""A pack becomes a Publication: what every format is made from."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from accessibility.document import Block, Figure, Link, ListBlock, Local, Notice, Paragraph, Quote, Run, Story, Table
from accessibility.formats.publication import Deck, Page, Part, Person, PlainText, Publication, StoryAlone, TalkCard, Use
from modules.packs.host import Host
from modules.packs.links import TO_MODULE, page_linked
from modules.packs.pack import Edition, Lesson, Module, Pack, StoryPage

EVERY_USE: frozenset[Use] = frozenset({"exports", "print", "audio"})
USES: tuple[Use, ...] = ("exports", "print", "audio")
RECORDINGS = (".mp3", ".m4a", ".ogg", ".opus", ".flac", ".wav")
EASY_READ = "-easy-read"
"""What is put after a module's name for its Easy Read, which is a part of its own."""
RIGHT_TO_LEFT = {"ar", "fa", "he", "ps", "sd", "ug", "ur", "yi"}


class NoLanguage(ValueError):
    """The pack is not written in this language. The text says in which it is."""


def publication(pack: Pack, today: date, *, language: str = "", withdrawn: frozenset[str] = frozenset(), host: Host | None = None, site: str = "") -> Publication:
    """The pack in one language, without stories that were withdrawn or whose consent has ended. Raises NoLanguage."""
    if language and language not in pack.editions:
        raise NoLanguage(f"This pack is not written in `{language}`. It is in {', '.join(pack.editions)}.")
    edition = pack.edition(language)
    stories = {name: page for name, page in edition.stories.items() if name not in withdrawn and _may_show(page, today)}
    parts = tuple(part for module in edition.modules.values() for part in (_part(pack, module, stories), *_easy(pack, edition, module)))
    return Publication(
        id=pack.id,
        title=pack.about.title,
        about=edition.say("home.what"),
        language=edition.language,
        direction="rtl" if edition.language in RIGHT_TO_LEFT else "ltr",
        version=pack.about.version,
        published=today,
        licence=pack.about.licence,
        owner=", ".join(pack.about.owners),
        parts=parts,
        explain=pack.lexicon,
        terms=pack.lexicon.terms,
        say=edition.say,
        labels=edition.say.texts,
        site=site.rstrip("/"),
        draft=pack.draft,
        first=edition.language == pack.about.languages[0],
        stories=tuple(StoryAlone(page.story, page.checked, _uses(page)) for page in stories.values()),
        withdrawn=withdrawn,
        decks=tuple(_decks(edition)),
        card_terms=tuple(pack.lexicon.by_id[name] for name in pack.about.card_words if name in pack.lexicon.by_id),
        people=tuple(_people(edition, host)) if host else (),
        pages=tuple(PlainText(name, page.title, page.blocks) for name, page in edition.pages.items()),
        media=edition.media,
        tongue=edition.language if edition.language in pack.about.languages else pack.about.languages[0],
        links={address: found for address in _addresses(parts) if address.startswith(TO_MODULE) and (found := page_linked(edition, address))},
    )


def _part(pack: Pack, module: Module, stories: dict[str, StoryPage]) -> Part:
    count = len(module.lessons) or 1
    pages = tuple(_page(lesson, max(round(module.minutes / count), 1), stories) for lesson in module.lessons if not lesson.broken)
    return Part(
        module.id, module.title, module.summary, module.minutes, pages, module.after, module.take, ", ".join(pack.about.owners), pack.about.licence, module.code,
    )  # fmt: skip


def _easy(pack: Pack, edition: Edition, module: Module) -> Iterator[Part]:
    """The module in Easy Read, as a part of its own beside it."""
    easy = edition.easy.get(module.id)
    if easy is None:
        return
    said = edition.say("easy.read-by", names=", ".join(easy.read_by)) if easy.read_by else edition.say("easy.draft")
    draft = Notice("easy-read-draft", "note", (Paragraph((Run(said),)),), easy.checked)
    pages = [Page(f"easy-{number}", page.title, 1, page.document, easy.checked) for number, page in enumerate(easy.pages, 1)]
    pages[0] = replace(pages[0], document=replace(pages[0].document, blocks=(draft, *pages[0].document.blocks)))
    title = edition.say("easy.title", title=easy.title)
    yield Part(f"{module.id}{EASY_READ}", title, easy.about, len(pages), tuple(pages), (), (), easy.made_by, pack.about.licence, f"{module.code}-E")


def _page(lesson: Lesson, minutes: int, stories: dict[str, StoryPage]) -> Page:
    blocks = tuple(block for block in lesson.document.blocks if not isinstance(block, Story) or block.id in stories)
    return Page(lesson.slug, lesson.title, minutes, replace(lesson.document, blocks=blocks), lesson.checked, lesson.sources, lesson.goal, recording_of(lesson.file))


def recording_of(page: Path) -> str:
    """A person's reading of the page, which lies beside it under the same name; "" where there is none."""
    return next((str(file) for ending in RECORDINGS if (file := page.with_suffix(ending)).is_file()), "")


def _may_show(page: StoryPage, today: date) -> bool:
    return page.consent is None or page.consent.from_ <= today < page.consent.until


def _uses(page: StoryPage) -> frozenset[Use]:
    return EVERY_USE if page.consent is None else frozenset(use for use in USES if use in page.consent.for_)


def _decks(edition: Edition) -> Iterator[Deck]:
    for name, theme in edition.cards.items():
        cards: list[TalkCard] = []
        for card in theme.cards:
            drawn = edition.pictures.get(card.picture or "")
            cards.append(TalkCard(card.id, card.say, card.more or "", card.easy or "", drawn.svg if drawn else "", drawn.alt if drawn else ""))
        yield Deck(name, theme.title, tuple(cards))


def _people(edition: Edition, host: Host) -> Iterator[Person]:
    for role in ("contact", "pals", "safeguarding", "buddy"):
        person = getattr(host, role)
        if person:
            yield Person(edition.say(f"formats.person-{role}"), person.name, person.phone or "", person.email or "")


def _addresses(parts: tuple[Part, ...]) -> set[str]:
    return {address for part in parts for page in part.pages for address in _in_blocks(page.document.blocks)}


def _in_blocks(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield from (part.address for part in block.inlines if isinstance(part, Link))
        elif isinstance(block, ListBlock):
            for item in block.items:
                yield from _in_blocks(item)
        elif isinstance(block, Table):
            yield from (part.address for row in block.rows for cell in row for part in cell if isinstance(part, Link))
        elif isinstance(block, Quote | Story | Notice | Local):
            yield from _in_blocks(block.blocks)
        elif isinstance(block, Figure):
            yield from _in_blocks(block.twin)
