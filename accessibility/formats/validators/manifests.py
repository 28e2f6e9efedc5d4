"""Our own rules for the file by which a learning system knows a package: they need no schema and look at what no schema sees."""

from collections import Counter
from collections.abc import Iterator
from xml.etree import ElementTree as Tree

from accessibility.formats.learning_system.course import Speaks
from accessibility.formats.learning_system.manifests import ADL_12, ADL_2004, CMI5, CP_12, CP_2004

_VERSION = {"1.2": "1.2", "2004": "2004 4th Edition"}


def manifest_problems(text: bytes, speaks: Speaks, files: set[str]) -> Iterator[str]:
    """What is wrong with a manifest, given the `files` beside it. Entities are never followed."""
    if b"<!DOCTYPE" in text:
        yield "The manifest has a DOCTYPE. Take it out: a learning system need not follow it."
        return
    try:
        root = Tree.fromstring(text)  # noqa: S314 - no DOCTYPE, so no entity
    except Tree.ParseError as fault:
        yield f"The manifest is not XML: {fault}."
        return
    yield from _course_structure(root, files) if speaks == "cmi5" else _scorm(root, speaks, files)


def launched_by(text: bytes, speaks: Speaks) -> list[str]:
    """The pages that a learning system opens."""
    root = Tree.fromstring(text)  # noqa: S314
    if speaks == "cmi5":
        return [url.text or "" for url in root.iter(f"{{{CMI5}}}url")]
    space, kind = _names(speaks)
    return [each.get("href", "") for each in root.iter(f"{{{space}}}resource") if each.get(kind) == "sco"]


def _names(speaks: Speaks) -> tuple[str, str]:
    return (CP_12, f"{{{ADL_12}}}scormtype") if speaks == "1.2" else (CP_2004, f"{{{ADL_2004}}}scormType")


def _scorm(root: Tree.Element, speaks: Speaks, files: set[str]) -> Iterator[str]:
    space, kind = _names(speaks)
    if root.tag != f"{{{space}}}manifest":
        yield f"This is no manifest of SCORM {speaks}: it begins with {root.tag}."
        return
    version = root.findtext(f"{{{space}}}metadata/{{{space}}}schemaversion") or ""
    if version != _VERSION[speaks]:
        yield f"The manifest says version {version or 'nothing'}; it has to say {_VERSION[speaks]}."
    names = [each.get("identifier", "") for each in root.iter() if "identifier" in each.attrib]
    yield from (f"The name {name} is there {count} times. Each name may be there once." for name, count in Counter(names).items() if count > 1)
    organizations = root.find(f"{{{space}}}organizations")
    default = organizations.get("default", "") if organizations is not None else ""
    if default not in {each.get("identifier") for each in root.iter(f"{{{space}}}organization")}:
        yield f"The manifest starts with {default or 'nothing'}, which is not in it."
    yield from _resources(root, space, kind, files)


def _resources(root: Tree.Element, space: str, kind: str, files: set[str]) -> Iterator[str]:
    resources = {each.get("identifier", ""): each for each in root.iter(f"{{{space}}}resource")}
    items = [each.get("identifierref", "") for each in root.iter(f"{{{space}}}item") if each.get("identifierref")]
    if not items:
        yield "Nothing can be opened: the manifest has no item with files."
    wanted = items + [each.get("identifierref", "") for each in root.iter(f"{{{space}}}dependency")]
    yield from (f"The manifest asks for {name}, which is not in it." for name in wanted if name not in resources)
    listed: set[str] = set()
    for name, resource in resources.items():
        own = {each.get("href", "") for each in resource.iter(f"{{{space}}}file")}
        listed |= own
        href = resource.get("href", "")
        if resource.get(kind) not in ("sco", "asset"):
            yield f"{name} does not say whether it is a sco or an asset."
        if resource.get(kind) == "sco" and href not in own:
            yield f"{name} opens {href or 'nothing'}, which is not among its files."
    yield from (f"{path} is in the manifest but not in the package." for path in sorted(listed - files))
    yield from (f"{path} is in the package but not in the manifest." for path in sorted(files - listed))


def _course_structure(root: Tree.Element, files: set[str]) -> Iterator[str]:
    if root.tag != f"{{{CMI5}}}courseStructure":
        yield f"This is no course structure of cmi5: it begins with {root.tag}."
        return
    course, units = root.find(f"{{{CMI5}}}course"), root.findall(f".//{{{CMI5}}}au")
    if course is None or next(iter(root)) is not course:
        yield "The course comes first in cmi5.xml, and it is not there."
    if not units:
        yield "Nothing can be opened: cmi5.xml has no assignable unit."
    named = [each for each in [course, *units] if each is not None]
    for each in named:
        yield from _unit_words(each)
    yield from (f"The name {name} is there {count} times." for name, count in Counter(each.get("id", "") for each in named).items() if count > 1)
    for unit in units:
        url = unit.findtext(f"{{{CMI5}}}url") or ""
        if url.partition("?")[0] not in files:
            yield f"cmi5.xml opens {url or 'nothing'}, which is not in the package."
        if unit.get("moveOn") != "Completed" or "masteryScore" in unit.attrib:
            yield f'{unit.get("id")} asks for a mark. Here a part is finished by reading it: say moveOn="Completed" and no masteryScore.'


def _unit_words(each: Tree.Element) -> Iterator[str]:
    name = each.get("id", "")
    if not name.partition(":")[0].isalnum() or ":" not in name:
        yield f"{name or 'A name'} is no whole address: it begins with no scheme such as urn: or https:."
    for part in ("title", "description"):
        words = each.findall(f"{{{CMI5}}}{part}/{{{CMI5}}}langstring")
        if not words or not all(word.text and word.get("lang") for word in words):
            yield f"{name} has no {part} in a language that is named."
