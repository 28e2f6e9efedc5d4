"""Which boxes to write in say in full whom to call in danger."""

from collections.abc import Callable
from pathlib import Path

import pytest

from accessibility.document import Note
from modules.packs.pack import Pack

Load = Callable[..., Pack]
PAGE = "---\ntitle: A box\ngoal: You can write.\nchecked: 2026-11-22\nown: yes\nmade-by: Side by Side writers\n---\n\nFirst.\n\n```reflect\nid: my-box\nask: What helps?\n{more}```\n{beside}"
CARE = "\n```notice\nid: care-here\nkind: {kind}\nsays: Call 999 in danger.\n```\n"


@pytest.mark.parametrize(
    ("more", "beside", "full"),
    [
        ("", "", False),
        ("private: yes\n", "", True),
        ("safety: yes\n", "", True),
        ("", CARE.format(kind="care"), True),
        ("", CARE.format(kind="safe"), True),
        ("", CARE.format(kind="note"), False),
        ("", "\n```story\nshow: late\n```\n", True),
        ("private: yes\nsafety: no\n", CARE.format(kind="care"), False),
    ],
)
def test_a_box_on_a_hard_topic_has_the_full_words_and_the_author_has_the_last_say(load: Load, small: Path, more: str, beside: str, full: bool) -> None:
    if "story" in beside:
        beside = beside.replace("late", next((small / "stories").glob("*.en.md")).name.removesuffix(".en.md"))
    (small / "modules" / "first" / "09-a-box.en.md").write_text(PAGE.format(more=more, beside=beside), encoding="utf-8")
    pack = load(small)
    assert () == pack.problems
    assert [full] == [block.safety for block in pack.edition("en").modules["first"].lessons[-1].document.blocks if isinstance(block, Note)]
