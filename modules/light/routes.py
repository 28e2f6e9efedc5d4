"""Every address of the site, in one list. `/` and `/lesson` carry the Streamlit door; everything else is light."""

from functools import partial

from starlette.convertors import Convertor, register_url_convertor
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import BaseRoute, Route

from modules.light.assets import ROOT, serve_asset
from modules.light.door import Doorway
from modules.light.keeping import Keeping
from modules.light.reading import Reading
from modules.light.shell import Shell
from modules.light.taking import Taking
from modules.pages.house import House

BOTH = ["GET", "POST"]


class _Ours(Convertor[str]):
    """Any path but those that Streamlit keeps for itself."""

    regex = r"(?!_stcore|media/|component/|static/).*"

    def convert(self, value: str) -> str:
        return value

    def to_string(self, value: str) -> str:
        return value


register_url_convertor("ours", _Ours())


def routes(house: House) -> list[BaseRoute]:
    """The routes of this house, the more particular first."""
    door = Doorway(house)
    reading, taking, keeping, shell = Reading(door), Taking(door), Keeping(door), Shell(door)
    return [
        Route("/", shell.home),
        Route("/lesson", shell.lesson),
        Route("/read/", reading.home),
        Route("/read/{module}/", reading.module),
        Route("/read/{module}/{page}", reading.lesson),
        Route("/finish/{module}", reading.finish),
        Route("/contents", reading.contents),
        Route("/words/", reading.words),
        Route("/words/{word}", reading.word),
        Route("/stories/", reading.stories),
        Route("/stories/{story}", reading.story),
        Route("/me", reading.mine),
        Route("/help", reading.help),
        Route("/privacy", reading.privacy),
        Route("/accessibility", reading.accessibility),
        Route("/about/{page}", reading.about),
        Route("/style", reading.style),
        Route("/save", taking.save, methods=["POST"]),
        Route("/card", taking.card, methods=BOTH),
        Route("/certificate", taking.certificate, methods=BOTH),
        Route("/look", taking.look, methods=BOTH),
        Route("/look/bigger", taking.bigger, methods=["POST"]),
        Route("/look/together", taking.together, methods=["POST"]),
        Route("/feedback", taking.feedback, methods=BOTH),
        Route("/code", keeping.code),
        Route("/code/new", keeping.new_code, methods=["POST"]),
        Route("/resume", keeping.resume, methods=BOTH),
        Route("/resume/yes", keeping.resume_yes, methods=["POST"]),
        Route("/forget", keeping.forget, methods=BOTH),
        Route("/shared", keeping.shared, methods=BOTH),
        Route("/shared/leave", keeping.leave, methods=["POST"]),
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


def _host_file(house: House, request: Request) -> Response:
    """A recording or photo that the host named in host.yaml; nothing else in its folder is served."""
    host = house.host
    named = {step.photo for step in host.walk} | ({host.hello.recording} if host.hello else set())
    name = request.path_params["name"]
    file = house.data / "host" / name
    if name not in named or not file.is_file():
        return Response(status_code=404)
    return FileResponse(file, headers={"cache-control": "public, max-age=3600"})
