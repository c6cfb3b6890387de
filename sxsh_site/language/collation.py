"""Vietnamese order, as readers of a Vietnamese dictionary expect it (ICU's collation for ``vi``)."""

from collections.abc import Callable
from functools import cache

import icu


@cache
def _collator() -> icu.Collator:
    return icu.Collator.createInstance(icu.Locale("vi"))


def sort_key(text: str) -> bytes:
    """A key that puts texts in Vietnamese order; English text sorts by the same rules."""
    key: Callable[[str], bytes] = _collator().getSortKey
    return key(text)
