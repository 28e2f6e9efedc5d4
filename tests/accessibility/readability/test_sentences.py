"""Where sentences end. Each case is written with | at every cut."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accessibility.readability.sentences import cut
from accessibility.readability.words import WORD

CASES = [
    # plain
    "Drink water.|Rest for a day.|Call us if you feel worse.",
    "Does it hurt?|Tell the nurse!|We can help.",
    "No full stop at all",
    "One sentence with a stop.",
    "Really?!|Yes.",
    "Wash your hands.\nDry them well.".replace("\n", "|"),
    # decimals, money, versions
    "Take 6.5 ml in the morning and 2.5 ml at night.|Do not take more.",
    "It costs £7.50.|Pay by card.",
    "Your level was 4.8 in May.|It is 5.1 now.",
    "Version 2.0.1 is out.|Get version 3.0.",
    "We asked 5.|3 of them said yes.",
    "We met in 2020.|We met again in 2021.",
    # titles and names
    "Dr. Patel will see you.|Bring your tablets.",
    "Ask Mr. Jones or Mrs. Green.|They know.",
    "Prof. A. Khan leads the team.|She is kind.",
    "J. Smith wrote this.|J. R. R. Tolkien did not.",
    "It was led by Mary T. Green.|Mary died in 2019.",
    "Go to St. Thomas' Hospital.|It is near the river.",
    "The clinic is in High St.|The door is red.",
    "Rev. Ann Cole visits the ward.|You can ask for her.",
    "Speak to Cllr. Brown.|She chairs the panel.",
    "The report is by Brown et al. (2020).|It is long.",
    "We wrote to Care Ltd. about this.|They wrote back.",
    # short forms
    "Eat fruit, e.g. apples.|Eat it daily.",
    "Bring a person you trust, i.e. Ann or Bob.|They can stay.",
    "Use soap, water, etc.|Then dry your hands.",
    "Compare tablets vs. liquid.|Ask which is best.",
    "It takes approx. 20 minutes.|You can wait.",
    "See fig. 3 and p. 12.|Then turn over.",
    "He lives at No. 10.|No. 12 is empty.",
    "Does it hurt?|No.|It tickles.",
    "The U.S. Congress met.|It voted.",
    "She has a Ph.D. in nursing.|He has a B.Sc. too.",
    "He moved to the U.K.|He likes it.",
    "Come on Mon. or Tues.|The clinic is open.",
    "We met on 5 Jan. 2024.|It rained.",
    # letters that are not initials
    "Take vitamin D.|Sunlight helps too.",
    "You may have hepatitis B.|Blood tests can tell.",
    "So do I.|Bob does not.",
    "That is plan B.|Nobody likes plan A.",
    # times
    "We open at 9 a.m. and close at 5 p.m. on Fridays.|Call first.",
    "We are open from 9 a.m. to 5 p.m. Monday to Friday.|Call us.",
    "He came at 9 a.m.|Then he left.",
    "Take it at 8.30pm.|Take it with food.",
    "It starts at 5pm.|It ends at 6pm.",
    # ellipses
    "Well… maybe not.|Ask again.",
    "I feel... odd.|Is that right?",
    "I waited…|Nobody came.",
    "I thought... I was ill.",
    "Wait....|Then go.",
    # brackets
    "Call us (we open at 9.|Ask for Ann) today.".replace("|", " "),
    "Use cream (see page 3).|It helps.",
    "(See page 3.)|Then wash your hands.",
    "Take one tablet (with water.) and rest.",
    "It is mild [see note.]|Most people get better.",
    # quotations
    "“Does it hurt?” she asked.|“No,” he said.",
    "“Stop!” Ann shouted.|The bus stopped.",
    "“It hurts.”|The nurse wrote it down.",
    "“Why me?” Bob Green asked.|Nobody knew.",
    "She said: “I am tired.|I want to go home.”|We listened.",
    "'Is it safe?' he asked.|It is.",
    "He said ‘yes.’|Then he signed.",
    # websites, addresses, files
    "Go to www.nhs.uk today.|You can book there.",
    "See nhs.uk.|www.gov.uk has more.",
    "Write to help@trust.nhs.uk.|We answer in 2 days.",
    "Open plan.v2.docx and read it.|Then sign.",
    "There is help.|https://www.nhs.uk has a list.",
    # numbered starts
    "1. Wash your hands.|2. Dry them.|3. Put the cap on.",
    "a. Sit down.|b. Breathe out.",
    "(1) Sit down.|(2) Breathe out.",
    "iv. Rest for a day.",
    # names in small letters
    "Get the app.|iPhone users need iOS 17.",
    "The test is quick.|pH is a measure of acid.",
    # small letter after a mark: one sentence goes on
    "The Yahoo! site is down.|Try later.",
    "It was 5 min. by bus.",
    # a space that was forgotten
    "Stop now!Then call us.",
    "Is it sore?Tell the nurse.",
    # an empty line is an end
    "A heading\n\nA sentence.".replace("\n\n", "|"),
    # other scripts and marks
    "Helo.|Sut wyt ti?|Da iawn.",
    "کیا درد ہے؟|ہاں۔|شکریہ",
    "Great 🎉.|🎉 Thank you.",
]
_JOINERS = {"Wash your hands.|Dry them well.": "\n", "A heading|A sentence.": "\n\n"}
GLUED = {"Stop now!Then call us.": ["Stop now!", "Then call us."], "Is it sore?Tell the nurse.": ["Is it sore?", "Tell the nurse."]}


@pytest.mark.parametrize("case", CASES)
def test_sentences_end_where_a_reader_would_end_them(case: str) -> None:
    text = case.replace("|", _JOINERS.get(case, " "))
    assert GLUED.get(case, case.split("|")) == [text[start:end] for start, end in cut(text)]


def test_there_are_enough_cases() -> None:
    assert len(CASES) >= 60


@pytest.mark.parametrize("text", ["", " ", "\n\n \t"])
def test_nothing_has_no_sentences(text: str) -> None:
    assert [] == cut(text)


def test_marks_alone_are_one_sentence() -> None:
    assert [(0, 3)] == cut("...")


# Words, marks and spaces in every order: far more awkward than real prose.
_PIECES = st.sampled_from(
    ["Dr", "a.m", "No", "the", "The", "I", "e.g", "iPhone", "6.5", "3", "J", "(", ")", "“", "”", ".", "!", "?", "…", "\n", "\n\n", " ", " ", " ", "’", "é", "🎉", "-", "said"]
)
_AWKWARD = st.one_of(st.lists(_PIECES, max_size=40).map("".join), st.text(max_size=80))


@given(_AWKWARD)
def test_spans_are_in_order_and_leave_out_only_spaces(text: str) -> None:
    at = 0
    for start, end in cut(text):
        assert at <= start < end <= len(text)
        assert "" == text[at:start].strip()
        assert text[start:end] == text[start:end].strip()
        at = end
    assert "" == text[at:].strip()


@given(_AWKWARD)
def test_every_word_lies_in_one_sentence(text: str) -> None:
    spans = cut(text)
    for word in WORD.finditer(text):
        assert 1 == sum(start <= word.start() and word.end() <= end for start, end in spans)


def test_a_long_line_of_marks_takes_no_time() -> None:
    """Two million characters that look like ends but are not: the cut must not look back over all of them each time."""
    assert 1 == len(cut("e.g. " * 100_000 + "(" * 100_000 + "." * 100_000))
