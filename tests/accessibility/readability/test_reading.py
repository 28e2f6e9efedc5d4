"""Every word of a page stands where it is said to, whatever the Markdown is like."""

import re
from html import unescape

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from accessibility.readability.page import Page
from accessibility.readability.reading import read_markdown

ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


def words(page: Page) -> list[tuple[str, str]]:
    """Each word, and what stands in the source at its place."""
    return [(sentence.words[at], page.source[slice(*sentence.place(at, at))]) for passage in page.passages for sentence in passage.sentences for at in range(len(sentence.words))]


def meant(word: str, written: str) -> str:
    """What a stretch of Markdown says: a word may have a mark inside (`un**safe**`), an escape or an entity. Code has none of these."""
    if word == written:
        return written
    said = unescape(ESCAPED.sub(r"\1", written)).replace("\0", "\ufffd")
    if word == said:
        return said
    if written[0] == written[-1] == " ":
        return said
    bare = re.sub(r"</?\w+>|\]\([^)]*\)|[*_`\\ <>\[\]]", "", said)
    return word if re.sub(r"[*_`\\\[\]]", "", word) == bare else said


def test_a_page_of_each_thing() -> None:
    source = (
        "---\ntitle: A page\nlanguage: en\n---\n# A *big* heading #\n\nSome words, **bold** and `code`.\nA second line &amp; more.\n\n> A quote\n> goes on\n\n"
        "- one\n  - two deep\n    1. three deep\n- last\n\n| Head | Other |\n|---|---|\n| a \\| b | A&amp;E |\n\n![A picture](x.png)\n\n<p>Raw words</p>\n"
    )
    page = read_markdown("example.md", source)
    assert {"title": "A page", "language": "en"} == page.facts
    assert ["heading", "paragraph", "quote", "item", "item", "item", "item", "head", "head", "cell", "cell", "alt", "paragraph"] == [p.kind for p in page.passages]
    assert ("A&E", "A&amp;E") in words(page)
    assert all(word == meant(word, written) for word, written in words(page))


@pytest.mark.parametrize(
    ("source", "word", "written"),
    [
        ("He said &quot;no&quot; twice", "no", "no"),
        ("The A&amp;E", "A&E", "A&amp;E"),
        ("Caf&eacute;", "Café", "Caf&eacute;"),
        ("&Eacute;clair", "Éclair", "&Eacute;clair"),
        ("&#x1F600;x y", "x", "x"),
        ("a\\&b c", "a&b", "a\\&b"),
        ("- \tafter a tab", "tab", "tab"),
        ("> - in both\r\n>   goes on\r\n", "goes", "goes"),
        ("one\rtwo\rthree", "three", "three"),
        ("\ufeff# Top\n", "Top", "Top"),
        ("| a | b |\r\n|---|---|\r\n| c\\|d | e |\r\n", "e", "e"),
        ("<p>\r\n  Raw &amp; ready\r\n</p>", "ready", "ready"),
        ("![An &amp; in a **picture**](x.png)", "picture", "picture"),
        ("<div>A&amp;E is <b>open</b></div>", "A&E", "A&amp;E"),
        ("---\r\ntitle: x\r\n---\r\nWords here", "Words", "Words"),
        ("e\u0301t\u00e9 \U0001d49c\U0001f389 end", "end", "end"),
    ],
)
def test_a_word_is_found_in_its_place(source: str, word: str, written: str) -> None:
    assert (word, written) in words(read_markdown("example.md", source))


def test_a_fence_is_given_as_it_stands_in_the_file() -> None:
    given: list[tuple[str, str, int]] = []

    def take(page: Page, kind: str, text: str, began: int) -> bool:
        given.append((kind, text, began))
        return True

    source = "\ufeff# Top\r\n\r\n```check\r\na: b\r\nc: d\r\n```\r\n\r\n- x\r\n\r\n  ```list\r\n  a: b\r\n  ```\r\n"
    read_markdown("example.md", source, take)
    assert [("check", "a: b\r\nc: d\r\n", source.index("a: b"))] == given[:1]
    for _, text, began in given:
        assert source[began:].startswith(text)


