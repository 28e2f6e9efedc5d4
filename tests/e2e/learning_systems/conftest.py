"""A learning system as a trust has it: it takes in a package, opens it in a frame, keeps what it is told, and remembers everything that anybody sent."""

import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit
from zipfile import ZipFile

import pytest
from playwright.sync_api import Browser, BrowserContext, FrameLocator, Page, expect

from accessibility.formats.doors import doors
from accessibility.formats.publication import Options
from glossary.load import TERMS, load_glossary
from modules.authoring.publication import publication
from modules.packs.load import load_pack
from modules.packs.pack import Pack

PEERS = Path(sys.prefix) / "peers"
ACTOR = {"objectType": "Agent", "account": {"homePage": "https://trust.example", "name": "a17"}}
REGISTRATION = "5f1c5a8e-0c5c-4d1a-9b52-2f8f6c2f7a11"
CATEGORY = "https://w3id.org/xapi/cmi5/context/extensions/sessionid"
PLAYER = """<!doctype html><html lang="en"><head><title>Player</title><style>html,body,iframe{{margin:0;width:100%;height:99vh;border:0}}</style>
<script src="/peers/{kind}.min.js"></script><script>
const api = new {made}({{lmsCommitUrl: "/commit", logLevel: 5, autocommit: false}});
api.loadFromJSON({kept}, "cmi");
window.{name} = api;
{rough}
</script></head><body><main><h1 style="position:absolute;left:-999em">Player</h1><iframe id="course" title="The course" src="/files/{launch}"></iframe></main></body></html>"""


