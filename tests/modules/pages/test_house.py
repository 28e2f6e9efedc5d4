"""What the process knows as soon as it starts."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from modules.pages.house import the_house
from modules.storage.panels import open_panel, tell_readers

FILE = "modules/welcome/01-you-are-welcome.en.md"


@pytest.fixture(autouse=True)
def fresh_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SIDE_BY_SIDE_DATA", str(tmp_path))
    the_house.cache_clear()


def test_what_readers_said_and_what_was_done_is_still_told_after_a_restart() -> None:
    store = the_house().store
    now = datetime(2026, 11, 22, tzinfo=UTC)
    panel = open_panel(store, FILE, "Welcome", "Some words", ("aa",), now.date(), "ann", now)
    tell_readers(store, panel.id, "Too long", "Cut in 2", now.date(), "ann")
    store.close()
    the_house.cache_clear()
    assert ["Too long"] == [each.said for each in the_house().news[FILE]]
