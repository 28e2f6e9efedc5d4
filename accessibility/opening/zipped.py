"""Word and slides are zip files of XML. Before anything is unpacked: is it too big, too many, too tightly packed, or booby-trapped?"""

import re
import zipfile
from io import BytesIO

from accessibility.opening.opened import CannotOpen

MOST_PARTS = 5_000
MOST_UNPACKED = 100_000_000
MOST_RATIO, SMALL = 200, 1_000_000  # a part of under a megabyte may be packed as tightly as it likes
MOST_XML = 40_000_000
_DAMAGED = "This file is damaged, so it cannot be read. Open it yourself, save it again, and try once more."
_BOMB = "This file unpacks to far more than a text needs, so it was not opened. Open it yourself, save it again, and try once more."
# Office never writes a document type; whoever does wants entities to grow.
_DOCTYPE = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)


def look_inside(raw: bytes) -> list[str]:
    """The names of the parts. Raises CannotOpen where it would not be safe to unpack them all."""
    try:
        with zipfile.ZipFile(BytesIO(raw)) as packed:
            parts = packed.infolist()
            _weigh(parts)
            for part in parts:
                if part.filename.lower().endswith((".xml", ".rels", ".vml")):
                    _look_at_xml(packed.read(part))
            return [part.filename for part in parts]
    except (zipfile.BadZipFile, zipfile.LargeZipFile, EOFError, NotImplementedError, OSError, ValueError, RuntimeError) as error:
        raise CannotOpen(_DAMAGED) from error
    except Exception as error:  # zlib.error and kin: a part that cannot be unpacked
        if isinstance(error, CannotOpen):
            raise
        raise CannotOpen(_DAMAGED) from error


def _weigh(parts: list[zipfile.ZipInfo]) -> None:
    """By what the zip says of itself. Python stops reading a part at the size that was told, so a lie helps nobody."""
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
        raise CannotOpen(_BOMB)
    for part in parts:
        if part.flag_bits & 1:
            raise CannotOpen("This file is locked with a password. Save it again without one.")
        if part.file_size > SMALL and part.file_size > MOST_RATIO * max(part.compress_size, 1):
            raise CannotOpen(_BOMB)
        if part.filename.lower().endswith((".xml", ".rels", ".vml")) and part.file_size > MOST_XML:
            raise CannotOpen(_BOMB)


def _look_at_xml(part: bytes) -> None:
    head = part.replace(b"\0", b"") if part.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in part[:200] else part
    if _DOCTYPE.search(head):
        raise CannotOpen("There are instructions in this file that no text needs, so it was not opened. Open it yourself, save it again, and try once more.")
