"""What stops a command, said to the person who typed it."""


class Trouble(Exception):
    """One sentence or two: what is wrong, and what to do. `code` is what the command ends with."""

    def __init__(self, text: str, code: int = 1) -> None:
        super().__init__(text)
        self.code = code
