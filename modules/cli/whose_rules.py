"""Whose rules and whose words count for a file at the command line: the same as in the app, which lays a host's folder over a pack."""

from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from accessibility.readability.settings import Settings
from glossary.load import TERMS, load_glossary
from glossary.match import Lexicon
from modules.authoring.check import our_settings
from modules.authoring.layers import Layers, layers_for, layers_over
from modules.cli.content import pack_around, pack_named, said_in_pack


def settings_for(file: Path) -> Settings:
    """In a pack and in the glossary every glossary word is explained where it stands. A host's own words are explained in its own pages."""
    found = _host_around(file)
    in_terms = TERMS in file.resolve().parents or (found is not None and found[0] / "terms" in file.resolve().parents)
    settings = our_settings(explained_in_place=in_terms or pack_around(file) is not None)
    if found and (found[0] / "terms").is_dir():
        settings = replace(settings, lexicon=_with_own(found[0] / "terms", _changed(found[0] / "terms")))
    if not in_terms:
        return settings
    # Here the hard words are what is explained.
    return replace(settings, allowed=settings.lexicon.spellings if settings.lexicon else frozenset())


def rules_for(file: Path, settings: Settings) -> Layers:
    """The layers that count for a file, or for the files of a folder."""
    file = file.resolve()
    found = _host_around(file)
    if found is None:
        return layers_for(file if file.is_dir() else file.parent, settings)
    host, content = found
    inside = (file / "any" if file.is_dir() else file).relative_to(host)
    return layers_over(content, host, inside.as_posix(), settings)


def _host_around(file: Path) -> tuple[Path, Path] | None:
    """The host's folder that a file is in, and the pack that it is laid over."""
    host = pack_around(file.resolve())
    content = pack_named(str(said_in_pack(host).get("adds-to") or "")) if host else None
    return (host, content) if host and content else None


@lru_cache(maxsize=4)
def _with_own(terms: Path, changed: tuple[tuple[str, int], ...]) -> Lexicon:
    """Our words with a host's. Made once: whoever checks many files asks for it with each."""
    return Lexicon(load_glossary(TERMS, terms).terms)


def _changed(terms: Path) -> tuple[tuple[str, int], ...]:
    return tuple((file.name, file.stat().st_mtime_ns) for file in sorted(terms.glob("*.yaml")))
