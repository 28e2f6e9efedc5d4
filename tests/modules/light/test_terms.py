"""Words to explain: an author proposes, a panel asked, a reader still does not understand; a person decides, and the word is explained on the next click."""

import re
import threading
from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from glossary.load import TERMS, load_glossary
from modules.pages.house import House, open_house
from modules.pages.new_terms import FROM_AUTHORS

LIFT = {"term": "stairlift", "plain": "A seat that takes you up the stairs.", "example": "Ask for a stairlift if the steps are too much.", "topic": "care-words"}
HARD = "An apparatus that is utilised to facilitate the conveyance of persons."


@pytest.fixture
def ann(staff_of: Callable[..., TestClient]) -> TestClient:
    return staff_of("Ann", "author")


@pytest.fixture
def bo(staff_of: Callable[..., TestClient]) -> TestClient:
    return staff_of("Bo", "organiser")


@pytest.fixture
def own_terms(author_house: House) -> Path:
    return author_house.data / "host" / "terms"


def page_of(device: TestClient) -> str:
    answer = device.get("/workbench/terms")
    assert 200 == answer.status_code
    return unescape(answer.text)


def form_of(device: TestClient, source: str, place: int = 0) -> dict[str, str]:
    """The fields of a waiting word, as they are filled in."""
    forms = [form for form in re.findall(r"<form class=\"box\".*?</form>", device.get("/workbench/terms").text, re.DOTALL) if f'name="source" value="{source}"' in form]
    given = {name: unescape(value) for name, value in re.findall(r'<input type="(?:hidden|text)"[^>]*? name="(\w+)" value="([^"]*)"', forms[place])}
    plain = re.search(r"<textarea[^>]*>\n(.*?)</textarea>", forms[place], re.DOTALL)
    topic = re.search(r'<option value="([\w-]+)" selected>', forms[place])
    return {**given, "plain": unescape(plain[1]) if plain else "", "topic": topic[1] if topic else ""}


def decide(device: TestClient, form: dict[str, str], **changed: str) -> str:
    answer = device.post("/workbench/terms/decide", data={**form, **changed})
    assert answer.status_code in (200, 422), answer.text
    return unescape(answer.text)


def propose(device: TestClient, **changed: str) -> dict:
    answer = device.post("/workbench/terms", json={**LIFT, "file": "modules/welcome/01-you-are-welcome.en.md", **changed})
    return {"status": answer.status_code, **answer.json()}


def test_a_proposed_word_waits_with_who_and_where_and_is_explained_once_it_is_accepted(ann: TestClient, bo: TestClient, author_house: House, own_terms: Path) -> None:
    sent = propose(ann)
    assert (200, []) == (sent["status"], sent["findings"])
    assert 404 == bo.get("/words/stairlift").status_code
    seen = page_of(bo)
    assert all(words in seen for words in ("A new word: stairlift", "From Ann,", "01-you-are-welcome.en.md", f'id="{sent["address"].partition("#")[2]}"'))
    form = form_of(bo, "editor")
    assert LIFT == {name: form[name] for name in LIFT}
    assert "Say in a few words why" in decide(bo, form, do="accept")
    assert not own_terms.exists()
    done = decide(bo, form, do="accept", why="Two pages use it")
    assert author_house.edition("").say("terms.done.accepted") in done
    assert ("A new word: stairlift" in done, "Two pages use it" in done) == (False, True)
    assert LIFT["plain"] in bo.get("/words/stairlift").text
    assert "Draft" not in (own_terms / FROM_AUTHORS).read_text(encoding="utf-8")
    assert () == load_glossary(TERMS, own_terms).problems


def test_the_editor_hears_at_once_what_the_checker_says_of_the_meaning(ann: TestClient) -> None:
    assert any("utilised" in line for line in propose(ann, plain=HARD)["findings"])
    # The word itself is what is explained: the checker does not mind it.
    assert [] == propose(ann, term="dyspnoea", plain="Being short of breath.", example="Tell us if you have dyspnoea.")["findings"]


