"""A paragraph in bold that plays the part of a heading."""

import re
from collections.abc import Iterable

from accessibility.readability.finding import Hit
from accessibility.readability.guides import nhs_access
from accessibility.readability.page import Page, Passage
from accessibility.readability.rule import Rule
from accessibility.readability.settings import Settings

_MOST_WORDS = 12
_FEWEST_AFTER = 3
_NOT_HEADINGS = frozenset(
    "updated reviewed published checked written important warning note call phone telephone dial do never always stop by from dear last photo photograph "
    "picture source figure image credit edited thank thanks".split()
)


# A line of its own in HTML bold or underlined, or in italics.
_HTML_LINE = re.compile(r"^[ \t]*(?:<(?:p|div)\b[^>]*>)?<(b|strong|u|big)\b[^>]*>[ \t]*([^<\n]{2,70}?)[ \t]*</\1>(?:</(?:p|div)>|<br ?/?>[^\n]*)?[ \t]*$", re.MULTILINE)
_MOST_IN_ITALICS = 5


def _look(page: Page, settings: Settings) -> Iterable[Hit]:
    yield from _bold(page)
    if any(tag.name in ("b", "strong", "u", "big") for tag in page.tags):
        tags = {tag.start for tag in page.tags}
        for found in _HTML_LINE.finditer(page.source):
            words = [word.casefold().strip(":,.") for word in found[2].split()]
            is_tag = any(found.start() <= start < found.start(2) for start in tags)
            is_short = len(words) <= _MOST_WORDS and found[2][-1] not in ".!;,…" and not set(words[:2]) & _NOT_HEADINGS
            if is_tag and is_short and page.source[found.end(2) :].partition(">")[2].replace("<br>", "").strip():
                yield Hit(*found.span(2), "It only looks like a heading. Make it a real one.")


def _bold(page: Page) -> Iterable[Hit]:
    level = 1
    for number, passage in enumerate(page.passages):
        if passage.kind == "heading":
            level = min(passage.depth, 3)  # h5 is too deep: NHS
        elif passage.spans and passage.kind == "paragraph":
            following = page.passages[number + 1] if number + 1 < len(page.passages) else None
            if following is not None and _is_bold_line(passage) and _leads(passage, following):
                yield _hit(page.source, passage, level + 1)
            elif (
                following is not None
                and following.kind in ("paragraph", "item")
                and _is_line_in_italics(passage)
                and (not number or page.passages[number - 1].kind not in ("quote", "alt"))
            ):
                yield Hit(passage.start, passage.end, f"It is only in italics. Make it a real heading (level {level + 1}).")
            elif (end := _bold_first_line(page.source, passage)) is not None:
                yield Hit(*passage.source_span(0, end), f"It is only bold. Make it a real heading (level {level + 1}), with an empty line after it.")


def _bold_first_line(source: str, passage: Passage) -> int | None:
    """Where the first line ends, if it is bold and the text of the paragraph goes on in the next line. A name over a job title is not one."""
    span = next((span for span in passage.spans if span.style == "strong" and span.start == 0), None)
    if span is None or span.end >= len(passage.text) or passage.text[span.end - 1] in ".!,;" or passage.text.rstrip()[-1] not in ".!?:":
        return None
    after = source[passage.source_span(0, span.end)[1] :][:8].lstrip("*_").lstrip(" \\:")
    words = passage.text[: span.end].split()
    if after[:1] not in ("\n", "\r") or len(words) > _MOST_WORDS or words[0].casefold().strip(":") in _NOT_HEADINGS:
        return None
    return span.end if len(passage.text[span.end :].split()) >= _FEWEST_AFTER else None


def _is_line_in_italics(passage: Passage) -> bool:
    """*Side effects*: a few words, without a mark at the end, that are no date and no name."""
    text = passage.text.strip()
    if not text or len(passage.sentences) != 1 or text[-1] in ".!;,…)’”" or "," in text or not text[0].isupper():
        return False
    words = passage.sentences[0].small
    if (
        len(words) > _MOST_IN_ITALICS
        or not _NOT_HEADINGS.isdisjoint(words[:3])
        or any(word[0].isdigit() for word in words)
        or not any(word.islower() for word in passage.sentences[0].words)
    ):
        return False
    return sum(span.end - span.start for span in passage.spans if span.style == "emphasis") >= len(text) and not any(span.style == "link" for span in passage.spans)


