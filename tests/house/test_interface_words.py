"""The words on buttons and the places that say them agree: no key without words, no words without a place."""

import re
from pathlib import Path

from glossary.plain_yaml import read_yaml
from modules.packs.interface import flat

ROOT = Path(__file__).parents[2]
KEY = re.compile(r"""["']([a-z]+(?:\.[a-z0-9-]+)*)["']""")
# Keys that are put together from a name and a value, such as the four topics or the five schemes.
MADE_UP = (
    "date.",
    "another.",
    "formats.",
    "feedback.",
    "fits.",
    "look.",
    "notice.",
    "story.",
    "stories.",
    "topic.",
    "contents.",
    "card.",
    "language.",
    "staff.role.",
    "staff.task.",
    "staff.done.",
    "standing.",
    "library.need.",
    "local.",
    "due.kind.",
    "due.kinds.",
    "due.when.",
    "due.line.",
    "library.band.",
    "library.letter.",
    "library.order.",
    "library.only.",
    "library.trend.",
    "history.section.",
    "history.do.",
    "history.do-about.",
    "history.done.",
    "compare.count.",
    "copies.door.",
    "course.",
    "desk.",
    "panel.q.",
    "panel.a.",
    "panel.feel.",
    "panel.kind.",
    "panels.done.",
    "review.count.",
    "newpage.for.",
    "ways.",
    "terms.source.",
    "terms.about.",
    "terms.done.",
    "review.answer.",
    "after.debrief-ask.",
    "after.kept",
    "because.outcome.",
    "meet.told.",
    "network.name.",
    "network.for.",
    "network.good.",
    "network.bad.",
    "network.point.",
    "room.agree-to.",
    "room.called.",
    "room.circle.",
    "room.feel.",
    "room.kind.",
    "room.promise-one.",
    "room.reason.",
    "room.tell-",
    "room.told.",
    "room.seen-by.",
    "room.why.",
    "host.call.",
    "host.done.",
    "host.lines",
    "host.need.",
    "host.role.",
    "plan.step.",
    "plan.steps.",
    "plan.told.",
    "plan.care.",
    "plan.young-rule.",
    "plan.need.",
    "plan.need-hint.",
)


def _said() -> set[str]:
    files = [*ROOT.glob("modules/**/*.py"), *ROOT.glob("accessibility/**/*.py"), *ROOT.glob("modules/**/*.html")]
    return {key for file in files for key in KEY.findall(file.read_text(encoding="utf-8"))}


def _written() -> set[str]:
    file = ROOT / "content" / "side-by-side" / "interface" / "en.yaml"
    keys = set(flat(read_yaml(file.read_text(encoding="utf-8"), file).value))
    # `minutes: {one: ..., other: ...}` is one text in two forms: the number that is filled in decides.
    counted = {key.removesuffix(".one") for key in keys if key.endswith(".one") and f"{key.removesuffix('.one')}.other" in keys}
    return {key for key in keys if key.rpartition(".")[0] not in counted} | counted


def test_every_text_has_a_place_where_it_is_said() -> None:
    said = _said()
    titles = {f"{key}-title" for key in said}
    assert set() == {key for key in _written() if key not in said | titles and not key.startswith(MADE_UP)}


def test_every_place_has_its_text() -> None:
    written = _written()
    sections = {key.split(".")[0] for key in written if "." in key}
    wanted = {key for key in _said() if "." in key and key.split(".")[0] in sections and not key.endswith((".html", ".py", ".js", ".css", ".txt", ".yaml", ".md", ".pdf", ".opf"))}
    assert set() == wanted - written
