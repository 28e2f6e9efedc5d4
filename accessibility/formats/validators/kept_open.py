"""A program that looks at many files, one after the other, and is started once: most of what a validator takes is its start.

It is told a file and where to write the report, a line for each, and answers a line when it is ready. It ends when we do, however we end: then its input closes.
"""

import atexit
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

GOODBYE_SECONDS = 30
Command = Callable[[str], tuple[Sequence[str], dict[str, str]]]
"""The command and its environment, given a folder for whatever it writes on the way."""


class KeptOpen:
    """One such program. It starts at the first file; where it broke down, it starts anew at the next."""

    def __init__(self, command: Command) -> None:
        self._command = command
        self._folder: TemporaryDirectory[str] | None = None
        self._running: subprocess.Popen[str] | None = None
        atexit.register(self.close)

    def report(self, file: Path) -> tuple[str, str]:
        """The report on a file; where there is none, "" and what the program complained of."""
        running, folder = self._open()
        report = folder / "report.json"
        report.unlink(missing_ok=True)
        try:
            assert running.stdin and running.stdout
            running.stdin.write(f"{file.resolve().as_uri()}\t{report.as_uri()}\n")
            running.stdin.flush()
            answered = running.stdout.readline()
        except OSError:
            answered = ""
        found = report.read_text(encoding="utf-8") if report.is_file() else ""
        if answered and found:
            return found, ""
        said = (folder / "said").read_text(encoding="utf-8", errors="replace").strip()[:200]
        self.close()
        return "", said

    def close(self) -> None:
        """Let it end by itself: it closes what it opened."""
        if self._running:
            try:
                self._running.communicate(timeout=GOODBYE_SECONDS)
            except subprocess.TimeoutExpired:
                self._running.kill()
                self._running.communicate()
        if self._folder:
            self._folder.cleanup()
        self._running, self._folder = None, None

    def _open(self) -> tuple[subprocess.Popen[str], Path]:
        if self._folder and self._running and self._running.poll() is None:
            return self._running, Path(self._folder.name)
        self.close()
        self._folder = TemporaryDirectory(prefix="validator-")
        folder = Path(self._folder.name)
        command, setting = self._command(self._folder.name)
        with (folder / "said").open("w") as said:
            self._running = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=said, text=True, encoding="utf-8", env=setting)
        return self._running, folder
