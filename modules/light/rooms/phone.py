"""Phones: come in, see where the room is, answer, pass, take back, ask for plain words or for a person. Works with no script; with one it is live."""

import secrets
from dataclasses import replace
from hashlib import sha256
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from modules.light.address import address_of
from modules.light.rooms import cookies
from modules.light.rooms.door import FETCH, RoomDoor, moment, to
from modules.light.rooms.limits import A_PHONE, AN_ADDRESS, MOST_PHONES
from modules.light.rooms.live import Live
from modules.light.rooms.streams import Line
from modules.light.taking import read_form
from modules.live.answers import NotAnAnswer, clean, read_answer
from modules.live.codes import read_code
from modules.live.events import Draft
from modules.live.kinds import ABOUT_ME, AHEAD
from modules.live.watching import holds
from modules.pages.rooms import join
from modules.pages.rooms.phone import Phone, phone_page, phone_parts
from modules.pages.saving import Form, first
from modules.pages.visit import Page
from modules.storage.rooms.rooms import NoRoom
from modules.storage.store import CannotSave

MOST_NAME = 40
TOLD = {
    "plain-words": "room.told.plain-words",
    "person": "room.told.person",
    "stop": "room.told.stop",
    "slow": "room.told.slow",
    "late": "room.sent-late",
    "back": "room.taken-back",
    "care": "room.told.care",
}


