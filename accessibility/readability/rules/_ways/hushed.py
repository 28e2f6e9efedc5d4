"""What hushes or scolds readers: "we are the experts here", "do not make a fuss", "there, there"."""

from accessibility.readability.rules._shapes import shape
from accessibility.readability.rules._ways.talked_down import LEAVE

HUSHED = (
    # perhaps if you had read ...
    shape(
        "listened bothered read tried thought followed paid asked looked planned",
        r"(?:perhaps |maybe )?(?:if you had|had you|if you'd) (?:only |actually |properly |really |bothered to |taken the trouble to )*(?:listened|bothered|"
        r"read|tried|thought|followed|paid attention|asked|looked|planned)",
        LEAVE,
        unless="symptoms",
        start=True,
    ),
    shape(
        "time",
        r"(?:it is|it's|is it not|isn't it) (?:high |about |surely |really )*time (?:that )?(?:you|patients|people|everyone|we all) (?:\w+ed|took|learnt|"
        r"got|began|stopped|started|faced|did|gave|made|grew|thought|ate|came|knew)",
        LEAVE,
    ),
    shape(
        "sensible reasonable manners age silly polite grown-up mature adult baby",
        r"(?:please |do |just |try to |you must |you should |you need to |let's |let us )*(?:be (?:sensible|reasonable|polite|mature|grown-up|a grown-up|an "
        r"adult)(?: about (?:this|it))?|act your age|mind your manners|remember your manners|do not be (?:so )?(?:silly|a baby|such a baby|difficult|"
        r"awkward|childish)|don't be (?:so )?(?:silly|a baby|such a baby|difficult|awkward|childish)|grow up|behave yourself)",
        LEAVE,
        start=True,
    ),
    shape(
        "expected expect trust hope",
        r"(?:you are|patients are|everyone is|all patients are|visitors are) (?:\w+ly )?expected to (?:know|understand|realise|behave|act|be (?:sensible|"
        r"polite|patient|reasonable|responsible|grown-up))|we (?:trust|hope|expect|are sure) (?:that )?(?:you|patients|visitors) (?:will|can|are able to|"
        r"know how to) (?:be (?:sensible|reasonable|polite|grown-up|mature|responsible|good|patient)|behave|act (?:like|sensibly|responsibly)|understand "
        r"that)",
        LEAVE,
    ),
    shape(
        "capable able clever bright",
        r"(?:you|patients|people|most people|everyone|most of you) (?:are|is) (?:quite|perfectly|more than|surely|entirely|well) (?:capable|able|clever "
        r"enough|bright enough)(?: of| to)?|(?:you are|if you are|even if you are not) (?:\w+ )?(?:clever|bright|smart|intelligent) enough(?: to)?",
        LEAVE,
    ),
    shape(
        "brave",
        r"(?:try to |please |just |do )be brave|(?:you|children|your child) (?:must|should|need to|have to|will need to) be (?:very |really |so )?(?:brave|"
        r"good|a good \w+|a big \w+)",
        LEAVE,
    ),
    shape(
        "worry",
        r"(?:do not|don't|no need to|please do not|please don't|you need not|you should not) (?:worry|bother|trouble|concern|fret) (?:your (?:pretty |"
        r"little |poor )*head|yourself (?:with|about)|too much|your mind)",
        LEAVE,
    ),
    shape(
        "leave",
        r"(?:just |please |simply )?leave (?:it|that|this|everything|the thinking|the worrying|the decisions|the details|the hard part|the science) (?:all "
        r")?to (?:us|the experts|the professionals|the doctors?|those who know|your doctor)",
        "Say what you will do, and what people can choose.",
    ),
    shape("experts professionals", r"(?:we are|we're|your doctors are|they are|remember that we are) the (?:experts|professionals)(?: here)?(?:, not you)?", LEAVE),
    shape("questions", r"(?:do not|don't|without|no need to) ask(?:ing)? (?:so many |silly |unnecessary |too many |stupid |any )+questions", LEAVE),
    shape("told", r"(?:do|doing|does|did) (?:exactly )?(?:as|what) (?:you are|you're|they are|he is|she is|you have been|you were) told", "Say what to do and why.", unless="not"),
    shape(
        "genius expert doctor scientist mathematician professor degree einstein surgeon phd",
        r"(?:you|one) (?:do not|don't|does not|need not|should not|hardly) (?:have to |need to |need )?(?:be )?(?:a|an)? ?(?:\w+ )?(?:genius|expert|doctor|scientist|"
        r"mathematician|professor|degree|einstein|surgeon|phd)(?: to| in)?",
        LEAVE,
    ),
    shape(
        "remind remind tell ask repeat explain",
        r"(?:do|must|should|will|need|shall) (?:we|i|staff|nurses) (?:really |honestly |truly |still |always |constantly |seriously )*(?:have to |need to |ought to "
        r")?(?:remind|tell|ask|repeat|explain)(?: you| this| everyone| patients| it)?",
        LEAVE,
        start=True,
        follows=r"\s+(?:anyone|anybody|someone|somebody|my|the)\b",
    ),
    shape(
        "listening listened read reading attention followed bothered tried paying attending looked",
        r"(?:perhaps |maybe )?(?:if (?:only )?(?:you|patients|people|they|he|she) had|had you|if you'd)(?: \w+){0,4}? (?:listening|listened|read|reading|attention|"
        r"followed|bothered|tried|paying|attending|looked)(?: \w+){0,6}? (?:you|they|he|she|it|this|we|people) (?:would|could|might)",
        LEAVE,
    ),
    shape(
        "leave",
        r"(?:just |please |simply |you can |best to |so )*leave (?:the|all|all the|any|your|these|it|that|such)(?: \w+){0,3} (?:to|with) (?:us|the experts|the "
        r"professionals|the doctors?|the nurses?|people who know|those who know|the team|staff)",
        "Say what you will do, and what people can choose.",
        unless="bag bags coat message form forms sample samples key keys valuables letter phone number details",
        start=True,
    ),
    shape(
        "needs need",
        r"(?:nobody|no one|no-one|none of us|surely no one|surely nobody|who) (?:really |surely )?needs? (?:reminding|telling|to be (?:told|reminded)|us to (?:tell|"
        r"remind))(?: them| you)?(?: that)?",
        LEAVE,
    ),
    shape("fuss scene", r"(?:make|making|kick up|cause|causing) (?:such )?(?:a|any|too much|so much) (?:fuss|scene)|no (?:need (?:for|to) )?fuss(?:ing)?", LEAVE),
    shape(
        "sense",
        r"(?:a little|a bit of|some|a grain of|a touch of|plain|good old|simple|basic|ordinary|just|it is only|it's only|use your|use a bit of|use some) (?:plain |good "
        r"|simple |old |old-fashioned )*common[ -]sense|common sense (?:tells|should tell|says|dictates|will tell|goes)",
        LEAVE,
    ),
    shape(
        "old",
        r"(?:you|they|your child|he|she) (?:are|is|'re) (?:quite |surely |now |more than )?(?:old|big|grown up|grown-up) enough(?: \w+ \w+)? to(?: know(?: better)?| "
        r"understand| do| behave| look after)?",
        LEAVE,
    ),
    shape("there now come tut", r"there there|now now|come come|tut tut|come now|there now", LEAVE, start=True),
    shape(
        "babies baby child children toddler toddlers",
        r"(?:do not|don't|stop|no need to|never) (?:be|being|act|acting|behave|behaving) like (?:a |an )?(?:\w+ )?(?:bab(?:y|ies)|child|children|toddlers?)|big (?:boys|"
        r"girls) (?:do not|don't)|(?:be|act like) a big (?:boy|girl)",
        LEAVE,
    ),
    shape(
        "excuse excuses",
        r"(?:please )?(?:no|spare us the|we do not want|we will not accept|we don't accept|do not make|don't make|stop making) (?:any |more |your )?excuses?",
        LEAVE,
        start=True,
    ),
    shape(
        "difference trouble thanks luck",
        r"is (?:it|that|this) (?:really |honestly )?(?:so|too|that) (?:much trouble|hard|difficult)(?: to| for you)?|(?:you|patients|people) should (?:be|feel|count "
        r"yourselves?) (?:very |just |more )?(?:grateful|thankful|lucky)(?: that| to| for)?|(?:count|consider|think) yourselves?(?: very)? lucky",
        LEAVE,
    ),
    shape(
        "grateful thankful lucky",
        r"(?:you|patients|people|we all) (?:should|must|ought to) (?:be|feel|count yourselves?|count yourself) (?:very |just |more |a little |really )?(?:grateful|"
        r"thankful|lucky)|(?:count|consider|think) (?:yourself|yourselves)(?: very)? lucky",
        LEAVE,
    ),
    shape(
        "simple plain words language terms",
        r"(?:to|let me|let us|we will|i will|we'll) (?:put|say|explain|make|keep) (?:it|this|things) (?:very |really |more |as )?(?:simply|simple|plainly|in (?:plain|"
        r"simple|easy|baby) (?:words|language|terms|english))(?: for you| so that you)?",
        LEAVE,
        start=True,
    ),
)
