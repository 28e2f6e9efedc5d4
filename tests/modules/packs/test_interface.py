from datetime import date

from modules.packs.interface import Interface, flat


def test_a_text_is_said_in_its_language_and_a_missing_one_in_the_first() -> None:
    say = Interface("cy", {"a": "Nesaf"}, {"a": "Next", "b": "Back"})
    assert ("Nesaf", "Back", "c") == (say("a"), say("b"), say("c"))
    assert ("b",) == say.missing


def test_gaps_are_filled_and_anything_else_in_brackets_stays() -> None:
    say = Interface("en", {"place": "Page {page} of {pages}", "odd": "{ {x} {page.__class__} {page!r} {0} }"})
    assert "Page 2 of 7" == say("place", page=2, pages=7)
    assert "{ {x} {page.__class__} {page!r} {0} }" == say("odd", page=2)


def test_what_a_person_wrote_is_filled_in_as_it_is() -> None:
    assert r"You wrote \1 {page} <b>" == Interface("en", {"a": "You wrote {text}"})("a", text=r"\1 {page} <b>")


def test_a_title_that_is_a_question_gets_no_full_stop_after_it() -> None:
    say = Interface("en", {"place": "{part}. Page {page}.", "more": "{part}..."})
    assert "What is it? Page 1." == say("place", part="What is it?", page=1)
    assert "Your first day. Page 1." == say("place", part="Your first day", page=1)
    assert "Your first day..." == say("more", part="Your first day")


def test_a_date_is_said_in_the_words_of_the_language() -> None:
    months = "Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr"
    assert "22 Tachwedd 2026" == Interface("cy", {"date.months": months}).date(date(2026, 11, 22))
    assert "22 11 2026" == Interface("xx", {}).date(date(2026, 11, 22))


def test_texts_in_groups_are_known_by_their_path() -> None:
    assert {"check.button": "Save", "check.deep.er": "x", "top": "y"} == flat({"check": {"button": "Save", "deep": {"er": "x"}, "empty": None}, "top": "y"})
    assert {} == flat(None)
