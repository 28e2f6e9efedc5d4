"""Words in YAML keep their place, however the YAML is written."""

import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from accessibility.readability.page import Page
from accessibility.readability.reading import add_markdown
from accessibility.readability.yaml_reading import add_yaml
from glossary.plain_yaml import MOST_CHARACTERS

PROSE = frozenset({"text", "hint"})


def read(source: str, skip: frozenset[str] = frozenset(), markdown_keys: frozenset[str] = frozenset()) -> Page:
    page = Page("example.yaml", source)
    add_yaml(page, source, 0, skip, markdown_keys)
    return page


def words(page: Page) -> list[tuple[str, str]]:
    """Each word, and what stands in the source at its place."""
    return [(sentence.words[at], page.source[slice(*sentence.place(at, at))]) for passage in page.passages for sentence in passage.sentences for at in range(len(sentence.words))]


def meant(written: str) -> str:
    """What a stretch of YAML says, whichever way it was written."""
    if "\\" in written:
        return str(yaml.safe_load(f'"{written}"'))
    return written.replace("''", "'")


def test_each_value_is_a_passage_with_its_key() -> None:
    page = read('title: Ask a question\nitems:\n  - First words\n  - "Second words"\nnumber: 12\nwhen: 2026-11-22\nmore: {hint: Take time}\n')
    assert [("title", "Ask a question"), ("items", "First words"), ("items", "Second words"), ("hint", "Take time")] == [(p.key, p.text) for p in page.passages]
    assert {"field"} == {p.kind for p in page.passages}
    assert [] == page.faults


def test_a_key_that_is_skipped_takes_all_below_it() -> None:
    page = read("source: {title: A book, read: today}\ntext: Some words\n", frozenset({"source"}))
    assert ["Some words"] == [p.text for p in page.passages]


def test_places_count_from_where_the_piece_begins() -> None:
    source = "```check\ntext: Some words\n```\n"
    page = Page("example.md", source)
    add_yaml(page, source[9:26], 9, frozenset())
    assert [("Some", "Some"), ("words", "words")] == words(page)


def test_an_empty_line_parts_passages() -> None:
    page = read("text: |\n  One line\n  goes on.\n\n  Another one.\n")
    assert ["One line goes on.", "Another one."] == [p.text.strip() for p in page.passages]


def test_escapes_cover_all_that_is_written() -> None:
    page = read("a: \"A caf\\u00e9\\tis\\x20near \\U0001F600 it\"\nb: 'It''s here'\n")
    assert [("A", "A"), ("café", "caf\\u00e9"), ("is", "is"), ("near", "near"), ("it", "it"), ("It's", "It''s"), ("here", "here")] == words(page)


def test_markdown_in_a_value_keeps_its_places() -> None:
    source = "text: |\n  # Top\n\n  Some **bold** words\n  go on.\n\n  - one item\n  - two items\nhint: \"Say \\\"no\\\" *today*, it\\u2019s fine\"\nnote: 'It''s a [link](x)'\n"
    page = read(source, markdown_keys=frozenset({"text", "hint", "note"}))
    assert ["heading", "field", "item", "item", "field", "field"] == [p.kind for p in page.passages]
    assert all(word.replace("’", "'") == meant(written).replace("’", "'") for word, written in words(page))
    assert ["link"] == [link.text for link in page.links]


def test_words_after_byte_order_marks_keep_their_places() -> None:
    for marks in ("", "\ufeff", "\ufeff\ufeff", "\ufeff\ufeff\ufeff"):
        page = read(f"{marks}text: Some words\n")
        assert ([], [("Some", "Some"), ("words", "words")]) == (page.faults, words(page))


def test_a_silence_is_for_one_value() -> None:
    page = read(
        'a: Some words # ok: hard-word "a name" until 2027-05\n# ok: wordy "the law says so"\nb: Other words\nc: | # ok: latin “it is Latin”\n  More\n  words\nd: "no # ok: latin comment"\ne: x # ok: latin\n'
    )
    told = [(s.rule, s.reason, s.until, page.source[s.start : s.end].strip()) for s in page.silences]
    assert [
        ("hard-word", "a name", "2027-05", "Some words"),
        ("wordy", "the law says so", "", "Other words"),
        ("latin", "it is Latin", "", "More\n  words"),
        ("latin", "", "", "x"),
    ] == told
    assert all(page.source[slice(*s.at)].startswith("# ok:") for s in page.silences)


