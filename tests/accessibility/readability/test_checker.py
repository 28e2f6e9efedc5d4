"""The engine: exact places, one finding for one fault, nothing said about what is not the writer's choice."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accessibility.readability.checker import Checker
from accessibility.readability.finding import Finding, Fingerprints, fingerprint
from accessibility.readability.reading import read_markdown
from accessibility.readability.settings import Settings

CHECKER = Checker(rules=())


def found(text: str, checker: Checker = CHECKER) -> list[Finding]:
    return checker.check(read_markdown("a.md", text))


@pytest.mark.parametrize(
    "text",
    [
        "You will `commence` it.",
        "She said “you will commence treatment” to me.",
        '> "You will commence treatment." A nurse',
        "```\ncommence\n```",
        "See https://example.org/commence/now today.",
        "[the guide](https://example.org/commence).",
        "The word *commence* means to start.",
        "**Commence** means to start.",
        "We met at Commence House in May.",
        "---\nlanguage: cy\n---\nCommence.",
        "<!-- commence -->\n\nHello.",
    ],
)
def test_what_is_not_the_writers_choice_is_left_alone(text: str) -> None:
    assert [] == [finding.text for finding in found(text) if finding.rule == "hard-word"]


@pytest.mark.parametrize("text", ["# Commence today", "- commence now", "| commence |\n|---|\n| x |", "**You will commence today.**", "![We commence](x.png)", "Commence now."])
def test_every_kind_of_text_that_people_read_is_looked_at(text: str) -> None:
    assert ["commence"] == [finding.text.casefold() for finding in found(text)]


def test_the_longer_phrase_speaks_for_the_words_in_it() -> None:
    (finding,) = found("The team will carry out an assessment of your needs.")
    assert ("nominalisation", "carry out an assessment of") == (finding.rule, finding.text)


def test_a_fix_keeps_the_capital_of_the_first_letter() -> None:
    assert [("Start", "Begin"), ("start", "begin")] == [finding.fixes for finding in found("Commence now. We commence.")]


def test_many_marks_of_one_sentence_have_the_fingerprints_that_each_would_have_alone() -> None:
    marks = Fingerprints()
    for words in ("utilise", "leverage", "utilise"):
        assert marks.of("hard-word", "We  utilise\nand leverage it.", words) == fingerprint("hard-word", "We utilise and leverage it.", words)
    assert marks.of("passive", "We utilise and leverage it.", "utilise") == fingerprint("passive", "We utilise and leverage it.", "utilise")


def test_a_fingerprint_stays_when_the_sentence_moves_and_changes_when_it_changes() -> None:
    first, moved, changed = (found(text)[0] for text in ("We commence now.", "Hello.\n\nWe commence now.", "They commence now."))
    assert first.fingerprint == moved.fingerprint != changed.fingerprint
    assert (1, 4, 3, 4) == (first.line, first.column, moved.line, moved.column)


def test_words_that_are_allowed_and_rules_that_are_off_say_nothing() -> None:
    assert [] == found("We commence.", Checker(Settings(allowed=frozenset({"commence"})), rules=()))
    assert [] == found("We commence.", Checker(Settings(silent={"hard-word": "we know"}), rules=()))


PIECES = st.sampled_from(
    ["commence", "e.g.", "😀", "a\u0301", "שלום", "“", "”", "**", "*", "`", "\r\n", "\n", "\n\n", "- ", "> ", "# ", "| a | b |\n|--|--|\n| ", " | ", "\t", "&amp;", "[x](y)", " ", ". ", "utilise", "\ufeff", "\\", "<b>", "<!-- ", " -->"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=30))
def test_whatever_is_written_every_finding_stands_on_its_own_words(pieces: list[str]) -> None:
    text = "".join(pieces)
    for finding in found(text):
        assert text[finding.start : finding.end] == finding.text
        lines = text.replace("\r\n", "\n\x00").replace("\r", "\n").split("\n")
        assert lines[finding.line - 1].replace("\x00", "")[finding.column - 1 :] or finding.text == "" or "\r" in text


def test_code_after_a_full_stop_opens_a_sentence() -> None:
    page = read_markdown("a.md", "Ask for help. `check` lists it all, e.g. `--fix` too. Then stop.")
    assert ["Ask for help.", "check lists it all, e.g. --fix too.", "Then stop."] == [sentence.text for sentence in page.passages[0].sentences]


def test_a_long_text_full_of_findings_is_told_whole() -> None:
    assert 20_000 == len(found("Utilise it. " * 20_000))
