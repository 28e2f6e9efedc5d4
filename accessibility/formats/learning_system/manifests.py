"""The file by which a learning system knows what is in a package: `imsmanifest.xml` for SCORM, `cmi5.xml` for cmi5."""

from collections.abc import Mapping, Sequence
from uuid import NAMESPACE_URL, uuid5
from xml.etree import ElementTree as Tree

from accessibility.formats.learning_system.course import Course, Speaks
from accessibility.formats.publication import Part, Publication

FILE: dict[Speaks, str] = {"1.2": "imsmanifest.xml", "2004": "imsmanifest.xml", "cmi5": "cmi5.xml"}
CP_12 = "http://www.imsproject.org/xsd/imscp_rootv1p1p2"
ADL_12 = "http://www.adlnet.org/xsd/adlcp_rootv1p2"
CP_2004 = "http://www.imsglobal.org/xsd/imscp_v1p1"
ADL_2004 = "http://www.adlnet.org/xsd/adlcp_v1p3"
SEQUENCING = "http://www.imsglobal.org/xsd/imsss"
CMI5 = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd"

Courses = Sequence[tuple[Part, Course]]


def manifest(publication: Publication, courses: Courses, files: Mapping[str, Sequence[str]], speaks: Speaks) -> bytes:
    """`files`: for each part its files and, under "", those that all share. A part is launched by its `index.html`."""
    root = _course_structure(publication, courses) if speaks == "cmi5" else _scorm(publication, courses, files, speaks)
    Tree.indent(root)
    # Double quotes: some learning systems look for this very line.
    text: bytes = Tree.tostring(root, encoding="UTF-8")
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + text.removeprefix(b"<?xml version='1.0' encoding='UTF-8'?>\n")


def launched(part: Part) -> str:
    return f"{part.id}/index.html"


def _scorm(publication: Publication, courses: Courses, files: Mapping[str, Sequence[str]], speaks: Speaks) -> Tree.Element:
    old = speaks == "1.2"
    kind = "adlcp:scormtype" if old else "adlcp:scormType"
    spaces = {"xmlns": CP_12, "xmlns:adlcp": ADL_12} if old else {"xmlns": CP_2004, "xmlns:adlcp": ADL_2004, "xmlns:imsss": SEQUENCING}
    name = courses[0][0].title if len(courses) == 1 else publication.title
    root = Tree.Element("manifest", {**spaces, "identifier": _name("package", publication.id, *(part.id for part, _ in courses)), "version": "1.0"})
    about = Tree.SubElement(root, "metadata")
    Tree.SubElement(about, "schema").text = "ADL SCORM"
    Tree.SubElement(about, "schemaversion").text = "1.2" if old else "2004 4th Edition"
    organization = Tree.SubElement(Tree.SubElement(root, "organizations", {"default": "course"}), "organization", {"identifier": "course"})
    Tree.SubElement(organization, "title").text = name
    resources = Tree.SubElement(root, "resources")
    for part, _ in courses:
        item = Tree.SubElement(organization, "item", {"identifier": _name("item", part.id), "identifierref": _name("files", part.id)})
        Tree.SubElement(item, "title").text = part.title
        if not old:
            item.append(_sequencing())
        resource = Tree.SubElement(resources, "resource", {"identifier": _name("files", part.id), "type": "webcontent", kind: "sco", "href": launched(part)})
        for path in files[part.id]:
            Tree.SubElement(resource, "file", {"href": path})
        Tree.SubElement(resource, "dependency", {"identifierref": "shared"})
    shared = Tree.SubElement(resources, "resource", {"identifier": "shared", "type": "webcontent", kind: "asset"})
    for path in files[""]:
        Tree.SubElement(shared, "file", {"href": path})
    if not old:
        sequencing = Tree.SubElement(organization, "imsss:sequencing")
        Tree.SubElement(sequencing, "imsss:controlMode", {"choice": "true", "flow": "true"})
    return root


def _sequencing() -> Tree.Element:
    """Whether somebody has finished is said by the course alone; nothing is said of passing, and so the system makes up neither."""
    made = Tree.Element("imsss:sequencing")
    Tree.SubElement(made, "imsss:deliveryControls", {"completionSetByContent": "true", "objectiveSetByContent": "true"})
    return made


def _course_structure(publication: Publication, courses: Courses) -> Tree.Element:
    alone = courses[0][0] if len(courses) == 1 else None
    root = Tree.Element("courseStructure", {"xmlns": CMI5})
    course = Tree.SubElement(root, "course", {"id": identity(publication.id, alone.id if alone else "")})
    _said(course, publication, alone.title if alone else publication.title, alone.about if alone else publication.about)
    for part, _ in courses:
        unit = Tree.SubElement(root, "au", {"id": identity(publication.id, part.id, "unit"), "moveOn": "Completed", "launchMethod": "AnyWindow"})
        _said(unit, publication, part.title, part.about)
        Tree.SubElement(unit, "url").text = launched(part)
    return root


def _said(parent: Tree.Element, publication: Publication, title: str, about: str) -> None:
    for name, text in (("title", title), ("description", about)):
        words = Tree.SubElement(Tree.SubElement(parent, name), "langstring", {"lang": publication.language})
        words.text = text


def identity(*names: str) -> str:
    """A name for the whole world that stays the same in each edition, wherever the course is served from."""
    return uuid5(NAMESPACE_URL, "side-by-side/" + "/".join(names)).urn


def _name(kind: str, *names: str) -> str:
    """An XML name: it begins with a letter and holds letters, digits, dots, lines."""
    words = "-".join(names) if len(names) < 4 else f"{names[0]}-{len(names) - 1}"
    return f"{kind}-" + "".join(letter if letter.isascii() and (letter.isalnum() or letter in "-.") else "_" for letter in words)
