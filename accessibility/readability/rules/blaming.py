"""Sentences that lay the fault on people: whoever acts in them is a patient, a parent or "you", and what they do is told as a failing."""

from accessibility.readability.rule import NHS_READ, Rule
from accessibility.readability.rules._shapes import Shapes, shape
from glossary.term import Source

_WHO = (
    r"(?:(?:the |our |some |many |most |these |those |too many |a lot of |some of our |many of our |such |older |younger |young |a few |other |certain |all |\d+ |obese |few )*"
    r"(?:patients?|people|parents?|mothers?|mums?|fathers?|dads?|carers?|families|relatives|users|clients|residents|visitors|smokers|drinkers|adults|men|women|teenagers|"
    r"young people|callers|members of the public|diabetics|sufferers|person|man|woman|son|daughter|mother|father|family|girl|boy|lady|gentleman)(?: who| that)?|"
    r"who|you|they|he|she|those|anyone|everyone|nobody|someone|others)"
)
_THEY = (
    r"(?:the patients?|patients?|this patient|he|she|they|mother|the mother|parents?|the parents?|the family|the client|client|the resident|this (?:man|"
    r"woman|lady|gentleman)|people|who|many|some)"
)
_OFTEN = r"(?: (?:often|simply|just|still|then|also|always|even|never|really|again|clearly|repeatedly|regularly|continually|deliberately|frequently|sometimes|\w+ly))*"
_NOT = (
    r"(?:do not|does not|did not|don't|doesn't|didn't|will not|won't|would not|wouldn't|could not|couldn't|cannot|can't|have not|haven't|has not|hasn't|had not|"
    r"never|are not|aren't|"
    r"were not|is not|isn't|was not)"
)
_NOTS = "not don't doesn't didn't won't wouldn't couldn't cannot can't haven't hasn't never aren't isn't wasn't fail fails failed refuse refused refuses"
_OUR = r"(?:our|the|medical|your|their|his|her|my|this|that|these|all|any|every|repeated|clear|simple|good|nhs|staff|doctors'?|doctor's|nurse's|nurses'?|safety|expert)"
_ADVICE = (
    r"(?:advice|warnings?|instructions?|orders|rules?|letters?|reminders?|guidance|guidelines|recommendations|requests?|calls?|texts?|messages?|plan|diet|appointments?|signs)"
)
_ADULT = r"(?:patients?|people|parents?|mothers?|relatives?|families|visitors?|carers?|users?|clients?|callers?|smokers?|drinkers?|behaviour|attitudes?|excuses?)"
_FAULTS = (
    r"(?:lazy|careless|irresponsible|selfish|stubborn|thoughtless|feckless|ignorant|greedy|inconsiderate|foolish|reckless|uncooperative|unmotivated|weak-willed|ungrateful|"
    r"manipulative|attention-seeking|disruptive|unreliable|gullible|childish|stupid|silly|dishonest|complacent|indifferent|undisciplined|self-indulgent|"
    r"slovenly|neglectful|apathetic|"
    r"disobedient|unhelpful|fussy|needy|hysterical|melodramatic|work-shy|workshy|awkward|demanding)"
)

