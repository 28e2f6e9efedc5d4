"""How far difficulty scores agree with people: ours and textstat's formulas on the same texts, in one run.

    .venv/bin/python -m benchmarks.checker.difficulty FOLDER

FOLDER holds texts that people judged (see docs/developers/difficulty.md). They are not in the repository: some may be measured on, not passed on.
"""

import csv
import json
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from accessibility.readability.difficulty import Measures, difficulty, measure
from accessibility.readability.scores import Scores, scores
from accessibility.readability.sentences import cut
from accessibility.readability.words import WORD

SETS = {"readmepp_en": "ReadMe++", "clear": "CLEAR", "onestop": "OneStopEnglish", "cochrane_pairs": "Cochrane"}
FORMULAS = {"flesch_kincaid_grade": "Flesch-Kincaid", "dale_chall_readability_score": "Dale-Chall", "smog_index": "SMOG"}
csv.field_size_limit(sys.maxsize)


@dataclass(frozen=True, slots=True)
class Judged:
    """One text. `level`: as the set gives it, higher is harder. `group`: texts of one group are versions of one text, or by one author."""

    text: str
    level: float
    group: str
    measures: Measures


def measured(text: str) -> Measures:
    """A text with a paragraph a line, measured."""
    words: list[str] = []
    spans: list[tuple[int, int]] = []
    for paragraph in text.split("\n"):
        for start, end in cut(paragraph):
            found = WORD.findall(paragraph, start, end)
            if found:
                spans.append((len(words), len(words) + len(found)))
                words += found
    return measure(words, spans)


def read_set(folder: Path, name: str) -> list[Judged]:
    """`name` is the file's, without `_dev.csv`. Texts without a word are left out."""
    with (folder / f"{name}_dev.csv").open(encoding="utf-8", newline="") as file:
        rows = [Judged(row["text"], float(row["y"]), row.get("group") or row["id"], measured(row["text"])) for row in csv.DictReader(file)]
    return [row for row in rows if row.measures.counts.words]


def read_lexicon(folder: Path) -> dict[str, float]:
    """Words with how hard people found them, 1 to 6."""
    with (folder / "wordcomplexity_dev.csv").open(encoding="utf-8", newline="") as file:
        return {row["word"]: float(row["score"]) for row in csv.DictReader(file)}


def pearson(ours: Sequence[float], theirs: Sequence[float]) -> float:
    """Between -1 and 1; 0 where one of them never changes."""
    count = len(ours)
    here, there = sum(ours) / count, sum(theirs) / count
    together = sum((one - here) * (other - there) for one, other in zip(ours, theirs, strict=True))
    spread = sum((one - here) ** 2 for one in ours) * sum((other - there) ** 2 for other in theirs)
    return together / spread**0.5 if spread else 0.0


def ranks(values: Sequence[float]) -> list[float]:
    """Equal values share the middle of their ranks."""
    places: dict[float, list[int]] = defaultdict(list)
    for at, value in enumerate(sorted(values)):
        places[value].append(at)
    return [sum(places[value]) / len(places[value]) for value in values]


def picked(levels: Iterable[tuple[str, float]], values: Iterable[float]) -> float:
    """The share of groups in which the texts that are meant to be harder have the higher mean."""
    groups: dict[str, dict[float, list[float]]] = defaultdict(lambda: defaultdict(list))
    for (group, level), value in zip(levels, values, strict=True):
        groups[group][level].append(value)
    means = [(sum(sides[1.0]) / len(sides[1.0]), sum(sides[0.0]) / len(sides[0.0])) for sides in groups.values() if len(sides) == 2]
    return sum(hard > plain for hard, plain in means) / len(means)


def _ours(row: Judged) -> float:
    found = difficulty(row.measures)
    return found.score if found else 0.0


def _clean(name: str) -> Callable[[Judged], float]:
    """A formula on our counts."""

    def figure(row: Judged) -> float:
        found: Scores | None = scores(row.measures.counts)
        return float(getattr(found, name)) if found else 0.0

    return figure


def _textstats(name: str) -> Callable[[Judged], float]:
    """The same formula as textstat works it out by itself. Where the word list is missing that it would fetch from the network, its own rules count the syllables."""
    import nltk
    import textstat
    from textstat.backend.counts import _count_syllables

    try:
        nltk.data.find("corpora/cmudict")
    except LookupError:
        _count_syllables.get_cmudict = lambda language: None
    return lambda row: float(getattr(textstat.textstat, name)(row.text))


def main(folder: Path) -> None:
    judges: dict[str, Callable[[Judged], float]] = {"Side by Side": _ours}
    for name, title in FORMULAS.items():
        judges[f"textstat {title}"] = _textstats(name)
        judges[f"{title}, our counts"] = _clean(name)
    print(f"{'':28} " + " ".join(f"{title:>17}" for title in SETS.values()))
    sets = {name: read_set(folder, name) for name in SETS}
    for judge, value in judges.items():
        cells = []
        for name, rows in sets.items():
            values = [value(row) for row in rows]
            levels = [row.level for row in rows]
            if name == "cochrane_pairs":
                cells.append(f"{picked([(row.group, row.level) for row in rows], values):.1%} of pairs")
            else:
                cells.append(f"{pearson(values, levels):.3f} / {pearson(ranks(values), ranks(levels)):.3f}")
        print(f"{judge:28} " + " ".join(f"{cell:>17}" for cell in cells), flush=True)
    tried = json.loads((Path(__file__).parents[2] / "accessibility/readability/numbers/difficulty.json").read_text(encoding="utf-8"))["fitted"]["tried on groups left out"]
    print("r of Pearson / r of Spearman. Ours is fitted on OneStopEnglish and Cochrane: there, only the figures on groups left out of each fit count:", tried)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
