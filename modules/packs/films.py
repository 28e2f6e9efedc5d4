"""Films: each is one file of `films/` with what it is about and all of it in words, beside its video, captions and signed version."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Annotated, Self

from pydantic import Field, model_validator

from accessibility.document import Film
from accessibility.markdown import parse_markdown
from glossary.plain_yaml import read_yaml
from glossary.problem import Problem
from glossary.shape import Shape, shaped
from glossary.term import Line
from modules.packs.captions import captions_problem
from modules.packs.files import PackFiles
from modules.packs.pack import Dated
from modules.packs.shapes import Text

FOLDER = "films"
MOST_BYTES = 80_000_000
THERE = "there"
VIDEOS = (".mp4", ".webm")
POSTERS = (".jpg", ".jpeg", ".png", ".webp")
OTHERS = (*VIDEOS, *POSTERS, ".vtt")
FileName = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9.-]*\.[a-z0-9]{3,4}$", max_length=80)]
Address = Annotated[str, Field(pattern=r"^https://\S+$", max_length=600)]


class FilmShape(Shape):
    """What an author writes about a film. Either `film` (a file beside it) or `address` (a page on another site)."""

    title: Line
    about: Line
    length: Annotated[str, Field(pattern=r"^\d{1,3}:[0-5]\d$")]
    film: FileName | None = None
    address: Address | None = None
    captions: str | None = None
    transcript: Text | None = None
    bsl: Annotated[str, Field(max_length=600)] | None = None
    poster: FileName | None = None
    checked: date
    made_by: Line
    licence: Line

    @model_validator(mode="after")
    def _for_everyone(self) -> Self:
        if bool(self.film) == bool(self.address):
            raise ValueError("A film is a file here (`film: hello.mp4`) or a page on another site (`address: https://...`). Write one of the two.")
        if not self.transcript:
            raise ValueError("This film has no transcript. Write all that is said and shown under `transcript`: some people cannot watch or hear it.")
        if not self.captions:
            raise ValueError("This film has no captions. Add a file of captions, such as `captions: hello.en.vtt`: deaf people cannot follow it without.")
        if (self.captions == THERE) != bool(self.address):
            raise ValueError("`captions: there` says that a film on another site has captions on that site. A film of your own needs a file of captions.")
        return self

    @property
    def seconds(self) -> int:
        minutes, seconds = self.length.split(":")
        return int(minutes) * 60 + int(seconds)


def read_films(files: PackFiles, language: str) -> dict[str, Film]:
    """The films in this language by their names. One that lacks something is told and left out, and the page that shows it is broken."""
    ending = f".{language}.yaml"
    found = {name.removesuffix(ending): _read(files, name.removesuffix(ending), file, language) for name, file in files.inside(FOLDER, ending)}
    return {name: film for name, film in found.items() if film is not None}


def media(files: PackFiles) -> dict[str, Path]:
    """Each file of `films/` that may be sent to a visitor, by its name."""
    return {name: file for name, file in files.inside(FOLDER, "") if name.endswith(OTHERS)}


def _read(files: PackFiles, name: str, file: Path, language: str) -> Film | None:
    text = files.text(file)
    if text is None:
        return None
    reading = read_yaml(text.removeprefix("\ufeff"), file)
    if reading.value is None and not reading.problems:
        reading.blame(1, "This film is empty. Write its title, its length, its captions and its transcript.")
    shape = shaped(FilmShape, reading) if not reading.problems else None
    if shape is not None:
        for key, message in _troubles(shape, files):
            reading.blame(reading.line((key,)), message)
    files.problems.extend(reading.problems)
    if shape is None or reading.problems:
        return None
    files.dated.append(Dated("film", shape.title, f"{FOLDER}/{file.name}", language, shape.checked))
    captions = "" if shape.captions == THERE else shape.captions or ""
    return Film(
        name,
        shape.title,
        shape.about,
        shape.seconds,
        parse_markdown(shape.transcript or ""),
        shape.film or "",
        captions,
        shape.poster or "",
        shape.bsl or "",
        shape.address or "",
        language,
    )


def _troubles(shape: FilmShape, files: PackFiles) -> Iterator[tuple[str, str]]:
    """What is wrong with the files that are named."""
    for key, name, endings in (("film", shape.film, VIDEOS), ("poster", shape.poster, POSTERS), ("bsl", shape.bsl, VIDEOS), ("captions", shape.captions, (".vtt",))):
        if not name or (key == "bsl" and name.startswith("https://")) or (key == "captions" and name == THERE):
            continue
        file = files.paths.get(f"{FOLDER}/{name}")
        if not name.endswith(endings):
            yield key, f"`{name}` cannot be used as `{key}`. Use a file that ends in {' or '.join(endings)}."
        elif file is None:
            yield key, f"There is no file `{name}` in {FOLDER}/. Add it, or check the spelling."
        elif file.stat().st_size > MOST_BYTES:
            yield key, f"`{name}` is {file.stat().st_size // 1_000_000} MB. Make it smaller than {MOST_BYTES // 1_000_000} MB, so that people on a slow line can see it."
        elif key == "captions" and (wrong := captions_problem(file, shape.seconds)):
            yield key, wrong


def find_unused(files: PackFiles) -> Iterator[Problem]:
    """Files of `films/` that no film names: heavy, and never seen."""
    words = "\n".join(file.read_text(encoding="utf-8", errors="replace") for name, file in files.inside(FOLDER, ".yaml"))
    for name, file in files.inside(FOLDER, ""):
        if name.endswith(".yaml"):
            continue
        if not name.endswith(OTHERS):
            yield Problem(file, 0, f"In {FOLDER}/ stand films ({', '.join(VIDEOS)}), captions (.vtt), posters and their words (.yaml). Take this out.")
        elif not re.search(rf"(?<![\w.-]){re.escape(name)}(?![\w.-])", words):
            yield Problem(file, 0, f"No film names this file. Write its name in a film's .yaml in {FOLDER}/, or take it out.")
