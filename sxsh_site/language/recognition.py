"""Whether a text is Vietnamese or English, as far as its words can tell."""

import re

from sxsh_site.language.syllables import is_marked, is_syllable, is_unmarked, words

# Words that an English sentence cannot do without, and that are no Vietnamese syllables.
_SMALL_WORDS = """
    the of and for with from by was were are is be been has have which that this these its their not more than at on
    as into per
"""
_ENGLISH = frozenset(_SMALL_WORDS.split())
_CODE = re.compile("[A-Z]{2,}|.*[A-Z].*[A-Z]")


def is_vietnamese(text: str) -> bool:
    """Most words bear Vietnamese marks, and none is one that only English has."""
    found = words(text)
    marked = sum(is_marked(word) for word in found)
    return marked > 0 and 2 * marked >= len(found) and not any(word.lower() in _ENGLISH for word in found)


def is_foreign(text: str) -> bool:
    """No word bears a Vietnamese mark, and some word is no Vietnamese syllable even without marks."""
    found = words(text)
    return not any(is_marked(word) for word in found) and any(not is_unmarked(word) for word in found)


def are_exchanged(vietnamese: str, english: str) -> bool:
    """Whether the Vietnamese stands in the English field and the other way round."""
    return is_foreign(vietnamese) and is_vietnamese(english)


def is_english(text: str) -> bool:
    """A sentence in English: two of its small words, and no Vietnamese mark."""
    found = words(text)
    small = {word.lower() for word in found} & _ENGLISH
    return len(found) >= 4 and len(small) >= 2 and not any(is_marked(word) for word in found)


def lacks_marks(text: str) -> bool:
    """Vietnamese typed without marks: some syllables in a row, each of which would read without them."""
    found = [word for word in words(text) if not _CODE.fullmatch(word)]
    if not all(is_unmarked(word) for word in found):
        return False
    return len(found) >= 4 or (len(found) == 3 and not all(is_syllable(word) for word in found))


def is_left_in_vietnamese(text: str) -> bool:
    """Vietnamese where English is wanted. Names keep their marks, so marked words in small letters must tell."""
    found = words(text)
    small = [word for word in found if word[0].islower() and is_marked(word)]
    return len(small) >= 2 and is_vietnamese(text)
