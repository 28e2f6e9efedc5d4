"""Soft words for death and dying: "lost your wife", "slipped away", "if the worst happens"."""

from accessibility.readability.rules._shapes import shape

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

DEATH = (
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
    shape(
        "away himself herself themselves topped",
        r"(?:did|do|does|doing|done) away with (?:himself|herself|themselves|yourself)|topped (?:himself|herself|themselves)|(?:put|puts) an end to (?:it|it all|his "
        r"life|her life)",
        "Say “died by suicide”.",
    ),
    shape(
        "gone departed left",
        r"(?:since|after|when|now that|before) (?:he|she|your \w+|mum|dad|gran|grandad|nan) (?:went|has gone|was gone|left us|departed|has left us|is gone)(?= |\Z)",
        _DIED,
        severity="could",
        unless="home hospital ward away work school back shop out to into",
    ),
    shape("ashes remains rest", r"(?:mortal|earthly|his|her|your loved one's) remains", "Say “body” or “ashes”.", severity="could", unless="bone meal food"),
)
