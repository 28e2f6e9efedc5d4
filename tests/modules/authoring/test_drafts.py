"""Where a draft stands follows from its words and from what people signed."""

from datetime import date

import pytest

from modules.authoring.drafts import Step, stand, what_stops
from modules.authoring.sections import hashes

TODAY = date(2026, 11, 22)
PLAIN = "---\ntitle: Hello\nchecked: 2026-11-01\n---\nOne.\n\n## Two\n\nTwo.\n"
CLINICAL = PLAIN.replace("---\n", "---\nclinical: yes\n", 1)
EVERYTHING = ("write", "publish", "sign-off")


def signs(text: str, *steps: Step) -> list[tuple[str, str]]:
    return [(step, section) for step in steps for section in hashes(text)]


@pytest.mark.parametrize(
    ("text", "steps", "state"),
    [
        (PLAIN, (), "draft"),
        (PLAIN, ("checked",), "checked"),
        (PLAIN, ("checked", "read-by-readers"), "read-by-readers"),
        (CLINICAL, ("checked", "read-by-readers"), "checked"),
        (CLINICAL, ("checked", "clinically-checked"), "clinically-checked"),
        (PLAIN, ("read-by-readers",), "draft"),
    ],
)
def test_a_state_is_the_last_step_with_none_missing_before_it(text: str, steps: tuple[Step, ...], state: str) -> None:
    assert state == stand(text, None, signs(text, *steps), today=TODAY).state


def test_what_the_file_says_is_published_and_after_a_year_due() -> None:
    assert "published" == stand(PLAIN, PLAIN, (), today=TODAY).state
    assert "due-for-review" == stand(PLAIN, PLAIN, (), today=date(2028, 1, 1)).state


def test_an_edit_takes_the_draft_back_and_leaves_the_other_sections_signed() -> None:
    after = stand(PLAIN.replace("Two.", "Three."), None, signs(PLAIN, "checked"), today=TODAY)
    assert ("draft", 1, ("checked",)) == (after.state, len(after.open_sections("checked")), after.next_steps)


def test_a_must_finding_stops_publishing() -> None:
    ready = stand(PLAIN, "", signs(PLAIN, "checked"), today=TODAY)
    assert () == what_stops(ready, "published", 0, EVERYTHING)
    assert ("stopped.must",) == what_stops(ready, "published", 1, EVERYTHING)


def test_a_clinical_page_waits_for_its_check() -> None:
    ready = stand(CLINICAL, "", signs(CLINICAL, "checked"), today=TODAY)
    assert ("stopped.clinical-first",) == what_stops(ready, "published", 0, EVERYTHING)
    assert ("stopped.clinical-first",) == what_stops(ready, "read-by-readers", 0, EVERYTHING)
    assert () == what_stops(ready, "clinically-checked", 0, EVERYTHING)


def test_a_page_without_readers_is_published_as_a_draft_that_nobody_has_read() -> None:
    assert stand(PLAIN, PLAIN, signs(PLAIN, "checked"), today=TODAY).wants_readers
    assert not stand(PLAIN, PLAIN, signs(PLAIN, "checked", "read-by-readers"), today=TODAY).wants_readers


@pytest.mark.parametrize(("step", "task"), [("checked", "write"), ("read-by-readers", "sign-off"), ("published", "publish"), ("clinically-checked", "sign-off")])
def test_each_step_is_for_people_who_may_take_it(step: str, task: str) -> None:
    ready = stand(CLINICAL, "", signs(CLINICAL, "checked", "clinically-checked"), today=TODAY)
    assert "stopped.role" not in what_stops(ready, step, 0, (task,))
    assert "stopped.role" in what_stops(ready, step, 0, [each for each in EVERYTHING if each != task])


def test_an_empty_text_and_an_unknown_step() -> None:
    assert "stopped.empty" in what_stops(stand(" \n", None, (), today=TODAY), "checked", 0, EVERYTHING)
    assert ("stopped.unknown",) == what_stops(stand(PLAIN, None, (), today=TODAY), "nonsense", 0, EVERYTHING)
