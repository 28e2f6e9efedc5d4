"""The check of a network: what it tries is there, is open to everybody, and tells nothing of any room."""

from collections.abc import Callable
from typing import Any

Make = Callable[..., Any]


def test_anybody_can_check_the_network_of_a_room_without_signing_in(room_app: Any, device: Make) -> None:
    phone = device("")
    page = phone.get("/facilitate/network")
    assert all(words in page for words in ("Asking again and again (polling)", "Rooms do not use this one.", "This browser runs no script"))
    assert phone.client.get("/facilitate/network/look").text != phone.client.get("/facilitate/network/look").text
    assert "no-store" == phone.client.get("/facilitate/network/look").headers["cache-control"]


def test_two_words_come_over_one_line_that_asks_not_to_be_gathered_up(device: Make) -> None:
    answer = device("").client.get("/facilitate/network/line")
    assert ("no", "text/event-stream; charset=utf-8") == (answer.headers["x-accel-buffering"], answer.headers["content-type"])
    assert "event: try\ndata: 1\n\nevent: try\ndata: 2\n\n" == answer.text


def test_a_two_way_line_says_here(device: Make) -> None:
    with device("").client.websocket_connect("/facilitate/network/socket") as line:
        assert "here" == line.receive_text()


def test_it_staff_get_a_page_with_our_own_address(device: Make) -> None:
    page = device("").get("/facilitate/network/it")
    assert all(words in page for words in ("http://testserver", "text/event-stream", "proxy_buffering off", "/_stcore/stream"))
