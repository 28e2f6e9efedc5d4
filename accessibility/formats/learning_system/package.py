"""One package: the pages of the offline site, the frame that keeps the line to the learning system open, and the manifest. A zip that a learning system takes in."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, replace
from datetime import date
from functools import lru_cache, partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Generic, TypeVar
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from accessibility.formats import site
from accessibility.formats.doors import Piece
from accessibility.formats.learning_system.course import Course, Speaks, course_of
from accessibility.formats.learning_system.manifests import FILE, launched, manifest
from accessibility.formats.makers import made_by, squeezed
from accessibility.formats.offline.addresses import page_at
from accessibility.formats.offline.pages import html
from accessibility.formats.publication import Options, Part, Publication, hash_of
from accessibility.formats.site import OFFLINE
from accessibility.html.setting import Say

HERE = Path(__file__).parent
Made = TypeVar("Made")
LEFT_OUT = {"sw.js"}  # a learning system brings the pages itself; nothing of ours stays behind in the browser to bring older ones
_LONG_AGO = (2000, 1, 1, 0, 0, 0)  # the same words make the same file, whenever it is made


class InPackage:
    """Says what an offline copy says, but where that would be untrue in a learning system: there the place is sent."""

    def __init__(self, say: Say, labels: Mapping[str, str]) -> None:
        self.say = say
        self.instead = {f"formats.{key.removeprefix('course.instead.')}": key for key in labels if key.startswith("course.instead.")}

    def __call__(self, key: str, /, **filled: object) -> str:
        return self.say(self.instead.get(key, key), **filled)

    def date(self, day: date) -> str:
        return self.say.date(day)


def pieces(publication: Publication, options: Options, speaks: Speaks) -> Iterator[Piece]:
    """A package for each part, and one for all of them."""
    if not publication.parts:
        return
    made = hash_of(made_by(HERE, OFFLINE, Path(site.__file__)), options.stamp, speaks, publication.words)
    for part in publication.parts:
        alone = replace(publication, parts=(part,))
        stamp = hash_of(made, publication.stamp_of(part), [each.story.id for each in publication.stories])
        yield Piece(f"{part.id}.zip", stamp, _Build(alone, options, speaks), part.id, frozenset(each.story.id for each in publication.stories))
    if len(publication.parts) > 1 and not options.parts:
        stories = frozenset(each.story.id for each in publication.stories)
        yield Piece("all.zip", hash_of(made, publication.stamp), _Build(publication, options, speaks), "", stories, "all")


class _Build:
    def __init__(self, publication: Publication, options: Options, speaks: Speaks) -> None:
        self.publication, self.options, self.speaks = publication, options, speaks

    def __call__(self, to: Path) -> None:
        files = package(self.publication, self.options, self.speaks)
        with ZipFile(to, "w", ZIP_DEFLATED, compresslevel=9) as archive:
            for path, content in files.items():
                entry = ZipInfo(path, _LONG_AGO)
                entry.compress_type, entry.external_attr = ZIP_DEFLATED, 0o644 << 16
                archive.writestr(entry, content)


def package(publication: Publication, options: Options, speaks: Speaks) -> dict[str, bytes]:
    """Every file of a package by its path, the manifest first."""
    # No address of the live site: a page inside a learning system asks nobody else for anything.
    inside = replace(publication, site="", say=InPackage(publication.say, publication.labels))
    shared = dict(_site(_Same(("", inside.stamp, inside.published, options.stamp), lambda: _pages(inside, options))))
    own: dict[str, dict[str, bytes]] = {}
    courses: list[tuple[Part, Course]] = []
    for part in inside.parts:
        course = course_of(inside, part, speaks, {page.id: f"../{page_at(part.id, page.id)}" for page in part.pages})
        courses.append((part, course))
        own[part.id] = {path: shared.pop(path) for path in sorted(shared) if path.startswith(f"read/{part.id}/")}
        own[part.id][f"read/{part.id}/start.html"] = _start(inside, options, part, course).encode()
        own[part.id][launched(part)] = _around(inside, course, f"../read/{part.id}/start.html").encode()
    shared["assets/package.css"] = squeezed((HERE / "package.css").read_text(encoding="utf-8")).encode()
    shared["assets/package.js"] = _scripts(speaks).encode()
    # A learning system has a bar and a title of its own above us: on a small screen the page's own words come sooner. "All pages" leads where our name does.
    shared["assets/site.css"] += b"\n@media (max-width: 40rem) { .top .name { display: none; } }\n"
    # A page that somebody opens outside its frame has no keeper, and the browser may be shared: the script of the pages has to know before it keeps anything.
    in_package = json.dumps({"alone": inside.say("course.page-alone")}, ensure_ascii=False)
    shared["assets/site.js"] = f"window.sideBySideInPackage = {in_package};\n".encode() + shared["assets/site.js"]
    listed = {"": sorted(shared), **{name: sorted(files) for name, files in own.items()}}
    found = {FILE[speaks]: manifest(inside, courses, listed, speaks), **shared}
    for files in own.values():
        found |= files
    return found


class _Same(Generic[Made]):
    """Something to make that is known by what it is made from. Not made again while that is the same: the pages are, for each kind of learning system."""

    def __init__(self, known_by: tuple[object, ...], make: Callable[[], Made]) -> None:
        self.known_by, self.make = known_by, make

    def __hash__(self) -> int:
        return hash(self.known_by)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.known_by == other.known_by


@lru_cache(maxsize=64)
def _site(same: _Same[dict[str, bytes]]) -> dict[str, bytes]:
    return same.make()


@lru_cache(maxsize=128)
def _shared(same: _Same[bytes]) -> bytes:
    return same.make()


def _pages(publication: Publication, options: Options) -> dict[str, bytes]:
    """The pages of the offline site. What no part changes, such as the pages of words, is made once for all packages."""
    found: dict[str, bytes] = {}
    for piece in site.pieces(publication, options):
        if piece.path in LEFT_OUT:
            continue
        make = partial(_read, piece)
        found[piece.path] = _shared(_Same((piece.path, piece.stamp), make)) if piece.path.startswith(("words/", "assets/")) else make()
    return found


def _read(piece: Piece) -> bytes:
    with TemporaryDirectory() as folder:
        piece.build(Path(folder) / "new")
        return (Path(folder) / "new").read_bytes()


@lru_cache(maxsize=1)
def _templates() -> Environment:
    return Environment(loader=FileSystemLoader([HERE, OFFLINE / "templates"]), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)


def _start(publication: Publication, options: Options, part: Part, course: Course) -> str:
    """Page one: what this is, and what an employer can see."""
    at = f"read/{part.id}/start.html"
    return html(publication, options, at, "start.html", part.title, publication.stamp_of(part), part=part, course=course, page_at=page_at, templates=_templates())


def _around(publication: Publication, course: Course, first: str) -> str:
    """The page that a learning system opens. It holds the course in the shape that the scripts read, and the page in a frame."""
    say = publication.say
    words = {name: say(f"course.{name}") for name in ("alone", "lost", "finished", "untold", "unkept", "kept")}
    told = {**asdict(course), "publication": publication.id, "most": course.most, "first": first, "words": words}
    # In a script no tag may end it early.
    text = Markup(json.dumps(told, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c"))
    return _templates().get_template("around.html").render(publication=publication, course=course, say=say, first=first, told=text)


def _scripts(speaks: Speaks) -> str:
    """All scripts but the line to the other kind of learning system."""
    other = "30-scorm.js" if speaks == "cmi5" else "30-cmi5.js"
    return "\n".join(file.read_text(encoding="utf-8") for file in sorted((HERE / "scripts").glob("*.js")) if file.name != other)
