"""Which kind of personal data a text holds, as the details of a finding."""

from collections.abc import Mapping

from sxsh_site.language.personal_numbers import find_personal


def kind_of(text: str) -> Mapping[str, str] | None:
    """The kind in both languages; None where there is none."""
    found = find_personal(text)
    return None if found is None else {"kind_vi": found.kind.vi, "kind_en": found.kind.en}
