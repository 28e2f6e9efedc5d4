"""The lists of hard words are themselves easy to read, and a page's hard words are found once."""

from hypothesis import given, settings
from hypothesis import strategies as st

from accessibility.readability.checker import Checker
from accessibility.readability.jargon_list import LOOKS, load_jargon, load_names
from accessibility.readability.reading import read_markdown
from accessibility.readability.rule import all_rules
from accessibility.readability.settings import Settings
from accessibility.readability.short_forms import short_forms, spells
from accessibility.readability.words import cut_words
from glossary.load import TERMS, load_glossary
from glossary.match import Lexicon

OURS = [rule for rule in all_rules() if rule.id.startswith(("abbr-", "jargon-", "definition-", "term-"))]
LEXICON = Lexicon(load_glossary(TERMS).terms)
OUTSIDE = Checker(Settings(lexicon=LEXICON), (), OURS)
IN_A_PACK = Checker(Settings(lexicon=LEXICON, explained_in_place=True), (), OURS)
PARTS_OF_THE_BODY = {"pancreas", "prostate", "spleen"}  # an operation on it cannot be told without it


def found(checker: Checker, text: str) -> list[tuple[str, str]]:
    return [(finding.rule, finding.text) for finding in checker.check(read_markdown("example.md", text))]


def test_the_lists_can_be_read() -> None:
    entries, problems = load_jargon()
    assert [] == [str(problem) for problem in (*problems, *load_names()[1])]
    assert len(entries) >= 500
    ways = [way for entry in entries for way in entry.ways]
    assert len(ways) == len(set(ways)), "a word stands in two entries"


def test_plain_meanings_are_short_and_use_no_hard_word() -> None:
    entries, _ = load_jargon()
    hard = {way[0] for entry in entries for way in entry.ways if len(way) == 1 and not entry.known and not entry.near} - PARTS_OF_THE_BODY
    wrong = [(entry.word, entry.plain) for entry in entries if len(entry.plain.split()) > 17 or not hard.isdisjoint(cut_words(entry.plain.lower()))]
    assert [] == wrong


def test_a_medical_word_is_known_by_its_look() -> None:
    assert "pain" == LOOKS["arthralgia"]
    assert LOOKS["pneumonectomy"].startswith("an operation")
    for word in ("photography", "analysis", "criteria", "psychology", "arthritis", "hypertext", "geography", "therapy", "endless", "perimeter"):
        assert "" == LOOKS[word], word


def test_letters_are_matched_loosely() -> None:
    for name, words in [
        ("TIA", "transient ischaemic attack"),
        ("VTE", "venous thromboembolism"),
        ("ECG", "electrocardiogram"),
        ("NICE", "National Institute for Health and Care Excellence"),
        ("CHC", "continuing healthcare"),
        ("ICB", "integrated care boards"),
    ]:
        assert spells(name, words.split()), name
    for name, words in [("TIA", "a warning sign"), ("ECG", "heart test"), ("MDT", "team of many people")]:
        assert not spells(name, words.split()), name


def test_a_short_form_counts_once_with_its_plural() -> None:
    page = read_markdown("example.md", "The ICBs plan care. Each ICB has a board. Ask your ICB's staff.")
    assert ["ICB"] == list(short_forms(page))
    assert 3 == len(short_forms(page)["ICB"].uses)


def test_a_fix_is_given_only_where_it_fits() -> None:
    fixes = {finding.text: finding.fixes for finding in OUTSIDE.check(read_markdown("example.md", "ICBs plan care.\n\nAsk an MDT. Your PCN can help."))}
    assert ("Integrated care boards (ICBs)",) == fixes["ICBs"]
    assert () == fixes["MDT"]
    assert ("primary care network (PCN)",) == fixes["PCN"]


def test_where_the_app_explains_a_word_the_page_need_not() -> None:
    text = "Ask the MDT about commissioning. Your ICB pays for quality improvement."
    assert {"abbr-unexplained", "jargon-unexplained"} == {rule for rule, _ in found(OUTSIDE, text)}
    assert [] == found(IN_A_PACK, text)


def test_a_hard_word_is_told_at_its_first_use_only() -> None:
    assert [("jargon-unexplained", "stenosis")] == found(OUTSIDE, "You have stenosis.\n\n- stenosis can be mild\n- your stenosis is mild")


PIECES = st.sampled_from(
    "ECG|ECGs|TIA|(|)|transient ischaemic attack|, or |called|means|is a|is when|.| |\n\n|# |- |hypertension|high blood pressure|stroke|heart|The|alert card|your warning card|your alert card|NOT|DO|“|”|“ECG”|A&E|\n| | |`|**|[x](y)|IV".split(
        "|"
    )
)


@settings(deadline=None)  # the machine may be busy
@given(st.one_of(st.lists(PIECES, max_size=20).map(" ".join), st.text(max_size=60)))
def test_nothing_that_people_write_stops_these_rules(text: str) -> None:
    for checker in (OUTSIDE, IN_A_PACK):
        for finding in checker.check(read_markdown("example.md", text)):
            assert 0 <= finding.start < finding.end <= len(text)
