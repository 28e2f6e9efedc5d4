"""The addresses of live rooms, in one list."""

from starlette.convertors import Convertor, register_url_convertor
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route, WebSocketRoute

from modules.light.assets import YEAR
from modules.light.door import Doorway
from modules.light.rooms.after import Afters
from modules.light.rooms.because import Becauses
from modules.light.rooms.closing import Closings
from modules.light.rooms.console import Consoles
from modules.light.rooms.door import RoomDoor
from modules.light.rooms.hosting import Hosting
from modules.light.rooms.hosts import HostDoor
from modules.light.rooms.meeting import Meetings
from modules.light.rooms.network import Networks
from modules.light.rooms.phone import Phones
from modules.light.rooms.plan_routes import plan_routes
from modules.light.rooms.wall import Walls
from modules.pages.rooms.network import network_script_name
from modules.pages.rooms.style import room_style, room_style_name

BOTH = ["GET", "POST"]


class _HostLink(Convertor[str]):
    """The code in a host's link. The host's own files stand under the same address and have a full stop in their names."""

    regex = r"[A-Za-z0-9_-]{43}"

    def convert(self, value: str) -> str:
        return value

    def to_string(self, value: str) -> str:
        return value


class _TableKind(Convertor[str]):
    """What a room can be taken away as."""

    regex = "csv|json"

    def convert(self, value: str) -> str:
        return value

    def to_string(self, value: str) -> str:
        return value


register_url_convertor("hostlink", _HostLink())
register_url_convertor("tablekind", _TableKind())


def room_routes(door: Doorway) -> list[BaseRoute]:
    """For phones, the wall, hosts and facilitators."""
    rooms = RoomDoor(door)
    phones, walls, consoles, hosting, afters, meetings = Phones(rooms), Walls(rooms), Consoles(rooms), Hosting(rooms), Afters(rooms), Meetings(rooms, HostDoor(rooms))
    return [
        Route("/join", phones.join, methods=BOTH),
        Route("/join/{code}", phones.join),
        Route("/rooms/{code}", phones.room),
        Route("/rooms/{code}/in", phones.come_in, methods=["POST"]),
        Route("/rooms/{code}/do", phones.do, methods=["POST"]),
        Route("/rooms/{code}/stage", phones.stage),
        Route("/rooms/{code}/live", phones.line),
        Route("/rooms/{code}/after", afters.after),
        Route("/rooms/{code}/meet", meetings.meet),
        Route("/rooms/{code}/meet", meetings.do, methods=["POST"]),
        Route("/rooms/{code}/wall", walls.wall),
        Route("/rooms/{code}/wall/stage", walls.stage),
        Route("/rooms/{code}/wall/live", walls.line),
        Route("/rooms/{code}/host", _slash),
        Route("/rooms/{code}/host/", consoles.console),
        Route("/rooms/{code}/host/stage", consoles.stage),
        Route("/rooms/{code}/host/live", consoles.line),
        Route("/rooms/{code}/host/do", consoles.do, methods=["POST"]),
        *_after_routes(rooms),
        Route("/host/{token:hostlink}", consoles.link),
        Route("/facilitate", _slash),
        Route("/facilitate/", hosting.home),
        Route("/facilitate/open", hosting.open, methods=["POST"]),
        Route("/facilitate/take-over", hosting.take_over, methods=["POST"]),
        Route("/facilitate/delete", hosting.delete, methods=["POST"]),
        *plan_routes(door, hosting),
        Route(f"/assets/{room_style_name()}", _style),
    ]


def _after_routes(rooms: RoomDoor) -> list[BaseRoute]:
    """Before and after the day, and the check of a network."""
    hosts = HostDoor(rooms)
    closings, becauses, meetings, networks = Closings(rooms, hosts), Becauses(rooms, hosts), Meetings(rooms, hosts), Networks(rooms)
    return [
        Route("/rooms/{code}/host/after", closings.after),
        Route("/rooms/{code}/host/after", closings.do, methods=["POST"]),
        Route("/rooms/{code}/host/export.{kind:tablekind}", closings.export),
        Route("/rooms/{code}/host/paper", closings.paper),
        Route("/rooms/{code}/host/paper", closings.slips, methods=["POST"]),
        Route("/rooms/{code}/host/meet", meetings.host),
        Route("/rooms/{code}/host/meet", meetings.host_do, methods=["POST"]),
        Route("/rooms/{code}/host/because", becauses.host),
        Route("/rooms/{code}/host/because", becauses.host_do, methods=["POST"]),
        Route("/because", becauses.type_code, methods=BOTH),
        Route("/because/{code}", becauses.read),
        Route("/facilitate/because", becauses.everyones),
        Route("/facilitate/because/{room}", becauses.one),
        Route("/facilitate/because/{room}", becauses.one_do, methods=["POST"]),
        Route("/facilitate/network", networks.check),
        Route("/facilitate/network/it", networks.for_it),
        Route("/facilitate/network/look", networks.look),
        Route("/facilitate/network/line", networks.line),
        WebSocketRoute("/facilitate/network/socket", networks.socket),
        Route(f"/assets/{network_script_name()}", networks.script),
    ]


def _slash(request: Request) -> Response:
    return RedirectResponse(f"{request.url.path}/", 307)


def _style(request: Request) -> Response:
    return Response(room_style(), media_type="text/css", headers={"cache-control": YEAR})
