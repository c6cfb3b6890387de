import pytest

from sxsh_site.editing.bring_in import try_rows
from sxsh_site.editing.draft import draft, questions
from sxsh_site.editing.kinds import kinds
from sxsh_site.workbooks.form import lists_of
from tests.editing.forms import data, read
from tests.made_up import TODAY, package


def asked(kind: str) -> list[str]:
    return [question.field.name for question in questions(package().tables[kind], {})]


def test_only_what_nobody_else_can_know_is_asked():
    assert asked("case_studies") == [
        "title_vi",
        "title_en",
        "summary_vi",
        "summary_en",
        "sector_id",
        "origin",
        "consent",
        "source_id",
    ]
    assert asked("facility_results") == [
        "facility_id",
        "period_from",
        "metric_id",
        "basis",
        "quantity",
        "unit_id",
        "evidence_id",
        "source_id",
    ]
    assert max(len(asked(kind)) for kind in kinds(package()) if package().tables[kind].has("status")) == 12


ANSWERS = {
    "title_vi": "Điển hình Mẫu",
    "title_en": "Sample case",
    "summary_vi": "Tóm tắt Mẫu",
    "summary_en": "Sample summary",
    "sector_id": "mau",
    "origin": "local",
    "consent": "public_source",
    "source_id": "mau",
}


def test_a_draft_passes_every_check(tmp_path):
    database = read(data(tmp_path))
    row = draft(database.package.tables["case_studies"], database, ANSWERS, TODAY)
    trial = try_rows({"case_studies": (row,)}, (), database, TODAY)
    assert trial.findings == ()
    (file,) = trial.files
    assert file.path == "case_studies/dien-hinh-mau-2.yaml"
    assert file.new.decode() == (
        "# Điển hình: các trường xem data/schemas/case_studies.yaml\n"
        "id: dien-hinh-mau-2\n"
        'title_vi: "Điển hình Mẫu"\n'
        'title_en: "Sample case"\n'
        'summary_vi: "Tóm tắt Mẫu"\n'
        'summary_en: "Sample summary"\n'
        "sector_id: mau\n"
        "origin: local\n"
        "ongoing: false\n"
        "consent: public_source\n"
        "figures: few\n"
        "addable: true\n"
        "source_id: mau\n"
        "confidence: secondary\n"
        'checked_on: "2026-11-24"\n'
        "status: draft\n"
    )


@pytest.mark.parametrize(
    ("title", "made"),
    [
        ("Điển hình Mẫu", "dien-hinh-mau-2"),
        ("Nhà máy Đường “Mẫu” (số 1)", "nha-may-duong-mau-so-1"),
        ("từ " * 40, "-".join(["tu"] * 19)),
        ("???", ""),
    ],
)
def test_an_id_is_made_of_the_name(title, made, tmp_path):
    database = read(data(tmp_path))
    answers = {**ANSWERS, "title_vi": title}
    row = draft(database.package.tables["case_studies"], database, answers, TODAY)
    assert row.text("id") == made


def test_a_position_follows_the_last_and_answers_may_say_more(tmp_path):
    database = read(data(tmp_path))
    spec = database.package.tables["sectors"]
    last = max(row.integer("position") or 0 for row in database.rows("sectors"))
    row = draft(spec, database, {"title_vi": "Ngành Mẫu", "status": "archived"}, TODAY)
    assert (row.text("position"), row.text("status")) == (str(last + 1), "archived")
    assert row.origin("id").file == "data/vocabularies/sectors.csv"


def test_lists_come_with_the_questions(tmp_path):
    database = read(data(tmp_path))
    found = questions(database.package.tables["case_studies"], lists_of(database))
    choices = {one.field.name: [choice.id for choice in one.choices] for one in found}
    assert choices["origin"] == ["local", "vietnam", "foreign"]
    assert choices["sector_id"] == ["mau"]
    assert choices["title_vi"] == []