def test_the_same_word_again_from_the_same_person_replaces_their_words(ann: TestClient, bo: TestClient) -> None:
    first, second, other = propose(ann), propose(ann, plain="A chair that goes up the stairs."), propose(bo)
    assert first["id"] == second["id"] != other["id"]
    seen = page_of(bo)
    assert (2, True, "takes you up" in seen) == (seen.count("A new word: stairlift"), "A chair that goes up the stairs." in seen, True)


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"plain": ""}, "fill in"),
        ({"topic": ""}, "fill in"),
        ({"topic": "nowhere"}, "topic"),
        ({"plain": "word " * 31}, "31 words"),
        ({"term": "\U0001f642"}, "letter from a to z"),
        ({"term": "MDT"}, "already"),
        ({"term": "x" * 5000}, ""),
        ({"term": "\x00\u202e"}, "fill in"),
    ],
)
def test_what_cannot_be_kept_is_told_in_one_sentence(ann: TestClient, wrong: dict[str, str], told: str) -> None:
    sent = propose(ann, **wrong)
    if told:
        assert (422, True) == (sent["status"], told in " ".join(sent["why_not"]))
    token = form_token(ann)
    page = ann.post("/workbench/terms", data={"token": token, **LIFT, **wrong})
    assert page.status_code in (200, 422)
    assert told in page.text


def form_token(device: TestClient) -> str:
    found = re.search(r'name="token" value="(\w+)"', device.get("/workbench/terms").text)
    assert found is not None
    return found[1]


def test_a_word_can_be_put_on_the_list_without_a_script(ann: TestClient, author_house: House) -> None:
    assert 'name="term" value="buggy"' in ann.get("/workbench/terms?word=buggy").text
    answer = ann.post("/workbench/terms", data={"token": form_token(ann), **LIFT})
    assert author_house.edition("").say("terms.done.proposed") in answer.text
    assert "A new word: stairlift" in answer.text


def test_hard_words_in_a_meaning_are_told_before_it_is_accepted_and_can_be_kept(ann: TestClient) -> None:
    propose(ann, plain=HARD)
    form = form_of(ann, "editor")
    told = decide(ann, form, do="accept", why="It is short")
    assert ("utilised" in told, "anyway" in told, "It is short" in told) == (True, True, True)
    decide(ann, form, do="accept", why="It is short", anyway="yes")
    assert "apparatus" in ann.get("/words/stairlift").text


def test_a_declined_word_is_gone_with_its_reason(ann: TestClient, bo: TestClient, own_terms: Path) -> None:
    propose(ann)
    decide(bo, form_of(bo, "editor"), do="decline", why="We write stair chair")
    seen = page_of(ann)
    assert ("A new word" in seen, "We write stair chair" in seen, own_terms.exists()) == (False, True, False)


def test_readers_who_still_do_not_understand_are_counted_and_a_better_meaning_takes_its_place(ann: TestClient, author_house: House, staff_of: Callable[..., TestClient]) -> None:
    reader = staff_of("nobody")
    reader.cookies.clear()
    old = author_house.pack.lexicon.by_id["mdt"]
    for number, text in enumerate(("What is a team?", "", "Too many words <b>")):
        reader.post("/feedback", data={"about": "/words/mdt", "kind": "unclear", "text": text, "key": str(number)})
    reader.post("/feedback", data={"about": "/words/mdt", "kind": "clear", "text": "Thank you", "key": "z"})
    seen = ann.get("/workbench/terms").text
    assert ("3 readers told us" in seen, "Too many words &lt;b&gt;" in seen, "Thank you" in seen) == (True, True, False)
    form = form_of(ann, "unclear")
    assert old.plain == form["plain"]
    decide(ann, form, do="accept", plain="Staff with other jobs who meet and plan your care.", why="3 readers")
    new = author_house.pack.lexicon.by_id["mdt"]
    assert ("Staff with other jobs who meet and plan your care.", old.full, old.also, old.match, old.source) == (new.plain, new.full, new.also, new.match, new.source)
    assert "Still not clear" not in page_of(ann)
    # Somebody else does not understand the new one: that is another matter.
    reader.post("/feedback", data={"about": "/words/mdt", "kind": "unclear", "text": "Still no", "key": "y"})
    assert "A reader told us that the meaning is not clear." in page_of(ann)
    decide(ann, form_of(ann, "unclear"), do="accept", plain="A team of staff who plan your care.", why="1 more")
    assert "A team of staff who plan your care." == author_house.pack.lexicon.by_id["mdt"].plain
    assert () == load_glossary(TERMS, author_house.data / "host" / "terms").problems


