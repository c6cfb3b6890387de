"""Vietnamese typed in the fonts and key sequences from before Unicode, or read in the wrong encoding.

Each guess turns the words of a text into what they would be in Unicode, and believes it where the words then
are Vietnamese syllables and were none before. Sources of the tables: TCVN 5712:1993 (VN3, the fonts .VnTime),
the VNI double-byte fonts (VNI-Times), RFC 1456 (VIQR).
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import ftfy

from sxsh_site.language.syllables import becomes_syllable, is_initial, is_syllable

# Longer than any field; a cell that was pasted full of something is too long, and found as such.
LONGEST = 5_000
_TCVN3 = dict(
    zip(
        "¡¢§£¤¥¦" + "µ¶·¸¹" + "¨»¼½¾Æ" + "©ÇÈÉÊË" + "®" + "ÌÎÏÐÑ" + "ªÒÓÔÕÖ" + "×ØÜÝÞ" + "ßáâãä" + "«åæçèé" + "¬êëìíî",
        "ĂÂĐÊÔƠƯ" + "àảãáạ" + "ăằẳẵắặ" + "âầẩẫấậ" + "đ" + "èẻẽéẹ" + "êềểễếệ" + "ìỉĩíị" + "òỏõóọ" + "ôồổỗốộ" + "ơờởỡớợ",
        strict=True,
    )
) | dict(zip("ïñòóô" + "\u00ad−õö÷øù" + "úûüýþ", "ùủũúụ" + "ưưừửữứự" + "ỳỷỹýỵ", strict=True))

# RFC 1456; the six capitals that lie among the control characters included.
_VISCII_LETTERS = (
    "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯ"
    "ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ"
)
_VISCII = dict(zip(range(0x80, 0x100), _VISCII_LETTERS, strict=True)) | dict(
    zip((0x02, 0x05, 0x06, 0x14, 0x19, 0x1E), "ẲẴẪỶỸỴ", strict=True)
)

_GRAVE, _ACUTE, _HOOK, _TILDE, _DOT = "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"
_CIRCUMFLEX, _BREVE, _HORN = "\u0302", "\u0306", "\u031b"
# A VNI font writes the marks of a vowel as a second character.
_VNI_MARKS = {
    "ù": _ACUTE,
    "ø": _GRAVE,
    "û": _HOOK,
    "õ": _TILDE,
    "ï": _DOT,
    "â": _CIRCUMFLEX,
    "á": _CIRCUMFLEX + _ACUTE,
    "à": _CIRCUMFLEX + _GRAVE,
    "å": _CIRCUMFLEX + _HOOK,
    "ã": _CIRCUMFLEX + _TILDE,
    "ä": _CIRCUMFLEX + _DOT,
    "ê": _BREVE,
    "é": _BREVE + _ACUTE,
    "è": _BREVE + _GRAVE,
    "ú": _BREVE + _HOOK,
    "ü": _BREVE + _TILDE,
    "ë": _BREVE + _DOT,
}
_VNI_LETTERS = {"ñ": "đ", "ö": "ư", "ô": "ơ", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}
_VNI = re.compile("([aeouyöô])([ùøûõïâáàåãäêéèúüë])", re.IGNORECASE)

_VIQR_MARKS = {"`": _GRAVE, "'": _ACUTE, "?": _HOOK, "~": _TILDE, ".": _DOT, "^": _CIRCUMFLEX, "(": _BREVE, "+": _HORN}
_TELEX_TONES = {"f": _GRAVE, "s": _ACUTE, "r": _HOOK, "x": _TILDE, "j": _DOT}
_TELEX_PAIRS = {"dd": "đ", "aa": "â", "aw": "ă", "ee": "ê", "oo": "ô", "uow": "ươ", "ow": "ơ", "uw": "ư"}
# English words end in "f", "s", "x" too, so one word at least has keys that English does not.
_STRONG_KEYS = re.compile(r"dd|aa|[aou]w|ee[a-z]*[fsrxj]|[wj]\b", re.IGNORECASE)
_WITH_W = {"a": "ă", "o": "ơ", "u": "ư"}
_VIQR_KEYS = re.compile("[aeiouy][`'?~.^(+][`'?~.a-z]|dd", re.IGNORECASE)
_DIGIT_KEYS = re.compile("[a-z][1-9]")
_VOWEL_RUN = re.compile("[aeiouyăâêôơư]+")

# What the Vietnamese alphabet has beside ASCII; other letters of an old font stand out.
_LETTERS = frozenset(
    unicodedata.normalize("NFC", base + tone)
    for base in "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY"
    for tone in ("", _GRAVE, _ACUTE, _HOOK, _TILDE, _DOT)
) | {"đ", "Đ"}
# What may begin a measure in Unicode: micro, times, plus-minus, diameter.
_UNITS = frozenset("µμ×±Ø·°½¼¾")
# One or two letters of a word that became question marks; addresses have them too.
_LOST = re.compile(r"(?<![^\W\d_])([^\W\d_]{1,4})(\?{1,2})(?=([^\W\d_]{1,3})(?![^\W\d_]))")
_LOST_EDGES = re.compile(r"^[\"'“‘(\[]+|[\"'”’)\],;:!]+$")
_ADDRESS_SIGNS = re.compile(r"[/=&@]|\w\.\w")
_UNIT_LETTERS = frozenset("ghklm")
_EDGES = "\"'“”‘’()[]{}.,;:!?…/–—-"

# Letters that only look like the right ones: Icelandic and African D, caron for breve, and Cyrillic.
_LOOKALIKES = str.maketrans("ÐðƉɖǍǎАВСЕНІКМОРТХаеіосрхумтквн", "ĐđĐđĂăABCEHIKMOPTXaeiocpxymtkbh")
_SAFE_ALONE = re.compile("[А-Яа-яІі]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Guess:
    """What a text seems to be written in, what it would be in Unicode, and whether there is no doubt."""

    name: str
    text: str
    certain: bool


def _viscii(raw: bytes) -> str:
    return "".join(_VISCII.get(byte, chr(byte)) for byte in raw)


# How the bytes of a file in each old code page are read.
CODE_PAGES: Mapping[str, Callable[[bytes], str]] = {
    "Windows-1258": lambda raw: unicodedata.normalize("NFC", raw.decode("cp1258", errors="replace")),
    "TCVN3": lambda raw: "".join(_TCVN3.get(one, one) for one in raw.decode("latin-1")),
    "VISCII": _viscii,
    "VNI": lambda raw: " ".join(map(_from_vni, raw.decode("latin-1").split())),
}


def misread(text: str) -> Guess | None:
    """UTF-8 that was once read as another encoding: ``CÃ´ng ty``."""
    text = text[:LONGEST]
    if text.isascii():
        return None
    try:
        # ``ftfy`` does not know the Vietnamese code page.
        name, fixed = "Windows-1258", text.encode("cp1258").decode("utf-8")
    except UnicodeError:
        name, fixed = "Windows-1252", ftfy.fix_encoding(text)
    fixed = unicodedata.normalize("NFC", fixed)
    if fixed == text or len(fixed) >= len(text):
        return None
    return Guess(name=name, text=fixed, certain=True)


def old_font(text: str) -> Guess | None:
    """Text in the letters of TCVN3 or VNI fonts: ``Nhµ m¸y``, ``Nhaø maùy``."""
    text = text[:LONGEST]
    if text.isascii() or not _is_strange(text):
        return None
    for name, convert in (("TCVN3", _from_tcvn3), ("VNI", _from_vni)):
        found = _guess(name, text, convert)
        if found is not None:
            return found
    return None


def typed_keys(text: str) -> Guess | None:
    """Text left as the keys that were typed: VIQR ``Nha` ma'y``, Telex ``Nhaf mays``. Never certain."""
    text = text[:LONGEST]
    tokens = text.split()
    for name, keys, convert in (
        ("VIQR", _VIQR_KEYS, _from_viqr),
        ("Telex", _STRONG_KEYS, _from_telex),
        ("VNI", _DIGIT_KEYS, _from_digits),
    ):
        if not keys.search(text):
            continue
        changed = [(token, convert(token)) for token in tokens]
        good = [before for before, after in changed if before != after and _reads(after) and not _reads(before)]
        bad = [before for before, after in changed if before != after and not _reads(after)]
        strong = name != "Telex" or any(_STRONG_KEYS.search(token) for token in good)
        if len(good) >= 2 and not bad and strong and 2 * len(good) >= len(tokens):
            return Guess(name=name, text=_joined(text, dict(changed), set(good)), certain=False)
    return None


def lookalikes(text: str) -> Guess | None:
    """Letters of other alphabets inside Vietnamese or English words: ``Ðồng Hới`` with an Icelandic letter."""
    changed = {}
    text = text[:LONGEST]
    for token in text.split():
        fixed = token.translate(_LOOKALIKES)
        if fixed != token and not _SAFE_ALONE.fullmatch(token.strip(_EDGES)):
            changed[token] = fixed
    if not changed:
        return None
    return Guess(name="", text=_joined(text, changed, set(changed)), certain=True)


def lost_letters(text: str) -> bool:
    """Whether question marks stand where letters were: ``Khu kinh t? bi?n``; not in web addresses."""
    tokens = [_LOST_EDGES.sub("", token) for token in text[:LONGEST].split() if not _ADDRESS_SIGNS.search(token)]
    if any(_is_lost(*found) for token in tokens for found in _LOST.findall(token)):
        return True
    # At the end of a word a question mark may ask: but not after what begins a syllable, within a text.
    starts = (token[:-1] for token in tokens[:-1] if token.endswith("?"))
    return any(start.islower() and start not in _UNIT_LETTERS and is_initial(start) for start in starts)


def _is_lost(before: str, marks: str, after: str) -> bool:
    return before[-1].isupper() == after[0].isupper() and becomes_syllable(before, len(marks), after)


def _guess(name: str, text: str, convert: Callable[[str], str]) -> Guess | None:
    """A guess under which all words that cannot be Vietnamese as they stand become so."""
    changed: dict[str, str] = {}
    signs = 0
    for token in text.split():
        if _reads(token) or token.strip(_EDGES)[:1] in _UNITS:
            continue
        after = convert(token)
        if after == token:
            continue
        if not _reads(after):
            return None
        changed[token] = after
        signs += sum(not character.isascii() for character in token)
    strange = {token for token in changed if _is_strange(token)}
    if not strange:
        return None
    return Guess(name=name, text=_joined(text, changed, set(changed)), certain=len(strange) >= 2 or signs >= 2)


def _is_strange(token: str) -> bool:
    """Whether a word has a letter that Vietnamese has not, or a mark where no vowel can bear it."""
    signs = [one for one in token if not one.isascii() and one not in _LETTERS]
    # A dot in the middle alone is a product of units: N·m.
    return _VNI.search(token) is not None or any(one != "·" for one in signs)


def _reads(token: str) -> bool:
    return all(is_syllable(part) for part in re.split(r"[-/]", token.strip(_EDGES)) if part)


def _joined(text: str, changed: dict[str, str], only: set[str]) -> str:
    return " ".join(changed[token] if token in only else token for token in text.split())


def _from_tcvn3(token: str) -> str:
    return "".join(_TCVN3.get(character, character) for character in token)


def _from_vni(token: str) -> str:
    def marked(match: re.Match[str]) -> str:
        vowel, mark = match.groups()
        return vowel + _VNI_MARKS[mark.lower()]

    letters = "".join(_VNI_LETTERS.get(one.lower(), one) if one not in "ôÔ" else one for one in token)
    changed = _VNI.sub(marked, _with_case(token, letters))
    changed = "".join({"ô": "ơ", "Ô": "Ơ"}.get(one, one) for one in changed)
    return unicodedata.normalize("NFC", changed)


def _with_case(before: str, after: str) -> str:
    return "".join(new.upper() if old.isupper() else new for old, new in zip(before, after, strict=True))


def _from_viqr(token: str) -> str:
    core = token.rstrip(".?'\"!,;:")
    tail = token[len(core) :]
    if not re.search(r"[aeiouy][`'?~.^(+]|dd", core, re.IGNORECASE):
        return token
    changed = core.replace("dd", "đ").replace("DD", "Đ").replace("Dd", "Đ")
    changed = re.sub(
        r"([aeiouyAEIOUY])([(^+]?)([`'?~.]?)",
        lambda match: match[1] + _VIQR_MARKS.get(match[2], "") + _VIQR_MARKS.get(match[3], ""),
        changed,
    )
    return unicodedata.normalize("NFC", changed) + tail


