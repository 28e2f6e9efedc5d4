"""Drawings and charts, each with the same in words, and cards to open."""

from urllib.parse import urlencode

from markupsafe import Markup

from accessibility.charts import median, run_chart
from accessibility.document import Cards, Chart, Figure
from accessibility.html.fill import fill
from accessibility.html.setting import Setting
from accessibility.html.text import RenderBlocks
from accessibility.html.words import with_words


def figure(block: Figure, setting: Setting, blocks: RenderBlocks, large: bool = False) -> Markup:
    """A drawing, and below it its words to open. With `explore`, its parts open one by one. `large`: on a page of its own, where it is bigger than the screen."""
    twin = Markup("")
    if block.twin:
        twin = fill("<details><summary>{}</summary>{}</details>", setting.told("figure.words"), blocks(block.twin, setting))
    parts = Markup("")
    if block.explore and block.parts:
        opened = Markup("").join(fill("<li><details><summary>{}</summary><p>{}</p></details></li>", name, with_words(says, setting)) for name, says in block.parts)
        hint = fill('<p class="hint">{}</p>', setting.told("figure.explore")) if setting.forms != "paper" else Markup("")
        parts = fill('{}<ul class="opens">{}</ul>', hint, opened)
    return fill(
        '<figure class="figure" id="f-{id}">{drawing}{parts}{twin}</figure>',
        id=block.id,
        drawing=_drawing(block.alt, block.svg, setting, f"/pictures/{block.id}", f"f-{block.id}", block.title if large else ""),
        parts=parts,
        twin=twin,
    )


def _drawing(alt: str, svg: str, setting: Setting, address: str, place: str, large: str = "") -> Markup:
    """The drawing with a way to see it large; on that page, in a box that scrolls both ways, with a name for who comes by keyboard."""
    if setting.drawing is not None:
        return setting.drawing(alt, svg)
    shown = fill('<div class="drawing" role="img" aria-label="{}">{}</div>', alt, Markup(svg))
    if large:
        return fill('<div class="large" tabindex="0" role="region" aria-label="{}">{}</div>', setting.say("figure.scroll", title=large), shown)
    if not setting.here:
        return shown
    to = f"{address}?{urlencode({'back': f'{setting.here}#{place}'})}"
    return fill('{}<p class="see-large"><a href="{}">{}</a></p>', shown, to, setting.told("figure.large"))


def chart(block: Chart, setting: Setting, large: bool = False) -> Markup:
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
        "{drawing}<p>{says}</p>"
        '<details><summary>{numbers}</summary><div class="wide" tabindex="0" role="region" aria-label="{scroll}">{table}</div></details></figure>',
        id=block.id,
        title=block.title,
        drawing=_drawing(
            setting.say("chart.alt", title=block.title, count=len(block.points), middle=f"{median(block.points):g}"),
            run_chart(block, setting.say("chart.middle")),
            setting,
            f"/pictures/{setting.hidden.get('module', '')}/{block.id}",
            f"f-{block.id}",
            block.title if large else "",
        ),
        says=with_words(block.says, setting),
        numbers=setting.told("chart.numbers"),
        scroll=setting.say("table.scroll", columns=block.title),
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
