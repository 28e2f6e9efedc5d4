"""A passive: somebody acts, but the sentence turns round, or hides who."""

from accessibility.readability.figures import between, mark
from accessibility.readability.finding import Hit
from accessibility.readability.page import PROSE, Sentence
from accessibility.readability.participles import ACTS, OFFICE, TO_THINGS, is_participle, is_state
from accessibility.readability.rule import Rule, nhs
from accessibility.readability.settings import Settings

_BE = frozenset("is are was were be been being".split())
_GET = frozenset("get gets got getting gotten".split())
_SHORT = frozenset("you're they're we're it's isn't aren't wasn't weren't i'm he's she's".split())
_MODALS = frozenset("must should will would can could may might shall cannot can't won't shouldn't mustn't".split())
_DUTIES = frozenset("must should can could cannot can't shall shouldn't mustn't".split())
_ORDERS = frozenset("must mustn't should shouldn't".split())
_FEELINGS = frozenset(
    "amazed amused annoyed alarmed bored bothered confused concerned delighted disappointed disgusted embarrassed encouraged excited exhausted fascinated frightened "
    "frustrated hurt impressed "
    "inspired irritated overwhelmed reassured scared shocked stressed surprised threatened tempted touched troubled upset worried".split()
)
_CLAUSES = frozenset("if when that which who where how what until once after before while because".split())
_BETWEEN = frozenset("not also always often usually sometimes never only then now first already still soon currently both all fully properly being later either just".split())
# "By" with these says how, when or where, not who.
_NOT_WHO = frozenset(
    "door doors gate steps stairs lift window entrance road path river sea foot bike boat plane link app website microwave oven machine computer fire electricity gas "
    "about around almost nearly up phone email post letter text law mistake accident hand mouth car bus train taxi air sea default how then now far midday midnight noon "
    "monday tuesday wednesday thursday friday saturday "
    "sunday january february march april may june july august september october november december injection drip tube means way weight age name number half which what "
    "appointment arrangement choice chance birth nature definition itself yourself themselves close next tomorrow tonight itself video cheque card request fax surgery "
    "using".split()
)
# A cause is not a doer: "caused by a virus" is how people say it.
_CAUSES = frozenset(
    "caused affected surrounded followed covered accompanied separated bitten stung hit triggered influenced interrupted limited linked divided multiplied known increased "
    "preceded sorted guided ruled".split()
)
_THINKS = frozenset("advised recommended suggested decided agreed felt thought believed known found hoped expected assumed noted considered understood required".split())


def _look(sentence: Sentence, at: int, settings: Settings) -> Hit | None:
    small = sentence.small
    done = _participle(small, at)
    if not done or sentence.passage.kind not in PROSE or not _is_joined(sentence, at, done):
        return None
    by = _by(sentence, done)
    word = small[done]
    if by:
        if word in _CAUSES or word in _FEELINGS:
            return None
        return mark(sentence, at, by, "Name who does it first, then what they do.")
    if small[at] == "being":
        return _is_dealt_with(sentence, at, done)
    if small[at] in _GET or ("by" in small[done + 1 : done + 5] and not _is_by_then(sentence, done)):
        return None
    if start := _is_done_to_a_thing(sentence, at, done):
        hit = mark(sentence, start, done, "Say who does it.")
        return Hit(hit.start, hit.end, hit.message, severity="could", certainty="likely")
    first = _first(small, at)
    modal = small[first] in _MODALS and first < at
    thinks = small[0] == "it" and at < 4 and word in _THINKS and small[done + 1 : done + 2] in (["that"], ["to"])
    if is_state(word) and word not in ACTS and not thinks and not (small[at] in ("was", "were") and word in _WAS_DONE):
        return None
    if pair := _one_of_two(sentence, at, done):
        hit = mark(sentence, pair, done, "Nobody acts in this sentence. Say who does it.")
        return Hit(hit.start, hit.end, hit.message, severity="could", certainty="likely")
    asked = sentence.text.endswith("?") or (at and small[at - 1] == "to" and not _is_needed(small, at))
    if asked or (at and small[at - 1] == "there") or not (thinks or _hides_who(sentence, at, first, done)):
        return None
    if word in ("required", "considered") and small[done + 1 : done + 2] == ["to"] and not (thinks or modal):
        return None
    hit = mark(sentence, first if modal else at, done, "Say who does it." if modal or thinks else "Who does it? Say so, if it matters.")
    return Hit(hit.start, hit.end, hit.message, severity="could", certainty="likely")


