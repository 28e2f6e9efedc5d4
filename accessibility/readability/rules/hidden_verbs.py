"""A verb hidden in a noun: "the completion of the form", "do an assessment of", "there was a reduction in"."""

from accessibility.readability.rule import NHS_READ, Rule
from accessibility.readability.rules._shapes import Shapes, shape
from glossary.term import Source

# Nouns that are made from a verb which people know better.
_NOUNS = (
    "abolition acceptance achievement acquisition adaptation adherence adjustment administration admission adoption agreement allocation amendment analysis "
    "announcement appearance application "
    "appraisal approval arrangement arrival assessment assistance attendance authorisation avoidance calculation cancellation cessation clarification "
    "classification closure collaboration collection "
    "commencement commitment comparison completion compliance conclusion confirmation consideration consultation consumption contribution cooperation "
    "co-operation coordination correction creation "
    "decision decline decrease deduction delivery demonstration departure description detection deterioration determination disclosure discontinuation "
    "discussion disposal disruption dissemination "
    "distribution elimination enhancement enquiry establishment evaluation examination exclusion expansion expectation explanation expulsion extension "
    "facilitation failure fulfilment generation "
    "identification implementation improvement inclusion increase indication ingestion inhalation initiation injection inquiry insertion inspection "
    "installation instruction integration intention "
    "interpretation interruption intervention introduction investigation involvement issuance maintenance management measurement minimisation modification "
    "monitoring notification observation "
    "occurrence omission operation participation payment performance placement preparation prevention procurement production prohibition promotion protection "
    "provision publication purchase "
    "realisation receipt recognition recommendation reconsideration reduction referral refusal registration regulation rejection relocation reluctance removal "
    "renewal repetition replacement "
    "requirement resolution restriction resumption retention retrieval review revision rotation selection separation stabilisation statement submission "
    "substitution suggestion supervision suspension "
    "termination transfer transmission transportation utilisation validation variation verification withdrawal"
)
_NOUN = rf"(?:{'|'.join(_NOUNS.split())})s?"
# As nouns these are what people say: "the prevention of falls", "a review of", "your operation".
_USUAL = frozenset(
    "management decision analysis operation failure discussion review performance statement regulation comparison agreement description increase decrease "
    "improvement reduction prevention detection "
    "injection payment referral delivery appearance transfer protection conclusion participation recommendation production publication enquiry inquiry investigation".split()
)
_STRONG = "|".join(f"{noun}s?" for noun in _NOUNS.split() if noun not in _USUAL)
_PLURALS = " ".join(f"{noun}s" for noun in _NOUNS.split())
_WAKES = f"{_NOUNS} {_PLURALS} explanation explanations instruction change changes objection objections"
_JOINS = "of into in to on for that with"
_GIVES = "provide provides provided providing give gives gave giving offer offers offered offering lend lends"
_LIGHT = (
    r"(?:make|makes|made|making|give|gives|gave|given|giving|carry out|carries out|carried out|carrying out|conduct|conducts|conducted|conducting|perform|"
    r"performs|performed|performing|undertake|"
    r"undertakes|undertook|undertaken|undertaking|provide|provides|provided|providing|have|has|had|having|hold|holds|held|holding|do|does|did|doing|reach|"
    r"reaches|reached|reaching|arrive at|arrived at|"
    r"come to|came to|coming to|achieve|achieves|achieved|achieving|effect|effects|effected|bring about|brings about|brought about|offer|offers|offered|"
    r"offering|lead to|leads to|led to|leading to|"
    r"result in|results in|resulted in|resulting in|cause|causes|caused|causing|show|shows|showed|shown|express|expresses|expressed|take|takes|took|taken|"
    r"ensure|ensures|ensured|ensuring|"
    r"seek|seeks|sought|obtain|obtains|obtained|get|gets|got|put in place|enable|enables|enabled|facilitate|facilitates|facilitated|await|awaits|awaited|"
    r"experience|experiences|experienced|see|sees|saw)"
)
_BETTER = "Use the verb: who does what?"
_OF = r"(?:of|to|on|for|with|in|into|about|between|from|that|at|against|by)"
_WHICH = (
    r"(?:the |a |an |any |some |this |that |its |their |your |our |full |further |no )*(?:\w+ly )?(?:thorough |full |further |careful |detailed |new |"
    r"quick |brief |formal |final |regular |proper |good |great |big |marked |early |initial |immediate |significant |small |clear |complete |prompt |"
    r"clinical |medical )*"
)