def test_what_cannot_be_read_is_told() -> None:
    for source, said in [
        ("a: &x Some words\nb: *x\n", "Anchors"),
        ("a: [1, 2\n", "cannot be read"),
        ("a: " + "x" * MOST_CHARACTERS, "characters long"),
        ("[" * 1000, "nested too deep"),
        ("a: \x00", "cannot be read"),
        ("a: \ud800", "cannot be read"),
    ]:
        page = read(source)
        ((at, message),) = page.faults
        assert said in message
        assert 0 <= at <= len(source)
        assert [] == page.passages


LETTERS = st.sampled_from("abcdefgxyzABCéẁßſİ…’'\"-.,!?&:#;\u0301\u200d🎉𝒜𐐷دعম한ǆ\xa0\u3000\\`*_[]()<>|>%@{}")
WORDS = st.lists(st.text(LETTERS, min_size=1, max_size=7), min_size=1, max_size=12)
GAPS = st.sampled_from([" ", " ", " ", "  ", "\n", "\n\n", "\t", " \n", "\n  "])
TEXTS = st.builds(lambda words, gaps: "".join(w + g for w, g in zip(words, gaps, strict=False)), WORDS, st.lists(GAPS, min_size=12, max_size=12))
STYLES = st.sampled_from([None, "'", '"', "|", ">"])


@settings(deadline=None)  # the machine may be busy
@given(st.lists(TEXTS, min_size=1, max_size=3), STYLES, st.sampled_from([12, 30, 4000]), st.booleans(), st.sampled_from(["\n", "\r\n", "\r"]), st.booleans())
def test_every_word_stands_where_it_is_said_to(texts: list[str], style: str | None, width: int, as_is: bool, line_end: str, bom: bool) -> None:
    source = yaml.safe_dump({"texts": texts, "one": {"two": texts[0]}}, default_style=style, width=width, allow_unicode=as_is)
    source = "\ufeff" * bom + source.replace("\n", line_end)
    page = read(source)
    assert [] == page.faults
    found = words(page)
    assert [word for word, _ in found] == [meant(written) for _, written in found]
    for passage in page.passages:
        assert all(0 <= passage.source(at) < len(source) for at in range(len(passage.text)))
        order = [passage.source(at) for at in range(len(passage.text)) if not passage.text[at].isspace()]
        assert order == sorted(set(order))


PIECES = (
    'a: |b:|- |text: |hint: \x00|c: >-|d: >2|\'|"|\'\'|\\"|\\|\\n|\\u00e9|# ok: latin "so"|#|\n|\n|\n  |\n    |\t|word|two words|é|🎉|'
    "{|}|[|]|,|? |!!str |&x |*x|---|...|%YAML 1.1|\r\n|\r|\x85|\u2028|\ufeff|\x00+|\x001-|<<: |e\u0301"
)
HAND_WRITTEN = st.lists(st.sampled_from(PIECES.split("|")).map(lambda piece: piece.replace("\x00", "|")), max_size=25).map("".join)


@settings(deadline=None)  # the machine may be busy
@given(st.one_of(HAND_WRITTEN, st.text(max_size=60)))
@example("\ufeff\ufeff\\n")
@example('!!str # ok: latin "so"\nb:\'')
def test_nothing_that_people_write_stops_it(source: str) -> None:
    page = read(source, frozenset(), frozenset({"hint"}))
    for word, written in words(page):
        assert word == meant(written)


PLAIN = st.sampled_from(["Tea", "a", "don't", "“so”", ".", ":", "-", "1.", "#", "=", "+", ">", "(b)", "nhs.uk", "£5", "é", "@", "%", "{name}", "$", "^"])


@given(st.lists(PLAIN, min_size=1, max_size=12).map(" ".join).filter(lambda line: any(map(str.isalpha, line))))
def test_a_line_without_marks_is_the_same_passage_as_markdown_makes_of_it(line: str) -> None:
    as_yaml, as_markdown = Page("a", f"says: '{line}'") if "'" not in line else Page("a", f'says: "{line}"'), Page("b", line)
    add_yaml(as_yaml, as_yaml.source, 0, frozenset(), frozenset({"says"}))
    add_markdown(as_markdown, line, lambda at: at + 7, kind="field", key="says", is_straight=True)
    assert [repr(passage) for passage in as_markdown.passages] == [repr(passage) for passage in as_yaml.passages]
