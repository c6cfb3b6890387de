import pytest

from sxsh_site.figures.norms import is_legal, is_valid
from tests.made_up import catalogue


@pytest.mark.parametrize(
    ("start", "end", "valid"),
    [
        ("", "", True),
        ("2020", "", True),
        ("2021", "", False),
        ("", "2020", True),
        ("", "2019", False),
        ("2020", "2020", True),
    ],
)
def test_whether_a_norm_holds_in_2020(start, end, valid):
    (norm,) = catalogue(norms=[{"valid_from": start, "valid_to": end}]).norms.values()
    assert is_valid(norm, 2020) is valid


def test_whose_it_is():
    found = catalogue(norms=[{"id": "luat", "kind": "legal_norm"}, {"id": "khac", "kind": "supplier"}]).norms
    assert [is_legal(norm) for norm in found.values()] == [False, True]
