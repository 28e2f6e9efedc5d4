"""Each screen runs in Streamlit with no fault, and every page file is in the list of screens."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from modules.pages.house import the_house

SCREENS = Path(__file__).parents[3] / "modules" / "screens"


@pytest.fixture(autouse=True)
def fresh_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SIDE_BY_SIDE_DATA", str(tmp_path))
    the_house.cache_clear()


@pytest.mark.parametrize("screen", ["start.py", "home.py", "lesson.py", "enter.py", "editor.py"])
def test_a_screen_runs(screen: str) -> None:
    app = AppTest.from_file(str(SCREENS / screen), default_timeout=30).run()
    assert [] == list(app.exception)


def test_a_lesson_is_found_by_its_address() -> None:
    app = AppTest.from_file(str(SCREENS / "lesson.py"), default_timeout=30)
    app.query_params["module"] = "welcome"
    app.query_params["page"] = "2"
    assert [] == list(app.run().exception)


def test_every_page_file_is_listed() -> None:
    listed = (SCREENS / "start.py").read_text(encoding="utf-8")
    files = {file.name for file in SCREENS.glob("*.py")} - {"__init__.py", "start.py"}
    assert set() == {name for name in files if f'"{name}"' not in listed}
