"""The finished page: what the source cannot show, on made-up HTML and on every page of the real pack."""

from pathlib import Path

import pytest

from accessibility.html import Setting, render
from accessibility.readability.colours import colour, contrast
from accessibility.readability.rendered import controls, headings, pale_pairs, pictures, schemes
from glossary.load import TERMS, load_glossary
from modules.packs.load import load_pack
from modules.packs.pack import Edition, Pack

ROOT = Path(__file__).parents[3]
TOKENS = (ROOT / "accessibility" / "tokens.css").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load_pack(ROOT / "content" / "side-by-side", load_glossary(TERMS))


def pages(pack: Pack) -> dict[str, str]:
    """Each lesson and plain page of the pack as HTML, by its address."""
    found: dict[str, str] = {}
    for edition in pack.editions.values():
        for module in edition.modules.values():
            for lesson in module.lessons:
                found[lesson.address] = str(render(lesson.document.blocks, setting(pack, edition)))
        for name, page in edition.pages.items():
            found[name] = str(render(page.blocks, setting(pack, edition)))
    return found


def setting(pack: Pack, edition: Edition) -> Setting:
    return Setting(edition.say, edition.language, pack.lexicon, new_key=lambda: "a-key")


def test_every_page_of_the_pack_is_sound_when_it_is_shown(pack: Pack) -> None:
    shown = pages(pack)
    assert len(shown) > 30
    for look in (pictures, headings, controls):
        assert {} == {address: found for address, html in shown.items() if (found := look(html))}, look.__name__


def test_the_tokens_stand_out_in_every_scheme() -> None:
    assert {"light", "dark (as the device is set)", "dark", "cream", "contrast"} == set(schemes(TOKENS))
    assert () == pale_pairs(TOKENS)


@pytest.mark.parametrize(
    ("html", "count"),
    [
        ('<img src="a.png">', 1),
        ('<img src="a.png" alt=" ">', 1),
        ('<img src="a.png" alt="">', 0),
        ('<img src="a.png" alt="A nurse">', 0),
        ('<img src="a.png" role="presentation">', 0),
        ("<svg><path d='M0 0'/></svg>", 1),
        ('<svg aria-hidden="true"><path/></svg>', 0),
        ("<svg><title>A heart</title></svg>", 0),
        ('<div role="img"><svg></svg></div>', 1),
        ('<div role="img" aria-label="A heart"><svg></svg></div>', 0),
    ],
)
def test_pictures_without_words(html: str, count: int) -> None:
    assert count == len(pictures(html))


@pytest.mark.parametrize(
    ("html", "says"),
    [
        ("<h2>One</h2><h3>Two</h3><h2>Three</h2>", ()),
        ("<h3>One</h3>", ("“One” is level 3, straight after level 1. A level is left out.",)),
        ("<h2></h2>", ("A heading of level 2 is empty.",)),
        ("<h1>One</h1>", ("“One” is a second main heading.",)),
        (
            "<h2>One</h2><h3>A</h3><aside><h2>Good to know</h2></aside><h3>B</h3>",
            ("“B” (level 3) comes after the box “Good to know” (level 2), so it sounds like a part of the box.",),
        ),
        ("<h2>One</h2><aside><h2>Good to know</h2></aside><h2>B</h2>", ()),
        ("<section><h2>One</h2><h3>A</h3></section>", ()),
    ],
)
def test_the_order_of_headings(html: str, says: tuple[str, ...]) -> None:
    assert says == headings(html)


def test_a_whole_page_begins_with_its_own_title() -> None:
    assert () == headings("<h1>Asthma</h1><h2>Care</h2>", above=0)


def test_links_and_buttons_need_words() -> None:
    assert 2 == len(controls('<a href="/a"></a><button class="go"> </button>'))
    assert () == controls('<a href="/a"><img src="a.png" alt="Home"></a><button aria-label="Close"><svg></svg></button><a id="here"></a>')


def test_pale_colours_are_told_with_their_scheme() -> None:
    pale = TOKENS.replace("--quiet: #3d4957", "--quiet: #8d9997")
    assert any("In the scheme light, quiet on paper is" in words for words in pale_pairs(pale))
    assert any("is not set" in words for words in pale_pairs(":root { --ink: #000000; }"))


def test_the_measure_is_the_one_of_wcag() -> None:
    assert 21 == round(contrast((0, 0, 0), (255, 255, 255)), 2)
    assert 4.48 == round(contrast((119, 119, 119), (255, 255, 255)), 2)


@pytest.mark.parametrize(
    ("written", "is_colour"),
    [("#abc", (170, 187, 204)), (" #AABBCC ", (170, 187, 204)), ("rgb(1, 2, 3)", (1, 2, 3)), ("Red", (255, 0, 0)), ("var(--ink)", None), ("#abcd", None), ("", None)],
)
def test_colours_are_read_as_css_writes_them(written: str, is_colour: tuple[int, int, int] | None) -> None:
    assert is_colour == colour(written)
