"""The program that makes one person's booklet: the order comes by the standard input, the booklet goes by the standard output."""

import json
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from typing import Any

from pypdf import PdfReader

ROOT = Path(__file__).parents[3]


def ordered(tmp_path: Path, **changed: Any) -> "subprocess.CompletedProcess[bytes]":
    look = {"scheme": "dark", "spacing": "normal", "font": "system"}
    order = {"pack": str(ROOT / "tests" / "sample_packs" / "small"), "data": str(tmp_path), "site": "https://training.example.org", "points": 18, "language": ""}
    order |= {"part": "first", "look": look, "code": ["apple river stone lamp", "0001 0002 0003 0004"], **changed}
    return subprocess.run([sys.executable, "-m", "modules.cli.own"], cwd=ROOT, input=json.dumps(order).encode(), capture_output=True, check=False)


def test_the_booklet_holds_the_code_and_no_file_is_written(tmp_path: Path) -> None:
    done = ordered(tmp_path)
    assert (0, b"%PDF") == (done.returncode, done.stdout[:4])
    assert "apple river stone lamp" in "\n".join(page.extract_text() for page in PdfReader(BytesIO(done.stdout)).pages)
    assert [] == list(tmp_path.iterdir())


def test_what_is_not_there_is_told_in_one_line(tmp_path: Path) -> None:
    done = ordered(tmp_path, part="nothing")
    assert (2, b"") == (done.returncode, done.stdout)
    assert "There is no such part." == done.stderr.decode().strip()
