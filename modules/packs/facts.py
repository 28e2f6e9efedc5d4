"""Facts that may change: each is one file of `facts/`, shown by any page that names it, so that there is one place to edit."""

from pathlib import Path

from accessibility.document import Notice
from accessibility.markdown import parse_markdown
from glossary.plain_yaml import read_yaml
from glossary.shape import shaped
from modules.packs.files import PackFiles
from modules.packs.pack import Dated, Fact
from modules.packs.shapes import FactShape

FOLDER = "facts"


def read_facts(files: PackFiles, language: str) -> dict[str, Fact]:
    """The facts in this language by their names. A broken one is told and left out."""
    ending = f".{language}.yaml"
    found = {name.removesuffix(ending): _read(files, name.removesuffix(ending), file, language) for name, file in files.inside(FOLDER, ending)}
    facts = {name: fact for name, fact in found.items() if fact is not None}
    files.dated += [Dated("fact", fact.about or name.replace("-", " "), fact.path, language, fact.notice.checked) for name, fact in facts.items()]
    return facts


def _read(files: PackFiles, name: str, file: Path, language: str) -> Fact | None:
    text = files.text(file)
    if text is None:
        return None
    reading = read_yaml(text.removeprefix("\ufeff"), file)
    if reading.value is None and not reading.problems:
        reading.blame(1, "This fact is empty. Write `says`, `checked` and `sources`.")
    shape = shaped(FactShape, reading) if not reading.problems else None
    files.problems.extend(reading.problems)
    if shape is None:
        return None
    notice = Notice(name, "changing", parse_markdown(shape.says), shape.checked, shape.sources)
    return Fact(notice, shape.about or "", language, f"{FOLDER}/{file.name}", text.removeprefix("\ufeff"))
