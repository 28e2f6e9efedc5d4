"""For facilitators: which rooms there are, and open one. Planning in detail has pages of its own."""

from collections.abc import Sequence
from dataclasses import dataclass

from modules.live.care import Care, missing
from modules.live.codes import read_code
from modules.live.plan import Plan, plan_of, plan_of_activity
from modules.pages.frame import framed
from modules.pages.house import House
from modules.pages.rooms.planner import offered
from modules.pages.rooms.style import planner_style_name
from modules.pages.saving import Form, first
from modules.pages.visit import Page, Visit
from modules.storage.rooms.plans import all_plans
from modules.storage.rooms.rooms import all_rooms

DONE = ("deleted", "plan-deleted")


@dataclass(frozen=True, slots=True)
class Opening:
    """What somebody filled in to open a room. `session` is session/<name> or activity/<name>."""

    session: str = ""
    support: str = ""
    safeguarding: str = ""
    quiet: str = ""
    contact: str = ""
    young: bool = False
    code: str = ""

    @property
    def read_code(self) -> str:
        return read_code(self.code) or ""

    @property
    def care(self) -> Care:
        return Care(support=self.support, safeguarding=self.safeguarding, quiet=self.quiet, contact=self.contact, young=self.young)

    def __getitem__(self, name: str) -> str:
        return str(getattr(self, name))


def opening(form: Form) -> Opening:
    texts = {name: " ".join(first(form, name).split())[:120] for name in ("session", "support", "safeguarding", "quiet", "contact", "code")}
    return Opening(**texts, young=first(form, "young") == "yes")


def plan_for(house: House, visit: Visit, asked: Opening) -> tuple[Plan | None, tuple[str, ...]]:
    """The plan, and what is not known yet about who looks after people. None where there is no such session."""
    edition = house.edition(visit.look.language)
    kind, _, name = asked.session.partition("/")
    if kind == "session" and name in edition.sessions:
        plan = plan_of(edition, name, edition.sessions[name], asked.care)
        is_template = edition.sessions[name].kind == "template"
        return (plan.but(title=edition.say("plan.own-title")) if is_template else plan), missing(asked.care)
    if kind == "activity" and name in edition.activities:
        return plan_of_activity(edition, name, edition.activities[name], asked.care), missing(asked.care)
    return None, missing(asked.care)


def facilitate_page(house: House, visit: Visit, asked: Opening | None = None, problem: str = "", missing: Sequence[str] = (), done: str = "") -> Page:
    edition = house.edition(visit.look.language)
    say = edition.say
    told = say(problem, what=", ".join(say(f"host.need.{name}") for name in missing)) if problem else ""
    sessions = sorted(edition.sessions.items(), key=lambda each: (each[1].code or "Z", each[1].title))
    activities = sorted(edition.activities.items(), key=lambda each: (each[1].number or 99, each[1].title))
    return framed(
        house, visit, edition, "rooms/facilitate.html", say("host.facilitate"), status=422 if problem else 200, rooms=all_rooms(house.store), plans=all_plans(house.store),
        offered=offered(house, visit, edition), sessions=sessions, activities=activities, asked=asked or Opening(), problem=told, missing=missing,
        done=say(f"host.done.{done}") if done in DONE else "", style=planner_style_name(),
    )  # fmt: skip
