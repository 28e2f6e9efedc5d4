"""The page that Streamlit's own script starts from.

Streamlit's script takes many seconds on a slow phone. So the page arrives with the same words, forms and links already on
it (`#early`), and they work from the first moment; when Streamlit has drawn the same page, it takes over (`stage.js`).
"""

import re
from collections.abc import Callable
from functools import lru_cache
from secrets import token_urlsafe

from markupsafe import Markup, escape
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from modules.light.assets import assets, policy_hash
from modules.light.cookies import drop_cookies, set_cookie, set_identity
from modules.light.document import attributes
from modules.light.door import Doorway
from modules.light.staff_cookie import STREAMLIT_USER
from modules.light.static import STREAMLIT, streamlit_script
from modules.pages import home, lesson, staff
from modules.pages.editor import MOST_PATH, editor_page
from modules.pages.identity import DOOR, ONWARD
from modules.pages.visit import Page, Visit
from modules.storage.people import new_identity

# 1. Streamlit keeps its theme in the browser's store; ours is in a cookie. One is set from the other.
# 2. Streamlit is told what it would ask for first: where its server is, and which sites may steer the page (ours alone). Somebody
#    signed in waits for the answer after all: it brings the token without which Streamlit does not take their cookie.
# 3. The little parts of Streamlit's script come together in one file (see static.py), and the browser takes each for the file
#    that it is. One that cannot, or that does not get the file, fetches the parts one by one, as Streamlit has it.
_START = """(function(){var here=document.currentScript,scheme=document.documentElement.dataset.scheme,at='/static/js/';
var dark=scheme==='dark'||scheme==='contrast'||(!scheme&&matchMedia('(prefers-color-scheme: dark)').matches);
try{localStorage.setItem('stActiveTheme-'+location.pathname+'-v2',dark?'"Dark"':'"Light"')}catch(e){}
window.__streamlit={BACKEND_BASE_URL:location.origin+'/'};
if(!here.dataset.known){window.__streamlit.HOST_CONFIG={allowedOrigins:[location.origin],useExternalAuthToken:false}}
function start(){var s=document.createElement('script');s.type='module';s.crossOrigin='';s.src=at+'@start@';document.head.append(s)}
if(!window.HTMLScriptElement.supports||!HTMLScriptElement.supports('importmap')){start();return}
fetch('/static/@together@').then(function(r){return r.json()}).then(function(parts){var imports={'together/':at};
Object.keys(parts).forEach(function(name){imports[at+name]=imports['together/'+name]=URL.createObjectURL(new Blob([parts[name]],{type:'text/javascript'}))});
var map=document.createElement('script');map.type='importmap';map.nonce=here.nonce;map.textContent=JSON.stringify({imports:imports});
document.head.append(map)}).then(start,start)})()"""
# The page stands beside Streamlit's own tree: see modules/screens/parts/stage.js. When the line drops, Streamlit shuts everything
# behind a dialog. Nothing here needs that line but turning the page, so the dialog is not shown, and what is marked as a top layer
# is not shut away by it.
_STAGE_STYLE = """
#early .loading{background:var(--accent-soft);margin:0;padding:.5rem var(--side);font-size:min(var(--text),8vw)}
body:has(#early,.stage) :is(#root,.stDialog){display:none!important}
html:has(#early,.stage){overflow:visible!important}
"""


@lru_cache(maxsize=1)
def _index() -> tuple[str, tuple[str, ...]]:
    """Streamlit's page as installed, with our marks to fill in, and the hashes of its inline scripts."""
    text = (STREAMLIT / "index.html").read_text(encoding="utf-8")
    hashes = tuple(policy_hash(script) for script in re.findall(r"<script>(.*?)</script>", text, re.DOTALL))
    text = re.sub(r"<noscript>.*?</noscript>", "", text, flags=re.DOTALL)
    text = re.sub(r"<!--.*?-->", "", text, flags=re.DOTALL)
    text = re.sub(r"<link\s+rel=\"preload\"[^>]*as=\"font\"[^>]*/>", "", text)
    text = re.sub(r"<link rel=\"(shortcut icon|service-desc)\"[^>]*/>", "", text)
    text = re.sub(r"\n\s*\n+", "\n", text)
    # Its styles (fonts, formulas) wait until ours and the words are painted; its script is started by `_START`.
    styles = "".join(re.findall(r"<link rel=\"stylesheet\"[^>]*>", text))
    text = re.sub(r"\s*<(script type=\"module\"[^>]*></script|link rel=\"(modulepreload|stylesheet)\"[^>]*)>", "", text)
    for old, new in (('<html lang="en">', "@html@"), ("<title>Streamlit</title>", "@head@"), ('<div id="root"></div>', f'@early@<div id="root"></div>{styles}')):
        if old not in text:
            raise RuntimeError(f"Streamlit's page has changed: {old} is not in it. Check modules/light/shell.py against this version.")
        text = text.replace(old, new)
    return text, hashes


