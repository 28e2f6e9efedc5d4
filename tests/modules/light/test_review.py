"""A guided review through the light door: two reviewers, evidence, quotes, agreement."""

import re
from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest
from starlette.testclient import TestClient

FILE = "modules/welcome/02-what-a-patient-partner-is.en.md"
HERE = f"/workbench/review/{FILE}"


def hidden(page: str) -> dict[str, str]:
    found = {name: re.search(rf'name="{name}" value="(\w+)"', page) for name in ("token", "stamp")}
    return {name: each[1] for name, each in found.items() if each}


def answers(device: TestClient, group: str, **given: str) -> str:
    form = {**hidden(device.get(HERE).text), "group": group, **{name.replace("_", "-"): value for name, value in given.items()}}
    return unescape(device.post(HERE, data=form).text)


@pytest.fixture
def ann(staff_of: Callable[..., TestClient]) -> TestClient:
    return staff_of("Ann", "author")


@pytest.fixture
def cleo(staff_of: Callable[..., TestClient]) -> TestClient:
    return staff_of("Cleo", "panel-chair")


def test_the_page_asks_all_questions_with_evidence_and_says_whose_it_leans_on(ann: TestClient) -> None:
    page = unescape(ann.get(HERE).text)
    assert 44 == page.count('<fieldset class="item">')
    assert "One main message: “What a patient partner is”." in page
    assert all(words in page for words in ("informed by PEMAT-P, the Patient Education Materials", "informed by the Clear Communication Index"))


def test_2_reviewers_see_each_other_after_they_have_answered_and_where_they_agree(ann: TestClient, cleo: TestClient) -> None:
    assert "Ask a second person" in answers(ann, "p-content", p_purpose="agree", q_p_purpose="They work with staff, as equals", p_no_detours="agree")
    assert "They work with staff, as equals”" not in unescape(cleo.get(HERE).text)
    page = answers(cleo, "p-content", p_purpose="agree", p_no_detours="disagree")
    assert "“They work with staff, as equals”" in page
    assert "At least 2 people have answered 2 of the questions. They agree on 1 of these, which is about 50 in 100." in page
    assert (1, 1) == (page.count("Reviewers agree here."), page.count("Reviewers differ here."))


def test_a_question_is_answered_with_yes_or_no(ann: TestClient) -> None:
    page = ann.get(HERE).text
    assert "Agree<" not in page
    for answer, said in (("agree", "Yes"), ("disagree", "No"), ("none", "Does not apply")):
        assert f'-{answer}">{said}</label>' in page


def test_a_quote_that_is_not_on_the_page_is_told_and_nothing_is_lost(ann: TestClient) -> None:
    page = answers(ann, "p-content", p_purpose="agree", q_p_purpose="Bring your passport")
    assert "This is not on the page, word for word: “Bring your passport”" in page
    assert 'value="Bring your passport"' in page
    assert "Nobody has reviewed these words yet." in unescape(ann.get(HERE).text)


def test_a_quote_without_an_answer_is_told(ann: TestClient) -> None:
    assert "You gave a quote, but no answer" in answers(ann, "p-content", q_p_purpose="as equals")


def test_an_edit_of_the_page_begins_a_new_review(ann: TestClient, own_content: Path) -> None:
    old = hidden(ann.get(HERE).text)
    answers(ann, "p-content", p_purpose="agree")
    file = own_content / FILE
    file.write_text(file.read_text(encoding="utf-8") + "\nOne more line.\n", encoding="utf-8")
    page = unescape(ann.get(HERE).text)
    assert ("Nobody has reviewed these words yet." in page, "changed since an earlier review" in page) == (True, True)
    late = ann.post(HERE, data={**old, "group": "p-content", "p-purpose": "agree"})
    assert (422, True) == (late.status_code, "changed while you were reviewing" in late.text)


@pytest.mark.parametrize("file", ["modules/none.md", "../../../etc/passwd", "pack.yaml", "x" * 300])
def test_no_such_page(ann: TestClient, file: str) -> None:
    assert 404 == ann.get(f"/workbench/review/{file}").status_code


def test_the_list_of_pages_leads_to_a_review(ann: TestClient) -> None:
    assert HERE == ann.get("/workbench/review", params={"file": FILE}).url.path
