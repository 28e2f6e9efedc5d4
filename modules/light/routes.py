"""Every address of the site, in one list. `/` and `/lesson` carry the Streamlit door; everything else is light."""

from functools import partial

from starlette.convertors import Convertor, register_url_convertor
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import BaseRoute, Route

from modules.light.another_way import AnotherWay
from modules.light.assets import ROOT, serve_asset
from modules.light.copies import Copies
from modules.light.door import Doorway
from modules.light.helper import Helper
from modules.light.keeping import Keeping
from modules.light.new_page import PageMaking
from modules.light.opening import Opening
from modules.light.own_booklet import OwnBooklet
from modules.light.panel_routes import panel_routes
from modules.light.reading import Reading
from modules.light.rooms.routes import room_routes
from modules.light.shell import Shell
from modules.light.staff import Entrance
from modules.light.staff_people import People
from modules.light.taking import Taking
from modules.light.terms import TermDesk
from modules.light.workbench import Workbench
from modules.light.workbench_pages import WorkbenchPages
from modules.pages.house import House

BOTH = ["GET", "POST"]


class _Ours(Convertor[str]):
    """Any path but those that Streamlit keeps for itself."""

    regex = r"(?!_stcore|media/|component/|static/|auth/|oauth2callback).*"

    def convert(self, value: str) -> str:
        return value

    def to_string(self, value: str) -> str:
        return value


register_url_convertor("ours", _Ours())


