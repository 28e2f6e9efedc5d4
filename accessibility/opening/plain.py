"""Plain text and Markdown: as they are. Only how the letters are kept may differ."""

from accessibility.opening.opened import CannotOpen, Clock, Opened

_WIDE = {b"\xff\xfe\x00\x00": "utf-32", b"\x00\x00\xfe\xff": "utf-32", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}


def read(raw: bytes, clock: Clock) -> Opened:
    """Markdown is kept to the letter. Raises CannotOpen on what is no text."""
    text, said = letters(raw)
    return Opened(text, said)


def letters(raw: bytes) -> tuple[str, tuple[str, ...]]:
    """Bytes as text, and what to say of how they were read. UTF-8 first, then the marks of wider letters, then what old Windows programs write."""
    for mark, kind in _WIDE.items():
        if raw.startswith(mark):
            try:
                return raw.decode(kind), (f"This file was saved as {kind.upper()}. Save it as UTF-8 next time.",)
            except UnicodeDecodeError as error:
                raise CannotOpen(f"This file says it is {kind.upper()}, and it is not. Save it again as UTF-8.") from error
    if b"\0" in raw[:8192]:
        raise CannotOpen("This is not a text. Give a file of words.")
    try:
        return raw.decode("utf-8-sig"), ()
    except UnicodeDecodeError:
        text = raw.decode("cp1252", "replace")
    if sum(letter < " " and letter not in "\t\r\n\f" for letter in text[:8192]) > len(text[:8192]) // 50:
        raise CannotOpen("This is not a text. Give a file of words.")
    return text, ("This file was not saved as UTF-8. Look at letters such as £, é and ’ before you go on.",)
