"""The figures of a facility agree with each other, and with what one facility can use and pay."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal

from sxsh_site.checking.plausible import plausible
from sxsh_site.findings.finding import Finding
from sxsh_site.reading.rows import Database, Row

# No number in data/ is larger.
LARGEST = 10**15


def check(database: Database, today: date) -> Iterator[Finding]:
    """Units fit their metric, shares lie between 0 and 100, amounts and the price of a unit are possible ones."""
    dimensions = {row.text("id"): row.text("dimension") for row in database.rows("units")}
    for row in database.rows("facility_results"):
        yield from _unit(row, dimensions)
        yield from _percent(row)
        yield from _price(row)
        yield from _amount(row, dimensions)


def _unit(row: Row, dimensions: Mapping[str, str]) -> Iterator[Finding]:
    allowed = plausible().dimensions.get(row.text("metric_id"))
    dimension = dimensions.get(row.text("unit_id"))
    if allowed is not None and dimension is not None and dimension not in allowed:
        yield row.finding("unit-dimension", "unit_id", metric=row.text("metric_id"), dimension=dimension)


def _percent(row: Row) -> Iterator[Finding]:
    if row.text("unit_id") != "percent" or row.text("basis") != "saving":
        return
    for name in ("quantity", "quantity_high"):
        value = row.number(name)
        if value is None:
            continue
        if value > 100:
            yield row.finding("percent-range", name)
        # 0.6 may be meant; 0.1667 is a share as a spreadsheet keeps it, unless a note says so.
        elif 0 < value < 1 and _decimals(value) >= 2 and not row.text("note_vi"):
            yield row.finding("percent-as-fraction", name, percent=f"{(value * 100).normalize():f}")


def _decimals(value: Decimal) -> int:
    exponent = value.normalize().as_tuple().exponent
    return -exponent if isinstance(exponent, int) else 0


def _price(row: Row) -> Iterator[Finding]:
    bounds = plausible().prices.get(row.text("metric_id"))
    quantity, money = row.number("quantity"), row.number("saving_vnd")
    same_period = row.text("basis") == "saving" and row.text("per") == row.text("saving_per") != ""
    if bounds is None or not same_period or not quantity or not money or row.text("unit_id") != bounds.unit_id:
        return
    price = money / quantity
    if not bounds.least <= price <= bounds.most:
        limits = {"least": f"{bounds.least:f}", "most": f"{bounds.most:f}", "unit": bounds.unit_id}
        yield row.finding("implausible-price", "quantity", price=f"{price:.0f}", **limits)


def _amount(row: Row, dimensions: Mapping[str, str]) -> Iterator[Finding]:
    unit = row.text("unit_id")
    bounds = plausible().yearly.get(row.text("basis"), {}).get(dimensions.get(unit, ""))
    quantity, factor = row.number("quantity"), plausible().in_units.get(unit)
    if bounds is None or quantity is None or factor is None or row.text("per") != "year":
        return
    # What is larger than the schema allows is told of the quantity itself.
    if bounds.most < quantity * factor and quantity <= LARGEST:
        yield row.finding("implausible-amount", "unit_id", most=f"{bounds.most:f}", unit=bounds.unit_id)
