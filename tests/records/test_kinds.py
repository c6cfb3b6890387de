import dataclasses
from functools import cached_property

import pytest

from sxsh_site.catalogue.catalogue import Catalogue
from tests.made_up import catalogue, package

LOOK_UPS = {name for name, value in vars(Catalogue).items() if isinstance(value, cached_property)}
TABLES = sorted(package().tables)


def test_every_table_is_looked_up():
    assert set(TABLES) - LOOK_UPS == set()


@pytest.mark.parametrize("table", TABLES)
def test_a_row_of_a_table_becomes_a_record_with_every_field(table):
    found = getattr(catalogue(**{table: [{}]}), table)
    records = list(found.values()) if hasattr(found, "values") else list(found)
    record = records[0][0] if isinstance(records[0], tuple) else records[0]
    assert dataclasses.is_dataclass(record)
    assert len(records) == 1
    fields = {field.name.removesuffix("_") for field in dataclasses.fields(record)}
    provenance = {"source_id", "source_locator", "confidence", "checked_on", "status"}
    wanted = {name.removesuffix("_vi").removesuffix("_en") for name in package().tables[table].names}
    # Nothing that a table says is dropped on the way but where it stands.
    covered = fields | (provenance if "provenance" in fields else set())
    assert {name for name in wanted if name not in covered} <= {"source_id", "source_locator", "confidence"}
