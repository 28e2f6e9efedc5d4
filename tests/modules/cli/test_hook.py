"""The hook that other projects use stops a commit with bad words, and lets a good one through."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from glossary.plain_yaml import read_yaml

ROOT = Path(__file__).parents[3]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project in git whose pre-commit hook runs our entry on the files to be committed, as pre-commit does."""
    file = ROOT / ".pre-commit-hooks.yaml"
    hooks = read_yaml(file.read_text(encoding="utf-8"), file).value
    hook = next(each for each in hooks if each["id"] == "side-by-side")
    assert {"python", "markdown"} <= {hook["language"], *hook["types_or"]}
    entry = shlex.join([str(Path(sys.executable).parent / shlex.split(hook["entry"])[0]), *shlex.split(hook["entry"])[1:]])
    git(tmp_path, "init", "--quiet")
    script = tmp_path / ".git" / "hooks" / "pre-commit"
    script.write_text(f"#!/bin/sh\ngit diff --cached --name-only --diff-filter=d -z -- '*.md' '*.txt' | xargs -0 -r {entry}\n")
    script.chmod(0o755)
    return tmp_path


def git(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    who = {"GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.org", "GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@example.org", "GIT_CONFIG_GLOBAL": os.devnull}
    return subprocess.run(["git", *words], cwd=folder, capture_output=True, text=True, check=False, env={**os.environ, **who})


def commit(folder: Path, text: str) -> subprocess.CompletedProcess[str]:
    (folder / "letter.md").write_text(text, encoding="utf-8")
    git(folder, "add", "letter.md")
    return git(folder, "commit", "-m", "A letter")


def test_a_bad_commit_is_stopped_and_told_why(project: Path) -> None:
    done = commit(project, "# Your visit\n\n![](map.png)\n\nSee the map.\n")
    assert done.returncode != 0
    assert re.search(r"letter\.md:3:1  must  alt-missing", done.stdout + done.stderr)
    assert git(project, "log").returncode != 0


def test_a_good_commit_goes_through(project: Path) -> None:
    done = commit(project, "# Your visit\n\n![The clinic is behind the bus stop.](map.png)\n\nSee the map.\n")
    assert 0 == done.returncode, done.stdout + done.stderr
    assert "A letter" in git(project, "log").stdout


def test_the_workflow_example_names_formats_and_options_that_exist() -> None:
    from modules.authoring.reports import FORMATS

    text = (ROOT / "docs" / "examples" / "check.yml").read_text(encoding="utf-8")
    assert [] == [name for name in re.findall(r"--format (\w+)", text) if name not in FORMATS]
    assert {"jobs", "permissions"} <= set(read_yaml(text, ROOT / "check.yml").value)
