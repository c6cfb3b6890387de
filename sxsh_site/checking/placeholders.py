"""Stand-ins that were to be filled in later. What is not known is left empty."""

import re

# The whole of a cell.
_WHOLE = frozenset(
    (
        "?",
        "??",
        "???",
        "…",
        "...",
        "n/a",
        "n.a.",
        "none",
        "null",
        "unknown",
        "no data",
        "not available",
        "tba",
        "tbc",
        "tbd",
        "test",
        "xxx",
        "chưa có",
        "chưa có số liệu",
        "chưa rõ",
        "chưa biết",
        "chưa dịch",
        "không có",
        "không rõ",
        "không biết",
        "đang cập nhật",
        "cập nhật sau",
        "điền sau",
        "bổ sung sau",
        "sẽ bổ sung",
        "trống",
        "(trống)",
        "như trên",
        "giống",
        "giống tiếng việt",
        "như tiếng việt",
        "to be translated",
        "translation needed",
        "translate",
    )
)
# Anywhere in a text.
_ANYWHERE = re.compile(
    r"\b(?:TODO|FIXME)\b|\blorem ipsum\b|\[(?:điền|cần|ghi|insert|fill|add|your)\b[^\]]*\]"
    r"|<(?:điền|insert|fill)\b[^>]*>|_{4,}|\.{6,}|…{3,}"
)
# ``same`` is written in small letters.
_OF_SAME = ("Same", "SAME")


def is_placeholder(text: str) -> bool:
    """Whether ``text`` is, or holds, a stand-in."""
    found = text.strip()
    return found.casefold() in _WHOLE or found in _OF_SAME or _ANYWHERE.search(text) is not None
