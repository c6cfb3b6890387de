import pytest

from sxsh_site.editing.bring_in import try_proposal
from sxsh_site.editing.proposals import PROPOSALS, proposal_form
from sxsh_site.findings.examples import examples
from sxsh_site.findings.messages import hint, message
from sxsh_site.workbooks.form import lists_of
from sxsh_site.workbooks.write import write_form
from tests.editing.forms import FILE, data, put, read
from tests.made_up import TODAY, package

CONSENT = {
    "agreed": "Có",
    "consent": "named",
    "consent_on": "2026-10-15",
    "nothing_personal": "Có",
    "licence": "Có / Yes [true]",
}
FACILITY = {"title_vi": "Xưởng Mẫu", "title_en": "Sample workshop", "sector_id": "mau"}
CASE = {
    "title_vi": "Xưởng Mẫu tiết kiệm nước",
    "title_en": "Sample workshop saves water",
    "summary_vi": "Tóm tắt Mẫu",
    "summary_en": "Sample summary",
}
MEASURE = {"title_vi": "Khóa vòi Mẫu", "title_en": "Sample taps", "evidence_id": "mau", "technique_id": ""}
RESULT = {"metric_id": "mau", "period_from": 2025, "basis": "saving", "quantity": 12, "unit_id": "mau"}


def names() -> dict[str, str]:
    return dict(proposal_form("gui-dien-hinh", package()).sheet_names())


def sent(database, **tables) -> bytes:
    """A proposal of a case study with these rows beneath one another."""
    content = write_form(proposal_form("gui-dien-hinh", database.package), {}, lists_of(database))
    for table, rows in tables.items():
        for number, row in enumerate(rows, start=5):
            content = put(content, names()[table], {name: value for name, value in row.items() if value}, row=number)
    return content


WHOLE = {
    "proposal_consent": [CONSENT],
    "facilities": [FACILITY],
    "case_studies": [CASE],
    "case_measures": [MEASURE],
    "facility_results": [{**RESULT, "per": "year", "evidence_id": "mau"}],
}


def tried(content, database, name="gui-dien-hinh"):
    return try_proposal(content, FILE, name, database, TODAY)


def told(trial) -> list:
    return [(one.code, one.origin.sheet, one.origin.cell, one.field) for one in trial.findings]


def test_a_proposal_comes_in_as_drafts_that_pass_every_check(tmp_path):
    database = read(data(tmp_path))
    trial = tried(sent(database, **WHOLE), database)
    assert told(trial) == []
    assert {file.path for file in trial.files} == {
        "case_studies/xuong-mau-tiet-kiem-nuoc.yaml",
        "facilities.csv",
        "facility_results.csv",
        "sources.csv",
    }
    added = {change.spec.name: change.row for change in trial.changes.of("added")}
    assert {name: row.text("status") for name, row in added.items() if row.spec.has("status")} == {
        "facilities": "draft",
        "case_studies": "draft",
        "facility_results": "draft",
    }
    facility = added["facilities"]
    assert [facility.text(name) for name in ("id", "consent", "consent_on")] == ["xuong-mau", "named", "2026-10-15"]
    assert added["case_studies"].text("facility_id") == added["facility_results"].text("facility_id") == "xuong-mau"
    assert added["sources"].text("title") == "Thông tin do cơ sở cung cấp, nhận ngày 24/11/2026"
    assert {row.text("source_id") for row in added.values() if row.spec.has("source_id")} == {
        added["sources"].text("id")
    }


@pytest.mark.parametrize("promise", ["agreed", "nothing_personal", "licence"])
@pytest.mark.parametrize("answer", [None, "Không", False])
def test_without_every_promise_nothing_comes_in(promise, answer, tmp_path):
    database = read(data(tmp_path))
    consent = {**CONSENT, promise: answer}
    content = sent(database, **{**WHOLE, "proposal_consent": [CONSENT]})
    content = put(content, names()["proposal_consent"], consent)
    trial = tried(content, database)
    assert [(code, field) for code, _, _, field in told(trial)] == [("consent-not-given", promise)]
    assert trial.files == ()
    for language in ("vi", "en"):
        assert "{" not in message(trial.findings[0], language) + hint(trial.findings[0], language)


