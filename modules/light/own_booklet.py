"""A booklet for one person: their code is printed in it, in the letters that they chose. It is made while they wait, given to them alone, and kept nowhere."""

import json
import logging
import subprocess

from anyio import CapacityLimiter, to_thread
from starlette.requests import Request
from starlette.responses import Response

from modules.light.door import Doorway
from modules.light.own_process import ROOT, command_of, surroundings
from modules.light.taking import read_form
from modules.pages.another_way import language_asked
from modules.pages.notfound import not_found
from modules.pages.own_booklet import SIZES, code_printed, own_booklet_page
from modules.pages.saving import first
from modules.pages.visit import Page, Visit

MOST_WAITING = 6
LONGEST = 120
"""Seconds. A booklet takes 5 or so; one that takes much longer is given up, and the person is told."""


class OwnBooklet:
    """Handlers. One booklet is made at a time."""

    def __init__(self, door: Doorway) -> None:
        self.door = door
        self.house = door.house
        self.turn = CapacityLimiter(1)
        self.waiting = 0

    async def page(self, request: Request) -> Response:
        return await self.door.show(request, lambda visit: own_booklet_page(self.house, visit, request.path_params["module"]))

    async def make(self, request: Request) -> Response:
        points = {str(size): size for size in SIZES}.get(first(await read_form(request), "points"), SIZES[0])
        orders: list[bytes] = []

        def look(visit: Visit) -> Page:
            if request.path_params["module"] not in self.house.edition(visit.look.language).modules:
                return not_found(self.house, visit)
            orders.append(self._order(request, visit, points))
            return own_booklet_page(self.house, visit, request.path_params["module"], "another.failed", points)

        failed = await self.door.show(request, look)
        if not orders:
            return failed
        if self.waiting >= MOST_WAITING:
            return await self.door.show(request, lambda visit: own_booklet_page(self.house, visit, request.path_params["module"], "another.full", points))
        self.waiting += 1
        try:
            made = await to_thread.run_sync(_made, orders[0], limiter=self.turn)
        finally:
            self.waiting -= 1
        if not made:
            return failed
        name = f"{self.house.pack.id}-{request.path_params['module']}-own.pdf"
        return Response(made, media_type="application/pdf", headers={"content-disposition": f'attachment; filename="{name}"', "cache-control": "no-store"})

    def _order(self, request: Request, visit: Visit, points: int) -> bytes:
        edition = self.house.edition(visit.look.language)
        asked = {
            "pack": str(self.house.content), "data": str(self.house.data), "site": f"{request.url.scheme}://{request.url.netloc}", "points": points,
            "language": language_asked(self.house, edition), "part": request.path_params["module"],
            "look": visit.look.model_dump(), "code": code_printed(self.house, visit),
        }  # fmt: skip
        return json.dumps(asked).encode()


def _made(order: bytes) -> bytes:
    """The booklet, or nothing where it could not be made. The order goes in by the standard input: a command line can be seen by others on the machine."""
    try:
        done = subprocess.run(command_of("modules.cli.own"), cwd=ROOT, env=surroundings(), input=order, capture_output=True, timeout=LONGEST, check=False)
    except (OSError, subprocess.TimeoutExpired) as fault:
        logging.getLogger("side_by_side").warning("A person's own booklet could not be made: %s", type(fault).__name__)
        return b""
    if done.returncode:
        logging.getLogger("side_by_side").warning("A person's own booklet could not be made: %s", done.stderr.decode(errors="replace").strip().rsplit("\n", 1)[-1][:200])
        return b""
    return done.stdout
