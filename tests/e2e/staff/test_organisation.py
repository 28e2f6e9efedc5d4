"""Signing in with one's own organisation, against a small OIDC provider that this test plays."""

import json
import signal
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from joserfc import jwt
from joserfc.jwk import RSAKey
from playwright.sync_api import BrowserContext, expect

from modules.packs.pack import Pack

SECRETS = """[auth]
redirect_uri = "{app}/oauth2callback"
cookie_secret = "a-secret-of-the-tests-that-is-long-enough-to-sign-with"
client_id = "side-by-side"
client_secret = "also-secret"
server_metadata_url = "{provider}/.well-known/openid-configuration"
"""
WORDS = "kettle river paper seven"


class Provider(ThreadingHTTPServer):
    """Says of everybody that they are `person`."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Answers)
        self.at = f"http://127.0.0.1:{self.server_address[1]}"
        self.key = RSAKey.generate_key(2048, parameters={"kid": "1"}, private=True)
        self.person: dict[str, Any] = {}
        self.nonce = ""
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def token(self) -> dict[str, Any]:
        now = int(time.time())
        claims = {"iss": self.at, "aud": "side-by-side", "sub": "1", "iat": now, "exp": now + 600, "nonce": self.nonce, **self.person}
        return {"id_token": jwt.encode({"alg": "RS256", "kid": "1"}, claims, self.key), "access_token": "x", "token_type": "Bearer", "expires_in": 600}


class Answers(BaseHTTPRequestHandler):
    server: Provider

    def do_GET(self) -> None:
        address, at = urlsplit(self.path), self.server.at
        if address.path == "/authorize":
            asked = {name: values[0] for name, values in parse_qs(address.query).items()}
            self.server.nonce = asked["nonce"]
            self.send_response(302)
            self.send_header("location", asked["redirect_uri"] + "?" + urlencode({"code": "1", "state": asked["state"]}))
            self.end_headers()
        elif address.path == "/keys":
            self.say({"keys": [self.server.key.as_dict(private=False)]})
        else:
            ways = {"authorization_endpoint": f"{at}/authorize", "token_endpoint": f"{at}/token", "jwks_uri": f"{at}/keys"}
            self.say({"issuer": at, **ways, "response_types_supported": ["code"], "subject_types_supported": ["public"], "id_token_signing_alg_values_supported": ["RS256"]})

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["content-length"]))
        self.say(self.server.token())

    def say(self, what: object) -> None:
        body = json.dumps(what).encode()
        self.send_response(200)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Quiet."""


@pytest.fixture
def provider() -> Iterator[Provider]:
    made = Provider()
    yield made
    made.shutdown()


@pytest.fixture
def linked(server: Any, provider: Provider, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """A server that knows the organisation: its secrets.toml is in the home folder of this test."""
    monkeypatch.setenv("HOME", str(tmp_path))
    made = type(server)(tmp_path)
    (tmp_path / ".streamlit").mkdir()
    (tmp_path / ".streamlit" / "secrets.toml").write_text(SECRETS.format(app=made.at, provider=provider.at))
    made.kill(signal.SIGTERM)
    made.start()
    yield made
    made.kill(signal.SIGTERM)


def test_an_invited_address_comes_in_from_its_organisation(
    linked: Any, device: Callable[..., BrowserContext], provider: Provider, printed_link: Callable[[Any], str], axe: Any, watch: Any, pack: Pack
) -> None:
    watch.expect("status of 422")
    say, ann = pack.edition("en").say, device(on=linked).new_page()
    ann.goto(printed_link(linked))
    ann.keyboard.press("Enter")
    ann.locator("#name").fill("Ann")
    ann.locator("#sign-in-name").fill("ann@example.org")
    ann.locator("#passphrase").fill(WORDS)
    ann.keyboard.press("Enter")
    expect(ann.get_by_role("alert")).to_have_text(say("staff.not-an-address"))
    ann.locator("#sign-in-name").fill("ann")
    ann.locator("#passphrase").fill(WORDS)
    ann.keyboard.press("Enter")
    expect(ann.locator("h1")).to_have_text(say("staff.home"))
    ann.goto("/staff/invite")
    ann.locator("#name").fill("Bo Lee")
    ann.locator("#email").fill("Bo@example.org")
    ann.locator("#role-author").check()
    ann.get_by_role("button", name=say("staff.invite-button")).click()
    expect(ann.locator("#link")).to_have_count(1)

    for person, told in (
        ({"email": "eve@example.org", "email_verified": True}, say("staff.ticket-unknown", email="eve@example.org")),
        ({"email": "bo@example.org", "email_verified": False}, say("staff.ticket-unproven")),
        ({"email": "bo@example.org"}, say("staff.ticket-unproven")),
    ):
        provider.person = person
        stranger = device(on=linked).new_page()
        stranger.goto("/staff/sign-in")
        stranger.get_by_role("link", name=say("staff.organisation")).click()
        expect(stranger.locator(".stage .message")).to_have_text(told)
        assert [] == axe(stranger)
        stranger.context.close()

    provider.person = {"email": "bo@example.org", "email_verified": True, "name": "Bo"}
    bo = device(on=linked).new_page()
    bo.goto("/staff/sign-in")
    bo.get_by_role("link", name=say("staff.organisation")).click()
    expect(bo.locator(".stage")).to_contain_text(say("staff.ticket-about", email="bo@example.org"))
    assert [] == axe(bo)
    bo.get_by_role("button", name=say("staff.ticket-button")).click()
    expect(bo.locator("h1")).to_have_text(say("staff.home"))
    expect(bo.locator("#main")).to_contain_text(say("staff.hello", name="Bo Lee"))
    assert [] == [cookie["name"] for cookie in bo.context.cookies() if cookie["name"].startswith("_streamlit_user") or cookie["name"] == "sbs-onward"]

    # The learner's own door is as it was: Home is Home again.
    bo.goto("/")
    expect(bo.locator(".stage h1")).to_have_text(say("home.title"))
