"""textstat's 12 indices over a list of files: python measure_textstat.py LIST. Prints {"seconds"}. Loading is not in the seconds; it fetches nothing."""

import json
import sys
import time
from pathlib import Path

import nltk
import textstat
from textstat.backend.counts import _count_syllables

INDICES = (
    "flesch_reading_ease",
    "flesch_kincaid_grade",
    "smog_index",
    "coleman_liau_index",
    "automated_readability_index",
    "dale_chall_readability_score",
    "difficult_words",
    "linsear_write_formula",
    "gunning_fog",
    "spache_readability",
    "mcalpine_eflaw",
    "text_standard",
)
try:
    nltk.data.find("corpora/cmudict")
except LookupError:
    # The list that it would fetch is not here: its own rules count the syllables.
    _count_syllables.get_cmudict = lambda language: None
texts = [Path(file).read_text(encoding="utf-8") for file in Path(sys.argv[1]).read_text(encoding="utf-8").split()]
began = time.perf_counter()
for text in texts:
    for name in INDICES:
        getattr(textstat.textstat, name)(text)
print(json.dumps({"seconds": time.perf_counter() - began, "findings": []}))
