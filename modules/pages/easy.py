"""A module in Easy Read, all on one page: to read, to read aloud, to print."""

from accessibility.html import render
from modules.pages.frame import framed
from modules.pages.house import House
from modules.pages.lesson import setting_for
from modules.pages.notfound import not_found
from modules.pages.visit import Page, Visit


def easy_page(house: House, visit: Visit, module: str) -> Page:
    edition = house.edition(visit.look.language)
    easy = edition.easy.get(module) or house.edition("").easy.get(module)
    if easy is None or module not in edition.modules:
        return not_found(house, visit)
    setting = setting_for(house, visit, edition, {}, {})
    pages = [(page.title, render(page.document.blocks, setting)) for page in easy.pages]
    language = easy.pages[0].document.language
    back = visit.lesson(module, edition.modules[module].lessons[0].slug)
    return framed(
        house, visit, edition, "easy.html", edition.say("easy.title", title=easy.title), easy=easy, easy_pages=pages, language=language, module=edition.modules[module], back=back
    )
