"""The least that speaks HTTP reads what servers send: whole, in chunks, squeezed, with cookies."""

import gzip

from benchmarks.rooms.wire import read_answer


def test_an_answer_with_cookies_and_squeezed_words() -> None:
    body = gzip.compress(b"Ready: 3 of 4")
    raw = b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nSet-Cookie: sbs-phone=a.b; Path=/rooms/X\r\nset-cookie: other=c\r\n\r\n" + body
    answer = read_answer(raw)
    assert (200, "Ready: 3 of 4", {"sbs-phone": "a.b", "other": "c"}) == (answer.status, answer.text, answer.cookies)


def test_an_answer_in_chunks() -> None:
    raw = b"HTTP/1.1 422 No\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nHello\r\n1\r\n!\r\n0\r\n\r\n"
    assert (422, "Hello!") == (read_answer(raw).status, read_answer(raw).text)
