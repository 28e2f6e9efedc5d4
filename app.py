"""The front door: the Streamlit app at `/`, the light pages beside it, in one process."""

import gc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from streamlit.starlette import App

from modules.light.faults import fault_page
from modules.light.guard import Guard
from modules.light.maintenance import Maintenance
from modules.light.routes import routes
from modules.light.static import SmallStatic, squeeze_ahead
from modules.pages.house import the_house


@asynccontextmanager
async def _open(app: App) -> AsyncIterator[dict[str, Any] | None]:
    squeeze_ahead()
    # What is here now stays for good: the collector need not walk over it again.
    gc.collect()
    gc.freeze()
    yield None
    the_house().store.close()


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
