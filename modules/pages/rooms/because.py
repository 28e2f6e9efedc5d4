"""What happened because of you: read by anyone with the code, written by hosts and, when the room is gone, by facilitators. It names nobody."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from modules.live.answers import NotAnAnswer, clean
from modules.live.asks import asks_of, names_in
from modules.live.codes import spaced
from modules.live.state import Room
from modules.packs.pack import Edition
from modules.pages.frame import framed
from modules.pages.house import House
from modules.pages.notfound import not_found
from modules.pages.rooms.style import room_style_name
from modules.pages.saving import Form, first
from modules.pages.visit import Page, Visit
from modules.storage.rooms.because import MOST_ASK, MOST_BECAUSE, MOST_LINES, OUTCOMES, Because, all_because, ask_for, because_of_room, leave_out, tell
from modules.storage.rooms.because import delete_because as delete_page
from modules.storage.store import Store

__all__ = ["Writer", "because_page", "code_page", "delete_page", "host_page", "name_in", "staff_edit_page", "staff_page", "take_in"]


@dataclass(frozen=True, slots=True)
class Writer:
    """Somebody who writes. `action` is where the forms go, `problem` a key of what to mend, `typed` the form that it is about."""

    action: str
    token: str
    site: str
    problem: str = ""
    typed: Form | None = None
    done: bool = False


def code_page(house: House, visit: Visit, code: str = "", problem: str = "", status: int = 200) -> Page:
    edition = house.edition(visit.look.language)
    say = edition.say
    status = 422 if problem and status == 200 else status
    return framed(
        house, visit, edition, "rooms/because-code.html", say("because.title"), status=status, code=code, problem=say(problem) if problem else "", style=room_style_name()
    )


def because_page(house: House, visit: Visit, pages: tuple[Because, ...]) -> Page:
    edition = house.edition(visit.look.language)
    return framed(house, visit, edition, "rooms/because.html", edition.say("because.title"), pages=pages, style=room_style_name())


def host_page(house: House, visit: Visit, room: Room, code: str, writer: Writer) -> Page:
    """`suggested` are asks from the wall that are not on the list yet."""
    edition = house.edition(room.plan.language)
    page = because_of_room(house.store, room.id)
    stands = {line.ask.casefold() for line in page.lines} if page else set()
    suggested = [ask for ask in asks_of(room) if ask.casefold() not in stands]
    title = edition.say("because.host-title", title=room.plan.title)
    values = _writing(page, writer, edition, name_in_room=names_in(room, _texts(writer.typed or {})))
    back = {"back": f"/rooms/{code}/host/after", "back_words": edition.say("after.host")}
    return framed(
        house, visit, edition, "rooms/because-host.html", title, status=422 if writer.problem else 200, **values, **back, suggested=suggested, from_room=True, spaced=spaced(code),
        address=f"{writer.site.partition('://')[2]}/because/{code}", may_delete=False,
    )  # fmt: skip


def staff_page(house: House, visit: Visit, *, deleted: bool = False) -> Page:
    edition = house.edition(visit.look.language)
    say = edition.say
    return framed(
        house,
        visit,
        edition,
        "rooms/because-staff.html",
        say("because.staff"),
        pages=all_because(house.store),
        done=say("because.deleted") if deleted else "",
        style=room_style_name(),
    )


def staff_edit_page(house: House, visit: Visit, room: str, site: str, problem: str = "", typed: Form | None = None, *, done: bool = False) -> Page:
    edition = house.edition(visit.look.language)
    page = because_of_room(house.store, room)
    if page is None:
        return not_found(house, visit)
    writer = Writer(f"/facilitate/because/{room}", visit.token, site, problem, typed, done)
    title = edition.say("because.host-title", title=page.title)
    back = {"back": "/facilitate/because", "back_words": edition.say("because.staff")}
    return framed(
        house, visit, edition, "rooms/because-host.html", title, status=422 if problem else 200, **_writing(page, writer, edition), **back, suggested=(), from_room=False,
        spaced=spaced(page.code), address=f"{site.partition('://')[2]}/because/{page.code}", may_delete=True,
    )  # fmt: skip


def take_in(store: Store, room: str, form: Form, today: date) -> str:
    """Keep what a form says. Returns the key of what is to be mended, or "". Raises NoRoom, CannotSave."""
    try:
        match first(form, "do"):
            case "add":
                asks = [text for each in form.get("ask", []) if (text := clean(each, MOST_ASK))]
                return _add(store, room, asks, today)
            case "tell":
                ask, why, outcome = clean(first(form, "ask"), MOST_ASK), clean(first(form, "because"), MOST_BECAUSE), first(form, "outcome")
                known = next((each for each in OUTCOMES if each == outcome), None)
                if not ask or known is None:
                    return "because.no-ask"
                if not why and known in ("part", "did-not"):
                    return "because.no-why"
                tell(store, room, first(form, "line")[:16], ask, known, why, today)
                return ""
            case "out":
                leave_out(store, room, first(form, "line")[:16], today)
                return ""
            case _:
                return "host.not-known"
    except NotAnAnswer as problem:
        return str(problem)


def name_in(room: Room, form: Form) -> str:
    """A first name from the room has to be meant, and not just stand there: "because.name", or ""."""
    asked = first(form, "do") in ("add", "tell") and first(form, "anyway") != "yes"
    return "because.name" if asked and names_in(room, _texts(form)) else ""


def _add(store: Store, room: str, asks: list[str], today: date) -> str:
    page = because_of_room(store, room)
    if not asks:
        return "because.no-ask"
    if len(page.lines if page else ()) + len(asks) > MOST_LINES:
        return "because.full"
    ask_for(store, room, asks, today)
    return ""


def _texts(form: Form) -> str:
    return " ".join([*form.get("ask", []), first(form, "because")])


def _writing(page: Because | None, writer: Writer, edition: Edition, name_in_room: str = "") -> dict[str, Any]:
    typed = writer.typed or {}
    return {
        "lines": page.lines if page else (), "action": writer.action, "token": writer.token, "outcomes": OUTCOMES, "done": writer.done, "style": room_style_name(),
        "problem": edition.say(writer.problem, name=name_in_room) if writer.problem else "", "is_name": writer.problem == "because.name",
        "typed": {name: first(typed, name) for name in ("do", "line", "ask", "outcome", "because")}, "ticked": typed.get("ask", []) if first(typed, "do") == "add" else [],
    }  # fmt: skip
