"""One picture or chart on a page of its own, larger than the screen: for who reads large, or looks closely."""

from accessibility.document import Chart
from accessibility.html.figures import chart, figure
from accessibility.html.render import render
from modules.pages.frame import framed
from modules.pages.house import House
from modules.pages.lesson import setting_for
from modules.pages.notfound import not_found
from modules.pages.visit import Page, Visit


def picture_page(house: House, visit: Visit, wanted: str, back: str = "") -> Page:
    """A picture of the pack by its name. `back` is the page to go back to."""
    edition = house.edition(visit.look.language)
    found = edition.pictures.get(wanted)
    if found is None:
        return not_found(house, visit)
    body = figure(found, setting_for(house, visit, edition, {}, {}), render, large=True)
    return framed(house, visit, edition, "picture.html", found.title, body=body, back=back)


def chart_page(house: House, visit: Visit, module: str, wanted: str, back: str = "") -> Page:
    """A chart of one module by its name."""
    edition = house.edition(visit.look.language)
    lessons = edition.modules[module].lessons if module in edition.modules else ()
    found = next((block for lesson in lessons for block in lesson.document.blocks if isinstance(block, Chart) and block.id == wanted), None)
    if found is None:
        return not_found(house, visit)
    return framed(house, visit, edition, "picture.html", found.title, body=chart(found, setting_for(house, visit, edition, {}, {}), large=True), back=back)
