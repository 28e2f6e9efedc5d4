"""Staff come in by links, hold roles, and lose access at once; there is always an organiser."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from modules.storage.purge import purge
from modules.storage.staff import LastOrganiser, actions_about, any_organiser, everybody, find_person, find_staff, record_action
from modules.storage.staff.links import LinkGone, accept, invite, open_link, passphrase_link, set_up_link, take_back, waiting_invitations
from modules.storage.staff.marks import read_code
from modules.storage.staff.people import NameTaken, change_passphrase, change_roles, end_access, find_by_name
from modules.storage.store import Store
from modules.storage.tables import staff, staff_links, staff_sessions

NOW = datetime(2026, 11, 22, 10, 15, tzinfo=UTC)
WORDS = "kettle river paper seven"


def organiser(store: Store, name: str = "ann@example.org") -> tuple[str, str]:
    """The id and the session of a new organiser."""
    session = accept(store, set_up_link(store, NOW), "Ann", name, WORDS, NOW)
    found = find_staff(store, session, NOW)
    assert found is not None
    return found.id, session


def author(store: Store, by: str, email: str = "bo@example.org") -> tuple[str, str]:
    session = accept(store, invite(store, by, "Bo", email, ("author",), NOW), "Bo", email, WORDS, NOW)
    found = find_staff(store, session, NOW)
    assert found is not None
    return found.id, session


def test_a_set_up_link_makes_the_first_organiser_once(store: Store) -> None:
    assert not any_organiser(store)
    code, other = set_up_link(store, NOW), set_up_link(store, NOW)
    session = accept(store, code, "  Ann\nOkafor ", "Ann@Example.org ", WORDS, NOW)
    assert any_organiser(store)
    assert [("Ann Okafor", "ann@example.org", ("organiser",))] == [(person.name, person.sign_in_name, person.roles) for person in everybody(store)]
    assert find_staff(store, session, NOW) is not None
    for gone in (code, other):
        assert open_link(store, gone, NOW) is None
        with pytest.raises(LinkGone):
            accept(store, gone, "Eve", "eve", WORDS, NOW)


@pytest.mark.parametrize(("late", "works"), [(timedelta(hours=48), True), (timedelta(hours=48, seconds=1), False)])
def test_a_set_up_link_works_for_48_hours(store: Store, late: timedelta, works: bool) -> None:
    code = set_up_link(store, NOW)
    assert works == (open_link(store, code, NOW + late) is not None)


def test_an_invitation_lasts_7_days_and_can_be_taken_back(store: Store) -> None:
    ann, _ = organiser(store)
    code = invite(store, ann, "Bo", "", ("author", "trainer"), NOW)
    (waiting,) = waiting_invitations(store, NOW)
    assert ("Bo", ("author", "trainer")) == (waiting.name, waiting.roles)
    assert open_link(store, code, NOW + timedelta(days=7)) is not None
    assert open_link(store, code, NOW + timedelta(days=7, seconds=1)) is None
    take_back(store, ann, waiting.mark)
    assert open_link(store, code, NOW) is None
    assert () == waiting_invitations(store, NOW)


def test_a_sign_in_name_belongs_to_one_person_and_a_refused_link_still_works(store: Store) -> None:
    ann, _ = organiser(store)
    with pytest.raises(NameTaken):
        invite(store, ann, "Another", "ANN@example.org", ("author",), NOW)
    code = invite(store, ann, "Another", "", ("author",), NOW)
    with pytest.raises(NameTaken):
        accept(store, code, "Another", "Ann@example.org", WORDS, NOW)
    assert accept(store, code, "Another", "another", WORDS, NOW)


def test_no_secret_is_in_the_database(store: Store) -> None:
    ann, session = organiser(store)
    code = invite(store, ann, "Bo", "", ("author",), NOW)
    with store.reading() as connection:
        kept = "".join(str(row) for table in (staff, staff_links, staff_sessions) for row in connection.execute(select(table)))
    assert "$argon2id$" in kept
    assert [] == [secret for secret in (WORDS, session, code) if secret in kept]


def test_roles_change_at_the_next_click(store: Store) -> None:
    ann, _ = organiser(store)
    bo, session = author(store, ann)
    change_roles(store, ann, bo, ("facilitator", "trainer"))
    found = find_staff(store, session, NOW)
    assert found is not None
    assert (("facilitator", "trainer"), True, False) == (found.roles, found.may("rooms"), found.may("write"))


def test_ended_access_ends_every_session_and_link_and_keeps_the_name_for_what_was_done(store: Store) -> None:
    ann, _ = organiser(store)
    bo, session = author(store, ann)
    record_action(store, bo, "published", "draft/welcome/first")
    link = passphrase_link(store, ann, bo, NOW)
    end_access(store, ann, bo, NOW)
    assert find_staff(store, session, NOW) is None
    assert open_link(store, link, NOW) is None
    assert find_person(store, bo) is None
    assert [("Bo", "published")] == [(action.name, action.what) for action in actions_about(store, "draft/welcome/first")]
    again, _ = author(store, ann)
    assert again != bo


def test_the_last_organiser_stays(store: Store) -> None:
    ann, _ = organiser(store)
    bo, _ = author(store, ann)
    with pytest.raises(LastOrganiser):
        end_access(store, ann, ann, NOW)
    with pytest.raises(LastOrganiser):
        change_roles(store, ann, ann, ("author",))
    change_roles(store, ann, bo, ("organiser",))
    end_access(store, bo, ann, NOW)
    with pytest.raises(LastOrganiser):
        end_access(store, bo, bo, NOW)


def test_a_new_passphrase_needs_the_old_one_and_signs_out_the_other_devices(store: Store) -> None:
    ann, here = organiser(store)
    elsewhere = accept(store, passphrase_link(store, "", ann, NOW), "", "", WORDS, NOW)
    assert find_staff(store, here, NOW) is None
    assert not change_passphrase(store, ann, "wrong", "mountain cheese ladder violin", elsewhere)
    assert change_passphrase(store, ann, WORDS, "mountain cheese ladder violin", elsewhere)
    assert find_staff(store, elsewhere, NOW) is not None


def test_who_did_what_is_told_with_the_newest_first(store: Store) -> None:
    ann, _ = organiser(store)
    record_action(store, ann, "saved", "draft/a")
    record_action(store, ann, "signed off", "draft/a")
    record_action(store, ann, "saved", "draft/b")
    assert ["signed off", "saved"] == [action.what for action in actions_about(store, "draft/a")]
    assert ["set up"] == [action.what for action in actions_about(store, f"staff/{ann}")]


def test_purge_takes_what_has_ended_and_the_names_of_people_who_left_two_years_ago(store: Store) -> None:
    ann, _ = organiser(store)
    bo, _ = author(store, ann)
    invite(store, ann, "Cy", "", ("author",), NOW)
    end_access(store, ann, bo, NOW)
    assert {"staff_sessions": 1, "staff_links": 1} == purge(store, (NOW + timedelta(days=10)).date())
    assert {"staff": 1} == {name: count for name, count in purge(store, (NOW + timedelta(days=732)).date()).items() if name == "staff"}
    assert "" == next(action.name for action in actions_about(store, f"staff/{bo}") if action.staff == bo)
    assert find_by_name(store, "ann@example.org") is not None


@pytest.mark.parametrize(
    ("typed", "is_one"), [("{}", True), (" https://here.example/staff/join#{} ", True), ("HTTPS://HERE/#{}", True), ("{}x", False), ("", False), ("x" * 9000, False)]
)
def test_a_code_is_found_in_what_was_pasted(typed: str, is_one: bool) -> None:
    code = "abcdefgh" * 4
    assert (code if is_one else None) == read_code(typed.format(code))
