"""A page as a whole HTML document, with its content security policy."""

from markupsafe import Markup

from accessibility.preferences import Look
from modules.light.assets import assets
from modules.pages.visit import Page

_DOCUMENT = Markup(
    '<!doctype html>\n<html lang="{language}" dir="{direction}"{look}>\n<head><meta charset="utf-8">'
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="referrer" content="same-origin">'
    '<title>{title} – Side by Side</title><link rel="icon" href="/icon.svg" type="image/svg+xml"><style>{style}</style>{fonts}{head}'
    '<script src="/assets/{script}" defer></script></head>\n<body>{body}<p role="status" class="hide" id="status"></p></body></html>\n'
)


def document(page: Page, look: Look) -> str:
    made = assets()
    fonts = Markup('<link rel="stylesheet" href="/assets/{}">').format(made.fonts_name) if look.font != "system" else Markup("")
    return _DOCUMENT.format(
        language=page.language,
        direction=page.direction,
        look=attributes(look),
        title=page.title,
        style=Markup(made.style),
        fonts=fonts,
        head=page.head,
        script=made.script_name,
        body=page.body,
    )


def attributes(look: Look) -> Markup:
    return Markup("").join(Markup(' {}="{}"').format(Markup(name), value) for name, value in look.attributes().items())


def policy() -> str:
    """What a light page may load: its own things, and nothing from anywhere else."""
    return (
        f"default-src 'none'; style-src 'self' {assets().style_hash}; script-src 'self'; img-src 'self' data:; font-src 'self'; media-src 'self'; "
        "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    )
