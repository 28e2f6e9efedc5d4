import pytest

from accessibility.svg import BadDrawing, clean_svg

START = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 100" width="360" height="100">'


def drawing(inside: str) -> str:
    return f"{START}{inside}</svg>"


def test_a_plain_drawing_comes_through_without_a_size_of_its_own() -> None:
    text = drawing('\n  <g class="ink accent-soft" transform="translate(10, 5)">\n    <path d="M0 0 L10 -1.5e2z"/><text x="1" y="2" font-size="16">A &amp; B é</text></g>')
    expected = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 100" aria-hidden="true">'
        '<g class="ink accent-soft" transform="translate(10, 5)"><path d="M0 0 L10 -1.5e2z" /><text x="1" y="2" font-size="16">A &amp; B é</text></g></svg>'
    )
    assert expected == clean_svg(text)


def test_what_was_cleaned_once_is_clean() -> None:
    once = clean_svg(drawing('<circle cx="1" cy="2" r="3" class="warm"/>'))
    assert once == clean_svg(once)


def test_space_between_words_of_a_label_stays() -> None:
    assert "<tspan>Who</tspan> <tspan>decides</tspan>" in clean_svg(drawing('<text x="1" y="1"><tspan>Who</tspan> <tspan>decides</tspan></text>'))


@pytest.mark.parametrize(
    ("inside", "told"),
    [
        ("<script>alert(1)</script>", "<script> is not allowed"),
        ('<image href="https://example.org/x.png"/>', "<image> is not allowed"),
        ('<use href="#a"/>', "<use> is not allowed"),
        ("<style>*{fill:red}</style>", "<style> is not allowed"),
        ("<foreignObject><p>x</p></foreignObject>", "<foreignObject> is not allowed"),
        ('<a href="https://example.org"><path d="M0 0"/></a>', "<a> is not allowed"),
        ('<animate attributeName="x"/>', "<animate> is not allowed"),
        ('<html:script xmlns:html="http://www.w3.org/1999/xhtml">alert(1)</html:script>', "is not allowed"),
        ('<path d="M0 0" onclick="alert(1)"/>', "`onclick` on <path> is not allowed"),
        ('<path d="M0 0" style="fill:red"/>', "`style` on <path> is not allowed"),
        ('<path d="M0 0" fill="#ff0000"/>', "`fill` on <path> is not allowed"),
        ('<path d="M0 0" xlink:href="#a" xmlns:xlink="http://www.w3.org/1999/xlink"/>', "is not allowed"),
        ('<path d="M0 0" transform="url(javascript:x)"/>', "has a value that is not allowed"),
        ('<path d="M0 0" class="red"/>', "The class red is not known"),
        ('<path d="M0 0" id="a"/>', "`id` on <path> is not allowed"),
    ],
)
def test_anything_else_is_refused_by_name(inside: str, told: str) -> None:
    with pytest.raises(BadDrawing, match=told.replace("(", r"\(")):
        clean_svg(drawing(inside))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "not well-formed"),
        ("<svg", "not well-formed"),
        ("not a drawing", "not well-formed"),
        ("<html/>", "starts with <svg>"),
        ('<svg viewBox="0 0 1 1"/>', "starts with <svg>"),
        ('<svg xmlns="http://www.w3.org/2000/svg"/>', "has a viewBox"),
        ('<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">&a;</svg>', "document type"),
        ('<!doctype svg [<!entity a "aaaa">]><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">&a;</svg>', "not well-formed"),
        (drawing("x" * 200_001), "Keep it under 200,000"),
    ],
)
def test_what_is_no_drawing_is_told(text: str, told: str) -> None:
    with pytest.raises(BadDrawing, match=told):
        clean_svg(text)


def test_comments_and_instructions_are_left_out() -> None:
    assert "secret" not in clean_svg('<?xml-stylesheet href="secret.css"?><!-- secret -->' + drawing("<!-- secret --><?secret x?>"))


def test_very_deep_nesting_is_told_and_does_no_harm() -> None:
    with pytest.raises(BadDrawing, match="nested"):
        clean_svg(drawing("<g>" * 5_000 + "</g>" * 5_000))