class Phones:
    """Handlers for whoever has the code."""

    def __init__(self, door: RoomDoor) -> None:
        self.door = door
        self.house = door.house

    async def join(self, request: Request) -> Response:
        """Type the code. The room itself lets people in, because only its own address knows whether this phone is in it already."""
        visit = self.door.visit(request)
        if request.method == "GET":
            given = read_code(request.path_params.get("code", ""))
            return to(f"/rooms/{given}") if given else self.door.answer(request, join.join_page(self.house, visit))
        form = await read_form(request)
        code = read_code(first(form, "code"))
        if code is None:
            return self.door.answer(request, join.join_page(self.house, visit, first(form, "code")[:20], problem="room.not-a-code", status=422))
        request.path_params["code"] = code
        found = await self.door.live(request, guess=True)
        if isinstance(found, Page):
            return self.door.answer(request, found)
        response = to(f"/rooms/{code}")
        cookies.set_name(request, response, code, _name(form))
        return response

    async def room(self, request: Request) -> Response:
        code = read_code(request.path_params["code"]) or ""
        known = self.door.hub.known(code)
        inside = bool(known and cookies.phone_of(request, known))
        live = await self.door.live(request, guess=not inside)
        if isinstance(live, Page):
            return self.door.answer(request, live)
        phone = cookies.phone_of(request, live)
        name = cookies.read_name(request)
        if phone:
            return await self._page(request, live, Phone(code, phone, live.version("phone"), moment(), told=TOLD.get(request.query_params.get("told", ""), "")))
        if live.room.is_closed:
            return self.door.answer(request, join.closed_page(self.house, self.door.visit(request), code))
        if name is not None:
            return await self._come_in(request, live, code, name)
        return self.door.answer(request, join.room_door_page(self.house, self.door.visit(request), code, live.room.plan))

    async def come_in(self, request: Request) -> Response:
        form = await read_form(request)
        live = await self.door.live(request, guess=True)
        if isinstance(live, Page):
            return self.door.answer(request, live)
        code = read_code(request.path_params["code"]) or ""
        if cookies.phone_of(request, live):
            return to(f"/rooms/{code}")
        return await self._come_in(request, live, code, _name(form))

    async def _come_in(self, request: Request, live: Live, code: str, name: str) -> Response:
        visit = self.door.visit(request)
        if len(live.room.phones) >= MOST_PHONES or not self.door.calm.may(address_of(self.house, request), AN_ADDRESS):
            return self.door.answer(request, join.full_page(self.house, visit))
        value, phone = cookies.new_phone(live)
        data = {"name": name} if name and not live.room.plan.care.young else {}
        try:
            await self.door.send(live, Draft("joined", phone=phone, data=data, key=f"in-{phone}"))
        except (CannotSave, NoRoom):
            return self.door.busy(request)
        response = to(f"/rooms/{code}") if request.method == "POST" else await self._page(request, live, Phone(code, phone, live.version("phone"), moment()))
        cookies.set_phone(request, response, code, value)
        response.delete_cookie(cookies.NAME, path=f"/rooms/{code}")
        return response

    async def stage(self, request: Request) -> Response:
        """What is on a page that is open, if it has changed since version `v`."""
        live = await self.door.live(request)
        phone = "" if isinstance(live, Page) else cookies.phone_of(request, live)
        if isinstance(live, Page) or not phone:
            return Response(status_code=410)
        version = live.version("phone")
        if request.query_params.get("v") == version:
            return Response(status_code=204, headers={"cache-control": "no-store"})
        return await self._parts(request, live, Phone(read_code(request.path_params["code"]) or "", phone, version, moment()))

    async def line(self, request: Request) -> Response:
        live = await self.door.live(request)
        if isinstance(live, Page) or not cookies.phone_of(request, live):
            return Response(status_code=204)  # tells the browser not to try again
        return Line(self.door.hub, live, "phone")

    async def do(self, request: Request) -> Response:
        """Everything that a phone can do."""
        form = await read_form(request)
        live = await self.door.live(request)
        if isinstance(live, Page):
            return self.door.answer(request, live)
        phone = cookies.phone_of(request, live)
        code = read_code(request.path_params["code"]) or ""
        if not phone:
            return to(f"/rooms/{code}")
        try:
            if not self.door.calm.may(phone, A_PHONE):
                return await self._answer(request, live, code, phone, "slow")
            with live.lock:
                draft = self._draft(live, phone, form)
                held = () if isinstance(draft, str) else self.holds(live, draft)
            if isinstance(draft, str):
                return await self._refuse(request, live, code, phone, draft, form)
            await self.door.send(live, draft, *held)
        except NotAnAnswer as problem:
            return await self._refuse(request, live, code, phone, str(problem), form)
        except (CannotSave, NoRoom):
            return self.door.busy(request)
        what = first(form, "do")
        if what == "contact":
            return to(f"/rooms/{code}/after?told=yes#contact")
        late = draft.screen not in ("", live.room.at)
        return await self._answer(request, live, code, phone, "late" if late else what)

    def _draft(self, live: Live, phone: str, form: Form) -> Draft | str:
        """What is to be kept, or the key of why it cannot be. Raises NotAnAnswer."""
        what, screen, room = first(form, "do"), first(form, "screen")[:170], live.room
        given = first(form, "key")[:60]
        # A key belongs to its phone: nobody can use up another's.
        key = sha256(f"{phone} {given} {what}".encode("utf-8", "replace")).hexdigest()[:40] if given else secrets.token_hex(20)
        if what == "plain-words":
            return Draft("sign-asked", phone=phone, key=key)
        if what in ("person", "stop", "contact"):
            return Draft("called", phone=phone, data={"what": what, "where": clean(first(form, "where")[:200], 200)[:120]}, key=key)
        if what == "back":
            return "room.why.closed" if room.is_closed else Draft("taken-back", screen, phone, key=key)
        why = room.why_not(screen, phone) if screen not in (ABOUT_ME, AHEAD) else "gone"
        if why:
            return f"room.why.{why}"
        stage = room.plan.by_address[screen]
        if what == "pass":
            return Draft("passed", screen, phone, key=key)
        data: dict[str, Any] = self._draw(live, phone, screen) if what == "draw" else read_answer(room, stage, form)
        return Draft("answered", screen, phone, data, key)

    def holds(self, live: Live, draft: Draft) -> tuple[Draft, ...]:
        """What is held back as it comes, because somebody may be at risk. Hold the room's lock."""
        say = self.house.edition(live.room.plan.language).say
        return holds(live.room, draft, self.house.pack.said("host.harm-signs"), say("room.reason.harm"))

    def _draw(self, live: Live, phone: str, screen: str) -> dict[str, Any]:
        """A card by chance, another one than before where there is another."""
        stage = live.room.plan.by_address[screen]
        if stage.screen.kind != "cards":
            raise NotAnAnswer("room.not-an-answer")
        given = live.room.given(screen, phone)
        before = (given.data or {}).get("card") if given else None
        every = live.room.plan.cards
        themes = [every[stage.screen.theme]] if stage.screen.theme and stage.screen.theme in every else list(every.values())
        cards = [f"{theme.theme}/{card.id}" for theme in themes for card in theme.cards]
        others = [card for card in cards if card != before] or cards
        if not others:
            raise NotAnAnswer("room.not-an-answer")
        return {"card": secrets.choice(others)}

    async def _refuse(self, request: Request, live: Live, code: str, phone: str, problem: str, form: Form) -> Response:
        here = first(form, "screen") == live.room.at
        shown = Phone(code, phone, live.version("phone"), moment(), problem=problem, typed={name: list(values) for name, values in form.items()})
        if not here or problem.startswith("room.why."):
            # The boxes are not there any more: what was in them is shown, so that nothing is lost.
            shown = replace(shown, typed=None, unsent=tuple(text for name, values in form.items() if name.startswith("t-") or name == "ask" for text in values if text.strip()))
        if request.headers.get("x-side-by-side") == FETCH:
            return await self._parts(request, live, shown, 422)
        return await self._page(request, live, shown)

    async def _answer(self, request: Request, live: Live, code: str, phone: str, told: str) -> Response:
        if request.headers.get("x-side-by-side") == FETCH:
            return await self._parts(request, live, Phone(code, phone, live.version("phone"), moment(), told=TOLD.get(told, "")))
        return to(f"/rooms/{code}?told={told}" if told in TOLD else f"/rooms/{code}")

    async def _page(self, request: Request, live: Live, phone: Phone) -> Response:
        page = await self.door.make(live, lambda: phone_page(self.house, self.door.visit(request), live.room, phone))
        assert isinstance(page, Page)
        return self.door.answer(request, page)

    async def _parts(self, request: Request, live: Live, phone: Phone, status: int = 200) -> Response:
        parts = await self.door.make(live, lambda: phone_parts(self.house, self.door.visit(request), live.room, phone))
        assert not isinstance(parts, Page)
        return self.door.parts(parts, phone.version, status)


def _name(form: Form) -> str:
    """The first name, if somebody gave one. One that is too long is cut: nobody is kept out for it."""
    try:
        return clean(first(form, "name")[:MOST_NAME], MOST_NAME)
    except NotAnAnswer:
        return ""
