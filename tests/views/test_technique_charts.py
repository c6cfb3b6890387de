from sxsh_site.views.charts import Bar
from sxsh_site.views.technique_charts import technique_charts
from tests.made_up import edition

TECHNIQUES = [
    {"id": "noi-vi", "position": "1", "title_vi": "Quản lý nội vi", "title_en": "Housekeeping"},
    {"id": "thiet-bi", "position": "2", "title_vi": "Cải tiến thiết bị", "title_en": "Equipment"},
]
ELECTRICITY = {
    "metric_id": "dien",
    "saving_unit_vi": "% lượng điện",
    "saving_unit_en": "% of electricity",
    "saving_kind": "case",
    "technique_id": "noi-vi",
}


def charts(*measures):
    rows = [
        {"id": f"gp-{number}", "position": str(number + 1), "title_vi": f"Giải pháp mẫu {number}", "title_en": "Sample"}
        | measure
        for number, measure in enumerate(measures)
    ]
    metrics = [{"id": "dien", "title_vi": "Điện"}, {"id": "nuoc", "title_vi": "Nước"}]
    one = edition("vi", guideline_measures=rows, techniques=TECHNIQUES, metrics=metrics)
    return technique_charts(one), one


def test_figures_of_one_resource_in_one_unit_by_technique():
    (chart,), _ = charts(
        {**ELECTRICITY, "technique_id": "thiet-bi", "saving_low": "20", "saving_high": "40"},
        {**ELECTRICITY, "saving_low": "4", "saving_high": "4"},
        {**ELECTRICITY, "saving_high": "30"},
    )
    assert chart.title == "Điện: mức giảm đã công bố (% lượng điện)"
    assert [(row.label, row.row, row.text, row.end) for row in chart.rows] == [
        ("Quản lý nội vi", "Giải pháp mẫu 2", "tới 30%", "30"),
        ("Quản lý nội vi", "Giải pháp mẫu 1", "4%", "4"),
        ("Cải tiến thiết bị", "Giải pháp mẫu 0", "20–40%", "40"),
    ]
    # Of "up to 30" nothing is sure but the end.
    assert [row.bars for row in chart.rows] == [
        (Bar(start="0", width="30", value="30", cell="tới 30% lượng điện", kind="soft"),),
        (Bar(start="0", width="4", value="4", cell="4% lượng điện"),),
        (
            Bar(start="0", width="20", value="20", cell="20–40% lượng điện"),
            Bar(start="20", width="20", value="40", cell="20–40% lượng điện", kind="soft"),
        ),
    ]


def test_units_and_resources_are_never_pooled():
    figure = {**ELECTRICITY, "saving_low": "5"}
    other_unit = {**figure, "saving_unit_vi": "kWh/tấn", "saving_unit_en": "kWh/t"}
    found, _ = charts(figure, figure, other_unit, {**figure, "metric_id": "nuoc"})
    assert found == ()
    # Of what the figure is, is not told.
    assert charts(*[{**figure, "metric_id": ""}] * 3)[0] == ()
    found, _ = charts(*[figure] * 3, *[other_unit] * 3)
    assert [(chart.id, len(chart.rows), chart.rows[0].end) for chart in found] == [
        ("hinh-muc-giam-1", 3, "5"),
        ("hinh-muc-giam-2", 3, "100"),
    ]


def test_losses_at_stake_borrowed_figures_and_suppliers_claims_are_left_out():
    figure = {**ELECTRICITY, "saving_low": "5"}
    left_out = [{**figure, "saving_kind": kind} for kind in ("at_stake", "borrowed_general", "supplier")]
    assert charts(figure, figure, *left_out)[0] == ()
    assert len(charts(*[figure] * 3, *left_out)[0][0].rows) == 3
