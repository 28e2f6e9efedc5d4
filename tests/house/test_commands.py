"""What can be typed is written down, and what is written down can be typed."""

import argparse
import re
import subprocess
from pathlib import Path

from modules.cli.command import parser

DOC = "docs/hosting/commands.md"


def branches(command: argparse.ArgumentParser, name: str) -> dict[str, argparse.ArgumentParser]:
    """Every command that can be typed, by its whole name."""
    inner = [action for action in command._actions if isinstance(action, argparse._SubParsersAction)]
    if not inner:
        return {name: command}
    return {whole: leaf for word, branch in inner[0].choices.items() for whole, leaf in branches(branch, f"{name} {word}").items()}


def test_every_command_is_in_the_doc(root: Path) -> None:
    text = (root / DOC).read_text(encoding="utf-8")
    assert [] == [name for name in branches(parser(), "side-by-side") if name not in text]


def test_every_option_is_in_the_doc(root: Path) -> None:
    text = (root / DOC).read_text(encoding="utf-8")
    options = {option for leaf in branches(parser(), "").values() for action in leaf._actions for option in action.option_strings if option.startswith("--")}
    assert [] == [option for option in sorted(options - {"--help"}) if option not in text]


def test_every_command_that_a_doc_shows_can_be_typed(root: Path) -> None:
    known = branches(parser(), "side-by-side")
    shown = {
        (file.relative_to(root).as_posix(), line.strip())
        for file in [root / "README.md", root / "CONTRIBUTING.md", *(root / "docs").rglob("*.md")]
        for line in re.findall(r"(?:^|`|/|\\)(side-by-side (?:[a-z]+)[^`\n>]*)", file.read_text(encoding="utf-8"), re.MULTILINE)
    }
    typed = {(file, line) for file, line in shown if line.split()[1] in {name.split()[1] for name in known}}
    assert len(typed) > 10
    assert [] == [(file, line) for file, line in sorted(typed) if not any(line.startswith(name) for name in known) and line.split()[1:] not in (["new"], ["story"])]


def test_make_alone_lists_every_task(root: Path) -> None:
    tasks = set(re.findall(r"^([a-z-]+):", (root / "Makefile").read_text(), re.MULTILINE))
    said = subprocess.run(["make", "--no-print-directory"], cwd=root, capture_output=True, text=True, check=True).stdout
    assert tasks == set(re.findall(r"^make ([a-z-]+) ", said, re.MULTILINE))
