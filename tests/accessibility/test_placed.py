"""A block with no mark in it is read at once. It says the same as it would one letter at a time."""

from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it.parser_inline import ParserInline

from accessibility import placed
from accessibility.placed import placed_parser

PIECES = st.sampled_from(
    ["word", " ", "  ", ".", "!", "]", "(", ")", "{", "}", "~", "^", "#", "-", "--", "=", ":", "|", ">", '"', "@", "$", "%", "+", "é", "😀", "\u00a0", "www.nhs.uk", "a@b.uk", "1"]
)


@given(st.lists(PIECES, min_size=1, max_size=20).map("".join))
@example("Ask. ")
def test_plain_words_are_one_token_whichever_way_they_are_read(text: str) -> None:
    for html in (True, False):
        parser = placed_parser(html=html)
        at_once = parser.inline.parse(text, parser, {}, [])
        state = placed._PlacedState(text, parser, {}, [])
        ParserInline.tokenize(parser.inline, state)
        for rule in parser.inline.ruler2.getRules(""):
            rule(state)
        assert [token.as_dict() for token in state.tokens] == [token.as_dict() for token in at_once]
