"""What every page needs: the words, the database, the host. One for each process."""

import logging
import os
from contextlib import suppress
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from threading import Lock
from time import monotonic

from glossary.load import TERMS, load_glossary
from modules.authoring.shared import shared_in
from modules.packs.host import Host, load_host
from modules.packs.load import NoPack, load_pack
from modules.packs.local import NAME as ABOUT_US
from modules.packs.pack import Edition, Pack
from modules.storage.migrate import upgrade
from modules.storage.panels import News, news_by_file
from modules.storage.people import Learner
from modules.storage.places import Places, Turn
from modules.storage.revision import revision
from modules.storage.signing import unread_files
from modules.storage.store import CannotSave, Store, open_store
from modules.storage.stories import withdrawn
from modules.storage.work import pages_seen

CONTENT = Path(__file__).parents[2] / "content" / "side-by-side"
_OFTEN = 0.25


@dataclass
class House:
    """The words are an immutable snapshot. `look_again` swaps it when a file has changed, in development or after a publish."""

    store: Store
    data: Path
    content: Path
    pack: Pack
    host: Host
    watch: bool = False
    seen: int = 0
    revision: int = 0
    unread: frozenset[str] = frozenset()  # pages that were published here and that no patient reader has signed off: they say so
    news: dict[str, tuple[News, ...]] = field(default_factory=dict)  # what readers of a page said and what was done, by file
    by_organisation: bool = False  # staff can sign in with their organisation too: app.py finds out
    places: Places = field(init=False)

    def __post_init__(self) -> None:
        self.places = Places(self.store)
        self.store.shared = shared_in(self.pack)
        self._line = Lock()
        self._asked = -1.0

    def turned(self, learner: Learner, place: str, path: str) -> None:
        """Someone who is known turned to the page `place` ("module/page")."""
        module, _, slug = place.partition("/")
        self.places.turned(Turn(learner.keeper, self.pack.id, module, slug, path))

    def pages_seen(self, learner: Learner | None) -> set[tuple[str, str]]:
        """The (module, page) names that this learner has read, to this moment."""
        if learner is None:
            return set()
        newest = {(turn.module, turn.page) for turn in self.places.waiting(learner.keeper)}
        return pages_seen(self.store, learner.keeper, self.pack.id) | newest

    def place_of(self, learner: Learner) -> tuple[str, str]:
        """The page this learner was on last ("module/page", or "") and the path, to this moment."""
        newest = self.places.waiting(learner.keeper)
        return (f"{newest[-1].module}/{newest[-1].page}", newest[-1].path) if newest else (learner.place, learner.path)

    def edition(self, language: str) -> Edition:
        return self.pack.edition(language)

    def withdrawn(self) -> frozenset[str]:
        """Stories taken back. Asked at each page that shows a story, so that a withdrawal counts at once.

        While the database cannot be read nobody knows which these are, so no partner's story is shown.
        """
        try:
            return withdrawn(self.store)
        except CannotSave:
            pages = (page for edition in self.pack.editions.values() for page in edition.stories.values())
            return frozenset(page.story.id for page in pages if page.story.shelf == "partner")

    def look_again(self) -> None:
        """Read the words anew after a publish, by this process or another one; in development, whenever any file changed since.

        Whoever asks while they are being read goes on with the words as they were.
        """
        if not self._line.acquire(blocking=False):
            return
        try:
            revision = self._revision()
            newest = _newest(self.content, TERMS, self.data / "host", self.data / "host.yaml") if self.watch else self.seen
            if newest != self.seen or revision != self.revision:
                self.seen, self.revision = newest, revision
                self.pack, self.host = _words(self.content, self.data)
                self.store.shared = shared_in(self.pack)
                self.hear()
        except (NoPack, CannotSave) as error:
            # The words that are there stay: better old words than none.
            logging.getLogger("side_by_side").warning("The words could not be read again: %s", error)
        finally:
            self._line.release()

    def hear(self) -> None:
        """What readers said of pages, and whether they have read them: from the database. Raises CannotSave."""
        self.unread = unread_files(self.store)
        self.news = news_by_file(self.store)

    def _revision(self) -> int:
        """The number in the database; asked often by many, so a quarter of a second counts as now."""
        if monotonic() - self._asked > _OFTEN:
            self._asked = monotonic()
            with suppress(CannotSave):  # while the database is away nobody publishes
                return revision(self.store)
        return self.revision

    def read_again(self) -> None:
        """After a publish in this process: the next page has the new words."""
        with self._line:
            self._asked = -1.0
        self.look_again()


def open_house(data: Path | None = None, content: Path | None = None) -> House:
    """Open the database, read the words: ours, or those of the folder that SIDE_BY_SIDE_CONTENT names. Raises NoPack when there is nothing to show."""
    folder = (data or Path(os.environ.get("SIDE_BY_SIDE_DATA", "data"))).resolve()
    content = (content or Path(os.environ.get("SIDE_BY_SIDE_CONTENT", "") or CONTENT)).resolve()
    store = open_store(os.environ.get("SIDE_BY_SIDE_DATABASE", ""), folder)
    pack, host = _words(content, folder)
    watch = os.environ.get("SIDE_BY_SIDE_WATCH", "") == "1"
    return House(store, folder, content, pack, host, watch, _newest(content, TERMS) if watch else 0)


def _words(content: Path, data: Path) -> tuple[Pack, Host]:
    host_folder = data / "host"
    glossary = load_glossary(TERMS, *([host_folder / "terms"] if (host_folder / "terms").is_dir() else []))
    hosts = [host_folder] if (host_folder / "pack.yaml").is_file() or any(host_folder.glob(f"{ABOUT_US}.*.yaml")) else []
    host, problems = load_host(data)
    for problem in problems:
        logging.getLogger("side_by_side").warning("%s", problem)
    return load_pack(content, glossary, *hosts), host


def _newest(*places: Path) -> int:
    """A number that changes when any file in these places is changed, added or removed."""
    files = [file for place in places for file in (place.rglob("*") if place.is_dir() else [place]) if file.is_file()]
    return hash(tuple((str(file), file.stat().st_mtime_ns) for file in sorted(files)))


@lru_cache(maxsize=1)
def the_house() -> House:
    """The one house of this process: both doors share it. Makes or brings up the database at the first call."""
    house = open_house()
    upgrade(house.store)
    with suppress(CannotSave):
        house.revision = revision(house.store)
        house.hear()
    return house
