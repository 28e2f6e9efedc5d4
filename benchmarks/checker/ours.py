"""Our own checks and scores over a list of files: python -m benchmarks.checker.ours LIST. Prints {"seconds", "findings": [[file, start, end], ...]}.

Nothing is warm: the rules are made ready inside the seconds too.
"""

import json
import sys
import time
from pathlib import Path

from modules.authoring.check import check_page, our_settings
from modules.authoring.layers import Layers
from modules.authoring.score import score_page
from modules.authoring.texts import read_source
from modules.cli.collecting import seldom_collect


def main(listed: Path) -> None:
    files = listed.read_text(encoding="utf-8").split()
    texts = [Path(file).read_text(encoding="utf-8") for file in files]
    found = []
    began = time.perf_counter()
    seldom_collect()  # as the command line does
    layers = Layers(our_settings())
    for file, text in zip(files, texts, strict=True):
        page = read_source(file, text)
        found += [[file, each.start, each.end] for each in check_page(page, layers)]
        score_page(page)
    print(json.dumps({"seconds": time.perf_counter() - began, "findings": found}))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
