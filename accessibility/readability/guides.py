"""Where the rules come from, beside the NHS content guide (`rule.nhs`)."""

from accessibility.readability.rule import NHS_READ
from glossary.term import Source


def nhs_access(part: str, title: str) -> Source:
    """A part of the accessibility guidance of the NHS digital service manual."""
    return Source(title=title, publisher="NHS digital service manual", address=f"https://service-manual.nhs.uk/accessibility/content#{part}", read=NHS_READ)


def wcag(page: str, title: str) -> Source:
    """What a success criterion of WCAG 2.2 is for."""
    return Source(title=title, publisher="W3C", address=f"https://www.w3.org/WAI/WCAG22/Understanding/{page}")


def gov_uk(page: str, title: str) -> Source:
    """A page of the GOV.UK content design guidance."""
    return Source(title=title, publisher="GOV.UK", address=f"https://www.gov.uk/guidance/content-design/{page}")
