"""Soft words for death, the body, the toilet, sex and bad news, in whatever form they stand: "lost your wife", "pain down there", "when nature calls"."""

from accessibility.readability.rule import Rule, nhs
from accessibility.readability.rules._shapes import Shapes, shape

_WHOSE = r"(?:your|his|her|their|my|our|a|an|the|someone's|somebody's)"
_KIN = (
    r"(?:(?:dear|beloved|loved|late|only|first|unborn|close|little|elderly|own|older|younger|newborn|twin|best) )*"
    r"(?:wife|husband|partner|spouse|mother|father|mum|dad|parents?|son|daughter|child|children|baby|babies|brother|sister|friend|grandparent|grandmother|"
    r"grandfather|gran|granny|grandad|nan|twin|"
    r"twins|relative|loved one|one|family member|mate|aunt|uncle|cousin|pet)"
)
_WHEN = (
    r"(?:on|last|yesterday|this morning|this week|in (?:january|february|march|april|may|june|july|august|september|october|november|december|the night|"
    r"\d+)|to (?:cancer|covid|a|an|the|suicide|sepsis|flu)|after (?:a|an)|peacefully|suddenly|at home|so suddenly|too soon|young)"
)
_DIED = "Say “died”, kindly."
_BODY = "Name the part of the body."
_TOILET = "Say “pee”, “poo” or “toilet”."
_SEX = "Say “sex”, “have sex” or “pregnant”."
_PLAIN = "Say what happened, in plain words."

