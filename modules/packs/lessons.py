"""Read one page, one story or one picture of a pack."""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import TypeVar

from accessibility.document import Block, Document, Figure, Film, Heading, Link, Local, Question, Run, Story
from accessibility.markdown import Fence, parse_markdown
from accessibility.svg import BadDrawing, clean_svg
from glossary.plain_yaml import Reading, read_yaml
from glossary.problem import Problem
from glossary.shape import Shape, shaped
from modules.packs.block_shapes import SHAPES, SHOWS, BlockShape, ShowFactShape, ShowShape
from modules.packs.files import PackFiles, take_apart
from modules.packs.local import TOPICS
from modules.packs.pack import AboutUs, Dated, DatedKind, Fact, Lesson, PlainPage, StoryPage
from modules.packs.safety import with_safety
from modules.packs.shapes import LessonShape, PictureShape, PlainPageShape, StoryShape

RIGHT_TO_LEFT = {"ar", "fa", "he", "ur", "ps", "yi"}
S = TypeVar("S", bound=Shape)


class PageReader:
    """Reads pages of one edition. It knows the pictures, stories and facts that a page may show."""

    def __init__(
        self,
        files: PackFiles,
        language: str,
        pictures: Mapping[str, Figure],
        stories: Mapping[str, StoryPage],
        facts: Mapping[str, Fact] | None = None,
        about_us: AboutUs | None = None,
        films: Mapping[str, Film] | None = None,
    ) -> None:
        self.files = files
        self.language = language
        self.pictures = pictures
        self.stories = stories
        self.facts = facts or {}
        self.about_us = about_us
        self.films = films or {}

    def lesson(self, module: str, slug: str, file: Path, ids: dict[str, Path]) -> Lesson:
        """The page in `file`. Whatever is wrong with it is told; the page then stands in its place as broken.

        `ids` holds the block ids that earlier pages of the module have taken.
        """
        before = len(self.files.problems)
        front, blocks = self._read(file, LessonShape, ids)
        broken = len(self.files.problems) > before
        document = Document(with_safety(blocks), self.language, "rtl" if self.language.split("-")[0] in RIGHT_TO_LEFT else "ltr")
        if front is None:
            return Lesson(module, slug, self.language, slug.replace("-", " ").capitalize(), "", document, None, (), file, True)
        self._date("page", front.title, f"modules/{module}/{file.name}", front.checked)
        return Lesson(module, slug, self.language, front.title, front.goal, document, front.checked, front.sources, file, broken)

    def story(self, slug: str, file: Path) -> StoryPage | None:
        front, blocks = self._read(file, StoryShape, {})
        if front is None:
            return None
        if front.consent and front.consent.review < date.today():
            self.files.blame(file, f"The teller was to be asked again by {front.consent.review}. Ask them, then write the next date under `review`.", 1)
        story = Story(slug, front.title, front.shelf, front.about, front.content_note or "", front.said_by or "", blocks, front.sources)
        self._date("story", front.title, f"stories/{file.name}", front.checked)
        return StoryPage(story, front.consent, front.checked)

    def plain_page(self, file: Path) -> PlainPage | None:
        front, blocks = self._read(file, PlainPageShape, {})
        if front is None:
            return None
        self._date("site", front.title, f"pages/{file.name}", front.checked)
        return PlainPage(front.title, blocks, front.checked)

    def picture(self, slug: str, drawing: Path, words: Path) -> Figure | None:
        svg_text = self.files.text(drawing)
        words_text = self.files.text(words)
        if svg_text is None or words_text is None:
            return None
        reading = read_yaml(words_text, words)
        shape = shaped(PictureShape, reading)
        self.files.problems.extend(reading.problems)
        try:
            svg = clean_svg(svg_text)
        except BadDrawing as error:
            self.files.blame(drawing, str(error))
            return None
        if shape is None:
            return None
        self._date("picture", shape.title, f"pictures/{words.name}", shape.checked)
        parts = tuple((part.name, part.says) for part in shape.parts)
        return Figure(slug, shape.title, svg, shape.alt, parse_markdown(shape.twin), parts)

    def _date(self, kind: DatedKind, title: str, path: str, checked: date | None) -> None:
        self.files.dated.append(Dated(kind, title, path, self.language, checked))

    def _read(self, file: Path, model: type[S], ids: dict[str, Path]) -> tuple[S | None, tuple[Block, ...]]:
        text = self.files.text(file)
        if text is None:
            return None, ()
        parts = take_apart(text)
        if parts is None:
            self.files.blame(file, "This page does not start with front matter. Put `---`, its title and goal, and `---` at the top.", 1)
            return None, ()
        reading = read_yaml(parts.front, file, first_line=2)
        if isinstance(reading.value, dict) or reading.problems:
            front = shaped(model, reading) if not reading.problems else None
        else:
            front = None
            reading.blame(1, "The front matter is empty. Write at least a title and a goal.")
        self.files.problems.extend(reading.problems)
        if not parts.body.strip():
            self.files.blame(file, "This page has no text. Write it below the front matter.", parts.body_line)
        blocks = parse_markdown(
            parts.body,
            first_line=parts.body_line,
            offset=parts.body_offset,
            on_fence=lambda fence: self._block(fence, file, ids),
            on_fault=lambda line, message: self.files.blame(file, message, line),
        )
        for block in blocks:
            if isinstance(block, Heading) and block.level == 1:
                self.files.blame(file, "The title is the page's main heading. Start headings in the text with `##`.", _line_of(block, text) or parts.body_line)
        return front, blocks

    def _block(self, fence: Fence, file: Path, ids: dict[str, Path]) -> Block | None:
        reading = read_yaml(fence.text, file, fence.line)
        block = self._shaped(fence, reading, file, ids) if not reading.problems else None
        self.files.problems.extend(reading.problems)
        return block

    def _shaped(self, fence: Fence, reading: Reading, file: Path, ids: dict[str, Path]) -> Block | None:
        if fence.kind in SHOWS:
            show = shaped(ShowShape, reading)
            return self._shown(fence, show, reading, file, ids) if show else None
        if fence.kind == "changing" and isinstance(reading.value, dict) and "show" in reading.value:
            return self._fact(reading, file, ids)
        kind: type[BlockShape] | None = SHAPES.get(fence.kind)
        if kind is None:
            reading.blame(fence.line - 1, f"`{fence.kind}` is not a block that is known here. Use one of: {', '.join(sorted([*SHAPES, *SHOWS]))}.")
            return None
        shape = shaped(kind, reading)
        if shape is None:
            return None
        if shape.id in ids:
            reading.blame(reading.line(("id",)), f"The id `{shape.id}` is taken in {ids[shape.id].name}. Choose another: answers are kept under it.")
            return None
        ids[shape.id] = file
        return shape.block(parse_markdown, fence.line)

    def _shown(self, fence: Fence, show: ShowShape, reading: Reading, file: Path, ids: dict[str, Path]) -> Block | None:
        if fence.kind == "local":
            return self._local(show.show, reading, file, ids)
        if fence.kind == "picture" and show.show in self.pictures:
            figure = self.pictures[show.show]
            return Figure(figure.id, figure.title, figure.svg, figure.alt, figure.twin, figure.parts, show.explore)
        if fence.kind == "story" and show.show in self.stories:
            return self.stories[show.show].story
        if fence.kind == "film" and show.show in self.films:
            return self.films[show.show]
        reading.blame(reading.line(("show",)), f"There is no {fence.kind} called `{show.show}` in this pack. Check the spelling, or add it.")
        return None

    def _local(self, topic: str, reading: Reading, file: Path, ids: dict[str, Path]) -> Block | None:
        """What the organisation says of a topic, or the question to ask it."""
        name, us = f"local-{topic}", self.about_us or AboutUs()
        if topic not in TOPICS:
            reading.blame(reading.line(("show",)), f"There is nothing about `{topic}` that an organisation can fill in. Use one of: {', '.join(TOPICS)}.")
            return None
        if ids.get(name) == file:
            reading.blame(reading.line(("show",)), f"`{topic}` stands on this page already. Keep one of the two.")
            return None
        ids[name] = file
        return Local(name, topic, us.answers.get(topic, ()), us.name, us.checked, us.language)

    def _fact(self, reading: Reading, file: Path, ids: dict[str, Path]) -> Block | None:
        """A fact of the pack, by its name."""
        own = next((name for name in reading.value if name != "show"), "")
        if own:
            reading.blame(reading.line((own,)), "This box shows a fact of `facts/`, which has its own words, date and sources. Keep `show` alone, or take it out.")
            return None
        show = shaped(ShowFactShape, reading)
        if show is None:
            return None
        if ids.get(show.show) == file:
            reading.blame(reading.line(("show",)), f"`{show.show}` stands on this page already. Keep one of the two.")
            return None
        if show.show in self.facts:
            ids[show.show] = file
            return self.facts[show.show].notice
        reading.blame(reading.line(("show",)), f"There is no fact called `{show.show}` in this pack. Check the spelling, or add facts/{show.show}.{self.language}.yaml.")
        return None