def _is_bold_line(passage: Passage) -> bool:
    text = passage.text.strip()
    if len(text) > 90 or not text or text[-1] in ".!;,…" or len(passage.sentences) != 1:
        return False
    words = passage.sentences[0].small
    if len(words) > _MOST_WORDS or words[0] in _NOT_HEADINGS or (len(words) > 1 and words[1] in _NOT_HEADINGS) or "999" in words or "111" in words:
        return False
    covered = sum(span.end - span.start for span in passage.spans if span.style == "strong")
    return covered >= len(text) and not any(span.style == "link" for span in passage.spans)


def _leads(passage: Passage, following: Passage) -> bool:
    """Whether text follows that it can be the heading of. A line in bold under a quotation or at the end is a name."""
    if passage.text.rstrip().endswith(":"):
        return following.kind == "paragraph"  # before a list, a line with a colon leads in
    return following.kind in ("paragraph", "item", "head", "alt") and not (following.kind == "paragraph" and _is_bold_line(following))


def _hit(source: str, passage: Passage, level: int) -> Hit:
    start, end = passage.start, passage.end
    message = f"It is only bold. Make it a real heading (level {level})."
    mark = source[start - 2 : start]
    line_begins = not source[max(source.rfind("\n", 0, start), source.rfind("\r", 0, start)) + 1 : start - 2].strip()
    if level < 5 and mark in ("**", "__") and source[end : end + 2] == mark and line_begins:
        return Hit(start - 2, end + 2, message, (f"{'#' * level} {source[start:end].rstrip(': ')}",))
    return Hit(start, end, message)


RULE = Rule(
    id="heading-fake",
    title="Bold text used as a heading",
    why="Screen readers go from heading to heading. Bold text is only text for them, so this part cannot be found.",
    better="Make it a real heading, one level below the one above.",
    severity="should",
    certainty="likely",
    source=nhs_access("use-headings-correctly", "Use headings correctly"),
    before="**Side effects**",
    after="## Side effects",
    flagged=(
        "# A\n\n<p><b>⟦What to bring⟧</b></p>\n\nA coat.",
        "# Statins\n\n⟦**Side effects**⟧\n\nFew people have them.",
        "# Statins\n\n## Dose\n\n⟦__How much to take__⟧\n\n- 1 tablet\n- 2 tablets",
        "⟦**Can I drive?**⟧\n\nYes.",
        "# Statins\n\nText.\n\n⟦***Before you start***⟧\n\nTell us about other medicines.".replace("⟦***", "***⟦").replace("***⟧", "⟧***"),
        "# Statins\n\n⟦**Who**⟧ \n\nEverybody.",
        "# Statins\n\n⟦**Side effects:**⟧\n\nFew people have them.",
        "# Statins\n\n**⟦Side effects⟧**\nFew people have them at all.",
        "# Statins\n\n*⟦Side effects⟧*\n\nFew people have them.",
        "# Statins\n\n<b>⟦Side effects⟧</b>\n\nFew people have them.",
        "# Statins\n\nText.\n\n<u>⟦Before you start⟧</u>\n\nTell us.",
    ),
    fine=(
        "# Statins\n\n**Ann Khan**\nHead of pharmacy at the clinic",
        "# Statins\n\n**Side effects** are rare,\nand most people have none.",
        "# Statins\n\n**Do not take more than 1 tablet a day.**\n\nText.",
        "# Statins\n\n**Important**\n\nText.",
        "# Statins\n\n*Last checked in May*\n\nText.",
        "# Statins\n\n*Bring your letter.*\n\nText.",
        "# Statins\n\n> I was so tired.\n\n*Amir Khan*\n\nText.",
        "# Statins\n\n<b>Do not stop them.</b>\n\nText.",
        "# Statins\n\n**Call 999 now**\n\nText.",
        "# Statins\n\n**You will need:**\n\n- a glass",
        "# Statins\n\n**Dose** is how much you take\n\nText.",
        "# Statins\n\n> I was so tired.\n\n**Amir Khan**",
        "# Statins\n\n**Ann Smith**\n\n**Head of pharmacy**\n\n## Dose",
        "# Statins\n\n**Last updated 3 April 2026**\n\nText.",
        "# Statins\n\n- **Dose**\n\n- **Time**\n\nText.",
        "# Statins\n\n**[Find out about side effects](effects.md)**\n\nText.",
        "| **Dose** | **Time** |\n|---|---|\n| 1 | 2 |",
    ),
    look_at_page=_look,
)
