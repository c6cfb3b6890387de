from decimal import Decimal

from sxsh_site.findings.finding import Finding, Origin
from sxsh_site.language.dates import PartialDate
from sxsh_site.language.text import Text
from tests.made_up import database, world


def row(table: str, **cells: str):
    return database(world(**{table: [cells]})).rows(table)[0]


def test_a_cell_by_its_type():
    facility = row("facilities", capacity="1.50", employees="40", consent_on="2020-05")
    assert facility.text("employees") == "40"
    assert facility.integer("employees") == 40
    assert facility.number("capacity") == Decimal("1.50")
    assert facility.date("consent_on") == PartialDate(year=2020, month=5)
    assert row("sectors", in_province="true").boolean("in_province") is True


def test_an_empty_cell_is_unknown_never_zero():
    facility = row("facilities")
    assert facility.text("capacity") == ""
    assert facility.number("capacity") is None
    assert facility.integer("employees") is None
    assert facility.boolean("capacity") is None
    assert facility.date("consent_on") is None


def test_what_is_not_of_the_type_is_unknown_too():
    facility = row("facilities", capacity="1.234,5", employees="40.5", consent_on="2020-13")
    assert facility.number("capacity") is None
    assert facility.integer("employees") is None
    assert facility.date("consent_on") is None


def test_a_finding_about_a_cell():
    unit = row("units", symbol_vi="MẪU")
    assert unit.finding("pattern", "symbol_vi", example="kWh") == Finding(
        code="pattern",
        origin=Origin(file="data/vocabularies/units.csv", line=2, row=2),
        field="symbol_vi",
        field_title=Text(vi="Ký hiệu", en="Symbol (Vietnamese)"),
        value="MẪU",
        details={"example": "kWh"},
    )


def test_a_finding_about_a_whole_row():
    unit = row("units")
    origin = Origin(file="data/vocabularies/units.csv", line=2, row=2)
    assert unit.finding("row-empty") == Finding(code="row-empty", origin=origin)


def test_a_table_that_is_not_there_has_no_rows():
    assert database(world(units=[{}])).rows("khong-co") == ()
