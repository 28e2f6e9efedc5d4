"""For reading and sharing: one page, on its own, with each text's findings. No script, no outside file."""

from itertools import groupby

from markupsafe import Markup

from accessibility.html.fill import fill
from accessibility.readability.finding import Finding
from modules.authoring.check import Report
from modules.authoring.reports.text import counted

_PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>What to mend</title><style>{style}</style></head>
<body><main><h1>What to mend</h1><p>{counted}</p>{files}{silences}</main></body></html>
"""
_STYLE = (
    "body{font:1.1rem/1.5 system-ui,sans-serif;margin:0;background:#fbf8f1;color:#1d2a3a}main{max-width:60rem;margin:auto;padding:1rem}"
    "li{margin:0 0 1rem}mark{background:#ffe9a8;color:inherit;text-decoration:underline;text-decoration-thickness:.15em}b{display:inline-block;min-width:5em}"
)


def html(report: Report) -> str:
    by_file = groupby(report.findings, lambda finding: finding.file)
    files = Markup("").join(fill("<section><h2>{}</h2><ul>{}</ul></section>", name, Markup("").join(_item(each) for each in here)) for name, here in by_file)
    said = Markup("").join(fill("<li>{}: <code>{}</code>{}: {}</li>", name, here.rule, f" “{here.words}”" if here.words else "", here.reason) for name, here in report.silences)
    silences = fill("<h2>Said to be fine, and why</h2><ul>{}</ul>", said) if said else Markup("")
    return str(fill(_PAGE, style=Markup(_STYLE), counted=counted(report.findings, report.files), files=files, silences=silences))


def _item(finding: Finding) -> Markup:
    ideas = fill(" <span>Instead: {}</span>", " / ".join(finding.fixes)) if finding.fixes else ""
    words = fill("<mark>{}</mark> ", finding.text) if finding.text else ""
    return fill("<li><b>{}</b> Line {}: {}{} {}{}</li>", finding.severity, finding.line, words, finding.message, finding.why, ideas)