@lru_cache(maxsize=1)
def _scripts() -> tuple[str, str]:
    """The script that starts Streamlit's, and links to the large parts of Streamlit's for the browser to fetch meanwhile."""
    script = streamlit_script()
    large = "".join(f'<link rel="preload" as="script" crossorigin href="/static/js/{name}">' for name in script.large)
    return _START.replace("@start@", script.start).replace("@together@", script.together_name), large


def shell_policy(nonce: str) -> str:
    """Streamlit sets inline styles and loads workers from blobs; scripts stay ours, its own, and those of the page that hold its nonce."""
    scripts = " ".join([f"'nonce-{nonce}'", *_index()[1]])
    return (
        f"default-src 'self'; script-src 'self' blob: {scripts}; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
        "connect-src 'self'; media-src 'self'; worker-src 'self' blob:; frame-ancestors 'none'; base-uri 'self'; object-src 'none'; form-action 'self'"
    )


class Shell:
    """Handlers for the addresses of the Streamlit door."""

    def __init__(self, door: Doorway) -> None:
        self.door = door
        self.house = door.house

    async def home(self, request: Request) -> Response:
        if ONWARD in request.cookies:
            # Back from one's own organisation: Streamlit always leads here.
            onward = RedirectResponse("/enter" if STREAMLIT_USER in request.cookies else "/staff/sign-in", 303, {"cache-control": "no-store"})
            drop_cookies(onward, ONWARD)
            return onward
        return await self._around(request, lambda visit: home.home_page(self.house, visit), "/read/")

    async def enter(self, request: Request) -> Response:
        if not self.house.by_organisation:
            return RedirectResponse("/staff/sign-in", 303)
        return await self._around(request, lambda visit: staff.waiting_page(self.house, visit), "/staff/sign-in")

    async def lesson(self, request: Request) -> Response:
        ask = request.query_params
        module, page, path = ask.get("module", "")[:80], ask.get("page", "1")[:80], ask.get("path", "")[:80]
        return await self._around(request, lambda visit: lesson.lesson_page(self.house, visit, module, page, path), f"/read/{module}/{page}" if module else "/read/")

    async def editor(self, request: Request) -> Response:
        file = request.query_params.get("file", "")[:MOST_PATH]
        return await self._around(request, lambda visit: editor_page(self.house, visit, file), "/workbench/")

    async def _around(self, request: Request, make: Callable[[Visit], Page], light: str) -> Response:
        def work() -> tuple[Visit, Page]:
            self.house.look_again()
            visit = self.door.visit(request, "app")
            return visit, make(visit)

        visit, page = await self.door.read(work)
        nonce = token_urlsafe(12)
        known = STREAMLIT_USER in request.cookies
        response = HTMLResponse(self._document(visit, page, light, nonce, known), page.status, {"content-security-policy": shell_policy(nonce), "cache-control": "no-store"})
        if visit.identity is None:
            set_identity(request, response, new_identity(), visit.shared)
        if request.cookies.get(DOOR) != "app":
            set_cookie(request, response, DOOR, "app", visit.shared)
        return response

    def _document(self, visit: Visit, page: Page, light: str, nonce: str, known: bool) -> str:
        made = assets()
        say = self.house.edition(visit.look.language).say
        fonts = f'<link rel="stylesheet" href="/assets/{made.fonts_name}">' if visit.look.font != "system" else ""
        start, large = _scripts()
        head = (
            f'<title>{escape(page.title)} – Side by Side</title><link rel="icon" href="/icon.svg" type="image/svg+xml"><meta name="referrer" content="same-origin">'
            f'<noscript><meta http-equiv="refresh" content="0;url={escape(light)}"></noscript><style>{made.style}{_STAGE_STYLE}</style>{fonts}'
            f'<script src="/assets/{made.script_name}" defer></script><script nonce="{nonce}"{" data-known=yes" if known else ""}>{start}</script>{large}'
        )
        early = Markup(
            '<div id="early" data-react-aria-top-layer="true"><p class="side-by-side loading">{} <a href="{}">{}</a></p>{}</div>'
            '<p role="status" class="hide" id="status" data-react-aria-top-layer="true"></p>'
        ).format(say("script.slow"), light, say("script.light"), page.body)
        html = f'<html lang="{page.language}" dir="{page.direction}"{attributes(visit.look)}>'
        return _index()[0].replace("@html@", html).replace("@head@", head).replace("@early@", str(early))