def _is_needed(small: list[str], at: int) -> bool:
    """Forms need to be handed in. "You need to be seen" is about you."""
    return at > 2 and small[at - 1] == "to" and small[at - 2] in ("need", "needs", "have", "has") and small[at - 3] not in ("you", "i", "we", "they", "not")


_WAS_DONE = (TO_THINGS | frozenset("ignored explained deleted assigned discharged moved excluded".split())) - frozenset(
    "used given written found seen treated taught invited opened taken kept closed covered cut held offered shown spoken stopped started tied operated brought put asked".split()
)
_IN_A_STORY = frozenset("i we he she they it who which that".split())
_PERSONS = frozenset("you i we they he she it who which that this what these those there to not people someone somebody everyone nobody".split())


def _is_done_to_a_thing(sentence: Sentence, at: int, done: int) -> int:
    """Your blood will be taken, a form has been put in: the first of these words; 0 where it is no such thing. "You will be seen" is about the reader, and clear enough."""
    small = sentence.small
    helper = at - 1
    while helper > 0 and (small[helper] in _BETWEEN or small[helper].endswith("ly")):
        helper -= 1
    if helper < 1 or not ((small[at] == "be" and small[helper] in ("will", "would", "may", "might")) or (small[at] == "been" and small[helper] in ("has", "have", "had"))):
        return 0
    if small[helper] in ("may", "might") and small[done] not in ("given", "taken", "inserted", "placed", "put", "removed", "sent"):
        return 0
    if small[helper - 1] in _PERSONS or small[done] not in TO_THINGS or sentence.text.endswith("?"):
        return 0
    return 0 if sentence.passage.kind == "item" or not _CLAUSES.isdisjoint(small[max(helper - 5, 0) : helper]) else helper


_FIRM = frozenset("will would must should shall won't shouldn't mustn't you'll we'll they'll it'll he'll she'll has have had hasn't haven't".split())
_IS = frozenset("is are was were".split())
_WAITS = frozenset("once after when if until unless as before".split())
# What an office does to a person: "you will be put on a list", "you will be told". "You will be given" and "offered" are how a visit is told, and clear enough.
_SHIFTED = frozenset(
    "placed added removed moved charged fined allocated assigned transferred discharged referred listed entered enrolled ranked matched billed excluded "
    "deregistered told asked seen called phoned invited assessed examined tested".split()
)
_DONE = TO_THINGS | OFFICE | _SHIFTED | {"put"}
_DEALT = frozenset("looked dealt seen reviewed investigated considered processed checked arranged assessed examined updated sorted handled prepared monitored".split())


def _is_dealt_with(sentence: Sentence, at: int, done: int) -> Hit | None:
    """Your complaint is being looked into."""
    small = sentence.small
    if (
        not at
        or small[at - 1] not in _IS
        or small[done] not in _DEALT
        or "by" in small[done + 1 :]
        or (small[done] in ("looked", "dealt", "seen") and small[done + 1 : done + 2] not in (["into"], ["with"], ["to"]))
    ):
        return None
    hit = mark(sentence, at - 1, done, "Say who does it.")
    return Hit(hit.start, hit.end, hit.message, severity="could", certainty="likely")


