from decimal import Decimal

import pytest

from sxsh_site.figures.payback import payback_bound, payback_years


@pytest.mark.parametrize(
    ("investment", "saving", "years"),
    [("300", "200", "1.5"), ("0", "200", "0"), ("1", "3", str(Decimal(1) / 3)), ("284000000", "284000000", "1")],
)
def test_what_was_invested_over_what_it_saves(investment, saving, years):
    assert payback_years(Decimal(investment), Decimal(saving)) == Decimal(years)


@pytest.mark.parametrize(
    ("investment", "saving"),
    [(None, "200"), ("300", None), (None, None), ("300", "0"), ("0", "0"), ("300", "-5"), (None, "0")],
)
def test_unknown_where_a_part_is_unknown_or_nothing_is_saved(investment, saving):
    parts = [None if part is None else Decimal(part) for part in (investment, saving)]
    assert payback_years(*parts) is None


@pytest.mark.parametrize(
    ("investment", "saving", "bound"),
    [
        ("", "", ""),
        ("about", "", "about"),
        ("", "about", "about"),
        ("more_than", "", "more_than"),
        ("at_least", "", "more_than"),
        ("nearly", "", "less_than"),
        ("up_to", "", "less_than"),
        ("", "more_than", "less_than"),
        ("", "at_least", "less_than"),
        ("", "nearly", "more_than"),
        ("", "up_to", "more_than"),
        ("more_than", "nearly", "more_than"),
        ("nearly", "more_than", "less_than"),
        ("more_than", "more_than", "about"),
        ("more_than", "about", "about"),
    ],
)
def test_what_the_sources_words_leave_of_it(investment, saving, bound):
    assert payback_bound(investment, saving) == bound
