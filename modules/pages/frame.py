"""Put a page into its frame: the same top, tools and foot on every page of both doors."""

from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape
from markupsafe import Markup

from modules.packs.pack import Edition
from modules.pages.house import House
from modules.pages.visit import Page, Visit


@lru_cache(maxsize=1)
def _templates() -> Environment:
    return Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=select_autoescape(default=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def framed(house: House, visit: Visit, edition: Edition, template: str, title: str, *, status: int = 200, announce: str = "", direction: str = "ltr", **values: Any) -> Page:
    """The page made from `template`. Each template extends `frame.html` and gets these values and the interface words as `say`."""
    body = _templates().get_template(template).render(title=title, **_of_all(house, visit, edition), **values)
    return Page(title, Markup(body), edition.language, direction, status, announce or title)


def part(house: House, visit: Visit, edition: Edition, template: str, **values: Any) -> Markup:
    """A piece of a page, for a page that is open already and puts it in its place."""
    return Markup(_templates().get_template(template).render(**_of_all(house, visit, edition), **values))


def _of_all(house: House, visit: Visit, edition: Edition) -> dict[str, Any]:
    """What every template may name. `theirs` goes on an element with words of the pack: where only the buttons are in another language, it names that of the words."""
    theirs = Markup(' lang="{}"').format(edition.tongue) if edition.tongue != edition.language else Markup("")
    return {"house": house, "host": house.host, "pack": house.pack, "visit": visit, "say": edition.say, "edition": edition, "theirs": theirs}
