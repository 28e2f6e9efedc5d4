"""Open a file of another kind and give its words back; a draft out to Word and back. Staff who write only; in memory only: nothing of a file is kept or logged."""

from collections.abc import AsyncGenerator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import PurePosixPath

from anyio import CapacityLimiter, to_thread
from starlette.datastructures import UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response

from accessibility.opening import CannotOpen, Opened, open_text
from accessibility.opening.opened import MOST_BYTES
from accessibility.readability.finding import Finding
from modules.light.door import Doorway
from modules.pages.desk import look_at
from modules.storage.drafting import NoDraft, find_draft
from modules.storage.store import CannotSave

MOST_SENT = MOST_BYTES + 64 * 1024  # the file, and the little that a form says about it
FRESH = {"cache-control": "no-store"}
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


class _InMemory(MultiPartParser):
    """A file stays in memory: what somebody is still writing has no business on a disk."""

    spool_max_size = MOST_SENT + 1


@dataclass(frozen=True, slots=True)
class Sent:
    """What came in: a file, or the key of the sentence that says what was wrong with it."""

    name: str = ""
    raw: bytes = b""
    trouble: str = ""


class Opening:
    """The handlers of POST /workbench/open and GET /workbench/drafts/<id>/word."""

    def __init__(self, door: Doorway) -> None:
        self.door = door
        self.house = door.house
        self.slow = CapacityLimiter(1)  # one large file at a time: nobody who reads or saves stands in that line

    async def open(self, request: Request) -> JSONResponse:
        """`{"text", "name", "said"}`, or `{"trouble"}` with 401, 403, 404, 413, 422 or 503. With `?draft=`: a Word file of that draft comes back as the lesson."""
        if no := await self._refusal(request):
            return no
        if request.headers.get("x-side-by-side") != "fetch":  # another site can send no such header without asking, and is never told that it may
            return self._trouble("staff.form-old", 403)
        sent = await self._sent(request)
        if sent.trouble:
            return self._trouble(sent.trouble, 413 if sent.trouble == "opening.too-big" else 422)
        draft = request.query_params.get("draft", "")[:16]
        try:
            now = await self.door.read(lambda: find_draft(self.house.store, draft).text) if draft else None
            text, said = await to_thread.run_sync(partial(self._read, sent, now), limiter=self.slow)
        except CannotOpen as told:
            return JSONResponse({"trouble": told.sentence}, 422, FRESH)
        except NoDraft:
            return self._trouble("workbench.no-draft", 404)
        except CannotSave:
            return self._trouble("save.busy", 503)
        return JSONResponse({"text": text, "name": sent.name, "said": said}, headers=FRESH)

    async def word(self, request: Request) -> Response:
        """A draft as a Word file, with its findings as comments."""
        if no := await self._refusal(request):
            return no
        try:
            draft = await self.door.read(lambda: find_draft(self.house.store, str(request.path_params["draft"])[:16]))
        except NoDraft:
            return self._trouble("workbench.no-draft", 404)
        except CannotSave:
            return self._trouble("save.busy", 503)
        path = PurePosixPath(draft.file or "draft.md")
        if path.suffix not in (".md", ".txt"):
            return self._trouble("opening.not-a-page", 422)
        try:
            raw = await to_thread.run_sync(lambda: write(path.name, draft.text, look_at(self.house, draft.file, draft.text).findings), limiter=self.slow)
        except ModuleNotFoundError:
            return self._trouble("opening.no-word", 503)
        name = path.name.split(".")[0]
        return Response(raw, headers={**FRESH, "content-disposition": f'attachment; filename="{name}.docx"'}, media_type=_WORD)

    def _read(self, sent: Sent, draft: str | None) -> tuple[str, list[str]]:
        """The text, and what there is to say of it. A Word file of ours comes back as the lesson, wherever it is opened."""
        opened: Opened = open_text(sent.name, sent.raw)  # is it safe to look into, and is the package here?
        back = read_back(sent.raw, draft, self.house.edition("").say("opening.draft-moved")) if sent.name.lower().endswith(".docx") else None
        return back or (opened.text, list(opened.said))

    async def _refusal(self, request: Request) -> JSONResponse | None:
        """Why this person may not; None where they may. Asked before anything that they sent is read."""
        try:
            visit = await self.door.read(partial(self.door.visit, request))
        except CannotSave:
            return self._trouble("save.busy", 503)
        if visit.out_of_reach:
            return self._trouble("save.busy", 503)
        if not visit.staff:
            return self._trouble("staff.signed-out", 401)
        return None if visit.staff.may("write") else self._trouble("staff.not-yours", 403)

    async def _sent(self, request: Request) -> Sent:
        if not request.headers.get("content-type", "").startswith("multipart/form-data"):
            return Sent(trouble="opening.no-file")
        try:
            form = await _InMemory(request.headers, _at_most(request), max_files=1, max_fields=5).parse()
        except _TooMuch:
            return Sent(trouble="opening.too-big")
        except (MultiPartException, ClientDisconnect, KeyError):
            return Sent(trouble="opening.no-file")
        try:
            files = [value for value in form.values() if isinstance(value, UploadFile)]
            return Sent((files[0].filename or "")[:200], await files[0].read()) if files else Sent(trouble="opening.no-file")
        finally:
            await form.close()

    def _trouble(self, key: str, status: int) -> JSONResponse:
        return JSONResponse({"trouble": self.house.edition("").say(key)}, status, FRESH)


def write(title: str, text: str, findings: Sequence[Finding]) -> bytes:
    """Raises ModuleNotFoundError where side-by-side[authors] is not installed."""
    from modules.authoring.word import write_word

    return write_word(title, text, findings)


def read_back(raw: bytes, draft: str | None, moved: str) -> tuple[str, list[str]] | None:
    """A Word file over the words that it was made from; None for a file that has nothing to do with a lesson. `moved` is said where the draft says something else by now.

    Raises CannotOpen. Look at the file with `open_text` first.
    """
    from modules.authoring.word import base_of
    from modules.authoring.word_alone import bring_back_alone
    from modules.authoring.word_back import bring_back

    base = base_of(raw)
    if base is None and draft is None:
        alone = bring_back_alone(raw)
        return (alone.text, list(alone.said)) if alone else None
    back = bring_back(raw, (draft or "") if base is None else base)
    has_moved = base is not None and draft is not None and base != draft
    return back.text, [*([moved] if has_moved else []), *back.said]


class _TooMuch(Exception):
    """More was sent than a file may hold."""


async def _at_most(request: Request) -> AsyncGenerator[bytes, None]:
    taken = 0
    async for piece in request.stream():
        taken += len(piece)
        if taken > MOST_SENT:
            raise _TooMuch
        yield piece
