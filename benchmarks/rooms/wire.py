"""The least that speaks HTTP: a thousand phones in one process have to be light."""

import asyncio
import gzip
from dataclasses import dataclass, field
from urllib.parse import urlencode

HERE = "127.0.0.1"
PATIENCE = 60.0
TRIES = 3


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    headers: dict[str, str]
    cookies: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        packed = self.headers.get("content-encoding") == "gzip"
        return (gzip.decompress(self.body) if packed else self.body).decode()


@dataclass(slots=True)
class Visitor:
    """Somebody with a browser: a port to talk to, and cookies."""

    port: int
    cookies: dict[str, str] = field(default_factory=dict)

    async def ask(self, path: str, form: dict[str, str | list[str]] | None = None) -> Answer:
        """One request on a line of its own, as from a phone that did nothing for a while. Takes the cookies that come."""
        async with asyncio.timeout(PATIENCE):
            reader, writer = await self._open()
            try:
                writer.write(self._request(path, form, "close"))
                answer = read_answer(await reader.read())
            finally:
                writer.close()
        self.cookies |= answer.cookies
        return answer

    async def line(self, path: str) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        """A line that stays open, past its headers. Raises ConnectionError where there is none to be had."""
        reader, writer = await self._open()
        writer.write(self._request(path, None, "keep-alive"))
        head = await reader.readuntil(b"\r\n\r\n")
        if b" 200 " not in head[:20]:
            raise ConnectionError(head.decode(errors="replace"))
        return reader, writer

    async def _open(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        return await asyncio.open_connection(HERE, self.port)

    def _request(self, path: str, form: dict[str, str | list[str]] | None, connection: str) -> bytes:
        body = urlencode(form, doseq=True).encode() if form is not None else b""
        lines = [
            f"{'POST' if form is not None else 'GET'} {path} HTTP/1.1",
            f"Host: {HERE}:{self.port}",
            f"Connection: {connection}",
            "Accept-Encoding: gzip",
            "Sec-Fetch-Site: same-origin",
            "X-Side-By-Side: fetch",
        ]
        if self.cookies:
            lines.append("Cookie: " + "; ".join(f"{name}={value}" for name, value in self.cookies.items()))
        if form is not None:
            lines += ["Content-Type: application/x-www-form-urlencoded", f"Content-Length: {len(body)}"]
        return ("\r\n".join(lines) + "\r\n\r\n").encode() + body


def read_answer(raw: bytes) -> Answer:
    head, _, body = raw.partition(b"\r\n\r\n")
    first, *lines = head.decode("latin-1").split("\r\n")
    headers: dict[str, str] = {}
    cookies: dict[str, str] = {}
    for name, _, value in (line.partition(": ") for line in lines):
        if name.lower() == "set-cookie":
            name, _, value = value.partition(";")[0].partition("=")
            cookies[name] = value
        else:
            headers[name.lower()] = value
    if headers.get("transfer-encoding") == "chunked":
        body = b"".join(_chunks(body))
    return Answer(int(first.split(" ")[1]), headers, cookies, body)


def _chunks(body: bytes) -> list[bytes]:
    found = []
    while body:
        size, _, body = body.partition(b"\r\n")
        found.append(body[: int(size, 16)])
        body = body[int(size, 16) + 2 :]
    return found
