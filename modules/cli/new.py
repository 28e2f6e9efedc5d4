"""`new`: write starter files that pass the check. Nothing that is there already is written over."""

import argparse
import json
import re
from pathlib import Path
from string import Template
from typing import Any, get_args

from glossary.load import TERMS, load_glossary
from glossary.plain_yaml import read_yaml
from glossary.term import Topic
from modules.authoring.listed import add_to_list
from modules.cli.content import SHIPPED
from modules.cli.trouble import Trouble
from modules.packs.facts import FOLDER as FACTS
from modules.packs.local import NAME as ABOUT_US
from modules.packs.page_order import number_of, place_of
from modules.storage.work import today

_STARTERS = Path(__file__).parent / "starters"
_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_PAGE = re.compile(r"(\d+[a-z]*)-(.+)\.([a-z]{2,3})\.md")


def add(commands: Any) -> None:
    new = commands.add_parser("new", help="write the first files of a pack, a module, a lesson or a term")
    kinds = new.add_subparsers(required=True, metavar="kind")
    for kind, where, about, run in (
        ("pack", "a new folder, such as content/our-pack", "a pack of your own", _pack),
        ("module", "such as content/our-pack/modules/food", "a module of a pack", _module),
        ("lesson", "such as content/our-pack/modules/food/asking-for-help", "the next page of a module", _lesson),
        ("host", "the data folder, such as data", "files in which you say who you are, to fill in", _host),
        ("fact", "such as content/our-pack/facts/bus-fares", "a fact that may change, for any page to show", _fact),
    ):
        command = kinds.add_parser(kind, help=about)
        command.add_argument("path", type=Path, metavar="PATH", help=where)
        command.add_argument("--title", help="its title; else its name")
        command.set_defaults(run=run)
    kinds.choices["pack"].add_argument("--adds-to", metavar="PACK", help="your own pages for a pack that is there: PATH is the folder `host` in the data folder")
    for kind in ("lesson", "fact", "host"):
        kinds.choices[kind].add_argument("--language", default="en", help="its language: en unless told")
    term = kinds.add_parser("term", help="a word and its plain meaning")
    term.add_argument("term", help="the word, as it is written")
    term.add_argument("--topic", choices=get_args(Topic), required=True)
    term.add_argument("--folder", type=Path, default=TERMS, help="the folder of terms; a host's own is host/terms in the data folder")
    term.set_defaults(run=_term)


def _pack(chosen: argparse.Namespace) -> int:
    folder: Path = chosen.path
    name = _name_of(folder)
    if folder.exists() and any(folder.iterdir()):
        raise Trouble(f"{folder} is there already and has something in it. Choose another name.")
    if chosen.adds_to:
        _write(folder / "pack.yaml", "host-pack.yaml", adds_to=chosen.adds_to)
        _module_in(folder, "about-us", "About us")
        _next(f"write in {folder / 'modules' / 'about-us'}, then run: side-by-side check {folder}")
        return 0
    _write(folder / "pack.yaml", "pack.yaml", name=name, title=_title(chosen, name))
    _module_in(folder, "first-steps", "First steps")
    for words in sorted((SHIPPED / "interface").glob("en.yaml")):
        _new_file(folder / "interface" / words.name, words.read_text(encoding="utf-8"))
    _next(f"write in {folder / 'modules' / 'first-steps'}, then run: side-by-side check {folder}")
    return 0


def _module(chosen: argparse.Namespace) -> int:
    folder: Path = chosen.path
    name = _name_of(folder)
    pack = folder.parent.parent
    about = pack / "pack.yaml"
    if folder.parent.name != "modules" or not about.is_file():
        raise Trouble(f"A module lies in the folder `modules` of a pack, such as content/side-by-side/modules/{name}. {about} is not there.")
    if folder.exists():
        raise Trouble(f"{folder} is there already. Choose another name.")
    listed = add_to_list(_text(about), "modules", name)
    if listed is None:
        raise Trouble(f"{about} could not be read, so nothing was written. Run: side-by-side check {pack}")
    _module_in(pack, name, _title(chosen, name))
    about.write_text(listed, encoding="utf-8", newline="")
    print(f"Added to `modules`: {about}")
    _next(f"write in {folder}, add it to a path in {about}, then run: side-by-side check {pack}")
    return 0


