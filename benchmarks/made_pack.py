"""Make up a large pack from the shipped words: as many modules, pages and terms as a host might come to have."""

import re
import shutil
from itertools import cycle, islice
from pathlib import Path

import yaml

from glossary.load import TERMS
from modules.pages.house import CONTENT

MODULES, PAGES, NUMBER_OF_TERMS = 18, 8, 300


def make_pack(folder: Path) -> tuple[Path, Path]:
    """A pack and a folder of terms in `folder`. Each page is one of the shipped pages, with ids of its own."""
    pack, terms = folder / "pack", folder / "terms"
    for part in ("interface", "pictures", "stories", "pages"):
        shutil.copytree(CONTENT / part, pack / part)
    about = yaml.load((CONTENT / "pack.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)
    names = [f"module-{number}" for number in range(1, MODULES + 1)]
    about |= {"modules": names, "paths": [{"id": "everything", "title": "Everything", "about": "All modules.", "steps": list(names)}], "card-words": []}
    (pack / "pack.yaml").write_text(yaml.safe_dump(about, allow_unicode=True, sort_keys=False), encoding="utf-8")
    shipped = cycle(sorted(CONTENT.glob("modules/*/*.en.md")))
    shapes = cycle(sorted(CONTENT.glob("modules/*/module.yaml")))
    for name in names:
        module = pack / "modules" / name
        module.mkdir(parents=True)
        shutil.copy(next(shapes), module / "module.yaml")
        for number, page in enumerate(islice(shipped, PAGES), 1):
            text = re.sub(r"^id: (\S+)$", rf"id: \1-{number}", page.read_text(encoding="utf-8"), flags=re.MULTILINE)
            (module / f"{number:02}-page-{number}.en.md").write_text(text, encoding="utf-8")
    _terms(terms)
    return pack, terms


def _terms(folder: Path) -> None:
    """As many terms, in files of about the size that the shipped ones have. Where there are too few, some come again under another name."""
    folder.mkdir()
    entries = [entry for file in sorted(TERMS.glob("*.yaml")) for entry in yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader)]
    for number, entry in enumerate(islice(cycle(entries), NUMBER_OF_TERMS)):
        again = number // len(entries)
        if again:
            entry = {**entry, "id": f"{entry['id']}-{again}", "term": f"{entry['term']} {again}", "also": [], "match": []}
        with (folder / f"terms-{number // 30}.yaml").open("a", encoding="utf-8") as file:
            yaml.safe_dump([entry], file, allow_unicode=True, sort_keys=False)
