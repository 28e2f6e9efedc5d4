"""The forms on a page, as a browser sees them."""

from dataclasses import dataclass, field
from html.parser import HTMLParser


@dataclass(slots=True)
class Form:
    """One form that saves: its hidden fields, the options to choose from, and whether it has a box to write in."""

    hidden: dict[str, str] = field(default_factory=dict)
    options: list[str] = field(default_factory=list)
    writes: bool = False


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.forms: list[Form] = []
        self._now: Form | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "form":
            self._now = Form() if "data-save" in given else None
            if self._now:
                self.forms.append(self._now)
        elif self._now is None:
            return
        elif tag == "textarea" and given.get("name") == "text":
            self._now.writes = True
        elif tag == "input" and given.get("type") == "hidden":
            self._now.hidden[given.get("name") or ""] = given.get("value") or ""
        elif tag == "input" and given.get("name") == "choice":
            self._now.options.append(given.get("value") or "")

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._now = None


def forms_in(html: str) -> list[Form]:
    """The forms of a page that take an answer or a note."""
    reader = _Reader()
    reader.feed(html)
    return [form for form in reader.forms if form.options or form.writes]