_SHAPES = Shapes(
    (
        # Death
        shape(
            "lost lose loses losing loss",
            rf"(?:lost|lose|loses|losing) (?:{_WHOSE} {_KIN}|someone (?:close|you love|dear|special)\w*(?: to you)?)",
            _DIED,
            unless="weight custody way letter crowd shop station keys touch",
        ),
        shape("lost", rf"lost (?:him|her|them|she|he)(?= {_WHEN})", _DIED, unless="crowd"),
        shape(
            "loss",
            rf"(?:the |a )?(?:sad |recent |sudden |tragic )?loss of (?:{_WHOSE} {_KIN}|someone|somebody)|(?:sorry for|sorry about) (?:your|her|his|their) (?:sad |recent )?loss",
            _DIED,
            severity="could",
        ),
        shape(
            "away slipped drifted departed peacefully quietly maker ghost angels bucket daisies",
            r"(?:slip|slips|slipped|slipping|drift|drifts|drifted) (?:peacefully |quietly )?away(?: (?:in|from us|at))?|(?:went|gone|goes|going|go) (?:very |so "
            r")?(?:peacefully|quietly)(?: (?:in|at))?|depart(?:ed|s)? this (?:life|world)|"
            r"(?:met|meet|meets|meeting) (?:his|her|their|your) (?:maker|end)|g(?:ive|ave|iven) up the ghost|(?:is|are|now|gone to be) with (?:the angels|god|"
            r"jesus|the lord)|kick(?:ed|s)? the bucket|pushing up (?:the )?daisies|"
            r"(?:the|our|your|her|his|dear|dearly) departed(?: \w+)?",
            _DIED,
            unless="ambulance bus train flight crowd friend ghost-written plane",
        ),
        shape(
            "end last taken us",
            r"(?:met|meets|meet) (?:his|her|their) end|(?:breathed|breathe|breathes|drew|draws) (?:his|her|their|your) last(?: breath)?|(?:taken|snatched|gone|"
            r"torn) (?:away )?from us|(?:is|are) (?:sadly )?(?:no longer|not) with us",
            _DIED,
            follows=r"\s+(?:if|today|in the|because)\b",
        ),
        shape(
            "asleep eternal rest sleep",
            r"(?:fell|fall|falls) asleep (?:for the last time|in (?:the arms of )?(?:jesus|god|the lord))|(?:eternal|everlasting|final) (?:rest|sleep|peace)|"
            r"(?:laid|lay|gone|been called) to (?:eternal |her |his |their )?rest",
            _DIED,
        ),
        shape("worst", r"(?:if|when|should) the worst (?:happens|should happen|comes to the worst|does happen|happen|were to happen)", "Say what may happen: “if he dies”."),
        shape(
            "happen happens happened",
            r"(?:if|should|in case) (?:anything|something) (?:should |were to |does |ever )*happens?(?:ed)? to (?:you|him|her|them|me|us|your \w+)",
            "Say what may happen: “if you die”.",
            severity="could",
        ),
        shape("journey curtain", r"(?:final|last|eternal) (?:journey|curtain|chapter|goodbye)", _DIED, unless="bus train taxi book"),
        shape(
            "nothing",
            r"(?:there (?:is|was|are)|we can do) nothing (?:more|further|else|left) (?:that |for )?(?:we|they|doctors|the doctors|staff|anyone|can|to)(?: "
            r"\w+){0,2} ?(?:do|be done|offer|try)",
            "Say what will happen now, and what care there is.",
            severity="could",
        ),
        shape(
            "comfortable",
            r"(?:make|made|making|keep|kept|keeping) (?:him|her|them) (?:as )?comfortable",
            "Say what care there is, and that the person is dying.",
            severity="could",
            unless="cushion pillow chair seat",
        ),
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
        # Drink, mind, age
        shape(
            "influence wear drink emotional tipple few many skinful drop tipsy merry squiffy",
            r"under the influence(?! of (?:the|his|her|an?) (?:moon|idea))|(?:the )?worse for wear|(?:likes?|liked|enjoys?|fond of|partial to|fondness for) "
            r"(?:a|the odd|the occasional|his|her|their) (?:drink|tipple|drop)|tired and emotional|(?:has|had|have|having) (?:had )?(?:a few too many|one too "
            r"many|a skinful|a drop too much)|(?:has|have|had|with) a (?:little |bit of a |slight )?drink problem",
            _PLAIN,
        ),
        shape(
            "nerves herself himself silly all thoughts breakdown",
            r"(?:suffers?|suffering|suffered|trouble|problem|problems|bad|bother) (?:with|from) (?:his|her|their|your|the) nerves|bad nerves|(?:not|isn't|"
            r"wasn't) (?:quite |really |feeling |been )?(?:herself|himself) (?:lately|today|recently|at the moment|since)|(?:do|did|does|done|doing|try|trying|"
            r"tried) (?:to do )?(?:something|anything) (?:silly|stupid|foolish|daft)|(?:end|ends|ending|ended) it all|(?:dark|bad|black) thoughts|not (?:quite "
            r")?all there",
            "Say it plainly: “anxiety”, “thoughts of suicide”.",
        ),
        shape(
            "years certain",
            r"(?:golden|twilight|autumn|sunset|later|advanced|senior) (?:of )?(?:in )?years(?= of| now|$)|(?:advanced|getting on|well on|senior|up) in years|of "
            r"a certain age|(?:getting|getting on) (?:a bit|on a bit) (?:old|in years)|(?:is|are|be|getting) getting on a bit|no spring chicken|long in the "
            r"tooth|over the hill",
            "Give the age, or say “older”.",
        ),
        shape(
            "weight boned build side",
            r"carrying (?:a bit of |some |a little |too much |extra |a few )+(?:extra )?(?:weight|pounds|timber)|big[ -]boned|on the (?:large|big|heavy|plump|"
            r"cuddly|chubby) side|(?:of )?(?:generous|ample|fuller) (?:build|proportions|figure)",
            "Give the weight, if it matters.",
            severity="could",
        ),
        shape(
            "discomfort uncomfortable pressure prick scratch",
            r"(?:some|slight|mild|a little|a bit of|a degree of|a certain amount of|minor|temporary) (?:\w+ )?discomfort|(?:a bit|a little|slightly|mildly|"
            r"somewhat) uncomfortable|a (?:little|small|tiny|sharp) (?:prick|scratch)",
            "Say how it may hurt, and for how long.",
            severity="could",
            unless="pain hurt painful hurts",
        ),
        # Offices
        shape(
            "go",
            r"(?:let|lets|letting|having to let|had to let) (?:go (?:of )?(?:\d+|some|many|several|a number of|staff|people|nurses|\w+ staff|\w+ (?:nurses|"
            r"posts|workers|people))|(?:some|many|several|\d+|a few) (?:of our |of the )?(?:staff|people|nurses|workers|colleagues) go)",
            "Say “lost their jobs”.",
        ),
        shape(
            "challenges challenge pressures headwinds constraints position climate",
            r"(?:financial|budgetary|fiscal|funding|economic|cash-flow) (?:challenges?|pressures?|headwinds|constraints|difficulties|climate)|(?:challenging|"
            r"difficult|tight|constrained) (?:financial|funding|economic|budget) (?:position|climate|situation|times|environment|envelope|year|settlement)|"
            r"challenging (?:year|winter|period|times)",
            "Say what the money problem is.",
            severity="could",
        ),
        shape(
            "short",
            r"(?:fell|fall|falls|fallen|falling) (?:far |well |a little |somewhat )?short of (?:our|the|its|their|your|what|expected|acceptable|usual)(?: \w+){0,3}",
            "Say what went wrong.",
            severity="could",
            follows=r"\s*-",
        ),
        shape(
            "interfered touched messed attentions attention liberties",
            r"(?:was|were|been|being|is|are) (?:sexually )?(?:interfered with|messed (?:about|around) with)|touched (?:\w+ )?(?:inappropriately|in the wrong "
            r"way|where they should not)|unwanted (?:attentions?|advances)|took liberties with",
            "Say what was done: “sexually assaulted”.",
            unless="equipment machine settings",
        ),
        shape(
            "c growth shadow",
            r"the big c|(?:a|the) (?:little |small )?(?:shadow) on (?:your|his|her|the|my) (?:lung|lungs|liver|kidney|x-ray|scan|brain|breast)",
            "Name it: “cancer”, “a lump”.",
        ),
        shape(
            "illness",
            r"(?:after|following|had|with) a (?:long|short|brief|lengthy) illness(?:,? (?:bravely|courageously) (?:borne|fought))?",
            "Name the illness, if the family agrees.",
            severity="could",
        ),
        shape("abode fortunate jobs", r"(?:of )?no fixed (?:abode|address)|(?:the |those )?less fortunate|between jobs", _PLAIN),
        shape(
            "away himself herself themselves topped",
            r"(?:did|do|does|doing|done) away with (?:himself|herself|themselves|yourself)|topped (?:himself|herself|themselves)|(?:put|puts) an end to (?:it|it all|his life|her life)",
            "Say “died by suicide”.",
        ),
        shape(
            "department trouser trousers bedroom",
            r"(?:in|with) the (?:trouser|bedroom|downstairs|waterworks|plumbing) department|(?:trouble|problems|nothing happening) in (?:his|the) (?:trousers?|trouser department)",
            _SEX,
        ),
        shape("trouble", r"(?:got|get|gets|getting) (?:herself|a girl|her|his girlfriend|someone) (?:in|into) trouble", _SEX),
        shape(
            "tipsy merry squiffy worse sozzled legless plastered",
            r"(?:a bit |a little |slightly |rather )?(?:tipsy|squiffy|sozzled|legless|plastered|worse for drink)",
            "Say “drunk”.",
            unless="wall plaster",
        ),
        shape("odour whiff", r"(?:personal|body|unpleasant|female|feminine|intimate) (?:odour|whiff|freshness)", "Say “smell”.", severity="could"),
        shape("monthlies flow hygiene sanitary", r"(?:your|her|the) monthlies|feminine (?:hygiene|protection|products)|monthly flow", "Say “period”."),
        shape(
            "wind gas", r"(?:break|breaks|breaking|broke) wind|let off|(?:a )?(?:touch|bit|case) of (?:the )?(?:wind|gas|vapours)", "Say “fart”, or “pass wind”.", severity="could"
        ),
        shape(
            "poorly tummy delicate",
            r"(?:a )?(?:delicate|gippy|dicky) (?:condition|tummy|stomach)|in a delicate condition|(?:touch|bit) of (?:tummy|stomach) trouble",
            _PLAIN,
            severity="could",
        ),
        shape(
            "gone departed left",
            r"(?:since|after|when|now that|before) (?:he|she|your \w+|mum|dad|gran|grandad|nan) (?:went|has gone|was gone|left us|departed|has left us|is gone)(?= |\Z)",
            _DIED,
            severity="could",
            unless="home hospital ward away work school back shop out to into",
        ),
        shape("ashes remains rest", r"(?:mortal|earthly|his|her|your loved one's) remains", "Say “body” or “ashes”.", severity="could", unless="bone meal food"),
        shape(
            "managed exits natural wastage headcount slimmed streamlined rightsized downsized outsourced",
            r"(?:slimm?ed|slimming|pared|paring|trimm?ed|trimming) (?:down|back)|natural wastage|headcount reductions?|efficiency (?:savings?|measures|gains)|cost[ -]improvements?(?: programmes?| plans?)?|(?:right|down)siz(?:ed|ing|e)",
            "Say what is cut: money, jobs or visits.",
            severity="could",
            unless="weight diet",
        ),
    )
)