def test_a_message_that_comes_while_an_author_decides_is_not_lost(ann: TestClient, staff_of: Callable[..., TestClient]) -> None:
    reader = staff_of("nobody")
    reader.cookies.clear()
    reader.post("/feedback", data={"about": "/words/mdt", "kind": "unclear", "text": "One", "key": "1"})
    form = form_of(ann, "unclear")
    reader.post("/feedback", data={"about": "/words/mdt", "kind": "unclear", "text": "Two", "key": "2"})
    decide(ann, form, do="decline", why="It is clear to most")
    assert "Two" in page_of(ann)


def test_a_word_that_a_reader_asked_for_is_filled_in(ann: TestClient, author_house: House, staff_of: Callable[..., TestClient]) -> None:
    reader = staff_of("nobody")
    reader.cookies.clear()
    for number, text in enumerate(("Ask for a word: stairlift", "I never know what staff mean", "Ask for a word: MDT")):
        reader.post("/feedback", data={"about": "/words/", "kind": "", "text": text, "key": str(number)})
    seen = page_of(ann)
    assert ("A reader asks for: stairlift" in seen, "I never know what staff mean" in seen, "A reader asks for: MDT" in seen) == (True, True, False)
    decide(ann, {**form_of(ann, "asked"), **LIFT}, do="accept", why="A reader asked")
    assert LIFT["plain"] in reader.get("/words/stairlift").text


def test_two_who_accept_at_the_same_moment_both_get_their_word_in(author_house: House, staff_of: Callable[..., TestClient], own_terms: Path) -> None:
    people = [staff_of(f"P{number}", "author") for number in range(4)]
    forms = []
    for number, person in enumerate(people):
        propose(person, term=f"stairlift {'abcd'[number]}")
        forms.append(next(form for form in (form_of(person, "editor", place) for place in range(number + 1)) if form["term"].endswith("abcd"[number])))
    threads = [threading.Thread(target=decide, args=(person, form), kwargs={"do": "accept", "why": "yes"}) for person, form in zip(people, forms, strict=True)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    loaded = load_glossary(own_terms)
    assert ((), [f"stairlift {letter}" for letter in "abcd"]) == (loaded.problems, [term.term for term in loaded.terms])


def test_one_word_accepted_twice_stands_once(ann: TestClient, bo: TestClient, own_terms: Path) -> None:
    propose(ann)
    propose(bo)
    ours, theirs, late = form_of(ann, "editor", 0), form_of(bo, "editor", 1), form_of(bo, "editor", 0)
    decide(ann, ours, do="accept", why="one")
    assert "already" in decide(bo, theirs, do="accept", why="two")
    assert "Somebody has decided" in decide(bo, late, do="accept", why="two")
    decide(bo, theirs, do="decline", why="Ann has done it")
    assert 1 == len(load_glossary(own_terms).terms)


def test_another_process_explains_the_word_too(ann: TestClient, author_house: House, own_content: Path) -> None:
    other = open_house(author_house.data, own_content)
    other.look_again()
    propose(ann)
    decide(ann, form_of(ann, "editor"), do="accept", why="yes")
    other._asked = -1.0  # a quarter of a second later
    other.look_again()
    assert "stairlift" in other.pack.lexicon.by_id
    other.store.close()


def test_a_broken_file_of_ours_is_never_written_over(ann: TestClient, own_terms: Path) -> None:
    own_terms.mkdir(parents=True)
    (own_terms / FROM_AUTHORS).write_text("- [", encoding="utf-8")
    propose(ann)
    assert "Mend it first" in decide(ann, form_of(ann, "editor"), do="accept", why="yes")
    assert "- [" == (own_terms / FROM_AUTHORS).read_text(encoding="utf-8")
    assert "A new word: stairlift" in page_of(ann)


def test_only_staff_who_write_come_in(staff_of: Callable[..., TestClient], ann: TestClient) -> None:
    fay, chair = staff_of("Fay", "facilitator"), staff_of("Cho", "panel-chair")
    for device in (fay, chair):
        assert (403, 403) == (device.get("/workbench/terms").status_code, device.post("/workbench/terms", json=LIFT).status_code)
    propose(ann)
    form = form_of(ann, "editor")
    assert 403 == fay.post("/workbench/terms/decide", data={**form, "do": "decline", "why": "x"}).status_code
    ann.cookies.clear()
    assert 401 == ann.post("/workbench/terms", json=LIFT).status_code
    assert "/staff/sign-in" == ann.get("/workbench/terms").url.path
