"""A trust puts a part into its learning system. Somebody opens it, answers, goes to lunch, and finishes at another computer. What they wrote goes nowhere."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

SECRET = "my heron has blue boots"
STATUS = {"scorm12": ("core", "lesson_status"), "scorm2004": ("completion_status",)}


def status_in(commit: dict[str, Any], door: str) -> str:
    found: Any = commit["cmi"]
    for name in STATUS[door]:
        found = found[name]
    return str(found)


@pytest.mark.parametrize("door", ["scorm12", "scorm2004"])
def test_a_part_is_opened_left_opened_again_and_finished(
    door: str, packages: Callable[[str], Path], trust: Any, learner: Callable[[], BrowserContext], sit_down: Callable[..., Any], axe: Callable[..., list[str]]
) -> None:
    trust.take(packages(door))
    morning = learner()
    sitting = sit_down(morning, door)
    sitting.on("First")
    expect(sitting.inner.locator("[data-who-sees]")).to_contain_text("Your employer may see that you opened and finished. They cannot see what you wrote.")
    expect(sitting.inner.locator("[data-who-sees]")).to_contain_text("You get no score. Your notes and thoughts stay on this device.")
    sitting.next()
    sitting.on("Hello")
    assert [] == sitting.faults(axe)

    # By keyboard alone: the answer of the check, and its reasons.
    sitting.inner.get_by_label("Say hello").focus()
    sitting.window.keyboard.press("Space")
    expect(sitting.inner.get_by_label("Say hello")).to_be_checked()
    sitting.inner.locator("details.reasons summary").focus()
    sitting.window.keyboard.press("Enter")
    expect(sitting.inner.get_by_text("They said it first")).to_be_visible()
    sitting.leave()
    assert "incomplete" == status_in(trust.commits[-1], door)

    # The same person at another computer: the same page, the same answer.
    afternoon = learner()
    sitting = sit_down(afternoon, door)
    sitting.on("Hello")
    expect(sitting.inner.get_by_label("Say hello")).to_be_checked()
    sitting.next()
    sitting.on("What next")
    sitting.inner.locator("textarea").fill(SECRET)
    sitting.inner.locator("textarea").blur()
    sitting.told("finished")
    assert [] == sitting.faults(axe)
    assert "completed" == status_in(trust.commits[-1], door)

    # What was written is still there after a new start on this computer, and finished stays finished.
    sitting.leave()
    sitting = sit_down(afternoon, door)
    sitting.on("What next")
    expect(sitting.inner.locator("textarea")).to_have_value(SECRET)
    sitting.leave()
    assert "completed" == status_in(trust.commits[-1], door)

    # Nobody has been told of it; nobody has been given a mark, or timed.
    assert "heron" not in "".join(trust.heard)
    assert 4096 > max(len(commit["cmi"].get("suspend_data", "")) for commit in trust.commits)
    for commit in trust.commits:
        scores = commit["cmi"]["core"]["score"] if door == "scorm12" else commit["cmi"]["score"]
        assert not any(value for name, value in scores.items() if name in ("raw", "scaled"))
        assert not commit["cmi"].get("interactions") and not commit["cmi"].get("objectives")


def test_a_learning_system_that_does_not_answer_is_told_and_tried_again(
    packages: Callable[[str], Path], trust: Any, learner: Callable[[], BrowserContext], sit_down: Callable[..., Any], watch: Any
) -> None:
    watch.expect("status of 500")
    trust.take(packages("scorm12"))
    device = learner()
    trust.refuses = True
    sitting = sit_down(device, "scorm12")
    sitting.next()
    sitting.on("Hello")
    sitting.told("unkept")
    sitting.inner.get_by_label("Say hello").check()
    trust.refuses = False
    sitting.inner.get_by_label("Look away").check()
    sitting.told("kept")

    # A learning system that lost all of it: this device still knows.
    sitting.leave()
    trust.kept.clear()
    sitting = sit_down(device, "scorm12")
    sitting.on("Hello")
    expect(sitting.inner.get_by_label("Look away")).to_be_checked()


def test_two_people_at_one_computer_never_meet_each_others_words(
    packages: Callable[[str], Path], trust: Any, learner: Callable[[], BrowserContext], sit_down: Callable[..., Any]
) -> None:
    trust.take(packages("scorm12"))
    device = learner()
    for person, expected in (("ann", ""), ("bo", ""), ("ann", "words of ann")):
        sitting = sit_down(device, "scorm12", person)
        expect(sitting.inner.locator("h1")).to_be_visible()
        if sitting.inner.locator("h1").inner_text() == "First":
            sitting.next()
            sitting.on("Hello")
            sitting.next()
        sitting.on("What next")
        expect(sitting.inner.locator("textarea")).to_have_value(expected)
        sitting.inner.locator("textarea").fill(f"words of {person}")
        sitting.inner.locator("textarea").blur()
        sitting.leave()
    assert "words of" not in "".join(trust.heard)


def test_with_no_learning_system_around_it_the_place_is_kept_in_the_browser(packages: Callable[[str], Path], trust: Any, learner: Callable[[], BrowserContext]) -> None:
    trust.take(packages("scorm12"))
    window: Page = learner().new_page()
    window.goto(f"{trust.at}/files/first/index.html")
    expect(window.locator("#told[data-told=alone]")).to_be_visible()
    window.frame_locator("#page").locator("a.next").click()
    expect(window.frame_locator("#page").locator("h1")).to_have_text("Hello")
    window.reload()
    expect(window.frame_locator("#page").locator("h1")).to_have_text("Hello")


def test_letters_and_colours_that_were_chosen_are_worn_on_the_next_page_too(
    packages: Callable[[str], Path], trust: Any, learner: Callable[[], BrowserContext], sit_down: Callable[..., Any]
) -> None:
    trust.take(packages("scorm12"))
    sitting = sit_down(learner(), "scorm12")
    sitting.inner.get_by_role("link", name="More ways to read").click()
    sitting.inner.locator("#scheme-dark").check()
    sitting.inner.locator("#size-150").check()
    sitting.inner.get_by_role("link", name="All pages").click()
    expect(sitting.inner.locator("html")).to_have_attribute("data-scheme", "dark")
    expect(sitting.inner.locator("html")).to_have_attribute("data-size", "150")
    expect(sitting.around.locator("html")).to_have_attribute("data-scheme", "dark")
