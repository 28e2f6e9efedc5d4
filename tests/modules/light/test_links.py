"""The name of another part is a link to it, by whichever door a person came."""

from starlette.testclient import TestClient

from modules.pages.house import House


def test_a_part_that_is_named_can_be_opened_by_both_doors(visitor: TestClient) -> None:
    assert '<a href="/read/your-first-day/the-day-in-5-parts">Your first day</a>' in visitor.get("/read/welcome/what-a-meeting-may-be-like").text
    assert '<a href="/lesson?module=your-first-day&amp;page=the-day-in-5-parts">Your first day</a>' in visitor.get("/lesson?module=welcome&page=what-a-meeting-may-be-like").text


def test_one_page_of_a_part_can_be_opened_too(visitor: TestClient) -> None:
    assert '<a href="/read/cards/money-matters">Money matters: ask first</a>' in visitor.get("/read/welcome/people-and-costs").text


def test_no_page_shows_a_link_as_its_author_wrote_it(visitor: TestClient, house: House) -> None:
    for module in house.edition("en").modules.values():
        for lesson in module.lessons:
            assert 'href="module:' not in visitor.get(f"/read/{lesson.address}").text, lesson.address
