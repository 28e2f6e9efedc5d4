"""Fits the difficulty model and writes its numbers, `accessibility/readability/numbers/difficulty.json`.

    .venv/bin/python -m benchmarks.checker.fit FOLDER

Only sets whose licence allows it are fitted on: OneStopEnglish (CC BY-SA 4.0), technical and plain summaries of Cochrane reviews (CC BY 4.0), the Word Complexity Lexicon
(MIT). They say how hard texts are beside each other, so a text is only ever compared with another version of itself. No weight may have the wrong sign (longer sentences may
not make a text easier): this costs a little on these sets, and carries better to others.
"""

import json
import sys
from collections.abc import Iterable
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from accessibility.readability import difficulty as model
from accessibility.readability.word_facts import FACTS, MEANS, MODEL, NUMBERS, SUMS, word_shape
from benchmarks.checker.difficulty import Judged, pearson, picked, read_lexicon, read_set

Numbers = NDArray[np.float64]
# Which way each figure goes, 1 where more is harder: MEANS, then length, hardness of content words, rarity a sentence, syllables a sentence.
SIGNS = np.array([-1 if name == "frequency" else 1 for name in MEANS] + [1, 1, 1, 1])
RIDGE = 0.1  # how strongly weights are held down, and with it held alike
WHOLE = 100.0  # words from which on a mean is trusted fully; more would let the length of a text leak into its score
FOLDS = 5


def fit_hardness(lexicon: dict[str, float]) -> dict[str, Any]:
    """Ridge regression of how hard people found a word on its shape."""
    shapes = np.array([word_shape(word) for word in lexicon], dtype=float)
    said = np.array(list(lexicon.values()))
    middle = shapes.mean(0)
    weights = np.linalg.solve((shapes - middle).T @ (shapes - middle) + np.eye(shapes.shape[1]), (shapes - middle).T @ (said - said.mean()))
    foretold = shapes @ weights
    return {"base": _short(said.mean() - middle @ weights), "weights": [_short(weight) for weight in weights], "r": round(pearson(list(foretold), list(said)), 3)}


def _short(value: float) -> float:
    return round(float(value), 5)


def usual(texts: list[Judged]) -> dict[str, Any]:
    """What such texts look like on the whole: means a word, each text counting the same."""
    means = dict(zip(SUMS, np.array([np.array(text.measures.sums) / text.measures.counts.words for text in texts]).mean(0), strict=True))
    return {
        "means": [_short(means[name]) for name in MEANS],
        "content_hardness": _short(means["content_hardness"] / means["content"]),
        "rarity": _short(means["rarity"]),
        "syllables": _short(means["syllables"]),
        "length": _short(np.mean([text.measures.counts.words / text.measures.counts.sentences for text in texts])),
        "felt_length": _short(np.exp(np.mean([np.log(text.measures.length) for text in texts]))),
    }


def seen(text: Judged) -> list[float]:
    """What the model sees of a text, exactly as `difficulty.py` works it out."""
    counts, sums = text.measures.counts, dict(zip(SUMS, text.measures.sums, strict=True))
    means = (usual + model.trusted(counts.words) * (sums[name] / counts.words - usual) for name, usual in zip(MEANS, MODEL["means"], strict=True))
    others = (sums[name] for name in ("content", "content_hardness", "rarity", "syllables"))
    return [*means, *model.parts(counts.words, counts.sentences, text.measures.length, *others)]


def pairs(rows: Numbers, texts: list[Judged], left_out: set[str]) -> tuple[Numbers, Numbers]:
    """The harder less the easier version of each text, and how much each pair counts: all pairs of one group together count as one."""
    groups: dict[str, list[int]] = {}
    for at, text in enumerate(texts):
        if text.group not in left_out:
            groups.setdefault(text.group, []).append(at)
    gaps, worth = [], []
    for group in groups.values():
        here = [sorted(pair, key=lambda at: texts[at].level) for pair in combinations(group, 2) if texts[pair[0]].level != texts[pair[1]].level]
        gaps += [rows[hard] - rows[easy] for easy, hard in here]
        worth += [1 / len(here)] * len(here)
    return np.array(gaps), np.array(worth) / sum(worth)


def within(values: Iterable[float], texts: list[Judged]) -> list[float]:
    """Values less the mean of their group: only how versions of one text stand to each other is left."""
    groups: dict[str, list[float]] = {}
    for value, text in zip(values, texts, strict=True):
        groups.setdefault(text.group, []).append(value)
    return [value - sum(groups[text.group]) / len(groups[text.group]) for value, text in zip(values, texts, strict=True)]