def routes(house: House) -> list[BaseRoute]:
    """The routes of this house, the more particular first."""
    door = Doorway(house)
    reading, taking, keeping, shell = Reading(door), Taking(door), Keeping(door), Shell(door)
    entrance, people, workbench, desk, opening = Entrance(door), People(door), Workbench(door), WorkbenchPages(door), Opening(door)
    terms, making, copies = TermDesk(door, workbench), PageMaking(door), Copies(door)
    another, own, helper = AnotherWay(door), OwnBooklet(door), Helper(door)
    return [
        Route("/", shell.home),
        Route("/lesson", shell.lesson),
        Route("/enter", shell.enter),
        Route("/editor", shell.editor),
        Route("/read/", reading.home),
        Route("/read/{module}/", reading.module),
        Route("/read/{module}/{page}", reading.lesson),
        Route("/finish/{module}", reading.finish),
        Route("/contents", reading.contents),
        Route("/words/", reading.words),
        Route("/words/{word}", reading.word),
        Route("/pictures/{picture}", reading.picture),
        Route("/pictures/{module}/{chart}", reading.chart),
        Route("/easy-read/{module}", reading.easy),
        Route("/films/{name}", partial(_film_file, house)),
        Route("/stories/", reading.stories),
        Route("/stories/{story}", reading.story),
        Route("/me", reading.mine),
        Route("/help", reading.help),
        Route("/privacy", reading.privacy),
        Route("/accessibility", reading.accessibility),
        Route("/about/{page}", reading.about),
        Route("/about-us", reading.about_us),
        Route("/about-us/{topic}", reading.about_us_topic),
        Route("/style", reading.style),
        Route("/another-way/{module}", another.page),
        Route("/another-way/{module}/own", own.page),
        Route("/another-way/{module}/own", own.make, methods=["POST"]),
        Route("/another-way/{module}/{way}", another.get),
        Route("/another-way/{module}/sound/{file}", another.sound),
        Route("/another-way/{module}/{way}", another.make, methods=["POST"]),
        Route("/exports/withdrawn.json", another.withdrawn),
        Route("/helper", helper.begin, methods=BOTH),
        Route("/helper/save", helper.save, methods=["POST"]),
        Route("/save", taking.save, methods=["POST"]),
        Route("/card", taking.card, methods=BOTH),
        Route("/certificate", taking.certificate, methods=BOTH),
        Route("/look", taking.look, methods=BOTH),
        Route("/look/bigger", taking.bigger, methods=["POST"]),
        Route("/look/together", taking.together, methods=["POST"]),
        Route("/feedback", taking.feedback, methods=BOTH),
        Route("/code", keeping.code),
        Route("/code/new", keeping.new_code, methods=["POST"]),
        Route("/code/first", keeping.first_code, methods=["POST"]),
        Route("/resume", keeping.resume, methods=BOTH),
        Route("/resume/yes", keeping.resume_yes, methods=["POST"]),
        Route("/forget", keeping.forget, methods=BOTH),
        Route("/shared", keeping.shared, methods=BOTH),
        Route("/shared/leave", keeping.leave, methods=["POST"]),
        Route("/staff", people.home),
        Route("/staff/sign-in", entrance.sign_in, methods=BOTH),
        Route("/staff/set-up", entrance.link, methods=BOTH),
        Route("/staff/join", entrance.link, methods=BOTH),
        Route("/staff/join/yes", entrance.join, methods=["POST"]),
        Route("/staff/organisation", entrance.organisation),
        Route("/staff/ticket", entrance.ticket, methods=["POST"]),
        Route("/staff/sign-out", entrance.sign_out, methods=["POST"]),
        Route("/staff/sign-out-everywhere", entrance.sign_out_everywhere, methods=["POST"]),
        Route("/staff/passphrase", people.passphrase, methods=BOTH),
        Route("/staff/invite", people.invite, methods=BOTH),
        Route("/staff/take-back", people.take_back, methods=["POST"]),
        Route("/staff/people/{who}", people.person),
        Route("/staff/people/{who}/roles", people.roles, methods=["POST"]),
        Route("/staff/people/{who}/link", people.link, methods=["POST"]),
        Route("/staff/people/{who}/end", people.end, methods=["POST"]),
        Route("/workbench/open", opening.open, methods=["POST"]),
        Route("/workbench/drafts/{draft}/word", opening.word),
        Route("/workbench/", desk.library),
        Route("/workbench/due", desk.due),
        Route("/workbench/copies", copies.page),
        Route("/workbench/copies", copies.make, methods=["POST"]),
        Route("/workbench/copies/{door}.zip", copies.together),
        Route("/workbench/copies/files/{path:path}", copies.one),
        Route("/workbench/history", desk.history_of),
        Route("/workbench/drafts/{draft}/page", making.form),
        Route("/workbench/drafts/{draft}/page", making.make, methods=["POST"]),
        Route("/workbench/drafts/{draft}/compare", desk.compare),
        Route("/workbench/drafts/{draft}/history", desk.history),
        Route("/workbench/drafts/{draft}/step", desk.step, methods=["POST"]),
        Route("/workbench/drafts/{draft}/back", desk.back, methods=["POST"]),
        Route("/workbench/drafts/{draft}/follow", desk.follow, methods=["POST"]),
        Route("/workbench/terms", terms.home),
        Route("/workbench/terms", terms.propose, methods=["POST"]),
        Route("/workbench/terms/decide", terms.decide, methods=["POST"]),
        Route("/workbench/check", workbench.check, methods=["POST"]),
        Route("/workbench/drafts", workbench.open, methods=["POST"]),
        Route("/workbench/drafts/{draft}", workbench.save, methods=["POST"]),
        Route("/workbench/drafts/{draft}/versions", workbench.versions),
        Route("/workbench/drafts/{draft}/state", workbench.state, methods=["POST"]),
        Route("/workbench/drafts/{draft}/publish", workbench.publish, methods=["POST"]),
        *panel_routes(door),
        *room_routes(door),
        Route("/assets/{name:path}", serve_asset),
        Route("/host/{name}", partial(_host_file, house)),
        Route("/icon.svg", _icon),
        Route("/favicon.ico", _icon),  # asked for by browsers on pages that name no icon: a plain refusal, a file
        Route("/healthz", partial(_health, house)),
        Route("/{rest:ours}", reading.missing),
    ]


def _health(house: House, request: Request) -> Response:
    """For whoever watches over the server: up, which version, which words."""
    return JSONResponse({"status": "ok", "version": house.pack.about.version, "pack": house.pack.stamp}, headers={"cache-control": "no-store"})


def _icon(request: Request) -> Response:
    return FileResponse(ROOT / "modules" / "pages" / "assets" / "icon.svg", media_type="image/svg+xml", headers={"cache-control": "public, max-age=86400"})


def _film_file(house: House, request: Request) -> Response:
    """A film, its captions or its poster; nothing but what stands in a pack's `films/`. A browser may ask for a part of it, to jump ahead."""
    file = house.edition("").media.get(request.path_params["name"])
    if file is None or not file.is_file():
        return Response(status_code=404)
    kind = "text/vtt; charset=utf-8" if file.suffix == ".vtt" else None
    return FileResponse(file, media_type=kind, headers={"cache-control": "public, max-age=3600"})


def _host_file(house: House, request: Request) -> Response:
    """A recording or photo that the host named in host.yaml; nothing else in its folder is served."""
    host = house.host
    named = {step.photo for step in host.walk} | ({host.hello.recording} if host.hello else set())
    name = request.path_params["name"]
    file = house.data / "host" / name
    if name not in named or not file.is_file():
        return Response(status_code=404)
    return FileResponse(file, headers={"cache-control": "public, max-age=3600"})
