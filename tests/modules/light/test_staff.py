"""Staff come in through the light door: links, signing in and out, roles, and a kind no."""

import re
from collections.abc import Callable
from datetime import UTC, datetime
from html import unescape
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

from modules.light.first_start import first_words
from modules.pages.editor import editor_page
from modules.pages.house import House
from modules.pages.visit import Visit
from modules.storage.staff import actions_about, everybody
from modules.storage.staff.entering import ticket_for
from modules.storage.staff.links import set_up_link

WORDS = "kettle river paper seven"
OTHER = "mountain cheese ladder violin"


def token(page: str) -> str:
    found = re.search(r'name="token" value="(\w+)"', page)
    assert found is not None
    return found[1]


def code_in(page: str) -> str:
    found = re.search(r'id="link" value="[^"#]+#(\w+)"', page)
    assert found is not None
    return found[1]


@pytest.fixture
def ann(visitor: TestClient, house: House) -> TestClient:
    """The device of an organiser who has just set up the site."""
    code = set_up_link(house.store, datetime.now(UTC))
    visitor.post("/staff/join/yes", data={"code": code, "name": "Ann", "sign-in-name": "ann@example.org", "passphrase": WORDS})
    return visitor


@pytest.fixture
def invited(ann: TestClient) -> Callable[..., str]:
    """The code of an invitation by Ann."""

    def make(*roles: str, email: str = "") -> str:
        answer = ann.post("/staff/invite", data={"token": token(ann.get("/staff/invite").text), "name": "Bo", "email": email, "role": list(roles)})
        return code_in(answer.text)

    return make


def bo_joins(device: TestClient, code: str) -> None:
    answer = device.post("/staff/join/yes", data={"code": code, "name": "Bo", "sign-in-name": "bo", "passphrase": OTHER})
    assert 200 == answer.status_code, answer.text


def test_the_first_start_says_one_line_with_a_link_until_there_is_an_organiser(visitor: TestClient, house: House) -> None:
    said = first_words(house, "http://localhost:8501")
    found = re.search(r"http://localhost:8501/staff/set-up#([a-z2-7]{32}) ", said)
    assert found is not None
    assert 1 == said.count("\n")
    page = visitor.post("/staff/set-up", data={"code": f"http://localhost:8501/staff/set-up#{found[1]}"})
    assert house.edition("").say("staff.join-set-up") in unescape(page.text)
    home = visitor.post("/staff/join/yes", data={"code": found[1], "name": "Ann", "sign-in-name": "ann", "passphrase": WORDS})
    assert "/staff" == home.url.path
    assert "" == first_words(house, "http://localhost:8501")


def test_a_weak_passphrase_is_told_kindly_and_the_link_still_works(visitor: TestClient, house: House) -> None:
    form = {"code": set_up_link(house.store, datetime.now(UTC)), "name": "Ann <b>", "sign-in-name": "ann"}
    answer = visitor.post("/staff/join/yes", data={**form, "passphrase": "kettle"})
    assert (422, True, True) == (answer.status_code, house.edition("").say("staff.passphrase-short") in answer.text, "Ann &lt;b&gt;" in answer.text)
    assert "/staff" == visitor.post("/staff/join/yes", data={**form, "passphrase": WORDS}).url.path


@pytest.mark.parametrize(("typed", "key"), [("abc", "staff.link-half"), ("a" * 32, "staff.link-gone")])
def test_a_wrong_link_says_what_to_do(visitor: TestClient, house: House, typed: str, key: str) -> None:
    answer = visitor.post("/staff/join", data={"code": typed})
    assert (422, True) == (answer.status_code, house.edition("").say(key) in answer.text)


def test_the_cookie_is_for_the_server_alone_and_for_safe_lines_where_there_are_any(ann: TestClient, app: object) -> None:
    for scheme, secure in (("http", False), ("https", True)):
        device = TestClient(app, base_url=f"{scheme}://testserver")  # type: ignore[arg-type]
        answer = device.post("/staff/sign-in", data={"name": "ann@example.org", "passphrase": WORDS}, follow_redirects=False)
        (cookie,) = (each.lower() for each in answer.headers.get_list("set-cookie") if each.startswith("sbs-staff="))
        assert ("httponly" in cookie, "samesite=lax" in cookie, "secure" in cookie) == (True, True, secure)


@pytest.mark.parametrize(("name", "passphrase"), [("ann@example.org", "wrong"), ("nobody", WORDS), ("", "")])
def test_a_sign_in_that_fails_never_says_which_part_was_wrong(ann: TestClient, another: TestClient, house: House, name: str, passphrase: str) -> None:
    answer = another.post("/staff/sign-in", data={"name": name, "passphrase": passphrase})
    assert (422, True) == (answer.status_code, house.edition("").say("staff.wrong") in answer.text)
    assert "sbs-staff" not in another.cookies
    assert not passphrase or passphrase not in answer.text


