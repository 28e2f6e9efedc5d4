"""`python -m benchmarks.contact_sheet --out FILE.html`: every picture in every colour scheme, on one page to look at.

A picture takes its colours from its page, so one that is fine in one scheme may be unreadable in the next. This puts each through
the product's own reader, renderer and styles, in a row of frames: the schemes, forced colours, print, print without colour, and a
narrow phone. The page loads nothing and needs no server.

Forced colours and print are played: what the styles say for them is used on the screen, with the colours of one Windows theme
and with white paper. Chromium shows the real ones under `emulate_media(forced_colors="active")` and `emulate_media(media="print")`.
"""

import argparse
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from accessibility.document import Figure
from accessibility.html import Setting, render
from glossary.load import load_glossary
from glossary.problem import Problem
from modules.packs.files import PackFiles
from modules.packs.lessons import PageReader
from modules.packs.load import load_pack

ROOT = Path(__file__).parents[1]
PACK = ROOT / "content" / "side-by-side"
_FORCED = "@media (forced-colors: active)"
_PRINT = "@media print"
# "Night sky", one of the contrast themes that come with Windows.
_THEME = {"CanvasText": "#ffffff", "Canvas": "#000000", "LinkText": "#8080ff", "Highlight": "#d6b4fd"}
_SHEET = """
body { margin: 0; padding: 1.5rem; background: #fff; color: #1d2a3a; font: 1.1rem/1.5 system-ui, sans-serif; }
.row { display: flex; flex-wrap: wrap; gap: 1rem; align-items: flex-start; margin-bottom: 3rem; }
.frame { width: 25rem; } .frame > p { margin: 0; font-weight: 700; }
.frame.phone { width: 320px; }
.shown { border: 1px solid #767676; padding: 0.1rem 1rem; background: var(--paper); }
.shown .figure { margin: 1rem 0; }
[data-as="forced"] { background: #000; } [data-as="forced"] .side-by-side { background: #000; color: #fff; }
[data-as="forced"] summary { border-color: #fff; }
[data-as="print"] { background: #fff; }
.grey .shown { filter: grayscale(1); }
"""


@dataclass(frozen=True, slots=True)
class Frame:
    """One way to see a picture. `played` names the part of the styles that is used as if it were so: forced colours or print."""

    name: str
    scheme: str
    played: str = ""
    kind: str = ""


FRAMES = (
    Frame("Light", "light"),
    Frame("Dark", "dark"),
    Frame("Cream", "cream"),
    Frame("High contrast", "contrast"),
    Frame("Forced colours (played)", "contrast", "forced"),
    Frame("Print (played)", "light", "print"),
    Frame("Print without colour (played)", "light", "print", "grey"),
    Frame("Light, 320 px", "light", kind="phone"),
    Frame("High contrast, 320 px", "contrast", kind="phone"),
)


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.contact_sheet", description="Put every picture in every colour scheme on one page. Ends with 1 if one cannot be read."
    )
    parser.add_argument("--out", type=Path, required=True, metavar="FILE.html", help="the page to write")
    parser.add_argument("--pictures", type=Path, metavar="FOLDER", help="a folder of pictures to show in place of the pack's own")
    parser.add_argument("names", nargs="*", metavar="name", help="only these pictures")
    asked = parser.parse_args()
    pack = load_pack(PACK, load_glossary(ROOT / "glossary" / "terms"))
    edition = next(iter(pack.editions.values()))
    problems: list[Problem] = []
    pictures = dict(edition.pictures) if asked.pictures is None else dict(_in_folder(asked.pictures, edition.language, problems))
    for problem in problems:
        print(problem, file=sys.stderr)
    shown = [pictures[name] for name in sorted(pictures) if not asked.names or name in asked.names]
    asked.out.write_text(sheet(shown, Setting(edition.say, edition.language)), encoding="utf-8")
    print(f"{len(shown)} pictures in {len(FRAMES)} frames each: {asked.out}")
    return int(bool(problems) or not shown)


def sheet(pictures: list[Figure], setting: Setting) -> str:
    """The whole page: under each picture's title and alt text, its row of frames."""
    row = Markup('<h2 id="{}">{}</h2><p>{}</p><div class="row">{}</div>')
    rows = Markup("").join(row.format(each.id, each.title, each.alt, Markup("").join(_frames(each, setting))) for each in pictures)
    title = "Pictures in every scheme"
    return f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>{title}</title><style>{_styles()}</style></head>\n<body><h1>{title}</h1>{rows}</body></html>\n'


def _frames(picture: Figure, setting: Setting) -> Iterator[Markup]:
    figure = render((picture,), setting)
    for frame in FRAMES:
        yield Markup('<div class="frame {}"><p>{}</p><div class="shown" data-scheme="{}" data-as="{}"><div class="side-by-side">{}</div></div></div>').format(
            frame.kind, frame.name, frame.scheme, frame.played, figure
        )


def _styles() -> str:
    """The product's own styles, moved from the whole page to one box of it, so that many schemes stand side by side."""
    tokens = (ROOT / "accessibility" / "tokens.css").read_text(encoding="utf-8").replace(":root", ".shown")
    page = (ROOT / "accessibility" / "page.css").read_text(encoding="utf-8")
    forced = re.sub("|".join(_THEME), lambda colour: _THEME[colour[0]], _inside(page, _FORCED))
    return f'{tokens}\n{page}\n{_SHEET}\n[data-as="forced"] {{{forced}}}\n[data-as="print"] {{{_inside(page, _PRINT)}}}'


def _inside(css: str, opening: str) -> str:
    """What stands between the braces of the block that starts with `opening`."""
    start = css.index("{", css.index(opening)) + 1
    depth, end = 1, start
    while depth:
        depth += {"{": 1, "}": -1}.get(css[end], 0)
        end += 1
    return css[start : end - 1]


def _in_folder(folder: Path, language: str, problems: list[Problem]) -> Iterator[tuple[str, Figure]]:
    files = PackFiles((folder,))
    reader = PageReader(files, language, {}, {})
    for drawing in sorted(folder.glob("*.svg")):
        figure = reader.picture(drawing.stem, drawing, drawing.with_name(f"{drawing.stem}.{language}.yaml"))
        if figure:
            yield drawing.stem, figure
    problems.extend(files.problems)


if __name__ == "__main__":
    sys.exit(main())
