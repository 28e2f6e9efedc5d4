"""The three shelves of stories, and one story on a page of its own."""

from accessibility.html.boxes import story as story_html
from accessibility.html.render import render
from modules.pages.frame import framed
from modules.pages.house import House
from modules.pages.lesson import setting_for, story_may_show
from modules.pages.notfound import message, not_found
from modules.pages.visit import Page, Visit

SHELVES = ("practice", "public", "partner")


def stories_page(house: House, visit: Visit) -> Page:
    edition = house.edition(visit.look.language)
    gone = house.withdrawn()
    shown = [page.story for page in edition.stories.values() if story_may_show(house, page.story.id, gone)]
    shelves = [(shelf, [story for story in shown if story.shelf == shelf]) for shelf in SHELVES]
    return framed(house, visit, edition, "stories.html", edition.say("stories.title"), shelves=shelves)


def story_page(house: House, visit: Visit, wanted: str) -> Page:
    edition = house.edition(visit.look.language)
    page = edition.stories.get(wanted)
    if page is None:
        return not_found(house, visit)
    if not story_may_show(house, wanted, house.withdrawn()):
        return message(house, visit, "stories.withdrawn", 410)
    title = f"{edition.say(f'story.{page.story.shelf}')}: {page.story.title}"
    setting = setting_for(house, visit, edition, {}, {})
    return framed(house, visit, edition, "story.html", title, body=story_html(page.story, setting, render, alone=True), page=page)
