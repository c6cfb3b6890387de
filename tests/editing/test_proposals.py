"""Proposals brought in, by either way: the workbook, and the text that was sent with the Git host's form."""

import pytest

from sxsh_site.editing.bring_in import try_proposal
from sxsh_site.editing.files import write_files
from sxsh_site.findings.examples import examples
from sxsh_site.findings.messages import hint, message, severity
from sxsh_site.proposals.proposal import proposal, workbook
from sxsh_site.workbooks.form import lists_of
from sxsh_site.workbooks.write import write_form
from tests.editing.forms import FILE, data, put, read
from tests.made_up import TODAY, package
from tests.proposals.sent import ERROR
from tests.proposals.sent import sent as sent_text

CONSENT = {
    "language": "Tiếng Việt",
    "agreed": "Có",
    "consent": "named",
    "consent_on": "2026-10-15",
    "nothing_personal": "Có",
    "licence": "Có / Yes [true]",
}
FACILITY = {"title": "Xưởng Mẫu", "sector_id": "mau"}
CASE = {"title": "Xưởng Mẫu tiết kiệm nước", "summary": "Tóm tắt Mẫu", "year_from": 2025}
MEASURE = {"title": "Khóa vòi Mẫu", "evidence_id": "mau"}
RESULT = {"metric_id": "mau", "period_from": 2025, "basis": "saving", "quantity": 12, "unit_id": "mau"}
WHOLE = {
    "proposal_consent": [CONSENT],
    "facilities": [FACILITY],
    "case_studies": [CASE],
    "case_measures": [MEASURE],
    "facility_results": [{**RESULT, "per": "year", "evidence_id": "mau"}],
}
PROMISES = ("agreed", "nothing_personal", "licence")
# What a proposal in one language leaves for the editor.
UNTRANSLATED = {"title_en", "summary_en"}
ANSWERS = {
    "Bạn viết bằng / You write in": "Tiếng Việt / Vietnamese",
    "Căn cứ công bố / Ground for publishing": "Cơ sở đồng ý nêu tên / Consent to be named",
    "Ngày đồng ý / Date of consent": "2026-10-15",
    "Tên cơ sở / Name of the facility": "Xưởng Mẫu",
    "Ngành / Sector": "mau",
    "Tên điển hình / Title of the case study": "Xưởng Mẫu tiết kiệm nước",
    "Tóm tắt / Summary": "Tóm tắt Mẫu",
    "Từ năm / From year": "2025",
    "Giải pháp / Measures": "Giải pháp / Measure: Khóa vòi Mẫu\nChứng cứ / Evidence: mau",
    "Số liệu / Figures": "Chỉ tiêu đo / Metric: mau\nCách tính / Basis: Mức tiết kiệm\nLượng / Quantity: 12\n"
    "Đơn vị / Unit: mau\nTính trên / Per: mỗi năm\nTừ năm / Period from: 2025\nChứng cứ / Evidence: mau",
}


def form(name="gui-dien-hinh"):
    return workbook(proposal(name, package()))


def names() -> dict[str, str]:
    return dict(form().sheet_names())


def sent(database, **tables) -> bytes:
    """A proposal of a case study with these rows beneath one another."""
    content = write_form(form(), {}, lists_of(database))
    for table, rows in tables.items():
        for number, row in enumerate(rows, start=5):
            content = put(content, names()[table], {name: value for name, value in row.items() if value}, row=number)
    return content


def tried(content, database, name="gui-dien-hinh"):
    return try_proposal(content, FILE, name, database, TODAY)


def tried_text(answers, database, name="gui-dien-hinh", promised=PROMISES):
    return try_proposal(sent_text(name, answers, promised).encode(), "phieu.md", name, database, TODAY)


def told(trial) -> list:
    """Every error; what is left for the editor is a warning."""
    errors = [one for one in trial.findings if severity(one) == "error"]
    return [(one.code, one.origin.sheet, one.origin.cell, one.field) for one in errors]


def lacking(trial) -> list:
    return [(one.origin.cell, one.field) for one in trial.findings if one.code == "draft-text-missing"]


def by_workbook(database):
    return tried(sent(database, **WHOLE), database)


def by_text(database):
    return tried_text(ANSWERS, database)


