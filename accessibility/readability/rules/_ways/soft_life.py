"""Soft words for drink, the mind, age, weight and bad news from an office: "not himself lately", "of a certain age", "let go of 12 staff"."""

from accessibility.readability.rules._shapes import shape

_PLAIN = "Say what happened, in plain words."

LIFE = (
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
        "tipsy merry squiffy worse sozzled legless plastered",
        r"(?:a bit |a little |slightly |rather )?(?:tipsy|squiffy|sozzled|legless|plastered|worse for drink)",
        "Say “drunk”.",
        unless="wall plaster",
    ),
    shape(
        "managed exits natural wastage headcount slimmed streamlined rightsized downsized outsourced",
        r"(?:slimm?ed|slimming|pared|paring|trimm?ed|trimming) (?:down|back)|natural wastage|headcount reductions?|efficiency (?:savings?|measures|gains)|cost[ "
        r"-]improvements?(?: programmes?| plans?)?|(?:right|down)siz(?:ed|ing|e)",
        "Say what is cut: money, jobs or visits.",
        severity="could",
        unless="weight diet",
    ),
)
