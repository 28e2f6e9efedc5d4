"""Meet your group: before the day a phone says who its owner is and what they would like to ask. Plain pages and forms; the same phone is the same person on the day."""

import secrets
from hashlib import sha256

from starlette.requests import Request
from starlette.responses import Response

from modules.light.rooms import cookies
from modules.light.rooms.acts import Acts, NotNow
from modules.light.rooms.door import RoomDoor, to
from modules.light.rooms.hosts import Entered, HostDoor, code_of
from modules.light.rooms.limits import A_PHONE
from modules.light.rooms.live import Live
from modules.light.rooms.phone import MOST_NAME
from modules.light.taking import read_form
from modules.live.answers import MOST_NOTE, MOST_QUESTIONS, NotAnAnswer, clean
from modules.live.care import MOST_NEEDS
from modules.live.events import Draft
from modules.live.kinds import ABOUT_ME, AHEAD
from modules.live.meeting import TOLD, asked_ahead
from modules.live.watching import holds
from modules.pages.rooms import meeting as pages
from modules.pages.saving import Form, first
from modules.pages.visit import Page
from modules.storage.rooms.rooms import NoRoom
from modules.storage.store import CannotSave

DONE = {"me": "meet.saved", "back": "meet.taken", "ask": "meet.saved"}
ON_HOSTS_PAGE = ("meeting", "hold", "release")


class Meetings:
    """Handlers for phones and for hosts."""

    def __init__(self, door: RoomDoor, hosts: HostDoor) -> None:
        self.door = door
        self.house = door.house
        self.hosts = hosts

    async def meet(self, request: Request) -> Response:
        found = await self._phone(request)
        return found if isinstance(found, Response) else await self._show(request, *found)

    async def do(self, request: Request) -> Response:
        form = await read_form(request)
        found = await self._phone(request)
        if isinstance(found, Response):
            return found
        live, phone = found
        try:
            if not self.door.calm.may(phone, A_PHONE):
                raise NotAnAnswer("room.told.slow")
            with live.lock:
                drafts = self._drafts(live, phone, form)
            await self.door.send(live, *drafts)
        except NotAnAnswer as problem:
            return await self._show(request, live, phone, str(problem), form)
        except (CannotSave, NoRoom):
            return self.door.busy(request)
        what = first(form, "do")
        return to(f"/rooms/{code_of(request)}/meet" + (f"?done={what}" if what in DONE else ""))

    async def host(self, request: Request) -> Response:
        found = await self.hosts.enter(request, hosts_only=True)
        return found if isinstance(found, Response) else await self._host(request, found)

    async def host_do(self, request: Request) -> Response:
        """Open or close it; hold back a question, or show it after all."""
        form = await read_form(request)
        found = await self.hosts.enter(request, hosts_only=True)
        if isinstance(found, Response):
            return found
        live = found[0]
        try:
            if not self.hosts.is_ours(request, form) or first(form, "do") not in ON_HOSTS_PAGE:
                raise NotNow("host.form-old")
            with live.lock:
                drafts = Acts(live.room, self.house.edition(live.room.plan.language), self.house.pack.lexicon).drafts(form)
            await self.door.send(live, *drafts)
        except (NotAnAnswer, NotNow) as problem:
            return await self._host(request, found, str(problem))
        except (CannotSave, NoRoom):
            return self.door.busy(request)
        return to(f"/rooms/{code_of(request)}/host/meet")

    async def _phone(self, request: Request) -> "tuple[Live, str] | Response":
        """The room and the name that this phone's things are kept under. Somebody who is not in yet is let in first."""
        live = await self.door.live(request)
        if isinstance(live, Page):
            return self.door.answer(request, live)
        phone = cookies.phone_of(request, live)
        return (live, phone) if phone else to(f"/rooms/{code_of(request)}")

    def _drafts(self, live: Live, phone: str, form: Form) -> list[Draft]:
        """Raises NotAnAnswer."""
        what, room = first(form, "do"), live.room
        given = first(form, "key")[:60]
        key = sha256(f"{phone} {given} meet {what}".encode("utf-8", "replace")).hexdigest()[:40] if given else secrets.token_hex(20)
        if what == "back":
            return [Draft("taken-back", ABOUT_ME, phone, key=key)]
        address = ABOUT_ME if what == "me" else AHEAD
        why = room.why_not(address, phone)
        if why:
            raise NotAnAnswer(f"room.why.{why}" if why == "closed" or what == "me" else "meet.ask-closed" if room.asks_now else "meet.over")
        if what == "me":
            return self._me(live, phone, form, key)
        if what == "drop":
            return [Draft("answered", AHEAD, phone, {"drop": first(form, "drop")[:10]}, key)]
        asked = clean(first(form, "ask"), MOST_NOTE)
        if not asked:
            raise NotAnAnswer("room.write")
        if len(asked_ahead(room.given(AHEAD, phone))) >= MOST_QUESTIONS:
            raise NotAnAnswer("room.told.slow")
        draft = Draft("answered", AHEAD, phone, {"ask": asked}, key)
        say = self.house.edition(room.plan.language).say
        return [draft, *holds(room, draft, self.house.pack.said("host.harm-signs"), say("room.reason.harm"))]

    def _me(self, live: Live, phone: str, form: Form, key: str) -> list[Draft]:
        """A name is one thing, and needs are another: what hosts may not see is not kept at all."""
        young = live.room.plan.care.young
        name = "" if young else clean(first(form, "name")[:MOST_NAME], MOST_NAME)
        told = [each for each in TOLD if each in form.get("told", [])]
        needs = clean(first(form, "needs"), MOST_NEEDS)
        if (told or needs) and first(form, "consent") != "yes":
            raise NotAnAnswer("meet.consent-missing")
        about = {"name": name, "told": told, "needs": needs, "group": first(form, "group") == "yes" and not young, "consent": first(form, "consent") == "yes"}
        return [Draft("joined", phone=phone, data={"name": name} if name else {}, key=f"{key}n"), Draft("answered", ABOUT_ME, phone, about, key)]

    async def _show(self, request: Request, live: Live, phone: str, problem: str = "", form: Form | None = None) -> Response:
        done = DONE.get(request.query_params.get("done", ""), "")
        here = pages.Here(code_of(request), phone, problem, done, form)
        return await self.hosts.page(request, live, lambda: pages.meet_page(self.house, self.door.visit(request), live.room, here))

    async def _host(self, request: Request, found: Entered, problem: str = "") -> Response:
        live = found[0]
        return await self.hosts.page(
            request, live, lambda: pages.host_meet_page(self.house, self.door.visit(request), live.room, code_of(request), self.hosts.token(request), problem)
        )