_SHAPES = Shapes(
    (
        # did not bother to, could not be bothered to, do not care
        shape(
            "bother bothered",
            rf"{_WHO}{_OFTEN} {_NOT}(?: be| even| been| get| really)*{_OFTEN} (?:bother|bothered)(?: to| with| about)?",
            "Say what happened, and what got in the way.",
            near=_NOTS,
            unless="feel feeling feelings tired mood depressed depression energy enjoy motivated symptoms",
        ),
        shape(
            "care",
            rf"(?:{_WHO}|who|you|they) {_NOT}{_OFTEN} (?:seem to |appear to |even |really )?care(?: enough| less| about (?:their|your|his|her) (?:health|body|"
            r"weight|own health|bodies|children))?",
            "Say what happened, and what got in the way.",
            near=_NOTS,
            follows=r"\s+(?:for|home|plan|of|from|needs|workers?|at)\b",
            unless="feel feeling nobody depressed worry",
        ),
        shape(
            "effort trouble courtesy decency responsibility sense time",
            rf"{_WHO} (?:{_NOT}|fail to|failed to|refuse to|refused to){_OFTEN} (?:even )?(?:make|take|have|show|accept)(?: \w+)? (?:effort|trouble|courtesy|"
            r"decency|responsibility|sense|time)"
            r"(?: to| for)?",
            "Say what would help people to do it.",
            near=_NOTS,
        ),
        shape(
            "listen cooperate co-operate comply behave engage",
            rf"{_WHO} (?:{_NOT}|refuse to|refuses to|refused to|fail to|fails to|failed to){_OFTEN} (?:just |even )?(?:listen|cooperate|co-operate|comply|behave|"
            r"engage)(?: to| with)?",
            "Say what happened, and what would help.",
            near=_NOTS,
            unless="brake website feel hear heard staff doctors",
        ),
        shape(
            "look help control stick turn show",
            rf"(?:{_WHO}|who) {_NOT}{_OFTEN} (?:properly )?(?:look after|help|control|take care of) (?:themselves|yourself|himself|herself|their (?:own "
            r")?(?:health|bodies|weight))",
            "Say what would help people to do it.",
            near=_NOTS,
            unless="if cannot can't memory dementia",
        ),
        shape(
            "turn show",
            rf"(?:patients?|people|parents|those|you|many|some|who) (?:{_NOT}|fail to|failed to){_OFTEN} (?:turn up|show up)(?: to| for| at| on)?",
            "Say how many visits were missed, and how you will help.",
            near=_NOTS,
            unless="if symptoms signs",
        ),
        # neglect to, fail to
        shape(
            "neglect neglects neglected fail fails failed failing",
            rf"{_WHO}{_OFTEN}(?: have| has| had)?{_OFTEN} (?:neglect|neglects|neglected|fail|fails|failed|are failing|is failing) to {_OFTEN.strip()}?"
            r"(?:attend|cancel|come|take|turn|show|return|follow|tell|keep|complete|listen|look|wash|eat|plan|manage|control|report|ask|seek|finish|arrive|call|"
            r"notify|inform|bring|read|do|use|"
            r"wear|answer|reply|respond to (?:our|the|your)|engage|cooperate|comply|understand|realise|appreciate|accept|learn|change|lose|stop|quit|disclose|"
            r"mention|send|pay|monitor|check|book|"
            r"let|feed|care|supervise|register|vaccinate|protect|pick|collect|make|stick|adhere|act|behave|exercise|present|wait|heed|remember)",
            "Say what happened: “people could not come”.",
            unless="we i trust surgery nhs staff council company organisation provider",
        ),
        shape(
            "failure",
            r"(?:your|their|his|her|any|patients'?|the patient's|parents'?|continued|repeated|persistent) failure to \w+"
            r"|(?:due to|because of|result of|through) (?:a )?failure to (?:attend|cancel|follow|take|tell|turn|listen|return|keep|complete|engage|comply)"
            r"|failure to (?:attend|cancel|turn up|return|keep|let us know|inform us|give notice|complete|provide|notify)",
            "Say what to do, and what happens if it is not done.",
            unless="trust hospital nhs council organisation provider heart kidney",
        ),
        # ignore our advice
        shape(
            "ignore ignores ignored ignoring disregard disregards disregarded flout flouts flouted disobey disobeyed",
            rf"(?<!not )(?:{_WHO}|by|for){_OFTEN} (?:chose to |choose to |have |has )?(?:ignore|ignores|ignored|ignoring|disregard|disregards|disregarded|flout|"
            r"flouts|flouted|disobey|disobeyed) "
            rf"(?:{_OUR} )*{_ADVICE}",
            "Say what happened, and what got in the way.",
            unless="we i staff",
        ),
        shape(
            "follow followed stick stuck keep kept do did take took",
            rf"(?:because|since|as|so|that|when|who) {_WHO}?(?: had| has| have)? ?{_NOT}{_OFTEN} (?:follow|followed|stick to|stuck to|keep to|kept to|do as|did as|done as) "
            r"(?:the|our|your|their|his|her|my|any|what|you|they|all)(?: \w+)?",
            "Say what happened, and what would help.",
            near=_NOTS,
            unless="if we",
            follows=r"\s*\?",
        ),
        # because you did not cancel
        shape(
            "because since",
            r"because (?:you|patients|people|parents|so many people|some people|too many people|so many patients|too many patients|the patient|they|he|she) "
            r"(?:did not|do not|does not|didn't|don't|never|fail to|failed to|forgot to|forget to|would not|will not|refuse to|refused to|couldn't|could not) "
            r"(?:cancel|turn up|attend|tell us|let us know|listen|follow|bother|look after|show up|keep (?:to )?(?:their|your|the)|come to (?:their|your)|read "
            r"(?:the|their|your)|comply|plan|think|control|lose weight)",
            "Say what happened, and what would help.",
        ),
        # refuses to, denies, claims, admits, insists
        shape(
            "refuses refused refusing",
            rf"{_THEY}(?: have| has| had| was| were| is| are)?{_OFTEN} (?:refuses|refused|refusing) to \w+",
            "Say what the person chose: “she chose not to have the test”.",
            unless="we i trust hospital surgery nhs council staff company right if",
        ),
        shape(
            "insists insisted claims claimed alleges alleged admits admitted confesses confessed complains denies denied",
            r"(?:the patient|patient|this patient|he|she|mother|the mother|the client|client|the resident|many patients|some patients|patients|the parents|"
            r"parents) (?:now |also |often |still |repeatedly |freely )*"
            r"(?:insists|insisted|claims|claimed|alleges|alleged|admits|admitted|confesses|confessed|complains|denies|denied) (?:that (?:he|she|they|the|it|his|"
            r"her)|to (?:smoking|drinking|taking|using|eating|missing|"
            r"having|feeling|not|being|a|an)|smoking|drinking|taking|using|having|any|being|feeling)",
            "Use “said” or “told us”. This word doubts the person.",
            unless="company minister government court police council newspaper",
        ),
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
            rf"{_WHO}(?: who)?(?: can)? (?:are|is|was|were|be|being|get|become|have been|has been|can be|seem|seems) (?:\w+ly |too |so |very |just |often |"
            rf"rather |quite |a bit |being |plain |either )*{_FAULTS}"
            rf"|(?:too|so|just|plain) {_FAULTS} to \w+|{_FAULTS} (?:and \w+ )?{_ADULT}",
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
            r"(?:who|parents|mothers|people|you|they|patients) (?:have |has |had |should not |must not )?(?:let|lets|letting|allow|allows) (?:themselves|yourself|himself|herself|their (?:children|kids|"
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
        # because of what they did: "because you stopped taking them"
        shape(
            "because since as",
            r"(?:because|since|as) (?:you|patients|people|parents|visitors|mothers|fathers|families|carers|they|he|she|so many people|so many patients|too many people|some people|some patients) "
            r"(?:often |just |simply |always |never |still |have |has |had |all )*(?:stopped|gave in|give in|gave up|give up|left it|leave it|waited too|wait too|came (?:too )?late|come (?:too )?late|were late|are late|turned up late|missed|ignored|lost|forgot|forget|let|"
            r"kept|keep on|smoked|drank|overate|ate too|eat too|drink too|smoke|refused|insisted|insist|chose|will not|won't|would not|wouldn't|do not wash|did not wash|do not read|did not read|do not bother|did not bother|"
            r"do not look|did not look|do not take|did not take|do not clean|did not clean|do not ask|did not ask|do not plan|do not tell|did not tell|do not cancel|did not cancel|never (?:ask|read|cancel|wash|tell|listen))",
            "Say what happened, and what would help.",
            unless="may might could if ? we",
        ),
        # parents who will not ...
        shape(
            "who",
            r"(?:people|patients|parents|mothers|fathers|mums|dads|carers|smokers|drinkers|visitors|those|relatives|families|women|men|teenagers|diabetes|asthma|obesity|callers|anyone) (?:\w+ with \w+ )?who "
            r"(?:still |simply |just |always |constantly |repeatedly )*(?:will not|won't|would not|wouldn't|refuse to|refuses to|insist on|insists on|choose to|chooses to|chose to|continue to (?:smoke|drink|eat|miss|ignore)|persist in|keep (?:on )?(?:missing|calling|"
            r"coming|smoking|eating|drinking|asking)|cannot be trusted|think (?:they|that they|it) (?:know|can|is|are)|expect (?:us|others|the|it|everything)|treat (?:us|staff|a&e|the))",
            "Say what would help people to do it.",
            unless="not-for-profit need able",
        ),
        shape(
            "would could",
            r"if (?:people|patients|parents|they|everyone|everybody|more people|more patients|visitors|families|mothers|smokers|only people|only patients) (?:only |just |simply |had |really |actually )*\w+(?:ed|t|ew|ade|ook|ame|ent|id|ave|ept|elt|tched)?(?: \w+){0,6},? (?:we|there|others|other people|the (?:nhs|ward|"
            r"hospital|clinic|trust|waits?)|nobody|waits|staff|other patients) (?:would|could|might)",
            "Say what would help people to do it.",
        ),
        shape(
            "much granted late up down",
            r"(?:patients|people|you|they|families|parents|visitors|relatives)(?: (?:often|all|just|always|simply|today|who))* (?:expect|want|ask(?: for)?|demand) (?:far |way )?too much(?: of| from)?|(?:take|takes|took|taking|taken) (?:the nhs|us|our staff|staff|it all|nurses|our care|care) for granted"
            r"|(?:people|patients|those|visitors|you|they|families|who) (?:who )?(?:often |always |still |just )*(?:turn|turned|show|showed) up late|(?:hold|holds|held|holding) (?:everyone|everybody|others|us|the (?:clinic|list|ward|queue|doctor)) up|"
            r"(?:let|lets|letting) (?:us|the team|other patients|others|your family|everybody|everyone|the nhs|yourself|themselves) down",
            "Say what happened, and what would help.",
            unless="we sorry not",
        ),
        shape(
            "neglect carelessness laziness negligence inaction stupidity greed foolishness stubbornness ignorance actions habits",
            r"(?:through|due to|owing to|because of|thanks to|from|by|result of|down to) (?:his|her|their|your|the patient's|patients'|sheer|pure|simple|parental|a lack of) (?:own )?(?:\w+ )?(?:neglect|carelessness|laziness|negligence|inaction|stupidity|greed|foolishness|stubbornness|ignorance|actions|habits)",
            "Leave out whose fault it is.",
        ),
    )
)

