"""“Mina told Mrs Patel that her letter was wrong”: two people of whom either may be meant, and what is known of who is a man or a woman."""

import re

from accessibility.readability.page import Sentence

_WOMEN = frozenset(
    "anna ann anne amy alice amina asha aisha beth betty carol cathy chloe claire daisy debbie donna elsie emily emma eva fatima fiona freya gemma grace hannah helen irene jane "
    "janet jean jenny jessica jill joan joanne joyce judith julie karen kate kath katie kelly laura leah lily linda lisa lucy lynn maggie maria marie mary maya megan mia "
    "mina mum mummy nadia nan nancy naomi natalie nicola nina nora olivia pam pat paula penny priya rachel rebecca rita rosa rose ruth sally sandra sara sarah sharon sheila "
    "sita sofia sophie sue susan tina tracy val vera wendy yasmin zara zoe mrs ms miss lady mother sister wife daughter aunt niece grandmother granddaughter girl woman "
    "stepmother gran granny girlfriend".split()
)
_MEN = frozenset(
    "adam ahmed alan ali amir andrew andy anil arthur ben bill bob brian carl charlie chris colin craig dad daddy dan daniel dave david dennis derek don ed eric frank fred "
    "gareth gary geoff george gordon graham greg harry hassan henry ian imran ivan jack jake james jason jeff jim joe john jonathan josh karl keith ken kevin leo les liam "
    "luke malcolm mark martin matt michael mike mo mohammed neil nick nigel oliver omar oscar owen patrick paul pete peter phil raj ravi ray richard rob robert roger ron "
    "roy ryan sean simon stan stephen steve stuart ted terry tim tom tony trevor victor vijay will yusuf mr sir father brother husband son uncle nephew grandfather grandson "
    "boy man stepfather grandad boyfriend".split()
)
_TITLES = r"(?:Mrs|Mr|Ms|Miss|Dr|Sir|Lady|Nurse|Sister|Professor|Prof)\.?"
_NO_NAME = (
    r"(?!(?:When|After|Before|If|Once|While|As|Then|Last|Later|First|And|But|So|Because|Although|On|In|At|It|We|You|They|She|He|This|That|The|My|Our|Nobody|Staff|People|Who|I)\b)"
)
_NAME = rf"{_NO_NAME}(?:{_TITLES} [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?|[A-Z][a-zà-ÿ’'-]+(?: [A-Z][a-zà-ÿ’'-]+)?)"
_KIN = (
    "sister|brother|mother|father|mum|dad|wife|husband|daughter|son|aunt|uncle|niece|nephew|gran|grandmother|grandfather|friend|neighbour|nurse|doctor|manager|chair|carer|"
    "midwife|porter|patient|colleague|boss|partner"
)
_OTHER = rf"(?:(?:the|her|his|my|our|their|a) (?:\w+ )?(?:{_KIN}))"
_TO = (
    r"(?:told|asked|rang|phoned|called|emailed|texted|met|saw|helped|thanked|visited|gave|showed|lent|sent|handed|reminded|warned|advised|invited|followed|passed|drove|"
    r"joined|heard|knew|replaced|upset|blamed|interrupted|"
    r"(?:said|spoke|wrote|talked|listened|complained|apologised|explained|waved|went|sat|came|argued|agreed|disagreed|worked|travelled|bumped)(?: (?:up|out|down))? "
    r"(?:to|with|for|by|into))"
)
_PAIR = re.compile(
    rf"(?:\A|(?<=[a-z,] ))(?P<one>{_NAME}|(?:The|My|Our) (?:{_KIN})|{_OTHER}) (?:then |later |first |also |has |had )?{_TO} (?P<two>{_NAME}|{_OTHER})(?![\w'’])(?! and | or )"
)
_HE_OR_SHE = re.compile(r"\b(?:she|he|her|his|him|hers)\b")
_NOT_PEOPLE = frozenset("monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december".split())


def two_people(sentence: Sentence) -> tuple[tuple[int, int], str, str] | None:
    """Where the "she", "her", "he" or "his" stands that may be either of two people (in the text of the passage), and the two."""
    text = sentence.text
    found = _PAIR.search(text)
    if found is None or '"' in text or "“" in text:
        return None
    one, two = found["one"], found["two"]
    said = _HE_OR_SHE.search(text, found.end())
    if said is None or not _NOT_PEOPLE.isdisjoint((one.casefold(), two.casefold())):
        return None
    sex = "man" if said[0] in ("he", "his", "him") else "woman"
    if any(_sex(each) not in ("", sex) for each in (one, two)) or set(";:(").intersection(text[found.end() : said.start()]):
        return None
    return (sentence.start + said.start(), sentence.start + said.end()), one, two


def _sex(name: str) -> str:
    """Mrs Patel, her sister, Tom: a woman, a woman, a man; empty where nobody can tell."""
    words = name.casefold().replace(".", "").split()
    own = words[1:] if words[0] in ("her", "his", "the", "my", "our", "their", "a") else words
    return next(("woman" if word in _WOMEN else "man" for word in own if word in _WOMEN or word in _MEN), "")
