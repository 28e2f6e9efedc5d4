"""The same things to do where no server stands behind the page: a folder on a stick, an e-book, a sheet of paper.

Nothing is sent. With no script, whoever opens the reasons sees them all; on paper they stand at the back.
"""

from markupsafe import Markup

from accessibility.document import Answer, Note, Question, Scale
from accessibility.html.fill import fill
from accessibility.html.setting import Setting
from accessibility.html.words import with_words

LINES_TO_WRITE = 5
TICK = Markup('<span class="tick" aria-hidden="true"></span>')


def question_apart(block: Question, setting: Setting) -> Markup:
    """A check or a pick, with its reasons to open below it, or (on paper) gathered for the back."""
    is_check = any(answer.fits for answer in block.answers)
    kind = "check" if is_check else "pick"
    ask = with_words(block.ask, setting)
    if setting.forms == "alone":
        body = _boxes(block, ask, setting, is_check)
    else:
        choices = Markup("").join(fill("<li>{}{}</li>", TICK if setting.forms == "paper" else "", answer.say) for answer in block.answers)
        body = fill('<p class="ask"><strong>{}</strong></p><ul class="to-tick">{}</ul>', ask, choices)
    after = Markup("")
    if is_check and setting.forms == "paper":
        setting.asked.append(block)
        after = fill('<p class="at-the-back">{}</p>', setting.told("formats.at-the-back", number=len(setting.asked)))
    elif is_check:
        after = fill('<details class="reasons"><summary>{}</summary>{}</details>', setting.told("check.reasons"), reasons(block, setting))
    return _box(block.id, kind, setting.told(f"{kind}.title"), fill("{}{}", body, after))


def _boxes(block: Question, ask: Markup, setting: Setting, is_check: bool) -> Markup:
    hint = setting.told("check.many" if block.many else "check.one") if is_check else setting.told("pick.hint")
    choices = Markup("").join(
        fill(
            '<div class="choice"><input type="{kind}" name="{block}" id="{id}" value="{value}" data-keep="{block}"><label for="{id}">{say}</label></div>',
            kind="checkbox" if block.many else "radio",
            block=block.id,
            id=f"{block.id}-{answer.id}",
            value=answer.id,
            say=answer.say,
        )
        for answer in block.answers
    )
    return fill('<fieldset><legend>{}</legend><p class="hint">{}</p>{}</fieldset>', ask, hint, choices)


def reasons(block: Question, setting: Setting) -> Markup:
    """Every answer with its reason, in the order of the question. No score, no cross."""
    return fill('<ul class="because">{}</ul>', Markup("").join(_reason(answer, setting) for answer in block.answers))


def _reason(answer: Answer, setting: Setting) -> Markup:
    return fill(
        '<li class="fits-{fits}"><p class="fits">{label}</p><p class="said">{say}</p><p>{because}</p></li>',
        fits=answer.fits,
        label=setting.told(f"fits.{answer.fits}"),
        say=answer.say,
        because=with_words(answer.because, setting),
    )


def note_apart(block: Note, setting: Setting) -> Markup:
    """Room to write. It is nobody else's: what is kept, is kept on this device or on this paper."""
    hint = fill('<p class="hint">{}</p>', block.hint) if block.hint else Markup("")
    starters = Markup("")
    if block.starters:
        lines = Markup("").join(fill("<li>{}</li>", line) for line in block.starters)
        starters = fill('<p class="hint">{}</p><ul class="starters">{}</ul>', setting.told("note.starters"), lines)
    who = fill('<p class="who" id="{}-who">{}</p>', block.id, _who(block, setting))
    ask = with_words(block.ask, setting)
    if setting.forms != "alone":
        rows = Markup('<span class="write"></span>') * LINES_TO_WRITE if setting.forms == "paper" else Markup("")
        room = fill('<div class="room" aria-hidden="true">{}</div>', rows) if rows else Markup("")
        # Who reads it, and whom to call, stands before the lines: it must not slip onto the next sheet.
        return _box(block.id, "note", setting.told("note.title"), fill('<p class="ask"><strong>{}</strong></p>{}{}{}{}', ask, hint, starters, who, room))
    box = f"{block.id}-text"
    area = fill('<textarea id="{}" rows="4" data-keep="{}" data-kind="{}" aria-describedby="{}-who"></textarea>', box, block.id, block.keep, block.id)
    return _box(block.id, "note", setting.told("note.title"), fill('<label for="{}">{}</label>{}{}{}{}', box, ask, hint, starters, area, who))


def _who(block: Note, setting: Setting) -> Markup:
    where = {"alone": "formats.who-alone", "told": "formats.who-told", "paper": "formats.who-paper"}[setting.forms]
    return setting.told(where) if block.safety is False else fill("{} {}", setting.told(where), setting.told("note.danger"))


def scale_apart(block: Scale, setting: Setting) -> Markup:
    """A few statements, each with the same labelled marks. Nothing is scored."""
    if setting.forms == "alone":
        rows = Markup("").join(
            fill("<fieldset><legend>{}</legend>{}</fieldset>", line.say, _marks(block, line.id)) for line in block.statements
        )  # fmt: skip
    else:
        tick = TICK if setting.forms == "paper" else Markup("")
        marks = Markup(" ").join(fill('<span class="mark">{}{}</span>', tick, label) for label in block.marks)
        rows = Markup("").join(fill('<p class="ask"><strong>{}</strong></p><p class="marks">{}</p>', line.say, marks) for line in block.statements)
    return _box(block.id, "scale", setting.told("scale.title"), fill("<p>{}</p>{}", block.ask, rows))


def _marks(block: Scale, statement: str) -> Markup:
    return Markup("").join(
        fill(
            '<div class="choice mark"><input type="radio" name="{n}" id="{n}-{m}" value="{m}" data-keep="{n}"><label for="{n}-{m}">{label}</label></div>',
            n=f"{block.id}-{statement}",
            m=mark,
            label=label,
        )
        for mark, label in enumerate(block.marks, 1)
    )


def _box(block: str, kind: str, title: str, body: Markup) -> Markup:
    return fill('<div class="box {}" id="b-{}"><h2 class="box-title">{}</h2>{}</div>', kind, block, title, body)
