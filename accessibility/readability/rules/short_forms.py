"""Short forms: never spelled out, spelled out too late, or spelled out and never used."""

from collections.abc import Iterable

from accessibility.readability.finding import Hit
from accessibility.readability.page import Page
from accessibility.readability.rule import Rule, nhs
from accessibility.readability.settings import Settings
from accessibility.readability.short_forms import ShortForm, Use, hit, short_forms
from glossary.match import Lexicon
from glossary.term import Term

_SOURCE = nhs("formatting", "Formatting: abbreviations and acronyms")


def _unexplained(page: Page, settings: Settings) -> Iterable[Hit]:
    for form in short_forms(page).values():
        if form.explained is not None or form.name.lower() in settings.allowed:
            continue
        term = _term(settings.lexicon, form.name)
        use = next((use for use in form.uses if not use.is_heading), form.uses[0])
        if settings.explained_in_place and (term or _is_in_a_term(settings.lexicon, use)):
            continue
        if not term or not term.full:
            yield hit(use, f"The page never says what {form.name} stands for. Write it in full the first time, with {form.name} in brackets.")
        else:
            fixes = _fix(use, term.full, form.name)
            yield hit(use, f"{form.name} stands for {term.full}. Write that the first time, with {form.name} in brackets.", fixes)


def _before(page: Page, settings: Settings) -> Iterable[Hit]:
    for form in short_forms(page).values():
        if not form.explained:
            continue
        term = _term(settings.lexicon, form.name)
        if term and settings.explained_in_place:
            continue
        use = next((use for use in form.uses[: form.explained] if not use.is_heading and not use.passage.within(use.start, use.end, "link")), None)
        if use is not None and use.sentence is not form.uses[form.explained].sentence:
            yield hit(use, f"{form.name} is spelled out only later. Say it in full here, the first time.", _fix(use, form.full, form.name) if form.full else ())


def _unused(page: Page, settings: Settings) -> Iterable[Hit]:
    for form in short_forms(page).values():
        if form.in_brackets and form.full_use and len(form.uses) == 1 and not form.taught and not _is_known_there(page, form):
            use = form.uses[0]
            again = _again(page, form)
            told = f"The page says “{form.full}” again later, in full." if again else "The page does not use it again."
            yield Hit(*use.passage.source_span(use.start - 1, use.end + 1), f"{told} {form.name} can go, unless people will hear it from staff.")


def _again(page: Page, form: ShortForm) -> bool:
    full, use = form.full.casefold(), form.uses[0]
    return full in use.passage.text[use.end :].casefold() or any(full in passage.text.casefold() for passage in page.passages[use.number + 1 :])


def _is_known_there(page: Page, form: ShortForm) -> bool:
    """In the name of a link or of an item in a list people look for the letters, and in an address they meet them."""
    use = form.uses[0]
    is_label = use.passage.within(use.start, use.end, "link") or (use.passage.kind in ("item", "cell") and sum(1 for _ in use.passage.words) < 9)
    return is_label or any(form.name.lower() in link.address.lower() for link in page.links)


def _term(lexicon: Lexicon | None, name: str) -> Term | None:
    if lexicon is None:
        return None
    return next((term for term in lexicon.terms if name in (term.term, *term.also, *term.match) or (term.term.endswith(f"({name})"))), None)


def _is_in_a_term(lexicon: Lexicon | None, use: Use) -> bool:
    """DBS in "DBS check", which the glossary has as a whole."""
    return lexicon is not None and any(match.start <= use.start < match.end for match in lexicon.find(use.passage.text))


def _fix(use: Use, full: str, name: str) -> tuple[str, ...]:
    """The words to write, where they surely fit: "an MDT" would become "an multidisciplinary team"."""
    text = use.passage.text
    before = text[: use.start].split()[-1:] or [""]
    written = text[use.start : use.end]
    if use.is_heading or use.passage.within(use.start, use.end, "link", "code") or not full.isprintable() or before[0].lower() in ("a", "an"):
        return ()
    if written.endswith("s"):
        if full[-1] in "syx" or full.endswith(("ch", "sh")):
            return ()
        full += "s"
    starts = use.sentence is not None and use.start == use.sentence.start
    return (f"{full[:1].upper() + full[1:] if starts else full} ({written})",)


