from dataclasses import FrozenInstanceError
from decimal import Decimal

import pytest

from sxsh_site.units.quantity import Quantity
from tests.made_up import catalogue


def test_a_unit_comes_out_of_its_table():
    unit = catalogue(units=[{"id": "kwh", "symbol_vi": "kWh", "symbol_en": "same", "dimension": "energy"}]).units["kwh"]
    assert (unit.symbol.vi, unit.symbol.en, unit.dimension.id) == ("kWh", "kWh", "energy")


def test_a_quantity_is_a_number_unless_told_more():
    quantity = Quantity(low=Decimal(5))
    assert (quantity.high, quantity.qualifier, quantity.unit) == (None, None, None)
    with pytest.raises(FrozenInstanceError):
        quantity.low = Decimal(6)
