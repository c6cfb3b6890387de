"""What all records have in common, and how a checked row becomes one."""

import dataclasses
import types
import typing
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, TypeVar, Union

from sxsh_site.findings.finding import Origin
from sxsh_site.language.dates import PartialDate
from sxsh_site.language.text import Choice, Text
from sxsh_site.reading.rows import Row

SAME = "same"
R = TypeVar("R")
# One reader a field, made once for each class of record.
_READERS: dict[type, Mapping[str, Callable[[Row], Any]]] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """Where a record's facts come from and how far they can be trusted."""

    source_id: str
    source_locator: Text | None
    confidence: Choice
    checked_on: PartialDate
    status: str


def build(kind: type[R], row: Row) -> R:
    """One record of class ``kind`` from a checked row; each field is read by its type.

    A field ``title: Text`` is read from ``title_vi`` and ``title_en``; ``from_`` from ``from``.
    """
    return kind(**{name: read(row) for name, read in _readers(kind).items()})


def _readers(kind: type) -> Mapping[str, Callable[[Row], Any]]:
    if kind not in _READERS:
        _READERS[kind] = _make_readers(kind)
    return _READERS[kind]


def _make_readers(kind: Any) -> Mapping[str, Callable[[Row], Any]]:
    hints = typing.get_type_hints(kind)
    return {
        field.name: _reader(hints[field.name], field.name.removesuffix("_"))
        for field in dataclasses.fields(kind)
        if field.init
    }


def _reader(hint: Any, name: str) -> Callable[[Row], Any]:
    kinds = set(typing.get_args(hint)) - {type(None)} if _is_union(hint) else {hint}
    (kind,) = kinds
    if kind is bool and _is_union(hint):
        return lambda row: row.boolean(name)
    readers: Mapping[Any, Callable[[Row], Any]] = {
        str: lambda row: row.text(name),
        int: lambda row: row.integer(name),
        Decimal: lambda row: row.number(name),
        bool: lambda row: row.boolean(name) or False,
        PartialDate: lambda row: row.date(name),
        Text: lambda row: _text(row, name),
        Choice: lambda row: row.spec.field(name).choice(row.text(name)),
        Provenance: _provenance,
        Origin: lambda row: row.origin(),
    }
    return readers[kind]


def _is_union(hint: Any) -> bool:
    return typing.get_origin(hint) in (Union, types.UnionType)


def _text(row: Row, name: str) -> Text | None:
    vi, en = row.text(f"{name}_vi"), row.text(f"{name}_en")
    if not vi:
        return None
    return Text(vi=vi, en=vi if en == SAME else en)


def _provenance(row: Row) -> Provenance:
    confidence = row.spec.field("confidence").choice(row.text("confidence"))
    checked_on = row.date("checked_on")
    assert confidence is not None
    assert checked_on is not None
    return Provenance(
        source_id=row.text("source_id"),
        source_locator=_text(row, "source_locator"),
        confidence=confidence,
        checked_on=checked_on,
        status=row.text("status"),
    )
