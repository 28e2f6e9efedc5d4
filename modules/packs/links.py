"""Links from one page of the training to another: written once, they work by both doors. `module:your-first-day`, or one page of it: `module:cards/money-matters`."""

import re
from collections.abc import Mapping
from pathlib import Path

from modules.packs.files import PackFiles
from modules.packs.pack import Edition

TO_MODULE = "module:"
_LINK = re.compile(r"\]\(\s*<?(?P<address>[^)\s>]+)")
_CODE = re.compile(r"`[^`\n]*`")
_DOORS = ("/read/", "/lesson")


def page_linked(edition: Edition, address: str) -> tuple[str, str] | None:
    """The module and the page that `module:...` leads to; a module alone is its first page. None where there is no such page."""
    name, _, wanted = address.removeprefix(TO_MODULE).partition("#")[0].partition("/")
    module = edition.modules.get(name)
    if module is None:
        return None
    number = module.page(wanted) if wanted else 1
    return (name, module.lessons[number - 1].slug) if number else None


def find_lost_links(files: PackFiles, editions: Mapping[str, Edition], first: Edition) -> None:
    """Links inside the pack that lead nowhere, or by one door only."""
    for path, file in sorted(files.paths.items()):
        folder, _, name = path.partition("/")
        if folder in ("modules", "stories", "pages", "facts", "pictures", "films") and file.suffix in (".md", ".yaml"):
            language = name.rsplit(".", 2)[-2] if name.count(".") > 1 else ""
            _look_through(files, file, editions.get(language, first))


def _look_through(files: PackFiles, file: Path, edition: Edition) -> None:
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return  # told already
    for number, line in enumerate(lines, 1):
        for found in _LINK.finditer(_CODE.sub("", line)):
            message = _trouble(found["address"], edition)
            if message:
                files.blame(file, message, number)


def _trouble(address: str, edition: Edition) -> str:
    if address.startswith(TO_MODULE):
        return "" if page_linked(edition, address) else f"The link goes to `{address.removeprefix(TO_MODULE)}`, which is not there. Check the spelling."
    if address.startswith(_DOORS) and address not in _DOORS:
        return f"`{address}` works by one door only. Write a link to a part as `module:your-first-day`, or to one page of it as `module:cards/money-matters`."
    if address.startswith("/about/") and address.removeprefix("/about/").partition("#")[0] not in edition.pages:
        return f"The link goes to `{address}`, and there is no such page in pages/. Check the spelling."
    return ""
