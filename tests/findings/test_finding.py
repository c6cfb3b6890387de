from sxsh_site.findings.finding import Finding, Origin
from sxsh_site.reading.rows import Row
from tests.made_up import package


def test_the_order_in_which_findings_are_told():
    first = Finding(code="required", origin=Origin(file="data/a.csv"))
    second = Finding(code="choice", origin=Origin(file="data/a.csv", line=2), field="kind")
    third = Finding(code="blank", origin=Origin(file="data/a.csv", line=2), field="title_vi")
    fourth = Finding(code="required", origin=Origin(file="data/a.csv", line=2), field="title_vi")
    fifth = Finding(code="blank", origin=Origin(file="data/a.csv", line=10), field="kind")
    sixth = Finding(code="blank", origin=Origin(file="data/b.csv", line=1), field="kind")
    told = [sixth, fourth, second, fifth, third, first]
    assert sorted(told, key=lambda one: one.place) == [first, second, third, fourth, fifth, sixth]


def test_cells_of_a_row_are_told_from_left_to_right():
    cells = ["", "A8", "E8", "W8", "AF8", "AG8"]
    told = [
        Finding(code="required", origin=Origin(file="a.xlsx", sheet="Mẫu", line=8, cell=cell), field=f)
        for cell, f in zip(cells, "zyxwvu", strict=True)
    ]
    assert [one.origin.cell for one in sorted(told, key=lambda one: one.place)] == cells


def test_fields_of_a_table_are_told_in_the_order_of_its_columns():
    row = Row(spec=package().tables["facilities"], file="data/facilities.csv", line=2, row=2, cells={})
    names = ["", "id", "title_vi", "employees", "status"]
    told = [row.finding("required", name) for name in reversed(names)]
    assert [one.field for one in sorted(told, key=lambda one: one.place)] == names
