"""Learning systems that answer no, break down, are not there, or begin again. One plain sentence says so, and the place is not lost."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

NOTE = "ask about the lift"
ALL = "LMSInitialize LMSGetValue LMSSetValue LMSCommit LMSFinish LMSGetLastError".split()
NOBODY = {
    "none": "delete window.API;",
    "one that answers no": "".join(f"api.{name} = () => 'false';" for name in ALL),
    "one that breaks down": "".join(f"api.{name} = () => {{ throw new Error('gone'); }};" for name in ALL),
}
KEEPS_NOTHING = {"says no": "api.LMSSetValue = () => 'false';", "breaks down": "api.LMSCommit = () => { throw new Error('gone'); };"}
NO_ROOM = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });"
Learner = Callable[[], BrowserContext]
SitDown = Callable[..., Any]
Packages = Callable[..., Path]


@pytest.mark.parametrize("kind", NOBODY)
def test_with_nobody_to_tell_one_sentence_says_so_and_the_place_outlives_a_reload(kind: str, packages: Packages, trust: Any, learner: Learner, sit_down: SitDown) -> None:
    trust.take(packages("scorm12"))
    trust.rough = NOBODY[kind]
    sitting = sit_down(learner(), "scorm12")
    sitting.on("First")
    expect(sitting.around.locator("#told")).to_have_text("This copy is not joined to a learning system. Your place is kept in this browser until you close it.")
    sitting.next()
    sitting.on("Hello")
    sitting.next()
    sitting.on("What next")
    expect(sitting.around.locator("#told")).to_have_text("You have opened every page. No learning system was told.")
    sitting.inner.locator("textarea").fill(NOTE)
    sitting.inner.locator("textarea").blur()
    sitting.window.reload()
    sitting.on("What next")
    expect(sitting.inner.locator("textarea")).to_have_value(NOTE)
    assert [] == trust.commits


@pytest.mark.parametrize("how", KEEPS_NOTHING)
def test_what_it_does_not_take_is_on_this_device_the_next_time(how: str, packages: Packages, trust: Any, learner: Learner, sit_down: SitDown) -> None:
    trust.take(packages("scorm12"))
    trust.rough = KEEPS_NOTHING[how]
    device = learner()
    sitting = sit_down(device, "scorm12")
    sitting.next()
    sitting.on("Hello")
    sitting.told("unkept")
    expect(sitting.around.locator("#told")).to_contain_text("Your learning system has not taken your place yet.")
    sitting.next()
    sitting.on("What next")
    sitting.leave()
    trust.rough = ""
    trust.kept.clear()
    sitting = sit_down(device, "scorm12")
    sitting.on("What next")
    sitting.told("finished")
    assert "completed" == trust.commits[-1]["cmi"]["core"]["lesson_status"]


def test_a_browser_that_keeps_nothing_still_shows_the_course_and_says_so(packages: Packages, trust: Any, learner: Learner, sit_down: SitDown) -> None:
    trust.take(packages("scorm12"))
    device = learner()
    device.add_init_script(NO_ROOM)
    sitting = sit_down(device, "scorm12")
    sitting.next()
    sitting.on("Hello")
    sitting.next()
    sitting.on("What next")
    sitting.inner.locator("textarea").fill(NOTE)
    sitting.inner.locator("textarea").blur()
    expect(sitting.inner.get_by_text("This browser keeps nothing.").first).to_be_visible()
    sitting.told("finished")
    assert "completed" == trust.commits[-1]["cmi"]["core"]["lesson_status"]


def test_in_a_window_of_its_own_the_course_finds_the_learning_system_behind_it(packages: Packages, trust: Any, learner: Learner, sit_down: SitDown) -> None:
    trust.take(packages("scorm12"))
    sitting = sit_down(learner(), "scorm12")
    sitting.on("First")
    sitting.window.locator("#course").evaluate("frame => frame.remove()")
    trust.commits.clear()
    with sitting.window.expect_popup() as opened:
        sitting.window.evaluate("window.open('/files/first/index.html', 'course', 'width=800,height=500')")
    popup: Page = opened.value
    inner = popup.frame_locator("#page")
    expect(inner.locator("h1")).to_have_text("First")
    inner.locator("a.next").click()
    expect(inner.locator("h1")).to_have_text("Hello")
    inner.locator("a.next").click()
    expect(popup.locator("#told[data-told=finished]")).to_be_visible()
    popup.close()
    assert "completed" == trust.commits[-1]["cmi"]["core"]["lesson_status"]


@pytest.mark.parametrize("door", ["scorm12", "scorm2004"])
def test_a_second_time_through_counts_once_its_pages_are_opened_and_keeps_what_was_written(door: str, packages: Packages, trust: Any, learner: Learner, sit_down: SitDown) -> None:
    trust.take(packages(door))
    device = learner()
    sitting = sit_down(device, door)
    sitting.next()
    sitting.on("Hello")
    sitting.next()
    sitting.on("What next")
    sitting.inner.locator("textarea").fill(NOTE)
    sitting.inner.locator("textarea").blur()
    sitting.told("finished")
    sitting.leave()

    # A year later the trust asks for it again: its learning system begins with an empty sheet.
    trust.kept.clear()
    trust.commits.clear()
    sitting = sit_down(device, door)
    sitting.on("First")
    sitting.next()
    sitting.on("Hello")
    assert "completed" not in str(trust.commits)
    sitting.next()
    sitting.on("What next")
    sitting.told("finished")
    expect(sitting.inner.locator("textarea")).to_have_value(NOTE)
    assert "completed" in str(trust.commits[-1])


def test_a_cmi5_course_that_is_loaded_again_keeps_the_persons_words_and_says_what_to_do(packages: Packages, trust: Any, learner: Learner, sit_down: SitDown, watch: Any) -> None:
    watch.expect("status of")
    trust.take(packages("cmi5"))
    sitting = sit_down(learner(), "cmi5")
    sitting.next()
    sitting.on("Hello")
    sitting.next()
    sitting.on("What next")
    sitting.inner.locator("textarea").fill(NOTE)
    sitting.inner.locator("textarea").blur()
    sitting.told("finished")
    trust.locked = True
    sitting.window.reload()
    expect(sitting.window.locator("#told")).to_have_text("We cannot reach your learning system. Your place is kept in this browser. Please open the course from there again.")
    sitting.on("What next")
    expect(sitting.inner.locator("textarea")).to_have_value(NOTE)


def test_the_text_of_a_place_is_cut_to_what_scorm_takes_and_the_newest_answers_stay(packages: Packages, trust: Any, learner: Learner, sit_down: SitDown) -> None:
    trust.take(packages("scorm12"))
    sitting = sit_down(learner(), "scorm12")
    sitting.on("First")
    written = sitting.window.frames[-2].evaluate("""() => {
      const answers = {};
      for (let at = 0; at < 2000; at += 1) answers["k" + String(at).padStart(4, "0")] = 5;
      return sideBySidePlace.write({ turn: 9, place: "abcd", done: ["abcd"], answers }, 4096);
    }""")
    assert 4000 < len(written) <= 4096
    assert written.startswith("1;9;abcd;abcd;")
    assert written.endswith("k19995")
