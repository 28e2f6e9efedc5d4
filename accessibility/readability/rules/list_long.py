"""A list that goes on and on."""

from collections.abc import Iterable

from accessibility.readability.finding import Hit
from accessibility.readability.page import ListPlan, Page
from accessibility.readability.rule import Rule, nhs
from accessibility.readability.settings import Settings


def _look(page: Page, settings: Settings) -> Iterable[Hit]:
    most = settings.limits["list-items"]
    for found in page.lists:
        if len(found.items) > most and not found.ordered and not _is_for_looking_up(page, found):
            first = found.items[0]
            start, end = (page.passages[first[0]].start, page.passages[first[0]].end) if first else (found.start, found.end)
            yield Hit(start, end, f"This list has {len(found.items)} items. Make 2 or 3 lists of it, each with a heading, or leave some out ({most} or fewer).")


def _is_for_looking_up(page: Page, found: ListPlan) -> bool:
    """An A to Z, or a list of links: nobody reads it from top to bottom."""
    firsts = [page.passages[item[0]] for item in found.items if item]
    names = [passage.text.casefold()[:12] for passage in firsts]
    return names == sorted(names) or all(any(span.style == "link" and span.start <= 2 for span in passage.spans) for passage in firsts)


_ELEVEN = "a letter|your glasses|some water|a pen|your card|money|a coat|a friend|a book|your tablets|food".split("|")


def _bullets(items: list[str], mark: str = "-") -> str:
    return "\n".join(f"{mark} {item}" for item in items)


RULE = Rule(
    id="list-long",
    title="Long list",
    why="After 6 or so, people begin to skip. The one that matters may be number 9.",
    better="Sort the items under 2 or 3 headings, or keep only those that matter.",
    severity="could",
    certainty="sure",
    source=nhs("formatting", "Formatting"),
    before="One list with 14 things to bring.",
    after="Two lists: papers to bring, and things for your stay.",
    flagged=(
        "Bring:\n\n" + _bullets([f"⟦{_ELEVEN[0]}⟧", *_ELEVEN[1:]]),
        _bullets([f"⟦{_ELEVEN[0]}⟧", *_ELEVEN[1:], "a hat"], "*"),
        "# Stay\n\nText.\n\n" + _bullets([f"⟦{_ELEVEN[0]}⟧", *_ELEVEN[1:]]) + "\n\nText.",
        _bullets([f"⟦{_ELEVEN[0]}⟧", *_ELEVEN[1:]]).replace("- some water", "- some water\n  - still\n  - fizzy"),
    ),
    fine=(
        "Bring:\n\n" + _bullets(_ELEVEN[:10]),
        _bullets(sorted(_ELEVEN)),
        "\n".join(f"{number}. Do this." for number in range(1, 15)),
        _bullets([f"[{item}](a{number}.md)" for number, item in enumerate(_ELEVEN)]),
        "- papers\n" + "\n".join(f"  - {item}" for item in _ELEVEN[:6]) + "\n- things\n" + "\n".join(f"  - {item}" for item in _ELEVEN[6:]),
        "```\n" + _bullets(_ELEVEN) + "\n```",
        "Bring a letter, glasses, water, a pen, a card, money, a coat, a friend, a book, tablets and food.",
        "| What |\n|---|\n" + "\n".join(f"| {item} |" for item in _ELEVEN),
        _bullets(_ELEVEN[:6]) + "\n\nAnd:\n\n" + _bullets(_ELEVEN[6:]),
    ),
    look_at_page=_look,
    in_quotes=True,
)
