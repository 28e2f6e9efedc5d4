"""The same with cmi5: each statement is held to the rules, and none says what somebody wrote."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, expect

from accessibility.formats.validators.xapi import statement_problems

SECRET = "my heron has blue boots"


@pytest.fixture(autouse=True)
def nothing_kept_yet(watch: Any) -> None:
    """A learning system answers 404 for what it has not got: how the person likes to read, and a place before the first page. A browser notes that."""
    watch.expect("status of 404")


def said(statements: list[dict[str, Any]]) -> list[str]:
    return [each["verb"]["id"].rpartition("/")[2] for each in statements]


def test_a_course_says_that_it_was_opened_finished_and_left(
    packages: Callable[[str], Path], trust: Any, learner: Callable[[], BrowserContext], sit_down: Callable[..., Any], axe: Callable[..., list[str]]
) -> None:
    trust.take(packages("cmi5"))
    device = learner()
    sitting = sit_down(device, "cmi5")
    sitting.on("First")
    expect(sitting.inner.locator("[data-who-sees]")).to_contain_text("how long this was open")
    sitting.next()
    sitting.on("Hello")
    sitting.inner.get_by_label("Say hello").check()
    assert [] == sitting.faults(axe)
    sitting.window.locator("#leave").click()
    expect(sitting.window.locator("h1")).to_have_text("My courses")
    assert (["initialized", "terminated"], []) == (said(trust.statements), statement_problems(trust.statements))

    # The next day, in another browser: the page and the answer come from the learning system.
    trust.statements.clear()
    sitting = sit_down(learner(), "cmi5")
    sitting.on("Hello")
    expect(sitting.inner.get_by_label("Say hello")).to_be_checked()
    sitting.next()
    sitting.on("What next")
    sitting.inner.locator("textarea").fill(SECRET)
    sitting.inner.locator("textarea").blur()
    sitting.told("finished")
    sitting.window.locator("#leave").click()
    expect(sitting.window.locator("h1")).to_have_text("My courses")
    assert (["initialized", "completed", "terminated"], []) == (said(trust.statements), statement_problems(trust.statements))

    # Finished once is finished: a third sitting does not say it again.
    trust.statements.clear()
    sitting = sit_down(learner(), "cmi5")
    sitting.on("What next")
    sitting.window.locator("#leave").click()
    expect(sitting.window.locator("h1")).to_have_text("My courses")
    assert ["initialized", "terminated"] == said(trust.statements)
    assert "heron" not in "".join(trust.heard) + "".join(map(str, trust.states.values()))
    assert 3 == trust.tokens


def test_somebody_who_only_looks_through_it_is_not_said_to_have_finished(
    packages: Callable[[str], Path], trust: Any, learner: Callable[[], BrowserContext], sit_down: Callable[..., Any]
) -> None:
    trust.take(packages("cmi5"))
    trust.mode = "Browse"
    sitting = sit_down(learner(), "cmi5")
    sitting.next()
    sitting.on("Hello")
    sitting.next()
    sitting.on("What next")
    sitting.window.locator("#leave").click()
    expect(sitting.window.locator("h1")).to_have_text("My courses")
    assert (["initialized", "terminated"], []) == (said(trust.statements), statement_problems(trust.statements))
    assert {} == trust.states
