"""When a norm holds, and whose it is."""

from sxsh_site.records.norm import Norm

_LEGAL = "legal_norm"


def is_legal(norm: Norm) -> bool:
    """Whether the law sets the level."""
    return norm.kind.id == _LEGAL


def is_valid(norm: Norm, year: int) -> bool:
    """Whether a level holds in a year; an end that is not known is open."""
    return (norm.valid_from is None or norm.valid_from <= year) and (norm.valid_to is None or year <= norm.valid_to)
