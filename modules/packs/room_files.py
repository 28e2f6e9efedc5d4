"""Read the activities, sessions and cards of a pack. One with a fault is told and left out; the rest can be used."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeVar

from pydantic import BaseModel

from accessibility.document import Figure
from glossary.plain_yaml import Reading, read_yaml
from glossary.shape import shaped
from modules.packs.files import PackFiles
from modules.packs.room_shapes import ActivityFront, ActivityShape, SessionShape, ThemeShape
from modules.packs.screen_shapes import CAN_BE_OF, KINDS

FOLDERS = ("activities", "sessions", "cards")
Pages = Callable[[str, str], bool]
"""Whether a module has such a page."""
T = TypeVar("T", bound=BaseModel)


def read_activities(files: PackFiles, language: str, pictures: Mapping[str, Figure], has_page: Pages, themes: Mapping[str, ThemeShape]) -> dict[str, ActivityShape]:
    found: dict[str, ActivityShape] = {}
    for name, reading in _readings(files, "activities", language):
        front = shaped(ActivityFront, reading)
        screens = [_screen(reading, place, screen) for place, screen in enumerate(front.screens)] if front else []
        _look_at_screens(reading, screens, pictures, has_page, themes)
        if front and not reading.problems:
            found[name] = ActivityShape.model_validate({**dict(front), "screens": tuple(screens)})
        files.problems.extend(reading.problems)
    return found


def read_sessions(files: PackFiles, language: str, activities: Mapping[str, ActivityShape], has_page: Pages) -> dict[str, SessionShape]:
    found: dict[str, SessionShape] = {}
    for name, reading in _readings(files, "sessions", language):
        shape = shaped(SessionShape, reading)
        if shape:
            _look_at_blocks(reading, shape, activities, has_page)
        if shape and not reading.problems:
            found[name] = shape
        files.problems.extend(reading.problems)
    return found


def read_cards(files: PackFiles, language: str, pictures: Mapping[str, Figure]) -> dict[str, ThemeShape]:
    """The cards by their theme."""
    found: dict[str, ThemeShape] = {}
    for name, reading in _readings(files, "cards", language):
        shape = shaped(ThemeShape, reading)
        if shape and shape.theme != name:
            reading.blame(reading.line(("theme",)), f"The theme is `{shape.theme}`, but the file is called {name}. Give both the same name.")
        for place, card in enumerate(shape.cards if shape else ()):
            if card.picture and card.picture not in pictures:
                reading.blame(reading.line(("cards", place, "picture")), f"There is no picture called `{card.picture}` in this pack. Check the spelling, or add it.")
        if shape:
            _once(reading, "cards", [card.id for card in shape.cards])
        if shape and not reading.problems:
            found[name] = shape
        files.problems.extend(reading.problems)
    return found


def _readings(files: PackFiles, folder: str, language: str) -> Iterator[tuple[str, Reading]]:
    ending = f".{language}.yaml"
    for name, file in files.inside(folder, ending):
        text = files.text(file)
        if text is None:
            continue
        reading = read_yaml(text.removeprefix("\ufeff"), file)
        if not isinstance(reading.value, dict) and not reading.problems:
            reading.blame(1, "This file says nothing that can be used. Start it with `title:`.")
        if reading.problems:
            files.problems.extend(reading.problems)
            continue
        yield name.removesuffix(ending), reading


def _screen(reading: Reading, place: int, given: Any) -> Any:
    """One screen as its kind wants it, or None and a problem."""
    key = ("screens", place)
    if not isinstance(given, dict):
        reading.blame(reading.line(key), "A screen needs names and texts, such as `id: words` and `kind: words`.")
        return None
    kind = given.get("kind")
    if not isinstance(kind, str) or kind not in KINDS:
        said = f"`kind` says “{kind}”." if kind else "`kind` is missing."
        reading.blame(reading.line((*key, "kind")), f"{said} Use one of: {', '.join(KINDS)}.")
        return None
    return shaped(KINDS[kind], reading, key)


def _look_at_screens(reading: Reading, screens: list[Any], pictures: Mapping[str, Figure], has_page: Pages, themes: Mapping[str, ThemeShape]) -> None:
    """What a screen points at is there, and comes before it."""
    _once(reading, "screens", [screen.id if screen else "" for screen in screens])
    before: dict[str, str] = {}
    for place, screen in enumerate(screens):
        if screen is None:
            continue
        key = ("screens", place)
        of, kinds = getattr(screen, "of", None), CAN_BE_OF.get(screen.kind, ())
        if of and before.get(of) not in kinds and None not in screens:
            reading.blame(reading.line((*key, "of")), f"`of` says “{of}”, but no screen before this one has that id and the kind {' or '.join(kinds)}. Check the id.")
        if screen.kind == "say" and screen.picture and screen.picture not in pictures:
            reading.blame(reading.line((*key, "picture")), f"There is no picture called `{screen.picture}` in this pack. Check the spelling, or add it.")
        if screen.kind == "cards" and (screen.theme not in themes if screen.theme else not themes):
            reading.blame(reading.line((*key, "theme")), f"There are no cards for “{screen.theme or 'any theme'}” in this pack. Check the spelling, or add a file in cards/.")
        if screen.kind == "lesson" and not has_page(screen.module, screen.page):
            reading.blame(reading.line((*key, "page")), f"There is no page `{screen.module}/{screen.page}` in this pack. Check the spelling.")
        before[screen.id] = screen.kind


def _look_at_blocks(reading: Reading, shape: SessionShape, activities: Mapping[str, ActivityShape], has_page: Pages) -> None:
    _once(reading, "blocks", [block.id for block in shape.blocks])
    for place, block in enumerate(shape.blocks):
        key = ("blocks", place)
        if block.kind == "activity" and block.activity not in activities:
            told = f"There is no activity called `{block.activity}` that can be used." if block.activity else "This block has no `activity`."
            reading.blame(reading.line((*key, "activity")), f"{told} Check the spelling, or add it in activities/.")
        if block.kind == "lesson" and not (block.module and block.page and has_page(block.module, block.page)):
            reading.blame(reading.line((*key, "page")), f"There is no page `{block.module}/{block.page}` in this pack. Check `module` and `page`.")
        if block.kind in ("talk", "break") and not block.title:
            reading.blame(reading.line(key), "This block has no title, so nobody would know what it is. Add `title`.")


def _once(reading: Reading, where: str, ids: list[str]) -> None:
    for place, name in enumerate(ids):
        if name and name in ids[:place]:
            reading.blame(reading.line((where, place, "id")), f"The id `{name}` stands here twice. Choose another: answers are kept under it.")
