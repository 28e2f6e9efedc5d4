"""Every format is written, and its own validators find nothing in it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from accessibility.formats.doors import cannot_check, doors
from accessibility.formats.exporter import check, export
from accessibility.formats.publication import Options, Publication

MakePublication = Callable[..., Publication]


@pytest.mark.parametrize("name", doors())
@pytest.mark.parametrize("language", ["en", "ur"])
def test_a_small_pack_comes_out_of_every_door_whole(make_publication: MakePublication, name: str, language: str, tmp_path: Path) -> None:
    door = doors()[name]
    assert "" == door.missing()
    assert "" == cannot_check(door)
    publication = make_publication(language=language)
    report = export(publication, [door], tmp_path, Options())
    check([door], publication, tmp_path, report)
    assert report.made
    assert ({}, [], len(report.made)) == (report.broken, [str(problem) for problem in report.problems], report.checked)