def _from_telex(token: str) -> str:
    word = token.strip(_EDGES)
    lower = word.lower()
    if not lower.isascii() or not lower.isalpha() or is_syllable(lower):
        return token
    tone = ""
    for place in range(len(lower) - 1, 0, -1):
        if lower[place] in _TELEX_TONES and re.search("[aeiouyw]", lower[:place]):
            tone = _TELEX_TONES[lower[place]]
            lower = lower[:place] + lower[place + 1 :]
            break
    for keys, letter in _TELEX_PAIRS.items():
        lower = lower.replace(keys, letter)
    if lower.endswith("w"):
        lower = re.sub("([aou])([^aou]*)w$", lambda match: _WITH_W[match[1]] + match[2], lower)
    changed = _toned(lower, tone)
    return token.replace(word, changed[:1].upper() + changed[1:] if word[:1].isupper() else changed)


def _from_digits(token: str) -> str:
    word = token.strip(_EDGES)
    if not re.fullmatch(r"[A-Za-z][a-z]*[1-9][a-z1-9]*", word):
        return token
    keys = {"6": _CIRCUMFLEX, "7": _HORN, "8": _BREVE}
    tones = {"1": _ACUTE, "2": _GRAVE, "3": _HOOK, "4": _TILDE, "5": _DOT}
    tone = "".join(tones[one] for one in word if one in tones)
    bare = re.sub("[1-5]", "", word).replace("d9", "đ").replace("D9", "Đ")
    bare = re.sub("([aeou])([^aeou678]*)([678])", lambda match: match[1] + keys[match[3]] + match[2], bare)
    bare = unicodedata.normalize("NFC", bare)
    if (bare.isascii() and not tone) or any(one.isdigit() for one in bare):
        return token
    return token.replace(word, _toned(bare, tone))


def _toned(word: str, tone: str) -> str:
    """``word`` with its tone on a vowel of its rime; on which one does not matter here."""
    runs = list(_VOWEL_RUN.finditer(word.lower()))
    if not tone or not runs:
        return word
    run = runs[-1]
    special = [place for place in range(run.start(), run.end()) if word[place].lower() in "ăâêôơư"]
    place = special[-1] if special else run.start() + (len(run.group()) > 2 or word.lower().startswith(("qu", "gi")))
    place = min(place, run.end() - 1)
    return unicodedata.normalize("NFC", word[: place + 1] + tone + word[place + 1 :])
