"""A passage in another language that is not marked as such: a screen reader says it as if it were English."""

import re
from collections.abc import Iterable

from accessibility.readability.finding import Hit
from accessibility.readability.guides import wcag
from accessibility.readability.page import Page, Passage, Sentence
from accessibility.readability.rule import Rule
from accessibility.readability.settings import Settings
from accessibility.readability.word_facts import UNSEEN, zipf

# Short words that are frequent in one language and are not English words. A word of two languages counts for both.
_STOP_WORDS: dict[str, frozenset[str]] = {
    "Welsh": frozenset(
        "yn yr ac mae ydy yw eich chi wedi gyda gan gyfer oes gael neu nid dim cael hwn hon hyn sydd bydd gallwch ydych ein ni nhw fydd iechyd os y am ar i o a arnoch".split()
    ),
    "French": frozenset("de le la les des du est vous nous votre vos avec dans une et ou que qui sur pas ne sont être cette ce ces aux au avez il elle je si plus".split()),
    "Polish": frozenset("się jest nie na z w dla że są jak lub czy oraz proszę ze od przez po jeśli twoje ten ta pan pani można został będzie o i".split()),
    "Spanish": frozenset("de el la los las del una por para con su sus está usted que es y en un si más qué cómo puede tiene al se lo".split()),
    "Portuguese": frozenset("de os as uma para com não seu sua você que é em um dos das ou mais está pode tem do da se ao".split()),
    "Italian": frozenset("il gli della di che per con una sono è più suo sua non si può del dei le nel alla".split()),
    "German": frozenset("der das und ist nicht mit für sie ein eine zu den von dem sind oder wir ihre ihr haben auf werden wenn".split()),
    "Romanian": frozenset("de și este în pentru cu nu care sau la din sunt dumneavoastră o un de pe dacă mai".split()),
    "Turkish": frozenset("ve bir bu için ile değil ne var olan da de çok daha gibi lütfen".split()),
    "Somali": frozenset("waa iyo ka ku waxaa ee oo uu ay inaad haddii la si aad".split()),
}
# What wakes the rule: words that hardly ever stand in an English sentence.
_WAKES = frozenset(
    "oes neu sydd gael cael ydyw wybodaeth arnoch gallwn byddwch cymraeg os yng vos sont cette avez êtes haben puede más cómo "
    "yn mae eich wedi gyda gallwch ydych les des est vous nous votre avec dans une się jest nie dla że są lub oraz proszę los las del por para usted está "
    "não você uma della che sono und der ist nicht für sie și este în pentru sunt ve bir için waa iyo waxaa haddii".split()
)
# Words of signs and leaflets that are of one language only: two words together, one of them among these, are enough.
_OF_SIGNS: dict[str, frozenset[str]] = {
    "Welsh": frozenset(
        "croeso cymraeg gymraeg chymraeg gwasanaeth gwasanaethau gwybodaeth wybodaeth siarad siaradwch galwadau ffoniwch cysylltwch diolch bawb pawb rydym "
        "rydyn mae'r apwyntiad meddyg ysbyty cleifion "
        "croesawu dewch gofynnwch prynhawn ewch teulu bwrdd meddygfa fferyllfa nyrs".split()
    ),
    "Polish": frozenset("mówimy polsku polskim proszę dziękuję lekarz szpital pomoc pomocy potrzebujesz zadzwoń jesteś dzień dobry witamy języku zdrowie pytania tłumacz".split()),
    "Spanish": frozenset("hablamos hablo español habla hola gracias ayuda llame necesita bienvenidos bienvenido médico salud información intérprete preguntas ayudar".split()),
    "French": frozenset("bonjour bienvenue merci français parlons parlez appelez appelez-nous santé médecin renseignements d'aide interprète rendez questions-nous aidons".split()),
    "German": frozenset("sprechen deutsch willkommen hilfe bitte arzt krankenhaus brauchen danke guten fragen gesundheit helfen dolmetscher".split()),
    "Portuguese": frozenset("falamos português obrigado obrigada bem-vindo bem-vindos ajuda saúde precisa ligue perguntas ajudar".split()),
    "Romanian": frozenset("vă rugăm vorbim română venit ajutor sunați întrebați recepție sănătate mulțumim întrebări".split()),
    "Italian": frozenset("parliamo italiano benvenuti aiuto chiamate grazie bisogno aiutare domande informazioni".split()),
    "Turkish": frozenset("türkçe hoş geldiniz yardım konuşuyoruz lütfen teşekkürler sağlık hastane sorun arayın randevu".split()),
    "Somali": frozenset("soo dhawow caawimaad waxaan soomaali mahadsanid caafimaad".split()),
}
_SIGN_WORDS = frozenset(word for words in _OF_SIGNS.values() for word in words)
_ENGLISH = frozenset(
    "the of and you that it he for are with his they at be this have from or had by but not what all were we when your can said there use an each "
    "which she how their if will up other about out many then them these some would make like him into time look two more write go see way could "
    "people my than been call who its now find long down day did get come made may part our us says say means called".split()
)
_NAMES = frozenset(name.lower() for name in _STOP_WORDS)
_OTHER_SCRIPT = re.compile(r"[^\W\d_\u0000-\u02af\u0370-\u03ff\u1e00-\u1eff\u2100-\u214f]{2,}")
_SCRIPTS = (("\u0400", "\u052f", "Cyrillic letters"), ("\u0590", "\u05ff", "Hebrew"), ("\u0600", "\u06ff", "Arabic or Urdu letters"), ("\u0900", "\u097f", "Hindi letters"))
_FEWEST_WORDS, _FEWEST_LETTERS = 5, 8


