"""The guided review of a page: questions for people, the machine's evidence beside each, what two reviewers say, where they agree."""

from hashlib import sha256
from pathlib import PurePosixPath

from modules.authoring.agreement import agreement, quote_is_on_page
from modules.authoring.publish import NotInPack, NotText, clean, read_shelf
from modules.authoring.review_evidence import evidence_for
from modules.authoring.review_guides import Guide, group_named, guides
from modules.authoring.texts import read_source
from modules.learning.marks import clean_text
from modules.pages.asking import asked_about
from modules.pages.desk import look_at, now, shelves
from modules.pages.frame import framed
from modules.pages.house import House
from modules.pages.notfound import message, not_found
from modules.pages.panel_style import panel_style_name
from modules.pages.saving import Form, first
from modules.pages.visit import Page, Visit
from modules.pages.ways import ways_of
from modules.storage.reviews import MOST_QUOTE, Reviewed, record_review, reviewed_before, reviews_of


def review_page(house: House, visit: Visit, file: str, saved: str = "", trouble: tuple[str, ...] = (), asked: Form | None = None) -> Page:
    """All questions. What others answered shows once this reviewer has answered the same question, so that nobody follows anybody."""
    edition = house.edition(visit.look.language)
    text = page_text(house, file)
    if not text or visit.staff is None:
        return message(house, visit, "review.not-out", 404) if asked_about(house, file) else not_found(house, visit)
    looked = look_at(house, file, text)
    evidence = evidence_for(read_source(file, text, PurePosixPath(file).suffix), looked)
    given = reviews_of(house.store, file, stamp_of(text))
    mine = {each.item: each for each in given if each.staff == visit.staff.id}
    others: dict[str, list[Reviewed]] = {}
    for each in given:
        if each.staff != visit.staff.id and each.item in mine:
            others.setdefault(each.item, []).append(each)
    return framed(
        house, visit, edition, "review.html", edition.say("review.title"), status=422 if trouble else 200,
        file=file, stamp=stamp_of(text), guides=guides(), evidence=evidence, mine=mine, others=others, agreed=agreement((each.item, each.staff, each.answer) for each in given),
        counts={guide.id: _counts(guide, mine) for guide in guides()}, before=reviewed_before(house.store, file, stamp_of(text)), most=MOST_QUOTE,
        saved=saved if group_named(saved) else "", trouble=trouble, asked=asked or {}, style=panel_style_name(), ways=ways_of(house, visit, file, "review"),
    )  # fmt: skip


def save_group(house: House, visit: Visit, file: str, form: Form) -> Page | str:
    """Keep one group of answers. Gives the address to go on to, or the page with what is to be mended; then nothing was kept."""
    text, group = page_text(house, file), group_named(first(form, "group"))
    if not text or group is None or visit.staff is None:
        return not_found(house, visit)
    say = house.edition(visit.look.language).say
    if first(form, "stamp") != stamp_of(text):
        return review_page(house, visit, file, "", (say("review.changed"),), form)
    rows, trouble = [], []
    for item in group.items:
        answer, quote = first(form, item.id), " ".join(clean_text(first(form, f"q-{item.id}")[:2000]).split())
        if answer and answer not in item.answers:
            return not_found(house, visit)
        if quote and not answer:
            trouble.append(say("review.no-answer", ask=item.ask))
        if not quote_is_on_page(quote, text):
            trouble.append(say("review.not-there", quote=quote[:80]))
        rows.append((item.id, answer, quote))
    if trouble:
        return review_page(house, visit, file, "", tuple(trouble), form)
    record_review(house.store, file, stamp_of(text), visit.staff.id, rows, now())
    return f"/workbench/review/{file}?saved={group.id}#{group.id}"


def page_text(house: House, file: str) -> str:
    """The published words, with what the page shows from elsewhere; nothing, where there is no such page."""
    try:
        return house.store.shared.whole(clean(read_shelf(shelves(house), file)[0]), file) if file.endswith(".md") else ""
    except (NotInPack, NotText):
        return ""


def stamp_of(text: str) -> str:
    return sha256(text.encode("utf-8", "replace")).hexdigest()[:16]


def _counts(guide: Guide, mine: dict[str, Reviewed]) -> tuple[int, int]:
    """How many questions this reviewer answered with yes, and how many of those that apply they answered."""
    answers = [mine[item.id].answer for item in guide.items if item.id in mine]
    return answers.count("agree"), answers.count("agree") + answers.count("disagree")
