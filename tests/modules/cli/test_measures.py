"""How near a pack is to what we promised, as typed."""

import json
from collections.abc import Callable
from pathlib import Path

Say = Callable[..., tuple[int, str, str]]


def test_each_module_is_told_and_a_missed_target_is_marked_in_words(say: Say, small: Path) -> None:
    code, said, _ = say("measures", small)
    assert 1 == code
    assert "first: First" in said
    assert "MISSED. Pictures and charts: 0 (target: 1 or more)" in said
    assert said.rstrip().endswith("meet every target.")


def test_one_module_alone_and_as_json(say: Say, small: Path) -> None:
    code, said, _ = say("measures", small, "--module", "first", "--format", "json")
    (part,) = json.loads(said)
    assert ("first", 2) == (part["id"], next(measure["value"] for measure in part["measures"] if measure["id"] == "pages"))
    assert code in (0, 1)


def test_a_module_that_is_not_there_and_a_folder_that_is_no_pack_are_told(say: Say, small: Path) -> None:
    assert "There is: first, second." in say("measures", small, "--module", "frist")[2]
    assert (2, True) == ((told := say("measures", small / "modules"))[0], "no pack.yaml" in told[2])
