from sxsh_site.views.charts import Point, Tick
from sxsh_site.views.payback_chart import payback_chart
from tests.made_up import edition

SECTORS = [
    {"id": "xi-mang", "position": "1", "title_vi": "Xi măng", "title_en": "Cement"},
    {"id": "bia", "position": "2", "title_vi": "Bia", "title_en": "Beer"},
]


def chart(*given, language="vi"):
    """Each case: its sector, its investment and yearly saving in million đồng, and what else its package says."""
    cases, packages = [], []
    for number, (sector, investment, saving, more) in enumerate(given):
        case = {"id": f"mau-{number}", "sector_id": sector, "title_vi": f"Mẫu {number}", "title_en": f"Sample {number}"}
        cases.append(case)
        package = {
            "case_study_id": f"mau-{number}",
            "investment_vnd": f"{investment}000000",
            "saving_vnd": f"{saving}000000",
            "saving_per": "year",
        }
        packages.append(package | more)
    one = edition(language, sectors=SECTORS, case_studies=cases, case_packages=packages)
    return payback_chart(one.catalogue.case_studies.values(), one), one


def test_a_line_a_sector_and_a_point_a_case():
    found, _ = chart(("bia", 10, 20, {}), ("xi-mang", 30, 10, {}), ("bia", 25, 10, {}))
    assert [(row.label, row.points) for row in found.rows] == [
        ("Xi măng", (Point(x="100", value="3", row="Mẫu 1", cell="3,0"),)),
        (
            "Bia",
            (
                Point(x="16.7", value="0.5", row="Mẫu 0", cell="0,50"),
                Point(x="83.3", value="2.5", row="Mẫu 2", cell="2,5"),
            ),
        ),
    ]
    assert found.ticks[0] == Tick(x="0", text="0", value="0")
    assert [tick.text for tick in found.ticks] == ["0", "1", "2", "3"]
    assert [[cell.text for cell in row] for row in found.table.rows] == [
        ["Mẫu 0", "Bia", "0,50"],
        ["Mẫu 2", "Bia", "2,5"],
        ["Mẫu 1", "Xi măng", "3,0"],
    ]
    assert [item.kind for item in found.legend] == ["dot-exact"]


def test_bounds_are_shown_as_bounds():
    found, one = chart(
        ("bia", 10, 20, {"investment_qualifier": "more_than"}),
        ("bia", 20, 20, {"saving_qualifier": "more_than"}),
        ("bia", 30, 20, {"saving_qualifier": "about"}),
    )
    assert [(point.kind, point.cell) for point in found.rows[0].points] == [
        ("more_than", f"{one.words.bound_more_than} 0,50"),
        ("less_than", f"{one.words.bound_less_than} 1,0"),
        ("about", f"{one.words.bound_about} 1,5"),
    ]
    assert [item.kind for item in found.legend] == ["dot-about", "dot-more_than", "dot-less_than"]


def test_a_case_far_out_stands_past_the_end_of_the_axis():
    found, one = chart(("bia", 10, 20, {}), ("bia", 90, 10, {}), ("bia", 306, 10, {}))
    assert [(point.x, point.value, point.kind) for point in found.rows[0].points][1:] == [
        ("90", "9", "exact"),
        ("100", "30.6", "beyond"),
    ]
    assert found.legend[-1].text == one.words.legend_beyond.format(years="10")


def test_what_is_not_known_or_is_not_counted_in_years_is_left_out():
    season, unknown = {"saving_per": "season"}, {"investment_vnd": ""}
    known = [("bia", 10, 20, {}), ("bia", 20, 20, {})]
    assert chart(*known, ("bia", 30, 20, season), ("bia", 30, 20, unknown))[0] is None
    found, _ = chart(*known, ("bia", 5, 20, {}), ("bia", 30, 20, season))
    assert len(found.table.rows) == 3