def _look(page: Page, settings: Settings) -> Iterable[Hit]:
    marked = [(tag.start, _closes(page.source, tag.name, tag.end)) for tag in page.tags if "lang" in tag.attributes]
    for passage in page.passages:
        if passage.language in ("", "en"):
            for hit in _in_passage(passage):
                if not any(start <= hit.start < end for start, end in marked):
                    yield hit


def _closes(source: str, name: str, at: int) -> int:
    end = source.find(f"</{name}", at)
    return end if end >= 0 else len(source)


def _in_passage(passage: Passage) -> Iterable[Hit]:
    if not passage.text.isascii() and _OTHER_SCRIPT.search(passage.text):
        yield from _other_script(passage)
    for sentence in passage.sentences:
        found = list(_other_words(sentence)) if not _WAKES.isdisjoint(sentence.small) else []
        if not found and _is_strange(sentence):
            found = [Hit(*sentence.place(), "This seems to be another language. Mark which one it is.")]
        yield from found or (_on_a_sign(sentence) if not _SIGN_WORDS.isdisjoint(sentence.small) else ())


def _is_strange(sentence: Sentence) -> bool:
    """Whether no word of it is a small English one, and most are in no list of English words. Names have capitals."""
    if len(sentence.small) < _FEWEST_WORDS or not _ENGLISH.isdisjoint(sentence.small):
        return False
    words = [word.casefold() for word in sentence.words if word.isalpha()]
    return len(words) >= _FEWEST_WORDS and sum(map(str.islower, sentence.words)) * 2 > len(words) and 10 * sum(zipf(word) <= UNSEEN for word in words) >= 7 * len(words)


def _other_script(passage: Passage) -> Iterable[Hit]:
    """From the first to the last letter of another script. A single word is a name or a greeting."""
    found = list(_OTHER_SCRIPT.finditer(passage.text))
    letters = sum(len(each[0]) for each in found)
    dense = found[0][0][0] >= "\u3040"  # Chinese and its kin: a sentence may have few signs, and no spaces
    if (len(found) > 2 and letters >= _FEWEST_LETTERS) or (dense and letters >= 5):
        name = next((name for first, last, name in _SCRIPTS if first <= found[0][0][0] <= last), "another script")
        yield Hit(*passage.source_span(found[0].start(), found[-1].end()), f"This is in {name}. Mark which language it is.")