@pytest.mark.parametrize("way", [by_workbook, by_text], ids=lambda way: way.__name__)
def test_a_proposal_comes_in_as_drafts_that_pass_every_check(way, tmp_path):
    folder = data(tmp_path)
    database = read(folder)
    trial = way(database)
    assert told(trial) == []
    assert {field for _, field in lacking(trial)} == UNTRANSLATED
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
    assert added["case_measures"].text("title_vi") == "Khóa vòi Mẫu"
    assert [added["facility_results"].text(one) for one in ("basis", "quantity", "per")] == ["saving", "12", "year"]
    assert added["sources"].text("title") == "Thông tin do cơ sở cung cấp, nhận ngày 24/11/2026"
    assert {row.text("source_id") for row in added.values() if row.spec.has("source_id")} == {
        added["sources"].text("id")
    }
    write_files(folder, trial.files)
    read(folder)


def test_both_ways_give_the_same_records(tmp_path):
    database = read(data(tmp_path))
    first, second = (
        {change.key: {name: text for name, text in change.row.cells.items() if text} for change in trial.changes.rows}
        for trial in (by_workbook(database), by_text(database))
    )
    assert first == second


def test_a_proposal_in_english_stands_in_the_english_fields(tmp_path):
    database = read(data(tmp_path))
    english = {
        "title": "Sample works saves water",
        "summary": "The works saved water in its kitchen.",
        "year_from": 2025,
    }
    consent = {**CONSENT, "language": "Tiếng Anh"}
    content = sent(database, **{**WHOLE, "proposal_consent": [consent], "case_studies": [english]})
    trial = tried(content, database)
    (case,) = (change.row for change in trial.changes.of("added") if change.spec.name == "case_studies")
    assert case.text("summary_en") == english["summary"]
    assert (case.text("id"), case.text("summary_vi")) == ("sample-works-saves-water", "")
    assert {field for _, field in lacking(trial)} == {"title_vi", "summary_vi"}


@pytest.mark.parametrize("promise", PROMISES)
@pytest.mark.parametrize("answer", [None, "Không", False])
def test_without_every_promise_nothing_comes_in(promise, answer, tmp_path):
    database = read(data(tmp_path))
    content = put(sent(database, **WHOLE), names()["proposal_consent"], {promise: answer})
    trial = tried(content, database)
    assert [(code, field) for code, _, _, field in told(trial)] == [("consent-not-given", promise)]
    assert trial.files == ()
    unticked = tried_text(ANSWERS, database, promised=[one for one in PROMISES if one != promise])
    assert [(code, field) for code, _, _, field in told(unticked)] == [("consent-not-given", promise)]
    assert unticked.files == ()
    for language in ("vi", "en"):
        found = next(one for one in trial.findings if one.code == "consent-not-given")
        assert "{" not in message(found, language) + hint(found, language)


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


def test_a_missing_answer_is_told_at_its_place(tmp_path):
    database = read(data(tmp_path))
    case = {**CASE, "summary": "", "year_from": ""}
    content = sent(database, **{**WHOLE, "case_studies": [case]})
    sheet = names()["case_studies"]
    assert told(tried(content, database)) == [
        ("required", sheet, "B5", "summary_vi"),
        ("required", sheet, "C5", "year_from"),
    ]
    answers = {label: text for label, text in ANSWERS.items() if label != "Tóm tắt / Summary"}
    lines = sent_text("gui-dien-hinh", answers, PROMISES).split("\n")
    (found,) = (one for one in tried_text(answers, database).findings if one.code == "required")
    assert (found.field, found.origin.line) == ("summary_vi", lines.index("### Tóm tắt / Summary") + 1)


def test_what_is_left_to_translate_is_told_at_the_senders_cell(tmp_path):
    database = read(data(tmp_path))
    assert ("B5", "summary_en") in lacking(tried(sent(database, **WHOLE), database))


def test_a_telephone_number_is_refused(tmp_path):
    database = read(data(tmp_path))
    case = {**CASE, "problem": "Gọi chị Mẫu 0912345678"}
    found = told(tried(sent(database, **{**WHOLE, "case_studies": [case]}), database))
    assert ("personal-data", names()["case_studies"], "E5", "problem_vi") in found


