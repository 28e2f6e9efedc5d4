"""What people did not do, told as their failing: they did not bother, neglected to, ignored our advice, refuse to."""

from accessibility.readability.rules._shapes import shape
from accessibility.readability.rules._ways.blame_words import ADVICE, NOT, NOTS, OFTEN, OUR, THEY, WHO

LEFT_UNDONE = (
    # did not bother to, could not be bothered to, do not care
    shape(
        "bother bothered",
        rf"{WHO}{OFTEN} {NOT}(?: be| even| been| get| really)*{OFTEN} (?:bother|bothered)(?: to| with| about)?",
        "Say what happened, and what got in the way.",
        near=NOTS,
        unless="feel feeling feelings tired mood depressed depression energy enjoy motivated symptoms",
    ),
    shape(
        "care",
        rf"(?:{WHO}|who|you|they) {NOT}{OFTEN} (?:seem to |appear to |even |really )?care(?: enough| less| about (?:their|your|his|her) (?:health|body|"
        r"weight|own health|bodies|children))?",
        "Say what happened, and what got in the way.",
        near=NOTS,
        follows=r"\s+(?:for|home|plan|of|from|needs|workers?|at)\b",
        unless="feel feeling nobody depressed worry",
    ),
    shape(
        "effort trouble courtesy decency responsibility sense time",
        rf"{WHO} (?:{NOT}|fail to|failed to|refuse to|refused to){OFTEN} (?:even )?(?:make|take|have|show|accept)(?: \w+)? (?:effort|trouble|courtesy|"
        r"decency|responsibility|sense|time)"
        r"(?: to| for)?",
        "Say what would help people to do it.",
        near=NOTS,
    ),
    shape(
        "listen cooperate co-operate comply behave engage",
        rf"{WHO} (?:{NOT}|refuse to|refuses to|refused to|fail to|fails to|failed to){OFTEN} (?:just |even )?(?:listen|cooperate|co-operate|comply|behave|"
        r"engage)(?: to| with)?",
        "Say what happened, and what would help.",
        near=NOTS,
        unless="brake website feel hear heard staff doctors",
    ),
    shape(
        "look help control stick turn show",
        rf"(?:{WHO}|who) {NOT}{OFTEN} (?:properly )?(?:look after|help|control|take care of) (?:themselves|yourself|himself|herself|their (?:own "
        r")?(?:health|bodies|weight))",
        "Say what would help people to do it.",
        near=NOTS,
        unless="if cannot can't memory dementia",
    ),
    shape(
        "turn show",
        rf"(?:patients?|people|parents|those|you|many|some|who) (?:{NOT}|fail to|failed to){OFTEN} (?:turn up|show up)(?: to| for| at| on)?",
        "Say how many visits were missed, and how you will help.",
        near=NOTS,
        unless="if symptoms signs",
    ),
    # neglect to, fail to
    shape(
        "neglect neglects neglected fail fails failed failing",
        rf"{WHO}{OFTEN}(?: have| has| had)?{OFTEN} (?:neglect|neglects|neglected|fail|fails|failed|are failing|is failing) to {OFTEN.strip()}?"
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
        rf"(?<!not )(?:{WHO}|by|for){OFTEN} (?:chose to |choose to |have |has )?(?:ignore|ignores|ignored|ignoring|disregard|disregards|disregarded|flout|"
        r"flouts|flouted|disobey|disobeyed) "
        rf"(?:{OUR} )*{ADVICE}",
        "Say what happened, and what got in the way.",
        unless="we i staff",
    ),
    shape(
        "follow followed stick stuck keep kept do did take took",
        rf"(?:because|since|as|so|that|when|who) {WHO}?(?: had| has| have)? ?{NOT}{OFTEN} (?:follow|followed|stick to|stuck to|keep to|kept to|do as|did as|done as) "
        r"(?:the|our|your|their|his|her|my|any|what|you|they|all)(?: \w+)?",
        "Say what happened, and what would help.",
        near=NOTS,
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
        rf"{THEY}(?: have| has| had| was| were| is| are)?{OFTEN} (?:refuses|refused|refusing) to \w+",
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
    # because of what they did: "because you stopped taking them"
    shape(
        "because since as",
        r"(?:because|since|as) (?:you|patients|people|parents|visitors|mothers|fathers|families|carers|they|he|she|so many people|so many patients|too many people|some "
        r"people|some patients) "
        r"(?:often |just |simply |always |never |still |have |has |had |all )*(?:stopped|gave in|give in|gave up|give up|left it|leave it|waited too|wait too|came "
        r"(?:too )?late|come (?:too )?late|were late|are late|turned up late|missed|ignored|lost|forgot|forget|let|"
        r"kept|keep on|smoked|drank|overate|ate too|eat too|drink too|smoke|refused|insisted|insist|chose|will not|won't|would not|wouldn't|do not wash|did not wash|do "
        r"not read|did not read|do not bother|did not bother|"
        r"do not look|did not look|do not take|did not take|do not clean|did not clean|do not ask|did not ask|do not plan|do not tell|did not tell|do not cancel|did "
        r"not cancel|never (?:ask|read|cancel|wash|tell|listen))",
        "Say what happened, and what would help.",
        unless="may might could if ? we",
    ),
    # parents who will not ...
    shape(
        "who",
        r"(?:people|patients|parents|mothers|fathers|mums|dads|carers|smokers|drinkers|visitors|those|relatives|families|women|men|teenagers|diabetes|asthma|obesity|"
        r"callers|anyone) (?:\w+ with \w+ )?who "
        r"(?:still |simply |just |always |constantly |repeatedly )*(?:will not|won't|would not|wouldn't|refuse to|refuses to|insist on|insists on|choose to|chooses to|"
        r"chose to|continue to (?:smoke|drink|eat|miss|ignore)|persist in|keep (?:on )?(?:missing|calling|"
        r"coming|smoking|eating|drinking|asking)|cannot be trusted|think (?:they|that they|it) (?:know|can|is|are)|expect (?:us|others|the|it|everything)|treat (?:us|"
        r"staff|a&e|the))",
        "Say what would help people to do it.",
        unless="not-for-profit need able",
    ),
    shape(
        "would could",
        r"if (?:people|patients|parents|they|everyone|everybody|more people|more patients|visitors|families|mothers|smokers|only people|only patients) (?:only |just |"
        r"simply |had |really |actually )*\w+(?:ed|t|ew|ade|ook|ame|ent|id|ave|ept|elt|tched)?(?: \w+){0,6},? (?:we|there|others|other people|the (?:nhs|ward|"
        r"hospital|clinic|trust|waits?)|nobody|waits|staff|other patients) (?:would|could|might)",
        "Say what would help people to do it.",
    ),
)
