import io
import zipfile

from openpyxl import load_workbook

from sxsh_site.publishing.proposals import proposal_path, write_proposals
from tests.made_up import catalogue


def published(**tables):
    needed = ("facilities", "case_studies", "case_measures", "facility_results", "sources", "questions_answers")
    return catalogue(**{name: [] for name in needed} | tables)


def test_every_form_is_published_the_same_each_time(tmp_path):
    made = published(case_measures=[{"title_vi": "Mẫu"}], facility_results=[{}], questions_answers=[{}])
    for folder in ("one", "other"):
        (tmp_path / folder).mkdir()
        write_proposals(made, tmp_path / folder)
    found = sorted(path.name for path in (tmp_path / "one/bieu-mau").iterdir())
    assert found == ["bao-loi.xlsx", "dat-cau-hoi.xlsx", "gui-dien-hinh.xlsx"]
    for name in found:
        assert (tmp_path / "one/bieu-mau" / name).read_bytes() == (tmp_path / "other/bieu-mau" / name).read_bytes()


def test_a_form_begins_with_consent_and_names_nothing_unpublished(tmp_path):
    made = published(
        sectors=[
            {"id": "nganh-mau", "title_vi": "Ngành Mẫu"},
            {"id": "nhap-mau", "title_vi": "Mẫu Kín", "status": "draft"},
        ],
        case_measures=[{}],
        facility_results=[{}],
        questions_answers=[{}],
        facilities=[{"id": "co-so-mau", "title_vi": "Cơ sở Mẫu Kín", "status": "draft"}],
    )
    write_proposals(made, tmp_path)
    content = (tmp_path / proposal_path("gui-dien-hinh")).read_bytes()
    assert load_workbook(io.BytesIO(content)).sheetnames[:2] == ["Hướng dẫn", "Đồng ý công bố"]
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        whole = b"".join(archive.read(name) for name in archive.namelist()).decode()
    assert "Ngành Mẫu" in whole
    assert "Mẫu Kín" not in whole
    assert "nhap-mau" not in whole