def _lesson(chosen: argparse.Namespace) -> int:
    folder: Path = chosen.path.parent
    slug = _name_of(chosen.path)
    if not (folder / "module.yaml").is_file():
        raise Trouble(f"{folder} is not a module: it has no module.yaml. Write one first with: side-by-side new module {folder}")
    pages = [page for page in map(_PAGE.fullmatch, sorted(file.name for file in folder.glob("*.md"))) if page]
    same = [page for page in pages if page[2] == slug]
    if any(page[3] == chosen.language for page in same):
        raise Trouble(f"There is a page called {slug} in {folder} already. Choose another name.")
    number = same[0][1] if same else number_of((max((place_of(page[1])[0] for page in pages), default=0) + 1, ""))
    file = folder / f"{number}-{slug}.{chosen.language}.md"
    if same:
        first = folder / same[0][0]
        _new_file(file, first.read_text(encoding="utf-8"))
        _next(f"translate the words in {file}. Leave every `id` as it is: answers are kept under it.")
        return 0
    _write(file, "page.md", title=_title(chosen, slug), id=f"ask-{slug}"[:80].rstrip("-"))
    _next(f"write in {file}, then run: side-by-side check {file}")
    return 0


def _host(chosen: argparse.Namespace) -> int:
    data: Path = chosen.path
    own = data / "host"
    questions = own / f"{ABOUT_US}.{chosen.language}.yaml"
    if questions.exists():
        raise Trouble(f"{questions} is there already. Fill it in, or choose another language with --language.")
    _write(questions, "about-us.yaml", title=chosen.title or "")
    for file, starter in ((data / "host.yaml", "host.yaml"), (own / "pack.yaml", "own-pack.yaml")):
        if not file.exists():
            _write(file, starter, adds_to=SHIPPED.name)
    _next(f"answer the questions in {questions}, then run: side-by-side check {own}")
    return 0


def _fact(chosen: argparse.Namespace) -> int:
    name = _name_of(chosen.path)
    pack = chosen.path.parent.parent
    if chosen.path.parent.name != FACTS or not (pack / "pack.yaml").is_file():
        raise Trouble(f"A fact lies in the folder `{FACTS}` of a pack, such as content/side-by-side/{FACTS}/{name}. {pack / 'pack.yaml'} is not there.")
    file = chosen.path.with_name(f"{name}.{chosen.language}.yaml")
    if file.exists():
        raise Trouble(f"{file} is there already. Choose another name.")
    _write(file, "fact.yaml", title=_title(chosen, name))
    _next(f"write in {file}. A page shows it with a `changing` block that says `show: {name}`")
    return 0


def _term(chosen: argparse.Namespace) -> int:
    name = "-".join(re.findall(r"[a-z0-9]+", chosen.term.lower()))
    if not name:
        raise Trouble("A term needs at least one letter from a to z or a digit.")
    file: Path = chosen.folder / f"{chosen.topic}.yaml"
    if any(term.id == name for term in load_glossary(chosen.folder).terms):
        raise Trouble(f"{chosen.term} is in {chosen.folder} already. Look for `- id: {name}`.")
    before = _text(file) if file.is_file() else ""
    if before and not isinstance(read_yaml(before.removeprefix("\ufeff"), file).value, list):
        raise Trouble(f"{file} could not be read, so nothing was written. Run: side-by-side check {file}")
    file.parent.mkdir(parents=True, exist_ok=True)
    entry = _filled("term.yaml", name=name, title=chosen.term, topic=chosen.topic)
    file.write_text(f"{before.rstrip()}\n\n{entry}".lstrip("\n"), encoding="utf-8", newline="")
    print(f"Added at the end: {file}")
    _next(f"write its meaning there, then run: side-by-side check {file}")
    return 0


def _module_in(pack: Path, name: str, title: str) -> None:
    _write(pack / "modules" / name / "module.yaml", "module.yaml", title=title)
    _write(pack / "modules" / name / "01-first-page.en.md", "page.md", title="First page", id="ask-first-page")


def _name_of(path: Path) -> str:
    name = path.absolute().name
    if not _NAME.fullmatch(name):
        raise Trouble(f"{name} cannot be a name. Use small letters, digits and single hyphens, such as asking-for-help.")
    return name


def _title(chosen: argparse.Namespace, name: str) -> str:
    return str(chosen.title or name.replace("-", " ").capitalize())


def _write(file: Path, starter: str, **words: str) -> None:
    _new_file(file, _filled(starter, **words))


def _filled(starter: str, **words: str) -> str:
    """A starter with its gaps filled. What a person typed is quoted, so that a colon in it does no harm."""
    quoted = {key: json.dumps(text, ensure_ascii=False) if key == "title" else text for key, text in words.items()}
    return Template((_STARTERS / starter).read_text(encoding="utf-8")).substitute(quoted, today=today().isoformat())


def _text(file: Path) -> str:
    """The text with its line ends as they are."""
    return file.read_bytes().decode("utf-8")


def _new_file(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("x", encoding="utf-8", newline="") as written:
        written.write(text)
    print(f"Written: {file}")


def _next(what: str) -> None:
    print(f"Next: {what}")
