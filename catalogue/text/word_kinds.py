"""What kind of word a word is: a name, or one that only joins others and asks."""

from catalogue.text.morphology import STOP_WORDS, grammemes

_NAMES = frozenset({"Surn", "Name", "Patr", "Geox"})
_SMALL = frozenset({"PREP", "CONJ", "PRCL", "INTJ", "NPRO", "Apro", "Ques", "Dmns", "Prnt"})
_ASKING = frozenset(
    {
        "как", "когда", "где", "куда", "откуда", "зачем", "почему", "сколько", "чем", "кто", "что",
        "раньше", "прежде", "тогда", "потом", "теперь", "сейчас", "там", "тут", "здесь", "покажи",
        "покажите", "найди", "найдите", "расскажи", "расскажите", "можно", "нужно", "нужен", "нужна",
        "нужны", "хочу"
    }
)  # fmt: skip


def is_name(word: str) -> bool:
    """Whether a folded word is, or looks like, somebody's name or the name of a place."""
    return any(kinds & _NAMES and "Abbr" not in kinds for kinds in grammemes(word))


def is_given_name(word: str) -> bool:
    """Whether a folded word is a given name or a patronymic: it tells nobody apart by itself."""
    kinds = {kind for each in grammemes(word) for kind in each}
    return bool(kinds & {"Name", "Patr"}) and "Surn" not in kinds


def says_little(word: str) -> bool:
    """Whether a folded word only joins others or asks: there is no sense in looking for it alone."""
    if len(word) < 3 or word in STOP_WORDS or word in _ASKING:
        return True
    kinds = grammemes(word)
    return bool(kinds) and all(each & _SMALL for each in kinds)
