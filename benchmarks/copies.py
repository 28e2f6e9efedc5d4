"""Every copy of the shipped pack but sound: made cold, and after one lesson's edit. Beside it: WeasyPrint as it comes, with the same words and style."""

import json
import os
import resource
import subprocess
import sys
import time
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory

from accessibility.formats.doors import doors
from benchmarks.server import ROOT
from benchmarks.table import Row

PACK = ROOT / "content" / "side-by-side"
DOORS = sorted(set(doors()) - {"audio"})
EDITED = Path("modules") / "welcome" / "02-what-a-patient-partner-is.en.md"
COLD, AFTER_EDIT = 60, 5
MOST_FOR_A_PAGE, MOST_FOR_A_PACKAGE = 60_000, 1_000_000
PARTS, QUICK_PARTS = 9, 2
# The same booklets twice in a fresh process each, with the imports left out: as we press them, and each by itself as WeasyPrint's own manual has it.
_PRESS = """
import json, logging, sys, time
from datetime import date
from pathlib import Path
from weasyprint import HTML
from accessibility.formats.paper import press
from accessibility.formats.paper.booklet import Booklet
from accessibility.formats.publication import Options
from glossary.load import TERMS, load_glossary
from modules.authoring.publication import publication
from modules.packs.load import load_pack
pack, out, ours, parts = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3] == "ours", int(sys.argv[4])
logging.getLogger("weasyprint").setLevel(logging.ERROR)
logging.getLogger("fontTools").setLevel(logging.ERROR)
whole = publication(load_pack(pack, load_glossary(TERMS)), date(2026, 11, 22)).for_use("print")
began = time.process_time()
for part in [part for part in whole.parts if part.pages][:parts]:
    for points in (12, 18, 24):
        html = Booklet(whole, Options(), part, points).html()
        if ours:
            press.press(html, points, out)
        else:
            styled = html.replace("</head>", f"<style>{press.style(points)}</style></head>")
            HTML(string=styled, base_url=press.FONTS.as_uri() + "/").write_pdf(out, pdf_variant="pdf/ua-1")
print(json.dumps(time.process_time() - began))
"""


def run(quick: bool) -> list[Row]:
    with TemporaryDirectory(prefix="copies-") as name:
        folder = Path(name)
        pack, out = copytree(PACK, folder / "pack"), folder / "out"
        cold = _exported(pack, out)
        before = _made(out)
        lesson = pack / EDITED
        lesson.write_text(lesson.read_text(encoding="utf-8") + "\nOne more line, to see what it takes.\n", encoding="utf-8")
        edited = _exported(pack, out)
        after = _made(out)
        again = sum(before.get(path) != stamp for path, stamp in after.items())
        parts = QUICK_PARTS if quick else PARTS
        plain, ours = (_pressed(folder / "booklet.pdf", who, parts) for who in ("plain", "ours"))
        heaviest, package = _page(out / "site"), max(file.stat().st_size for door in ("scorm12", "scorm2004") for file in (out / door).glob("*.zip") if file.stem != "all")
    return [
        Row(f"Every copy but sound, cold: {len(after):,} files", "", _told(cold), "", f"under {COLD} s of one processor", cold[1] < COLD),
        Row("The same after one lesson was edited", "", f"{_told(edited)}; {again} files made anew", "", f"under {AFTER_EDIT} s of one processor", edited[1] < AFTER_EDIT),
        Row(f"Booklets of {parts} parts in 3 sizes", f"{plain:.1f} s", f"{ours:.1f} s", f"{ours / plain:.2f}", "", None),
        Row("Heaviest lesson of the offline site, with pictures, style and script", "", f"{heaviest / 1000:.0f} KB", "", "under 60 KB", heaviest < MOST_FOR_A_PAGE),
        Row("Heaviest SCORM package of a part", "", f"{package / 1000:.0f} KB", "", "under 1 MB", package < MOST_FOR_A_PACKAGE),
    ]


def _exported(pack: Path, out: Path) -> tuple[float, float]:
    """Seconds that an export took in a fresh process, by the clock and of the processor."""
    command = [sys.executable, "-m", "modules.cli", "export", str(pack), "--to", ",".join(DOORS), "--out", str(out), "--data", str(out.parent / "data")]
    began, worked = time.monotonic(), _children()
    subprocess.run(command, cwd=ROOT, env=os.environ | {"PYTHONPATH": str(ROOT)}, check=True, capture_output=True)
    return time.monotonic() - began, _children() - worked


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _made(out: Path) -> dict[str, str]:
    files = json.loads((out / "manifest.json").read_text(encoding="utf-8"))["files"]
    return {path: made["stamp"] for path, made in files.items()}


def _pressed(out: Path, who: str, parts: int) -> float:
    done = subprocess.run(
        [sys.executable, "-c", _PRESS, str(PACK), str(out), who, str(parts)], cwd=ROOT, env=os.environ | {"PYTHONPATH": str(ROOT)}, check=True, capture_output=True, text=True
    )
    return float(json.loads(done.stdout.splitlines()[-1]))


def _page(site: Path) -> int:
    """Pictures stand in the page itself; the fonts are loaded only by people who ask for other letters."""
    shared = sum((site / "assets" / name).stat().st_size for name in ("site.css", "fonts.css", "site.js"))
    return shared + max(file.stat().st_size for file in (site / "read").rglob("*.html"))


def _told(took: tuple[float, float]) -> str:
    return f"{took[0]:.1f} s, {took[1]:.1f} s of them at work"
