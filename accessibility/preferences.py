"""How a person likes to read: kept in one small cookie on their device, the same in every door, applied before first paint.

A look becomes `data-` attributes on the page's root; `tokens.css` does the rest. So no page needs inline styles or a script.
"""

from typing import Any, Literal, get_args
from urllib.parse import parse_qsl, urlencode

from pydantic import BaseModel, ConfigDict, ValidationError

Size = Literal["100", "125", "150", "175", "200"]
Scheme = Literal["auto", "light", "dark", "cream", "contrast"]
SIZES: tuple[str, ...] = get_args(Size)
COOKIE = "sbs-look"


class Look(BaseModel):
    """What can be changed. The defaults are what a first visitor sees.

    `voices` is `device` unless the person allows voices that send the text out. `calm` stops all movement; `one` shows one thing at a time.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    size: Size = "100"
    spacing: Literal["normal", "wide"] = "normal"
    measure: Literal["normal", "short"] = "normal"
    font: Literal["system", "atkinson", "opendyslexic"] = "system"
    scheme: Scheme = "auto"
    calm: Literal["no", "yes"] = "no"
    one: Literal["no", "yes"] = "no"
    voices: Literal["device", "any"] = "device"
    together: Literal["no", "yes"] = "no"
    language: str = ""

    @property
    def bigger(self) -> "Look":
        """The next text size; after the biggest it starts again."""
        return self.model_copy(update={"size": SIZES[(SIZES.index(self.size) + 1) % len(SIZES)]})

    def attributes(self) -> dict[str, str]:
        """The `data-` attributes of the page's root that differ from the defaults."""
        return {f"data-{name}": value for name, value in self._changed().items() if name != "language"}

    def cookie(self) -> str:
        return urlencode(self._changed())

    def _changed(self) -> dict[str, Any]:
        return self.model_dump(exclude_defaults=True)


def read_look(cookie: str) -> Look:
    """The look in a cookie. Each part that is not understood is left at its default: a cookie comes from outside."""
    given = dict(parse_qsl(cookie[:500]))
    good: dict[str, str] = {}
    for name in Look.model_fields.keys() & given.keys():
        try:
            Look.model_validate({name: given[name]})
        except ValidationError:
            continue
        if name != "language" or (given[name].isascii() and given[name].isalpha() and len(given[name]) <= 3):
            good[name] = given[name]
    return Look.model_validate(good)
