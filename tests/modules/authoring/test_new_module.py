"""The first page of a new module and what names it are written together, all or nothing."""

from datetime import date
from pathlib import Path

import pytest

from glossary.load import Glossary
from modules.authoring import whole_files
from modules.authoring.new_module import Plan, module_words, put_with_module
from modules.authoring.publish import ChangedOnDisk, NotText, Shelves
from modules.packs.load import load_pack

PAGE = "modules/food/01-a-cup-of-tea.en.md"
TEXT = "---\ntitle: A cup of tea\ngoal: You know where tea is.\nchecked: 2026-11-22\nown: yes\nmade-by: Ann\n---\n\nTea is by the door.\n"
PACK = """id: ours            # our own
title: Ours
version: 0.1.0
languages: [en]
licence: CC BY 4.0
owners: [Us]
modules: [welcome]  # more to come
"""


@pytest.fixture
def plan() -> Plan:
    return Plan("food", module_words('Food: "yes", please', "everyone", 5, "Where to eat.", ["find tea"], ["your cup"], date(2026, 11, 22)))


@pytest.fixture
def shelves(tmp_path: Path) -> Shelves:
    content = tmp_path / "pack"
    (content / "modules" / "welcome").mkdir(parents=True)
    (content / ".git").mkdir()
    (content / "pack.yaml").write_text(PACK, encoding="utf-8")
    (content / "modules" / "welcome" / "01-hello.en.md").write_text(TEXT, encoding="utf-8")
    (content / "modules" / "welcome" / "module.yaml").write_text(module_words("W", "everyone", 5, "S", ["a"], ["t"], date(2026, 11, 22)), encoding="utf-8")
    return Shelves(content, tmp_path / "data" / "host", "ours")


def files(shelves: Shelves) -> dict[str, bytes]:
    return {str(file.relative_to(shelves.content.parent)): file.read_bytes() for file in shelves.content.parent.rglob("*") if file.is_file()}


def test_a_new_module_in_a_working_copy_can_be_shown_at_once(shelves: Shelves, plan: Plan) -> None:
    put_with_module(shelves, PAGE, TEXT, "", plan)
    pack = load_pack(shelves.content, Glossary((), ()))
    assert ["welcome", "food"] == list(pack.edition("en").modules)
    assert (plan.title, "A cup of tea") == (pack.edition("en").modules["food"].title, pack.edition("en").modules["food"].lessons[0].title)
    assert PACK.replace("[welcome]", "[welcome, food]") == (shelves.content / "pack.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("before", [None, "adds-to: ours\n", "adds-to: ours\nmodules: [about-us]\n"])
def test_shipped_words_stay_and_the_hosts_own_pack_gets_the_module(shelves: Shelves, plan: Plan, before: str | None) -> None:
    (shelves.content / ".git").rmdir()
    shipped = files(shelves)
    if before:
        shelves.host.mkdir(parents=True)
        (shelves.host / "pack.yaml").write_text(before, encoding="utf-8")
    put_with_module(shelves, PAGE, TEXT, "", plan)
    assert shipped == {name: words for name, words in files(shelves).items() if name in shipped}
    assert "A cup of tea" == load_pack(shelves.content, Glossary((), ()), shelves.host).edition("en").modules["food"].lessons[0].title


@pytest.mark.parametrize("at", [1, 2, 3])
def test_a_full_disk_leaves_everything_as_it_was(shelves: Shelves, plan: Plan, at: int, monkeypatch: pytest.MonkeyPatch) -> None:
    before, write, turn = files(shelves), whole_files.write_whole, iter(range(1, 9))

    def full(file: Path, content: bytes) -> None:
        if next(turn) == at:
            raise OSError("no space left")
        write(file, content)

    monkeypatch.setattr(whole_files, "write_whole", full)
    with pytest.raises(OSError, match="no space"):
        put_with_module(shelves, PAGE, TEXT, "", plan)
    assert (before, False) == (files(shelves), (shelves.content / "modules" / "food").exists())


def test_what_a_power_cut_left_is_no_hindrance_and_other_words_are(shelves: Shelves, plan: Plan) -> None:
    (shelves.content / PAGE).parent.mkdir()
    (shelves.content / PAGE).write_text("Words of somebody else\n", encoding="utf-8")
    with pytest.raises(ChangedOnDisk):
        put_with_module(shelves, PAGE, TEXT, "", plan)
    (shelves.content / PAGE).write_text(TEXT, encoding="utf-8")
    put_with_module(shelves, PAGE, TEXT, "", plan)
    assert "food" in load_pack(shelves.content, Glossary((), ())).edition("en").modules


def test_a_pack_that_cannot_be_read_is_left_alone(shelves: Shelves, plan: Plan) -> None:
    (shelves.content / "pack.yaml").write_text("modules: no list\n", encoding="utf-8")
    before = files(shelves)
    with pytest.raises(NotText):
        put_with_module(shelves, PAGE, TEXT, "", plan)
    assert before == files(shelves)
