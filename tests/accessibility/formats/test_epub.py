"""An e-book has all of the training in it, and anybody can find their way. The validators' own look at it is in `validators/`."""

import re
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest

from accessibility.document import Document, Figure, Paragraph, Run
from accessibility.formats import epub
from accessibility.formats.publication import Options, Page, Publication

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" aria-hidden="true"><rect class="ink" x="1" y="1" width="8" height="8"/></svg>'


def book(publication: Publication, folder: Path, path: str = "small.epub", options: Options | None = None) -> dict[str, str]:
    """The files of a book by their names."""
    piece = next(piece for piece in epub.pieces(publication, options or Options()) if piece.path == path)
    piece.build(folder / path)
    with ZipFile(folder / path) as zipped:
        return {name: zipped.read(name).decode() for name in zipped.namelist()}


def with_page(publication: Publication, page: Page) -> Publication:
    first = publication.parts[0]
    return replace(publication, parts=(replace(first, pages=(*first.pages, page)), *publication.parts[1:]))


def test_there_is_a_book_for_each_part_and_one_of_all(small: Publication) -> None:
    assert ["first.epub", "second.epub", "small.epub"] == [piece.path for piece in epub.pieces(small, Options())]
    assert ["first.epub"] == [piece.path for piece in epub.pieces(small.only(["first"]), Options(parts=("first",)))]


def test_every_page_is_in_it_and_in_its_contents(small: Publication, tmp_path: Path) -> None:
    files = book(small, tmp_path)
    for part in small.parts:
        for page in part.pages:
            name = f"{part.id}--{page.id}.xhtml"
            assert f"<title>{page.title}: {small.title}</title>" in files[f"EPUB/{name}"]
            assert f'href="{name}">{page.title}</a>' in files["EPUB/nav.xhtml"]
            assert f'href="{name}"' in files["EPUB/package.opf"]


def test_a_check_stands_there_with_every_reason_to_read(small: Publication, tmp_path: Path) -> None:
    page = book(small, tmp_path)["EPUB/first--hello.xhtml"]
    for wanted in ("Someone says hello. What could you do?", "They said it first, so they will be glad.", "Some days that is right for you."):
        assert wanted in page
    for dead in ("<input", "<button", "<form", "<details", "<textarea", "tabindex", "<script"):
        assert dead not in page


def test_a_word_leads_to_its_meaning_and_back(make_publication: object, samples: Path, tmp_path: Path) -> None:
    publication = make_publication()  # type: ignore[operator]
    text = Document((Paragraph((Run("The MDT meets here."),)),))
    files = book(with_page(publication, Page("words", "Words", 1, text)), tmp_path)
    page, words = files["EPUB/first--words.xhtml"], files["EPUB/words.xhtml"]
    assert re.search(r'<a class="term" epub:type="glossref" role="doc-glossref" id="r-mdt" href="words.xhtml#w-mdt">MDT</a>', page)
    assert 'id="w-mdt"' in words and 'href="first--words.xhtml#r-mdt"' in words


def test_a_picture_keeps_its_words_and_gets_the_look_s_own_colours(small: Publication, tmp_path: Path) -> None:
    page = Page("picture", "Picture", 1, Document((Figure("wave", "Wave", SVG, "A hand & a “wave”", (Paragraph((Run("The same in words."),)),)),)))
    files = book(with_page(small, page), tmp_path)
    made = re.search(r'<img src="(pictures/\w+\.svg)" alt="A hand &amp; a “wave”" ?/>', files["EPUB/first--picture.xhtml"])
    assert made and "The same in words." in files["EPUB/first--picture.xhtml"]
    drawing = files[f"EPUB/{made[1]}"]
    assert "var(" not in drawing and ".ink { fill: #1d2a3a; }" in drawing
    dark = book(with_page(small, page), tmp_path, options=Options(scheme="dark"))
    assert any(".ink { fill: #f4efe4; }" in text for name, text in dark.items() if name.startswith("EPUB/pictures/"))


def test_it_says_who_can_read_it_and_claims_no_more_than_was_tried(small: Publication, tmp_path: Path) -> None:
    package = book(small, tmp_path)["EPUB/package.opf"]
    said = re.findall(r'<meta property="schema:(\w+)">([^<]*)</meta>', package)
    assert {"accessMode", "accessModeSufficient", "accessibilityFeature", "accessibilityHazard", "accessibilitySummary"} <= {name for name, _ in said}
    assert ("version", small.stamp) in said
    assert "No person with a screen reader has tried it yet." in dict(said)["accessibilitySummary"]
    assert "conformsTo" not in package


def test_the_stamp_is_on_the_title_page_the_cover_and_at_the_end(small: Publication, tmp_path: Path) -> None:
    files = book(small, tmp_path)
    for name in ("start.xhtml", "cover.svg", "about.xhtml"):
        assert small.stamp in files[f"EPUB/{name}"]


def test_the_same_words_give_the_same_book_to_the_byte(small: Publication, tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        book(small, tmp_path / folder)
    assert (tmp_path / "a" / "small.epub").read_bytes() == (tmp_path / "b" / "small.epub").read_bytes()


def test_a_language_from_right_to_left_turns_its_pages_so(make_publication: object, tmp_path: Path) -> None:
    files = book(make_publication(language="ur"), tmp_path)  # type: ignore[operator]
    assert '<spine page-progression-direction="rtl">' in files["EPUB/package.opf"]
    assert 'lang="ur" xml:lang="ur" dir="rtl"' in files["EPUB/first--hello.xhtml"]


def test_a_page_that_is_not_translated_yet_says_its_own_language(make_publication: object, tmp_path: Path) -> None:
    files = book(make_publication(language="cy"), tmp_path)  # type: ignore[operator]
    assert 'lang="cy"' in files["EPUB/first--hello.xhtml"] and 'lang="en" xml:lang="en" dir="ltr"' in files["EPUB/first--next.xhtml"]


@pytest.mark.parametrize("text", ["a\x0bb", "<b>&amp;", "]]>", "👩🏽‍⚕️", "\ufffe", "\u202eback"])
def test_any_text_becomes_well_formed_xml(text: str, small: Publication, tmp_path: Path) -> None:
    files = book(with_page(small, Page("odd", text, 1, Document((Paragraph((Run(text),)),)))), tmp_path)
    for name, content in files.items():
        if name.endswith((".xhtml", ".opf", ".svg", ".xml")):
            ElementTree.fromstring(content)


def test_a_link_inside_leads_inside_and_one_to_the_site_needs_a_site(samples: Path, small: Publication) -> None:
    linked = replace(small, links={"module:second": ("second", "only"), "module:gone": ("gone", "page")})
    whole, alone = epub.Book(linked, None), epub.Book(linked, linked.parts[0])
    assert "second--only.xhtml" == whole.link("module:second")
    assert ["", "", "https://nhs.uk"] == [alone.link(address) for address in ("module:second", "/words/mdt", "https://nhs.uk")]
    online = epub.Book(replace(linked, site="https://sbs.example"), linked.parts[0])
    assert ["https://sbs.example/read/second/only", "https://sbs.example/words/mdt#top"] == [online.link(address) for address in ("module:second", "/words/mdt#top")]


def test_a_book_is_not_made_anew_because_addresses_came_in_another_order(small: Publication) -> None:
    """A set of them has another order in each process."""
    places = {"module:first": ("first", "hello"), "module:second": ("second", "only")}
    one, other = (replace(small, links=dict(items)) for items in (places.items(), reversed(places.items())))
    assert [piece.stamp for piece in epub.pieces(one, Options())] == [piece.stamp for piece in epub.pieces(other, Options())]
