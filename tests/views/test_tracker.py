from sxsh_site.views.parts import Cell
from sxsh_site.views.tracker import beside_nation, register, state_grid
from tests.made_up import edition

TASKS = [
    {"id": "a", "number": "1.1", "position": "1", "short_vi": "Việc Mẫu một", "starts": "2013-09", "ends": "2015-12"},
    {"id": "b", "number": "1.2", "position": "2", "short_vi": "Việc Mẫu hai", "starts": "2014-01", "ends": "2014-06"},
]
PERCENT = {"id": "percent", "symbol_vi": "%", "symbol_en": "same"}


def test_one_box_a_year_and_outside_a_tasks_time_none():
    progress = [
        {"task_id": "a", "year": "2014", "state": "under_way"},
        {"task_id": "a", "year": "2015", "state": "no_data"},
        {"task_id": "b", "year": "2015", "state": "done"},
    ]
    one = edition(tasks=TASKS, task_progress=progress)
    grid = state_grid(list(one.catalogue.tasks.values()), one)
    assert grid.years == ("2013", "2014", "2015")
    assert [[mark.kind for mark in row.marks] for row in grid.rows] == [
        ["no_data", "under_way", "no_data"],
        ["", "no_data", "done"],
    ]
    assert grid.rows[0].marks[1].text == "Đang thực hiện"
    assert [mark.kind for mark in grid.legend] == ["no_data", "not_started", "under_way", "done", "not_done", "dropped"]
    assert state_grid([], one) is None


def test_the_register_tells_bodies_time_and_results():
    one = edition(
        tasks=TASKS[:1],
        organisations=[{"id": "so", "title_vi": "Sở Mẫu"}, {"id": "bao", "title_vi": "Báo Mẫu"}],
        task_bodies=[
            {"task_id": "a", "organisation_id": "bao", "role": "support", "position": "2"},
            {"task_id": "a", "organisation_id": "so", "role": "lead", "position": "1"},
        ],
        task_results=[{"task_id": "a", "text_vi": "Kết quả mẫu."}],
    )
    (row,) = register(one.catalogue.tasks.values(), one).rows
    assert [cell.text for cell in row[1:]] == ["Sở Mẫu", "Báo Mẫu", "9/2013 – 12/2015", "Kết quả mẫu."]


def test_targets_share_a_line_only_where_they_count_the_same_thing():
    """20-25% of those able and 25% of all stand below each other, as the two bases ask."""
    one = edition(
        units=[PERCENT],
        indicators=[
            {
                "id": "x",
                "family": "able",
                "title_vi": "Mẫu có khả năng",
                "year": "2015",
                "target_low": "20",
                "target_high": "25",
                "unit_id": "percent",
                "position": "1",
            },
            {
                "id": "y",
                "family": "all",
                "title_vi": "Mẫu tất cả",
                "year": "2020",
                "target_low": "50",
                "unit_id": "percent",
                "position": "2",
                "denominator_vi": "Tất cả ở tỉnh",
            },
        ],
        national_figures=[
            {
                "id": "n1",
                "kind": "target",
                "family": "all",
                "year_to": "2015",
                "low": "25",
                "high": "25",
                "unit_id": "percent",
                "text_vi": "Cả nước Mẫu 2015",
            },
            {
                "id": "n2",
                "kind": "target",
                "family": "all",
                "year_to": "2020",
                "low": "50",
                "high": "50",
                "unit_id": "percent",
                "denominator_vi": "Tất cả ở cả nước",
            },
            {"id": "n3", "kind": "result", "family": "all", "year_to": "2020", "low": "9"},
        ],
    )
    rows = beside_nation(list(one.catalogue.indicators.values()), one).rows
    assert [(row[0].text, row[1].text, row[2].text, row[3].text) for row in rows] == [
        ("Mẫu có khả năng, 2015", "2015", "20–25%", "–"),
        ("Mẫu tất cả, 2020", "2020", "50%", "50%"),
        ("Cả nước Mẫu 2015", "2015", "–", "25%"),
    ]
    assert (rows[1][2].sub, rows[1][3].sub) == ("Tất cả ở tỉnh", "Tất cả ở cả nước")
    assert rows[0][4] == Cell(text="–")
