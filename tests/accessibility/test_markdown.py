"""Every piece of text knows where it stands in its file, whatever the file is like."""

import html
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accessibility.document import Block, Break, Code, Heading, Inline, Link, ListBlock, Paragraph, Quote, Rule, Run, Table
from accessibility.markdown import Fence, parse_markdown

NURSE = "👩🏽‍⚕️"


def runs_in(blocks: tuple[Block, ...]) -> Iterator[Run]:
    for block in blocks:
        match block:
            case Heading(inlines=inlines) | Paragraph(inlines=inlines):
                yield from runs_of(inlines)
            case ListBlock(items=items):
                for item in items:
                    yield from runs_in(item)
            case Quote(blocks=inside):
                yield from runs_in(inside)
            case Table(head=head, rows=rows):
                for row in (head, *rows):
                    for cell in row:
                        yield from runs_of(cell)
            case _:
                pass


def runs_of(inlines: tuple[Inline, ...]) -> Iterator[Run]:
    for inline in inlines:
        if isinstance(inline, Run):
            yield inline
        elif isinstance(inline, Link):
            yield from inline.runs


def placed(text: str, offset: int = 0) -> list[tuple[int, str]]:
    """Where each run stands and what it says, soft breaks left out. Each must be true to its source."""
    found = []
    for run in runs_in(parse_markdown(text, offset=offset)):
        if run.end:
            written = text[run.start - offset : run.end - offset]
            assert run.text in (written, html.unescape(written))
            found.append((run.start, run.text))
        else:
            assert " " == run.text
    return found


def said(text: str) -> str:
    return "".join(run.text for run in runs_in(parse_markdown(text)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Plain words.", [(0, "Plain words.")]),
        ("  Indented a little.", [(2, "Indented a little.")]),
        ("one\ntwo", [(0, "one"), (4, "two")]),
        ("one\r\ntwo", [(0, "one"), (5, "two")]),
        ("one\rtwo", [(0, "one"), (4, "two")]),
        ("# A heading", [(2, "A heading")]),
        ("## A heading ##", [(3, "A heading")]),
        ("# # #", [(2, "#")]),
        ("A heading\n===", [(0, "A heading")]),
        ("**bold** and *soft*", [(2, "bold"), (8, " and "), (14, "soft")]),
        ("***both***", [(3, "both")]),
        ("a * b ** c", [(0, "a "), (2, "*"), (3, " b "), (6, "*"), (7, "*"), (8, " c")]),
        ("*soft* \nnext", [(1, "soft"), (8, "next")]),
        ("- one\n- two", [(2, "one"), (8, "two")]),
        ("1. 1", [(3, "1")]),
        ("- a\n  - b\n    - c", [(2, "a"), (8, "b"), (16, "c")]),
        ("-\ttabbed\n\n\tmore", [(2, "tabbed"), (11, "more")]),
        ("> quoted\n> again", [(2, "quoted"), (11, "again")]),
        ("> - both\nlazy", [(4, "both"), (9, "lazy")]),
        ("[a link](https://example.org) after", [(1, "a link"), (29, " after")]),
        ("<https://example.org>", [(1, "https://example.org")]),
        ("`code` and `` ` ``", [(1, "code"), (6, " and "), (14, "`")]),
        (r"5 \* 3 \q", [(0, "5 "), (3, "*"), (4, " 3 "), (7, "\\q")]),
        ("Smith &amp; Sons", [(0, "Smith "), (6, "&"), (11, " Sons")]),
        ("R&amp;D &copy;", [(0, "R"), (1, "&"), (6, "D "), (8, "©")]),
        (f"{NURSE} a **nurse** 𝒳", [(0, f"{NURSE} a "), (10, "nurse"), (17, " 𝒳")]),
        ("<b>not html</b>", [(0, "<b>not html</b>")]),
    ],
)
def test_each_run_stands_where_it_says(text: str, expected: list[tuple[int, str]]) -> None:
    assert expected == placed(text)


def test_cells_that_say_the_same_stand_in_their_own_places() -> None:
    text = "| a | a |\n|---|---|\n| yes | yes |\n|  | a \\| b |\n"
    assert [(2, "a"), (6, "a"), (22, "yes"), (28, "yes"), (39, "a "), (42, "| b")] == placed(text)


