"""From a file to Markdown: which reader takes which kind. In memory only; nothing of the file is kept or logged."""

from collections.abc import Callable
from importlib import import_module
from pathlib import PurePath

from accessibility.opening.opened import MOST_BYTES, MOST_LETTERS, CannotOpen, Clock, Opened

Reader = Callable[[bytes, Clock], Opened]
# Each ending and the file that reads it. Only that one is loaded: the readers lean on large packages.
_READERS = {
    ".md": "plain",
    ".markdown": "plain",
    ".txt": "plain",
    ".html": "web",
    ".htm": "web",
    ".docx": "word",
    ".pptx": "slides",
    ".pdf": "pdf",
}
KINDS = tuple(_READERS)
_OLD = {
    ".doc": "Word",
    ".dot": "Word",
    ".docm": "Word",
    ".rtf": "Word",
    ".odt": "Word",
    ".pages": "Pages",
    ".ppt": "PowerPoint",
    ".pptm": "PowerPoint",
    ".odp": "PowerPoint",
    ".key": "Keynote",
}
_MADE_BY_OFFICE, _LOCKED = b"\xd0\xcf\x11\xe0", "EncryptedPackage".encode("utf-16-le")


def open_text(name: str, raw: bytes) -> Opened:
    """The words of a file as Markdown. `name` says what kind it is. Raises CannotOpen with one clear sentence; raises nothing else on bad files."""
    ending = PurePath(name).suffix.lower()
    _refuse_early(ending, raw)
    try:
        reader: Reader = import_module(f"accessibility.opening.{_READERS[ending]}").read
    except ModuleNotFoundError as missing:
        raise CannotOpen(f"This place cannot open {ending} files yet. Whoever looks after it can install side-by-side[authors].") from missing
    try:
        opened = reader(raw, Clock(len(raw)))
    except CannotOpen:
        raise
    except RecursionError as fault:
        raise CannotOpen("This file is nested too deeply to read. Open it yourself, and paste the words.") from fault
    except Exception:  # readers of other people's formats raise what they like; it may quote the file, so it is not passed on
        raise CannotOpen("This file is damaged, so it cannot be read. Open it yourself, save it again, and try once more.") from None
    if len(opened.text) > MOST_LETTERS:
        raise CannotOpen(f"There are {len(opened.text):,} letters in this file. Cut it into parts of under {MOST_LETTERS:,}.")
    if not opened.text.strip():
        raise CannotOpen("There are no words in this file.")
    return opened


def _refuse_early(ending: str, raw: bytes) -> None:
    if ending in _OLD:
        better = ".pptx" if _OLD[ending] in ("PowerPoint", "Keynote") else ".docx"
        raise CannotOpen(f"{ending} files cannot be opened here. Open it in {_OLD[ending]} and save it as {better}.")
    if ending not in _READERS:
        raise CannotOpen(f"This kind of file cannot be opened here. Give one of these: {', '.join(KINDS)}.")
    if len(raw) > MOST_BYTES:
        raise CannotOpen(f"This file is {len(raw) / 1_000_000:,.1f} MB. Keep it under {MOST_BYTES // 1_000_000} MB.")
    if not raw:
        raise CannotOpen("This file is empty.")
    if raw.startswith(_MADE_BY_OFFICE):
        raise CannotOpen(
            "This file is locked with a password. Save it again without one." if _LOCKED in raw else "This is an old kind of Office file. Open it and save it as .docx or .pptx."
        )
    found = ".pdf" if raw[:1024].lstrip().startswith(b"%PDF-") else "zip" if raw.startswith(b"PK\x03\x04") else ""
    if found == ".pdf" and ending != ".pdf":
        raise CannotOpen(f"The name ends in {ending}, and the file is a PDF. Give it a name that ends in .pdf.")
    if found == "zip" and ending not in (".docx", ".pptx"):
        raise CannotOpen(f"The name ends in {ending}, and the file is something else. Give it the ending that it was saved with.")
    if found != "zip" and ending in (".docx", ".pptx"):
        raise CannotOpen(f"This is not a {ending} file, or it is damaged. Open it yourself, save it again, and try once more.")
    if found != ".pdf" and ending == ".pdf":
        raise CannotOpen("This is not a PDF, or it is damaged. Open it yourself, save it again, and try once more.")
