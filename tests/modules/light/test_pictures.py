"""A picture can be seen large, on a page of its own, with a way back to where it stood."""

from urllib.parse import quote

from starlette.testclient import TestClient

from modules.pages.house import House


def test_a_picture_leads_to_a_large_one_and_back_to_its_place(visitor: TestClient, house: House) -> None:
    back = "/read/who-is-in-the-room/a-room-of-people#f-who-is-in-the-room"
    address = f"/pictures/who-is-in-the-room?back={quote(back, safe='')}"
    assert f'href="{address}"' in visitor.get("/read/who-is-in-the-room/a-room-of-people").text
    page = visitor.get(address).text
    assert 'class="large" tabindex="0" role="region"' in page
    assert f'href="{back}"' in page
    assert f'<h1 tabindex="-1" data-focus>{house.edition("en").pictures["who-is-in-the-room"].title}</h1>' in page


def test_a_chart_can_be_seen_large_too(visitor: TestClient) -> None:
    page = visitor.get("/read/charts-made-calm/two-numbers").text
    address = page.split('class="see-large"><a href="', 1)[1].split('"', 1)[0].replace("&amp;", "&")
    assert address.startswith("/pictures/charts-made-calm/")
    assert 'class="large"' in visitor.get(address).text


def test_a_picture_that_is_not_here_is_said_kindly_and_never_leads_to_another_site(visitor: TestClient) -> None:
    for address in ("/pictures/nothing", "/pictures/nothing/here", "/pictures/charts-made-calm/nothing"):
        assert 404 == visitor.get(address).status_code
    page = visitor.get("/pictures/who-is-in-the-room?back=//elsewhere.example/").text
    assert 'href="//elsewhere.example' not in page
