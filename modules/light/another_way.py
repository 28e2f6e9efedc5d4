"""Give out a part another way. What is there is sent; what is not is made when somebody asks, one at a time, in a process of its own."""

import logging
import subprocess
import threading
from collections import OrderedDict
from pathlib import Path
from time import sleep

from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, RedirectResponse, Response, StreamingResponse

from accessibility.formats.exporter import is_busy
from modules.authoring.another_way import FOLDER, Way, sound_of_page, way_named
from modules.authoring.copies import zipped
from modules.light.door import Doorway
from modules.light.own_process import ROOT, command_of, surroundings
from modules.pages.another_way import LOOK, another_way_page, can_make, files_of, language_asked, listen_page, taken, waiting_page
from modules.pages.house import House
from modules.pages.notfound import not_found
from modules.pages.visit import Page, Visit

LISTEN = "transcript"
MOST_WAITING = 20
LONGEST = 600
"""Seconds that one copy may take: a process that hangs must not keep the others waiting for ever."""

Order = tuple[str, str, str]
"""The door, the part (empty: all) and the language."""


class Orders:
    """What people asked for and is not made yet. The first that was asked for is made first."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.waiting: OrderedDict[Order, None] = OrderedDict()
        self.failed: set[Order] = set()
        self._line = threading.Lock()
        self._at_work = False

    def state(self, order: Order) -> str:
        with self._line:
            return "working" if order in self.waiting else "failed" if order in self.failed else "ask"

    def take(self, order: Order) -> str:
        """Put an order in the line: `working`, or `full` where too many wait."""
        with self._line:
            if order not in self.waiting and len(self.waiting) >= MOST_WAITING:
                return "full"
            self.failed.discard(order)
            self.waiting[order] = None
            if not self._at_work:
                self._at_work = True
                threading.Thread(target=self._work, daemon=True).start()
            return "working"

    def _work(self) -> None:
        while True:
            with self._line:
                order = next(iter(self.waiting), None)
                if order is None:
                    self._at_work = False
                    return
            good = self._make(order)
            with self._line:
                self.waiting.pop(order, None)
                if not good:
                    self.failed.add(order)

    def _make(self, order: Order) -> bool:
        door, part, language = order
        out = self.house.data / FOLDER
        command = command_of("modules.cli", "export", str(self.house.content), "--to", door, "--out", str(out), "--data", str(self.house.data))
        command += ["--progress", str(out / ".asked.json"), *(["--module", part] if part else []), *(["--language", language] if language else [])]
        try:
            out.mkdir(parents=True, exist_ok=True)
            while is_busy(out):
                sleep(1)
            done = subprocess.run(command, cwd=ROOT, env=surroundings(), stdin=subprocess.DEVNULL, capture_output=True, timeout=LONGEST, check=False)
        except (OSError, subprocess.TimeoutExpired) as fault:
            logging.getLogger("side_by_side").warning("A copy could not be made: %s", fault)
            return False
        if done.returncode:
            logging.getLogger("side_by_side").warning("A copy could not be made: %s", (done.stderr or done.stdout).decode(errors="replace")[-400:])
        return done.returncode == 0


class AnotherWay:
    """Handlers."""

    def __init__(self, door: Doorway) -> None:
        self.door = door
        self.house = door.house
        self.orders = Orders(door.house)

    async def page(self, request: Request) -> Response:
        return await self.door.show(request, lambda visit: another_way_page(self.house, visit, request.path_params["module"]))

    async def get(self, request: Request) -> Response:
        """The file, if it is there; else the page that says how to have it made, or that it is being made."""
        return await self._answer(request, ask=False)

    async def make(self, request: Request) -> Response:
        return await self._answer(request, ask=True)

    async def sound(self, request: Request) -> Response:
        """The sound of one page, for the player beside its words. A browser may ask for a part of it, to jump ahead."""
        found: list[Path] = []

        def look(visit: Visit) -> Page:
            edition, way, folder = self.house.edition(visit.look.language), way_named(LISTEN), self.house.data / FOLDER
            files = files_of(self.house, edition, request.path_params["module"], way) if way else []
            file = sound_of_page(folder, files[0], request.path_params["file"]) if files else None
            found.extend([file] if file else [])
            return not_found(self.house, visit)

        page = await self.door.show(request, look)
        return FileResponse(found[0], media_type="audio/mpeg", headers={"cache-control": "no-cache"}) if found else page

    async def withdrawn(self, request: Request) -> Response:
        """The stories that were taken back, for copies that are out there: any page may ask, nothing is told about anybody."""
        gone = await self.door.read(self.house.withdrawn)
        return JSONResponse(sorted(gone), headers={"access-control-allow-origin": "*", "cache-control": "public, max-age=3600"})

    async def _answer(self, request: Request, ask: bool) -> Response:
        part_id, way = request.path_params["module"], way_named(request.path_params["way"])
        found: list[Response] = []

        def look(visit: Visit) -> Page:
            edition = self.house.edition(visit.look.language)
            part = taken(edition, visit, part_id)
            if part is None or way is None or way.door not in can_make():
                return not_found(self.house, visit)
            files = files_of(self.house, edition, part_id, way)
            if files and not ask and LOOK in request.query_params:
                return waiting_page(self.house, visit, part, way, "ready")
            if files and not ask and way.name == LISTEN:
                return listen_page(self.house, visit, part, self.house.data / FOLDER / files[0])
            order = (way.door, "" if way.whole else part_id, language_asked(self.house, edition))
            if files and not ask:
                found.append(self._file(files, way))
            state = self.orders.take(order) if ask and not files else self.orders.state(order)
            return waiting_page(self.house, visit, part, way, state)

        page = await self.door.show(request, look)
        if ask and page.status_code == 200:
            return RedirectResponse(f"/another-way/{part_id}/{request.path_params['way']}?{LOOK}=yes", 303)
        return found[0] if found else page

    def _file(self, files: list[str], way: Way) -> Response:
        folder = self.house.data / FOLDER
        if way.whole:
            headers = {"content-disposition": f'attachment; filename="{self.house.pack.id}.zip"', "cache-control": "no-store"}
            return StreamingResponse(zipped(folder, files), headers=headers, media_type="application/zip")
        file = folder / files[0]
        # A book and its talking twin have one name where they are made, and lie side by side in a person's downloads.
        name = f"{file.stem}-{way.name}{file.suffix}" if way.name == "talking" else file.name
        return FileResponse(file, filename=f"{self.house.pack.id}-{name}", headers={"cache-control": "no-store"})