def test_a_proposal_is_one_case_of_one_facility(tmp_path):
    database = read(data(tmp_path))
    other = {**FACILITY, "title": "Xưởng Mẫu 2"}
    found = told(tried(sent(database, **{**WHOLE, "facilities": [FACILITY, other], "case_studies": []}), database))
    assert ("proposal-rows", names()["facilities"], "", "") in found
    assert ("proposal-rows", names()["case_studies"], "", "") in found


def test_a_facility_that_is_there_already_gets_the_case(tmp_path):
    database = read(data(tmp_path))
    known = {"title": "cơ sở mẫu", "sector_id": "mau", "employees": 40}
    trial = tried(sent(database, **{**WHOLE, "facilities": [known]}), database)
    assert told(trial) == []
    (found,) = (one for one in trial.findings if one.code == "facility-known")
    assert (found.origin.cell, "co-so-mau" in message(found, "vi")) == ("A5", True)
    added = {change.spec.name: change.row for change in trial.changes.of("added")}
    assert "facilities" not in added
    assert trial.changes.of("changed") == ()
    assert added["case_studies"].text("facility_id") == added["facility_results"].text("facility_id") == "co-so-mau"


@pytest.mark.parametrize("way", ["workbook", "text"])
def test_a_question_comes_in_before_its_answer(way, tmp_path):
    database = read(data(tmp_path))
    if way == "workbook":
        first, second = form("dat-cau-hoi").sheet_names().values()
        content = put(write_form(form("dat-cau-hoi"), {}, {}), first, {"language": "Tiếng Việt"})
        content = put(content, first, {"nothing_personal": "Có"})
        content = put(content, second, {"topic": "basics", "question": "Câu hỏi Mẫu?"})
        trial = tried(content, database, "dat-cau-hoi")
    else:
        answers = {
            "Bạn viết bằng / You write in": "Tiếng Việt / Vietnamese",
            "Chủ đề / Topic": "Kiến thức chung / Basics",
            "Câu hỏi / Question": "Câu hỏi Mẫu?",
        }
        topic = next(one for one in package().tables["questions_answers"].field("topic").choices if one.id == "basics")
        answers["Chủ đề / Topic"] = topic.label.both
        trial = tried_text(answers, database, "dat-cau-hoi", ("nothing_personal",))
    assert told(trial) == []
    assert {field for _, field in lacking(trial)} == {"question_en", "answer_vi", "answer_en"}
    (added,) = trial.changes.of("added")
    assert (added.key, added.row.text("status")) == (("cau-hoi-mau",), "draft")


def test_a_fault_on_a_page_is_only_read(tmp_path):
    database = read(data(tmp_path))
    first, second = form("bao-loi").sheet_names().values()
    content = put(write_form(form("bao-loi"), {}, {}), first, {"nothing_personal": "Có"})
    content = put(content, second, {"page": "/dien-hinh/mau/", "wrong": "Số Mẫu sai"})
    trial = tried(content, database, "bao-loi")
    assert told(trial) == []
    assert trial.files == ()
    assert [(title.en, text) for title, text in trial.told] == [
        ("Which page?", "/dien-hinh/mau/"),
        ("What is wrong?", "Số Mẫu sai"),
    ]
    empty = tried(put(content, second, {"wrong": None}), database, "bao-loi")
    assert told(empty) == [("required", second, "B5", "wrong")]
    by_form = tried_text(ERROR, database, "bao-loi", ("nothing_personal",))
    assert told(by_form) == []
    assert [text for _, text in by_form.told] == ["/dien-hinh/mau/", "Số Mẫu sai\nở bảng 1"]


def test_every_code_of_this_stage_is_tried():
    codes = {code for code, several in examples().items() if any(one.by == "editing" for one in several)}
    assert codes == {
        "consent-not-given",
        "facility-known",
        "form-of-other-kind",
        "issue-line",
        "issue-unread",
        "position-gap",
        "proposal-rows",
        "record-exists",
    }


@pytest.mark.parametrize("code", ["issue-unread", "issue-line"])
def test_the_manuals_examples_of_a_text(code, tmp_path):
    database = read(data(tmp_path))
    (example,) = examples()[code]
    for change, expected in ((example.bad, True), (example.good, False)):
        found = try_proposal(change.text.encode(), change.file, "gui-dien-hinh", database, TODAY).findings
        assert (code in {one.code for one in found}) == expected