def _other_words(sentence: Sentence) -> Iterable[Hit]:
    """The longest run of words without an English one, if it has the small words of one other language."""
    small = sentence.small
    first = 0
    for at in range(len(small) + 1):
        if at == len(small) or small[at] in _ENGLISH or small[at] in _NAMES:
            if at - first >= _FEWEST_WORDS and (name := _language(small[first:at], sentence.words[first:at])):
                yield Hit(*sentence.place(first, at - 1), f"This seems to be {name}. Mark which language it is.")
            first = at + 1


def _on_a_sign(sentence: Sentence) -> Iterable[Hit]:
    """Hablamos español; croeso i bawb. One word alone is a name or a greeting that people know."""
    small = sentence.small
    for name, words in _OF_SIGNS.items():
        if words.isdisjoint(small):
            continue
        both = words | _STOP_WORDS[name]
        at = 0
        while at < len(small):
            end = at
            while end < len(small) and (small[end] in both or (end + 1 < len(small) and end > at and small[end] not in _ENGLISH and small[end + 1] in both)):
                end += 1
            if end - at > 1 and not words.isdisjoint(small[at:end]) and not all(word[0].isupper() for word in sentence.words[max(at, 1) : end]):
                yield Hit(*sentence.place(at, end - 1), f"This seems to be {name}. Mark which language it is.")
                return
            at = max(end, at + 1)


def _language(small: list[str], words: list[str]) -> str:
    counts = {name: sum(word in stop for word in small) for name, stop in _STOP_WORDS.items()}
    best = max(counts, key=lambda name: counts[name])
    others = [word for word, plain in zip(words, small, strict=True) if plain not in _STOP_WORDS[best]]
    if others and all(word[0].isupper() for word in others):
        return ""  # a name: Maria del Carmen de los Santos
    return best if counts[best] >= 2 and counts[best] * 5 >= len(small) and not _WAKES.isdisjoint(small) else ""


RULE = Rule(
    id="lang-part",
    title="Another language that is not marked",
    why="A screen reader says it with English sounds, and nobody can understand it.",
    better='Mark the language, as in <span lang="cy">…</span> for Welsh.',
    severity="could",
    certainty="likely",
    source=wcag("language-of-parts", "Language of parts"),
    before="Mae gwybodaeth ar gael yn Gymraeg.",
    after='<span lang="cy">Mae gwybodaeth ar gael yn Gymraeg.</span>',
    flagged=(
        "⟦Nếu bạn cần giúp đỡ, hãy gọi cho chúng tôi⟧.",
        "⟦Mae gwybodaeth ar gael yn Gymraeg i chi⟧.",
        "In French: ⟦vous pouvez parler avec votre médecin⟧.",
        "⟦Proszę zadzwonić do nas, jeśli nie jest lepiej⟧.",
        "⟦Os oes angen help arnoch, ffoniwch y clinig a gofynnwch am gyfieithydd⟧.",
        "⟦یہ معلومات اردو میں دستیاب ہیں⟧",
        "Call us. ⟦Por favor llame a la clínica para más información⟧.",
        "We can help. ⟦Hablamos español⟧.",
        "Call us. ⟦Mówimy po polsku⟧.",
        "The sign says “⟦croeso i bawb⟧”.",
    ),
    fine=(
        "Hib (Haemophilus influenzae type b)",
        '<span lang="cy">Mae gwybodaeth ar gael yn Gymraeg i chi</span>',
        "This page is in English, Cymraeg, Polski and اردو.",
        "We met in Los Angeles and went to Las Vegas.",
        "She works for Médecins Sans Frontières.",
        "It is a cul-de-sac, and the café has a la carte meals.",
        "The letter β and the sign μ are Greek.",
        "---\nlanguage: cy\n---\n\nMae gwybodaeth ar gael yn Gymraeg i chi.",
        "```\nMae gwybodaeth ar gael yn Gymraeg i chi\n```",
        "Take vitamin B and see Dr van der Berg.",
        "Para athletes, van drivers, die casters and others can come.",
        "Ask for Maria del Carmen de los Santos.",
    ),
    look_at_page=_look,
    in_quotes=True,
)
