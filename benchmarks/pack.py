"""A large pack, made up: how long a fresh process takes to read it, and how long one page of it takes to draw for somebody who has answered."""

import json
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from accessibility.document import Question
from benchmarks.made_pack import MODULES, NUMBER_OF_TERMS, PAGES, make_pack
from benchmarks.server import ROOT
from benchmarks.table import Row, percentile, spread
from glossary.load import load_glossary
from modules.packs.host import load_host
from modules.packs.load import load_pack
from modules.pages.house import House
from modules.pages.lesson import lesson_page
from modules.pages.visit import Visit
from modules.storage.migrate import upgrade
from modules.storage.people import find_learner, new_identity
from modules.storage.store import open_store
from modules.storage.work import Where, record_answer

RUNS, QUICK_RUNS = 7, 3
DRAWN = 5  # times that each page is drawn
# What a fresh process does: nothing of the pack is in its memory. The imports are not a part of the loading.
_LOAD = """
import json, sys, time
from pathlib import Path
from glossary.load import load_glossary
from modules.packs.load import load_pack
began, began_work = time.perf_counter(), time.process_time()
pack = load_pack(Path(sys.argv[1]), load_glossary(Path(sys.argv[2])))
took, worked = time.perf_counter() - began, time.process_time() - began_work
pages = sum(len(module.lessons) for module in pack.edition("en").modules.values())
print(json.dumps({"took": took, "worked": worked, "pages": pages, "problems": [str(problem) for problem in pack.problems]}))
"""


def run(quick: bool) -> list[Row]:
    with TemporaryDirectory(prefix="made-pack-") as folder:
        pack, terms = make_pack(Path(folder))
        loads = [_load(pack, terms) for _ in range(QUICK_RUNS if quick else RUNS)]
        drawn = _draw(pack, terms, Path(folder) / "data")
    took, worked = [took for took, _ in loads], median(worked for _, worked in loads)
    what = f"Read {MODULES} modules of {PAGES} pages and {NUMBER_OF_TERMS} terms, fresh process"
    return [
        Row(what, "", f"{spread(took, 's', 2)}, {worked:.2f} s of them at work", "", "under 1.0 s", median(took) < 1.0),
        Row("Draw one lesson, warm, answers filled in", "", f"{median(drawn):.1f} ms (p95 {percentile(drawn, 0.95):.1f})", "", "under 5 ms", median(drawn) < 5.0),
    ]


def _load(pack: Path, terms: Path) -> tuple[float, float]:
    """Seconds that it took, and seconds of them that the processor was at it: on a busy machine the two differ."""
    told = json.loads(subprocess.run([sys.executable, "-c", _LOAD, str(pack), str(terms)], cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True).stdout)
    if told["problems"] or told["pages"] != MODULES * PAGES:
        raise RuntimeError(f"The pack made up for this is not sound: {told['pages']} pages.\n" + "\n".join(told["problems"][:10]))
    return told["took"], told["worked"]


def _draw(content: Path, terms: Path, data: Path) -> Sequence[float]:
    """Milliseconds for each page of the pack, for one person who has answered everything."""
    data.mkdir()
    store = open_store("", data)
    upgrade(store)
    house = House(store, data, content, load_pack(content, load_glossary(terms)), load_host(data)[0])
    modules = house.edition("en").modules
    identity = new_identity()
    for module in modules.values():
        for lesson in module.lessons:
            for block in lesson.document.blocks:
                if isinstance(block, Question):
                    record_answer(store, identity, Where(house.pack.id, module.id, block.id), block.stamp, (block.answers[0].id,), block.id)
    visit = Visit("light", identity, find_learner(store, identity))
    took = []
    for turn in range(DRAWN + 1):
        for module in modules.values():
            for lesson in module.lessons:
                began = time.perf_counter()
                lesson_page(house, visit, module.id, lesson.slug)
                if turn:  # the first time is not warm
                    took.append((time.perf_counter() - began) * 1000)
    store.close()
    return took
