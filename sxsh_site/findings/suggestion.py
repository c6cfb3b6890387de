"""The "did you mean" part of a message."""

from collections.abc import Iterable

from rapidfuzz import process
from rapidfuzz.distance import OSA

from sxsh_site.findings.messages import visible

# What is longer is no slip of the finger.
LONGEST = 100


def suggestion(meant: str) -> dict[str, str]:
    """The details ``suggestion_vi`` and ``suggestion_en``, empty where there is nothing to suggest."""
    if not meant:
        return {"suggestion_vi": "", "suggestion_en": ""}
    shown = visible(meant)
    return {"suggestion_vi": f" Ý bạn là “{shown}”?", "suggestion_en": f" Did you mean “{shown}”?"}


def nearest(text: str, known: Iterable[str], similar: float = 0.6) -> str:
    """The one of ``known`` that ``text`` is a slip of: some letters more, fewer or exchanged, or other capitals."""
    if not text or len(text) > LONGEST:
        return ""
    found = process.extractOne(
        text, list(known), scorer=OSA.normalized_similarity, processor=str.casefold, score_cutoff=similar
    )
    return str(found[0]) if found is not None else ""
