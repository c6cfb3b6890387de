import pytest

from sxsh_site.checking.rules.indicator_values import check
from tests.made_up import TODAY, database, told, world

FILE = "data/programme/indicator_values.csv"


def found(unit="percent", **value):
    tables = world(
        indicator_values=[{"numerator": "5", **value}],
        indicators=[{"unit_id": unit, "denominator_vi": "Cơ sở Mẫu", "denominator_en": "Sample facilities"}],
    )
    return list(check(database(tables), TODAY))


@pytest.mark.parametrize("denominator", ["", "0", "0.0"])
def test_a_share_without_a_denominator_is_refused(denominator):
    (finding,) = found(denominator=denominator)
    assert told([finding]) == [("value-without-denominator", FILE, 2, "denominator", denominator)]
    assert finding.details == {"over_vi": "Cơ sở Mẫu", "over_en": "Sample facilities"}


def test_a_numerator_above_its_denominator_is_refused():
    assert told(found(denominator="4")) == [("value-above-denominator", FILE, 2, "numerator", "5")]


def test_a_share_of_all_and_a_plain_count_are_right():
    assert found(denominator="5") == []
    assert found(unit="enterprise") == []
