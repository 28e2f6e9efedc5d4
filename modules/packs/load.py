"""A folder of words becomes a Pack."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from accessibility.document import Figure
from glossary.load import Glossary
from glossary.match import Lexicon
from glossary.plain_yaml import Reading, read_yaml
from glossary.problem import Problem
from glossary.shape import shaped
from modules.packs.astray import PAGE, find_astray, find_lost_steps
from modules.packs.easy_read import read_easy
from modules.packs.facts import read_facts
from modules.packs.files import PackFiles
from modules.packs.films import find_unused, media, read_films
from modules.packs.interface import Interface, flat
from modules.packs.lessons import PageReader, same_answers, same_blocks
from modules.packs.links import find_lost_links
from modules.packs.local import NAME as ABOUT_US
from modules.packs.local import read_about_us
from modules.packs.pack import AboutUs, Dated, Edition, Lesson, Module, Pack, PlainPage, StoryPage
from modules.packs.page_order import Place, place_of
from modules.packs.room_files import read_activities, read_cards, read_sessions
from modules.packs.shapes import HostPackShape, ModuleShape, ModuleWordsShape, PackShape


class NoPack(Exception):
    """There is no pack to serve at all. The text says where it was looked for and what is wrong."""

    def __init__(self, folder: Path, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join([f"No module could be read in {folder}.", *map(str, self.problems)]))


def load_pack(folder: Path, glossary: Glossary, *hosts: Path) -> Pack:
    """Read the pack in `folder`, with each of `hosts` laid over it.

    Everything that is wrong is in `pack.problems`, all at once. Raises NoPack only where there is nothing to show.
    """
    files = PackFiles((folder, *hosts))
    reading, about = _about(files, folder, hosts)
    editions: dict[str, Edition] = {}
    first: Edition | None = None
    for language in dict.fromkeys((*about.languages, *about.interface_in)):
        editions[language] = _edition(files, about, language, first)
        first = first or editions[language]
    if first is None or not first.modules:
        raise NoPack(folder, files.problems)
    find_lost_steps(reading, about, first)
    find_astray(files, about, editions)
    files.problems.extend(find_unused(files))
    find_lost_links(files, editions, first)
    files.problems.extend(reading.problems)
    problems = sorted({*files.problems, *glossary.problems})
    return Pack(about, editions, Lexicon(glossary.terms), files.stamp, tuple(problems), tuple(files.dated))


def _about(files: PackFiles, folder: Path, hosts: tuple[Path, ...]) -> tuple[Reading, PackShape]:
    text = files.text(folder / "pack.yaml")
    reading = read_yaml(text or "", folder / "pack.yaml")
    if text is not None and reading.value is None and not reading.problems:
        reading.blame(1, "This file is empty. Write at least `id`, `title`, `version`, `languages`, `licence`, `owners` and `modules`.")
    about = shaped(PackShape, reading) if text else None
    if about is None:
        raise NoPack(folder, [*files.problems, *reading.problems])
    for host in hosts:
        # A host that has only answered the questions about itself needs no pack.yaml.
        host_text = files.text(host / "pack.yaml") if (host / "pack.yaml").is_file() or not any(host.glob(f"{ABOUT_US}.*.yaml")) else None
        host_reading = read_yaml(host_text or "", host / "pack.yaml")
        extra = shaped(HostPackShape, host_reading) if host_text else None
        files.problems.extend(host_reading.problems)
        if extra and extra.adds_to == about.id:
            modules = tuple(dict.fromkeys((*about.modules, *extra.modules)))
            about = about.model_copy(update={"modules": modules, "owners": (*about.owners, *extra.owners)})
    return reading, about


def _edition(files: PackFiles, about: PackShape, language: str, first: Edition | None) -> Edition:
    say = _interface(files, language, first)
    pictures: dict[str, Figure] = dict(first.pictures) if first else {}
    facts = {**(first.facts if first else {}), **read_facts(files, language)}
    about_us = read_about_us(files, language) or (first.about_us if first else AboutUs())
    films = {**(first.films if first else {}), **read_films(files, language)}
    reader = PageReader(files, language, pictures, {}, facts, about_us, films)
    for name, drawing in files.inside("pictures", ".svg"):
        slug = name.removesuffix(".svg")
        words = files.paths.get(f"pictures/{slug}.{language}.yaml")
        if words is None:
            if first is None:
                files.blame(drawing, f"This picture has no words. Write {slug}.{language}.yaml beside it, with its alt text and the same in words.")
            continue
        figure = reader.picture(slug, drawing, words)
        if figure:
            pictures[slug] = figure
    stories: dict[str, StoryPage] = dict(first.stories) if first else {}
    for name, file in files.inside("stories", f".{language}.md"):
        story = reader.story(name.removesuffix(f".{language}.md"), file)
        if story:
            stories[story.story.id] = story
    reader.stories = stories
    pages: dict[str, PlainPage] = dict(first.pages) if first else {}
    for name, file in files.inside("pages", f".{language}.md"):
        page = reader.plain_page(file)
        if page:
            pages[name.removesuffix(f".{language}.md")] = page
    modules = {module.id: module for name in about.modules if (module := _module(files, reader, name, language, first))}

    def has_page(module: str, page: str) -> bool:
        return module in modules and modules[module].page(page) is not None

    cards = {**(first.cards if first else {}), **read_cards(files, language, pictures)}
    activities = {**(first.activities if first else {}), **read_activities(files, language, pictures, has_page, cards)}
    sessions = {**(first.sessions if first else {}), **read_sessions(files, language, activities, has_page)}
    easy = {**(first.easy if first else {}), **read_easy(files, language, modules)}
    pages_in = first.language if first and language not in about.languages else language
    return Edition(language, modules, stories, pictures, pages, say, facts, activities, sessions, cards, about_us, films, media(files), easy, pages_in)


def _interface(files: PackFiles, language: str, first: Edition | None) -> Interface:
    texts: dict[str, str] = {}
    file = files.paths.get(f"interface/{language}.yaml")
    if file is None:
        files.blame(files.roots[0] / "interface", f"The words on buttons are missing in `{language}`. Add interface/{language}.yaml.")
    elif text := files.text(file):
        reading = read_yaml(text, file)
        files.problems.extend(reading.problems)
        texts = flat(reading.value)
    return Interface(language, texts, first.say.texts if first else None, first.language if first else language)


def _module(files: PackFiles, reader: PageReader, name: str, language: str, first: Edition | None) -> Module | None:
    folder = f"modules/{name}"
    file = files.paths.get(f"{folder}/module.yaml")
    text = files.text(file) if file else None
    if file is None or text is None:
        files.blame(files.roots[0] / folder, "This module has no module.yaml. Add it with its title, and what people can do after it.")
        return None
    reading = read_yaml(text, file)
    shape = shaped(ModuleShape, reading)
    files.problems.extend(reading.problems)
    if shape is None:
        return None
    ids: dict[str, Path] = {}
    pages = [reader.lesson(name, slug, page, ids) for slug, page in _pages(files, folder, language)]
    if first is None:
        files.dated.append(Dated("module", shape.title, f"{folder}/module.yaml", language, shape.checked))
    if first is not None and name in first.modules:
        pages = _beside(files, first.modules[name], pages)
        shape = _translated(files, folder, language, shape)
    if not pages:
        files.blame(file, "This module has no pages. Add one, such as 01-first-page.en.md.")
        return None
    return Module(name, shape.code, shape.title, shape.for_, shape.minutes, shape.summary, shape.after, shape.take, shape.checked, tuple(pages))


def _pages(files: PackFiles, folder: str, language: str) -> Iterator[tuple[str, Path]]:
    """The pages of a module in one language, in the order of their numbers; 02b stands between 02 and 03. A host's page replaces the one of the same name."""
    found: dict[str, tuple[Place, Path]] = {}
    for name, file in files.inside(folder, ".md"):
        match = PAGE.match(name)
        if match is None:
            files.blame(file, "A page is named like 01-first-page.en.md: a number, small letters with hyphens, a language. Give it such a name.")
        elif match[3] == language:
            if match[2] in found and found[match[2]][1].parent == file.parent:
                files.blame(file, f"Two pages are called `{match[2]}`. Give one another name.")
                continue
            found[match[2]] = (place_of(match[1]), file)
    for slug, (_, file) in sorted(found.items(), key=lambda page: page[1]):
        yield slug, file


def _beside(files: PackFiles, first: Module, pages: list[Lesson]) -> list[Lesson]:
    """The pages in the order of the first language; one that is not translated yet is shown in the first language."""
    translated = {page.slug: page for page in pages}
    for original in first.lessons:
        other = translated.get(original.slug)
        if other:
            files.problems.extend((*same_blocks(original, other), *same_answers(original, other)))
    return [translated.get(original.slug, original) for original in first.lessons]


def _translated(files: PackFiles, folder: str, language: str, shape: ModuleShape) -> ModuleShape:
    file = files.paths.get(f"{folder}/module.{language}.yaml")
    text = files.text(file) if file else None
    if file is None or text is None:
        return shape
    reading = read_yaml(text, file)
    words = shaped(ModuleWordsShape, reading)
    files.problems.extend(reading.problems)
    return shape.model_copy(update=words.model_dump()) if words else shape
