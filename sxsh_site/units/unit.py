"""Units of measure."""

from dataclasses import dataclass

from sxsh_site.language.text import Choice, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """One unit of measure; ``symbol`` is how it is written behind a number."""

    id: str
    title: Text
    symbol: Text
    dimension: Choice
