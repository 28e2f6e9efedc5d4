"""What stops a command, said to the person who typed it."""

DONE, SOMETHING_TO_MEND, WRONG_USE, OUR_FAULT = 0, 1, 2, 3
"""What a command ends with."""


class Trouble(Exception):
    """One sentence or two: what is wrong, and what to do. `code` is what the command ends with."""

    def __init__(self, text: str, code: int = SOMETHING_TO_MEND) -> None:
        super().__init__(text)
        self.code = code
