from sxsh_site.findings.finding import Finding, Origin


def test_the_order_in_which_findings_are_told():
    first = Finding(code="required", origin=Origin(file="data/a.csv"))
    second = Finding(code="choice", origin=Origin(file="data/a.csv", line=2), field="kind")
    third = Finding(code="blank", origin=Origin(file="data/a.csv", line=2), field="title_vi")
    fourth = Finding(code="required", origin=Origin(file="data/a.csv", line=2), field="title_vi")
    fifth = Finding(code="blank", origin=Origin(file="data/a.csv", line=10), field="kind")
    sixth = Finding(code="blank", origin=Origin(file="data/b.csv", line=1), field="kind")
    told = [sixth, fourth, second, fifth, third, first]
    assert sorted(told, key=lambda one: one.place) == [first, second, third, fourth, fifth, sixth]
