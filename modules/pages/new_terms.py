"""Put a term into the host's own word list, or take it out: the one way for panels, for authors and for readers who ask."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from glossary.term import Term
from modules.authoring.accepting import NotAccepted, term_id, with_term, without_term
from modules.authoring.entries import home_of
from modules.authoring.overview import look_over
from modules.authoring.reading import is_term
from modules.authoring.whole_files import write_whole
from modules.pages.desk import layers_of, now
from modules.pages.house import House

FROM_PANELS, FROM_AUTHORS = "from-panels.yaml", "from-authors.yaml"
Put = Callable[[], None]
"""Writes the words. Call it inside a write of the database (`decide_term`, `decide`), so that no two people write terms at once. Raises NotAccepted, OSError."""


def term_writer(house: House, asked: Mapping[str, str], note: str, file: str, old: Term | None = None, *, draft: bool) -> Put:
    """What writes this term; in place of `old`, if that is given. `asked` has term, plain, example, topic, and `anyway` to keep hard words. Raises NotAccepted."""
    taken = old is None and is_known(house, asked.get("term", ""))
    if taken:  # it would take the place of the one that is there
        raise NotAccepted(house.edition("").say("panels.is-term"))
    if asked.get("anyway") != "yes" and (hard := hard_in(house, asked)):
        raise NotAccepted(*hard)
    whole(house, asked)
    folder, today = terms_of(house), now().date()

    def put() -> None:
        home = home_of(folder, old.id if old else term_id(asked["term"]))
        if home and old is None:  # another process was quicker
            raise NotAccepted(house.edition("").say("panels.is-term"))
        target = home or folder / file
        write_whole(target, with_term(_read(target), asked, today, note, old, draft=draft).encode("utf-8"))

    return put


def term_eraser(house: House, name: str) -> Put:
    """What takes the term of this id out of the host's own list again."""

    def put() -> None:
        home = home_of(terms_of(house), name)
        if home:
            write_whole(home, without_term(_read(home), name).encode("utf-8"))

    return put


def whole(house: House, asked: Mapping[str, str]) -> None:
    """Raises NotAccepted where something is missing or too long."""
    say = house.edition("").say
    if not all(asked.get(name, "").strip() for name in ("term", "plain", "example", "topic")):
        raise NotAccepted(say("terms.fill-in"))
    if not term_id(asked["term"]):
        raise NotAccepted(say("terms.no-letters"))
    with_term("", asked, now().date(), "")


def hard_in(house: House, asked: Mapping[str, str]) -> tuple[str, ...]:
    """What the checker says of the meaning and the example. The word itself may stand there."""
    text = "\n\n".join(asked.get(key, "") for key in ("plain", "example"))
    layers = layers_of(house, "")
    allowed = layers.settings.allowed | {asked.get("term", "").strip().casefold()}
    looked = look_over("meaning.md", text, ".md", replace(layers, settings=replace(layers.settings, allowed=allowed)))
    return tuple(f"“{found.text}”: {found.message}" for found in looked.findings if found.severity in ("must", "should") and found.text)


def is_known(house: House, word: str) -> bool:
    """Whether the word list has this word already, marked in texts or only to be looked up."""
    lexicon, name = house.pack.lexicon, word.strip().casefold()
    named = any(name == each.casefold() for term in lexicon.terms for each in (term.term, term.full or "", *term.also))
    return bool(name) and (named or term_id(word) in lexicon.by_id or is_term(word.strip(), lexicon))


def terms_of(house: House) -> Path:
    return house.data / "host" / "terms"


def _read(file: Path) -> str:
    """Raises NotAccepted for a file that is no text: nothing is written over it."""
    try:
        return file.read_text(encoding="utf-8-sig") if file.is_file() else ""
    except UnicodeDecodeError as error:
        raise NotAccepted(f"The file {file.name} cannot be read, so nothing was changed. Mend it first.") from error
