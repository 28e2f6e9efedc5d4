"""About the organisation that runs this site, in its own words: a list of topics, and a short page for each."""

from markupsafe import Markup

from accessibility.html.render import render
from modules.packs.local import TOPICS
from modules.packs.pack import Edition
from modules.pages.frame import framed
from modules.pages.house import House
from modules.pages.lesson import setting_for
from modules.pages.notfound import not_found
from modules.pages.visit import Page, Visit


def about_us_page(house: House, visit: Visit) -> Page:
    """Every topic: those that are filled in to open, the others as questions that people can ask."""
    edition = house.edition(visit.look.language)
    known = _known(house, edition)
    return framed(
        house, visit, edition, "about-us.html", _title(edition), us=edition.about_us,
        known=[topic for topic in TOPICS if topic in known], open=[topic for topic in TOPICS if topic not in known],
    )  # fmt: skip


def topic_page(house: House, visit: Visit, topic: str) -> Page:
    """One topic in the organisation's words, with the people and the way that host.yaml names; while there is nothing, the question to ask."""
    if topic not in TOPICS:
        return not_found(house, visit)
    edition = house.edition(visit.look.language)
    us = edition.about_us
    setting = setting_for(house, visit, edition, {}, {})
    body = render(us.answers[topic], setting) if topic in us.answers else Markup("")
    known = _known(house, edition)
    others = [each for each in TOPICS if each in known and each != topic]
    return framed(
        house, visit, edition, "about-us-topic.html", edition.say(f"local.{topic}.title"),
        topic=topic, us=us, body=body, known=topic in known, others=others, whole=_title(edition), words=list(setting.words.values()),
    )  # fmt: skip


def _known(house: House, edition: Edition) -> set[str]:
    """The topics about which there is something to read."""
    host = house.host
    from_host = {"contacts": host.contact or host.pals or host.safeguarding, "who-meets-you": host.buddy, "where": host.walk}
    return {*edition.about_us.answers, *(topic for topic, said in from_host.items() if said)}


def _title(edition: Edition) -> str:
    name = edition.about_us.name
    return edition.say("aboutus.title", name=name) if name else edition.say("aboutus.title-us")
