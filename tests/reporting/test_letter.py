import io
import zipfile

from docx import Document

from sxsh_site.catalogue.catalogue import Catalogue
from sxsh_site.checking.published import published
from sxsh_site.reporting.letter import write_letter
from sxsh_site.views.edition import Edition
from sxsh_site.views.yearly_report import ReportYear
from tests.made_up import TODAY, database
from tests.reports import REPORTS, tables


def letter(year=2018, **more) -> bytes:
    found = Catalogue(published(database(tables(**more))))
    edition = Edition(catalogue=found, language="vi", today=TODAY)
    return write_letter(ReportYear(programme=found.programmes["mau"], year=year), edition)


def paragraphs(content: bytes) -> list[str]:
    return [one.text for one in Document(io.BytesIO(content)).paragraphs]


def test_with_no_report_at_all_it_says_who_owes_what():
    text = paragraphs(letter())
    assert "Chưa nhận báo cáo của: Sở Công Mẫu; Sở Tài; Báo Mẫu; Các huyện Mẫu." in text
    assert "Chưa có thông tin về các nhiệm vụ: 1.1. Việc Mẫu một; 1.2. Việc Mẫu hai." in text
    assert "Kinh phí đã báo cáo theo nguồn: Chưa có số liệu kinh phí." in text
    assert "Chưa có nguồn nào: chưa nhận được báo cáo và chưa có số liệu." in text


def test_a_task_of_which_only_the_state_is_told_is_no_gap():
    states = [{"body_report_id": "mau-2018-so-cong-mau", "task_id": "viec-2", "state": "done"}]
    text = paragraphs(letter(**{**REPORTS, "body_report_tasks": states, "body_report_activities": []}))
    assert "Chưa có thông tin về các nhiệm vụ: 1.1. Việc Mẫu một." in text


def test_what_bodies_wrote_is_placed_as_text():
    hostile = [{**REPORTS["body_reports"][0], "summary": "Dòng một <w:p/> & {{ 7*7 }} {% raw %}\nDòng hai"}]
    text = paragraphs(
        letter(
            **{**REPORTS, "body_reports": hostile, "body_report_proposals": []},
        )
    )
    assert "Sở Công Mẫu: Dòng một <w:p/> & {{ 7*7 }} {% raw %}" in text
    assert "Dòng hai" in text


def test_sections_stand_in_order():
    numbers = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII")
    heads = [one for one in paragraphs(letter(**REPORTS)) if one.split(".")[0] in numbers]
    assert tuple(one.split(".")[0] for one in heads) == numbers
    assert heads[6] == "VII. ĐỀ XUẤT NỘI DUNG THỰC HIỆN NĂM 2019"


def test_a_year_after_the_programme_says_so():
    text = paragraphs(letter(2026))
    assert any("năm 2026 ở ngoài thời gian của Chương trình" in one for one in text)


def test_nothing_of_the_day_and_the_machine_is_in_the_file():
    content = letter(**REPORTS)
    assert content == letter(**REPORTS)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert {part.date_time for part in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    properties = Document(io.BytesIO(content)).core_properties
    assert (properties.author, properties.created.date(), properties.modified.date()) == ("", TODAY, TODAY)
