"""Openings that say nothing yet: "it is worth bearing in mind that", "as you may be aware"."""

from accessibility.readability.rules._shapes import shape

_HOW = r"(?:\w+ly |also |perhaps |always |often |just |again |still |well |very |so |particularly |especially |quite |most |really |now )*"
_GOOD = (
    r"(?:important|useful|helpful|interesting|vital|essential|good|wise|sensible|fair|right|necessary|crucial|reassuring|comforting|handy|encouraging|relevant|of note|of interest)"
)
_MIND = (
    r"(?:note|mention|remember|recall|say|state|add|stress|emphasise|emphasize|highlight|underline|reiterate|repeat|recognise|recognize|acknowledge|appreciate|realise|understand|"
    r"know|observe|remark|point out|bear in mind|keep in mind|be aware|stay aware|take note|make clear|make it clear|be clear|admit|hear|learn|consider|reflect|underscore)"
)
_MINDING = (
    r"(?:noting|mentioning|remembering|recalling|saying|stating|adding|stressing|emphasising|highlighting|underlining|repeating|recognising|acknowledging|knowing|observing|"
    r"pointing out|bearing in mind|keeping in mind|being aware|taking note|considering|reflecting|your while)"
)
_MINDED = (
    r"(?:noted|mentioned|remembered|recalled|said|stated|added|stressed|emphasised|emphasized|highlighted|underlined|reiterated|repeated|recognised|acknowledged|appreciated|"
    r"understood|observed|pointed out|borne in mind|kept in mind|made clear|admitted|conceded|realised)"
)
_MUST = r"(?:should|must|has to|needs to|ought to|can|could|may|might|cannot|can't|will|would|is to)"
_IT = rf"(?:it is|it's|it was|it (?:may|might|would|could|can|should|will|must) {_HOW}be|it seems|it remains)"
_YOU = r"(?:you|many of you|some of you|most of you|readers|many people|patients|some people|people)"
_WAKES_MIND = (
    "note mention remember recall say state add stress emphasise emphasize highlight underline reiterate repeat recognise recognize acknowledge appreciate realise understand know "
    "observe remark point bear keep aware take make clear admit hear learn consider reflect underscore"
)
_WAKES_MINDING = (
    "noting mentioning remembering recalling saying stating adding stressing emphasising highlighting underlining repeating recognising acknowledging knowing observing pointing "
    "bearing keeping being taking considering reflecting"
)
_WAKES_MINDED = (
    "noted mentioned remembered recalled said stated added stressed emphasised emphasized highlighted underlined reiterated repeated recognised acknowledged appreciated "
    "understood observed pointed borne kept clear admitted conceded realised"
)

SAY_IT = "Leave these words out, and begin with what comes after them."

