"""Sentences that talk down: they say what the reader ought to know, how easy it is, or that it was said before."""

from accessibility.readability.rule import Rule, nhs
from accessibility.readability.rules._shapes import Shapes, shape

_MUST = r"(?:should|ought to|must|surely|really should|will surely|can surely|are supposed to|are meant to|are expected to|were supposed to|need to)"
_KNOW = (
    r"(?:know|be aware|realise|understand|remember|have known|have realised|have learnt|have learned|have understood|have remembered|appreciate|be familiar|"
    r"be able to see|be used to|recall|have read)"
)
_LEAVE = "Leave this out, and say the fact or what to do."
_ADV = r"(?: (?:by now|already|surely|really|well|full well|very well|perfectly well|of course|no doubt|all|certainly|know|also|at your age|at this stage|by this stage))*"
_SENSIBLE = (
    r"(?:sensible|reasonable|responsible|intelligent|decent|right-minded|thinking|normal|caring|good|grown-up|mature|sane|rational|educated|"
    r"self-respecting|right-thinking|well-informed|loving|smart|clever)"
)
_PERSON = r"(?:person|people|adult|adults|patient|patients|parent|parents|mother|mum|father|carer|carers|citizen|one|man|woman)"

_SHAPES = Shapes(
    (
        # as you ought to know by now
        shape(
            "know aware realise understand remember appreciate known realised learnt learned familiar recall",
            rf"as (?:you|patients|everyone|everybody|anyone|anybody|all patients|we all|any \w+|every \w+|all of you|you all|regular \w+)(?: {_MUST})?{_ADV} "
            rf"{_KNOW}(?: by now| already| well| full well| only too well)?",
            _LEAVE,
            unless="may might if soon",
            follows=r"\s+(?:from|how|what|about)\b",
        ),
        shape(
            "know aware realise understand known realised learnt learned remembered",
            r"(?:you|patients|everyone|everybody|we all|parents|adults) (?:really |surely |all |certainly )*(?:should|ought to|must)(?: really| surely| all| "
            rf"certainly| well| have)*{_ADV} "
            r"(?:know|be aware|realise|understand|known|realised|learnt|learned|remembered)(?: (?:better|by now|already|this|this by now|full well|well|all "
            r"this)(?: than to)?|(?= that))",
            _LEAVE,
            unless="before if",
        ),
        shape(
            "now",
            r"by now,? (?:you|patients|everyone|everybody) (?:\w+ )?(?:should|ought to|must|will|really|surely)(?: \w+)? (?:\w+)|(?:you|patients|everyone|"
            rf"everybody) (?:should|ought to|must|will) (?:\w+ )?(?:{_KNOW[3:-1]}|have \w+ed|have got|be used to) (?:\w+ ){{0,3}}by now",
            _LEAVE,
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
            _LEAVE,
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
            _LEAVE,
        ),
        shape(
            "again time", r"(?:once again|yet again|for the (?:last|umpteenth|hundredth|final|third|second) time),? (?:we|i|please|do|you|patients|visitors)", _LEAVE, start=True
        ),
        # any sensible person
        shape(
            "sensible reasonable responsible intelligent decent right-minded thinking normal caring good grown-up mature sane rational educated "
            "self-respecting right-thinking well-informed loving smart clever",
            rf"(?:any|no|every|all|most|a|anyone|as a|as any) (?:truly |really |half )?{_SENSIBLE} {_PERSON} (?:would|will|should|can|could|knows?|must|"
            r"understands?|does|do|ought|takes?|looks?|cancels?|realises?|you)(?: never| not)?"
            r"|(?:anyone|anybody|everyone|people) with (?:any |an ounce of |half a |a bit of |a grain of |some )(?:sense|brain|common sense|intelligence|sense at all)",
            _LEAVE,
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
            _LEAVE,
            unless="ill sick infected catch",
        ),
        shape("child", r"a (?:\w+ )?child (?:can|could|would) (?:do|understand|manage|use|follow|work|read|see|tell)|child's play", _LEAVE, unless="safely reach"),
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
            _LEAVE,
        ),
        shape("hard", r"how hard (?:can|could|is) (?:it|that|this)(?: be)?(?: to)?", _LEAVE, unless="heart press push"),
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
            _LEAVE,
        ),
        # you will, no doubt, remember
        shape(
            "doubt doubtless",
            r"(?:you|patients|many of you) (?:will|have|can|are|would|must)?(?: all)?,? (?:no doubt|doubtless),? (?:\w+)|no doubt (?:you|many of you|patients) (?:\w+)",
            _LEAVE,
        ),
        shape("surely", r"(?:but |and )?surely,? (?:you|it|that|this|we|everyone|anyone|no one|nobody|even|patients|a|an|one|the)(?: \w+)?", _LEAVE, start=True),
        # perhaps if you had read ...
        shape(
            "listened bothered read tried thought followed paid asked looked planned",
            r"(?:perhaps |maybe )?(?:if you had|had you|if you'd) (?:only |actually |properly |really |bothered to |taken the trouble to )*(?:listened|bothered|"
            r"read|tried|thought|followed|paid attention|asked|looked|planned)",
            _LEAVE,
            unless="symptoms",
            start=True,
        ),
        shape(
            "time",
            r"(?:it is|it's|is it not|isn't it) (?:high |about |surely |really )*time (?:that )?(?:you|patients|people|everyone|we all) (?:\w+ed|took|learnt|"
            r"got|began|stopped|started|faced|did|gave|made|grew|thought|ate|came|knew)",
            _LEAVE,
        ),
        shape(
            "sensible reasonable manners age silly polite grown-up mature adult baby",
            r"(?:please |do |just |try to |you must |you should |you need to |let's |let us )*(?:be (?:sensible|reasonable|polite|mature|grown-up|a grown-up|an "
            r"adult)(?: about (?:this|it))?|act your age|mind your manners|remember your manners|do not be (?:so )?(?:silly|a baby|such a baby|difficult|"
            r"awkward|childish)|don't be (?:so )?(?:silly|a baby|such a baby|difficult|awkward|childish)|grow up|behave yourself)",
            _LEAVE,
            start=True,
        ),
        shape(
            "expected expect trust hope",
            r"(?:you are|patients are|everyone is|all patients are|visitors are) (?:\w+ly )?expected to (?:know|understand|realise|behave|act|be (?:sensible|"
            r"polite|patient|reasonable|responsible|grown-up))|we (?:trust|hope|expect|are sure) (?:that )?(?:you|patients|visitors) (?:will|can|are able to|"
            r"know how to) (?:be (?:sensible|reasonable|polite|grown-up|mature|responsible|good|patient)|behave|act (?:like|sensibly|responsibly)|understand "
            r"that)",
            _LEAVE,
        ),
        shape(
            "capable able clever bright",
            r"(?:you|patients|people|most people|everyone|most of you) (?:are|is) (?:quite|perfectly|more than|surely|entirely|well) (?:capable|able|clever "
            r"enough|bright enough)(?: of| to)?|(?:you are|if you are|even if you are not) (?:\w+ )?(?:clever|bright|smart|intelligent) enough(?: to)?",
            _LEAVE,
        ),
        shape(
            "brave",
            r"(?:try to |please |just |do )be brave|(?:you|children|your child) (?:must|should|need to|have to|will need to) be (?:very |really |so )?(?:brave|"
            r"good|a good \w+|a big \w+)",
            _LEAVE,
        ),
        shape(
            "worry",
            r"(?:do not|don't|no need to|please do not|please don't|you need not|you should not) (?:worry|bother|trouble|concern|fret) (?:your (?:pretty |"
            r"little |poor )*head|yourself (?:with|about)|too much|your mind)",
            _LEAVE,
        ),
        shape(
            "leave",
            r"(?:just |please |simply )?leave (?:it|that|this|everything|the thinking|the worrying|the decisions|the details|the hard part|the science) (?:all "
            r")?to (?:us|the experts|the professionals|the doctors?|those who know|your doctor)",
            "Say what you will do, and what people can choose.",
        ),
        shape("experts professionals", r"(?:we are|we're|your doctors are|they are|remember that we are) the (?:experts|professionals)(?: here)?(?:, not you)?", _LEAVE),
        shape("questions", r"(?:do not|don't|without|no need to) ask(?:ing)? (?:so many |silly |unnecessary |too many |stupid |any )+questions", _LEAVE),
        shape(
            "told", r"(?:do|doing|does|did) (?:exactly )?(?:as|what) (?:you are|you're|they are|he is|she is|you have been|you were) told", "Say what to do and why.", unless="not"
        ),
        shape(
            "genius expert doctor scientist mathematician professor degree einstein surgeon phd",
            r"(?:you|one) (?:do not|don't|does not|need not|should not|hardly) (?:have to |need to |need )?(?:be )?(?:a|an)? ?(?:\w+ )?(?:genius|expert|doctor|scientist|mathematician|professor|degree|einstein|surgeon|phd)(?: to| in)?",
            _LEAVE,
        ),
        shape(
            "remind remind tell ask repeat explain",
            r"(?:do|must|should|will|need|shall) (?:we|i|staff|nurses) (?:really |honestly |truly |still |always |constantly |seriously )*(?:have to |need to |ought to )?(?:remind|tell|ask|repeat|explain)(?: you| this| everyone| patients| it)?",
            _LEAVE,
            start=True,
        ),
        shape(
            "listening listened read reading attention followed bothered tried paying attending looked",
            r"(?:perhaps |maybe )?(?:if (?:only )?(?:you|patients|people|they|he|she) had|had you|if you'd)(?: \w+){0,4}? (?:listening|listened|read|reading|attention|followed|bothered|tried|paying|attending|looked)(?: \w+){0,6}? (?:you|they|he|she|it|this|we|people) (?:would|could|might)",
            _LEAVE,
        ),
        shape(
            "leave",
            r"(?:just |please |simply |you can |best to |so )*leave (?:the|all|all the|any|your|these|it|that|such)(?: \w+){0,3} (?:to|with) (?:us|the experts|the professionals|the doctors?|the nurses?|people who know|those who know|the team|staff)",
            "Say what you will do, and what people can choose.",
            unless="bag bags coat message form forms sample samples key keys valuables letter phone number details",
            start=True,
        ),
        shape(
            "needs need",
            r"(?:nobody|no one|no-one|none of us|surely no one|surely nobody|who) (?:really |surely )?needs? (?:reminding|telling|to be (?:told|reminded)|us to (?:tell|remind))(?: them| you)?(?: that)?",
            _LEAVE,
        ),
        shape("fuss scene", r"(?:make|making|kick up|cause|causing) (?:such )?(?:a|any|too much|so much) (?:fuss|scene)|no (?:need (?:for|to) )?fuss(?:ing)?", _LEAVE),
        shape(
            "sense",
            r"(?:a little|a bit of|some|a grain of|a touch of|plain|good old|simple|basic|ordinary|just|it is only|it's only|use your|use a bit of|use some) (?:plain |good |simple |old |old-fashioned )*common[ -]sense|common sense (?:tells|should tell|says|dictates|will tell|goes)",
            _LEAVE,
        ),
        shape(
            "old",
            r"(?:you|they|your child|he|she) (?:are|is|'re) (?:quite |surely |now |more than )?(?:old|big|grown up|grown-up) enough(?: \w+ \w+)? to(?: know(?: better)?| understand| do| behave| look after)?",
            _LEAVE,
        ),
        shape("there now come tut", r"there there|now now|come come|tut tut|come now|there now", _LEAVE, start=True),
        shape(
            "babies baby child children toddler toddlers",
            r"(?:do not|don't|stop|no need to|never) (?:be|being|act|acting|behave|behaving) like (?:a |an )?(?:\w+ )?(?:bab(?:y|ies)|child|children|toddlers?)|big (?:boys|girls) (?:do not|don't)|(?:be|act like) a big (?:boy|girl)",
            _LEAVE,
        ),
        shape(
            "excuse excuses",
            r"(?:please )?(?:no|spare us the|we do not want|we will not accept|we don't accept|do not make|don't make|stop making) (?:any |more |your )?excuses?",
            _LEAVE,
            start=True,
        ),
        shape(
            "difference trouble thanks luck",
            r"is (?:it|that|this) (?:really |honestly )?(?:so|too|that) (?:much trouble|hard|difficult)(?: to| for you)?|(?:you|patients|people) should (?:be|feel|count yourselves?) (?:very |just |more )?(?:grateful|thankful|lucky)(?: that| to| for)?|(?:count|consider|think) yourselves?(?: very)? lucky",
            _LEAVE,
        ),
        shape(
            "grateful thankful lucky",
            r"(?:you|patients|people|we all) (?:should|must|ought to) (?:be|feel|count yourselves?|count yourself) (?:very |just |more |a little |really )?(?:grateful|thankful|lucky)|(?:count|consider|think) (?:yourself|yourselves)(?: very)? lucky",
            _LEAVE,
        ),
        shape(
            "simple plain words language terms",
            r"(?:to|let me|let us|we will|i will|we'll) (?:put|say|explain|make|keep) (?:it|this|things) (?:very |really |more |as )?(?:simply|simple|plainly|in (?:plain|simple|easy|baby) (?:words|language|terms|english))(?: for you| so that you)?",
            _LEAVE,
            start=True,
        ),
    )
)

