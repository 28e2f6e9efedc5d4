"""What is broken in a copy on a disk is found, one break at a time."""

from collections.abc import Callable
from pathlib import Path

import pytest

from accessibility.formats.doors import doors
from accessibility.formats.exporter import export
from accessibility.formats.offline.check import problems
from accessibility.formats.publication import Options, Publication

PAGE = "site/read/first/hello.html"
BREAKS: dict[str, tuple[Callable[[str], str], str]] = {
    "no language": (lambda html: html.replace('<html lang="en"', "<html"), "does not say its language"),
    "no title": (lambda html: html.replace("<title>Hello – A small pack</title>", "<title></title>"), "has no title"),
    "a heading left out": (lambda html: html.replace("<h2>Two ways</h2>", "<h4>Two ways</h4>"), "A heading of level 4 follows one of level 2"),
    "no main heading": (lambda html: html.replace("<h1>Hello</h1>", "<p>Hello</p>"), "one main heading"),
    "a picture with no alt": (lambda html: html.replace("<h1>", '<img src="../../icon.svg"><h1>'), "no alt text"),
    "a drawing with no name": (lambda html: html.replace('role="img" aria-label="', 'role="img" data-name="'), "This drawing has no name"),
    "a link to nothing": (lambda html: html.replace('href="../../help.html"', 'href="../../gone.html"'), "a file that is not there"),
    "a link to no place": (lambda html: html.replace("help.html#care", "help.html#cares"), "a place that is not on that page"),
    "a link for a server": (lambda html: html.replace('href="../../help.html"', 'href="/help"'), "leads nowhere in a copy on a disk"),
    "one id twice": (lambda html: html.replace("<h1>", '<h1 id="main">'), "stands here twice"),
    "a box never closed": (lambda html: html.replace("</article>", ""), "is never closed"),
    "too heavy": (lambda html: html.replace("<h1>", "<!--" + "x" * 60_000 + "--><h1>"), "Keep it under 60,000"),
}


@pytest.mark.parametrize("name", BREAKS)
def test_a_planted_break_is_caught(small: Publication, name: str, tmp_path: Path) -> None:
    export(small, [doors()["site"]], tmp_path, Options())
    page = tmp_path / PAGE
    whole = page.read_text(encoding="utf-8")
    spoil, said = BREAKS[name]
    assert whole != spoil(whole)
    assert [] == problems(page)
    page.write_text(spoil(whole), encoding="utf-8")
    assert any(said in problem.message for problem in problems(page))
