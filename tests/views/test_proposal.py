import pytest

from sxsh_site.publishing.proposals import proposal_path
from sxsh_site.views.proposal import proposal_view
from tests.made_up import edition

BODY = {"id": "so-mau", "title_vi": "Sở Mẫu", "title_en": "Sample Department"}


def view(name="gui-dien-hinh", language="vi", **body):
    made = edition(language, programmes=[{"lead_id": "so-mau"}], organisations=[{**BODY, **body}])
    return proposal_view(name, made)


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("vi", "Sở Mẫu chưa công bố địa chỉ nhận phiếu. Khi có, địa chỉ sẽ hiện ở đây."),
        ("en", "Sample Department has not published an address for this yet. It will stand here once it has."),
    ],
)
def test_a_body_that_has_published_no_address_is_said_to_have_none(language, told):
    made = view(language=language)
    assert (made.email, made.address, made.unknown) == ("", "", told)


def test_the_published_address_is_the_one_in_the_data():
    made = view(email="hop-thu@mau.example", address_vi="1 Đường Mẫu", address_en="1 Sample Road")
    assert (made.receiver, made.email, made.address, made.unknown) == (
        "Sở Mẫu",
        "hop-thu@mau.example",
        "1 Đường Mẫu",
        "",
    )


def test_the_sheet_asks_what_the_form_asks():
    made = view()
    parts = {part.id: part for part in made.parts}
    asked = {one.id: one for part in made.parts for one in part.questions}
    assert made.template == "gui-dien-hinh.yml"
    assert made.workbook == proposal_path("gui-dien-hinh")
    ground = asked["proposal_consent-consent"]
    assert ground.choices == ("Nguồn công khai", "Cơ sở đồng ý nêu tên", "Ẩn danh")
    assert (ground.required, asked["facilities-place_id"].required) == ("bắt buộc", "")
    assert (asked["case_studies-summary"].rows, asked["facilities-title"].rows) == (3, 1)
    assert parts["facility_results"].columns == ("1", "2", "3")
    assert parts["facilities"].columns == ()
    assert [one.title for one in parts["case_measures"].questions][2] == "Vốn đầu tư (đồng)"
    assert made.promises[0].startswith("Cơ sở đồng ý công bố")


def test_a_programme_that_nobody_leads_has_the_editors_for_receiver():
    made = proposal_view("bao-loi", edition(programmes=[{}]))
    assert (made.receiver, made.email) == ("Ban biên tập", "")
    assert made.unknown.startswith("Ban biên tập chưa công bố địa chỉ")
