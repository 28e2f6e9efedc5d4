"""Things to do: a question, a note, a scale. Each is one HTML form that works with no JavaScript.

With JavaScript the page's script sends the same form in the background and puts the answer in its place.
"""

from markupsafe import Markup

from accessibility.document import Answer, Note, Question, Scale
from accessibility.html.fill import fill
from accessibility.html.setting import Saved, Setting
from accessibility.html.words import with_words

MOST_NOTE_CHARACTERS = 4000
NOTHING = Markup("")


def question(block: Question, setting: Setting) -> Markup:
    """A check (answers have reasons) or a pick (nothing to get right)."""
    saved = setting.saved.get(block.id, Saved())
    is_check = any(answer.fits for answer in block.answers)
    chosen = set(saved.choices)
    choices = Markup("").join(_choice(block, answer, answer.id in chosen) for answer in block.answers)
    button = setting.told(("check.again" if chosen else "check.button") if is_check else "pick.button")
    hint = setting.told("check.many" if block.many else "check.one") if is_check else setting.told("pick.hint")
    body = fill('<fieldset><legend>{}</legend><p class="hint">{}</p>{}</fieldset>', with_words(block.ask, setting), hint, choices)
    after = _reasons(block, chosen, setting) if is_check and chosen else Markup("")
    title = setting.told("check.title" if is_check else "pick.title")
    return _form(block.id, "check" if is_check else "pick", title, body, button, saved, setting, after)


def _choice(block: Question, answer: Answer, chosen: bool) -> Markup:
    """One answer to choose."""
    kind = "checkbox" if block.many else "radio"
    return fill(
        '<div class="choice"><input type="{kind}" name="choice" id="{id}" value="{value}"{checked}><label for="{id}">{say}</label></div>',
        kind=kind,
        id=f"{block.id}-{answer.id}",
        value=answer.id,
        checked=Markup(" checked") if chosen else "",
        say=answer.say,
    )


def _reasons(block: Question, chosen: set[str], setting: Setting) -> Markup:
    """Every answer with its reason, the chosen ones first. No score, no cross, no "wrong"."""
    ordered = sorted(block.answers, key=lambda answer: answer.id not in chosen)
    items = Markup("").join(
        fill(
            '<li class="fits-{fits}"><p class="fits">{label}{mine}</p><p class="said">{say}</p><p>{because}</p></li>',
            fits=answer.fits,
            label=setting.told(f"fits.{answer.fits}"),
            mine=fill(' <span class="mine">{}</span>', setting.told("check.mine")) if answer.id in chosen else "",
            say=answer.say,
            because=with_words(answer.because, setting),
        )
        for answer in ordered
    )
    return fill('<div class="reasons"><h3 tabindex="-1" data-focus>{}</h3><ul>{}</ul></div>', setting.told("check.reasons"), items)


def note(block: Note, setting: Setting) -> Markup:
    """A box to write in, with who reads it beside it, and whom to call in danger."""
    if block.private and setting.together:
        return fill('<div class="box private"><p>{}</p></div>', setting.told("together.private"))
    saved = setting.saved.get(block.id, Saved())
    box = f"{block.id}-text"
    starters = Markup("")
    if block.starters:
        lines = Markup("").join(fill('<li data-starter="{}">{}</li>', box, line) for line in block.starters)
        starters = fill('<p class="hint">{}</p><ul class="starters">{}</ul>', setting.told("note.starters"), lines)
    who = setting.told("note.who-card" if block.keep == "questions-for-the-day" else "note.who")
    full = block.safety is not False
    body = fill(
        '<label for="{box}">{ask}</label>{hint}{starters}'
        '<textarea id="{box}" name="text" rows="4" maxlength="{most}" aria-describedby="{box}-who" data-quiet>{text}</textarea>'
        '<p class="who" id="{box}-who">{who}</p>{danger}{other}',
        box=box,
        ask=with_words(block.ask, setting),
        hint=fill('<p class="hint">{}</p>', block.hint) if block.hint else "",
        starters=starters,
        most=MOST_NOTE_CHARACTERS,
        text=fill("\n{}", saved.text) if saved.text else "",
        who=fill("{} {}", who, setting.told("note.danger")) if full else who,
        danger=NOTHING if full else fill('<details class="danger"><summary>{}</summary><p>{}</p></details>', setting.told("note.danger-open"), setting.told("note.danger")),
        other=_other(block.id, saved, setting),
    )
    return _form(block.id, "note", setting.told("note.title"), body, setting.told("note.button"), saved, setting)


def _other(block: str, saved: Saved, setting: Setting) -> Markup:
    if not saved.other:
        return Markup("")
    return fill(
        '<div class="other-device" role="note"><p><strong>{}</strong></p><p class="own-words" data-quiet>{}</p>'
        '<div class="choice"><input type="checkbox" name="settled" value="yes" id="{id}"><label for="{id}">{}</label></div></div>',
        setting.told("note.other"),
        saved.other,
        setting.told("note.settled"),
        id=f"settled-{block}",
    )


def scale(block: Scale, setting: Setting) -> Markup:
    """A few statements, each with the same labelled marks. Always skippable; nothing is scored."""
    saved = setting.saved.get(block.id, Saved())
    given = dict(choice.split("=", 1) for choice in saved.choices if "=" in choice)
    rows = Markup("").join(
        fill(
            "<fieldset><legend>{}</legend>{}</fieldset>",
            statement.say,
            Markup("").join(
                fill(
                    '<div class="choice mark"><input type="radio" name="s-{s}" id="{b}-{s}-{m}" value="{m}"{on}><label for="{b}-{s}-{m}">{label}</label></div>',
                    s=statement.id,
                    b=block.id,
                    m=mark,
                    label=label,
                    on=Markup(" checked") if given.get(statement.id) == str(mark) else "",
                )
                for mark, label in enumerate(block.marks, 1)
            ),
        )
        for statement in block.statements
    )
    opened = Markup(" open") if given or saved.trouble else NOTHING
    summary = setting.told("scale.open", count=len(block.statements))
    body = fill("<p>{}</p><details{}><summary>{}</summary>{}</details>", block.ask, opened, summary, rows)
    skip = fill(' <button type="submit" class="quiet" name="skip" value="yes">{}</button>', setting.told("scale.skip"))
    return _form(block.id, "scale", setting.told("scale.title"), body, setting.told("scale.button"), saved, setting, second=skip)


def _form(block: str, kind: str, title: str, body: Markup, button: str, saved: Saved, setting: Setting, after: Markup = NOTHING, second: Markup = NOTHING) -> Markup:
    hidden = {**setting.hidden, "block": block, "seen": saved.version, "key": setting.new_key()}
    fields = Markup("").join(fill('<input type="hidden" name="{}" value="{}">', name, value) for name, value in hidden.items())
    return fill(
        '<form class="box {kind}" id="b-{block}" method="post" action="{action}" data-save>{fields}'
        '<h2 class="box-title" id="b-{block}-title">{title}</h2>{older}{body}'
        '<p class="form-foot"><button type="submit">{button}</button>{second} <span class="state" data-state>{state}</span></p>{after}</form>',
        kind=kind,
        block=block,
        action=setting.action,
        fields=fields,
        title=title,
        older=fill('<p class="older">{}</p>', setting.told("saved.older")) if saved.older_words else "",
        body=body,
        button=button,
        second=second,
        state=saved.trouble or (setting.told("saved.twice" if saved.other else "saved.now") if saved.just_now else ""),
        after=after,
    )
