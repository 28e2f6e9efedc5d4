"""A browser prints a page as a PDF that says what each part is. Opened again, its headings, lists and tables are still there."""

from playwright.sync_api import Browser

from accessibility.opening import open_text

PAGE = """<html lang="en"><h1>Your <em>blood</em> test</h1><p>Drink water. See <a href="https://example.org/">the list</a>.</p>
<ul><li>Bring a friend<ol><li>Or two</li></ol></li><li>Bring this letter</li></ul><h2>When</h2>
<p><svg role="img" aria-label="A clock at nine" width="40" height="40"><circle cx="20" cy="20" r="18"/></svg></p>
<table><caption>Your times</caption><thead><tr><th>Day</th><th>Time</th></tr></thead><tr><td>Monday</td><td>9am</td></tr></table>"""


def test_a_tagged_pdf_keeps_its_shape(browser: Browser) -> None:
    page = browser.new_page()
    page.set_content(PAGE)
    raw = page.pdf(tagged=True)
    page.close()
    opened = open_text("times.pdf", raw)
    assert (
        "# Your blood test\n\nDrink water. See the list.\n\n- Bring a friend\n  1. Or two\n- Bring this letter\n\n## When\n\n"
        "![A clock at nine](picture-1)\n\nYour times\n\n| Day | Time |\n| --- | --- |\n| Monday | 9am |\n"
    ) == opened.text
    assert ("Pictures stay behind. Their words came along.",) == opened.said
