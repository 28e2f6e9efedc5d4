"""Words before the message: "it is worth bearing in mind that", "as you may be aware", "we would like to point out that"."""

from accessibility.readability.figures import mark
from accessibility.readability.finding import Hit
from accessibility.readability.guards import is_guarded
from accessibility.readability.page import PROSE, Sentence
from accessibility.readability.rule import NHS_READ, Rule
from accessibility.readability.rules._shapes import Shapes, shape
from accessibility.readability.settings import Settings
from glossary.term import Source

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

_SAY_IT = "Leave these words out, and begin with what comes after them."
_SHAPES = Shapes(
    (
        # it is worth bearing in mind that
        shape(_WAKES_MINDING, rf"{_IT} {_HOW}worth {_HOW}(?:also )?{_MINDING} that", _SAY_IT, near="that"),
        shape(_WAKES_MINDING, rf"worth {_HOW}{_MINDING} (?:here |too |at this point )?(?:is )?that", _SAY_IT, near="that"),
        # it is important to remember that
        shape(
            _WAKES_MIND,
            rf"{_IT} {_HOW}{_GOOD} (?:for you |for everyone |for us |for people |at this point |here )?to {_HOW}{_MIND} that",
            _SAY_IT,
            near="that",
        ),
        # it should be noted that
        shape(_WAKES_MINDED, rf"(?:it|this|the following|one thing) {_MUST} (?:not )?{_HOW}(?:not )?be {_HOW}{_MINDED} (?:here |too )?that", _SAY_IT, near="that"),
        shape("bears repeating bear", r"it (?:bears|bear) (?:repeating|saying|remembering|mentioning|noting) that", _SAY_IT, near="that"),
        shape("noted note", r"(?:note (?:should|must) be taken|it is (?:to be )?noted) that", _SAY_IT, near="that"),
        # please note that, please be aware that
        shape(
            "note aware advised remember mind informed reminded understand recall notice know",
            r"(?:please|kindly|do|do please|please do|you should|you must|you need to|you will need to) (?:also |now |just |always |kindly )?"
            r"(?:note|be (?:aware|advised|informed|reminded|mindful)|remember|bear in mind|keep in mind|take note|recall|take notice|know|understand) that",
            _SAY_IT,
            near="that",
            unless="if",
        ),
        # as you may be aware, ...
        shape(
            "aware know heard seen read noticed recall remember imagine appreciate gathered realise guess expect",
            rf"as {_YOU} (?:may|might|will|can|could|would|no doubt|probably|are|are no doubt|doubtless|perhaps)(?: well| already| no doubt| probably| also| perhaps| have)* "
            r"(?:(?:be |been )?aware|know|heard|seen|read|noticed|recall|remember|imagine|appreciate|gathered|realise|guess|expect|been told)",
            _SAY_IT,
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
            _SAY_IT,
            near="that much many",
        ),
        # one thing to keep in mind is that; what you need to know is that
        shape(
            "thing point fact message matter",
            r"(?:one|another|the|a|the one|the main|the key|the first|the most important|a further|one last|one final|one other|one more|the only|the important) "
            r"(?:\w+ )?(?:thing|point|fact|message|matter)"
            rf"(?: (?:to|that you should|you should|you need to|you must|we want to|we would like to|that we would like to|worth|here|i want to|for you to) {_HOW}"
            rf"(?:{_MIND}|{_MINDING}|make|get across|tell you|share|begin with))(?: here| too| first| about this)? is(?: that|:)",
            _SAY_IT,
        ),
        shape(
            "thing point fact matter truth",
            r"the (?:simple |plain |sad |main |real |important |whole )?(?:thing|point|fact|truth)(?: of the matter)? (?:is|remains|here is) that",
            _SAY_IT,
            start=True,
        ),
        shape(
            "what",
            r"what (?:this means|that means|you need to know|you should know|we are saying|we mean|we are trying to say|i mean|i am saying|we want to say|we "
            r"would say|this shows|matters here"
            r"|we have to remember|we must not forget|is important|is clear|is interesting|is worth noting|is important to note|is important here) is that",
            _SAY_IT,
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
            _SAY_IT,
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
            _SAY_IT,
            start=True,
        ),
        shape("clear", r"(?:let us|let's|let me|we want to|i want to|to) be (?:very |quite |absolutely |perfectly )?clear", _SAY_IT, start=True, follows=r"\s+(?:of|about|up)\b"),
        # there is no doubt that
        shape(
            "doubt denying question secret escaping getting avoiding disputing",
            r"(?:there (?:is|can be|is really|'s) (?:little |absolutely )?no|it is no|there's no|it's no|there (?:is|can be) little|without a|beyond any|without any) "
            r"(?:doubt|denying|question|secret|escaping|disputing|getting away from(?: the fact)?|avoiding)(?: but)? that",
            _SAY_IT,
            near="that",
        ),
        shape(
            "known accepted recognised acknowledged agreed understood fact true clear goes stands happens turns seem appear transpires",
            r"it (?:is|has been|'s) (?:a )?(?:\w+ly |now |well |often |very )*(?:well |very )?(?:known|accepted|recognised|acknowledged|agreed|understood|fact|"
            r"well-known fact|true|"
            r"true to say|fair to say|the case|widely known fact|an established fact|safe to say|right to say|clear to see) that"
            r"|it (?:so happens|turns out|would seem|would appear|transpires|does seem|may well be the case|has to be the case|stands to reason) that",
            _SAY_IT,
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
            r"all things being equal|other things being equal|to (?:tell|be) (?:you )?(?:the truth|perfectly honest|quite honest|honest|frank|fair)|truth be told|in all (?:honesty|fairness)|with (?:all due|the greatest|great) respect|as a (?:general )?rule of thumb|strictly speaking|incidentally|if truth be told|by the way|needless to add|to be blunt|to put it another way|to cut a long story short|long story short|the long and the short of it is(?: that)?|in the (?:broader|wider|grand) scheme of things|in this day and age)",
            "Leave these words out.",
            start=True,
        ),
        shape(
            "say",
            r"(?:needless|sad|strange|odd|suffice it|suffice|safe|fair|sorry|sad|pleased|happy) to say|(?:that is|which is|that's) to say that|i (?:have|am "
            r"bound|must|dare|need) to? ?say(?: that)?"
            r"|we (?:have|are bound|must) (?:to )?say(?: that)?",
            _SAY_IT,
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
        shape("reality", r"(?:the reality|the sad reality|in reality|the reality of the (?:matter|situation)) (?:is|remains)(?: that)?", _SAY_IT, start=True),
        shape("news", r"the (?:good|great|bad|best|sad|really good) (?:news|thing) (?:here )?(?:is|about this is) that", _SAY_IT, start=True, severity="ask"),
    )
)

# A frame with no matter in it: from the first word to "that" every word is one of these, and one of them is a word of telling.
_FRAME_TELLS = frozenset(
    "noting mentioning mention mentioned stress stressed stressing emphasise emphasised emphasising emphasis reiterate reiterated overstate overstated overemphasised exaggeration surprise surprised "
    "surprising secret doubt doubtful denying denied wonder aware borne bearing remarked observed acknowledged acknowledge conceded admitted admit noted pointed interested pleased glad delighted sorry "
    "coincidence stands reminding remind reminded forget forgotten underlined highlighted highlight recall recalled saying said say interesting reassuring relieved repeating truth "
    "honest frank fair".split()
)
_FRAME_WORDS = _FRAME_TELLS | frozenset(
    "it is it's was be been being as no not little few any some one a an the this what which who i we you they us our your my may might must should would could can will shall cannot can't has have had "
    "having do does did need needs ought like want wish to too also just only perhaps possibly probably certainly surely really very quite rather so well now again once more most even still always often "
    "never here there first last of on in at for by with from and but or worth thing things point points fact matter matters enough come comes came make makes take takes give gives get go goes going "
    "know known knows hear hears heard learn find found feel think thought tell told see seen mind keep kept bear remember remembered out up many people readers patients everyone good great important "
    "useful helpful vital essential crucial right true clear that's moment opportunity time begin start let let's please kindly thought might want wanted simply merely safe strongly highly".split()
)
_LONGEST_FRAME, _SHORTEST_FRAME = 14, 4
_OPENS_A_FRAME = frozenset("it it's what i we one another there you the this many let as".split())


def _look(sentence: Sentence, at: int, settings: Settings) -> Hit | None:
    word = sentence.small[at]
    hit = _SHAPES.look(sentence, at, settings) if _SHAPES.wakes(word) else None
    if hit is None and word == "that" and _SHORTEST_FRAME <= at <= _LONGEST_FRAME:
        small = sentence.small
        frame = small[:at]
        if small[0] in _OPENS_A_FRAME and _FRAME_WORDS.issuperset(frame) and not _FRAME_TELLS.isdisjoint(frame) and sentence.passage.kind in PROSE and _has_no_matter(frame):
            return None if is_guarded(sentence, 0, at) else mark(sentence, 0, at, _SAY_IT)
    return hit


def _has_no_matter(frame: list[str]) -> bool:
    """We would say that ...; not "you may be told that", "we are sorry that" or "people said that": there somebody does something."""
    if frame[0] in ("you", "the", "many", "one", "this", "there") and _FRAME_TELLS.isdisjoint(set(frame) - {"said", "say", "sorry", "told", "pleased", "glad", "delighted"}):
        return False
    if frame[-1] in ("so", "say", "says", "said") and frame[-2:] not in (["to", "say"], ["be", "said"]):
        return False
    if "sorry" in frame or "pleased" in frame or "glad" in frame or "delighted" in frame:
        return bool({"hear", "know", "learn", "say", "tell"} & set(frame)) and frame[0] in ("you", "it")
    if frame[0] in ("i", "we"):
        return bool({"would", "should", "must", "like", "want", "wish", "need", "cannot", "might", "may", "have"} & set(frame)) and not {"not", "thought", "said", "told"} & set(
            frame
        ) - {"thought"}
    return frame[0] != "as" and not {"if", "when"} & set(frame)


RULE = Rule(
    id="filler",
    title="This word adds nothing",
    why="Filler words make a sentence longer, not stronger. Without them the point stands out.",
    better="Take the word out and read the sentence again.",
    severity="could",
    certainty="likely",
    source=Source(title="Writing for GOV.UK", publisher="Government Digital Service", address="https://www.gov.uk/guidance/content-design/writing-for-gov-uk", read=NHS_READ),
    before="We basically need two more nurses.",
    after="We need two more nurses.",
    flagged=(
        "⟦It is worth bearing in mind that⟧ pain can last.",
        "⟦It may also be worth mentioning that⟧ the lift is out of order.",
        "⟦It is very important to remember that⟧ your arm may ache.",
        "⟦It has to be said that⟧ waits are long.",
        "⟦Please be aware that⟧ parking is limited.",
        "⟦As many of you will already know⟧, the surgery moved in May.",
        "⟦You may be interested to hear that⟧ more men came.",
        "⟦One thing to keep in mind is that⟧ the dose changes.",
        "⟦We would also like to point out that⟧ the test is free.",
        "⟦We would like to take this opportunity to⟧ thank you.",
        "⟦Let us not forget that⟧ carers need rest.",
        "⟦There is no denying that⟧ it hurts.",
        "⟦Having said that⟧, some people feel sleepy.",
        "⟦With that in mind⟧, we moved the clinic.",
    ),
    fine=(
        "Bear in mind the time of your last dose.",
        "It is important to finish the course.",
        "Please note the date in your diary.",
        "It is worth a call to the pharmacy.",
        "You may find it helpful to keep a diary.",
        "We would like to thank Ama and Joe.",
        "Write a note that says when you took it.",
        "You should know that you can stop if you feel faint.",
        "It is important to know your numbers.",
        "As you can see from the chart, waits fell.",
        "She said: “It is worth noting that it hurt.”",
        "The doctor will point out that you have a choice.",
        "It should be taken with food.",
    ),
    look_at_word=_look,
    wakes=lambda word: word == "that" or _SHAPES.wakes(word),
)
