"""What happened because of you: a code opens it weeks later, hosts write it, and nobody stands in it."""

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from modules.storage.purge import purge
from modules.storage.terms import open_terms

Make = Callable[..., Any]


def press(host: Any, address: str, **form: Any) -> str:
    token = re.search(r'name="token" value="([^"]+)"', host.get(address))
    assert token is not None, host.page
    return str(host.post(address, token=token[1], **form))


def line_of(page: str, ask: str) -> str:
    found = re.search(rf'id="l-(\w+)">{re.escape(ask)}<', page)
    assert found is not None
    return found[1]


def test_you_asked_and_we_did_or_did_not(host: Any, new_phone: Make, device: Make, room_house: Any) -> None:
    phone, here = new_phone("Quentin"), f"/rooms/{host.code}/host/because"
    host.go("all.questions")
    for number, ask in enumerate(("Can letters use plain words?", "Can we have a lift?")):
        phone.answer("all.questions", ask=ask, key=str(number))
    reader = device(host.code)
    assert "Nothing is written here yet." in reader.get(f"/because/{host.code}")
    assert "Can we have a lift?" in host.get(here)
    press(host, here, do="add", ask=["Can letters use plain words?", "Can we have a lift?"])
    assert "The list (2)" in host.page
    lift = line_of(host.page, "Can we have a lift?")
    press(host, here, do="tell", line=lift, ask="A lift", outcome="did-not", because="")
    assert (422, True) == (host.status, "is an answer, too" in host.page)
    press(host, here, do="tell", line=lift, ask="A lift", outcome="did-not", because="There is no money for it this year.")
    press(host, here, do="tell", line=line_of(host.page, "Can letters use plain words?"), ask="Letters in plain words", outcome="did", because="All 40 letters were written again.")
    page = reader.post("/because", code=host.code.lower())
    assert all(words in page for words in ("We did not do this", "There is no money for it this year.", "We did this", "Written on"))
    assert not any(words in page for words in ("Quentin", "Pat"))
    # The room goes after 90 days. What happened because of it stays, and a facilitator can go on writing.
    purge(room_house.store, datetime.now(UTC).date() + timedelta(days=95))
    assert "There is no money for it this year." in reader.get(f"/because/{host.code}")


def test_a_first_name_from_the_room_does_not_slip_onto_the_page(host: Any, new_phone: Make) -> None:
    new_phone("Rose")
    here = f"/rooms/{host.code}/host/because"
    press(host, here, do="add", ask="Rose's ramp")
    assert (422, True, True) == (host.status, "Rose is a first name from the room." in host.page, 'value="Rose\'s ramp"' in host.page)
    press(host, here, do="add", ask="More rose bushes", anyway="yes")
    assert "The list (1)" in host.page
    press(host, here, do="add", ask="  ")
    assert (422, True) == (host.status, "Write what was asked for." in host.page)
    press(host, here, do="out", line=line_of(host.page, "More rose bushes"))
    assert "The list" not in host.page


def test_wrong_codes_are_counted_here_too(host: Any, device: Make) -> None:
    guesser = device(host.code)
    statuses = []
    for number in range(125):
        guesser.get(f"/because/2{number:03}22".replace("0", "3").replace("1", "4"))
        statuses.append(guesser.status)
    assert (404, 429) == (statuses[0], statuses[-1])
    guesser.post("/because", code="hello")
    assert 422 == guesser.status


def test_facilitators_write_on_when_the_room_is_gone_and_others_do_not(host: Any, facilitator: Make, room_house: Any, device: Make) -> None:
    press(host, f"/rooms/{host.code}/host/because", do="add", ask="A ramp")
    purge(room_house.store, datetime.now(UTC).date() + timedelta(days=95))
    other = facilitator("Kim")
    link = re.search(r'href="(/facilitate/because/\w+)"', other.get("/facilitate/because"))
    assert link is not None
    press(other, link[1], do="tell", line=line_of(other.get(link[1]), "A ramp"), ask="A ramp", outcome="part", because="One door has one.")
    assert "One door has one." in device(host.code).get(f"/because/{host.code}")
    for who, path in ((facilitator("Al", "author"), link[1]), (device(host.code), "/staff/sign-in")):
        who.get(link[1])
        assert (path in who.path, "One door" in who.page) == (True, False)
    assert "The page is deleted." in press(other, link[1], do="delete")
    other.get(link[1])
    assert 404 == other.status


def test_words_that_were_explained_go_to_the_glossary_writers_when_the_room_closes(host: Any, new_phone: Make, room_house: Any) -> None:
    phone = new_phone("Zebedee")
    host.go("all.hello")
    phone.do("plain-words")
    host.do("word", word="Blue huddle", meaning="A short meeting at 8 each morning")
    host.do("word", word="MDT", meaning="")
    assert [] == list(open_terms(room_house.store))
    for what in ("close", "reopen", "close"):
        host.do(what)
    found = open_terms(room_house.store)
    assert [("Blue huddle", "A short meeting at 8 each morning")] == [(each.word, each.plain) for each in found]
    assert "Zebedee" not in str(found)
    writer = host.get("/workbench/terms")
    assert 403 == host.status or "Blue huddle" in writer


def test_a_term_on_the_sign_is_added_with_one_tap(host: Any, new_phone: Make, hub: Any) -> None:
    import time

    phone = new_phone()
    host.go("all.hello")
    phone.do("plain-words")
    until = time.monotonic() + 5
    while "Add to our word list: MDT" not in host.get(f"/rooms/{host.code}/host/") and time.monotonic() < until:
        time.sleep(0.1)
    assert "Add to our word list: MDT" in host.page
    host.do("word", word="MDT", meaning="")
    assert "Word list (1)" in phone.look()
