"""What validates a package for a learning system: a whole zip, a manifest that agrees with it, sound pages, a place that fits, and nobody else is asked for anything."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from zipfile import BadZipFile, ZipFile

from accessibility.formats.learning_system.course import Check, Course, CoursePage, Speaks
from accessibility.formats.learning_system.manifests import FILE
from accessibility.formats.offline.check import problems as page_problems
from accessibility.formats.validators.manifests import launched_by, manifest_problems
from accessibility.formats.validators.schemas import against_schema
from glossary.problem import Problem

MOST_BYTES = 1_000_000
"""Of a package with one part, with its fonts and pictures, without films."""
FILMS = "films/"
_COURSE = re.compile(r'<script type="application/json" id="course">(.*?)</script>', re.DOTALL)
_ELSEWHERE = re.compile(
    r"""(?:<(?:script|img|iframe|link|source|video|audio|object|embed)\b[^>]*?\s(?:src|href|data)|url\(|@import)\s*[=(]?\s*["']?((?:https?:)?//[^"')\s>]+)""", re.IGNORECASE
)


def package_problems(file: Path, speaks: Speaks) -> list[Problem]:
    """Everything that is wrong with one package. The place of a problem is `package.zip/file`."""
    try:
        with ZipFile(file) as archive:
            if broken := archive.testzip():
                return [Problem(file, 0, f"{broken} in it is damaged. Make the package again.")]
            names = [entry.filename for entry in archive.infolist()]
            if astray := [name for name in names if PurePosixPath(name).is_absolute() or ".." in PurePosixPath(name).parts or "\\" in name]:
                return [Problem(file, 0, f"{astray[0]} would land outside the folder of the package.")]
            with TemporaryDirectory() as folder:
                archive.extractall(folder)
                return sorted({*_whole(file, speaks, Path(folder), set(names))})
    except (BadZipFile, OSError) as fault:
        return [Problem(file, 0, f"This is no zip file that can be opened: {fault}")]


def _whole(file: Path, speaks: Speaks, folder: Path, names: set[str]) -> Iterator[Problem]:
    if FILE[speaks] not in names:
        yield Problem(file, 0, f"{FILE[speaks]} is not in it. A learning system looks for it at the top.")
        return
    text = (folder / FILE[speaks]).read_bytes()
    found = list(manifest_problems(text, speaks, names - {FILE[speaks]}))
    yield from (Problem(file / FILE[speaks], 0, message) for message in found)
    yield from (Problem(file / FILE[speaks], line, f"The schema says: {message}") for line, message in against_schema(text, speaks))
    pages = [name for name in names if name.endswith(".html")]
    starts = [] if found else launched_by(text, speaks)
    for name in sorted(pages):
        yield from _page(file, folder, name, launched=name in starts)
    for name in sorted(names):
        if name.endswith((".html", ".css", ".js")):
            for address in _ELSEWHERE.findall((folder / name).read_text(encoding="utf-8", errors="replace")):
                yield Problem(file / name, 0, f"It asks {address} for something. A package brings all it needs.")
    for name in starts:
        yield from _launched(file, folder, name, speaks)
    if len(starts) == 1 and (size := _size(file)) > MOST_BYTES:
        yield Problem(file, 0, f"It is {size:,} bytes without its films. Keep a package of one part under {MOST_BYTES:,}: make its pictures simpler.")


def _size(file: Path) -> int:
    """A film is as long as it is."""
    with ZipFile(file) as archive:
        return sum(entry.compress_size for entry in archive.infolist() if not entry.filename.startswith(FILMS))


def _page(file: Path, folder: Path, name: str, *, launched: bool) -> Iterator[Problem]:
    """The page around a course has no heading of its own: the page inside it has one."""
    for problem in page_problems(folder / name):
        if not (launched and "main heading" in problem.message):
            yield replace(problem, file=file / name)


def _launched(file: Path, folder: Path, name: str, speaks: Speaks) -> Iterator[Problem]:
    page = (folder / name).read_text(encoding="utf-8")
    course = read_course(page)
    if course is None:
        yield Problem(file / name, 0, "The course is not in it, so nothing can be kept or told.")
        return
    if course.speaks != speaks:
        yield Problem(file / name, 0, f"It speaks {course.speaks}, but the package is for {speaks}.")
    if course.longest > course.most:
        yield Problem(file / name, 0, f"The place and answers can become {course.longest:,} characters; this kind takes {course.most:,}. Cut the part in two, or ask fewer checks.")
    for each in course.pages:
        if not (folder / name).parent.joinpath(each.href).resolve().is_file():
            yield Problem(file / name, 0, f"The course has a page {each.href}, which is not in the package.")
    first = json.loads(_COURSE.findall(page)[0]).get("first", "")
    start = (folder / name).parent / first
    if not first or not start.is_file() or "data-who-sees" not in start.read_text(encoding="utf-8"):
        yield Problem(file / name, 0, "Page one does not say what an employer can see.")


def read_course(page: str) -> Course | None:
    """The course that the page around it tells its scripts; None where there is none."""
    found = _COURSE.search(page)
    try:
        told = json.loads(found[1]) if found else {}
        pages = tuple(CoursePage(**each) for each in told["pages"])
        checks = tuple(Check(each["block"], each["key"], tuple(each["options"])) for each in told["checks"])
        return Course(told["id"], told["title"], told["speaks"], told["key"], pages, checks)
    except (ValueError, KeyError, TypeError):
        return None
