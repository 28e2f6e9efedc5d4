"""Who is blamed, for what, and the small words between: pieces of the patterns in `left_undone.py` and `at_fault.py`."""

WHO = (
    r"(?:(?:the |our |some |many |most |these |those |too many |a lot of |some of our |many of our |such |older |younger |young |a few |other |certain |all |\d+ |obese |few )*"
    r"(?:patients?|people|parents?|mothers?|mums?|fathers?|dads?|carers?|families|relatives|users|clients|residents|visitors|smokers|drinkers|adults|men|women|teenagers|"
    r"young people|callers|members of the public|diabetics|sufferers|person|man|woman|son|daughter|mother|father|family|girl|boy|lady|gentleman)(?: who| that)?|"
    r"who|you|they|he|she|those|anyone|everyone|nobody|someone|others)"
)
THEY = (
    r"(?:the patients?|patients?|this patient|he|she|they|mother|the mother|parents?|the parents?|the family|the client|client|the resident|this (?:man|"
    r"woman|lady|gentleman)|people|who|many|some)"
)
OFTEN = r"(?: (?:often|simply|just|still|then|also|always|even|never|really|again|clearly|repeatedly|regularly|continually|deliberately|frequently|sometimes|\w+ly))*"
NOT = (
    r"(?:do not|does not|did not|don't|doesn't|didn't|will not|won't|would not|wouldn't|could not|couldn't|cannot|can't|have not|haven't|has not|hasn't|had not|"
    r"never|are not|aren't|"
    r"were not|is not|isn't|was not)"
)
NOTS = "not don't doesn't didn't won't wouldn't couldn't cannot can't haven't hasn't never aren't isn't wasn't fail fails failed refuse refused refuses"
OUR = r"(?:our|the|medical|your|their|his|her|my|this|that|these|all|any|every|repeated|clear|simple|good|nhs|staff|doctors'?|doctor's|nurse's|nurses'?|safety|expert)"
ADVICE = r"(?:advice|warnings?|instructions?|orders|rules?|letters?|reminders?|guidance|guidelines|recommendations|requests?|calls?|texts?|messages?|plan|diet|appointments?|signs)"
ADULT = r"(?:patients?|people|parents?|mothers?|relatives?|families|visitors?|carers?|users?|clients?|callers?|smokers?|drinkers?|behaviour|attitudes?|excuses?)"
FAULTS = (
    r"(?:lazy|careless|irresponsible|selfish|stubborn|thoughtless|feckless|ignorant|greedy|inconsiderate|foolish|reckless|uncooperative|unmotivated|weak-willed|ungrateful|"
    r"manipulative|attention-seeking|disruptive|unreliable|gullible|childish|stupid|silly|dishonest|complacent|indifferent|undisciplined|self-indulgent|"
    r"slovenly|neglectful|apathetic|"
    r"disobedient|unhelpful|fussy|needy|hysterical|melodramatic|work-shy|workshy|awkward|demanding)"
)
