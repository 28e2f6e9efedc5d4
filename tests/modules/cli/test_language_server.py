"""A real client talks to the language server over standard input and output, as an editor does."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

TEXT = "😀 You will commence\ttreatment.\r\nPlease utilise it.\r\n"


class Client:
    """The few lines of the protocol that a test needs, so that nothing but the bytes on the wire is trusted."""

    def __init__(self) -> None:
        command = [sys.executable, "-c", "import sys; from modules.cli import main; sys.exit(main(['language-server']))"]
        self.process = subprocess.Popen(command, cwd=Path(__file__).parents[3], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.number = 0

    def tell(self, method: str, given: Any) -> None:
        self._send({"jsonrpc": "2.0", "method": method, "params": given})

    def ask(self, method: str, given: Any) -> Any:
        self.number += 1
        self._send({"jsonrpc": "2.0", "id": self.number, "method": method, "params": given})
        while (said := self.hear()).get("id") != self.number:
            pass
        return said["result"]

    def hear(self) -> dict[str, Any]:
        assert self.process.stdout
        length = 0
        while line := self.process.stdout.readline().strip():
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        assert length, self.process.stderr.read() if self.process.stderr else ""
        heard: dict[str, Any] = json.loads(self.process.stdout.read(length))
        return heard

    def diagnostics(self) -> list[dict[str, Any]]:
        while (said := self.hear()).get("method") != "textDocument/publishDiagnostics":
            pass
        found: list[dict[str, Any]] = said["params"]["diagnostics"]
        return found

    def _send(self, message: dict[str, Any]) -> None:
        assert self.process.stdin
        body = json.dumps(message).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()


@pytest.fixture
def client() -> Iterator[Client]:
    made = Client()
    made.ask("initialize", {"processId": None, "rootUri": None, "capabilities": {}})
    made.tell("initialized", {})
    yield made
    made.ask("shutdown", None)
    made.tell("exit", None)
    code = made.process.wait(30)
    assert (0, b"") == (code, made.process.stderr.read() if made.process.stderr else b"")


def open_text(client: Client, address: str) -> list[dict[str, Any]]:
    client.tell("textDocument/didOpen", {"textDocument": {"uri": address, "languageId": "markdown", "version": 1, "text": TEXT}})
    return client.diagnostics()


def test_findings_stand_under_the_words_in_utf_16_as_editors_count(client: Client, tmp_path: Path) -> None:
    found = [each["range"] for each in open_text(client, (tmp_path / "a.md").as_uri()) if each["code"] == "hard-word"]
    # The emoji is one code point and two UTF-16 units.
    assert [((0, 12), (0, 20)), ((1, 7), (1, 14))] == [((r["start"]["line"], r["start"]["character"]), (r["end"]["line"], r["end"]["character"])) for r in found]


def test_a_better_word_is_offered_and_what_is_mended_is_no_longer_told(client: Client, tmp_path: Path) -> None:
    address = (tmp_path / "a.md").as_uri()
    first = min(open_text(client, address), key=lambda each: each["range"]["start"]["line"])
    actions = client.ask("textDocument/codeAction", {"textDocument": {"uri": address}, "range": first["range"], "context": {"diagnostics": [first]}})
    assert "Write “start”" == actions[0]["title"]
    edit = actions[0]["edit"]["changes"][address][0]
    client.tell("textDocument/didChange", {"textDocument": {"uri": address, "version": 2}, "contentChanges": [{"range": edit["range"], "text": edit["newText"]}]})
    assert [1] == [each["range"]["start"]["line"] for each in client.diagnostics()]
