"""The twelve activities one after another in one room: what each sees, and what nobody sees."""

import re
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page, expect

from modules.live.kinds import FOR_ONESELF, REVEALED, anonymity, is_guarded
from modules.packs.pack import Pack
from modules.packs.screen_shapes import AnyScreen

Make = Callable[..., Any]
TAKEN = re.compile("Sent|Draw another|Your questions|We keep this")
TEXTS = frozenset({"words", "notes", "chart", "questions", "promise"})


def screens_of(pack: Pack) -> dict[str, AnyScreen]:
    """Each screen of the twelve by where it stands: `a4.notes`."""
    edition = pack.edition("en")
    numbered = sorted((shape.number, name) for name, shape in edition.activities.items() if shape.number)
    assert 12 == len(numbered)
    return {f"a{place}.{screen.id}": screen for place, (_, name) in enumerate(numbered, 1) for screen in edition.activities[name].screens}


def test_all_twelve_and_what_each_sees(meeting: Make, tools: Any, pack: Pack) -> None:
    room = meeting("session/twelve")
    live, plain = room.phone(), room.phone(javascript=False)
    screens, seen = screens_of(pack), []
    while not room.is_last:
        address = room.on()
        screen = screens[address]
        # Who comes first says what the alphabet puts last.
        said = {live: f"zulu {len(seen)}", plain: f"alpha {len(seen)}"}
        for phone, words in said.items():
            room.follows(phone)
            if tools.fill(phone, words):
                tools.send(phone)
                expect(phone.locator("[data-part=stage]")).to_contain_text(TAKEN)
        _before(room, said, screen)
        room.reveal()
        _after(room, tools, said, screen)
        seen.append(address)
    assert sorted(screens) == sorted(seen)


def _before(room: Any, said: dict[Page, str], screen: Any) -> None:
    """Nothing shows before the hosts show it, to nobody."""
    if screen.kind in REVEALED | FOR_ONESELF:
        assert [] == [words for words in said.values() if words in room.wall.content()], screen.id
        for phone, words in said.items():
            assert [] == [other for other in said.values() if other != words and other in phone.content()], screen.id
    if is_guarded(screen):
        expect(room.host.locator("main").get_by_text(room.say("host.few-here", people=2))).to_be_visible()


def _after(room: Any, tools: Any, said: dict[Page, str], screen: Any) -> None:
    wall = room.wall.locator("[data-part=stage]")
    if screen.kind in TEXTS - FOR_ONESELF and anonymity(screen) == "wall":
        for words in said.values():
            expect(wall).to_contain_text(words)
        # In the order of the words, so that the order tells nothing.
        shown = wall.inner_text()
        assert shown.index(min(said.values())) < shown.index(max(said.values())), shown
    if screen.kind in FOR_ONESELF or is_guarded(screen):
        assert [] == [words for words in said.values() for page in (room.wall, room.host) if words in page.content()], screen.id
    expect(wall.get_by_role("heading", level=1)).to_be_visible()
    assert [] == tools.leaks(room.wall), screen.id
    for phone in said:
        others = [name for name in tools.names[:2] if name in phone.content()]
        assert 1 == len(others), (screen.id, others)


def test_a_result_of_five_does_not_change_when_a_sixth_person_answers(meeting: Make, tools: Any) -> None:
    room = meeting("activity/power-line")
    phones = [room.phone(), room.phone(javascript=False)]
    late = room.phone()
    room.until(".marks")
    for phone in phones:
        room.follows(phone)
        tools.fill(phone, "")
        tools.send(phone)
        expect(phone.locator("[data-part=stage]")).to_contain_text(TAKEN)
    expect(room.host.get_by_role("button", name=room.say("host.reveal"), exact=True)).to_have_count(0)
    assert 0 == room.wall.locator(".spread").count()
    room.host.locator("summary", has_text=room.say("host.paper")).click()
    for box in room.host.locator("[data-part=paper] .counts input").all()[::5][:2]:
        box.fill("3")
    room.press("host.paper-add")
    expect(room.host.get_by_role("button", name=room.say("host.reveal"), exact=True)).to_be_visible()
    room.reveal()
    expect(room.wall.locator(".spread")).to_be_visible()
    shown = [page.locator(".spread").inner_text() for page in (room.wall, room.host, phones[0])]
    room.follows(late)
    tools.fill(late, "")
    tools.send(late)
    expect(late.locator("[data-part=stage]")).to_contain_text(room.say("room.late-kept"))
    room.host.reload()
    room.wall.reload()
    phones[0].reload()
    assert shown == [page.locator(".spread").inner_text() for page in (room.wall, room.host, phones[0])]
