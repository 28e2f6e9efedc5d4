"""`side-by-side staff`: a link for whoever runs the server, and the list of who can sign in."""

import re
from collections.abc import Callable
from datetime import UTC, datetime

from modules.storage.staff import any_organiser, find_staff
from modules.storage.staff.links import accept
from modules.storage.store import Store

Say = Callable[..., tuple[int, str, str]]
WORDS = "kettle river paper seven"


def test_a_link_for_the_first_organiser_and_one_for_a_forgotten_passphrase(say: Say, store: Store) -> None:
    now = datetime.now(UTC)
    code, said, _ = say("staff", "link", "--site", "https://training.example.org/")
    found = re.match(r"https://training\.example\.org/staff/set-up#([a-z2-7]{32})\n", said)
    assert (0, True) == (code, found is not None)
    assert found is not None
    first = accept(store, found[1], "Ann", "ann@example.org", WORDS, now)
    assert any_organiser(store)
    assert f"Ann  (ann@example.org)  organiser  last signed in {now.date()}\n" == say("staff", "list")[1]
    link = re.search(r"/staff/join#([a-z2-7]{32})\n", say("staff", "link", "ANN@example.org")[1])
    assert link is not None
    assert find_staff(store, accept(store, link[1], "", "", WORDS, now), now) is not None
    assert find_staff(store, first, now) is None


def test_a_name_that_nobody_has_is_told(say: Say, store: Store) -> None:
    assert (1, "", "Nobody signs in as ann. `side-by-side staff list` shows who does.\n") == say("staff", "link", "ann")
    assert "Nobody can sign in yet." in say("staff", "list")[1]
