"""The targets of a programme as indicators, and the values reported for them."""

from dataclasses import dataclass
from decimal import Decimal

from sxsh_site.findings.finding import Origin
from sxsh_site.language.dates import PartialDate
from sxsh_site.language.text import Choice, Text
from sxsh_site.records.record import Provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """One target. Indicators of one ``family`` share their denominator."""

    id: str
    programme_id: str
    position: int
    family: str
    title: Text
    text: Text
    year: int | None
    from_: PartialDate | None
    to: PartialDate | None
    target_low: Decimal | None
    target_high: Decimal | None
    target_qualifier: Choice | None
    unit_id: str
    numerator: Text
    denominator: Text | None
    task_id: str
    note: Text | None
    provenance: Provenance
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorValue:
    """What was counted in one year, over what, and how."""

    indicator_id: str
    year: int
    numerator: Decimal
    denominator: Decimal | None
    method: Text
    provenance: Provenance
    origin: Origin
