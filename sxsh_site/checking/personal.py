"""What tells a telephone number, an e-mail address and an identity number from other text."""

import re
from collections.abc import Mapping

# A Vietnamese telephone number: 0 or +84, then eight to ten digits, with or without gaps.
_TELEPHONE = re.compile(r"(?<![\d.,])(?:\+84|0)(?:[ .()-]{0,2}\d){8,10}(?![\d.,]?\d)", re.ASCII)
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]*\w")
# A citizen's identity number: twelve digits that begin with a province's code.
_IDENTITY = re.compile(r"(?<!\d)0\d{11}(?!\d)", re.ASCII)
_KINDS: tuple[tuple[re.Pattern[str], Mapping[str, str]], ...] = (
    (_IDENTITY, {"kind_vi": "số căn cước", "kind_en": "an identity number"}),
    (_TELEPHONE, {"kind_vi": "số điện thoại", "kind_en": "a telephone number"}),
    (_EMAIL, {"kind_vi": "địa chỉ thư điện tử", "kind_en": "an e-mail address"}),
)


def kind_of(text: str) -> Mapping[str, str] | None:
    """Which kind of personal data ``text`` holds, in both languages; None where it holds none."""
    return next((details for pattern, details in _KINDS if pattern.search(text)), None)
