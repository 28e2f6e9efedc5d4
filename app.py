"""The front door: the Streamlit app at `/`, the light pages beside it, in one process."""

import gc
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from streamlit import config, secrets
from streamlit.starlette import App

from modules.light.faults import fault_page
from modules.light.first_start import first_words
from modules.light.guard import Guard
from modules.light.maintenance import Maintenance
from modules.light.rooms.hub import hub_for
from modules.light.rooms.stopping import let_go_on_signals
from modules.light.routes import routes
from modules.light.static import SmallStatic, squeeze_ahead
from modules.pages.house import the_house


@asynccontextmanager
async def _open(app: App) -> AsyncIterator[dict[str, Any] | None]:
    squeeze_ahead()
    the_house().by_organisation = _has_organisation()
    let_go_on_signals(hub_for(the_house().store))
    sys.stdout.write(first_words(the_house(), f"http://localhost:{config.get_option('server.port')}"))
    sys.stdout.flush()
    # What is here now stays for good: the collector need not walk over it again.
    gc.collect()
    gc.freeze()
    yield None
    hub_for(the_house().store).stop()
    the_house().store.close()


def _has_organisation() -> bool:
    """Whether .streamlit/secrets.toml says how staff sign in with their organisation."""
    try:
        return "auth" in secrets
    except FileNotFoundError:
        return False


app = App(
    Path(__file__).parent / "modules" / "screens" / "start.py",
    lifespan=_open,
    routes=routes(the_house()),
    exception_handlers={Exception: fault_page(the_house())},
    middleware=[
        Middleware(Guard, house=the_house()),
        Middleware(Maintenance, house=the_house()),
        Middleware(SmallStatic),
        Middleware(GZipMiddleware, minimum_size=800, compresslevel=6),
    ],
)
