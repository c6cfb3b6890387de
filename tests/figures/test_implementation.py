from decimal import Decimal

import pytest

from sxsh_site.figures.implementation import Rate, case_rate, rate, technique_rate
from tests.made_up import catalogue


def cases(case: dict[str, str], *measures: str, technique: str = "mau"):
    found = catalogue(
        case_studies=[case],
        case_measures=[{"technique_id": technique, "implementation": state} for state in measures],
    )
    return [(one, found.case_measures.get(one.id, ())) for one in found.case_studies.values()]


def test_as_the_source_counts():
    (one,) = cases({"option_count": "22", "implemented_count": "15"}, "done")
    assert case_rate(*one) == Rate(implemented=15, proposed=22, cases=1)
    assert case_rate(*one).percent == Decimal(1500) / 22


def test_counted_where_every_option_is_listed():
    (one,) = cases({"option_count": "3"}, "done", "rejected", "planned")
    assert case_rate(*one) == Rate(implemented=1, proposed=3, cases=1)


@pytest.mark.parametrize(
    ("case", "measures"),
    [
        ({"option_count": "22"}, ("done", "done")),
        ({"option_count": ""}, ("done", "done")),
        ({"option_count": "0", "implemented_count": "0"}, ()),
    ],
)
def test_what_sources_pass_over_is_not_guessed(case, measures):
    (one,) = cases(case, *measures)
    assert case_rate(*one) is None


def test_none_of_those_proposed_is_a_rate():
    (one,) = cases({"option_count": "5", "implemented_count": "0"})
    assert case_rate(*one).percent == 0


def test_over_several_cases():
    both = [*cases({"option_count": "22", "implemented_count": "15"}), *cases({"option_count": "1"}, "planned")]
    assert rate(both) == Rate(implemented=15, proposed=23, cases=2)
    assert rate([]).percent is None


def test_of_a_technique_only_where_every_option_is_listed():
    whole, counted = cases({"option_count": "2"}, "done", "planned"), cases({"option_count": "22"}, "done")
    assert technique_rate("mau", [*whole, *counted]) == Rate(implemented=1, proposed=2, cases=1)
    assert technique_rate("khac", whole) == Rate(implemented=0, proposed=0, cases=0)
