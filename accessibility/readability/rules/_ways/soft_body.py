"""Soft words for the body, the toilet, sex and birth: "down there", "when nature calls", "in the family way"."""

from accessibility.readability.rules._shapes import shape

_BODY = "Name the part of the body."
_TOILET = "Say “pee”, “poo” or “toilet”."
_SEX = "Say “sex”, “have sex” or “pregnant”."
_PLAIN = "Say what happened, in plain words."

BODY = (
    # The body
    shape(
        "private privates intimate nether lady parts bits bottom passage regions area areas region",
        r"(?:private|intimate|lady|nether|delicate|personal|naughty|girly|female|male|gentleman's|gentlemen's|ladies'|man|boy|girl) (?:parts?|areas?|"
        r"regions?|bits)|(?:your|her|his|their) (?:bits|bits and (?:bobs|pieces)|privates|nethers|bits down below)|"
        r"front (?:bottom|passage)|back (?:bottom|passage)|front and back bottom|bikini (?:area|line)",
        _BODY,
        unless="engine car",
        follows=r"\s*(?:hospital|room|and public)\b",
    ),
    shape(
        "below downstairs there",
        r"(?:upset|sore|itch|itchy|itching|pain|hurt|hurts|bleeding|bleed|dry|problem|problems|trouble|wet|lump|lumps|wash|shave|hair|swollen|hot|tingling|"
        r"discharge|burning|odour|smell) (?:\w+ ){0,2}?(?:down (?:below|there)|downstairs)|(?:your|his|her) (?:downstairs|down-below|down below)(?: area| "
        r"bits| department)?",
        _BODY,
        follows=r"\s+(?:the|for|on|in|lights?|toilet|room)\b",
    ),
    shape(
        "manhood jewels undercarriage rear derrière derriere backside tackle todger willy foof fanny tush bosom bust posterior nethers sit-upon winkle tinkle",
        r"(?:your|his|her|their|the) (?:manhood|crown jewels|family jewels|undercarriage|rear end|derrière|derriere|backside|tackle|todger|willy|foof|fanny|"
        r"tush|bosom|bust|posterior|nethers|winkle)",
        _BODY,
        unless="car vehicle",
    ),
    shape(
        "waterworks plumbing pipes works",
        r"(?:your|his|her|their|the|with) (?:waterworks|plumbing|water works)",
        "Say “bladder” or “peeing”.",
        unless="house kitchen plumber engineer boiler",
    ),
    # The toilet
    shape("nature nature's", r"(?:when|if|as|answer(?:ing)?(?: a| the)?|a|the) (?:nature(?:'s)? calls?|call of nature|calls of nature)|call of nature", _TOILET),
    shape(
        "facilities penny nose business room bathroom ablutions",
        r"(?:use|using|visit|need|go to|used) (?:the|our) (?:facilities|smallest room|little (?:boys|girls|boys'|girls') room|powder room|ladies' room|"
        r"men's room)|spend(?:ing)? a penny|powder(?:ing)? (?:your|her|my) nose|do(?:ing)? (?:your|his|her|their) (?:business|ablutions)|see a man about a "
        r"dog|comfort breaks?",
        _TOILET,
        unless="gym parking kitchen laundry",
    ),
    shape(
        "motion motions stool stools",
        r"(?:pass|passed|passing|have|had|having) (?:a |any |your |loose |regular )*(?:motions?)|loose motions?|bowel motions?",
        _TOILET,
        unless="emotion",
    ),
    shape(
        "bowels bowel",
        r"(?:your|his|her|their) bowels? (?:behav\w+|been|are working|working|moved?|work|opening|open|opened|to work|to move)|(?:open|opened|opening|move|"
        r"moved|moving|evacuate|empty your) (?:your|his|her|their) bowels?|(?:have you|did you|has he|has she) (?:been|go|gone|opened) (?:today|yet|this "
        r"morning|to the toilet today)",
        _TOILET,
        follows=r"\s+(?:to a|to the hospital)\b",
    ),
    shape(
        "number",
        r"(?:do|did|does|doing|done|have|having|had|your) (?:a |loose )?number (?:ones?|twos?|1s?|2s?)(?!\s*(?:bus|tram|\d))",
        _TOILET,
        follows=r"\s+(?:bus|tram|on|in|of|from|to|goes|stops)\b",
    ),
    shape(
        "caught accident accidents runs trots squits",
        r"(?:be|being|get|getting|got|are|been) caught short|(?:has?|have|had|having) (?:a|an|any|little|the)(?: little| odd| small| occasional)* "
        r"accidents?(?= (?:in|on|at night|when you (?:cough|laugh|sneeze)|before you))|(?:have|has|had|got|get|getting|with) the (?:runs|trots|squits)|"
        r"little accidents?",
        _TOILET,
        unless="car road work motorbike traffic",
    ),
    shape(
        "water",
        r"(?:pass|passes|passed|passing|make|making|hold|holding) (?:your |more |any |less )?water(?= (?:more|less|often|a lot|at|in|when|before|and|or|"
        r"every|well|easily|now))",
        _TOILET,
        unless="dam pipe leak",
    ),
    # Sex and birth
    shape(
        "relations duties love intimate intimacy sheets bedroom slept sleeping sleep carnal",
        r"(?:marital|intimate|conjugal|sexual|physical|married) (?:relations|duties|rights|life)|(?:make|makes|making|made) love|(?:be|being|are|get|"
        r"getting|become|been|were) (?:physically )?intimate(?: with)?|love life|(?:active|problems|trouble|spark|fun|things|performance|perform|"
        r"difficulties|life|happens|happen) in (?:the bedroom|bed)|"
        r"bedroom (?:problems|troubles|activities|difficulties|matters|issues|activity)|between the sheets|(?:sleep|sleeps|sleeping|slept) (?:around|"
        r"together|with (?:someone|somebody|anyone|your partner|him|her|other men|other women|other people|more than one|a new partner|men|women|each "
        r"other))|go(?:ne|es|ing)? all the way with|physical intimacy|carnal knowledge",
        _SEX,
        severity="could",
        unless="baby child children cot light pillow window noise",
        follows=r"\s+(?:space|setting|details|room)\b",
    ),
    shape(
        "expecting oven stork way event child",
        r"(?:is|are|was|were|you're|she's|while) expecting(?! (?:a|an|the|to|you|that|it|your|him|her|us|them|some|too|more|people|visitors|\d+|about|many|"
        r"several|our|their|no|someone|somebody|guests))|bun in the oven|visit from the stork|in the family way|(?:great|heavy|big) with child|happy event|"
        r"patter of tiny feet|eating for (?:two|2)",
        _SEX,
    ),
    shape(
        "month visitor change flo",
        r"(?:that|wrong|your|her|the) time of (?:the|your|her) month|monthly (?:visitor|visit|friend|curse)|aunt flo|change of life|(?:going|gone|go) "
        r"through the change(?! of| in| to)|the curse",
        "Say “period” or “menopause”.",
        unless="due pay salary",
    ),
    shape(
        "problems troubles trouble things matters",
        r"(?:women's|woman's|ladies'|lady's|men's|man's|female|male|feminine|gentlemen's) (?:problems?|troubles?|things|complaints?|matters)",
        "Name the problem.",
        unless="health-care",
    ),
    shape(
        "department trouser trousers bedroom",
        r"(?:in|with) the (?:trouser|bedroom|downstairs|waterworks|plumbing) department|(?:trouble|problems|nothing happening) in (?:his|the) (?:trousers?|trouser department)",
        _SEX,
    ),
    shape("trouble", r"(?:got|get|gets|getting) (?:herself|a girl|her|his girlfriend|someone) (?:in|into) trouble", _SEX),
    shape("odour whiff", r"(?:personal|body|unpleasant|female|feminine|intimate) (?:odour|whiff|freshness)", "Say “smell”.", severity="could"),
    shape("monthlies flow hygiene sanitary", r"(?:your|her|the) monthlies|feminine (?:hygiene|protection|products)|monthly flow", "Say “period”."),
    shape("wind gas", r"(?:break|breaks|breaking|broke) wind|let off|(?:a )?(?:touch|bit|case) of (?:the )?(?:wind|gas|vapours)", "Say “fart”, or “pass wind”.", severity="could"),
    shape(
        "poorly tummy delicate",
        r"(?:a )?(?:delicate|gippy|dicky) (?:condition|tummy|stomach)|in a delicate condition|(?:touch|bit) of (?:tummy|stomach) trouble",
        _PLAIN,
        severity="could",
    ),
)