_SHAPES = Shapes(
    (
        shape(
            _WAKES,
            rf"{_LIGHT} (?:you |us |them |him |her |patients |people |staff |carers )?{_WHICH}(?:(?!decisions? )(?:{_NOUN}|explanations?|instruction) (?:of|into|"
            rf"in the)|(?:{_STRONG}|improvements?|reductions?|increases?|decreases?|adjustments?|conclusions?|recommendations?|contributions?|changes?|"
            r"explanations?|commitments?|objections?) (?:to|on|for|in|that|with))(?= \S)",
            _BETTER,
            then=_JOINS,
        ),
        shape(
            "conclusion conclusions decision agreement understanding",
            r"(?:reach|reaches|reached|reaching|arrive at|arrived at|come to|came to|take|took|taken) (?:a|an|the|this|that|some|any)(?: \w+)? (?:conclusions?|"
            r"decision|agreement|understanding)",
            _BETTER,
        ),
        shape(
            _GIVES,
            r"(?:provide|provides|provided|providing|give|gives|gave|giving|offer|offers|offered|offering) (?:you|us|them|him|her|patients|people|carers|"
            rf"families) with {_WHICH}(?:{_NOUN}|information|advice|support|updates?|details|help|explanations?)",
            _BETTER,
            near="with",
        ),
        shape(
            _GIVES,
            r"(?:provide|provides|provided|providing|offer|offers|offered|offering|lend|lends) (?:a |an |some |any |more |ongoing |full )*(?:support|assistance|"
            r"updates?|information|advice|guidance|feedback|reassurance|encouragement|instruction|explanations?) to",
            _BETTER,
            near="to",
        ),
        shape(
            _WAKES,
            rf"there (?:is|was|are|were|will be|has been|have been|may be|can be|should be|must be) {_WHICH}{_NOUN} (?:of|in|to|for|on|between|with)(?= \S)",
            _BETTER,
            unless="risk",
            then="of in to for on between with",
            near="there",
        ),
        shape(
            _WAKES,
            rf"(?:the )?(?:\w+ )?(?:{_STRONG}) of (?:the|your|a|an|any|all|this|these|our|their|his|her|its|\w+s|\w+ing|pain|treatment|infection|care|meals|"
            r"blood|medicine|food|staff)(?: \w+)?",
            _BETTER,
            start=True,
            then="of",
        ),
        shape(
            _WAKES,
            r"(?:on|upon|following|after|before|during|prior to|pending|by|for|through|in|despite|until|without|with|about|from|is for|responsible for|ensure|"
            r"await|awaits|involves?|requires?|allows?|"
            rf"delay|stop|start|begin|support|help with) (?:the |any |your |our )?(?:early |full |safe |final |prompt |proper |correct |\w+ful )*(?:{_STRONG}) of",
            _BETTER,
            then="of",
        ),
        shape(
            "attendance cooperation co-operation consideration participation involvement compliance acceptance assistance agreement attention commitment "
            "patience understanding contribution",
            r"your (?:\w+ )?(?:attendance|cooperation|co-operation|consideration|participation|involvement|compliance|acceptance|assistance|agreement|attention|"
            r"commitment|contribution|understanding)(?: (?:at|in|to|of|with|and \w+))?(?: (?:this|the|these) \w+)? (?:is|are|will be|would be|was|has been)(?: "
            r"\w+)? ?(?:needed|required|appreciated|essential|expected|important|vital|valued|requested|necessary|welcome|greatly appreciated|mandatory|"
            r"compulsory)?|your (?:attendance|participation|involvement|cooperation|compliance) (?:at|in|with)",
            _BETTER,
            near="your",
        ),
        shape(
            "cleaning monitoring taking giving handling booking reporting recording dressing washing feeding lifting moving screening testing treating sharing storing posting filling checking planning "
            "measuring making setting training teaching reading writing charging changing processing ordering buying running",
            r"(?:the|regular|daily|weekly|careful|safe) (?:\w+ly )?(?:cleaning|monitoring|taking|giving|handling|booking|reporting|recording|dressing|washing|feeding|lifting|moving|screening|testing|treating|sharing|storing|posting|filling|checking|planning|measuring|making|setting|training|"
            r"teaching|reading|writing|charging|changing|processing|ordering|buying|running) of(?= \S)",
            _BETTER,
            then="of",
        ),
        shape(
            "enquiry enquiries inquiry application request payment adjustment notice approval permission donation contribution reservation purchase statement announcement suggestion recommendation comparison calculation "
            "correction objection observation enquiry referral deduction",
            r"(?:make|makes|made|making|submit|submits|submitted|give|gives|gave|given) (?:a |an |any |your |some |the |further |prior |formal )*(?:enquiry|enquiries|inquiry|application|request|payment|adjustment|notice|approval|donation|contribution|reservation|purchase|statement|announcement|suggestion|"
            r"recommendation|comparison|calculation|correction|objection|observation|referral|deduction)(?= (?:of|at|to|for|about|by|in|on|with|through|from|if)\b|\Z)",
            _BETTER,
            severity="could",
        ),
        shape(
            "support help advice care assistance information cover",
            r"(?:provide|provides|provided|providing) (?:\w+ )?(?:support|help|advice|assistance|information|cover|guidance|training|reassurance) (?:for|to|about|on)",
            _BETTER,
            near="provide provides provided providing",
        ),
        shape(
            "reduction increase decrease improvement deterioration worsening rise loss change delay",
            r"(?:a|an|any|some|no|the|this) (?:\w+ )?(?:reduction|increase|decrease|improvement|deterioration|worsening) in (?:\w+ ){1,4}?(?:is|are|was|were|may|can|will|could|should|has|have|means|shows|happens|occurs)",
            _BETTER,
            then="in",
        ),
    )
)

