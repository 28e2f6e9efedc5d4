"""Streamlit's own files, made small and kept: brotli, and a year in the browser's store. Their names change with their content."""

import threading
from functools import lru_cache
from mimetypes import guess_type
from pathlib import Path

import brotli
import streamlit
from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from modules.light.assets import YEAR

_STATIC = Path(streamlit.__file__).parent / "static" / "static"
_TEXT = {".js", ".css", ".json", ".svg"}
_QUALITY = 9


class SmallStatic:
    """Middleware in front of Streamlit's `/static/`. Anything it does not know goes on to Streamlit."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        path = scope.get("path", "")
        if scope["type"] == "http" and scope["method"] == "GET" and path.startswith("/static/"):
            file = (_STATIC / path.removeprefix("/static/")).resolve()
            if file.is_relative_to(_STATIC) and file.is_file():
                await _small(file, Headers(scope=scope))(scope, receive, send)
                return
        await self.app(scope, receive, send)


def _small(file: Path, headers: Headers) -> Response:
    kind = guess_type(file.name)[0] or "application/octet-stream"
    kept = {"cache-control": YEAR, "vary": "accept-encoding"}
    if file.suffix in _TEXT and "br" in headers.get("accept-encoding", ""):
        return Response(_squeezed(file), media_type=kind, headers={**kept, "content-encoding": "br"})
    return Response(file.read_bytes(), media_type=kind, headers=kept)


@lru_cache(maxsize=512)
def _squeezed(file: Path) -> bytes:
    return bytes(brotli.compress(file.read_bytes(), quality=_QUALITY))


def squeeze_ahead() -> threading.Thread:
    """Make the files that every visit needs small before the first visitor comes, off the main thread."""
    thread = threading.Thread(target=lambda: [_squeezed(file) for file in sorted(_STATIC.rglob("*")) if file.suffix in {".js", ".css"} and file.stat().st_size > 50_000], daemon=True)
    thread.start()
    return thread
