"""Words so rare that they are in no list of the 40,000 most frequent, and are not made of words that are: atopy, gadolinium. Few readers will know them."""

from accessibility.readability.bookish import is_bookish
from accessibility.readability.word_facts import UNSEEN, zipf

_FEWEST_LETTERS = 5
_MOST_LETTERS = 45  # the longest word in an English dictionary of medicine; what is longer is no word, and cutting it up would take for ever
_KNOWN = 3.0  # Zipf: a part that is met once in a million words or more
_STARTS = tuple("un re pre mis over under non out self mid co dis super semi multi inter sub anti micro tele bio mini up down off on in".split())
_ENDINGS = tuple(
    "s es ed d ing y ly ily ish ness iness less ful able ible wise like er ers est iest ier ity ism ist ists al ally ment ments ance ive ise ised ising ises isation ship".split()
)
# British and everyday words that the list of frequent words, mostly of American films and of the web, does not have.
_EVERYDAY = frozenset(
    "earplug earplugs wheeze wheezes wheezed wheezy queasy clammy achy blotchy chickenpox paracetamol optician opticians optometrist dietitian dietitians lightheaded bloating "
    "bloated breathlessness breathless microgram micrograms millilitre millilitres payslip payslips creche creches nappies takeaway takeaways satsuma satsumas crumpet crumpets "
    "yoghurts teabag teabags squidgy snuffly sniffles sniffle hiccups hiccup paddleboarding sudoku sudokus brolly tights plimsolls wellies anorak cagoule duvet duvets "
    "fortnightly physios loos wees weeing poos pooing peeing snotty scabby blister blisters blistered blistering verruca verrucas nits pram prams pushchair pushchairs "
    "childminder childminders dosette scratchy itchiness numeracy phlegmy vomiting constipated diarrhoea tummies bruising headlice haircare kettles thermos satnav "
    "recyclable rewatch photocopy photocopied photocopies photocopying photocopier homecare textphone minicab minicabs ringtone screenshots emojis typeable wifi "
    "vaccinates vaccinator vaccinators immunise immunised immunises swab swabs swabbed swabbing earwax toenail toenails fingernail fingernails armpit armpits belly "
    "kneecap eyelid eyelids eyelash eyelashes nostril nostrils tonsils mould mouldy damp draughty lozenge lozenges laxative laxatives antihistamine antihistamines "
    "claustrophobia claustrophobic dissolvable sachet sachets squirt squirts spoonful spoonfuls teaspoonful tablespoonful mouthwash hydrotherapy reflexology osteopath "
    "cornflakes muesli granola couscous quinoa hummus houmous guacamole squashes squash marmite satay beansprouts beetroot courgette courgettes aubergine aubergines "
    "swede swedes parsnip parsnips sultanas raisins wholemeal wholegrain wholewheat ovenproof microwaveable decaf decaffeinated unsweetened unsalted semi skimmed".split()
)


class _Unknown(dict[str, bool]):
    """For each word in small letters, whether hardly anybody knows it. Asked once, then remembered."""

    def __missing__(self, word: str) -> bool:
        if len(self) > 200_000:
            self.clear()
        found = self[word] = _is_unknown(word)
        return found


def _is_unknown(word: str) -> bool:
    if not _FEWEST_LETTERS <= len(word) <= _MOST_LETTERS or not word.isalpha() or not word.isascii() or word in _EVERYDAY or zipf(word) > UNSEEN:
        return False
    return not _is_made(word) and not is_bookish(word)


def _is_made(word: str) -> bool:
    """Whether it is a known word with something before or behind it, or 2 known words in one: realign, bendy, sleepwear."""
    if word.removesuffix("s") in _EVERYDAY or any(word.endswith(ending) and _is_base(word[: -len(ending)]) for ending in _ENDINGS):
        return True
    if any(word.startswith(start) and (zipf(word[len(start) :]) > _KNOWN) for start in _STARTS if len(word) - len(start) > 3):
        return True
    return any(zipf(word[:at]) > _KNOWN + 0.5 and zipf(word[at:]) > _KNOWN + 0.5 for at in range(3, len(word) - 2))


def _is_base(base: str) -> bool:
    if len(base) < 3:
        return False
    undoubled = base[:-1] if base[-1] == base[-2] else base
    return any(len(each) > 2 and zipf(each) > _KNOWN for each in (base, base + "e", base + "y", undoubled))


UNKNOWN = _Unknown()
