"""The first page of a new module: the page, `module.yaml` and the module's name in `pack.yaml` are written together, all or nothing."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from glossary.plain_yaml import read_yaml
from glossary.shape import shaped
from modules.authoring.listed import add_to_list
from modules.authoring.publish import NotText, Shelves, hash_of, to_write
from modules.authoring.whole_files import write_all
from modules.packs.shapes import ModuleShape

PACK = "pack.yaml"


@dataclass(frozen=True, slots=True)
class Plan:
    """A module that is not there yet. `words` is its module.yaml."""

    id: str
    words: str

    @property
    def path(self) -> str:
        return f"modules/{self.id}/module.yaml"

    @property
    def title(self) -> str:
        found = shaped(ModuleShape, read_yaml(self.words, Path("module.yaml")))
        return found.title if found else self.id


def module_words(title: str, audience: str, minutes: int, summary: str, after: Sequence[str], take: Sequence[str], today: date) -> str:
    """A module.yaml. The texts are in double quotes, in which a colon does no harm."""
    lines = ["code: NEW", f"title: {_quoted(title)}", f"for: {audience}", f"minutes: {minutes}", f"summary: {_quoted(summary)}"]
    lines += ["after:", *(f"  - {_quoted(each)}" for each in after), "take:", *(f"  - {_quoted(each)}" for each in take)]
    return "\n".join([*lines, f"checked: {today:%Y-%m-%d}"]) + "\n"


def put_with_module(shelves: Shelves, path: str, text: str, base: str, plan: Plan) -> str:
    """Write the page and its new module. The hash of the page. Raises NotInPack, NotText, ChangedOnDisk, OSError; then no file has changed.

    `pack.yaml` comes last: until it names the module, nobody sees anything of it.
    """
    page = to_write(shelves, path, text, base)
    module = shelves.target(plan.path)
    in_host = module.is_relative_to(shelves.host)
    pack = (shelves.host if in_host else shelves.content) / PACK
    said = pack.read_bytes().decode("utf-8-sig") if pack.is_file() else f"adds-to: {shelves.pack}\n"
    listed = said if plan.id in _listed(said) else add_to_list(said, "modules", plan.id)
    if listed is None:
        raise NotText(PACK)
    write_all([page, (module, plan.words.encode("utf-8")), (pack, listed.encode("utf-8"))])
    return hash_of(page[1])


def _listed(text: str) -> list[str]:
    about = read_yaml(text, Path(PACK)).value
    names = about.get("modules") if isinstance(about, dict) else None
    return names if isinstance(names, list) else []


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