class Trust(ThreadingHTTPServer):
    """Keeps `commits` (SCORM), `statements`, `states` (cmi5), and every request with a body in `heard`."""

    def __init__(self, folder: Path) -> None:
        super().__init__(("127.0.0.1", 0), partial(Desk, directory=str(folder)))
        self.folder = folder
        self.at = f"http://127.0.0.1:{self.server_port}"
        self.heard: list[str] = []
        self.commits: list[dict[str, Any]] = []
        self.statements: list[dict[str, Any]] = []
        self.states: dict[str, bytes] = {}
        self.kept: dict[str, dict[str, Any]] = {}  # for each learner: what is told when a window closes may come after the next one opened theirs
        self.refuses = False
        self.rough = ""  # a script that makes this learning system behave badly
        self.mode = "Normal"
        self.tokens = 0
        self.locked = False  # a key for cmi5 is given once

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that closes a window cuts its lines: no news."""

    def take(self, package: Path) -> None:
        with ZipFile(package) as archive:
            archive.extractall(self.folder / "files")

    @property
    def launch_data(self) -> dict[str, Any]:
        activities = {"grouping": [{"id": "https://trust.example/course"}]}
        template = {"extensions": {CATEGORY: "session-1"}, "contextActivities": activities}
        return {"contextTemplate": template, "launchMode": self.mode, "moveOn": "Completed", "returnURL": f"{self.at}/back.html"}

    def cmi5_address(self, launch: str) -> str:
        asked = {"endpoint": f"{self.at}/xapi/", "fetch": f"{self.at}/token", "actor": json.dumps(ACTOR), "registration": REGISTRATION, "activityId": "https://trust.example/au/1"}
        return f"{self.at}/files/{launch}?{urlencode(asked)}"


class Desk(SimpleHTTPRequestHandler):
    server: Trust

    def log_message(self, *_: object) -> None: ...

    def answer(self, status: int, body: bytes = b"", kind: str = "application/json") -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self) -> None:
        path, ask = urlsplit(self.path).path, parse_qs(urlsplit(self.path).query)
        if path == "/back.html":
            self.answer(200, b"<!doctype html><html lang=en><title>Courses</title><h1>My courses</h1>", "text/html")
        elif path.startswith("/player"):
            old = "12" in path
            words = {"kind": "scorm12" if old else "scorm2004", "made": "Scorm12API" if old else "Scorm2004API", "name": "API" if old else "API_1484_11"}
            self.answer(200, PLAYER.format(**words, kept=json.dumps(self.server.kept[ask["who"][0]]), launch=ask["launch"][0], rough=self.server.rough).encode(), "text/html")
        elif path.startswith("/peers/"):
            self.answer(200, (PEERS / "scorm-again" / "dist" / Path(path).name).read_bytes(), "text/javascript")
        elif path == "/xapi/activities/state":
            name = ask["stateId"][0]
            found = json.dumps(self.server.launch_data).encode() if name == "LMS.LaunchData" else self.server.states.get(name)
            self.answer(200 if found else 404, found or b"")
        elif path == "/xapi/agents/profile":
            self.answer(404)
        elif path == "/favicon.ico":
            self.answer(204)
        else:
            super().do_GET()

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        self.server.heard.append(f"{self.path} {body.decode()}")
        if self.path == "/token":
            self.server.tokens += 1
            if self.server.locked:
                self.answer(403)
                return
            self.answer(200, b'{"auth-token": "a2V5OnNlY3JldA=="}')
            return
        if self.server.refuses:
            self.answer(500, b'{"result": false, "errorCode": 101}')
            return
        self.server.commits.append(json.loads(body))
        told = self.server.commits[-1]["cmi"]
        self.server.kept[told.get("learner_id") or told["core"]["student_id"]] = told
        self.answer(200, b'{"result": true, "errorCode": 0}')

    def do_PUT(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        self.server.heard.append(f"{self.path} {body.decode()}")
        assert "1.0.3" == self.headers["X-Experience-API-Version"] and self.headers["Authorization"].startswith("Basic ")
        if "/statements" in self.path:
            self.server.statements.append(json.loads(body))
        else:
            self.server.states[parse_qs(urlsplit(self.path).query)["stateId"][0]] = body
        self.answer(204)


@pytest.fixture(scope="session")
def packages(tmp_path_factory: pytest.TempPathFactory, pack: Pack) -> Callable[..., Path]:
    """A package of the small sample pack, with the shipped words of the interface, by the name of its door; `part` names one of the shipped training instead."""
    folder = tmp_path_factory.mktemp("packages")
    made = publication(load_pack(Path(__file__).parents[2] / "sample_packs" / "small", load_glossary(TERMS)), date(2026, 11, 22))
    whole = replace(made, say=pack.edition("en").say, labels=pack.edition("en").say.texts)
    if not (PEERS / "scorm-again").is_dir():
        pytest.fail("The tests of packages need scorm-again. Run .ci/learning-systems")

    def make(door: str, part: str = "first") -> Path:
        file = folder / f"{door}-{part}.zip"
        if not file.exists():
            from_ = whole if part == "first" else publication(pack, date(2026, 11, 22))
            next(piece for piece in doors()[door].pieces(from_, Options()) if piece.part == part).build(file)
        return file

    return make


@pytest.fixture
def trust(tmp_path: Path) -> Iterator[Trust]:
    made = Trust(tmp_path)
    Thread(target=made.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    yield made
    made.shutdown()
    made.server_close()


@pytest.fixture
def learner(browser: Browser, watch: Any) -> Iterator[Callable[[], BrowserContext]]:
    """A device in the trust. Nothing on it may ask another host for anything."""
    made: list[BrowserContext] = []

    def make() -> BrowserContext:
        context = browser.new_context(viewport={"width": 1000, "height": 800}, locale="en-GB")
        context.set_default_timeout(30_000)
        context.on("console", watch.heard)
        context.on("weberror", lambda error: watch.errors.append(str(error.error)))
        context.on("request", lambda request: watch.asked(request.url))
        made.append(context)
        return context

    yield make
    for context in made:
        context.close()


class Sitting:
    """One time at the course: the window, the page inside it, and what the person does there."""

    def __init__(self, window: Page, inner: FrameLocator, around: FrameLocator | Page) -> None:
        self.window, self.inner, self.around = window, inner, around

    def on(self, heading: str) -> None:
        expect(self.inner.locator("h1")).to_have_text(heading)

    def next(self) -> None:
        self.inner.locator("a.next").click()

    def told(self, what: str) -> None:
        expect(self.around.locator(f"#told[data-told={what}]")).to_be_attached()

    def faults(self, axe: Callable[..., list[str]]) -> list[str]:
        """What axe finds in the page and in the frame around it."""
        inner, around = self.window.frames[-1], self.window.frames[-2]
        return axe(inner) + axe(around)

    def leave(self) -> None:
        self.window.goto("about:blank")
        self.window.wait_for_timeout(1000)  # what a page sends as it closes arrives a moment after it is gone


@pytest.fixture
def sit_down(trust: Trust) -> Callable[..., Sitting]:
    def open_course(device: BrowserContext, door: str, who: str = "a17", part: str = "first") -> Sitting:
        launch = f"{part}/index.html"
        window = device.new_page()
        if door == "cmi5":
            window.goto(trust.cmi5_address(launch))
            return Sitting(window, window.frame_locator("#page"), window)
        trust.kept.setdefault(who, {"core": {"student_id": who}} if door == "scorm12" else {"learner_id": who})
        window.goto(f"{trust.at}/player{'12' if door == 'scorm12' else '2004'}?launch={launch}&who={who}")
        around = window.frame_locator("#course")
        return Sitting(window, around.frame_locator("#page"), around)

    return open_course
