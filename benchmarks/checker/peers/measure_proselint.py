"""proselint over a list of files: python measure_proselint.py LIST. Prints {"seconds", "findings": [[file, start, end], ...]}. Loading is not in the seconds."""

import json
import sys
import time
from pathlib import Path

from proselint.checks import __register__
from proselint.registry import CheckRegistry
from proselint.tools import LintFile

CheckRegistry().register_many(__register__)
files = Path(sys.argv[1]).read_text(encoding="utf-8").split()
texts = [Path(file).read_text(encoding="utf-8") for file in files]
began = time.perf_counter()
found = [LintFile(file, text).lint() for file, text in zip(files, texts, strict=True)]
seconds = time.perf_counter() - began
told = [[file, each.check_result.span[0] - 1, each.check_result.span[1] - 1] for file, here in zip(files, found, strict=True) for each in here]
print(json.dumps({"seconds": seconds, "findings": told}))
