"""Easy Read: one sentence, one picture, its own writers and readers."""

from collections.abc import Callable
from pathlib import Path

import pytest

from accessibility.document import EasyLine
from modules.packs.pack import Pack

Load = Callable[..., Pack]
SQUARE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect class="ink" x="1" y="1" width="8" height="8"/></svg>'
TEXT = """title: First
about: A first part.
made-by: Side by Side writers
checked: 2026-11-22
pages:
  - title: Hello
    lines:
      - {picture: square, say: You can say hello.}
      - {picture: square, say: You can wave.}
"""


@pytest.fixture
def easy(small: Path) -> Path:
    """The small pack with its first module in Easy Read."""
    folder = small / "easy-read"
    (folder / "pictures").mkdir(parents=True)
    (folder / "pictures" / "square.svg").write_text(SQUARE, encoding="utf-8")
    (folder / "pictures.en.yaml").write_text("square: A square\n", encoding="utf-8")
    (folder / "first.en.yaml").write_text(TEXT, encoding="utf-8")
    return small


def change(pack: Path, old: str, new: str, name: str = "first.en.yaml") -> None:
    file = pack / "easy-read" / name
    assert old in file.read_text(encoding="utf-8")
    file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def told(pack: Pack) -> list[str]:
    return [f"{problem.file.name}:{problem.line} {problem.message}" for problem in pack.problems]


def test_each_sentence_has_its_picture(easy: Path, load: Load) -> None:
    pack = load(easy)
    assert [] == told(pack)
    lines = pack.edition("en").easy["first"].pages[0].document.blocks
    assert [("You can say hello.", "A square"), ("You can wave.", "A square")] == [(line.say, line.alt) for line in lines if isinstance(line, EasyLine)]


def test_it_is_a_draft_until_somebody_who_uses_easy_read_has_checked_it(easy: Path, load: Load) -> None:
    assert () == load(easy).edition("en").easy["first"].read_by
    change(easy, "checked:", "read-by: [Nasreen, Tom]\nchecked:")
    assert ("Nasreen", "Tom") == load(easy).edition("en").easy["first"].read_by


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("You can wave.", "You can wave. Or nod.", "first.en.yaml:9 In Easy Read each sentence has a picture of its own."),
        ("You can wave.", "You can wave and nod and smile and sit and stand and clap and sing and hum too.", "In Easy Read use 15 or fewer."),
        ("{picture: square, say: You can wave.}", "{picture: circle, say: You can wave.}", "first.en.yaml:9 There is no picture `circle`."),
        ("{picture: square, say: You can wave.}", "{say: You can wave.}", "first.en.yaml:9 `picture` is missing. Add it."),
        ("made-by: Side by Side writers\n", "", "`made-by` is missing. Add it."),
    ],
)
def test_a_slip_is_told_with_its_line_and_nothing_half_is_shown(old: str, new: str, said: str, easy: Path, load: Load) -> None:
    change(easy, old, new)
    pack = load(easy)
    assert any(said in each for each in told(pack))
    assert {} == pack.edition("en").easy


def test_a_picture_with_no_words_is_told(easy: Path, load: Load) -> None:
    change(easy, "square: A square", "other: A ring", "pictures.en.yaml")
    assert any("The picture `square` has no words. Say what it shows in easy-read/pictures.en.yaml." in each for each in told(load(easy)))


def test_a_picture_with_a_script_is_refused(easy: Path, load: Load) -> None:
    (easy / "easy-read" / "pictures" / "square.svg").write_text(SQUARE.replace("<rect", "<script>alert(1)</script><rect"), encoding="utf-8")
    assert any("<script> is not allowed in a drawing." in each for each in told(load(easy)))


def test_a_text_for_no_module_is_told(easy: Path, load: Load) -> None:
    (easy / "easy-read" / "first.en.yaml").rename(easy / "easy-read" / "nowhere.en.yaml")
    assert any("There is no module called `nowhere`." in each for each in told(load(easy)))
