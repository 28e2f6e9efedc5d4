"""How fast: 200,000 words cold, one lesson after an edit, one page by the command line, the whole pack again. Us and the peers take turns."""

import subprocess
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

from benchmarks.checker.texts import eight_hundred_words, lessons, many, words_in, write_all
from benchmarks.checker.tools import AS_INSTALLED, US, Tool
from benchmarks.table import Row, spread
from modules.authoring.check import check_files, our_settings
from modules.authoring.layers import Layers
from modules.authoring.overview import look_over

WORDS_A_SECOND, LESSON_MS, PAGE_S, PACK_S = 100_000, 30.0, 0.5, 0.3
PACK = Path(__file__).parents[2] / "content" / "side-by-side"


def rows(texts: list[str], tools: Sequence[Tool], folder: Path, runs: int, say: Callable[[str], None]) -> list[Row]:
    return [*_large(texts, tools, folder / "large", runs, say), *_lesson(runs), *_page(tools, folder / "one", runs, say), *_pack(runs)]


def _large(texts: list[str], tools: Sequence[Tool], folder: Path, runs: int, say: Callable[[str], None]) -> list[Row]:
    whole = many(texts)
    words = sum(map(words_in, whole))
    listed = write_all(whole, folder)
    seconds: dict[str, list[float]] = {tool.name: [] for tool in tools}
    for turn in range(runs):
        for tool in tools:
            seconds[tool.name].append(float(tool.run(listed)["seconds"]))
            say(f"{words:,} words, run {turn + 1}: {tool.name} {seconds[tool.name][-1]:.1f} s")
    ours = words / median(seconds[US])
    made = [Row(f"{words:,} words of lessons, all checks and scores, cold", "", _rate(words, seconds[US]), "", f"{WORDS_A_SECOND:,} words/s", ours >= WORDS_A_SECOND)]
    for name, taken in seconds.items():
        if name != US:
            made.append(Row(f"- {name}", _rate(words, taken), "", f"{ours / (words / median(taken)):.2f}", "", None))
    return made


def _lesson(runs: int) -> list[Row]:
    """One word is changed, and everything is worked out anew, as after a key in the editor."""
    lesson = eight_hundred_words(lessons())
    layers = Layers(our_settings())
    look_over("lesson.md", lesson, ".md", layers)
    words = lesson.split(" ")
    taken = []
    for turn in range(runs * 5):
        words[len(words) // 2] = f"word{turn}"
        text = " ".join(words)
        began = time.perf_counter()
        look_over("lesson.md", text, ".md", layers)
        taken.append((time.perf_counter() - began) * 1000)
    return [Row(f"One lesson of {words_in(lesson)} words after an edit, in process", "", spread(taken, "ms"), "", f"{LESSON_MS:.0f} ms", median(taken) <= LESSON_MS)]


def _page(tools: Sequence[Tool], folder: Path, runs: int, say: Callable[[str], None]) -> list[Row]:
    page = lessons()[0]
    listed = write_all([page], folder)
    taken: dict[str, list[float]] = {tool.name: [] for tool in tools}
    for _ in range(runs):
        for tool in tools:
            # A peer that has no command of its own is started as a program that checks this one page.
            command = [*tool.cold, str(folder / "0000.md")] if tool.cold else [*tool.words, str(listed)]
            began = time.perf_counter()
            subprocess.run(command, cwd=tool.folder, env=AS_INSTALLED, capture_output=True, check=False)
            taken[tool.name].append(time.perf_counter() - began)
    say("one page by the command line: done")
    made = [Row(f"One page of {words_in(page)} words, cold, command line", "", spread(taken[US], "s", 2), "", f"{PAGE_S} s", median(taken[US]) <= PAGE_S)]
    for name, seconds in taken.items():
        if name != US:
            made.append(Row(f"- {name}", spread(seconds, "s", 2), "", f"{median(taken[US]) / median(seconds):.2f}", "", None))
    return made


def _pack(runs: int) -> list[Row]:
    def again() -> float:
        began = time.perf_counter()
        check_files([PACK], lambda file: our_settings(explained_in_place=True))
        return time.perf_counter() - began

    again()
    taken = [again() for _ in range(runs)]
    return [Row("The whole shipped pack, checked again", "", spread(taken, "s", 2), "", f"{PACK_S} s", median(taken) <= PACK_S)]


def _rate(words: int, seconds: Sequence[float]) -> str:
    return spread([words / each for each in seconds], "words/s", 0)