RULE = Rule(
    id="nominalisation",
    title="The doing word is hidden in a noun",
    why="A noun such as “assessment” hides who does what. A verb is shorter and livelier.",
    better="Find the verb in the noun, and say who does it.",
    severity="could",
    certainty="likely",
    source=Source(title="Writing for GOV.UK", publisher="Government Digital Service", address="https://www.gov.uk/guidance/content-design/writing-for-gov-uk", read=NHS_READ),
    before="A nurse will carry out an assessment of your needs.",
    after="A nurse will assess your needs.",
    flagged=(
        "The nurse will ⟦do an assessment of⟧ your skin.",
        "⟦There will be a discussion of⟧ your results.",
        "⟦The completion of the form⟧ takes 5 minutes.",
        "⟦Your attendance at the class is needed⟧.",
        "We ⟦offer support to⟧ carers.",
        "We will ⟦provide you with information⟧ about it.",
        "It ⟦leads to an improvement of⟧ your skin.",
        "The tube ⟦is for the administration of⟧ food.",
    ),
    fine=(
        "Ask for a needs assessment.",
        "Your examination is on Monday.",
        "The decision is yours.",
        "Make an appointment with the nurse.",
        "You can make a complaint.",
        "The treatment of pain has changed.",
        "You have a review in May.",
        "The information desk is open.",
        "Have a discussion at home.",
        "This is for the prevention of falls.",
    ),
    look_at_word=_SHAPES.look,
    wakes=_SHAPES.wakes,
)
