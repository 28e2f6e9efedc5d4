"""Nouns that pile up in the language of services: "patient experience improvement programme board"."""

from functools import lru_cache

# Hardly ever anything but a noun.
_SURE = frozenset(
    "admission agency allergy ambulance analysis anticoagulation appendix appointment area audience authority bed benefit blood board body budget building cancer capacity "
    "card care carer case "
    "category centre child childhood clinic clinician code commissioner committee communication community complaint condition consent consultation coordinator council "
    "county criteria crisis "
    "data database date day dementia dentist department diabetes diagnosis disability discharge disease district doctor document duty education eligibility email emergency "
    "employee employer "
    "engagement entry equality equipment evidence experience facility family feedback finance flow flu forum foundation framework fund gateway governance group guidance "
    "guideline health "
    "healthcare heart home hospital household housing hub illness improvement incident indicator infection information infrastructure initiative inpatient insurance intake "
    "intelligence "
    "intervention "
    "laboratory language leaflet leader leadership letter liaison liver location maintenance management manager maternity medication medicine member membership metric "
    "mortality network "
    "newsletter nurse nutrition occupancy office officer option outcome outpatient outreach pack panel parent participation partner partnership pathology pathway patient "
    "payment people "
    "performance period person personnel pharmacy phase physiotherapy pilot policy population portal portfolio poverty practice practitioner prescription prevention "
    "priority problem procedure "
    "process professional programme project protection protocol provider provision psychology quality question questionnaire reablement receptionist recipient referral "
    "rehabilitation "
    "representative device equipment requirement resource response result risk role safety scheme screening secretary section sector security sepsis service session shift "
    "site skill society specialist "
    "specification staff stakeholder standard strategy stroke surgery symptom system target team technician technology template theatre therapist therapy timetable tool "
    "training transport "
    "treatment triage trust unit user vaccination vaccine venue volunteer ward waste website week weight wellbeing winter worker workforce workplace workshop year youth "
    "allergen asthma bacteria bladder bone bowel brain breast cancer chest cholesterol diet ear eye foot glucose hearing hip inhaler kidney knee lung muscle oxygen skin "
    "sugar vein vitamin wound "
    "app car class computer dinner door email fall falls floor food internet job law login lunch money parking password refund road room route software technique tenant "
    "ticket timetable video water "
    "survivor sufferer checklist toolkit handbook dashboard database roadmap workstream"
    "".split()
)
# Nouns that are verbs or describing words too: they count in the middle and at the end, if what follows does not make them verbs.
_ALSO = frozenset(
    "access account action advice aim answer assessment audit assistance award band booking break budget call campaign change charge check claim contact contract control "
    "cost course cover "
    "delivery demand design development direct discharge dose drug exercise focus form function help host impact increase index interview issue lead learning level link list "
    "measure meeting message model monitor monitoring need note notice number offer operation order organisation outline pain pay pension phone place plan planning point "
    "position post process product "
    "progress purchase range rate reason record recovery release reminder rent report reporting request research reserve review reward risk scan schedule score scoring "
    "search sample share sign "
    "signature social source space stage start state statement step stop stock store study subject supply support survey table task test text title track tracking trial "
    "trip update use visit "
    "device time travel home sleep vaccine drink exit fire bank back data date desk school voice volume waiting warning watch work working writing".split()
)
_ENDINGS = ("tion", "ment", "ship", "ology", "ance", "ence", "ness", "sion", "isation")
_NOT_NOUNS = frozenset("mention question since hence once dance chance sentence balance distance advance experience patience".split()) - {"question", "experience"}
_FEWEST_LETTERS = 9


@lru_cache(maxsize=16384)
def is_noun(word: str) -> bool:
    """Whether a word in small letters is nearly always a noun."""
    word = _one(word)
    return word in _SURE or (len(word) >= _FEWEST_LETTERS and word.endswith(_ENDINGS) and word not in _NOT_NOUNS)


@lru_cache(maxsize=16384)
def can_be_noun(word: str) -> bool:
    """Whether it may be one in a row of nouns: "form", "review", "support"."""
    return is_noun(word) or _one(word) in _ALSO


def _one(word: str) -> str:
    if word.endswith("ies") and len(word) > 5:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) and word not in _SURE else word
