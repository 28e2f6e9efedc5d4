"""Which words can be the second half of a passive: taken, told, tested; and which only look like one: tired, based, interested."""

from functools import lru_cache

_IRREGULAR = frozenset(
    "beaten bitten blown bought bound bred broken brought built burnt caught chosen cut dealt drawn driven drunk eaten fed felt fought found forbidden forgotten forgiven "
    "frozen given "
    "ground grown heard held hidden hit hurt kept known laid learnt led left lent let lit lost made meant met misled misunderstood overseen overtaken overwritten paid "
    "proven put read rebuilt "
    "redone retold rewritten ridden run said seen sent set sewn shaken shot shown shut sold sought spent split spoken spread stolen struck stuck sworn taken taught told thrown "
    "torn understood undertaken undergone upheld withdrawn withheld worn written wound done begun overcome".split()
)
# How somebody or something is, not what was done: these are as good as adjectives, or fixed ways of speaking.
_STATES = frozenset(
    "advanced afraid aged allowed alarmed amazed amused annoyed anticipated ashamed associated assured attached aware balanced based beloved biased bored born bothered "
    "called certified "
    "challenged changed closed committed compared complicated composed concerned concentrated confident confused connected contented convinced crowded cracked cursed "
    "damaged dated "
    "deceased decayed dedicated delighted depressed designed detailed determined developed devoted disabled disappointed disgusted distressed divided done drained dressed "
    "due educated "
    "embarrassed employed engaged entitled equipped excited exhausted expected experienced exposed faced fascinated fed finished fitted fixed flushed focused forced free "
    "frightened frustrated gone graduated grieved haunted healed honoured hooked housed hurt ill-advised impaired impressed inclined included indebted inflamed infected informed "
    "injured inspired intended interested interlinked involved irritated isolated known lasting left licensed lifted limited linked listed located lost made married meant "
    "mixed motivated "
    "named needed obsessed occupied opposed organised over-excited overweight packed pleased posted prepared printed qualified ready recovered registered related relaxed "
    "relieved retired "
    "rested rooted rushed sacred satisfied scared scattered scheduled seated set settled shaped shocked shut skilled skinned sore sorted spoiled stained stressed stuck "
    "sunburned sunburnt "
    "supposed surprised swollen talented tempted thrilled tied tired touched trained troubled unaffected undecided upset used varied vetted warned wasted weakened "
    "wicked worried worn wounded wrinkled written red bed need speed feed bleed indeed shed hundred seed exceed proceed agreed united".split()
)
# What a service does to people and papers.
ACTS = frozenset(
    "accepted added adjusted administered admitted advised altered analysed answered applied appointed approved arranged asked assessed attended awarded booked brought "
    "cancelled carried "
    "chosen collected completed conducted considered consulted contacted decided declined delayed delivered discarded discharged discussed dismissed distributed documented "
    "downloaded "
    "dropped encouraged enrolled escalated established evaluated examined explained extended filed filled forwarded found given handed held identified ignored implemented "
    "informed initiated "
    "inserted inspected invited issued kept logged lost made managed measured missed monitored moved notified obtained offered operated ordered paid passed performed placed "
    "posted prescribed "
    "presented printed processed provided published put questioned raised read received recommended reconsidered recorded reduced referred refused rejected released removed "
    "replaced reported requested required rescheduled reserved resolved returned reviewed scanned screened seen selected sent shared shown signed spoken started stopped "
    "submitted suggested "
    "supplied swallowed taken taught tested told transferred treated triaged updated uploaded used weighed withdrawn written".split()
)
OFFICE = frozenset(
    "administered adjusted approved arranged assessed cancelled collected completed conducted consulted contacted decided delayed discussed documented escalated evaluated "
    "identified implemented informed initiated introduced investigated issued monitored notified obtained performed prescribed processed reconsidered recorded rejected "
    "requested rescheduled "
    "resolved returned reviewed selected submitted transferred triaged updated".split()
)
"""Of these, the ones an office writes: with them even "is" and "was" hide who to turn to."""


TO_THINGS = ACTS | frozenset(
    "allocated attached bandaged booked called carried changed charged checked cleaned closed covered cut destroyed done drained drawn emailed fitted fixed flushed "
    "injected listed marked numbed opened packed phoned planned repeated reset rinsed sewn stitched stored tested texted tied turned typed washed wheeled".split()
)
"""What staff will do to a thing of the reader's. "Your breathing will be checked" leaves out who comes."""


@lru_cache(maxsize=8192)
def is_participle(word: str) -> bool:
    """Whether a word in small letters can be what was done to somebody, after "be"."""
    return word in _IRREGULAR or (word.endswith("ed") and len(word) > 4)


def is_state(word: str) -> bool:
    """Whether after "be" it says how somebody is: tired, worried, unwashed. Not a passive unless somebody is named with "by"."""
    return word in _STATES or (word.startswith("un") and word not in ("understood", "undertaken", "undergone")) or "-" in word
