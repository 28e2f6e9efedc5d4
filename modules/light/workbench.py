"""The workbench's addresses for scripts: check words, keep drafts, take steps, publish. JSON in, JSON out; for staff who may write.

A request carries the header `X-Side-By-Side: fetch`, which no page of another site can send; the guard has looked at its origin.
"""

import json
from collections.abc import Callable
from typing import Any

from anyio import CapacityLimiter, to_thread
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response

from modules.authoring.publish import NotInPack, NotText
from modules.light.door import Doorway
from modules.light.staff_cookie import current_staff
from modules.pages import desk
from modules.pages.desk_words import checked, opened
from modules.pages.ways import page_address
from modules.programme.roles import Task
from modules.storage.draft_history import versions_of
from modules.storage.drafting import Clash, NoDraft, find_draft
from modules.storage.staff import Staff
from modules.storage.store import CannotSave

Asked = dict[str, Any]
Answer = tuple[int, dict[str, Any] | list[dict[str, Any]]]
_NO_STORE = {"cache-control": "no-store"}


class Trouble(Exception):
    """What the person is told: an HTTP status and the key of an interface text."""

    def __init__(self, status: int, key: str) -> None:
        self.status, self.key = status, key
        super().__init__(key)


class Workbench:
    """Handlers. `trouble` in an answer is one sentence for the author."""

    def __init__(self, door: Doorway) -> None:
        self.door = door
        self.house = door.house
        self.slow = CapacityLimiter(2)  # a long text takes seconds: learners who read do not stand in that line

    async def check(self, request: Request) -> Response:
        def do(staff: Staff, asked: Asked) -> Answer:
            text, ending = _words(asked, "text"), str(asked.get("ending") or ".md")[:8]
            return 200, checked(self.house, str(asked.get("file") or ""), text, ending)

        return await self.answer(request, do, line=self.slow)

    async def open(self, request: Request) -> Response:
        """Open the draft of a file, or begin one with words that were pasted."""

        def do(staff: Staff, asked: Asked) -> Answer:
            file, given = str(asked.get("file") or ""), _words(asked, "text") if asked.get("text") is not None else None
            if not file and given is None:
                raise Trouble(422, "workbench.nothing")
            return 200, opened(self.house, desk.open_file(self.house, file, staff, given), staff)

        return await self.answer(request, do, writes=True)

    async def save(self, request: Request) -> Response:
        def do(staff: Staff, asked: Asked) -> Answer:
            seen = asked.get("seen")
            outcome = desk.save(self.house, _id(request), _words(asked, "text"), seen if isinstance(seen, int) else 0, staff, str(asked.get("session") or "")[:40])
            at = outcome.at.isoformat(timespec="seconds") + "Z"
            if isinstance(outcome, Clash):
                return 409, {"text": outcome.text, "version": outcome.version, "who": outcome.who, "when": at, "aside": outcome.aside}
            return 200, {"version": outcome.version, "saved_at": at}

        return await self.answer(request, do, writes=True)

    async def versions(self, request: Request) -> Response:
        def do(staff: Staff, asked: Asked) -> Answer:
            find_draft(self.house.store, _id(request))
            found = versions_of(self.house.store, _id(request))
            return 200, [{"version": each.version, "who": each.who, "when": each.at.isoformat(timespec="seconds") + "Z", "why": each.why, "state": each.state} for each in found]

        return await self.answer(request, do)

    async def state(self, request: Request) -> Response:
        def do(staff: Staff, asked: Asked) -> Answer:
            step, why, readers, read_on = (str(asked.get(name) or "") for name in ("state", "why", "readers", "read_on"))
            done = desk.take_step(self.house, _id(request), step, staff, why, readers, read_on)
            if done.why_not:
                return 422, {"why_not": list(done.why_not)}
            found = find_draft(self.house.store, _id(request))
            return 200, {"state": found.standing.state, "version": found.version, "next": list(found.standing.next_steps)}

        return await self.answer(request, do, writes=True, task=None)

    async def publish(self, request: Request) -> Response:
        def do(staff: Staff, asked: Asked) -> Answer:
            done = desk.publish(self.house, _id(request), staff, str(asked.get("why") or ""))
            if done.why_not:
                return 422, {"why_not": list(done.why_not)}
            found = find_draft(self.house.store, _id(request))
            stands, page = found.standing, page_address(self.house, found.file)
            return 200, {"published": True, "file": found.file, "version": done.version, "state": stands.state, "wants_readers": stands.wants_readers, "page": page}

        return await self.answer(request, do, writes=True, task="publish")

    async def answer(
        self, request: Request, do: Callable[[Staff, Asked], Answer], *, writes: bool = False, task: Task | None = "write", line: CapacityLimiter | None = None
    ) -> Response:
        """Who asks, what they ask, and what comes of it. Whatever goes wrong is told in one sentence."""
        say = self.house.edition("").say
        try:
            if request.headers.get("x-side-by-side") != "fetch":
                raise Trouble(403, "staff.form-old")
            staff = await self.door.read(lambda: self._who(request, task))  # before the body is read: it may be long
            asked = await _asked(request)
            status, found = await to_thread.run_sync(do, staff, asked, limiter=line or (self.door.writers if writes else self.door.readers))
            return JSONResponse(found, status, _NO_STORE)
        except Trouble as trouble:
            status, key = trouble.status, trouble.key
        except NoDraft:
            status, key = 404, "workbench.no-draft"
        except (NotInPack, NotText):
            status, key = 422, "workbench.no-file"
        except CannotSave:
            status, key = 503, "save.busy"
        headers = _NO_STORE | ({"retry-after": "2"} if status == 503 else {})
        return JSONResponse({"trouble": say(key)}, status, headers)

    def _who(self, request: Request, task: Task | None) -> Staff:
        """Who is signed in and may do this. `None`: whoever may write or sign off."""
        staff = current_staff(self.house.store, request)
        if staff is None:
            raise Trouble(401, "staff.signed-out")
        if not (staff.may(task) if task else staff.may("write") or staff.may("sign-off")):
            raise Trouble(403, "staff.not-yours")
        return staff


async def _asked(request: Request) -> Asked:
    if request.method != "POST":
        return {}
    try:
        asked = json.loads(await request.body() or b"{}")
    except (ValueError, RecursionError, ClientDisconnect) as error:
        raise Trouble(422, "workbench.not-understood") from error
    if not isinstance(asked, dict):
        raise Trouble(422, "workbench.not-understood")
    return asked


def _id(request: Request) -> str:
    return str(request.path_params["draft"])[:16]


def _words(asked: Asked, name: str) -> str:
    text = asked.get(name)
    if not isinstance(text, str):
        raise Trouble(422, "workbench.not-understood")
    if len(text) > desk.MOST_CHARACTERS:
        raise Trouble(413, "workbench.long")
    return text
