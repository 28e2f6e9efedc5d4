"""“A nurse must wash her hands”: she or he for somebody who may be anyone."""

from accessibility.readability.rule import NHS_READ, Rule
from accessibility.readability.rules._shapes import Shapes, shape
from glossary.term import Source

_ANYBODY = (
    r"(?:patient|person|doctor|nurse|gp|carer|surgeon|consultant|midwife|pharmacist|dentist|manager|receptionist|porter|volunteer|visitor|member|parent|user|resident|worker|"
    r"chair|leader|trainer|therapist|physiotherapist|caller|driver|teacher|student|relative|client|candidate|applicant|partner|professional|clinician|specialist|paramedic)"
)
_DOES = (
    r"(?:must|should|can|may|will|might|needs|has|is|wants|brings|keeps|washes|gets|knows|asks|takes|gives|uses|does|often|always|usually|cannot|would|could|sees|makes|puts|writes|"
    r"wears|shows|tells|comes|goes|finds|feels|leaves)"
)
_SHAPES = Shapes(
    (
        shape(
            "his her he she him",
            rf"(?:each|every|any|no) (?:\w+ )?{_ANYBODY} (?:who \w+ (?:\w+ )?)?(?:\w+ly )?{_DOES} (?:\w+ ){{0,6}}?(?P<it>his|her|he|she|him)",
            "Use “their” or “they”: it may be anyone.",
            near="each every any no",
            unless="mother father mum dad husband wife daughter son sister brother woman man girl boy mrs mr ms",
        ),
        shape(
            "his her he she",
            rf"an? (?:\w+ )?{_ANYBODY} (?:who \w+ (?:\w+ )?)?(?:must|should|can|needs to|has to|may|will|cannot) (?:\w+ ){{0,4}}?(?P<it>his|her|he|she)",
            "Use “their” or “they”: it may be anyone.",
            start=True,
            unless="mother father mum dad husband wife daughter son sister brother woman man girl boy mrs mr ms pregnant pregnancy birth breast",
        ),
    )
)

RULE = Rule(
    id="gendered",
    title="This leaves some people out",
    why="It leaves people out. A nurse may be a man, and a doctor may be a woman.",
    better="Use “they” and “their”, or speak to the reader as “you”.",
    severity="should",
    certainty="likely",
    source=Source(
        title="Inclusive content: sex, gender and sexuality",
        publisher="NHS England",
        address="https://service-manual.nhs.uk/content/inclusive-content/sex-gender-and-sexuality",
        read=NHS_READ,
    ),
    before="Each patient can bring his wife.",
    after="Each patient can bring a partner.",
    flagged=(
        "Each patient can bring ⟦his⟧ wallet.",
        "A nurse must wash ⟦her⟧ hands.",
        "Every carer has ⟦her⟧ own way.",
        "Any doctor who is late should say why ⟦he⟧ is late.",
    ),
    fine=(
        "Each patient can bring their bag.",
        "The nurse washed her hands.",
        "A woman can bring her baby. Every mother has her own way.",
        "Each patient met Mrs Shah in her office.",
        "A nurse called her.",
        "A nurse told us about his day.",
    ),
    look_at_word=_SHAPES.look,
    wakes=_SHAPES.wakes,
)