FILLERS = (
    # it is worth bearing in mind that
    shape(_WAKES_MINDING, rf"{_IT} {_HOW}worth {_HOW}(?:also )?{_MINDING} that", SAY_IT, near="that"),
    shape(_WAKES_MINDING, rf"worth {_HOW}{_MINDING} (?:here |too |at this point )?(?:is )?that", SAY_IT, near="that"),
    # it is important to remember that
    shape(
        _WAKES_MIND,
        rf"{_IT} {_HOW}{_GOOD} (?:for you |for everyone |for us |for people |at this point |here )?to {_HOW}{_MIND} that",
        SAY_IT,
        near="that",
    ),
    # it should be noted that
    shape(_WAKES_MINDED, rf"(?:it|this|the following|one thing) {_MUST} (?:not )?{_HOW}(?:not )?be {_HOW}{_MINDED} (?:here |too )?that", SAY_IT, near="that"),
    shape("bears repeating bear", r"it (?:bears|bear) (?:repeating|saying|remembering|mentioning|noting) that", SAY_IT, near="that"),
    shape("noted note", r"(?:note (?:should|must) be taken|it is (?:to be )?noted) that", SAY_IT, near="that"),
    # please note that, please be aware that
    shape(
        "note aware advised remember mind informed reminded understand recall notice know",
        r"(?:please|kindly|do|do please|please do|you should|you must|you need to|you will need to) (?:also |now |just |always |kindly )?"
        r"(?:note|be (?:aware|advised|informed|reminded|mindful)|remember|bear in mind|keep in mind|take note|recall|take notice|know|understand) that",
        SAY_IT,
        near="that",
        unless="if",
    ),
    # as you may be aware, ...
    shape(
        "aware know heard seen read noticed recall remember imagine appreciate gathered realise guess expect",
        rf"as {_YOU} (?:may|might|will|can|could|would|no doubt|probably|are|are no doubt|doubtless|perhaps)(?: well| already| no doubt| probably| also| perhaps| have)* "
        r"(?:(?:be |been )?aware|know|heard|seen|read|noticed|recall|remember|imagine|appreciate|gathered|realise|guess|expect|been told)",
        SAY_IT,
        start=True,
        near="as",
        follows=r"\s+(?:from|in|on|of|below|above|what|how)\b",
    ),
    # you may be interested to know that
    shape(
        "know hear learn note see find remember mind",
        rf"{_YOU} (?:may|might|will|would|could|should) (?:also |perhaps |well )?(?:(?:find it |be )?(?:\w+ly |very )?(?:helpful|useful|interesting|"
        r"interested|reassuring|pleased|glad|"
        r"happy|relieved|surprised|comforted|reassured|sorry|delighted|amazed|sad|excited)|like|want|wish|care) to (?:know|hear|learn|note|see|find|"
        r"remember|bear in mind|be told) "
        r"(?:that|how much|how many)",
        SAY_IT,
        near="that much many",
    ),
    # one thing to keep in mind is that; what you need to know is that
    shape(
        "thing point fact message matter",
        r"(?:one|another|the|a|the one|the main|the key|the first|the most important|a further|one last|one final|one other|one more|the only|the important) "
        r"(?:\w+ )?(?:thing|point|fact|message|matter)"
        rf"(?: (?:to|that you should|you should|you need to|you must|we want to|we would like to|that we would like to|worth|here|i want to|for you to) {_HOW}"
        rf"(?:{_MIND}|{_MINDING}|make|get across|tell you|share|begin with))(?: here| too| first| about this)? is(?: that|:)",
        SAY_IT,
    ),
    shape(
        "thing point fact matter truth",
        r"the (?:simple |plain |sad |main |real |important |whole )?(?:thing|point|fact|truth)(?: of the matter)? (?:is|remains|here is) that",
        SAY_IT,
        start=True,
    ),
    shape(
        "what",
        r"what (?:this means|that means|you need to know|you should know|we are saying|we mean|we are trying to say|i mean|i am saying|we want to say|we "
        r"would say|this shows|matters here"
        r"|we have to remember|we must not forget|is important|is clear|is interesting|is worth noting|is important to note|is important here) is that",
        SAY_IT,
    ),
    # we would like to point out that
    shape(
        f"{_WAKES_MIND} opportunity moment draw remind begin start assure let reassure inform",
        r"(?:i|we|the team|our team|the trust|the practice|staff)(?:'d| would| should)?(?: also| just| really| again| once again| first| now| only)* "
        r"(?:(?:like|want|wish|need|have|feel the need|ought|are keen|are bound) to|should|must|might|feel we must|feel i must) "
        r"(?:(?:also |just |again |first |now |once again )*(?:take (?:this opportunity|a moment|this chance|this time) to (?:\w+)|point out|stress|"
        r"emphasise|emphasize|reiterate|underline|"
        r"highlight|draw (?:your|people's) attention to(?: the fact)?|remind you|make (?:it|this|it very|it quite) clear|begin by saying|start by saying|"
        r"let you know|make you aware|assure you|reassure you|"
        r"say|mention|add|note|state|inform you|acknowledge))(?: that| the fact that| first| here| again| at the outset)*(?<= that)",
        SAY_IT,
        near="that",
    ),
    shape(
        "opportunity moment chance",
        r"(?:(?:may|can|could|might) )?(?:i|we) (?:\w+ ){0,4}?(?:take|use) (?:this|the|a) (?:opportunity|moment|chance|occasion) to",
        "Leave these words out.",
    ),
    shape(
        "forget forgotten",
        r"(?:let us|let's|we should|we must|we should also|we must also|you should|one should|and let us) (?:not|never) forget(?: that)?|it should not be forgotten that",
        SAY_IT,
        start=True,
    ),
    shape("clear", r"(?:let us|let's|let me|we want to|i want to|to) be (?:very |quite |absolutely |perfectly )?clear", SAY_IT, start=True, follows=r"\s+(?:of|about|up)\b"),
    # there is no doubt that
    shape(
        "doubt denying question secret escaping getting avoiding disputing",
        r"(?:there (?:is|can be|is really|'s) (?:little |absolutely )?no|it is no|there's no|it's no|there (?:is|can be) little|without a|beyond any|without any) "
        r"(?:doubt|denying|question|secret|escaping|disputing|getting away from(?: the fact)?|avoiding)(?: but)? that",
        SAY_IT,
        near="that",
    ),
    shape(
        "known accepted recognised acknowledged agreed understood fact true clear goes stands happens turns seem appear transpires",
        r"it (?:is|has been|'s) (?:a )?(?:\w+ly |now |well |often |very )*(?:well |very )?(?:known|accepted|recognised|acknowledged|agreed|understood|fact|"
        r"well-known fact|true|"
        r"true to say|fair to say|the case|widely known fact|an established fact|safe to say|right to say|clear to see) that"
        r"|it (?:so happens|turns out|would seem|would appear|transpires|does seem|may well be the case|has to be the case|stands to reason) that",
        SAY_IT,
        near="that",
        start=True,
        unless="only",
    ),
    # having said that, ...
    shape(
        "said saying having told",
        r"(?:having said (?:that|this|all that|so)|that being said|that having been said|all that said|with that said|that said|this being said|being that as it may"
        r"|when all is said and done)",
        "Leave these words out, or say “but”.",
        start=True,
        follows=r"\s+(?:they|he|she|it|you|we|the)\b",
    ),
    shape(
        "mind",
        r"(?:with|bearing|keeping) (?:all )?(?:(?:this|that|all this|these things|these points|the above) in mind|in mind (?:all )?(?:this|that|the above|"
        r"the fact that|these (?:things|points)))",
        "Leave these words out.",
        start=True,
    ),
    shape(
        "least foremost analysis repeating event worth happens outset stands account scheme respect truth told honest honesty rule speaking fairness incidentally anyway age equal",
        r"(?:last but (?:by no means|not|certainly not) least|first and foremost|in the (?:final|last) analysis|at the risk of (?:repeating (?:ourselves|"
        r"myself)|stating the obvious|"
        r"sounding \w+)|in any event|for what it's worth|for what it is worth|as it happens|as luck would have it|at the outset|as matters stand|as things "
        r"stand|on (?:every|that|this) account|"
        r"all things being equal|other things being equal|to (?:tell|be) (?:you )?(?:the truth|perfectly honest|quite honest|honest|frank|fair)|truth be told|in all "
        r"(?:honesty|fairness)|with (?:all due|the greatest|great) respect|as a (?:general )?rule of thumb|strictly speaking|incidentally|if truth be told|by the way|"
        r"needless to add|to be blunt|to put it another way|to cut a long story short|long story short|the long and the short of it is(?: that)?|in the (?:broader|"
        r"wider|grand) scheme of things|in this day and age)",
        "Leave these words out.",
        start=True,
    ),
    shape(
        "say",
        r"(?:needless|sad|strange|odd|suffice it|suffice|safe|fair|sorry|sad|pleased|happy) to say|(?:that is|which is|that's) to say that|i (?:have|am "
        r"bound|must|dare|need) to? ?say(?: that)?"
        r"|we (?:have|are bound|must) (?:to )?say(?: that)?",
        SAY_IT,
        start=True,
    ),
    shape(
        "far",
        r"(?:as|so|in so|in as) far as (?:we|i|anyone|anybody) (?:are|am|is) concerned|(?:as|so|in so) far as (?:the )?\w+(?: \w+)? (?:is|are) concerned",
        "Say it of the thing itself.",
        start=True,
    ),
    shape(
        "happens speak were speaking speech considered",
        r"(?:as it happens|so to speak|as it were|in a manner of speaking|all things considered|if you like|figure of speech|come to think of it|when you think about it)",
        "Leave these words out.",
    ),
    shape("purposes extents", r"(?:to|for) all intents and purposes", "Leave these words out."),
    shape("reality", r"(?:the reality|the sad reality|in reality|the reality of the (?:matter|situation)) (?:is|remains)(?: that)?", SAY_IT, start=True),
    shape("news", r"the (?:good|great|bad|best|sad|really good) (?:news|thing) (?:here )?(?:is|about this is) that", SAY_IT, start=True, severity="ask"),
    shape(
        "saying thanking mentioning",
        r"(?:let|allow) (?:me|us) (?:to )?(?:start|begin|end|finish|close|open) (?:off )?by \w+ing|(?:i|we)(?: would|'d| will|'ll)? (?:like to )?(?:start|begin|end|finish|"
        r"close|open) by \w+ing",
        "Say it at once.",
        start=True,
    ),
    shape(
        "mention say add point note express share",
        r"(?:i|we)(?:'d| would| will|'ll)? (?:just |also |really |simply |only )+(?:like|want|wish)?(?: to)? ?(?:mention|say|add|point out|note|express|share)(?: that)?"
        r"|(?:i|we)(?: would|'d) like to (?:mention|add|point out|note|express)(?: that)?",
        "Say it at once.",
        start=True,
    ),
    shape(
        "noticed realised seen heard gathered spotted",
        r"(?:you|some of you|many of you) (?:may|might|will|must) (?:well |already |perhaps |also |all )*have (?:already )?(?:noticed|realised|seen|heard|gathered|spotted) that",
        SAY_IT,
        start=True,
    ),
    shape(
        "interest interested curious",
        r"(?:just )?as a matter of interest|for those (?:of you )?(?:who are )?(?:interested|curious)|out of interest",
        "Leave these words out.",
        start=True,
    ),
)
