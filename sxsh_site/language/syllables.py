"""What a Vietnamese syllable can look like: an initial, a rime that exists, and a tone that the rime can bear."""

import re
import unicodedata
from functools import lru_cache
from itertools import product

_INITIALS = "ngh ng nh gh gi ph qu kh th tr ch b c d đ g h k l m n p r s t v x"
# The rimes of the spelling taught in schools; "qu" and "gi" are initials.
_SPELLINGS = """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
    o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oem oen oeo oet oi om on ong
    ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
    u ua uc ui um un ung up ut uâ uân uâng uât uây uê uêch uên uênh uêt uêu uôc uôi uôm uôn uông uôt uy uya uych
    uynh uyn uyp uyt uyu uyên uyêt uơ ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
    y yêm yên yêng yêt yêu ych ynh yt
"""
_RIMES = frozenset(_SPELLINGS.split())
_UNMARKED_RIMES = frozenset(
    "".join(one for one in unicodedata.normalize("NFD", rime) if not unicodedata.combining(one)) for rime in _RIMES
)
_TONES = {"\u0300": "grave", "\u0301": "acute", "\u0303": "tilde", "\u0309": "hook", "\u0323": "dot"}
# A rime that is cut off by its last letter bears the acute or the dot alone.
_STOPPED = ("c", "ch", "p", "t")
_STOPPED_TONES = ("acute", "dot")
_VOWELS = "aăâeêioôơuưy"
_WORD = re.compile(r"[^\W\d_]+")


def words(text: str) -> list[str]:
    """The words of a text: runs of letters."""
    return _WORD.findall(text)


@lru_cache(maxsize=65_536)
def is_syllable(word: str) -> bool:
    """Whether ``word`` can be a Vietnamese syllable: ``Quặng``, ``điện``, ``kho``; not ``plant``, ``for``."""
    bare, tones = _without_tone(word.lower())
    if len(tones) > 1:
        return False
    rime = _rime(bare)
    if rime is None:
        return False
    return not rime.endswith(_STOPPED) or tones[:1] == [] or tones[0] in _STOPPED_TONES


def is_marked(word: str) -> bool:
    """Whether ``word`` is a Vietnamese syllable that English has no letters for: ``Quặng``, not ``kho``."""
    return not word.isascii() and is_syllable(word)


def is_unmarked(word: str) -> bool:
    """Whether ``word`` is in ASCII and reads as a syllable without its marks: ``Nha``, ``dien``; not ``plant``."""
    lower = word.lower()
    return lower.isascii() and any(lower[len(start) :] in _UNMARKED_RIMES for start in _starts(lower))


def is_initial(word: str) -> bool:
    """Whether ``word`` is what a Vietnamese syllable begins with, and no more: ``kh``, ``Đ``."""
    return word.lower() in _INITIALS.split()


@lru_cache(maxsize=65_536)
def becomes_syllable(before: str, lost: int, after: str) -> bool:
    """Whether ``before`` and ``after`` are a syllable again with as many vowels between them as were ``lost``."""
    return any(is_syllable(before + "".join(vowels) + after) for vowels in product(_VOWELS, repeat=lost))


def _without_tone(word: str) -> tuple[str, list[str]]:
    kept, tones = [], []
    for character in unicodedata.normalize("NFD", word):
        if character in _TONES:
            tones.append(_TONES[character])
        else:
            kept.append(character)
    return unicodedata.normalize("NFC", "".join(kept)), tones


def _rime(bare: str) -> str | None:
    for start in _starts(bare):
        rime = bare[len(start) :]
        if rime in _RIMES:
            return rime
    return None


def _starts(word: str) -> list[str]:
    return [initial for initial in ("", *_INITIALS.split()) if word.startswith(initial)]
