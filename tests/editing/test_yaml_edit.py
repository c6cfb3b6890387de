import pytest

from sxsh_site.editing.yaml_edit import RecordEdit, edit_record, new_record
from sxsh_site.reading.yaml_records import read_record
from tests.made_up import package

CASES = next(record for record in package().records if record.table == "case_studies")
TEXT = """\
# Điển hình Mẫu: đọc kỹ trước khi sửa
id: mau
title_vi: "Điển hình Mẫu"  # tên như trong nguồn
title_en: 'Sample case'
summary_vi: Tóm tắt Mẫu
sector_id: beer
output: 6.0
# hai dòng ghi chú
# trước căn cứ
consent: public_source
measures:
  # giải pháp thứ nhất
  - title_vi: "Mẫu 1"
    title_en: "Sample 1"
    investment_vnd: 1000
  - title_vi: "Mẫu 2"
    title_en: "Sample 2"
further_sources:
  - honghha # nguồn
  - hhvi
"""


def edited(edit: RecordEdit, text: str = TEXT) -> str:
    return edit_record(text, CASES, package(), edit)


def test_nothing_changes_nothing():
    assert edited(RecordEdit()) == TEXT


@pytest.mark.parametrize(
    ("own", "before", "after"),
    [
        ({"title_vi": "Tên Mẫu"}, 'title_vi: "Điển hình Mẫu"  #', 'title_vi: "Tên Mẫu"        #'),
        ({"title_en": "It's"}, "title_en: 'Sample case'", "title_en: 'It''s'"),
        ({"summary_vi": "Có: dấu hai chấm"}, "summary_vi: Tóm tắt Mẫu", 'summary_vi: "Có: dấu hai chấm"'),
        ({"sector_id": "paper"}, "sector_id: beer", "sector_id: paper"),
        ({"sector_id": "no"}, "sector_id: beer", 'sector_id: "no"'),
        ({"output": "7.50"}, "output: 6.0", "output: 7.50"),
        ({"output": ""}, "output: 6.0\n", ""),
        ({"ongoing": "true"}, "output: 6.0\n", "ongoing: true\noutput: 6.0\n"),
        ({"place_id": "phu-tho"}, "output: 6.0\n", "place_id: phu-tho\noutput: 6.0\n"),
        ({"problem_vi": "hai\ndòng"}, "output: 6.0\n", 'output: 6.0\nproblem_vi: "hai\\ndòng"\n'),
    ],
)
def test_one_value_changes_and_comments_stay(own, before, after):
    if "problem_vi" in own:
        # A key that is added stands behind those that the schema has before it; their comments stay with them.
        assert edited(RecordEdit(own=own)).replace('problem_vi: "hai\\ndòng"\n', "") == TEXT
        return
    assert TEXT.count(before) == 1
    assert edited(RecordEdit(own=own)) == TEXT.replace(before, after)


def test_an_item_changes_and_one_is_added():
    edit = RecordEdit(
        items={"case_measures": {0: {"investment_vnd": "2000"}}, "case_sources": {1: {"source_id": "hhpress"}}},
        added={
            "case_measures": [{"case_study_id": "mau", "position": "3", "title_vi": "Mẫu 3", "title_en": "Sample 3"}],
            "case_sources": [{"case_study_id": "mau", "source_id": "dongxuan"}],
            "case_conditions": [{"case_study_id": "mau", "position": "1", "title_vi": "Mẫu", "title_en": "Sample"}],
        },
    )
    assert edited(edit) == TEXT.replace("investment_vnd: 1000", "investment_vnd: 2000").replace(
        "further_sources", '  - title_vi: "Mẫu 3"\n    title_en: "Sample 3"\nfurther_sources'
    ).replace("  - hhvi\n", "  - hhpress\n  - dongxuan\n") + (
        'conditions:\n  - title_vi: "Mẫu"\n    title_en: "Sample"\n'
    )


def test_line_ends_and_a_byte_order_mark_stay():
    text = "\ufeff" + TEXT.replace("\n", "\r\n")
    assert edited(RecordEdit(own={"sector_id": "paper"}), text) == text.replace("sector_id: beer", "sector_id: paper")


def test_a_new_record_is_written_in_the_order_of_its_schema():
    own = {"status": "draft", "id": "mau", "title_vi": "Mẫu", "title_en": "Sample", "addable": "true", "output": ""}
    parts = {
        "case_measures": [{"case_study_id": "mau", "position": "1", "title_vi": "Mẫu 1", "title_en": "Sample 1"}],
        "case_sources": [{"case_study_id": "mau", "source_id": "honghha"}],
    }
    text = new_record(CASES, package(), own, parts)
    assert text == (
        "# Điển hình: các trường xem data/schemas/case_studies.yaml\n"
        "id: mau\n"
        'title_vi: "Mẫu"\n'
        'title_en: "Sample"\n'
        "addable: true\n"
        "status: draft\n"
        "measures:\n"
        '  - title_vi: "Mẫu 1"\n'
        '    title_en: "Sample 1"\n'
        "further_sources:\n"
        "  - honghha\n"
    )
    rows, findings = read_record(text, "data/case_studies/mau.yaml", CASES, package())
    assert findings == []
    assert dict(rows[0].cells) == {name: value for name, value in own.items() if value}


ODD_TEXTS = """
no null yes 012 1:30 0x1F 2026-11-24 ~ << = … -_x #_x &x *x !x %x @x {x a:_b x_#y a\\b _x ' " x'"y
"""
ODD = ODD_TEXTS.split()


@pytest.mark.parametrize("value", ODD)
def test_any_text_comes_back_as_it_was(value):
    value = value.replace("_", " ")
    own = {"id": "mau", "title_vi": value, "title_en": value}
    for text in (new_record(CASES, package(), own, {}), edited(RecordEdit(own=own))):
        rows, findings = read_record(text, "data/case_studies/mau.yaml", CASES, package())
        assert findings == []
        assert (rows[0].text("title_vi"), rows[0].text("title_en")) == (value, value)
