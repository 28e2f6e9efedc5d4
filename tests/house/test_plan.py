"""The plan of the house holds: who leans on whom, how long files are, what may not be anywhere."""

import ast
import re
import statistics
import subprocess
import sys
from pathlib import Path

FLOORS = ("glossary", "accessibility", "modules")
MOST_LINES = 300
USUAL_LINES = 80

# A file above 300 lines, and why. Take a line out when its file is short again.
LONG_FOR_A_REASON: dict[str, str] = {}


def code(root: Path, *folders: str) -> list[Path]:
    return sorted(file for folder in folders for file in (root / folder).rglob("*.py"))


def lines(file: Path) -> int:
    return len(file.read_text(encoding="utf-8").splitlines())


def imported(file: Path) -> set[str]:
    """The top names of all that a file imports."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            found.add((node.module or "").split(".")[0])
    return found


def test_a_floor_leans_only_on_floors_below(root: Path) -> None:
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()", "--no-logo", "--no-cache"]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert 0 == done.returncode, done.stdout + done.stderr


def test_nobody_leans_on_the_front_door(root: Path) -> None:
    assert [] == [str(file) for file in code(root, *FLOORS) if "app" in imported(file)]


def test_every_screen_is_in_the_list_of_screens(root: Path) -> None:
    """import-linter cannot see `st.Page("lesson.py")`."""
    listed = set(re.findall(r'st\.Page\(\s*"([\w/]+\.py)"', (root / "modules" / "screens" / "start.py").read_text()))
    pages = {file.name for file in (root / "modules" / "screens").glob("*.py")} - {"__init__.py", "start.py"}
    assert pages == listed


def test_files_are_short(root: Path) -> None:
    lengths = {file.relative_to(root).as_posix(): lines(file) for file in code(root, *FLOORS, "tests", "benchmarks") if file.name != "__init__.py"}
    assert statistics.median(lengths.values()) <= USUAL_LINES
    assert set(LONG_FOR_A_REASON) == {name for name, length in lengths.items() if length > MOST_LINES}


def test_words_docs_and_tests_are_no_packages(root: Path) -> None:
    """An editable install puts the whole folder on the path: a package here would be met by others."""
    assert [] == [str(file) for folder in ("content", "docs", "tests") for file in (root / folder).rglob("__init__.py")]


def test_words_are_words_only(root: Path) -> None:
    assert [] == [str(file) for file in (root / "content").rglob("*") if file.suffix in {".py", ".js", ".html", ".css"}]


def test_nobody_imports_the_tests_package_that_a_dependency_installs(root: Path) -> None:
    assert [] == [str(file) for file in code(root, *FLOORS, "tests", "benchmarks") if "tests" in imported(file)]
