"""The part of `check` that needs a whole pack. Apart from the rest, because reading a single text must not wait for it."""

from collections.abc import Iterator
from pathlib import Path

from glossary.load import TERMS, Glossary, load_glossary
from glossary.problem import Problem
from modules.cli.content import CONTENT, pack_named, said_in_pack
from modules.cli.counted import counted
from modules.cli.trouble import WRONG_USE, Trouble
from modules.packs.load import NoPack, load_pack
from modules.packs.pack import Pack


def look_at_pack(folder: Path) -> tuple[list[Problem], str]:
    """What is wrong with the structure of a pack, and one line or more on what is in it. Raises Trouble."""
    adds_to = said_in_pack(folder).get("adds-to")
    base = pack_named(str(adds_to)) if adds_to else folder
    if base is None:
        raise Trouble(f"{folder} adds to the pack {adds_to}, which is not in {CONTENT}. Check `adds-to`.", WRONG_USE)
    terms = [folder / "terms"] if adds_to and (folder / "terms").is_dir() else []
    glossary = load_glossary(TERMS, *terms)
    try:
        pack = load_pack(base, glossary, *([folder] if adds_to else []))
    except NoPack as nothing:
        return list(nothing.problems), f"{folder}: there is no pack to show yet."
    return list(pack.problems), _summary(pack, glossary, folder)


def _summary(pack: Pack, glossary: Glossary, folder: Path) -> str:
    lines: list[str] = []
    first = pack.edition(pack.about.languages[0])
    pages = sum(len(module.lessons) for module in first.modules.values())
    counts = ((len(first.modules), "module"), (pages, "page"), (len(first.stories), "story"), (len(first.pictures), "picture"), (len(glossary.terms), "term"))
    lines.append(f"{folder}: " + ", ".join(counted(number, thing) for number, thing in counts) + ".")
    for language in pack.about.languages[1:]:
        missing = sorted(_untranslated(folder, pack.about.languages[0], language))
        texts = len(pack.editions[language].say.missing)
        if missing or texts:
            shown = ", ".join([*missing[:8], "..."] if len(missing) > 8 else missing)
            lines.append(f"Not yet in {language}: {counted(len(missing), 'file')}{f' ({shown})' if shown else ''}, {counted(texts, 'text')} on buttons and forms.")
    for language in pack.about.interface_in:
        texts = len(pack.editions[language].say.missing)
        there = f"all but {counted(texts, 'text')}" if texts else "every text"
        lines.append(f"On buttons and forms in {language}: {there}.")
    return "\n".join(lines)


def _untranslated(folder: Path, first: str, language: str) -> Iterator[str]:
    """Files that have no twin in `language`: `module.yaml` needs a `module.cy.yaml`, `01-hello.en.md` a `01-hello.cy.md`."""
    for file in folder.glob("*/**/*.*"):
        name, _, ending = file.name.rpartition(".")
        own = name.removesuffix(f".{first}")
        if ending == "vtt":
            continue  # captions are in the language that is spoken
        if (own != name or file.name == "module.yaml") and not file.with_name(f"{own}.{language}.{ending}").exists():
            yield file.relative_to(folder).as_posix()
