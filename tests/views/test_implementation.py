from sxsh_site.figures.implementation import Rate
from sxsh_site.views.implementation import rate_cell, rate_figure
from sxsh_site.views.parts import Cell, Figure
from tests.made_up import edition

NONE = Rate(implemented=0, proposed=0, cases=0)
SOME = Rate(implemented=15, proposed=22, cases=1)


def test_implemented_of_proposed():
    one = edition(programmes=[{}])
    basis = "68,2% số giải pháp đề xuất, theo 1 ví dụ nêu cả hai số"
    assert rate_cell(SOME, one) == Cell(text="15 trên 22", sub=basis)
    assert rate_figure(SOME, one) == Figure(label="Tỷ lệ thực hiện", number="15 trên 22", basis=basis)


def test_no_case_tells_both():
    one = edition("en", programmes=[{}])
    assert rate_cell(NONE, one) == Cell(text="not enough data", missing=True)
    assert rate_figure(NONE, one) == Figure(
        label="Implementation rate", number="not enough data", basis=one.words.rate_missing, missing=True
    )
