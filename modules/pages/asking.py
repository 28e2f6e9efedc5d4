"""Pages that readers can be asked about: those of the training, and drafts. A new page can be read by patients before anybody publishes it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from glossary.plain_yaml import read_yaml
from modules.authoring.publish import NotInPack, NotText, read_shelf
from modules.packs.files import take_apart
from modules.packs.pack import Lesson
from modules.pages.desk import shelves
from modules.pages.house import House
from modules.storage.drafting import Draft, drafts_by_file


@dataclass(frozen=True, slots=True)
class Asked:
    """One page with what readers can be shown of it: `published` and `draft`, as they are read, each empty where there is none. `module` is empty for a page that is not out."""

    file: str
    title: str
    module: str
    language: str
    published: str = ""
    draft: str = ""

    @property
    def differs(self) -> bool:
        """Whether somebody has to say which words are meant."""
        return bool(self.published and self.draft) and self.draft != self.published

    def words(self, draft: bool) -> str:
        """The words to read: the draft's where they are asked for, or where nothing is published."""
        return (self.draft if draft else "") or self.published or self.draft


def asked_about(house: House, file: str) -> Asked | None:
    """The page at this path, published or not."""
    draft = drafts_by_file(house.store).get(file)
    lesson = next((lesson for lesson in lessons(house) if lesson.path == file), None)
    if lesson is None and (draft is None or not _is_new_page(draft)):
        return None
    written = draft.shared.whole(draft.text, file) if draft else ""
    if lesson is None:
        return Asked(file, title_of(written, file), "", house.pack.about.languages[0], "", written)
    return Asked(file, lesson.title, lesson.module, lesson.language, _published(house, file), written)


def new_pages(house: House) -> list[Asked]:
    """Drafts of pages that are not in the training yet, by title."""
    out = {lesson.path for lesson in lessons(house)}
    found = (draft for file, draft in drafts_by_file(house.store).items() if file not in out and _is_new_page(draft))
    return sorted((Asked(draft.file, title_of(draft.text, draft.file), "", "") for draft in found), key=lambda page: page.title.casefold())


def lessons(house: House) -> Iterator[Lesson]:
    """Every page of every language that has words of its own."""
    for language, edition in house.pack.editions.items():
        for module in edition.modules.values():
            yield from (lesson for lesson in module.lessons if lesson.language == language)


def may_be_asked(file: str) -> bool:
    """Whether a draft with this path is a page for readers, and not a fact or the lines about a part."""
    return file.startswith("modules/") and file.endswith(".md")


def title_of(text: str, file: str) -> str:
    """What the lines at the top of a page call it; else its path."""
    parts = take_apart(text)
    said = read_yaml(parts.front, Path("page.md")).value if parts else None
    title = said.get("title") if isinstance(said, dict) else ""
    return " ".join(title.split()) if isinstance(title, str) and title.strip() else file


def _is_new_page(draft: Draft) -> bool:
    return not draft.base and may_be_asked(draft.file)


def _published(house: House, file: str) -> str:
    try:
        return house.store.shared.whole(read_shelf(shelves(house), file)[0], file)
    except (NotInPack, NotText):
        return ""
