import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def tracked(root: Path) -> list[Path]:
    """Every file that is in git or would be with the next commit. In a copy without git: every file but what tools make."""
    listed = subprocess.run(["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"], cwd=root, capture_output=True, check=False)
    if listed.returncode == 0:
        names = [name for name in listed.stdout.decode().split("\0") if name]
        return sorted(root / name for name in names if (root / name).is_file())
    made = (".venv", "__pycache__", "data", ".git")
    return sorted(file for file in root.rglob("*") if file.is_file() and not any(part in made or part.endswith((".egg-info", "_cache")) for part in file.relative_to(root).parts))