def _line_of(heading: Heading, text: str) -> int:
    first = next(iter(heading.inlines), None)
    run = first.runs[0] if isinstance(first, Link) and first.runs else first
    return text.count("\n", 0, run.start) + 1 if isinstance(run, Run) else 0


def same_blocks(one: Lesson, other: Lesson) -> Iterator[Problem]:
    """A translation asks the same things under the same ids, or answers would be lost between languages."""
    ids = [[block.id for block in lesson.document.blocks if hasattr(block, "id")] for lesson in (one, other)]
    if ids[0] == ids[1] or one.broken or other.broken:
        return
    missing = sorted(set(ids[0]) - set(ids[1]))
    extra = sorted(set(ids[1]) - set(ids[0]))
    said = "; ".join(part for part in (f"missing: {', '.join(missing)}" if missing else "", f"not in {one.file.name}: {', '.join(extra)}" if extra else "") if part)
    line = next((getattr(block, "line", 0) for block in other.document.blocks if getattr(block, "id", "") in extra), 0)
    yield Problem(other.file, line, f"The blocks differ from {one.file.name} ({said or 'another order'}). Use the same ids in the same order.")


def same_answers(one: Lesson, other: Lesson) -> Iterator[Problem]:
    """Answers are kept by their place in the list, so a translation has as many, in the same order."""
    questions = [{block.id: block for block in lesson.document.blocks if isinstance(block, Question)} for lesson in (one, other)]
    for name, question in questions[1].items():
        first = questions[0].get(name)
        if first and [answer.fits for answer in first.answers] != [answer.fits for answer in question.answers]:
            yield Problem(other.file, question.line, f"The answers of `{name}` are not those of {one.file.name}. Give as many, in the same order, with the same `fits`.")
