"""The ids of headings in prose."""

import re
import unicodedata


def heading_id(text: str, separator: str) -> str:
    """The id of a heading: small ASCII letters and digits; "đ" is folded like the accents."""
    folded = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return separator.join(re.findall(r"[a-z0-9]+", "".join(one for one in folded if not unicodedata.combining(one))))
