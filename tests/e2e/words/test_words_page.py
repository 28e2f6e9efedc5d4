"""The Words page: find as you type, by letter, by topic, short names; and a way to ask for what is missing."""

import re
from collections.abc import Callable

from playwright.sync_api import BrowserContext, Page, expect

from modules.packs.pack import Pack


def test_words_are_found_while_they_are_typed(device: Callable[..., BrowserContext], pack: Pack) -> None:
    say, page = pack.edition("en").say, device().new_page()
    page.goto("/words/")
    listed, count = page.locator("[data-words] li:visible"), page.locator("[data-count]")
    expect(listed).to_have_count(0)
    page.get_by_label(say("words.search")).press_sequentially("pdsa")
    expect(listed.first).to_contain_text("PDSA")
    hits = listed.count()
    assert 0 < hits < 10
    expect(count).to_have_text(say("words.found-one") if hits == 1 else say("words.found", count=hits))
    page.get_by_label(say("words.search")).fill("qqqq")
    expect(listed).to_have_count(0)
    expect(count).to_have_text(say("words.found-none"))
    page.get_by_label(say("words.search")).fill("")
    expect(count).to_have_text("")
    page.get_by_role("link", name=say("words.all", count=len(pack.lexicon.terms))).click()
    expect(listed).to_have_count(len(pack.lexicon.terms))


def test_words_are_found_without_scripts_and_a_missing_one_can_be_asked_for(light: Page, pack: Pack) -> None:
    say = pack.edition("en").say
    light.goto("/words/")
    light.get_by_label(say("words.search")).fill("pdsa")
    light.get_by_role("button", name=say("words.search-button")).click()
    light.locator("[data-words] a").first.click()
    expect(light.locator("h1")).to_have_text(["PDSA"])
    light.goto("/words/?find=snoodle")
    light.get_by_role("link", name=say("words.missing-ask", word="snoodle")).click()
    expect(light.locator("textarea")).to_have_value(re.compile("snoodle"))
    light.get_by_role("button", name=say("feedback.send")).click()
    expect(light.locator("h1")).to_have_text([say("feedback.thanks-title")])


def test_a_letter_a_topic_and_short_names_narrow_the_list(light: Page, pack: Pack) -> None:
    terms, say = pack.lexicon.terms, pack.edition("en").say
    light.goto("/words/")
    light.get_by_text(say("words.letters")).click()
    light.locator(".letters a", has_text=re.compile("^P$")).click()
    expect(light.locator("[data-words] li")).to_have_count(sum(term.term[0].upper() == "P" for term in terms))
    light.goto("/words/")
    light.get_by_text(say("words.topics")).click()
    light.get_by_role("link", name=say("topic.meetings"), exact=True).click()
    expect(light.locator("[data-words] li")).to_have_count(sum(term.topic == "meetings" for term in terms))
    light.get_by_role("link", name=say("words.short")).click()
    expect(light.locator("[data-words] li")).to_have_count(sum(term.is_abbreviation for term in terms))


def test_a_word_that_is_still_not_clear_is_told_to_the_writers(light: Page, pack: Pack) -> None:
    say = pack.edition("en").say
    light.goto("/words/pdsa")
    light.get_by_text(say("words.unclear")).click()
    light.get_by_role("button", name=say("words.unclear-send")).click()
    expect(light.locator("h1")).to_have_text([say("feedback.thanks-title")])
    light.get_by_role("link", name=say("feedback.back")).click()
    expect(light.locator("h1")).to_have_text(["PDSA"])
