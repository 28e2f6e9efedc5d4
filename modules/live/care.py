"""Who looks after people in a room. A room does not open before it is known who supports people, who keeps them safe, and where it is quiet."""

from typing import Annotated

from pydantic import Field

from glossary.shape import Shape

Short = Annotated[str, Field(max_length=120)]
MOST_NEEDS = 300
NEEDED = ("support", "safeguarding", "quiet")


class Care(Shape):
    """`support` and `safeguarding` are people, `quiet` is a place. `young`: people under 18 are coming, so no first names are asked for."""

    support: Short = ""
    safeguarding: Short = ""
    quiet: Short = ""
    contact: Short = ""
    young: bool = False


def missing(care: Care) -> tuple[str, ...]:
    """What is not known yet, in the order of `NEEDED`. With none missing the room may open."""
    return tuple(name for name in NEEDED if not getattr(care, name).strip())
