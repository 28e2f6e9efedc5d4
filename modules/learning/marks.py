"""Check what a form brought against the question it answers. Anything else is told, kept out, and nothing is lost."""

from accessibility.document import Question, Scale

MOST_CHARACTERS = 4000


class NotAnAnswer(ValueError):
    """What came does not answer this question. Holds the key of the interface text that says so."""


def choices_for(question: Question, given: list[str]) -> tuple[str, ...]:
    """The ids that were chosen, in the order of the question. Raises NotAnAnswer."""
    known = [answer.id for answer in question.answers]
    chosen = tuple(answer for answer in known if answer in given)
    if set(given) - set(known):
        raise NotAnAnswer("save.not-an-answer")
    if not chosen and question.keep == "":
        raise NotAnAnswer("save.choose")
    if len(chosen) > 1 and not question.many:
        raise NotAnAnswer("save.choose-one")
    return chosen


def scale_marks(scale: Scale, given: dict[str, str]) -> tuple[str, ...]:
    """The marks that were given (`words=3`), leaving out what was skipped. Raises NotAnAnswer."""
    known = {f"s-{statement.id}": statement.id for statement in scale.statements}
    found: list[str] = []
    for name, mark in given.items():
        if name in known and mark:
            if mark not in {str(place) for place in range(1, len(scale.marks) + 1)}:
                raise NotAnAnswer("save.not-an-answer")
            found.append(f"{known[name]}={mark}")
    return tuple(found)


def clean_text(text: str) -> str:
    """What somebody wrote, with line ends as `\\n` and without characters that no database or page can hold. Raises NotAnAnswer if too long."""
    clean = text.replace("\r\n", "\n").replace("\r", "\n")
    clean = "".join(letter for letter in clean if letter in "\n\t" or (ord(letter) >= 32 and not 0xD800 <= ord(letter) <= 0xDFFF and ord(letter) != 127)).strip()
    if len(clean) > MOST_CHARACTERS:
        raise NotAnAnswer("save.too-long")
    return clean
