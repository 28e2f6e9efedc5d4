"""A room as it is served: a house with an activity of every kind, a facilitator who opened a room, phones that come in."""

import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from html import unescape
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from modules.light.faults import fault_page
from modules.light.guard import Guard
from modules.light.rooms.hub import Hub, hub_for
from modules.light.routes import routes
from modules.live.state import Room
from modules.pages import house as house_file
from modules.pages.house import CONTENT, House
from modules.pages.identity import STAFF
from modules.programme.roles import Role
from modules.storage.staff.people import add_person
from modules.storage.staff.sessions import begin_session

SAMPLE = Path(__file__).parents[3] / "sample_packs" / "room"
READING = """title: We read
about: One page, read together.
minutes: 10
blocks: [{id: read, kind: lesson, module: welcome, page: what-a-patient-partner-is, minutes: 10}]
"""
CARE = {"support": "Ann Lee", "safeguarding": "Bo May", "quiet": "Room 2"}


class Device:
    """A browser without a script."""

    def __init__(self, app: Starlette) -> None:
        self.client = TestClient(app, raise_server_exceptions=True)
        self.page = ""
        self.status = 0
        self.path = ""

    def take(self, answer: Any) -> str:
        self.page, self.status, self.path = unescape(answer.text), answer.status_code, answer.url.path
        return self.page

    def get(self, address: str, **options: Any) -> str:
        return self.take(self.client.get(address, **options))

    def post(self, address: str, **form: Any) -> str:
        return self.take(self.client.post(address, data=form))


class Host(Device):
    """Somebody who runs the room."""

    code = ""

    def do(self, what: str, **form: Any) -> str:
        """Press a button of the console."""
        token = re.search(r'name="token" value="(\w+)"', self.get(f"/rooms/{self.code}/host/"))
        assert token is not None, self.page
        return self.post(f"/rooms/{self.code}/host/do", do=what, token=token[1], **{name.replace("_", "-"): value for name, value in form.items()})

    def go(self, screen: str) -> str:
        return self.do("move", to=screen)


class Phone(Device):
    code = ""

    def look(self) -> str:
        return self.get(f"/rooms/{self.code}")

    def do(self, what: str, screen: str = "", **form: Any) -> str:
        given = {"key": f"{what}-{uuid4()}", **form}
        return self.post(f"/rooms/{self.code}/do", do=what, screen=screen, **{name.replace("_", "-"): value for name, value in given.items()})

    def answer(self, screen: str, **form: Any) -> str:
        return self.do("answer", screen, **form)


@pytest.fixture(scope="session")
def hosted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder of a host with an activity, session and cards of its own."""
    data = tmp_path_factory.mktemp("hosted")
    shutil.copytree(SAMPLE, data / "host")
    (data / "host" / "pack.yaml").write_text("adds-to: side-by-side\n")
    (data / "host" / "sessions" / "reading.en.yaml").write_text(READING)
    return data


@pytest.fixture(scope="session")
def hosted_words(hosted: Path) -> Any:
    """The shipped words, with the host's own laid over them, read once. They are immutable."""
    return house_file._words(CONTENT, hosted)


@pytest.fixture
def room_house(tmp_path: Path, hosted: Path, hosted_words: Any, opened: Callable[..., AbstractContextManager[House]]) -> Iterator[House]:
    shutil.copytree(hosted / "host", tmp_path / "data" / "host")
    with opened(tmp_path / "data", hosted_words) as made:
        yield made
        hub_for(made.store).stop()


@pytest.fixture
def room_app(room_house: House) -> Starlette:
    return Starlette(routes=routes(room_house), middleware=[Middleware(Guard, house=room_house)], exception_handlers={Exception: fault_page(room_house)})


@pytest.fixture
def hub(room_house: House) -> Hub:
    found = hub_for(room_house.store)
    found.sign_delay = lambda: 0.0
    return found


@pytest.fixture
def facilitator(room_app: Starlette, room_house: House) -> Callable[..., Host]:
    """Somebody who is signed in as staff."""

    def make(name: str = "Pat", role: Role = "facilitator") -> Host:
        device = Host(room_app)
        with room_house.store.writing() as connection:
            who = add_person(connection, name, f"{name} {id(device)}", "", [role], datetime.now(UTC))
            device.client.cookies.set(STAFF, begin_session(connection, who, datetime.now(UTC)))
        return device

    return make


@pytest.fixture
def open_a_room(hub: Hub, facilitator: Callable[..., Host]) -> Callable[..., Host]:
    def make(session: str = "session/short", **more: str) -> Host:
        host = facilitator()
        token = re.search(r'name="token" value="(\w+)"', host.get("/facilitate/"))
        assert token is not None
        host.post("/facilitate/open", token=token[1], session=session, **{**CARE, **more})
        found = re.match(r"/rooms/(\w{6})/host/", host.path)
        assert found is not None, host.page
        host.code = found[1]
        return host

    return make


@pytest.fixture
def host(open_a_room: Callable[..., Host]) -> Host:
    return open_a_room()


@pytest.fixture
def device(room_app: Starlette) -> Callable[[str], Phone]:
    """A new phone that has not come in."""

    def make(code: str) -> Phone:
        phone = Phone(room_app)
        phone.code = code
        return phone

    return make


@pytest.fixture
def new_phone(device: Callable[[str], Phone], host: Host) -> Callable[..., Phone]:
    def make(name: str = "", comes_in: bool = True) -> Phone:
        phone = device(host.code)
        if comes_in:
            phone.post("/join", code=host.code, name=name)
        return phone

    return make


@pytest.fixture
def wall(room_app: Starlette, host: Host) -> Callable[[], str]:
    """What is on the wall now."""
    device = Device(room_app)
    return lambda: device.get(f"/rooms/{host.code}/wall")


@pytest.fixture
def room(hub: Hub, host: Host) -> Callable[[], Room]:
    return lambda: hub.find(host.code).room
