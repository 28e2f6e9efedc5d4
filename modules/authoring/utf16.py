"""Places in a text as browsers count them: a sign outside the first 65,536 counts as two."""

from bisect import bisect_left, bisect_right


class Utf16:
    """Turns code points of one text into UTF-16 units and back. Costs one look over the text, and nothing where all its signs are common."""

    def __init__(self, text: str) -> None:
        self._wide = [at for at, sign in enumerate(text) if sign > "\uffff"] if text and max(text) > "\uffff" else []
        self._units = [at + before for before, at in enumerate(self._wide)]

    def units(self, at: int) -> int:
        """How many units stand before code point `at`."""
        return at + bisect_left(self._wide, at)

    def code_point(self, units: int) -> int:
        """The code point that begins at or holds this unit."""
        return units - bisect_right(self._units, units - 1) if self._units else units
