"""Python's collector of what nobody uses any more, in a program that does one thing and ends."""

import gc

_MADE_BEFORE_A_LOOK = 50_000
"""A page makes thousands of sentences and words, and lets go of them all. Python's own 700 has the collector look, in vain, many times a page."""


def seldom_collect() -> None:
    """A tenth less time for a check of many texts, and for the start. Only for a whole program: it counts for all that runs in it."""
    gc.set_threshold(_MADE_BEFORE_A_LOOK, 20, 50)
