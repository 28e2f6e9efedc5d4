"""Drawings and charts, each with the same in words, and cards to open."""

from markupsafe import Markup

from accessibility.charts import median, run_chart
from accessibility.document import Cards, Chart, Figure
from accessibility.html.fill import fill
from accessibility.html.setting import Setting
from accessibility.html.text import RenderBlocks
from accessibility.html.words import with_words


def figure(block: Figure, setting: Setting, blocks: RenderBlocks) -> Markup:
    """A drawing, and below it its words to open. With `explore`, its parts open one by one."""
    twin = Markup("")
    if block.twin:
        twin = fill("<details><summary>{}</summary>{}</details>", setting.say("figure.words"), blocks(block.twin, setting))
    parts = Markup("")
    if block.explore and block.parts:
        opened = Markup("").join(fill("<li><details><summary>{}</summary><p>{}</p></details></li>", name, with_words(says, setting)) for name, says in block.parts)
        parts = fill('<p class="hint">{}</p><ul class="opens">{}</ul>', setting.say("figure.explore"), opened)
    return fill(
        '<figure class="figure" id="f-{id}"><div class="drawing" role="img" aria-label="{alt}">{svg}</div>{parts}{twin}</figure>',
        id=block.id,
        alt=block.alt,
        svg=Markup(block.svg),
        parts=parts,
        twin=twin,
    )


def chart(block: Chart, setting: Setting) -> Markup:
    """A run chart, a sentence that says what it shows, and its numbers as a table."""
    rows = Markup("").join(
        fill('<tr><th scope="row">{} {}</th><td>{:g}{}</td></tr>', block.across, place, value, fill(" ({})", block.change_says) if place == block.change else "")
        for place, value in enumerate(block.points, 1)
    )
    table = fill(
        '<table><caption>{}</caption><thead><tr><th scope="col">{}</th><th scope="col">{}</th></tr></thead><tbody>{}</tbody></table>', block.title, block.across, block.up, rows
    )
    return fill(
        '<figure class="figure chart" id="f-{id}"><figcaption><strong>{title}</strong></figcaption>'
        '<div class="drawing" role="img" aria-label="{alt}">{svg}</div><p>{says}</p>'
        "<details><summary>{numbers}</summary>{table}</details></figure>",
        id=block.id,
        title=block.title,
        alt=setting.say("chart.alt", title=block.title, count=len(block.points), middle=f"{median(block.points):g}"),
        svg=run_chart(block, setting.say("chart.middle")),
        says=with_words(block.says, setting),
        numbers=setting.say("chart.numbers"),
        table=table,
    )


def cards(block: Cards, setting: Setting) -> Markup:
    """Cards to open, one at a time or all at once."""
    opened = Markup("").join(
        fill(
            "<li><details><summary>{}</summary>{}</details></li>",
            card.title,
            Markup("").join(_line(label, says, setting) for label, says in card.says),
        )
        for card in block.cards
    )
    return fill('<div class="box cards" id="b-{}"><h2 class="box-title">{}</h2><ul class="opens">{}</ul></div>', block.id, block.ask, opened)


def _line(label: str, says: str, setting: Setting) -> Markup:
    words = with_words(says, setting)
    return fill("<p><strong>{}:</strong> {}</p>", label, words) if label else fill("<p>{}</p>", words)
