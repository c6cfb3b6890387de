"""A value of an indicator says what it is counted over, where the indicator is a share of something."""

from collections.abc import Iterator
from datetime import date

from sxsh_site.findings.finding import Finding
from sxsh_site.reading.rows import Database

_PERCENT = "percent"


def check(database: Database, today: date) -> Iterator[Finding]:
    """A share has a denominator above zero, and its numerator is not above it."""
    indicators = {row.text("id"): row for row in database.rows("indicators")}
    for row in database.rows("indicator_values"):
        indicator = indicators.get(row.text("indicator_id"))
        if indicator is None or indicator.text("unit_id") != _PERCENT:
            continue
        numerator, denominator = row.number("numerator"), row.number("denominator")
        if not row.text("denominator") or denominator == 0:
            yield row.finding(
                "value-without-denominator",
                "denominator",
                over_vi=indicator.text("denominator_vi") or "…",
                over_en=indicator.text("denominator_en") or "…",
            )
        elif numerator is not None and denominator is not None and numerator > denominator:
            yield row.finding("value-above-denominator", "numerator", denominator=row.text("denominator"))