def _is_by_then(sentence: Sentence, done: int) -> bool:
    """Returned by Friday, paid by 3 May: a day, not a doer."""
    small = sentence.small
    by = small.index("by", done)
    if _ORDERS.isdisjoint(small[:by]) and "will" not in small[:by]:
        return False
    following = small[by + 1 : by + 3]
    return bool(following) and bool(
        following[0] in _DAYS or following[0][0].isdigit() or (following[0] == "the" and following[1:] and following[1] in ("end", "date", "time", "day", "deadline", "start"))
    )


_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december then "
    "now noon midday today".split()
)


def _one_of_two(sentence: Sentence, at: int, done: int) -> int:
    """Once your form has been checked, you will be put on a list: with two of them and no doer, nobody is there to ask. The first word of this one; 0 where it is alone."""
    small = sentence.small
    helper = _helper(small, at)
    if not helper or small[done] not in _DONE or sentence.text.endswith("?") or "by" in small:
        return 0
    if (
        small[helper - 1] in ("you", "they", "we", "i", "he", "she")
        and small[done] not in _SHIFTED
        and not (small[done] == "put" and small[done + 1 : done + 2] in (["on"], ["in"], ["into"], ["forward"], ["back"]))
    ):
        return 0
    if small[done] in _SHIFTED | {"put"} and small[helper] in ("will", "would", "you'll") and small[helper - 1] in ("you", "we", "they", "and"):
        return helper
    others = (place for place, word in enumerate(small) if word in ("be", "been") or word in _IS)
    for other in others:
        if abs(other - at) > 2 and (end := _participle(small, other)) and small[end] in _DONE | _TOLD and end != done:
            first = _helper(small, other) or (small[other] in _IS and not _WAITS.isdisjoint(small[max(other - 5, 0) : other]))
            if first and (helper < other or not _WAITS.isdisjoint(small[:other])):
                return helper
    return 0


_TOLD = frozenset("told seen asked given sent contacted informed invited called offered notified put".split())


def _helper(small: list[str], at: int) -> int:
    """The word before "be" or "been" that makes it sure to happen: will, must, has."""
    helper = at - 1
    while helper > 0 and (small[helper] in _BETWEEN or small[helper].endswith("ly")):
        helper -= 1
    return helper if helper > 0 and small[at] in ("be", "been") and small[helper] in _FIRM else 0


def _hides_who(sentence: Sentence, at: int, first: int, done: int) -> bool:
    """Whether it matters who does it: somebody has to act, or an office has acted. "You may be asked" and "is given" are how a test is told, and clear enough."""
    small = sentence.small
    word = small[done]
    if _is_needed(small, at):
        return word in ACTS and word not in ("treated", "used", "seen")
    if first < at and small[first] in _ORDERS:
        return True
    if first < at and (small[first] in _DUTIES or (word in OFFICE and small[first] in ("will", "would")) or word in ("shared", "disclosed", "recorded", "required")):
        return word in ACTS or word in OFFICE
    if first < at or sentence.passage.kind == "item" or not _CLAUSES.isdisjoint(small[max(at - 5, 0) : at]):
        return False
    past = small[at] in ("was", "were") and small[at - 1] not in _IN_A_STORY and word in _WAS_DONE
    return word in OFFICE or past or (small[at] in _IS and word == "dealt" and small[done + 1 : done + 2] == ["with"])


def _participle(small: list[str], at: int) -> int:
    """The word that says what was done; 0 where there is none. Up to 3 small words may stand between."""
    for place in range(at + 1, min(at + 4, len(small))):
        word = small[place]
        if is_participle(word):
            return place
        if word not in _BETWEEN and not (word.endswith("ly") and len(word) > 4):
            return 0
    return 0


def _is_joined(sentence: Sentence, at: int, done: int) -> bool:
    """Whether nothing but spaces stands between: "he is, tested or not, ..." is no passive. "Was tired" is left to the lists."""
    return all(not between(sentence, place).strip() for place in range(at, done))