def fit(sets: list[tuple[Numbers, Numbers]], spread: Numbers) -> Numbers:
    """Logistic regression on pairs with a ridge and no weight below 0, downhill in small steps."""
    scaled = [(gaps * SIGNS / spread, worth) for gaps, worth in sets]
    step = 1 / (RIDGE + sum(0.25 * np.linalg.norm(gaps.T * worth @ gaps, 2) for gaps, worth in scaled))
    weights = np.zeros(len(spread))
    for _ in range(4000):
        slope = RIDGE * weights - sum(gaps.T @ (worth / (1 + np.exp(gaps @ weights))) for gaps, worth in scaled)
        weights = np.maximum(0, weights - step * slope)
    return weights * SIGNS / spread


def main(folder: Path) -> None:
    MODEL["hardness"] = fit_hardness(read_lexicon(folder))
    MODEL.update(weights=[0] * len(MEANS), means=[0] * len(MEANS))
    FACTS.clear()
    sets = {"OneStopEnglish": read_set(folder, "onestop"), "Cochrane": read_set(folder, "cochrane_pairs")}
    ordinary = usual(sets["OneStopEnglish"])
    MODEL.update(whole=WHOLE, means=ordinary["means"], content_hardness=ordinary["content_hardness"])
    rows = {name: np.array([seen(text) for text in texts]) for name, texts in sets.items()}
    spread = np.sqrt(np.mean([(pairs(rows[name], texts, set())[0] ** 2).mean(0) / 4 for name, texts in sets.items()], axis=0))

    def fitted_without(left_out: set[str]) -> Numbers:
        return fit([pairs(rows[name], texts, left_out) for name, texts in sets.items()], spread)

    tried = {name: np.zeros(len(texts)) for name, texts in sets.items()}
    for fold in range(FOLDS):
        left_out = {text.group for texts in sets.values() for text in texts if sum(map(ord, text.group)) % FOLDS == fold}
        weights = fitted_without(left_out)
        for name, texts in sets.items():
            out = np.array([text.group in left_out for text in texts])
            tried[name][out] = rows[name][out] @ weights
    weights = fitted_without(set())
    everything = np.concatenate([rows[name] @ weights for name in sets])
    points = 10 / everything.std()
    base = 50 - everything.mean() * points
    found = {
        "about": "The difficulty model, written by benchmarks/checker/fit.py and explained in docs/developers/difficulty.md. In points: higher is harder.",
        "fitted": {
            "on": [
                "OneStopEnglish: Vajjala and Lučić 2018, nishkalavallabhi/OneStopEnglishCorpus, CC BY-SA 4.0",
                "Cochrane technical and plain summaries: Devaraj and others 2021, AshOlogn/Paragraph-level-Simplification-of-Medical-Texts, CC BY 4.0",
                "Word Complexity Lexicon: Maddela and Xu 2018, mounicam/lexical_simplification, MIT",
            ],
            "texts": {name: len(texts) for name, texts in sets.items()},
            "how": f"logistic on pairs of versions, ridge {RIDGE}, no weight of the wrong sign, both sets count the same",
            "tried on groups left out": {
                f"Cochrane, plainer one picked, {FOLDS} folds": round(picked([(text.group, text.level) for text in sets["Cochrane"]], tried["Cochrane"]), 3),
                f"OneStopEnglish, r with level among versions of one text, {FOLDS} folds": round(
                    pearson(within(tried["OneStopEnglish"].tolist(), sets["OneStopEnglish"]), within([text.level for text in sets["OneStopEnglish"]], sets["OneStopEnglish"])), 3
                ),
            },
        },
        "hardness": MODEL["hardness"],
        "whole": WHOLE,
        "base": _short(base + points * weights[: len(MEANS)] @ np.array(ordinary["means"])),
        "means": ordinary["means"],
        "weights": [_short(weight * points) for weight in weights[: len(MEANS)]],
        "content_hardness": ordinary["content_hardness"],
        "shapes": [_short(weight * points) for weight in weights[len(MEANS) :]],
        "bands": BANDS,
        "plain": usual([text for text in sets["OneStopEnglish"] if text.level == 1]),
    }
    (NUMBERS / "difficulty.json").write_text(json.dumps(found, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    print(json.dumps(found["fitted"], indent=1, ensure_ascii=False))
    for name, texts in sets.items():
        levels = np.array([text.level for text in texts])
        for level in sorted(set(levels)):
            print(name, level, "5, 25, 50, 75, 95 of 100 texts lie below", np.percentile(base + points * (rows[name] @ weights)[levels == level], [5, 25, 50, 75, 95]).round(1))


# Where one band ends and the next begins: see "Bands" in docs/developers/difficulty.md.
BANDS = [30.0, 40.0, 50.0]

if __name__ == "__main__":
    main(Path(sys.argv[1]))
