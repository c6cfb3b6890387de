import pytest

from sxsh_site.checking.rules.periods import check
from tests.made_up import TODAY, database, told, world


@pytest.mark.parametrize(
    ("table", "start_name", "start", "end_name", "end"),
    [
        ("tasks", "starts", "2013-09", "ends", "2013-08"),
        ("indicators", "from", "2013-09", "to", "2012-12"),
        ("vsic_versions", "valid_from", "2018-08-20", "valid_to", "2018-08-19"),
        ("facility_results", "period_from", "2008", "period_to", "2007"),
        ("programme_facts", "year_from", "2008", "year_to", "2007"),
        ("legal_documents", "issued", "2013-09-30", "ended", "2013-09-29"),
        ("legal_documents", "effective", "2014-01-01", "ended", "2013-12"),
    ],
)
def test_an_end_before_its_start(table, start_name, start, end_name, end):
    given = {start_name: start, end_name: end}
    if start_name == "effective":
        given["issued"] = "2010"
    tables = database(world(**{table: [given]}))
    (finding,) = check(tables, TODAY)
    row = tables.rows(table)[0]
    assert told([finding]) == [("period-order", row.file, row.line, start_name, start)]
    assert dict(finding.details) == {"start": start, "end": end}


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("2018", "2018"),
        ("2018-08-20", "2018-08"),
        ("2018-08-20", "2018"),
        ("2018-08-20", "2018-08-20"),
        ("2018", ""),
        ("", "2018"),
        ("2018", "x"),
    ],
)
def test_an_end_that_may_lie_after_its_start(start, end):
    tables = world(vsic_versions=[{"valid_from": start, "valid_to": end}])
    assert list(check(database(tables), TODAY)) == []
