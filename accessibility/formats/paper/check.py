"""What validates a PDF: the PDF/UA-1 rules, by the program page (package page-validation)."""

from pathlib import Path

from glossary.problem import Problem

MOST_TOLD = 20


def cannot_check() -> str:
    try:
        import page  # noqa: F401
    except ImportError:
        return "To check PDF files, install the Python package page-validation. They were made, and not checked."
    return ""


def problems(file: Path) -> list[Problem]:
    """Each rule of PDF/UA-1 that a file breaks, once."""
    import page

    try:
        report = page.validate_pdf(file, profile=page.ValidationProfile.PDF_UA_1, limits=page.SafetyLimits.unlimited())
    except page.PageError as fault:
        return [Problem(file, 0, f"This is no PDF that can be read: {fault}")]
    told = {failure.rule_id: failure.message for failure in report.failures}
    return [Problem(file, 0, f"PDF/UA-1, {rule}: {message}") for rule, message in sorted(told.items())[:MOST_TOLD]]
