"""A page can be put between any two others, again and again, and no other page changes its name."""

from hypothesis import given
from hypothesis import strategies as st

from modules.packs.astray import PAGE
from modules.packs.page_order import between, has_room, number_of, place_of


@given(st.lists(st.integers(0, 200), max_size=40))
def test_there_is_room_between_any_two_pages(turns: list[int]) -> None:
    pages = [(1, ""), (2, ""), (3, "")]
    for turn in turns:
        at = turn % (len(pages) + 1)
        made = between(pages[at - 1] if at else None, pages[at] if at < len(pages) else None)
        if made is None:
            assert (0, 0) == (at, pages[0][0])  # nothing comes before 00
            continue
        pages.insert(at, made)
        assert sorted(set(pages)) == pages
        assert made == place_of(number_of(made))
        match = PAGE.match(f"{number_of(made)}-a-page.en.md")
        assert match is not None
        assert (number_of(made), "a-page") == (match[1], match[2])


def test_names_stay_short_and_plain() -> None:
    assert ["01", "04", "02b", "02c", "03"] == [
        number_of(place) for place in (between(None, (2, "")), between((3, ""), None), between((2, ""), (3, "")), between((2, "b"), (3, "")), between((2, ""), (4, ""))) if place
    ]


def test_where_there_is_no_room_it_says_so() -> None:
    assert [False, True, True] == has_room([(0, ""), (1, "")])
    assert between((2, ""), (2, "")) is None
