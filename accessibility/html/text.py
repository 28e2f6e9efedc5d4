"""Text blocks: headings, paragraphs, lists, quotations, tables. Everything that people wrote is escaped here."""

from collections.abc import Callable
from dataclasses import replace
from itertools import zip_longest

from markupsafe import Markup, escape

from accessibility.document import Block, Break, Code, Heading, Inline, Link, ListBlock, Paragraph, Quote, Rule, Run, Table, TextBlock
from accessibility.html.fill import fill
from accessibility.html.setting import Setting
from accessibility.html.words import with_words

ROUND_A_CELL = 2
RenderBlocks = Callable[[tuple[Block, ...], Setting], Markup]


def text_block(block: TextBlock, setting: Setting, blocks: RenderBlocks) -> Markup:
    """One text block. `blocks` renders what stands inside a list or a quotation."""
    match block:
        case Paragraph():
            return fill("<p>{}</p>", inlines(block.inlines, setting))
        case Heading():
            level = min(max(block.level, 2), 5)
            return fill(f"<h{level}>{{}}</h{level}>", inlines(block.inlines, setting, explain=False))
        case ListBlock():
            return _list(block, setting, blocks)
        case Quote():
            return fill("<blockquote>{}</blockquote>", blocks(block.blocks, _silent(setting)))
        case Code():
            return fill('<pre translate="no"><code>{}</code></pre>', block.text)
        case Table():
            return _table(block, setting)
        case Rule():
            return Markup("<hr>")


def inlines(parts: tuple[Inline, ...], setting: Setting, explain: bool = True) -> Markup:
    """Runs, links and breaks. Headings, links and code are never marked with words."""
    return Markup("").join(_inline(part, setting, explain) for part in _joined(parts))


def _joined(parts: tuple[Inline, ...]) -> list[Inline]:
    """Neighbouring runs in one style as one, so that a term across a line end is still found."""
    joined: list[Inline] = []
    for part in parts:
        last = joined[-1] if joined else None
        if isinstance(part, Run) and isinstance(last, Run) and _style(part) == _style(last):
            joined[-1] = Run(last.text + part.text, last.start, part.end, part.strong, part.emphasis, part.literal)
        else:
            joined.append(part)
    return joined


def _style(run: Run) -> tuple[bool, bool, bool]:
    return run.strong, run.emphasis, run.literal


def _inline(part: Inline, setting: Setting, explain: bool) -> Markup:
    match part:
        case Run():
            return _run(part, setting, explain)
        case Link():
            inside = Markup("").join(_run(run, setting, explain=False) for run in part.runs)
            address = setting.link(part.address)
            return fill('<a href="{}">{}</a>', address, inside) if address else inside
        case Break():
            return Markup("<br>")


def _run(run: Run, setting: Setting, explain: bool) -> Markup:
    if run.literal:
        return fill('<code translate="no">{}</code>', run.text)
    text = with_words(run.text, setting) if explain else escape(run.text)
    if run.strong:
        text = fill("<strong>{}</strong>", text)
    return fill("<em>{}</em>", text) if run.emphasis else text


def _list(block: ListBlock, setting: Setting, blocks: RenderBlocks) -> Markup:
    items = Markup("").join(fill("<li>{}</li>", _item(item, setting, blocks)) for item in block.items)
    if not block.ordered:
        return fill("<ul>{}</ul>", items)
    start = fill(' start="{}"', block.first) if block.first != 1 else Markup("")
    return fill("<ol{}>{}</ol>", start, items)


def _item(item: tuple[Block, ...], setting: Setting, blocks: RenderBlocks) -> Markup:
    if len(item) == 1 and isinstance(item[0], Paragraph):
        return inlines(item[0].inlines, setting)
    if setting.forms == "paper":
        return _item_on_paper(item, setting, blocks)
    return blocks(item, setting)


def _item_on_paper(item: tuple[Block, ...], setting: Setting, blocks: RenderBlocks) -> Markup:
    """Paragraphs of an item as lines: a tagged PDF allows no paragraph beside the bullet."""
    parts = (fill("{}<br>", inlines(block.inlines, setting)) if isinstance(block, Paragraph) else blocks((block,), setting) for block in item)
    return Markup("").join(parts)


def _table(block: Table, setting: Setting) -> Markup:
    if setting.widest and _needs(block) > setting.widest:
        return _rows_told(block, setting)
    head = Markup("").join(fill('<th scope="col">{}</th>', inlines(cell, setting, explain=False)) for cell in block.head)
    rows = Markup("").join(fill("<tr>{}</tr>", _row(row, setting)) for row in block.rows)
    # A table wider than a small screen scrolls inside its own box; the box can be reached by keyboard. Two on one page need two names.
    name = setting.say("table.scroll", columns=", ".join(map(_plain, block.head)))
    return fill('<div class="wide" tabindex="0" role="region" aria-label="{}"><table><thead><tr>{}</tr></thead><tbody>{}</tbody></table></div>', name, head, rows)


def _needs(block: Table) -> int:
    """How many letters side by side it takes before a word in it is broken: the longest word of each column, and the space around it."""
    columns = zip_longest(block.head, *block.rows, fillvalue=())
    return sum(max((len(word) for cell in column for word in _plain(cell).split()), default=0) + ROUND_A_CELL for column in columns)


def _rows_told(block: Table, setting: Setting) -> Markup:
    """A table that is too wide: for each row a list, each cell after the name of its column."""
    heads = [_plain(cell) for cell in block.head]
    rows = (
        fill(
            "<ul>{}</ul>",
            Markup("").join(fill("<li>{}{}</li>", fill("<strong>{}:</strong> ", head) if head else "", inlines(cell, setting)) for head, cell in zip(heads, row, strict=False)),
        )
        for row in block.rows
    )
    return fill('<div class="rows">{}</div>', Markup("").join(rows))


def _plain(parts: tuple[Inline, ...]) -> str:
    return "".join(part.text if isinstance(part, Run) else _plain(part.runs) if isinstance(part, Link) else " " for part in parts)


def _row(row: tuple[tuple[Inline, ...], ...], setting: Setting) -> Markup:
    return Markup("").join(fill("<td>{}</td>", inlines(cell, setting)) for cell in row)


def _silent(setting: Setting) -> Setting:
    """The same page with no words explained: a quotation is left as it was said."""
    return replace(setting, lexicon=None, words={})
