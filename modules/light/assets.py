"""The styles, scripts and fonts that pages use: made once at start, named by their content, kept by browsers for a year."""

from base64 import b64encode
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response

from modules.pages.staff_style import staff_style, style_name

ROOT = Path(__file__).parents[2]
STYLES = (ROOT / "accessibility" / "tokens.css", ROOT / "accessibility" / "page.css")
SCRIPTS = ROOT / "modules" / "pages" / "assets"
FONTS = ROOT / "accessibility" / "fonts"
YEAR = "public, max-age=31536000, immutable"


@dataclass(frozen=True, slots=True)
class Assets:
    """`style` goes into each page, so that the first paint waits for nothing; `style_hash` lets the content policy allow it alone."""

    style: str
    style_hash: str
    script: bytes
    script_name: str
    fonts_style: bytes
    fonts_name: str


@lru_cache(maxsize=1)
def assets() -> Assets:
    style = "\n".join(_squeezed(file.read_text(encoding="utf-8")) for file in STYLES)
    script = b"\n".join(file.read_bytes() for file in sorted(SCRIPTS.glob("*.js")))
    fonts = (ROOT / "accessibility" / "fonts.css").read_bytes()
    return Assets(style, policy_hash(style), script, f"page.{_short(script)}.js", fonts, f"fonts.{_short(fonts)}.css")


def policy_hash(text: str) -> str:
    """How a content security policy names an inline style or script."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def serve_asset(request: Request) -> Response:
    """One asset by its name. Nothing else under this address exists."""
    made = assets()
    name = request.path_params["name"]
    if name == made.script_name:
        return Response(made.script, media_type="text/javascript", headers={"cache-control": YEAR})
    if name == made.fonts_name:
        return Response(made.fonts_style, media_type="text/css", headers={"cache-control": YEAR})
    if name == style_name():
        return Response(staff_style(), media_type="text/css", headers={"cache-control": YEAR})
    font = FONTS / name.removeprefix("fonts/")
    if name.startswith("fonts/") and font.suffix == ".woff2" and font.parent == FONTS and font.is_file():
        return Response(font.read_bytes(), media_type="font/woff2", headers={"cache-control": YEAR})
    return Response(status_code=404)


def _squeezed(css: str) -> str:
    """CSS without comments and indents; it is sent with every page."""
    parts = css.split("/*")
    bare = parts[0] + "".join(part.partition("*/")[2] for part in parts[1:])
    return "\n".join(line.strip() for line in bare.splitlines() if line.strip())


def _short(content: bytes) -> str:
    return sha256(content).hexdigest()[:10]
