"""Planning a meeting: every button keeps the whole page, so that nothing that was typed is lost, with or without a script."""

from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import Response

from modules.light.rooms.door import now
from modules.light.rooms.hosting import HOME, Hosting
from modules.live.care import missing
from modules.live.outline import Outline, plan_of_outline
from modules.pages.notfound import not_found
from modules.pages.rooms import planner_form
from modules.pages.rooms.facilitate import Opening, facilitate_page
from modules.pages.rooms.planner import STEPS, Planning, plan_page
from modules.pages.saving import Form, first
from modules.pages.visit import Page, Visit
from modules.storage.rooms.plans import NoPlan, begin_plan, copy_plan, delete_plan, keep_plan, outline_of_plan
from modules.storage.rooms.rooms import CodeTaken, open_room

MOST_FIELDS = 400
"""A part of the day has a box for each thing about it."""
TOLD = ("begun", "kept", "copied")


class Plans:
    """Handlers of the planner, for facilitators."""

    def __init__(self, hosting: Hosting) -> None:
        self.hosting = hosting
        self.house = hosting.house
        self.store = hosting.store
        self.staff = hosting.staff

    async def begin(self, request: Request) -> Response:
        def do(visit: Visit, form: Form) -> Page | str:
            edition = self.house.edition(visit.look.language)
            outline = planner_form.begun(edition, first(form, "from"), edition.say("plan.own-title"))
            if outline is None:
                return facilitate_page(self.house, visit, problem="host.not-known")
            assert visit.staff is not None
            return f"{address(begin_plan(self.store, outline, visit.staff.id, now()))}?told=begun"

        return await self.staff.act(request, do, "rooms")

    async def show(self, request: Request) -> Response:
        plan, step, told = request.path_params["plan"], request.path_params.get("step", "day"), request.query_params.get("told", "")

        def make(visit: Visit) -> Page:
            outline = self._find(plan)
            if outline is None or step not in STEPS:
                return not_found(self.house, visit)
            say = self.house.edition(visit.look.language).say
            return plan_page(self.house, visit, Planning(plan, outline, told=say(f"plan.told.{told}") if told in TOLD else ""), step)

        return await self.staff.show(request, make, "rooms")

    async def day(self, request: Request) -> Response:
        def do(visit: Visit, form: Form, plan: str, outline: Outline) -> Page | str:
            edition = self.house.edition(visit.look.language)
            outline, problems = planner_form.read_day(edition, outline, form)
            outline, at, wrong = planner_form.act(edition, outline, form)
            keep_plan(self.store, plan, outline, now())
            if problems or wrong:
                return plan_page(self.house, visit, Planning(plan, outline, problems, edition.say(wrong) if wrong else ""), "day")
            return _onward(form, plan, "day", at)

        return await self._act(request, do)

    async def people(self, request: Request) -> Response:
        def do(visit: Visit, form: Form, plan: str, outline: Outline) -> Page | str:
            keep_plan(self.store, plan, planner_form.read_people(outline, form), now())
            return _onward(form, plan, "people")

        return await self._act(request, do)

    async def open(self, request: Request) -> Response:
        """A room from this plan, once it is known who looks after people. The plan stays."""

        def do(visit: Visit, form: Form, plan: str, outline: Outline) -> Page | str:
            edition = self.house.edition(visit.look.language)
            asked = Opening(code=first(form, "code")[:12])
            lacking, made = missing(outline.care), plan_of_outline(edition, outline)
            if first(form, "go"):
                return _onward(form, plan, "open")
            if lacking:
                names = ", ".join(edition.say(f"host.need.{name}") for name in lacking)
                return plan_page(self.house, visit, Planning(plan, outline, problem=edition.say("host.care-missing", what=names), code=asked.code), "open")
            if not made.stages:
                return plan_page(self.house, visit, Planning(plan, outline, problem=edition.say("plan.empty"), code=asked.code), "open")
            assert visit.staff is not None
            try:
                room = open_room(self.store, made, visit.staff.id, now(), asked.read_code)
            except CodeTaken:
                return plan_page(self.house, visit, Planning(plan, outline, problem=edition.say("host.code-taken"), code=asked.code), "open")
            return self.hosting.invite(visit, room.id)

        return await self.hosting.let_in(request, await self._act(request, do))

    async def copy(self, request: Request) -> Response:
        def do(visit: Visit, form: Form, plan: str, outline: Outline) -> Page | str:
            assert visit.staff is not None
            title = self.house.edition(visit.look.language).say("plan.copy-of", title=outline.title)
            return f"{address(copy_plan(self.store, plan, title, visit.staff.id, now()))}?told=copied"

        return await self._act(request, do)

    async def delete(self, request: Request) -> Response:
        def do(visit: Visit, form: Form) -> Page | str:
            delete_plan(self.store, request.path_params["plan"])
            return f"{HOME}?done=plan-deleted"

        return await self.staff.act(request, do, "rooms")

    async def _act(self, request: Request, do: Callable[[Visit, Form, str, Outline], Page | str]) -> Response:
        plan = request.path_params["plan"]

        def work(visit: Visit, form: Form) -> Page | str:
            outline = self._find(plan)
            try:
                return do(visit, form, plan, outline) if outline else not_found(self.house, visit)
            except NoPlan:
                return not_found(self.house, visit)

        return await self.staff.act(request, work, "rooms", MOST_FIELDS)

    def _find(self, plan: str) -> Outline | None:
        try:
            return outline_of_plan(self.store, plan)
        except NoPlan:
            return None


def address(plan: str, step: str = "day") -> str:
    return f"/facilitate/plans/{plan}" + ("" if step == "day" else f"/{step}")


def _onward(form: Form, plan: str, here: str, at: str = "") -> str:
    """The step that was asked for, else the same page at the part that was changed."""
    step = first(form, "go")
    if step in STEPS:
        return address(plan, step)
    return f"{address(plan, here)}?told=kept" + (f"#b-{at}" if at else "")
