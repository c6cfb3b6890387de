from datetime import date

import pytest

from sxsh_site.checking.rules.future_dates import check
from tests.made_up import TODAY, database, told, world


def test_what_has_been_done_lies_in_the_past():
    tables = world(
        facilities=[{"checked_on": "2026-12", "consent_on": "2027"}],
        legal_documents=[{"issued": "2026-11-25", "ended": "2030"}],
        sources=[{"published": "2030-01-01"}],
    )
    assert told(check(database(tables), TODAY)) == [
        ("date-in-future", "data/sources.csv", 2, "published", "2030-01-01"),
        ("date-in-future", "data/legal_documents.csv", 2, "issued", "2026-11-25"),
        ("date-in-future", "data/facilities.csv", 2, "checked_on", "2026-12"),
        ("date-in-future", "data/facilities.csv", 2, "consent_on", "2027"),
    ]


@pytest.mark.parametrize("value", ["2026-11-24", "2026-11", "2026", "1999", "", "2026-13"])
def test_today_a_month_that_has_begun_and_what_is_no_date(value):
    assert list(check(database(world(sources=[{"published": value}])), TODAY)) == []


def test_the_day_decides():
    sources = database(world(sources=[{"published": "2026-11-24"}]))
    assert len(list(check(sources, date(2026, 11, 23)))) == 1
    assert list(check(sources, date(2026, 11, 24))) == []
