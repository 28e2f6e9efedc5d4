"""People told that they are at fault, or what they are: they have themselves to blame, waste our time, are lazy, let us down."""

from accessibility.readability.rules._shapes import shape
from accessibility.readability.rules._ways.blame_words import ADULT, FAULTS, WHO

AT_FAULT = (
    # you only have yourself to blame
    shape(
        "blame",
        r"(?:only |no one |nobody |no-one )?(?:have |has |had )?(?:only |nobody |no one )?(?:got )?(?:but )?(?:yourself|yourselves|themselves|himself|"
        r"herself|you|they|patients|people|parents) (?:is |are |were |was )?(?:partly |largely |mostly |only |really |often )?to blame(?: for)?|blame "
        r"(?:yourself|lies with (?:you|the patient|patients|them))",
        "Leave out whose fault it is.",
        unless="not n't never nobody isn't aren't feel may might staff",
    ),
    shape(
        "fault doing",
        r"(?:it is|it's|this is|entirely|partly|largely|all|really) (?:\w+ly )?(?:your|their|his|her|the patient's|patients'|the parents') (?:own )?(?:fault|doing)",
        "Leave out whose fault it is.",
        unless="not isn't never feel feels feeling felt think thinks",
    ),
    shape(
        "brought bring brings",
        r"(?:brought|bring|brings|bringing) (?:it|this|that|these|their \w+|your \w+|problems|illness|them|disease|diabetes) (?:all )?(?:on|upon) "
        r"(?:yourself|yourselves|themselves|himself|herself)",
        "Leave out whose fault it is.",
        unless="not",
    ),
    # waste our time, abuse the system
    shape(
        "waste wastes wasted wasting misuse misuses misusing misused abuse abuses abusing abused clog clogs clogging block blocks blocking squander squandering",
        r"(?<!not )(?<!never )(?<!to not )(?:waste|wastes|wasted|wasting|misuse|misuses|misusing|misused|abuse|abuses|abusing|abused|clog up|clogs up|"
        r"clogging up|block|blocks|blocking|squander|squandering) "
        r"(?:up )?(?:(?:our|the|nhs|staff|valuable|precious|public|a|an|everyone's|other people's|doctors'?|nurses'?|doctor's|nurse's|hospital|emergency|"
        r"ambulance|gp|clinic|our staff's|scarce|limited)(?: |\b))+"
        r"(?:time|resources|system|services?|beds?|money|appointments?|slots?|ambulances?|phone lines|a&e|lines)",
        "Say what it is for, and where else people can go.",
        unless="not never worry worried worrying feel feeling sorry you're",
    ),
    shape("wasters waster", r"time[ -]wasters?", "Say what it is for, and where else people can go."),
    # lazy, irresponsible, difficult
    shape(
        "lazy careless irresponsible selfish stubborn thoughtless feckless ignorant greedy inconsiderate foolish reckless uncooperative unmotivated "
        "weak-willed ungrateful manipulative "
        "attention-seeking disruptive unreliable gullible childish stupid silly dishonest complacent indifferent undisciplined self-indulgent slovenly "
        "neglectful apathetic disobedient fussy "
        "needy hysterical melodramatic work-shy workshy awkward demanding unhelpful",
        rf"{WHO}(?: who)?(?: can)? (?:are|is|was|were|be|being|get|become|have been|has been|can be|seem|seems) (?:\w+ly |too |so |very |just |often |"
        rf"rather |quite |a bit |being |plain |either )*{FAULTS}"
        rf"|(?:too|so|just|plain) {FAULTS} to \w+|{FAULTS} (?:and \w+ )?{ADULT}",
        "Say what happened, without a judgement.",
        unless="not n't never feel feeling worried question questions eye bladder",
    ),
    shape(
        "difficult",
        r"(?:these|those|our|such|some|many) (?:patients|people|families|relatives|parents|visitors) (?:are|can be|were) (?:often |very |so |just |really |"
        r"always )?difficult(?! to)|difficult (?:patients?|relatives?|families|parents|visitors|people|customers)",
        "Say what happened, without a judgement.",
    ),
    shape(
        "let lets letting",
        r"(?:who|parents|mothers|people|you|they|patients) (?:have |has |had |should not |must not )?(?:let|lets|letting|allow|allows) (?:themselves|yourself|himself|"
        r"herself|their (?:children|kids|"
        r"child|bodies|teeth|weight)) (?:go|get|become|eat|to get|to become|to go|to eat|rot)",
        "Say what would help, without a judgement.",
    ),
    shape(
        "choices lifestyle",
        r"(?:poor|bad|wrong|unhealthy|foolish|irresponsible) (?:lifestyle|life|health|food|dietary) choices?|(?:poor|bad|unhealthy) lifestyles?|(?:their|"
        r"your|his|her) own (?:bad |poor |unhealthy )?(?:choices|habits|lifestyle|laziness|greed|stupidity|carelessness|negligence)",
        "Say what would help, without a judgement.",
        unless="make making",
    ),
    shape(
        "excuse excuses",
        r"there (?:is|can be|are) (?:really |simply |absolutely )?no excuses?|no excuses?(?: for (?:not |missing|being|\w+ing))|(?:making|make|full of|"
        r"always have|stop making) excuses",
        "Say what to do, and offer help.",
    ),
    shape(
        "only",
        r"if (?:only )?(?:you|patients|people|they) (?:had |would )?only (?:listened|listen|followed|follow|tried|try|cancelled|cancel|read|come|came|told us)",
        "Say what would help.",
    ),
    shape(
        "cost costs costing",
        r"(?:you|patients|people|they|who|missed \w+|no-shows) (?:have |has |are |who miss \w+ )?(?:cost|costs|costing) (?:us|the trust|the hospital|"
        r"taxpayers|the taxpayer|the practice|other patients)",
        "Say how to change or cancel a visit.",
        unless="if",
    ),
    shape(
        "deprive deprives depriving deprived",
        r"(?:you|patients|people|who|they) (?:are |is |have |has )?(?:deprive|deprives|depriving|deprived) (?:others|other patients|other people|someone|another patient)",
        "Say how to change or cancel a visit.",
    ),
    shape(
        "much granted late up down",
        r"(?:patients|people|you|they|families|parents|visitors|relatives)(?: (?:often|all|just|always|simply|today|who))* (?:expect|want|ask(?: for)?|demand) (?:far |"
        r"way )?too much(?: of| from)?|(?:take|takes|took|taking|taken) (?:the nhs|us|our staff|staff|it all|nurses|our care|care) for granted"
        r"|(?:people|patients|those|visitors|you|they|families|who) (?:who )?(?:often |always |still |just )*(?:turn|turned|show|showed) up late|(?:hold|holds|held|"
        r"holding) (?:everyone|everybody|others|us|the (?:clinic|list|ward|queue|doctor)) up|"
        r"(?:let|lets|letting) (?:us|the team|other patients|others|your family|everybody|everyone|the nhs|yourself|themselves) down",
        "Say what happened, and what would help.",
        unless="we sorry not",
    ),
    shape(
        "neglect carelessness laziness negligence inaction stupidity greed foolishness stubbornness ignorance actions habits",
        r"(?:through|due to|owing to|because of|thanks to|from|by|result of|down to) (?:his|her|their|your|the patient's|patients'|sheer|pure|simple|parental|a lack "
        r"of) (?:own )?(?:\w+ )?(?:neglect|carelessness|laziness|negligence|inaction|stupidity|greed|foolishness|stubbornness|ignorance|actions|habits)",
        "Leave out whose fault it is.",
    ),
)
