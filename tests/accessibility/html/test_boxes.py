"""Stories say what they are before anything else; pictures and charts say the same in words."""

from datetime import date

from accessibility.document import Card, Cards, Chart, Figure, Local, Notice, Paragraph, Run, Story
from accessibility.html import Setting, render


def a_story(shelf: str, note: str = "") -> Story:
    return Story("the-name", "The name", shelf, "About a name.", note, "A team", (Paragraph((Run("She waited."),)),))  # type: ignore[arg-type]


def test_a_practice_story_says_that_it_is_invented_before_it_starts(setting: Setting) -> None:
    html = str(render((a_story("practice"),), setting))
    assert html.index("story.practice") < html.index("story.practice-first") < html.index("She waited.")


def test_a_hard_story_has_a_note_a_way_past_it_and_a_way_out(setting: Setting) -> None:
    setting.quick_leave = "https://example.org/weather"
    html = str(render((a_story("practice", "Someone is ignored."),), setting))
    assert html.index("Someone is ignored.") < html.index("She waited.")
    assert 'href="#after-the-name"' in html
    assert 'id="after-the-name"' in html
    assert "data-leave" in html


def test_a_story_with_nothing_hard_in_it_has_no_way_to_leave_quickly(setting: Setting) -> None:
    setting.quick_leave = "https://example.org/weather"
    html = str(render((a_story("practice"),), setting))
    assert "story.skip" in html
    assert "data-leave" not in html


def test_a_drawing_has_its_name_and_its_words(setting: Setting) -> None:
    figure = Figure(
        "rings",
        "Rings",
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"></svg>',
        "Rings around you",
        (Paragraph((Run("You are in the middle."),)),),
        (("You", "In the middle."),),
        True,
    )
    html = str(render((figure,), setting))
    assert 'role="img" aria-label="Rings around you"' in html
    assert "You are in the middle." in html
    assert "<summary>You</summary>" in html


def test_a_chart_says_its_sentence_and_its_numbers(setting: Setting) -> None:
    html = str(render((Chart("c", "Days", "Week", "Days", (30, 28, 12), "It fell.", 3, "New letter"),), setting))
    assert "It fell." in html
    assert 4 == html.count("<tr>")
    assert "<td>12 (New letter)</td>" in html
    assert "chart.alt Days 3 28" in html


def test_cards_open_one_by_one(setting: Setting) -> None:
    html = str(render((Cards("people", "Meet them", (Card("Lead", (("Does", "Leads."), ("", "No label."))),)),), setting))
    assert "<summary>Lead</summary>" in html
    assert "<strong>Does:</strong> Leads." in html
    assert "<p>No label.</p>" in html


def test_a_changing_fact_has_its_date(setting: Setting) -> None:
    html = str(render((Notice("law", "changing", (Paragraph((Run("A law is planned."),)),), date(2026, 11, 22)),), setting))
    assert "page.checked 2026-11-22" in html


def test_an_old_fact_says_in_one_line_that_it_may_have_changed(setting: Setting) -> None:
    fact = Notice("law", "changing", (Paragraph((Run("A law is planned."),)),), date(2026, 5, 22))
    for today, says in ((date(2026, 11, 22), "page.checked 2026-05-22"), (date(2026, 11, 23), "page.checked-old 2026-05-22"), (None, "page.checked 2026-05-22")):
        setting.today = today
        assert says in str(render((fact,), setting))


def test_local_words_say_whose_they_are_and_where_there_are_none_there_is_a_question(setting: Setting) -> None:
    words = (Paragraph((Run("Tea and water."),)),)
    html = str(render((Local("local-food", "food", words, "Riverbank", date(2026, 11, 22), "cy"), Local("local-costs", "costs")), setting))
    assert '<div lang="cy"><p>Tea and water.</p></div>' in html
    assert "local.by Riverbank page.checked 2026-11-22." in html
    assert "local.ask <q>local.costs.ask</q>" in html
