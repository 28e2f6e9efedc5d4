"""Someone who learns by the light door: reads a page, answers what is asked, looks a word up, and thinks in between."""

import asyncio
import re
import time
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from random import Random

import httpx

from benchmarks.forms import Form, forms_in
from modules.pages.identity import IDENTITY

THINKS_SECONDS = 5.0
PATIENCE = 60.0


@dataclass(slots=True)
class Learner:
    """One person with a browser of their own. `kept` is what the server said that it has saved: (module, block) -> (times, what)."""

    browser: httpx.AsyncClient
    pages: list[str]
    words: list[str]
    random: Random
    waits: list[tuple[str, float]] = field(default_factory=list)
    statuses: Counter[int] = field(default_factory=Counter)
    kept: dict[tuple[str, str], tuple[int, str]] = field(default_factory=dict)
    _page: str = ""
    _forms: list[Form] = field(default_factory=list)

    @property
    def identity(self) -> str:
        return self.browser.cookies.get(IDENTITY) or ""

    async def learn(self, until: float) -> None:
        """Go on until that moment. Everybody starts at a moment of their own, so that they do not come in waves."""
        await asyncio.sleep(self.random.uniform(0, THINKS_SECONDS))
        while time.monotonic() < until:
            await self.random.choices([self.read, self.answer, self.look_up], [5, 3, 2])[0]()
            await asyncio.sleep(self.random.uniform(0.5, 1.5) * THINKS_SECONDS)

    async def read(self) -> None:
        self._page = self.random.choice(self.pages)
        answer = await self._timed("read", lambda: self.browser.get(self._page))
        self._forms = forms_in(answer.text)

    async def answer(self) -> None:
        """Answer one question of the page that is open, or write a note. Where there is none, another page is read."""
        if not self._forms:
            await self.read()
            return
        form = self.random.choice(self._forms)
        said = f"A thought, {self.random.random()}" if form.writes else self.random.choice(form.options)
        key = f"{self.random.getrandbits(96):024x}"
        body = {**form.hidden, "key": key, "text" if form.writes else "choice": said}
        where = form.hidden["module"], form.hidden["block"]
        answer = await self._timed("answer", lambda: self.browser.post("/save", data=body, headers={"X-Side-By-Side": "fetch"}))
        if answer.status_code == 200:
            self.kept[where] = self.kept.get(where, (0, ""))[0] + 1, said
            form.hidden["seen"] = next(fresh.hidden["seen"] for fresh in forms_in(answer.text))

    async def look_up(self) -> None:
        await self._timed("look up", lambda: self.browser.get(self.random.choice(self.words)))

    async def _timed(self, what: str, ask: Callable[[], Awaitable[httpx.Response]]) -> httpx.Response:
        began = time.perf_counter()
        answer = await ask()
        self.waits.append((what, time.perf_counter() - began))
        self.statuses[answer.status_code] += 1
        return answer


def browser(address: str) -> httpx.AsyncClient:
    """A connection is put down sooner than the server does it: a browser, too, tries again when the two cross."""
    line = httpx.Limits(max_connections=2, keepalive_expiry=4.0)
    return httpx.AsyncClient(base_url=address, headers={"Sec-Fetch-Site": "same-origin", "Accept-Encoding": "gzip"}, timeout=PATIENCE, verify=False, limits=line)


async def addresses(address: str) -> tuple[list[str], list[str]]:
    """All pages and all words of the site, as its own lists have them."""
    async with browser(address) as visitor:
        contents, words = (await visitor.get("/contents")).text, (await visitor.get("/words/")).text
    return sorted(set(re.findall(r'href="(/read/[a-z0-9-]+/[a-z0-9-]+)', contents))), sorted(set(re.findall(r'href="(/words/[a-z0-9-]+)"', words)))


async def answered_something(address: str, pages: list[str], words: list[str]) -> dict[str, str]:
    """Someone who has saved an answer: the cookies of their browser."""
    async with browser(address) as visitor:
        person = Learner(visitor, pages, words, Random())
        while not person.kept:
            await person.answer()
        return dict(visitor.cookies)
