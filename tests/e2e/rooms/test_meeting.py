"""A meeting as people have it: what phones, the wall and the hosts hear of each other, and what happens when something breaks."""

import re
from collections.abc import Callable
from typing import Any

from playwright.sync_api import expect

Make = Callable[..., Any]


def test_three_questions_with_a_phone_that_has_no_script(meeting: Make, tools: Any) -> None:
    room = meeting()
    live, plain = room.phone(), room.phone(javascript=False)
    expect(room.wall.locator("main").get_by_text(room.say("room.people", count=2))).to_be_visible()
    room.until(".words")
    for phone, word in ((live, "calm"), (plain, "Calm")):
        room.follows(phone)
        phone.locator("#t-0").fill(word)
        tools.send(phone)
        expect(phone.locator("main").get_by_text(room.say("room.sent-can-change"))).to_be_visible()
    expect(room.wall.locator("main").get_by_text(room.say("room.ready", count=2, people=2))).to_be_visible()
    expect(room.wall.locator("main").get_by_text("calm", exact=False)).to_have_count(0)
    room.reveal()
    expect(room.wall.locator(".word-cloud li")).to_have_text(re.compile("^[Cc]alm 2 times$"))
    expect(live.locator(".word-cloud li")).to_have_count(1)
    room.on()
    for phone in (live, plain):
        room.follows(phone)
        phone.get_by_label("Plain words", exact=True).check()
        tools.send(phone)
        expect(phone.get_by_role("button", name=room.say("room.take-back"))).to_be_visible()
    plain.get_by_role("button", name=room.say("room.pass")).click()
    expect(plain.locator("main").get_by_text(room.say("room.passed"))).to_be_visible()
    room.reveal()
    expect(room.wall.get_by_role("row", name="Plain words 1")).to_be_visible()
    room.on()
    room.follows(live)
    tools.fill(live, "")
    tools.send(live)
    expect(room.host.locator("main").get_by_text(room.say("host.few-here", people=2))).to_be_visible()
    assert [] == tools.leaks(room.wall)


def test_a_screen_reader_finds_the_question_as_a_heading_and_every_box_with_its_name(meeting: Make, tools: Any) -> None:
    room = meeting()
    phone = room.phone()
    room.until(".power")
    room.follows(phone)
    tree = phone.locator("main").aria_snapshot()
    assert 'heading "Who decides?" [level=1]' in tree
    assert 'group "Now:"' in tree
    assert 5 == len(re.findall(r'radio "(?:Staff|Mostly staff|Both|Mostly patients|Patients)"', tree.partition('group "What I would like:"')[0]))
    assert all(f'button "{room.say(key)}"' in tree for key in ("room.send", "room.pass", "room.plain-words"))
    expect(phone.get_by_role("heading", level=1)).to_be_focused()


def test_the_wall_says_one_sentence_for_what_came_together(meeting: Make, tools: Any) -> None:
    room = meeting()
    phones = [room.phone() for _ in range(3)]
    room.until(".choose")
    room.wall.evaluate(
        "window.said = []; new MutationObserver(() => { const text = document.getElementById('status').textContent; if (text) said.push(text); }).observe(document.getElementById('status'), {childList: true, subtree: true, characterData: true})"
    )
    for phone in phones:
        room.follows(phone)
        phone.get_by_label("Tea").check()
    for phone in phones:
        tools.send(phone)
    expect(room.wall.locator("main").get_by_text(room.say("room.ready", count=3, people=3))).to_be_visible()
    room.reveal()
    expect(room.wall.locator("#status")).to_contain_text("Most chosen: Tea (3).")
    said = room.wall.evaluate("said")
    assert len(said) <= 4, said
    assert not [text for text in said if "Zebedee" in text]


def test_nothing_is_taken_from_under_the_hands_of_somebody_who_still_writes(meeting: Make) -> None:
    room = meeting()
    phone = room.phone()
    room.until(".notes")
    room.follows(phone)
    phone.locator("#t-0").fill("I am still thinking")
    room.on()
    expect(phone.locator("main").get_by_text(room.say("room.moved"))).to_be_visible()
    assert "I am still thinking" == phone.locator("#t-0").input_value()
    phone.locator("form.answer button[value=answer]").click()
    expect(phone.locator("[data-part=stage]")).to_have_attribute("data-screen", room.screen)
    expect(phone.locator("main").get_by_text(room.say("room.sent-late"))).to_be_visible()


def test_a_host_writes_while_answers_come_and_loses_no_word(meeting: Make, tools: Any) -> None:
    room = meeting()
    phone = room.phone()
    room.until(".questions")
    room.host.locator("summary", has_text=room.say("host.word")).click()
    room.host.locator("#word").fill("handover")
    room.host.locator("#meaning").focus()
    room.host.keyboard.type("When one team tells ")
    room.follows(phone)
    phone.locator("#ask").fill("Who decides?")
    tools.send(phone)
    expect(room.host.locator(".items")).to_contain_text("Who decides?")
    room.host.keyboard.type("the next what it knows.")
    assert "When one team tells the next what it knows." == room.host.locator("#meaning").input_value()
    room.press("host.word-add")
    expect(phone.locator(".word-list")).to_be_visible()


