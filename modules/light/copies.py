"""Make copies, for staff who publish: the page, the start of the work in a process of its own, and what can be taken away."""

import subprocess
from collections.abc import Callable
from pathlib import Path

from starlette.requests import Request
from starlette.responses import FileResponse, Response, StreamingResponse

from accessibility.formats.doors import doors
from modules.authoring.copies import Job, begun, copies_of, read_job, write_job, zipped
from modules.light.door import Doorway
from modules.light.own_process import ROOT, command_of, surroundings
from modules.light.staff_door import StaffDoor
from modules.pages.copies import copies_page, folder_of, job_file
from modules.pages.notfound import not_found
from modules.pages.saving import Form, first
from modules.pages.visit import Page, Visit

HOME = "/workbench/copies"
SHEETS = "sheets"
MOST_ON_POSTERS = 120


class Copies:
    """Handlers. One export at a time: the command holds the folder."""

    def __init__(self, door: Doorway) -> None:
        self.house = door.house
        self.staff = StaffDoor(door)

    async def page(self, request: Request) -> Response:
        return await self.staff.show(request, lambda visit: copies_page(self.house, visit), "publish")

    async def make(self, request: Request) -> Response:
        def do(visit: Visit, form: Form) -> Page | str:
            assert visit.staff is not None
            known = self.house.edition("").modules
            wanted = [name for name in doors() if name in form.get("door", []) and not doors()[name].missing()]
            parts = [name for name in form.get("part", []) if name in known]
            language = first(form, "language") if first(form, "language") in self.house.pack.editions else ""
            place, day = (" ".join(first(form, name)[:MOST_ON_POSTERS].split()) for name in ("place", "day"))
            asked = begun(wanted, parts, language, visit.staff.name, place, day)
            if not wanted:
                return copies_page(self.house, visit, "copies.choose", asked, 422)
            if SHEETS in wanted and parts:
                return copies_page(self.house, visit, "copies.sheets-whole", asked, 422)
            if read_job(job_file(self.house)).state(folder_of(self.house)) == "working":
                return copies_page(self.house, visit, "copies.wait", asked, 409)
            write_job(job_file(self.house), asked)
            self._begin(asked)
            return HOME

        return await self.staff.act(request, do, "publish")

    async def together(self, request: Request) -> Response:
        """All files of one format, in one zip."""
        name = str(request.path_params["door"])
        return await self._file(request, lambda: self._zip(name))

    async def one(self, request: Request) -> Response:
        path = str(request.path_params["path"])
        return await self._file(request, lambda: self._one(path))

    def _zip(self, name: str) -> Response | None:
        names = (name, *(f"{name}-{language}" for language in self.house.pack.editions)) if name in doors() else ()
        paths = [path for each in names for path, _ in copies_of(folder_of(self.house), each)]
        headers = {"content-disposition": f'attachment; filename="{self.house.pack.id}-{name}.zip"', "cache-control": "no-store"}
        return StreamingResponse(zipped(folder_of(self.house), paths), headers=headers, media_type="application/zip") if paths else None

    def _one(self, path: str) -> Response | None:
        """A file that the manifest names, and no other."""
        found = dict(copies_of(folder_of(self.house), path.split("/", 1)[0]))
        if path not in found:
            return None
        return FileResponse(folder_of(self.house) / path, filename=Path(path).name, headers={"cache-control": "no-store"})

    async def _file(self, request: Request, find: Callable[[], Response | None]) -> Response:
        """A file for staff who may; for anybody else the page that says why not."""
        made: list[Response] = []

        def look(visit: Visit) -> Page:
            found = find()
            if found is None:
                return not_found(self.house, visit)
            made.append(found)
            return copies_page(self.house, visit)

        refused = await self.staff.show(request, look, "publish")
        return made[0] if made else refused

    def _begin(self, asked: Job) -> None:
        out = folder_of(self.house)
        command = command_of("modules.cli", "export", str(self.house.content), "--to", ",".join(asked.doors), "--out", str(out))
        command += ["--data", str(self.house.data), "--progress", str(job_file(self.house)), "--check"]
        for part in asked.parts:
            command += ["--module", part]
        # With "=", words that begin with a dash are words still.
        command += [f"--{name}={value}" for name, value in (("language", asked.language), ("place", asked.place), ("day", asked.day)) if value]
        with (out / ".export.log").open("wb") as log:
            subprocess.Popen(command, cwd=ROOT, env=surroundings(), stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True)
