"""A way through the training says how far it goes, and at its end what to take from all of it."""

import re

from starlette.testclient import TestClient

from modules.pages.house import House


def place(page: str) -> str:
    found = re.search(r'<p class="place">(.*?)</p>', page)
    assert found
    return found[1]


def test_on_a_path_the_place_says_which_part_it_is(visitor: TestClient) -> None:
    page = visitor.get("/read/who-is-in-the-room/2?path=first-meeting").text
    assert place(page).startswith("Part 2 of 7: Who is in the room. Page 2 of ")


def test_one_page_alone_on_a_path_is_a_part_without_pages(visitor: TestClient) -> None:
    assert place(visitor.get("/read/cards/money-matters?path=first-meeting").text).startswith("Part 7 of 7: Two one-page cards. You can")


def test_off_a_path_and_on_a_path_of_one_part_there_is_only_the_page(visitor: TestClient) -> None:
    for address in ("/read/welcome/1", "/read/welcome/1?path=ten-minutes", "/read/welcome/1?path=nothing", "/read/charts-made-calm/1?path=first-meeting"):
        assert "Part " not in place(visitor.get(address).text).replace("Part of", "")


def test_a_part_whose_name_is_a_question_gets_no_full_stop(visitor: TestClient) -> None:
    assert place(visitor.get("/read/what-is-co-production/1").text).startswith("What is co-production? Page 1 of ")


def test_the_end_of_a_path_lists_what_to_take_from_all_its_parts(visitor: TestClient, house: House) -> None:
    page = visitor.get("/finish/cards?path=first-meeting").text
    first, rest = page.split("more things to take", 1)
    modules = [house.edition("en").modules[name] for name in ("welcome", "who-is-in-the-room", "words-without-worry", "speaking-up", "your-first-day", "cards")]
    assert 6 == sum(first.count(f"<li>{line}</li>") for module in modules for line in module.take)
    for module in modules:
        assert f"<li>{module.take[0]}</li>" in first
        assert all(f"<li>{line}</li>" in rest for line in module.take[1:])


def test_the_end_of_one_part_lists_its_own_alone(visitor: TestClient, house: House) -> None:
    page = visitor.get("/finish/welcome").text
    assert "more things to take" not in page
    assert all(f"<li>{line}</li>" in page for line in house.edition("en").modules["welcome"].take)
