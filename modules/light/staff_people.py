"""The staff page, one's own passphrase; and for organisers: who can do what, invitations, changes, the end of access."""

from datetime import UTC, datetime

from starlette.requests import Request
from starlette.responses import Response

from modules.light.door import Doorway
from modules.light.staff_door import StaffDoor
from modules.pages import staff as pages
from modules.pages import staff_people as people
from modules.pages.identity import STAFF
from modules.pages.saving import Form, first
from modules.pages.visit import Page, Visit
from modules.programme.roles import read_roles
from modules.storage.staff.links import invite, passphrase_link, take_back
from modules.storage.staff.people import LastOrganiser, NameTaken, change_passphrase, change_roles, end_access, find_person
from modules.storage.staff.sessions import find_staff

HOME = "/staff"


class People:
    """Handlers for the staff page and all behind it."""

    def __init__(self, door: Doorway) -> None:
        self.house = door.house
        self.store = door.house.store
        self.staff = StaffDoor(door)

    async def home(self, request: Request) -> Response:
        done = request.query_params.get("done", "")
        return await self.staff.show(request, lambda visit: people.staff_page(self.house, visit, done, _now()))

    async def passphrase(self, request: Request) -> Response:
        if request.method == "GET":
            return await self.staff.show(request, lambda visit: pages.passphrase_page(self.house, visit))

        def do(visit: Visit, form: Form) -> Page | str:
            assert visit.staff is not None
            problem = pages.new_passphrase_problem(self.house, visit, first(form, "new"))
            if not problem and not change_passphrase(self.store, visit.staff.id, first(form, "current"), first(form, "new"), request.cookies.get(STAFF, "")):
                problem = "staff.current-wrong"
            return pages.passphrase_page(self.house, visit, problem) if problem else f"{HOME}?done=passphrase"

        return await self.staff.act(request, do)

    async def invite(self, request: Request) -> Response:
        if request.method == "GET":
            return await self.staff.show(request, lambda visit: people.invite_page(self.house, visit), "staff")

        def do(visit: Visit, form: Form) -> Page:
            assert visit.staff is not None
            name, sign_in_name, roles = first(form, "name"), first(form, "email"), read_roles(form.get("role", []))
            problem = "staff.no-name" if not name.strip() else "staff.no-role" if not roles else ""
            try:
                code = "" if problem else invite(self.store, visit.staff.id, name, sign_in_name, roles, _now())
            except NameTaken:
                code, problem = "", "staff.name-taken"
            if problem:
                return people.invite_page(self.house, visit, name, sign_in_name, roles, problem)
            return people.link_made_page(self.house, visit, _link(request, code), "invite", name, sign_in_name)

        return await self.staff.act(request, do, "staff")

    async def take_back(self, request: Request) -> Response:
        def do(visit: Visit, form: Form) -> str:
            assert visit.staff is not None
            take_back(self.store, visit.staff.id, first(form, "invitation"))
            return f"{HOME}?done=taken-back"

        return await self.staff.act(request, do, "staff")

    async def person(self, request: Request) -> Response:
        return await self.staff.show(request, lambda visit: people.person_page(self.house, visit, request.path_params["who"]), "staff")

    async def roles(self, request: Request) -> Response:
        def do(visit: Visit, form: Form) -> Page | str:
            assert visit.staff is not None
            roles = read_roles(form.get("role", []))
            if not roles:
                return people.person_page(self.house, visit, request.path_params["who"], "staff.no-role")
            try:
                change_roles(self.store, visit.staff.id, request.path_params["who"], roles)
            except LastOrganiser:
                return people.person_page(self.house, visit, request.path_params["who"], "staff.last-organiser")
            return f"{HOME}?done=roles"

        return await self.staff.act(request, do, "staff")

    async def link(self, request: Request) -> Response:
        """A link for somebody who has forgotten their passphrase."""

        def do(visit: Visit, form: Form) -> Page:
            assert visit.staff is not None
            person = find_person(self.store, request.path_params["who"])
            if person is None:
                return people.person_page(self.house, visit, request.path_params["who"])
            code = passphrase_link(self.store, visit.staff.id, person.id, _now())
            return people.link_made_page(self.house, visit, _link(request, code), "passphrase", person.name, person.sign_in_name)

        return await self.staff.act(request, do, "staff")

    async def end(self, request: Request) -> Response:
        """Access ends at once, on every device."""

        def do(visit: Visit, form: Form) -> Page | str:
            assert visit.staff is not None
            try:
                end_access(self.store, visit.staff.id, request.path_params["who"], _now())
            except LastOrganiser:
                return people.person_page(self.house, visit, request.path_params["who"], "staff.last-organiser")
            # Whoever ended their own access has nothing more to see here.
            return f"{HOME}?done=ended" if find_staff(self.store, request.cookies.get(STAFF, ""), _now()) else "/staff/sign-in?out=yes"

        return await self.staff.act(request, do, "staff")


def _link(request: Request, code: str) -> str:
    """The address to send. The code is behind a `#`, which no browser sends to any server, so it is in no log."""
    return f"{request.url.scheme}://{request.url.netloc}/staff/join#{code}"


def _now() -> datetime:
    return datetime.now(UTC)
