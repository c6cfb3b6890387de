from sxsh_site.catalogue.catalogue import Catalogue
from sxsh_site.checking.published import published
from sxsh_site.figures.task_states import task_states
from tests.made_up import database
from tests.reports import REPORTS, report, tables


def states(**more):
    made = Catalogue(published(database(tables(**more))))
    return task_states(made.tasks["viec-1"], made)


def test_the_state_is_what_the_lead_reports():
    """A supporting body speaks of its own part alone."""
    (state,) = states(**REPORTS).values()
    assert (state.year, state.state.id, state.said, state.report.organisation_id) == (
        2018,
        "under_way",
        "Đã làm mẫu",
        "so-cong-mau",
    )
    assert (state.note, state.provenance) == (None, None)


def test_the_editors_record_goes_before_a_report_of_the_same_year():
    progress = [
        {"task_id": "viec-1", "year": "2019", "state": "done"},
        {"task_id": "viec-1", "year": "2018", "state": "not_done", "note_vi": "Ghi chú mẫu"},
    ]
    found = states(**REPORTS, task_progress=progress)
    assert [(year, one.state.id, one.report) for year, one in found.items()] == [
        (2018, "not_done", None),
        (2019, "done", None),
    ]
    assert found[2018].note.vi == "Ghi chú mẫu"


def test_without_a_report_nothing_is_known():
    assert states(body_reports=[report("so-cong-mau")]) == {}
