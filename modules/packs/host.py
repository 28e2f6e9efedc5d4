"""What the host (the trust or group that runs this site) says about itself: host.yaml in the data folder."""

from pathlib import Path
from typing import Annotated

from pydantic import Field

from glossary.plain_yaml import read_yaml_file
from glossary.problem import Problem
from glossary.shape import Shape, shaped
from glossary.term import Line

FileName = Annotated[str, Field(pattern=r"^[\w-]+\.[a-z0-9]{2,5}$")]


class Person(Shape):
    name: Line
    phone: Line | None = None
    email: Line | None = None


class Hello(Shape):
    """A welcome in words, with a recording if there is one. A recording always has its words."""

    from_: Annotated[str, Field(alias="from", max_length=200)]
    words: Annotated[str, Field(max_length=3000)]
    recording: FileName | None = None


class WalkStep(Shape):
    says: Line
    photo: FileName | None = None


class Host(Shape):
    """Everything is optional, so that a site works before it is filled in; what is missing shows a plain set-up notice."""

    name: Line | None = None
    contact: Person | None = None
    pals: Person | None = None
    safeguarding: Person | None = None
    buddy: Person | None = None
    hello: Hello | None = None
    walk: tuple[WalkStep, ...] = ()
    quick_leave: Annotated[str, Field(pattern=r"^https://\S+$")] = "https://www.bbc.co.uk/weather"
    controller: Line | None = None
    data_protection_officer: Person | None = None
    trusted_proxies: tuple[str, ...] = ()

    @property
    def is_ready(self) -> bool:
        return bool(self.contact and self.pals and self.safeguarding)


def load_host(folder: Path) -> tuple[Host, tuple[Problem, ...]]:
    """The host in `folder`/host.yaml. With no file, or a broken one, the host is empty and the problems say why."""
    file = folder / "host.yaml"
    if not file.exists():
        return Host(), ()
    reading = read_yaml_file(file)
    host = shaped(Host, reading) if reading.value else Host()
    return host or Host(), tuple(reading.problems)
