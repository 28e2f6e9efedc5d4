"""Whatever a pack says, no markup of its own reaches the page. nh3 is the judge: it finds nothing to take out."""

from html.parser import HTMLParser

import nh3
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from accessibility.html import Setting, render
from accessibility.markdown import parse_markdown

KNOWN = {
    "p",
    "h2",
    "h3",
    "h4",
    "h5",
    "ul",
    "ol",
    "li",
    "blockquote",
    "pre",
    "code",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "hr",
    "a",
    "strong",
    "em",
    "br",
    "button",
    "span",
    "b",
    "div",
}
HOSTILE = st.lists(
    st.sampled_from(
        [
            "<script>x</script>",
            "<img src=x onerror=y>",
            "[a](javascript:x)",
            "[b](data:text/html,x)",
            "**",
            "`",
            "\n\n",
            "> ",
            "- ",
            "<",
            ">",
            '"',
            "'",
            "&#60;",
            "MDT",
            " ",
            "|",
            "---",
            "\u202e",
            "𝒳",
        ]
    ),
    max_size=30,
).map("".join)


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(HOSTILE)
def test_only_our_own_tags_come_out(setting: Setting, text: str) -> None:
    setting.words.clear()
    html = str(render(parse_markdown(text), setting))
    found = Tags()
    found.feed(html)
    assert set() == {tag for tag, _ in found.seen} - KNOWN
    assert [] == [attributes for _, attributes in found.seen for name in attributes if name.startswith("on")]
    assert [] == [address for _, attributes in found.seen if (address := (attributes.get("href") or "")).startswith(("javascript:", "data:", "vbscript:"))]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.text(max_size=200))
def test_nh3_finds_nothing_to_take_out_of_any_text(setting: Setting, text: str) -> None:
    setting.lexicon = None
    html = str(render(parse_markdown(text), setting))
    allowed = {"a": {"href"}, "div": {"class", "tabindex", "role", "aria-label"}, "th": {"scope"}, "ol": {"start"}, "code": {"translate"}, "pre": {"translate"}}
    kept = nh3.clean(html, tags=KNOWN, attributes=allowed, link_rel=None)
    assert _words(html) == _words(kept)


def _words(html: str) -> list[tuple[str, dict[str, str | None]]]:
    found = Tags()
    found.feed(html)
    return found.seen
