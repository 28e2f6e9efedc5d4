"""Streamlit's own files, made small and kept: brotli, and a year in the browser's store. Their names change with their content.

Its script is some 60 files. On a slow line each costs a round trip and a browser asks for six at a time, so all the little
ones go out together in one: `shell.py` hands them to the browser as the files that they are.
"""

import json
import re
import threading
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from importlib.util import find_spec
from mimetypes import guess_type
from pathlib import Path
from typing import Any

import brotli
from anyio import to_thread
from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from modules.light.assets import YEAR

# Found without importing it: Streamlit belongs to the other door.
_FOUND = find_spec("streamlit")
STREAMLIT = Path(_FOUND.origin if _FOUND and _FOUND.origin else "").parent / "static"
_STATIC = STREAMLIT / "static"
_TEXT = {".js", ".css", ".json", ".svg"}
_BEST, _QUICK = 11, 7
# A larger file goes alone: the browser keeps it compiled, and loads several at once.
_LITTLE = 50_000
# The entry of Streamlit's script, and the one lazy part that each of our pages needs.
_NEEDED = ("index.html", "BidiComponent.tsx")


@dataclass(frozen=True, slots=True)
class Script:
    """The parts of Streamlit's script that a page of ours needs: the file that starts it, the large files (names under
    `/static/js/`), and the little ones as JSON, name to text, in one file of their own. In that file an import of `./x.js` is
    written `together/x.js`, since a part that comes out of it has no address to count from."""

    start: str
    large: tuple[str, ...]
    together: bytes
    together_name: str


class SmallStatic:
    """Middleware in front of Streamlit's `/static/`. Anything it does not know goes on to Streamlit."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        path = scope.get("path", "")
        if scope["type"] == "http" and scope["method"] == "GET" and path.startswith("/static/"):
            # In a thread: to make a large file small for the first time takes a second, and nobody else waits for it.
            response = await to_thread.run_sync(_small, path.removeprefix("/static/"), Headers(scope=scope))
            if response:
                await response(scope, receive, send)
                return
        await self.app(scope, receive, send)


@lru_cache(maxsize=1)
def streamlit_script() -> Script:
    """Read from Streamlit's own list of its files."""
    parts = json.loads((STREAMLIT / "manifest.json").read_text(encoding="utf-8"))
    first, *lazy = (next(name for name in parts if name.endswith(needed)) for needed in _NEEDED)
    files = [STREAMLIT / parts[name]["file"] for name in _with_imports(parts, first, *lazy)]
    little = {file.name: re.sub(r'\b(from|import)"\./', r'\1"together/', file.read_text(encoding="utf-8")) for file in files if _is_little(file)}
    together = json.dumps(little, ensure_ascii=False, sort_keys=True).encode()
    return Script(files[0].name, tuple(file.name for file in files if not _is_little(file)), together, f"together.{sha256(together).hexdigest()[:10]}.json")


def squeeze_ahead() -> threading.Thread:
    """Make the files that every visit needs small before the first visitor comes, off the main thread."""

    def work() -> None:
        script = streamlit_script()
        for name in (script.together_name, *(f"js/{name}" for name in script.large), *(f"css/{file.name}" for file in _STATIC.glob("css/index.*.css"))):
            _squeezed(name)

    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    return thread


def _with_imports(parts: dict[str, Any], *names: str) -> list[str]:
    """These parts and all that they import, the first first."""
    found = list(names)
    for name in found:
        found.extend(each for each in parts[name].get("imports", ()) if each not in found)
    return found


def _is_little(file: Path) -> bool:
    return file.stat().st_size < _LITTLE


def _small(name: str, headers: Headers) -> Response | None:
    content = _content(name)
    if content is None:
        return None
    kind = guess_type(name)[0] or "application/octet-stream"
    kept = {"cache-control": YEAR, "vary": "accept-encoding"}
    if Path(name).suffix in _TEXT and "br" in headers.get("accept-encoding", ""):
        return Response(_squeezed(name), media_type=kind, headers={**kept, "content-encoding": "br"})
    return Response(content, media_type=kind, headers=kept)


def _content(name: str) -> bytes | None:
    """A file under `/static/`, or None if there is none of that name."""
    if name == streamlit_script().together_name:
        return streamlit_script().together
    file = (_STATIC / name).resolve()
    if not file.is_relative_to(_STATIC) or not file.is_file():
        return None
    return _fewer_fonts(file.read_bytes()) if file.suffix == ".css" else file.read_bytes()


@lru_cache(maxsize=512)
def _squeezed(name: str) -> bytes:
    script = streamlit_script()
    often = name == script.together_name or Path(name).name in script.large
    return bytes(brotli.compress(_content(name) or b"", quality=_BEST if often else _QUICK))


def _fewer_fonts(css: bytes) -> bytes:
    """Streamlit's styles without its text fonts (170 KB at each first visit; the device's own are used), and with its icons (375 KB)
    fetched only where an icon is drawn: its script asks for them ahead with a space, which is now outside their range."""
    css = re.sub(rb"@font-face\{font-family:Source [^}]*\}", b"", css)
    return css.replace(b"@font-face{font-family:Material Symbols Rounded;", b"@font-face{font-family:Material Symbols Rounded;unicode-range:U+30-39,U+5F,U+61-7A;")