def test_a_silence_covers_what_follows_it() -> None:
    page = read_markdown("example.md", '<!-- ok: hard-word "a name" until 2027-05 -->\n\nUtilise it.\n\nUtilise that.\n')
    (silence,) = page.silences
    assert ("hard-word", "a name", "2027-05") == (silence.rule, silence.reason, silence.until)
    assert silence.start <= page.source.index("Utilise") < silence.end < page.source.rindex("Utilise")


LETTERS = st.sampled_from("abcdexyzABCéßİ…’'\"-.,!?&:;\u0301\u200d🎉𝒜𐐷دعम한\xa0\u3000\\`*_[]()<>|#%~=+1")
WORD = st.text(LETTERS, min_size=1, max_size=7)
LINE = st.lists(st.one_of(WORD, st.sampled_from(["word", "two", "&amp;", "&eacute;", "A&amp;E", "&#x41;", "\\*", "**bold**", "*em*", "`code`", "``a`b``", "[link](x)", "[a *b*](<y> 'z')", "<https://nhs.uk>", "![pic words](p.png)", "<b>", "</b>", "<br>", '<img src="x">', "https://nhs.uk/a", "un**sa**fe"])), max_size=6).map(" ".join)  # fmt: skip
START = st.sampled_from(["", "", "", "# ", "## ", "- ", "* ", "1. ", "> ", "> > ", "- - ", "  - ", "    ", "\t", "-\t", ">\t", " > - ", "| ", "   ", "```", "```check", "~~~", "---", "===", "<div>", "</div>", "<!-- ", "-->", "<p>", "|---|---|", "[x]: y", "<script>", "</script>", "  ", "      - "])  # fmt: skip
TABLE = st.lists(st.lists(LINE.map(lambda cell: cell.replace("|", "\\|")), min_size=2, max_size=2).map(lambda cells: f"| {' | '.join(cells)} |"), min_size=1, max_size=3).map(lambda rows: [rows[0], "|---|:-:|", *rows[1:]])  # fmt: skip
BLOCK = st.one_of(st.lists(st.builds(lambda a, b: a + b, START, LINE), min_size=1, max_size=6), TABLE)
PAGE = st.builds(lambda blocks, end, bom: "\ufeff" * bom + end.join(line for block in blocks for line in [*block, ""]), st.lists(BLOCK, max_size=5), st.sampled_from(["\n", "\r\n", "\r"]), st.booleans())  # fmt: skip


@settings(deadline=None)  # the machine may be busy
@given(PAGE)
def test_every_word_stands_where_it_is_said_to(source: str) -> None:
    page = read_markdown("example.md", source)
    wrong = [(word, written) for word, written in words(page) if word != meant(word, written)]
    assert [] == wrong


@settings(deadline=None)  # the machine may be busy
@given(st.one_of(PAGE, st.text(max_size=80)))
@example("---\n" * 3)
@example("<!--" * 50)
@example("<" * 50 + "a b=" * 20)
@example("> " * 60 + "x")
@example("- " * 60 + "x")
@example("[" * 60 + "](" * 30)
@example("\x00\x00 a \ud800 b")
@example("<![CDATA[ x")
@example("<!DOCTYPE x [")
def test_nothing_that_people_write_stops_it(source: str) -> None:
    given: list[tuple[str, int]] = []

    def take(page: Page, kind: str, text: str, began: int) -> bool:
        given.append((text, began))
        return True

    page = read_markdown("example.md", source, take)
    for passage in page.passages:
        assert 0 <= passage.start <= passage.end <= len(source)
    for thing in (*page.links, *page.images, *page.lists, *page.tables, *page.tags):
        assert 0 <= thing.start <= thing.end <= len(source)
    for text, began in given:
        assert source[began:].startswith(text)