def _first(small: list[str], at: int) -> int:
    """The modal that the passive hangs on: "must always be taken" begins at "must"."""
    for place in range(at - 1, max(at - 4, -1), -1):
        if small[place] in _MODALS:
            return place
        if small[place] not in _BETWEEN and small[place] not in ("have", "has", "had"):
            break
    return at


def _by(sentence: Sentence, done: int) -> int:
    """The word "by" that names who does it; 0 where there is none."""
    small = sentence.small
    for place in range(done + 1, min(done + 4, len(small) - 1)):
        if small[place] == "by":
            who = small[place + 1]
            noun = next(
                (word for word in small[place + 1 : place + 4] if word not in ("a", "an", "the", "your", "our", "their", "his", "her", "its", "my", "another", "any", "one")), who
            )
            is_how = (
                who in _NOT_WHO or noun in _NOT_WHO or who.endswith("ing") or who[0].isdigit() or noun[0].isdigit() or noun in ("end", "time", "day", "week", "side", "same", "ing")
            )
            return 0 if is_how or between(sentence, place - 1).strip() else place
        if between(sentence, place - 1).strip():
            return 0
    return 0


RULE = Rule(
    id="passive",
    title="A passive",
    why="The reader has to work out who does what. Active sentences are shorter, and say who to turn to.",
    better="Put who does it first: “The nurse will check your card.”",
    severity="should",
    certainty="sure",
    source=nhs("how-we-write", "How we write"),
    before="Your card will be checked by the nurse.",
    after="The nurse will check your card.",
    flagged=(
        "Your card will ⟦be checked by⟧ the nurse.",
        "The scan ⟦was read by⟧ two doctors.",
        "The form ⟦must be completed⟧ before you come.",
        "Your tablets ⟦should always be taken⟧ with food.",
        "You ⟦will be contacted⟧ in 2 weeks.",
        "It ⟦is recommended⟧ that you rest.",
        "Blood samples ⟦are collected⟧ at 9am.",
        "Mistakes ⟦were made⟧ last year.",
        "The tablet ⟦must not be chewed⟧.",
        "The plan ⟦was changed by⟧ the consultant.",
        "She ⟦got told by⟧ the doctor to rest.",
        "Your breathing ⟦will be checked⟧ and a sedative ⟦will be given⟧.",
        "A new plan ⟦will be written⟧ after each attack.",
        "A safety form ⟦has been put⟧ in with this letter.",
        "The sample ⟦will then be tested⟧ for germs.",
        "The form ⟦must be returned⟧ by Friday.",
        "Once your form ⟦has been checked⟧, you ⟦will be put⟧ on a list.",
        "You ⟦will be removed⟧ from the register.",
        "You ⟦will be told⟧ the result. The rota ⟦was changed⟧.",
        "Your complaint ⟦is being looked⟧ into.",
        "If no reply is received, your place ⟦will be offered⟧ to another person.",
    ),
    fine=(
        "The nurse will check your card.",
        "You are worried and tired, and that is fine.",
        "I was born in Leeds. It is called Seacroft.",
        "This is based on what people told us.",
        "She is interested in art and is married.",
        "It is used to treat pain. It is made of wool.",
        "It can be caused by a virus. Her foot is affected by it. You can be seen by midday. Results are sent by post.",
        "You are allowed to bring a friend.",
        "We are being careful. I got married.",
        "It is a shared plan. There are tested ways to do it.",
        "You may be asked to wait. A tube is put in your arm.",
        "She was surprised by the news. 10 can be divided by 2.",
        "Are you registered with a GP? Is it closed?",
        "What is left is yours. The door is closed.",
        "If you are given a card, keep it.",
        "Sleep apnoea needs to be treated, as it can lead to more problems.",
        "You will be given a gown. They have been told.",
        "When the form has been sent, wait for a call.",
        "You will be put to sleep with an injection.",
        "The desk is closed on Sundays. When you have eaten, you will be given a card.",
        "The pain will be gone in a week. The wound will be sore.",
    ),
    look_at_word=_look,
    wakes=lambda word: word in _BE or word in _GET,
)