def test_offsets_count_from_the_start_of_the_file_that_the_text_was_cut_from() -> None:
    assert [(102, "one"), (108, "two")] == placed("- one\n- two", offset=100)


def test_code_over_two_lines_is_found_on_both() -> None:
    assert [(1, "one"), (5, "two")] == placed("`one\ntwo`")
    assert "one two" == said("`one\ntwo`")


def test_blocks_keep_their_kind_and_order() -> None:
    text = "# Title\n\nText\\\nmore\n\n3. three\n4. four\n\n> quote\n\n---\n\n    code\n"
    title, paragraph, numbers, quote, rule, code = parse_markdown(text)
    assert Heading(1, (Run("Title", 2, 7),)) == title
    assert isinstance(paragraph, Paragraph)
    assert any(isinstance(inline, Break) for inline in paragraph.inlines)
    assert isinstance(numbers, ListBlock)
    assert (True, 3, 2) == (numbers.ordered, numbers.first, len(numbers.items))
    assert isinstance(quote, Quote)
    assert Rule() == rule
    assert Code("code\n") == code


def test_a_line_break_inside_a_link_does_not_break_the_link() -> None:
    (paragraph,) = parse_markdown("[one  \ntwo](https://example.org)")
    assert Paragraph((Link("https://example.org", (Run("one", 1, 4), Run(" "), Run("two", 7, 10))),)) == paragraph


@pytest.mark.parametrize("address", ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "vbscript:x", "data:text/html,x", "file:///etc/passwd"])
def test_a_link_that_could_do_harm_is_no_link(address: str) -> None:
    assert not any(isinstance(inline, Link) for block in parse_markdown(f"[press]({address})") if isinstance(block, Paragraph) for inline in block.inlines)


def test_a_fence_tells_its_name_its_text_and_its_line() -> None:
    heard: list[Fence] = []

    def hear(fence: Fence) -> Block | None:
        heard.append(fence)
        return None

    assert (Code("plain\n"),) == parse_markdown("```\nplain\n```\n\n~~~check extra\nid: a\n~~~", first_line=10, on_fence=hear)
    assert [Fence("check", "id: a\n", 15)] == heard


def test_a_picture_in_the_text_is_told_with_its_line() -> None:
    told: list[int] = []
    parse_markdown("one\n\n![photo](x.png)", first_line=8, on_fault=lambda line, message: told.append(line))
    assert [10] == told


@pytest.mark.parametrize("text", ["", "\n\n", "#", "-", ">", "|", "```", "[", "![", "\ufeffA page", "\0", "\u2028", "a" * 50_000, "> " * 500 + "deep", "*" * 5_000, "[" * 5_000])
def test_odd_text_does_no_harm(text: str) -> None:
    parse_markdown(text)


MARKS = ["- ", "1. ", "> ", "# ", "## ", "\t", "  ", "    ", "\n", "\r\n", "\r", "\n\n", "*", "**", "_", "`", "``", "\\", "\\*", "|", "|---|\n", "| a | a |\n|--|--|\n| b \\| c | b |\n",
         "[x](y)", "[", "](", ")", "<https://a.b>", "&amp;", "&", "![i](j)", "---\n", "===\n", "~~~\n", "\ufeff", "🙂", "𝒳", "é", "שלום", "word", "don't", "a", " ", "+", "!"]  # fmt: skip


@given(st.lists(st.sampled_from(MARKS), max_size=24).map("".join))
def test_whatever_is_written_each_run_is_true_to_its_source(text: str) -> None:
    placed(text)


@given(st.text(max_size=60))
def test_whatever_letters_come_each_run_is_true_to_its_source(text: str) -> None:
    placed(text.replace("\0", ""))


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ('<!-- ok: idiom "the team says it" -->\n\nHello', ["Hello"]),
        ("Hello <!-- a note --> there", ["Hello ", " there"]),
        ("one\n<!-- a\nb -->\ntwo", ["one", "two"]),
        ("- item <!-- x -->", ["item "]),
        ("Hello <!-- never closed", ["Hello <!-- never closed"]),
    ],
)
def test_a_comment_is_between_authors_and_no_reader_sees_it(text: str, seen: list[str]) -> None:
    runs = list(runs_in(parse_markdown(text)))
    assert seen == [run.text for run in runs]
    assert [text[run.start : run.end] for run in runs] == seen
