"""Say a term's meaning as text, for every place that cannot open a box: print, audio, a plain list."""

from glossary.term import Term


def explain(term: Term) -> str:
    """One or two sentences: what the letters stand for, and what it means."""
    return f"{term.term}: {term.full}. {term.plain}" if term.full else f"{term.term}: {term.plain}"
