"""One person, one request: who they are (if they have saved anything), how they like to read, which door they came by."""

from dataclasses import dataclass, field
from typing import Literal
from urllib.parse import urlencode

from markupsafe import Markup

from accessibility.preferences import Look
from modules.storage.people import Learner
from modules.storage.staff import Staff

Door = Literal["app", "light"]
NOTHING = Markup("")


@dataclass(frozen=True, slots=True)
class Visit:
    """`here` is the address of the page, for the forms on it to come back to. `seen` are the pages (`module/page`) that
    someone who has saved nothing yet has read, the newest last; they are kept on the device alone.
    `staff` is who is signed in to run the site, if anybody; their forms carry `token`. It has nothing to do with the learner.
    `out_of_reach` is true while the database cannot be read: people can read on, and are told that what they saved is safe.
    """

    door: Door = "light"
    identity: bytes | None = None
    learner: Learner | None = None
    look: Look = field(default_factory=Look)
    here: str = "/read/"
    seen: tuple[str, ...] = ()
    shared: bool = False
    out_of_reach: bool = False
    staff: Staff | None = None
    token: str = ""

    def lesson(self, module: str, slug: str, path: str = "") -> str:
        """The address of a page of a lesson, by the door that this person came by."""
        if self.door == "app":
            return "/lesson?" + urlencode({"module": module, "page": slug} | ({"path": path} if path else {}))
        return f"/read/{module}/{slug}" + (f"?{urlencode({'path': path})}" if path else "")

    @property
    def place(self) -> str:
        """The page that this person was on last, as far as their device knows."""
        return self.seen[-1] if self.seen else ""

    @property
    def home(self) -> str:
        return "/" if self.door == "app" else "/read/"


@dataclass(frozen=True, slots=True)
class Page:
    """What a door shows. `announce` is what the status says after a change of page; `status` is the HTTP status; `place` is `module/page` for a page of a lesson.

    `head` goes into the head of a light page.
    """

    title: str
    body: Markup
    language: str
    direction: str = "ltr"
    status: int = 200
    announce: str = ""
    place: str = ""
    head: Markup = NOTHING
