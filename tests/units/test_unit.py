from tests.made_up import catalogue


def test_a_unit_comes_out_of_its_table():
    unit = catalogue(units=[{"id": "kwh", "symbol_vi": "kWh", "symbol_en": "same", "dimension": "energy"}]).units["kwh"]
    assert (unit.symbol.vi, unit.symbol.en, unit.dimension.id) == ("kWh", "kWh", "energy")
