from dataclasses import replace

import pytest

from sxsh_site.checking.rules.positions import check
from sxsh_site.reading.rows import Table
from tests.made_up import TODAY, database, world


def tables(positions: list[str], sheet: str = "Giải pháp"):
    read = database(world(case_studies=[{}], case_measures=[{}] * len(positions)))
    items = read.tables["case_measures"]
    rows = tuple(
        replace(row, cells={**row.cells, "position": position}, sheet=sheet)
        for row, position in zip(items.rows, positions, strict=True)
    )
    return replace(read, tables={**read.tables, "case_measures": Table(spec=items.spec, rows=rows)})


@pytest.mark.parametrize(
    ("positions", "told"),
    [
        (["2", "4"], [("2", "1"), ("4", "2")]),
        (["1", "3", "2", "5"], [("5", "4")]),
        (["1", "1", "3"], [("3", "2")]),
    ],
)
def test_a_gap_is_told_with_the_number_that_is_wanted(positions, told):
    found = list(check(tables(positions), TODAY))
    assert [(one.code, one.field, one.value, one.details["expected"]) for one in found] == [
        ("position-gap", "position", *one) for one in told
    ]


@pytest.mark.parametrize("positions", [["1"], ["2", "1"], ["1", "x", "2"]])
def test_positions_without_a_gap(positions):
    assert list(check(tables(positions), TODAY)) == []


def test_in_a_file_the_place_is_the_position():
    assert list(check(tables(["1", "3"], sheet=""), TODAY)) == []