RULE = Rule(
    id="euphemism",
    title="Say it plainly",
    why="Soft words can be misread. Some people will not know what you mean, and may miss something that matters.",
    better="Use the clear word, kindly. For death, say died.",
    severity="should",
    certainty="likely",
    source=nhs("a-to-z-of-nhs-health-writing", "A to Z of NHS health writing"),
    before="Your father passed away this morning.",
    after="Your father died this morning.",
    flagged=(
        "We are sorry that you ⟦lost your wife⟧.",
        "Your father ⟦slipped away in⟧ the night.",
        "⟦If the worst happens⟧, we will call you.",
        "The drug can affect your ⟦private parts⟧.",
        "You may be ⟦sore down there⟧.",
        "⟦When nature calls⟧, press the bell.",
        "You may need to ⟦use the facilities⟧.",
        "Have you ⟦passed a motion⟧?",
        "They could not have ⟦marital relations⟧.",
        "Is it ⟦that time of the month⟧?",
        "He was ⟦under the influence⟧ when he fell.",
        "She ⟦tried to do something silly⟧.",
        "We ⟦had to let go of 12⟧ staff.",
    ),
    fine=(
        "Your father died in the night.",
        "We lost 212 visits last year.",
        "He lost weight. She lost her glasses.",
        "You may pass wind.",
        "The bus passed the hospital.",
        "Slowly he slipped on the ice.",
        "The toilets are down there on the left.",
        "She sleeps with a light on.",
        "We are expecting 20 people.",
        "The number 2 bus stops here.",
        "Your baby may sleep with you.",
        "Ask for a private room.",
        "The gym has good facilities.",
        "She is not herself a nurse.",
    ),
    look_at_word=_SHAPES.look,
    wakes=_SHAPES.wakes,
)
