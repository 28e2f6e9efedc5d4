"""What is in a pack but would never be seen: told, so that nobody's work is lost without a word."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from glossary.plain_yaml import Reading
from modules.packs.files import PackFiles
from modules.packs.local import NAME as ABOUT_US
from modules.packs.pack import Edition
from modules.packs.room_files import FOLDERS
from modules.packs.shapes import PackShape

PAGE = re.compile(r"^(\d+[a-z]*)-([a-z0-9]+(?:-[a-z0-9]+)*)\.([a-z]{2,3})\.md$")
_FACT = re.compile(r"^[a-z0-9]+(?:-[a-z0-9]+)*\.[a-z]{2,3}\.yaml$")
_ABOUT_US = re.compile(rf"^{ABOUT_US}\.[a-z]{{2,3}}\.yaml$")
_IN_A_LANGUAGE = re.compile(r"\.([a-z]{2,3})\.(?:md|yaml)$")


def find_lost_steps(reading: Reading, about: PackShape, edition: Edition) -> None:
    """Steps of a path that lead nowhere."""
    for place, path in enumerate(about.paths):
        for turn, step in enumerate(path.steps):
            module, _, slug = step.partition("/")
            known = edition.modules.get(module)
            if known is None or (slug and known.page(slug) is None):
                reading.blame(reading.line(("paths", place, "steps", turn)), f"The path `{path.id}` goes to `{step}`, which is not there. Check the spelling.")
    for place, group in enumerate(about.groups):
        for turn, name in enumerate(group.modules):
            if name not in edition.modules:
                reading.blame(reading.line(("groups", place, "modules", turn)), f"The group “{group.title}” names the part `{name}`, which is not there. Check the spelling.")


def find_astray(files: PackFiles, about: PackShape, editions: Mapping[str, Edition]) -> None:
    """Files in a module, a language or a form that nothing reads."""
    for folder in files.folders("modules"):
        if folder not in about.modules:
            files.blame(files.roots[0] / "modules" / folder, "This module is not listed in pack.yaml, so nobody can find it. Add it under `modules`.")
    first = editions[about.languages[0]]
    for path, file in sorted(files.paths.items()):
        for message in _astray(path, files.paths, about, first):
            files.blame(file, message)


def _astray(path: str, paths: Mapping[str, Path], about: PackShape, first: Edition) -> Iterator[str]:
    kind, _, name = path.partition("/")
    language = _IN_A_LANGUAGE.search(name)
    if not name and kind.startswith(f"{ABOUT_US}."):
        name, language = kind, _IN_A_LANGUAGE.search(kind)
        if not _ABOUT_US.match(name):
            yield f"Your answers about yourselves are named like {ABOUT_US}.en.yaml. Give the file such a name."
            return
        kind = ABOUT_US
    if kind in (ABOUT_US, "modules", "stories", "pages", "pictures", "facts", "films", "easy-read", *FOLDERS) and language and language[1] not in about.languages:
        yield f"This is in `{language[1]}`, which pack.yaml does not have under `languages`, so nobody can read it. Add the language, or check the name."
    elif kind == "modules":
        module, _, page = name.partition("/")
        named = PAGE.match(page)
        if named and named[3] != about.languages[0] and module in first.modules and first.modules[module].page(named[2]) is None:
            yield f"There is no page `{named[2]}` in `{about.languages[0]}`, so nobody can find this one. Add that page, or give both the same name."
    elif kind == "facts" and not _FACT.match(name):
        yield "A fact is named like nhs-england.en.yaml: small letters with hyphens, a language. Give it such a name."
    elif kind == "facts" and language and language[1] != about.languages[0] and f"facts/{name.split('.')[0]}.{about.languages[0]}.yaml" not in paths:
        yield f"There is no fact `{name.split('.')[0]}` in `{about.languages[0]}`, so no page shows this one. Add that file, or give both the same name."
    elif kind in FOLDERS and not _FACT.match(name):
        yield f"A file in {kind}/ is named like what-matters-wall.en.yaml: small letters with hyphens, a language. Give it such a name."
    elif kind in FOLDERS and language and language[1] != about.languages[0] and f"{kind}/{name.split('.')[0]}.{about.languages[0]}.yaml" not in paths:
        yield f"There is no `{name.split('.')[0]}` in `{about.languages[0]}`, so nobody can find this one. Add that file, or give both the same name."
    elif kind == "pictures" and name.endswith(".yaml"):
        drawing = f"pictures/{name.split('.')[0]}.svg"
        if drawing not in paths:
            yield f"The drawing to these words is not there. Add {drawing}, or check the name."
    elif kind == "pictures" and not name.endswith(".svg"):
        yield "Pictures are drawings in SVG, so that they follow each person's colours. Draw it as SVG, or take it out."
