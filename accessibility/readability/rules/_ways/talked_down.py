"""What readers are told that they know, or find easy: "as you ought to know by now", "any sensible person", "even you can"."""

from accessibility.readability.rules._shapes import shape

_MUST = r"(?:should|ought to|must|surely|really should|will surely|can surely|are supposed to|are meant to|are expected to|were supposed to|need to)"
_KNOW = (
    r"(?:know|be aware|realise|understand|remember|have known|have realised|have learnt|have learned|have understood|have remembered|appreciate|be familiar|"
    r"be able to see|be used to|recall|have read)"
)
LEAVE = "Leave this out, and say the fact or what to do."
_ADV = r"(?: (?:by now|already|surely|really|well|full well|very well|perfectly well|of course|no doubt|all|certainly|know|also|at your age|at this stage|by this stage))*"
_SENSIBLE = (
    r"(?:sensible|reasonable|responsible|intelligent|decent|right-minded|thinking|normal|caring|good|grown-up|mature|sane|rational|educated|"
    r"self-respecting|right-thinking|well-informed|loving|smart|clever)"
)
_PERSON = r"(?:person|people|adult|adults|patient|patients|parent|parents|mother|mum|father|carer|carers|citizen|one|man|woman)"

TALKED_DOWN = (
    # as you ought to know by now
    shape(
        "know aware realise understand remember appreciate known realised learnt learned familiar recall",
        rf"as (?:you|patients|everyone|everybody|anyone|anybody|all patients|we all|any \w+|every \w+|all of you|you all|regular \w+)(?: {_MUST})?{_ADV} "
        rf"{_KNOW}(?: by now| already| well| full well| only too well)?",
        LEAVE,
        unless="may might if soon",
        follows=r"\s+(?:from|how|what|about)\b",
    ),
    shape(
        "know aware realise understand known realised learnt learned remembered",
        r"(?:you|patients|everyone|everybody|we all|parents|adults) (?:really |surely |all |certainly )*(?:should|ought to|must)(?: really| surely| all| "
        rf"certainly| well| have)*{_ADV} "
        r"(?:know|be aware|realise|understand|known|realised|learnt|learned|remembered)(?: (?:better|by now|already|this|this by now|full well|well|all "
        r"this)(?: than to)?|(?= that))",
        LEAVE,
        unless="before if",
    ),
    shape(
        "now",
        r"by now,? (?:you|patients|everyone|everybody) (?:\w+ )?(?:should|ought to|must|will|really|surely)(?: \w+)? (?:\w+)|(?:you|patients|everyone|"
        rf"everybody) (?:should|ought to|must|will) (?:\w+ )?(?:{_KNOW[3:-1]}|have \w+ed|have got|be used to) (?:\w+ ){{0,3}}by now",
        LEAVE,
        unless="pain wound heal healed better scar",
    ),
    # you do not need us to tell you
    shape(
        "tell remind reminding telling told reminded",
        r"(?:you (?:do not|don't|should not|shouldn't|will not|won't|surely do not|hardly) need (?:us |me |anyone |a doctor |the doctor )?(?:to (?:tell|"
        r"remind|be told|be reminded)|telling|reminding)(?: you)?"
        r"|(?:we|i|staff|nurses|the nurse|the doctor) (?:should not|shouldn't|do not want to|don't want to|hope we do not|really should not|should hardly|"
        r"hardly) (?:have to |need to |ought to )+(?:keep )?(?:tell|telling|remind|reminding)(?: you)?"
        r"|need (?:we|i) remind you|may we remind you|must we remind you)",
        LEAVE,
    ),
    # we have told you before, as we have already explained
    shape(
        "told explained asked said warned reminded advised stated mentioned clear pointed",
        r"(?:as )?(?:we|i|staff|our staff|the nurse|the nurses|your nurse|the doctor|your doctor|the team|our team|reception)(?:'ve)? (?:have |has |had "
        r")?(?:(?:already|previously|repeatedly|often|clearly|just|now|"
        r"always|carefully|specifically) )+(?:told|explained|asked|said|warned|reminded|advised|stated|mentioned|made (?:it |this |that )?clear|pointed "
        r"out)(?: this| that| it)?(?: to)?(?: you| patients| people| everyone)?(?: before| already| many times| several times)?",
        "Say it again in full, or leave it out.",
        unless="if when what",
    ),
    shape(
        "told explained asked said warned reminded",
        r"(?:we|i|staff|the nurse|the doctor|your nurse|your doctor|you)(?:'ve| have| has| had| were| have been| had been) (?:been )?(?:told|explained|"
        r"asked|said|warned|reminded)(?: this| that| it)?(?: to)?(?: you| patients| everyone)? "
        r"(?:before|already|many times|several times|again and again|time and again|time and time again|more than once|over and over(?: again)?|repeatedly|"
        r"enough times|often enough|on many occasions|on several occasions|a hundred times|countless times|until we are blue in the face)",
        "Say it again in full, or leave it out.",
        unless="if when",
        follows=r"\s+(?:your|the|you|a)\b",
    ),
    shape(
        "times often",
        r"how (?:many times|often|many more times) (?:must|do|have|should|will|does|can) (?:we|i|staff|the nurse|anyone|a nurse)(?: to| have to| got to| need to| had to)?",
        LEAVE,
    ),
    shape("again time", r"(?:once again|yet again|for the (?:last|umpteenth|hundredth|final|third|second) time),? (?:we|i|please|do|you|patients|visitors)", LEAVE, start=True),
    # any sensible person
    shape(
        "sensible reasonable responsible intelligent decent right-minded thinking normal caring good grown-up mature sane rational educated "
        "self-respecting right-thinking well-informed loving smart clever",
        rf"(?:any|no|every|all|most|a|anyone|as a|as any) (?:truly |really |half )?{_SENSIBLE} {_PERSON} (?:would|will|should|can|could|knows?|must|"
        r"understands?|does|do|ought|takes?|looks?|cancels?|realises?|you)(?: never| not)?"
        r"|(?:anyone|anybody|everyone|people) with (?:any |an ounce of |half a |a bit of |a grain of |some )(?:sense|brain|common sense|intelligence|sense at all)",
        LEAVE,
    ),
    # even you can
    shape(
        "even",
        r"even (?:you|a child|children|a toddler|a \w+-year-old|beginners|someone like you|people like you|your gran|your granny|older people|elderly "
        r"people|the elderly|a beginner|the slowest|"
        r"people with no \w+|those with no \w+|non-medical people|ordinary people|my \w+|your \w+|the most \w+|the busiest|the laziest|the least \w+)(?: "
        r"\w+)? (?:can|could|should|will|would|ought|know|knows|understand|understands|"
        r"managed?|are able|is able)(?: be able to| to| easily| surely)*"
        r"(?: (?:use|do|understand|manage|follow|learn|work|fill|read|see|grasp|cope|remember|find|make|spare|know|that|this|how|take|fit|tell))",
        LEAVE,
        unless="ill sick infected catch",
    ),
    shape("child", r"a (?:\w+ )?child (?:can|could|would) (?:do|understand|manage|use|follow|work|read|see|tell)|child's play", LEAVE, unless="safely reach"),
    # it is not hard
    shape(
        "hard difficult complicated tricky demanding",
        r"(?:it is|it's|that is|that's|this is|it isn't|this isn't|that isn't|it really is|cancelling is|the form is|the rules are|they are|it cannot be|it "
        r"can't be|it can hardly be|surely it is|is it|is it really|how)(?: really| surely| just)* "
        r"(?:not|hardly|n't|so|really not|not really|not so|not that|not all that|not exactly|really that|all that|that|really so)(?: very| that| so| all "
        r"that| exactly| really| too)? (?:hard|difficult|complicated|tricky|demanding)(?: to| can it be| is it)?",
        "Say how long it takes, or what people find hard.",
        unless="breathe swallow",
        start=True,
        follows=r"\s+the\b",
    ),
    shape(
        "ask",
        r"(?:not|hardly|surely not|n't|isn't) (?:too |so |very |that |a lot |really )*(?:much|a lot|unreasonable|too much) (?:for us )?to ask|is (?:it|that|"
        r"this) (?:really )?(?:too|so) much to ask",
        LEAVE,
    ),
    shape("hard", r"how hard (?:can|could|is) (?:it|that|this)(?: be)?(?: to)?", LEAVE, unless="heart press push"),
    # just relax
    shape(
        "just simply merely only",
        r"(?:just|simply|merely) (?:try (?:to|harder|a)|relax|listen|accept|remember|stop|be (?:patient|sensible|brave|grateful|good|careful|honest)|think|"
        r"calm|learn to|cope|pull yourself|cheer|smile|get (?:on|over|up|used)|"
        r"put up with|ignore|do (?:as|what) (?:you|we|the|they|your)|follow the|need to (?:relax|try|listen|accept|remember|stop|be|think|calm|learn|cope|"
        r"pull|cheer|get|put|do|follow|read|ask|look|eat|make|lose|exercise|"
        r"concentrate|pay|have)|have to (?:relax|try|listen|accept|remember|stop|be|think|calm|learn|cope|pull|cheer|get|put|do|follow|read|ask|look|eat|"
        r"make|lose|exercise|concentrate|wait))",
        "Leave out “just”: it may not be simple for the reader.",
        unless="not don't never",
        follows=r"\s+(?:before|after)\b",
    ),
    # do try to
    shape(
        "do",
        r"(?:and |please )?do (?:please )?(?:try|please|remember|be (?:sure|careful|patient|sensible|good|brave|kind|on time|honest)|bear|make (?:an|the|"
        r"sure|some) ?(?:effort)?|behave|speak up|sit still|pay attention|take (?:care|note|the trouble))(?: to| that)?",
        "Leave out “do”, and say what to do.",
        near="please try remember sure careful patient sensible good brave kind bear make behave speak sit pay take honest time",
        start=True,
        follows=r"\s*(?:\?|[A-Z])",
    ),
    # in words you can understand
    shape(
        "understand follow grasp",
        r"(?:let me|let us|we will|we'll|i will|i'll|we have|we shall|we|allow me to|to) (?:try to |have tried to )?(?:put|say|explain|spell|phrase|make|"
        r"keep|write|written|told|translate|translated|explained|simplified)(?: \w+){0,4}? (?:in|into|with|using) (?:\w+ )?(?:words|terms|language|a way|a "
        r"form|english) "
        r"(?:that |which )?(?:even )?(?:you|patients|lay people|ordinary people|everyone|anyone|non-experts|a child) (?:can|could|will|are able to|might|"
        r"may|should)(?: be able to)? (?:understand|follow|grasp)",
        LEAVE,
    ),
    # you will, no doubt, remember
    shape(
        "doubt doubtless",
        r"(?:you|patients|many of you) (?:will|have|can|are|would|must)?(?: all)?,? (?:no doubt|doubtless),? (?:\w+)|no doubt (?:you|many of you|patients) (?:\w+)",
        LEAVE,
    ),
    shape("surely", r"(?:but |and )?surely,? (?:you|it|that|this|we|everyone|anyone|no one|nobody|even|patients|a|an|one|the)(?: \w+)?", LEAVE, start=True),
)
