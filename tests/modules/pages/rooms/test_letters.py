from modules.pages.rooms.shown import letter


def test_each_choice_has_a_letter_also_when_there_are_more_than_the_alphabet_has() -> None:
    assert ["A", "B", "Z", "AA", "AB", "BA"] == [letter(place) for place in (0, 1, 25, 26, 27, 52)]
