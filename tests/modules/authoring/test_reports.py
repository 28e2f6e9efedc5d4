"""The same findings for people, programs, GitHub, code scanning and a browser."""

import json

from accessibility.readability.finding import Finding
from accessibility.readability.page import Silence
from modules.authoring.check import Report
from modules.authoring.reports import report_as

FINDING = Finding(
    "hard-word", "should", "sure", "a b,c.md", 3, 5, 20, 28, "commence", "A plainer word is there. Try “start”.", "Long words slow people down: 100%.", ("start", "begin"), "0f"
)
REPORT = Report([FINDING], [("a.md", Silence("idiom", "they say it", "", 0, 9, (0, 5)))], 2, 40)


def test_people_read_where_what_why_and_how_many() -> None:
    said = report_as("text", REPORT)
    assert "a b,c.md:3:5  should  hard-word  A plainer word is there. Try “start”." in said
    assert "a.md: idiom is silent here: they say it" in said
    assert said.endswith("1 should mend, in 2 files.")
    assert "Nothing to mend in 1 file." == report_as("text", Report(files=1))


def test_programs_get_every_field_of_the_contract() -> None:
    (told,) = json.loads(report_as("json", REPORT))
    assert set("rule severity certainty file line column start end text message why fixes fingerprint".split()) <= set(told)
    assert (20, 28, ["start", "begin"]) == (told["start"], told["end"], told["fixes"])


def test_github_gets_one_escaped_command_a_finding() -> None:
    first = report_as("github", REPORT).splitlines()[0]
    assert first.startswith("::warning file=a b%2Cc.md,line=3,col=5,title=hard-word::A plainer word")
    assert first.endswith("100%25.")


def test_code_scanning_gets_places_and_fixes() -> None:
    run = json.loads(report_as("sarif", REPORT))["runs"][0]
    assert "unicodeCodePoints" == run["columnKind"]
    result = run["results"][0]
    region = result["locations"][0]["physicalLocation"]["region"]
    assert (3, 5, 20, 8) == (region["startLine"], region["startColumn"], region["charOffset"], region["charLength"])
    assert ["start", "begin"] == [fix["description"]["text"] for fix in result["fixes"]]


def test_the_page_for_a_browser_escapes_what_was_written() -> None:
    nasty = Report([Finding("x", "must", "sure", "<b>.md", 1, 1, 0, 8, "<script>", "Say & mean it.", "why", (), "0")], files=1)
    page = report_as("html", nasty)
    assert "<script>" not in page and "&lt;script&gt;" in page and "&lt;b&gt;.md" in page
