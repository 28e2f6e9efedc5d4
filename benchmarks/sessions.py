"""People in the Streamlit door: each is a websocket that speaks Streamlit's own protocol, as its page in the browser does."""

import asyncio
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Subprotocol

PATIENCE = 30.0


class Session:
    """One person's connection. The screen is named as Streamlit names it: the last part of its address, "" for the first."""

    def __init__(self, socket: ClientConnection, screen: str) -> None:
        self._socket = socket
        self._screen = screen

    async def rerun(self, query: str = "") -> float:
        """Ask for the screen and wait until it is drawn. Returns the seconds that took."""
        asked = BackMsg()
        asked.rerun_script.query_string = query
        asked.rerun_script.page_name = self._screen
        began = time.perf_counter()
        await self._socket.send(asked.SerializeToString())
        async with asyncio.timeout(PATIENCE):
            while True:
                message = ForwardMsg.FromString(await self._socket.recv(decode=False))
                if message.WhichOneof("type") == "script_finished":
                    if message.script_finished != ForwardMsg.FINISHED_SUCCESSFULLY:
                        raise RuntimeError(f"The screen did not finish: {ForwardMsg.ScriptFinishedStatus.Name(message.script_finished)}")
                    return time.perf_counter() - began


@asynccontextmanager
async def session(address: str, screen: str = "", query: str = "", cookies: Mapping[str, str] | None = None) -> AsyncIterator[Session]:
    """A connection whose screen has been drawn once."""
    headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in cookies.items())} if cookies else {}
    stream = address.replace("http://", "ws://") + "/_stcore/stream"
    slow = {"open_timeout": PATIENCE, "ping_interval": None}  # a server that is overwhelmed is told by its waits, not by a line that broke
    line: Any = {"subprotocols": [Subprotocol("streamlit")], "additional_headers": headers, "compression": None, "max_size": None, "close_timeout": 2.0, **slow}
    async with connect(stream, **line) as socket:
        made = Session(socket, screen)
        await made.rerun(query)
        yield made