RULE = Rule(
    id="condescending",
    title="This may talk down to people",
    why="If it is not easy or clear for the reader, words like these make them feel at fault.",
    better="Take the word out, or say what to do and who can help.",
    severity="should",
    certainty="likely",
    source=nhs("voice-and-tone", "Voice and tone"),
    before="Simply fill in the form. It is obviously very easy.",
    after="Fill in the form. Ask at the desk if you want help.",
    flagged=(
        "⟦As you ought to know by now⟧, the car park is full by 9am.",
        "⟦You should know better than to⟧ skip a dose.",
        "⟦As we have already explained⟧, visits end at 8pm.",
        "⟦We have told you before⟧ that you must not eat.",
        "⟦How many times must we⟧ ask you to cancel?",
        "⟦Any sensible person would⟧ stop.",
        "⟦Even you can use⟧ this meter.",
        "⟦It is not that hard to⟧ cancel.",
        "You ⟦just need to relax⟧.",
        "⟦Do try to⟧ be on time.",
        "⟦You will, no doubt, remember⟧ that we close at 5pm.",
        "⟦Surely you can⟧ walk for 10 minutes.",
        "⟦Do not worry your head⟧ about the details.",
    ),
    fine=(
        "It is not easy to talk about money.",
        "We explained the rule in our last letter.",
        "Do you know the signs of a stroke?",
        "You know your body best.",
        "We just opened a new clinic.",
        "Even children can get shingles.",
        "If you have been told before that you have asthma, tell us.",
        "You should know what your tablets are for.",
        "Try to be active each day.",
        "Any person can ask for a copy.",
        "It is not hard to the touch.",
        "You should be able to go home by now, but it may take a day longer.",
        "As you get to know the team, you can ask for more.",
    ),
    look_at_word=_SHAPES.look,
    wakes=_SHAPES.wakes,
)
