"""What hosts do, as drafts of events. Each kind of act is one method, named as its button."""

import secrets
from collections.abc import Sequence
from hashlib import sha256
from typing import Any

from glossary.match import Lexicon
from modules.live.answers import NotAnAnswer, clean, read_answer
from modules.live.events import Draft
from modules.live.kinds import AHEAD
from modules.live.meeting import ASKED_AHEAD
from modules.live.plan import Stage
from modules.live.state import Room
from modules.packs.pack import Edition
from modules.pages.rooms.console import HARM, REASONS
from modules.pages.rooms.pieces import ALONE, INTO, counted_boxes
from modules.pages.saving import Form, first

HELPERS = frozenset({"seen", "paper", "paper-back", "on-paper", "word", "sign-ask"})
"""What a helper may do too."""
MOST_LINE, MOST_WORD, MOST_MEANING, MOST_GROUP = 200, 80, 300, 60
MOST_AGREED, MOST_STEPS, MOST_NEXT = 5, 12, 1000


class NotNow(Exception):
    """It does not fit the room as it stands. Holds the key of the interface text that says so."""


class Acts:
    """One form of a host, against the room as it stands. Hold the room's lock."""

    def __init__(self, room: Room, edition: Edition, lexicon: Lexicon) -> None:
        self.room = room
        self.edition = edition
        self.lexicon = lexicon

    def drafts(self, form: Form) -> Sequence[Draft]:
        """What is to be kept, together. Raises NotAnAnswer, NotNow."""
        what = first(form, "do")
        make = getattr(self, f"_{what.replace('-', '_')}", None) if what.replace("-", "").isalpha() else None
        if make is None or what == "drafts":
            raise NotNow("host.not-known")
        made: Sequence[Draft] = make(form)
        given = first(form, "key")[:60] or secrets.token_hex(16)
        # A form sent twice does a thing once.
        return [Draft(draft.kind, draft.screen, draft.phone, draft.data, sha256(f"host {given} {what} {place}".encode()).hexdigest()[:40]) for place, draft in enumerate(made)]

    def _move(self, form: Form) -> Sequence[Draft]:
        to = first(form, "to")
        if to and to not in self.room.plan.by_address:
            raise NotNow("host.not-known")
        return [Draft("moved", to)]

    def _skip(self, form: Form) -> Sequence[Draft]:
        """Leave a block out; if the room is in it, go on to what comes after."""
        block = first(form, "block")
        drafts = [Draft("changed-plan", data={"do": "skip", "block": block})]
        if self.room.stage and self.room.stage.block.id == block:
            last = next(stage for stage in reversed(self.room.plan.stages) if stage.block.id == block)
            after = self.room.plan.after(last.address)
            drafts += [Draft("moved", after.address)] if after else []
        return drafts

    def _keep(self, form: Form) -> Sequence[Draft]:
        return [Draft("changed-plan", data={"do": "keep", "block": first(form, "block")})]

    def _swap(self, form: Form) -> Sequence[Draft]:
        return [Draft("changed-plan", data={"do": "swap", "block": first(form, "block")})]

    def _minutes(self, form: Form) -> Sequence[Draft]:
        return [Draft("changed-plan", data={"do": "minutes", "block": first(form, "block"), "minutes": _whole(first(form, "minutes"), 240)})]

    def _add(self, form: Form) -> Sequence[Draft]:
        """A talk, a break or an activity, after the block that is on."""
        name, title = first(form, "activity"), clean(first(form, "title"), 120)
        activity = self.edition.activities.get(name)
        if not activity and not title:
            raise NotNow("host.no-title")
        kind = "activity" if activity else "break" if name == "break" else "talk"
        block: dict[str, Any] = {"id": f"added-{secrets.token_hex(3)}", "kind": kind, "minutes": _whole(first(form, "minutes"), 240)}
        block |= ({"title": title} if title else {}) | ({"activity": name} if activity else {})
        here = self.room.stage.block.id if self.room.stage else ""
        data: dict[str, Any] = {"do": "add", "block": here, "new": block}
        if activity:
            data["activity"] = activity.model_dump(mode="json", by_alias=True, exclude_defaults=True)
        return [Draft("changed-plan", data=data)]

    def _reveal(self, form: Form) -> Sequence[Draft]:
        return [Draft("revealed", self._stage(form).address, data={"to": "hosts" if first(form, "to") == "hosts" else "wall"})]

    def _hide(self, form: Form) -> Sequence[Draft]:
        return [Draft("hidden", self._stage(form).address)]

    def _hold(self, form: Form) -> Sequence[Draft]:
        reason = first(form, "reason")
        if reason not in REASONS:
            raise NotNow("host.not-known")
        said = self.edition.say(f"room.reason.{reason}")
        return [Draft("held", self._stage(form).address, data={"item": first(form, "item")[:20], "reason": said, "harm": reason == HARM})]

    def _release(self, form: Form) -> Sequence[Draft]:
        return [Draft("released", self._stage(form).address, data={"item": first(form, "item")[:20]})]

    def _group(self, form: Form) -> Sequence[Draft]:
        """The ticked notes go into a group that is there, into a new one, or out of all; only what has changed is kept."""
        screen, into, typed = self._stage(form).address, first(form, "into"), clean(first(form, "new"), MOST_GROUP)
        ticked = [item[:20] for item in form.get("item", [])]
        if not ticked:
            raise NotNow("host.groups-no-notes")
        if not typed and into != ALONE and not into.startswith(INTO):
            raise NotNow("host.groups-no-name")
        # A new name that only differs in capitals is the group that is there.
        there = {name.casefold(): name for name in self.room.groups.values()}
        group = there.get(typed.casefold(), typed) if typed else "" if into == ALONE else clean(into.removeprefix(INTO), MOST_GROUP)
        return [Draft("grouped", screen, data={"item": item, "group": group}) for item in ticked if group != self.room.groups.get(item, "")]

    def _lines(self, form: Form) -> Sequence[Draft]:
        stage = self._stage(form)
        lines = [line for line in (clean(each, MOST_LINE) for each in first(form, "lines").splitlines()) if line]
        most = MOST_AGREED if stage.kind == "agree" else MOST_STEPS
        if len(lines) > most:
            raise NotNow("host.too-many-lines" if stage.kind == "agree" else "host.too-many-steps")
        return [Draft("merged", stage.address, data={"lines": lines})]

    def _clock(self, form: Form) -> Sequence[Draft]:
        return [Draft("clock", self._stage(form).address, data={"do": first(form, "clock"), "round": _whole(first(form, "round") or "0", 20, 0)})]

    def _paper(self, form: Form) -> Sequence[Draft]:
        """A count of slips, or one slip typed by a helper."""
        stage = self._stage(form)
        boxes = counted_boxes(self.room, stage, self.edition)
        if boxes:
            ticks = {name: count for name, _ in boxes if (count := _whole(first(form, f"p-{name}") or "0", 999, 0))}
            people = _whole(first(form, "people") or "0", 999, 0) or max(ticks.values(), default=0)
            if not people:
                raise NotNow("host.paper-empty")
            data: dict[str, Any] = {"ticks": ticks, "people": people}
        else:
            data = read_answer(self.room, stage, form)
            data = {"asked": {"1": data["ask"]}, "last": 1} if "ask" in data else data
        return [Draft("paper", stage.address, f"paper-{secrets.token_hex(5)}", data)]

    def _paper_back(self, form: Form) -> Sequence[Draft]:
        slip = first(form, "paper")[:24]
        return [Draft("taken-back", self._stage(form).address, slip)] if slip.startswith("paper-") else []

    def _on_paper(self, form: Form) -> Sequence[Draft]:
        return [Draft("paper", data={"on-paper": _whole(first(form, "people") or "0", 999, 0)})]

    def _sign_ask(self, form: Form) -> Sequence[Draft]:
        """Leads tap too, so that tapping is an ordinary thing."""
        return [Draft("sign-asked")]

    def _sign_clear(self, form: Form) -> Sequence[Draft]:
        return [Draft("sign-cleared")]

    def _word(self, form: Form) -> Sequence[Draft]:
        """A word and what it means; with no meaning, the glossary's is taken where it has one."""
        word, meaning = clean(first(form, "word"), MOST_WORD), clean(first(form, "meaning"), MOST_MEANING)
        found = self.lexicon.find(word)
        meaning = meaning or (found[0].term.plain if found else "")
        if not word or not meaning:
            raise NotNow("host.no-meaning")
        return [Draft("word-added", data={"word": word, "meaning": meaning})]

    def _seen(self, form: Form) -> Sequence[Draft]:
        return [Draft("call-seen", data={"call": _whole(first(form, "call"), 10_000_000)})]

    def _cared(self, form: Form) -> Sequence[Draft]:
        """Somebody who keeps people safe knows of it."""
        return [Draft("cared", data={"item": first(form, "item")[:20]})]

    def _meeting(self, form: Form) -> Sequence[Draft]:
        return [Draft("meeting", data={"on": first(form, "on") == "yes"})]

    def _next(self, form: Form) -> Sequence[Draft]:
        lines = [clean(line, MOST_NEXT) for line in first(form, "next").splitlines()]
        return [Draft("said-next", data={"text": "\n".join(filter(None, lines))[:MOST_NEXT]})]

    def _close(self, form: Form) -> Sequence[Draft]:
        return [Draft("closed")]

    def _reopen(self, form: Form) -> Sequence[Draft]:
        return [Draft("reopened")]

    def _stage(self, form: Form) -> Stage:
        stage = ASKED_AHEAD if first(form, "screen") == AHEAD else self.room.plan.by_address.get(first(form, "screen"))
        if stage is None:
            raise NotNow("host.not-known")
        return stage


def _whole(text: str, most: int, least: int = 1) -> int:
    """A whole number as people type it. Raises NotAnAnswer."""
    text = text.strip()
    if not (text.isascii() and text.isdigit()) or len(text) > 9:
        raise NotAnAnswer("room.a-number")
    return min(max(int(text), least), most)
