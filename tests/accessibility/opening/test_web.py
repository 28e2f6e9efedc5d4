"""Web pages: what is read, never what runs."""

from accessibility.opening import open_text

PAGE = """<!doctype html><html lang="en"><head><title>A page</title><style>p{color:red}</style><script>var hello = "Do not read me";</script></head>
<body><script>document.write("Nor me")</script><noscript>Nor this</noscript><h1>Blood <em>tests</em></h1>
<p>Drink water &amp; eat.<br>Do <b>not </b>fast. See <a href="/tests">the tests</a> or <a href="javascript:alert(1)">this</a>.</p>
<p hidden>Hidden</p><p style="display: none">Hidden too</p>
<ul><li>One<ol><li>One <i>a</i></li><li>One b</li></ol></li><li><p>Two</p></li></ul>
<figure><img src="a.png" alt="A nurse with a tube"><figcaption>A blood test</figcaption></figure><img src="line.png" alt="">
<table><caption>When</caption><thead><tr><th>Day</th><th>Time</th></tr></thead><tr><td>Monday</td><td>9am | 10am</td></tr></table>
<blockquote><p>It did not hurt.</p></blockquote><pre>a = 1
b = 2</pre></body></html>"""


def test_a_page_becomes_markdown_and_its_scripts_are_never_words() -> None:
    opened = open_text("page.html", PAGE.encode())
    assert (
        "# Blood *tests*\n\nDrink water & eat.\\\nDo **not** fast. See [the tests](/tests) or this.\n\n- One\n  1. One *a*\n  2. One b\n- Two\n\n"
        "![A nurse with a tube](picture-1)\n\nA blood test\n\nWhen\n\n| Day | Time |\n| --- | --- |\n| Monday | 9am \\| 10am |\n\n> It did not hurt.\n\n```\na = 1\nb = 2\n```\n"
    ) == opened.text


def test_letters_are_read_as_the_page_says() -> None:
    assert "£5 – café\n" == open_text("old.htm", '<meta charset="windows-1252"><p>£5 – café'.encode("cp1252")).text
    assert "£5 – café\n" == open_text("new.htm", "<p>£5 – café".encode()).text


def test_a_page_that_is_only_a_script_says_so() -> None:
    from accessibility.opening import CannotOpen

    try:
        open_text("app.html", b"<div id=root></div><script src=app.js></script>")
    except CannotOpen as told:
        assert "There are no words in this file." == told.sentence


def test_entities_never_grow() -> None:
    bomb = '<!DOCTYPE html [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;">]><p>Hello &b;</p>'
    assert "lol" not in open_text("bomb.html", bomb.encode()).text


def test_a_very_deep_page_is_read_or_told() -> None:
    from accessibility.opening import CannotOpen

    try:
        open_text("deep.html", b"<div>" * 100_000 + b"Hello")
    except CannotOpen as told:
        assert told.sentence.endswith(".")