def test_guesses_are_stopped(ann: TestClient, another: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("modules.storage.staff.guesses.MOST_A_NAME", 2)
    for status in (422, 422, 429):
        assert status == another.post("/staff/sign-in", data={"name": "ann@example.org", "passphrase": "wrong"}).status_code
    assert 200 == ann.get("/staff").status_code


def test_signing_in_leads_back_to_the_page_that_was_asked_for_and_never_to_another_site(ann: TestClient, another: TestClient) -> None:
    asked = another.get("/staff/invite")
    assert ("/staff/sign-in", "/staff/invite") == (asked.url.path, asked.url.params["back"])
    form = {"name": "ann@example.org", "passphrase": WORDS}
    assert "/staff/invite" == another.post("/staff/sign-in", data={**form, "back": "/staff/invite"}).url.path
    assert "/staff" == another.post("/staff/sign-in", data={**form, "back": "//evil.example/"}).url.path


def test_whoever_came_to_write_goes_on_to_the_editor(ann: TestClient, another: TestClient, house: House) -> None:
    asked = editor_page(house, Visit(), "modules/welcome/x.en.md").body
    back = "/editor?file=modules%2Fwelcome%2Fx.en.md"
    assert f'href="/staff/sign-in?back={quote(back, safe="")}"' in asked
    assert f'value="{back}"' in another.get("/staff/sign-in", params={"back": back}).text
    answer = another.post("/staff/sign-in", data={"name": "ann@example.org", "passphrase": WORDS, "back": back}, follow_redirects=False)
    assert (303, back) == (answer.status_code, answer.headers["location"])
    assert 'href="/editor"' in ann.get("/staff").text


def test_an_invited_author_comes_in_and_sees_only_what_is_theirs(ann: TestClient, another: TestClient, invited: Callable[..., str], house: House) -> None:
    code = invited("author")
    assert "Bo" in ann.get("/staff").text
    assert house.edition("").say("staff.role.author") in another.post("/staff/join", data={"code": code}).text
    bo_joins(another, code)
    page = another.get("/staff").text
    assert house.edition("").say("staff.task.write") in page
    assert f'<a href="/workbench/">{house.edition("").say("staff.task.write")}</a>' in page
    assert "/staff/invite" not in page
    refused = another.get("/staff/invite")
    assert (403, True) == (refused.status_code, house.edition("").say("staff.not-yours") in unescape(refused.text))
    assert 403 == another.post("/staff/invite", data={"token": token(page), "name": "Eve", "role": "organiser"}).status_code
    assert 422 == another.post("/staff/join", data={"code": code}).status_code


def test_an_address_that_was_invited_is_the_sign_in_name(another: TestClient, invited: Callable[..., str], house: House) -> None:
    bo_joins(another, invited("author", email="bo@example.org"))
    assert ["ann@example.org", "bo@example.org"] == [person.sign_in_name for person in everybody(house.store)]


@pytest.mark.parametrize("wrong", ["", "0" * 64, "é"])
@pytest.mark.parametrize(
    "address", ["/staff/invite", "/staff/sign-out", "/staff/sign-out-everywhere", "/staff/passphrase", "/staff/take-back", "/staff/people/{}/end", "/staff/people/{}/roles"]
)
def test_a_form_without_its_token_changes_nothing(ann: TestClient, house: House, address: str, wrong: str) -> None:
    who = everybody(house.store)[0].id
    before = actions_about(house.store, f"staff/{who}")
    answer = ann.post(address.format(who), data={"token": wrong, "name": "Eve", "role": "author", "current": WORDS, "new": OTHER})
    assert (403, True) == (answer.status_code, house.edition("").say("staff.form-old") in answer.text)
    assert before == actions_about(house.store, f"staff/{who}")
    assert 200 == ann.get("/staff").status_code


def test_a_form_from_another_site_is_refused_before_that(ann: TestClient) -> None:
    assert 403 == ann.post("/staff/sign-in", data={"name": "ann", "passphrase": WORDS}, headers={"sec-fetch-site": "cross-site"}).status_code


def test_ended_access_ends_at_the_next_click(ann: TestClient, another: TestClient, invited: Callable[..., str], house: House) -> None:
    bo_joins(another, invited("author"))
    open_page = another.get("/staff").text
    who = next(person.id for person in everybody(house.store) if person.name == "Bo")
    ann.post(f"/staff/people/{who}/end", data={"token": token(ann.get(f"/staff/people/{who}").text)})
    assert "/staff/sign-in" == another.get("/staff").url.path
    late = another.post("/staff/sign-out", data={"token": token(open_page)})
    assert (403, True) == (late.status_code, house.edition("").say("staff.signed-out") in late.text)
    assert 422 == another.post("/staff/sign-in", data={"name": "bo", "passphrase": OTHER}).status_code
    assert 404 == ann.get(f"/staff/people/{who}").status_code


def test_the_last_organiser_cannot_go(ann: TestClient, house: House) -> None:
    who = everybody(house.store)[0].id
    form = {"token": token(ann.get("/staff").text)}
    for address, data in ((f"/staff/people/{who}/end", form), (f"/staff/people/{who}/roles", {**form, "role": "author"})):
        answer = ann.post(address, data=data)
        assert (422, True) == (answer.status_code, house.edition("").say("staff.last-organiser") in answer.text)


def test_roles_are_changed_and_a_forgotten_passphrase_is_made_anew(ann: TestClient, another: TestClient, invited: Callable[..., str], house: House) -> None:
    bo_joins(another, invited("author"))
    who = next(person.id for person in everybody(house.store) if person.name == "Bo")
    form = {"token": token(ann.get("/staff").text)}
    ann.post(f"/staff/people/{who}/roles", data={**form, "role": ["facilitator", "organiser"]})
    assert 200 == another.get("/staff/invite").status_code
    code = code_in(ann.post(f"/staff/people/{who}/link", data=form).text)
    assert house.edition("").say("staff.again-about") in another.post("/staff/join", data={"code": code}).text
    another.post("/staff/join/yes", data={"code": code, "passphrase": WORDS})
    another.cookies.clear()
    assert "/staff" == another.post("/staff/sign-in", data={"name": "bo", "passphrase": WORDS}).url.path


def test_a_passphrase_is_changed_by_its_owner(ann: TestClient, another: TestClient, house: House) -> None:
    another.post("/staff/sign-in", data={"name": "ann@example.org", "passphrase": WORDS})
    form = {"token": token(ann.get("/staff").text)}
    wrong = ann.post("/staff/passphrase", data={**form, "current": "wrong", "new": OTHER})
    assert (422, True) == (wrong.status_code, house.edition("").say("staff.current-wrong") in wrong.text)
    done = ann.post("/staff/passphrase", data={**form, "current": WORDS, "new": OTHER})
    assert house.edition("").say("staff.done.passphrase") in done.text
    assert "/staff/sign-in" == another.get("/staff").url.path


def test_signing_out_and_signing_out_everywhere(ann: TestClient, another: TestClient, house: House) -> None:
    another.post("/staff/sign-in", data={"name": "ann@example.org", "passphrase": WORDS})
    session = ann.cookies["sbs-staff"]
    out = ann.post("/staff/sign-out", data={"token": token(ann.get("/staff").text)})
    assert house.edition("").say("staff.signed-out-now") in out.text
    ann.cookies.set("sbs-staff", session)
    assert "/staff/sign-in" == ann.get("/staff").url.path
    assert 200 == another.get("/staff").status_code
    another.post("/staff/sign-out-everywhere", data={"token": token(another.get("/staff").text)})
    assert "/staff/sign-in" == another.get("/staff").url.path


def test_leaving_a_shared_computer_signs_staff_out_too(ann: TestClient) -> None:
    session = ann.cookies["sbs-staff"]
    ann.post("/shared/leave")
    assert "sbs-staff" not in ann.cookies
    ann.cookies.set("sbs-staff", session)
    assert "/staff/sign-in" == ann.get("/staff").url.path


def test_a_ticket_opens_a_session_once(ann: TestClient, another: TestClient, house: House) -> None:
    ticket = ticket_for(house.store, "ann@example.org", "Ann", datetime.now(UTC)) or ""
    another.cookies.set("_streamlit_user", "x")
    answer = another.post("/staff/ticket", data={"ticket": ticket}, follow_redirects=False)
    forgotten = [cookie for cookie in answer.headers.get_list("set-cookie") if cookie.startswith("_streamlit_user=") and "Max-Age=0" in cookie]
    assert ("/staff", 1) == (answer.headers["location"], len(forgotten))
    assert 422 == another.post("/staff/ticket", data={"ticket": ticket}).status_code


def test_staff_who_read_a_lesson_find_the_way_back_and_nobody_else_sees_it(ann: TestClient, another: TestClient) -> None:
    assert 'href="/staff"' in ann.get("/read/").text
    assert 'href="/staff"' not in another.get("/read/").text


def test_no_page_holds_a_code_in_an_address(ann: TestClient, invited: Callable[..., str]) -> None:
    page = ann.post("/staff/invite", data={"token": token(ann.get("/staff").text), "name": "Bo", "role": "author"}).text
    code = code_in(page)
    assert [] == [address for address in re.findall(r'(?:href|action|src)="(/[^"]*)"', page) if code in address]
    assert f"%23{code}" in page  # in the mail that the organiser may send
