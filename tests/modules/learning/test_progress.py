import pytest

from modules.learning.progress import Step, first_unread, module_state, neighbours, route

PAGES = {"welcome": ["one", "two"], "cards": ["your-own-care", "money-matters"], "empty": []}
WAY = [Step("welcome", "one"), Step("welcome", "two"), Step("cards", "money-matters")]


@pytest.mark.parametrize(("read", "state"), [([], "new"), (["one"], "begun"), (["one", "two"], "done"), (["gone"], "new"), (["one", "two", "gone"], "done")])
def test_a_module_is_new_begun_or_done(read: list[str], state: str) -> None:
    assert state == module_state(["one", "two"], read)


def test_a_path_is_made_of_whole_modules_and_of_single_pages() -> None:
    assert WAY == route(["welcome", "cards/money-matters"], PAGES)


def test_a_step_that_leads_nowhere_is_left_out() -> None:
    assert [Step("welcome", "one"), Step("welcome", "two")] == route(["gone", "welcome", "cards/gone", "empty"], PAGES)


def test_the_first_unread_page_is_where_to_go_on() -> None:
    assert Step("welcome", "two") == first_unread(WAY, {("welcome", "one"), ("cards", "money-matters")})
    assert first_unread(WAY, {(step.module, step.slug) for step in WAY}) is None


def test_every_page_knows_the_one_before_and_the_one_after() -> None:
    assert (None, WAY[1]) == neighbours(WAY, WAY[0])
    assert (WAY[0], WAY[2]) == neighbours(WAY, WAY[1])
    assert (WAY[1], None) == neighbours(WAY, WAY[2])
    assert (None, None) == neighbours(WAY, Step("elsewhere", "x"))


def test_a_module_with_no_pages_has_nothing_to_begin() -> None:
    assert "new" == module_state([], [])
