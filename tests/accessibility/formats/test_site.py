"""What a phone keeps of the offline site is all of it, and every file of it is there."""

import json
import re
from pathlib import Path

from accessibility.formats.doors import doors
from accessibility.formats.exporter import export
from accessibility.formats.publication import Options, Publication


def test_a_phone_keeps_every_page_and_asks_for_nothing_that_is_not_there(small: Publication, tmp_path: Path) -> None:
    export(small, [doors()["site"]], tmp_path, Options())
    worker = (tmp_path / "site" / "sw.js").read_text(encoding="utf-8")
    listed = re.search(r"const PAGES = (\[.*\]);", worker)
    assert listed
    files = json.loads(listed[1])
    assert [] == [file for file in files if not (tmp_path / "site" / file).is_file()]
    assert {file.relative_to(tmp_path / "site").as_posix() for file in (tmp_path / "site").rglob("*.html")} <= set(files)
    assert f'const VERSION_NAME = "side-by-side-small-en-{small.stamp}";' in worker