RULES = [
    Rule(
        id="abbr-unexplained",
        title="Short form not explained",
        why="People who do not know the letters cannot guess them, and many will not ask.",
        better="The first time, write it in full with the letters in brackets. After that the letters are enough.",
        severity="should",
        certainty="sure",
        source=_SOURCE,
        before="Your nurse will do an ECG.",
        after="Your nurse will check your heartbeat with an electrocardiogram (ECG).",
        flagged=(
            "Your nurse will do an ⟦ECG⟧ at your first visit. The ECG takes 5 minutes.",
            "Ask the ⟦MDT⟧ what they think.",
            "## Your LFTs\n\nWe check your ⟦LFTs⟧ each month.",
            "The ⟦ICBs⟧ plan care. Each ICB has a board.",
            "People with ⟦COPD⟧ can have a flu vaccine.",
            "The nurse may start ⟦IV⟧ fluids.",
            "Children may have a ⟦FeNO⟧ test too.",
            "We need your latest ⟦eGFR⟧ result. Your ⟦HbA1c⟧ will be checked.",
        ),
        fine=(
            "A body mass index (BMI) above 25 can raise your risk. Your BMI is not all that counts.",
            "Call your GP, go to A&E or use NHS 111. Most people in the UK can have an MRI or a CT scan.",
            "You may have had a transient ischaemic attack (TIA). A TIA is a warning.",
            "You may be able to get NHS continuing healthcare (CHC). Ask for a CHC form.",
            "A VTE (venous thromboembolism) is a blood clot. VTE can be treated.",
            "Use the FAST (face, arms, speech, time) test.",
            "DO NOT STOP TAKING YOUR TABLETS. Do NOT drive.",
            "You may have type II diabetes, or stage IV cancer. Henry VIII did.",
            "PALS stands for Patient Advice and Liaison Service. PALS can help.",
            "Your nurse does a heart tracing test (ECG). The ECG takes 5 minutes.",
            "Integrated care boards (ICBs) plan care. Each ICB has a board.",
            "The film takes 200 MB. It is on at 5 PM BST.",
            "Ask Dr Ann Green MD or Dr Bob Brown MRCGP.",
            "Ask Dr McLean about your WiFi. The way out is marked EXIT. Press the PULL cord.",
            "Fractional exhaled nitric oxide (FeNO) is in your breath. A FeNO test takes 5 minutes.",
            "This is code: `PRN`. It is a PDF, not a DVD. COVID-19 is here.",
            "The Care Quality Commission checks hospitals. CQC staff come each year.\n\nThe Care Quality Commission is also called the CQC.",
            "She works for the BBC, on TV, and has a US passport as ID.",
            "| Letters | Meaning |\n|---|---|\n| DVT | deep vein thrombosis |",
        ),
        look_at_page=_unexplained,
    ),
    Rule(
        id="abbr-before",
        title="Short form used before it is explained",
        why="People read from the top. Letters that are explained later have already lost them.",
        better="Move the full words, with the letters in brackets, to the first place.",
        severity="should",
        certainty="sure",
        source=_SOURCE,
        before="A TIA is a warning. You may have had a transient ischaemic attack (TIA).",
        after="A transient ischaemic attack (TIA) is a warning. You may have had a TIA.",
        flagged=(
            "A ⟦TIA⟧ is a warning sign. You may have had a transient ischaemic attack (TIA).",
            "Ask about ⟦CBT⟧ today.\n\nCBT (cognitive behavioural therapy) is a talking therapy.",
            "Your ⟦ICB⟧ pays. Integrated care boards (ICBs) plan care.",
            "You need a ⟦PICC⟧ line.\n\nA PICC line is a thin tube in your arm (peripherally inserted central catheter).",
            "- The ⟦CQC⟧ checks it\n- The Care Quality Commission (CQC) is independent",
        ),
        fine=(
            "# What is a TIA?\n\nA transient ischaemic attack (TIA) is a warning. A TIA is short.",
            "A transient ischaemic attack (TIA) is a warning. Call 999 for a TIA.",
            "Find out about [help with CBT](x).\n\nCognitive behavioural therapy (CBT) is a talking therapy. CBT can help.",
            "Cognitive behavioural therapy, or CBT, is a talking therapy. CBT can help.",
            "An ECG is a test. Your ECG is free.",
            "The HPV vaccine helps protect against human papillomavirus (HPV). HPV is common.",
            "GPs refer people. A general practitioner (GP) can help.",
            "DO NOT SMOKE. The disc operating system (DOS) is old. DOS is slow.",
            "An MDT (multidisciplinary team) meets. The MDT decides. The multidisciplinary team (MDT) writes to you.",
        ),
        look_at_page=_before,
    ),
    Rule(
        id="abbr-unused",
        title="Short form never used again",
        why="Letters in brackets stop the eye. They are only worth it if people meet them again.",
        better="Leave the letters out, or use them from here on.",
        severity="could",
        certainty="sure",
        source=_SOURCE,
        before="The local medical committee (LMC) meets each month.",
        after="The local medical committee meets each month.",
        flagged=(
            "The local medical committee ⟦(LMC)⟧ meets each month. It has 9 members.",
            "The care quality team ⟦(CQT)⟧ checks this. Ask the care quality team.",
            "# Help\n\nThe patient transport service ⟦(PTS)⟧ is free.\n\nCall the patient transport service.",
            "- the home oxygen team ⟦(HOT)⟧ brings new cylinders to your door each week\n- the ward",
        ),
        fine=(
            "A body mass index (BMI) above 25 can raise your risk. Your BMI is not all that counts.",
            "Chronic obstructive pulmonary disease (also called COPD) is a lung condition.",
            "Your body mass index (BMI) matters.\n\n## Check your BMI\n\nIt is free.",
            "The National Health Service (NHS) is free. So is the accident and emergency department (A&E).",
            "Ask about the lasting power of attorney (LPA). [Make one](https://www.gov.uk/lpa).",
            "Integrated care boards (ICBs) plan care. Each ICB has a board.",
            "She said “the local medical committee (LMC) meets” and left.",
            "Coronavirus (COVID-19) is a virus.",
            "You may need:\n\n- British Sign Language (BSL)\n- [multiple sclerosis (MS)](x)",
        ),
        look_at_page=_unused,
    ),
]