RULE = Rule(
    id="blame",
    title="This puts the blame on people",
    why="People who feel blamed stop coming or telling us things. The cause is often how care is set up.",
    better="Say what happened and what would help.",
    severity="should",
    certainty="likely",
    source=Source(title="Language Matters", publisher="NHS England", address="https://www.england.nhs.uk/publication/language-matters-language-and-diabetes/", read=NHS_READ),
    before="He is non-compliant and refused treatment.",
    after="He has not taken the tablets. He chose not to have the treatment.",
    flagged=(
        "We lost 212 visits because ⟦patients could not be bothered to⟧ cancel.",
        "⟦Some parents who do not care⟧ miss the checks.",
        "⟦Some mothers neglect to bring⟧ the red book.",
        "⟦Patients who ignore our advice⟧ come back.",
        "The wound opened ⟦because you did not follow the instructions⟧.",
        "The slot was lost ⟦because people did not cancel⟧.",
        "⟦She refuses to stop⟧ smoking.",
        "⟦He admitted that he⟧ drinks.",
        "Too many people ⟦abuse the system⟧.",
        "⟦Some people are too lazy⟧ to walk.",
        "⟦These patients are difficult⟧ and ask for too much.",
        "⟦Failure to attend⟧ means that you lose your place.",
    ),
    fine=(
        "You can refuse to have a test.",
        "We failed to call you back, and we are sorry.",
        "It is not your fault.",
        "You are not to blame.",
        "Do not ignore chest pain.",
        "Do not bother with a form. Just call.",
        "You are not wasting our time.",
        "You may feel that you cannot be bothered to eat.",
        "People who do not care for someone can come too.",
        "Heart failure means that the heart does not pump well.",
        "She was admitted to hospital.",
        "If you did not follow the diet, tell us before the test.",
        "It is difficult to sleep on a ward.",
    ),
    look_at_word=_SHAPES.look,
    wakes=_SHAPES.wakes,
)
