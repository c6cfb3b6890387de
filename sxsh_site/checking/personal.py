"""Which kinds of personal data a text holds, as the details of a finding."""

from collections.abc import Mapping

from sxsh_site.language.personal_numbers import find_personal, kinds_of


def kind_of(text: str) -> Mapping[str, str] | None:
    """All its kinds in both languages; None where there is none."""
    found = find_personal(text)
    kinds = kinds_of(found)
    return {"kind_vi": kinds.vi, "kind_en": kinds.en} if found else None
