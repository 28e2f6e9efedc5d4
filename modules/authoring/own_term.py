"""The word that an entry of a glossary is about. Nobody can choose a plainer one there: the entry is there to explain it."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from accessibility.readability.finding import Finding
from accessibility.readability.page import Page


def without_own_terms(page: Page, found: Iterable[Finding]) -> Iterator[Finding]:
    """The findings, but for those about words of the term that they stand under. An entry goes from its `term` to the next one."""
    terms = [passage for passage in page.passages if passage.key == "term"] if page.name.endswith((".yaml", ".yml")) else []
    starts = [passage.start for passage in terms]
    for finding in found:
        at = bisect_right(starts, finding.start) - 1
        if at < 0 or not finding.text or finding.text.casefold().removesuffix("s") not in terms[at].text.casefold():
            yield finding