def test_a_call_and_the_sign_reach_those_they_are_for(meeting: Make) -> None:
    room = meeting()
    phone, other = room.phone(), room.phone(viewport={"width": 320, "height": 640})
    room.until("all.hello")
    room.follows(phone)
    phone.locator("summary", has_text=room.say("room.person")).click()
    phone.locator("#where").fill("by the window")
    phone.get_by_role("button", name=room.say("room.person-send")).click()
    expect(phone.locator("main").get_by_text(room.say("room.told.person"))).to_be_visible()
    expect(room.host.locator("main").get_by_text("by the window")).to_be_visible()
    room.press("host.call-seen")
    expect(phone.locator("main").get_by_text(room.say("room.called-seen"))).to_be_visible()
    phone.get_by_role("button", name=room.say("room.called-away")).click()
    expect(phone.locator("main").get_by_text(room.say("room.called-seen"))).to_have_count(0)
    other.get_by_role("button", name=room.say("room.plain-words"), exact=True).click()
    expect(other.locator("main").get_by_text(room.say("room.told.plain-words"))).to_be_visible()
    for page in (room.wall, phone, room.host):
        expect(page.locator(".sign")).to_be_visible(timeout=40_000)
    expect(room.wall.locator(".sign dt")).to_contain_text("MDT")
    assert "by the window" not in room.wall.content()
    room.press("host.sign-clear")
    expect(room.wall.locator(".sign")).to_have_count(0)


def test_the_console_fits_a_phone_and_another_host_takes_over(meeting: Make, device: Make, site: Any, tools: Any) -> None:
    room = meeting()
    phone = room.phone()
    room.host.locator("details.hosts > summary").click()
    room.host.locator("#host-name").fill("Trainer Jo")
    room.press("host.make-link")
    link = room.host.locator("input[data-copy]").first.input_value()
    room.host.context.close()
    other = device(on=site, viewport={"width": 320, "height": 640}).new_page()
    other.goto(link)
    expect(other.locator("main").get_by_text(room.say("host.you-host", name="Trainer Jo"))).to_be_visible()
    assert link.rsplit("/", 1)[-1] not in other.url
    room.host = other
    room.until(".words")
    room.follows(phone)
    for box in other.locator("details").all():
        box.evaluate("box => box.open = true")
    assert [] == tools.clean(other)


def test_where_no_line_can_stay_open_the_page_asks_every_three_seconds(meeting: Make, watch: Any) -> None:
    watch.expect("ERR_FAILED", "live")
    room = meeting()
    phone = room.phone()
    phone.route(re.compile("/live$"), lambda route: route.abort())
    phone.reload()
    room.on()
    room.follows(phone)
    room.on()
    room.follows(phone)


def test_an_answer_that_is_sent_without_a_line_arrives_once_when_the_line_is_back(meeting: Make, watch: Any) -> None:
    watch.expect("ERR_INTERNET_DISCONNECTED", "ERR_FAILED")
    room = meeting()
    phone = room.phone()
    room.until(".questions")
    room.follows(phone)
    phone.context.set_offline(True)
    phone.locator("#ask").fill("Who decides?")
    phone.get_by_role("button", name=room.say("room.question-send")).click()
    expect(phone.locator("main").get_by_text(room.say("room.not-yet-sent"))).to_be_visible()
    phone.context.set_offline(False)
    phone.evaluate("dispatchEvent(new Event('online'))")
    expect(phone.locator("main").get_by_text(room.say("room.question-yours"))).to_be_visible()
    expect(room.wall.locator(".voted li")).to_have_count(1)
    room.until("rest.rest")
    room.host.locator("details.close > summary").click()
    room.press("host.close-now")
    expect(phone.locator("main").get_by_text(room.say("room.closed"))).to_be_visible()


def test_after_the_server_was_killed_everybody_is_back_by_themselves(meeting: Make, site: Any, tools: Any, watch: Any) -> None:
    watch.expect("ERR_", "Failed to load resource")
    room = meeting()
    phone = room.phone()
    room.until(".notes")
    room.follows(phone)
    phone.locator("#t-0").fill("A kind word")
    tools.send(phone)
    expect(phone.locator("main").get_by_text(room.say("room.sent-can-change"))).to_be_visible()
    phone.locator("#t-1").fill("not sent yet")
    site.kill()
    site.start()
    room.host.reload()
    room.reveal()
    expect(room.wall.locator(".notes li")).to_have_text("A kind word", timeout=15_000)
    # What is in the box and not sent stays there until its writer lets go of it.
    expect(phone.locator("main").get_by_text(room.say("room.moved"))).to_be_visible(timeout=15_000)
    assert "not sent yet" == phone.locator("#t-1").input_value()
    phone.get_by_role("button", name=room.say("room.go-there")).click()
    expect(phone.locator(".notes li")).to_have_text("A kind word")
