"""Before and after, side by side, in words."""

from modules.authoring.check import our_settings
from modules.authoring.compare import Row, compare, count_changes, only_changes
from modules.authoring.layers import Layers
from modules.authoring.overview import look_over


def marked(row: Row) -> tuple[list[str], list[str]]:
    return [piece.text for piece in row.before if piece.marked], [piece.text for piece in row.after if piece.marked]


def test_changed_words_are_marked_on_both_sides() -> None:
    (row,) = compare("We will commence the work now.", "We will start the work now.")
    assert ("changed", (["commence"], ["start"])) == (row.change, marked(row))


def test_paragraphs_are_aligned_when_one_is_new_and_one_is_gone() -> None:
    rows = compare("First one here.\n\nOld and odd.\n\nThe last words stay.", "First one here.\n\nThe last words stay.\n\nSomething else altogether.")
    assert ["same", "gone", "same", "new"] == [row.change for row in rows]


def test_every_word_of_both_texts_is_there() -> None:
    before, after = "One two three.\n\nFour five.", "One 2 three, three.\n\nSix.\n\nFour five!"
    rows = compare(before, after)
    assert before.split() == " ".join("".join(piece.text for piece in row.before) for row in rows).split()
    assert after.split() == " ".join("".join(piece.text for piece in row.after) for row in rows).split()


def test_only_what_changed_is_shown_with_its_neighbours() -> None:
    text = [f"Paragraph {at} is here." for at in range(20)]
    rows = compare("\n\n".join(text), "\n\n".join([*text[:3], "Paragraph 3 was here.", *text[4:]]))
    assert [["same", "changed", "same"]] == [[row.change for row in group] for group in only_changes(rows)]


def test_the_counts_say_what_it_did_to_the_reading() -> None:
    old = "We will commence the work prior to the meeting and we will then go on with all of it for as long as it takes us to be done."
    new = "We will start the work before the meeting. We go on until it is done."
    layers = Layers(our_settings())
    counts = count_changes(look_over("", old, ".md", layers), look_over("", new, ".md", layers))
    assert ((1, 2), (1, 0)) == (counts.sentences, counts.long_sentences)
    assert {"commence", "prior to"} <= {word.casefold() for word in counts.gone}
