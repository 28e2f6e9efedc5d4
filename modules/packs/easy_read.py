"""Easy Read editions of modules: `easy-read/<module>.en.yaml`, a text of its own with one picture a sentence.

It is no translation of the pages: it has its own writers and its own readers who check it, so it has neither their blocks nor their ids.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated

from pydantic import Field

from accessibility.document import Document, EasyLine
from accessibility.readability.sentences import cut
from accessibility.svg import BadDrawing, clean_svg
from glossary.plain_yaml import Reading, read_yaml
from glossary.shape import Shape, shaped
from glossary.term import Line, Name
from modules.packs.files import PackFiles
from modules.packs.pack import Dated, EasyPage, EasyRead

FOLDER = "easy-read"
PICTURES = "pictures"
MOST_WORDS = 15
Pages = tuple["EasyPageShape", ...]


class EasyLineShape(Shape):
    picture: Name
    say: Line


class EasyPageShape(Shape):
    title: Annotated[str, Field(min_length=1, max_length=65)]
    lines: Annotated[tuple[EasyLineShape, ...], Field(min_length=1, max_length=24)]


class EasyReadShape(Shape):
    """`read_by`: Easy Read readers who checked it. With none, it says everywhere that it is a draft."""

    title: Line
    about: Line
    made_by: Line
    read_by: tuple[Line, ...] = ()
    checked: date
    pages: Annotated[Pages, Field(min_length=1)]


@dataclass(frozen=True, slots=True)
class _Drawn:
    svg: str
    alt: str


def read_easy(files: PackFiles, language: str, modules: Mapping[str, object]) -> dict[str, EasyRead]:
    """The Easy Read editions in this language, by the module that they tell. A broken one is told and left out."""
    drawn = _pictures(files, language)
    found: dict[str, EasyRead] = {}
    for name, file in files.inside(FOLDER, f".{language}.yaml"):
        slug = name.removesuffix(f".{language}.yaml")
        if slug == PICTURES:
            continue
        text = files.text(file)
        reading = read_yaml(text or "", file)
        shape = shaped(EasyReadShape, reading) if text and not reading.problems else None
        if slug not in modules:
            reading.blame(1, f"There is no module called `{slug}`. Give this file the name of the module that it tells.")
        if shape is not None:
            for line, message in _slips(shape, drawn, reading, files, language):
                reading.blame(line, message)
        files.problems.extend(reading.problems)
        if shape is not None and not reading.problems:
            files.dated.append(Dated("page", shape.title, f"{FOLDER}/{name}", language, shape.checked))
            found[slug] = _edition(slug, shape, drawn, language)
    return found


def _edition(module: str, shape: EasyReadShape, drawn: Mapping[str, _Drawn], language: str) -> EasyRead:
    pages = tuple(
        EasyPage(page.title, Document(tuple(EasyLine(line.say, drawn[line.picture].svg, drawn[line.picture].alt) for line in page.lines), language)) for page in shape.pages
    )
    return EasyRead(module, shape.title, shape.about, pages, shape.made_by, shape.read_by, shape.checked)


def _slips(shape: EasyReadShape, drawn: Mapping[str, _Drawn], reading: Reading, files: PackFiles, language: str) -> Iterator[tuple[int, str]]:
    for at, page in enumerate(shape.pages):
        for turn, line in enumerate(page.lines):
            key = ("pages", at, "lines", turn)
            if line.picture not in drawn:
                yield reading.line((*key, "picture")), _lacking(line.picture, files, language)
            if len(cut(line.say)) != 1:
                yield reading.line((*key, "say")), "In Easy Read each sentence has a picture of its own. Make two lines of this one."
            words = len(line.say.split())
            if words > MOST_WORDS:
                yield reading.line((*key, "say")), f"This sentence has {words} words. In Easy Read use {MOST_WORDS} or fewer."


def _lacking(picture: str, files: PackFiles, language: str) -> str:
    path = f"{FOLDER}/{PICTURES}/{picture}.svg"
    if path in files.paths:
        return f"The picture `{picture}` has no words. Say what it shows in {FOLDER}/{PICTURES}.{language}.yaml."
    return f"There is no picture `{picture}`. Draw {path}, or check the spelling."


def _pictures(files: PackFiles, language: str) -> dict[str, _Drawn]:
    """The drawings that have words in this language."""
    file = files.paths.get(f"{FOLDER}/{PICTURES}.{language}.yaml")
    text = files.text(file) if file else None
    reading = read_yaml(text or "", file) if file else None
    if file is None or reading is None:
        return {}
    files.problems.extend(reading.problems)
    words = reading.value if isinstance(reading.value, dict) else {}
    found: dict[str, _Drawn] = {}
    for name, drawing in files.inside(f"{FOLDER}/{PICTURES}", ".svg"):
        svg = files.text(drawing)
        alt = str(words.get(name.removesuffix(".svg")) or "").strip()
        if svg is None or not alt:
            continue
        try:
            found[name.removesuffix(".svg")] = _Drawn(clean_svg(svg), alt)
        except BadDrawing as error:
            files.blame(drawing, str(error))
    return found