def test_a_proposal_without_its_sheet_of_consent_has_each_promise_told(tmp_path):
    database = read(data(tmp_path))
    content = sent(database, **{name: rows for name, rows in WHOLE.items() if name != "proposal_consent"})
    found = told(tried(content, database))
    assert [field for code, _, _, field in found if code == "consent-not-given"] == [
        "agreed",
        "licence",
        "nothing_personal",
    ]
    assert tried(content, database).files == ()


def test_a_missing_translation_is_told_at_its_cell(tmp_path):
    database = read(data(tmp_path))
    content = sent(database, **{**WHOLE, "case_studies": [{**CASE, "summary_en": ""}]})
    assert told(tried(content, database)) == [("required", names()["case_studies"], "D5", "summary_en")]


def test_a_telephone_number_is_refused(tmp_path):
    database = read(data(tmp_path))
    case = {**CASE, "problem_vi": "Gọi chị Mẫu 0912345678", "problem_en": "Call"}
    found = told(tried(sent(database, **{**WHOLE, "case_studies": [case]}), database))
    assert ("personal-data", names()["case_studies"], "G5", "problem_vi") in found


def test_a_proposal_is_one_case_of_one_facility(tmp_path):
    database = read(data(tmp_path))
    other = {**FACILITY, "title_vi": "Xưởng Mẫu 2"}
    found = told(tried(sent(database, **{**WHOLE, "facilities": [FACILITY, other], "case_studies": []}), database))
    assert ("proposal-rows", names()["facilities"], "", "") in found
    assert ("proposal-rows", names()["case_studies"], "", "") in found


def test_a_question_comes_in_once_it_is_answered(tmp_path):
    database = read(data(tmp_path))
    form = proposal_form("dat-cau-hoi", database.package)
    content = write_form(form, {}, {})
    first, second = form.sheet_names().values()
    content = put(content, first, {"nothing_personal": "Có"})
    content = put(content, second, {"topic": "basics", "question_vi": "Câu hỏi Mẫu?"})
    assert {(code, field) for code, _, _, field in told(tried(content, database, "dat-cau-hoi"))} == {
        ("required", "question_en"),
        ("required", "answer_vi"),
        ("required", "answer_en"),
    }
    rest = {"question_en": "Sample question?", "answer_vi": "Trả lời Mẫu.", "answer_en": "Sample answer."}
    trial = tried(put(content, second, rest), database, "dat-cau-hoi")
    assert told(trial) == []
    (added,) = trial.changes.of("added")
    assert (added.key, added.row.text("status")) == (("cau-hoi-mau",), "draft")


def test_a_fault_on_a_page_is_only_read(tmp_path):
    database = read(data(tmp_path))
    form = proposal_form("bao-loi", database.package)
    first, second = form.sheet_names().values()
    content = put(write_form(form, {}, {}), first, {"nothing_personal": "Có"})
    content = put(content, second, {"fault_page": "/dien-hinh/mau/", "fault_wrong": "Số Mẫu sai"})
    trial = tried(content, database, "bao-loi")
    assert told(trial) == []
    assert trial.files == ()
    assert [(title.en, text) for title, text in trial.told] == [
        ("Address of the page", "/dien-hinh/mau/"),
        ("What is wrong", "Số Mẫu sai"),
    ]
    empty = tried(put(content, second, {"fault_wrong": None}), database, "bao-loi")
    assert told(empty) == [("required", second, "B5", "fault_wrong")]


@pytest.mark.parametrize("name", PROPOSALS)
def test_no_form_asks_for_a_person(name):
    form = proposal_form(name, package())
    asked = {field.name for sheet in form.sheets for field in sheet.fields}
    assert asked & {"phone", "email", "signer", "contact", "organisation_id"} == set()
    assert form.sheets[0].spec.name == "proposal_consent"
    assert "nothing_personal" in {field.name for field in form.sheets[0].fields}


def test_every_code_of_this_stage_is_tried_here():
    codes = {code for code, several in examples().items() if any(one.by == "editing" for one in several)}
    assert codes == {"consent-not-given", "proposal-rows"}
