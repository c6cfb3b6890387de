import pytest

from sxsh_site.checking.rules.personal_data import check
from tests.made_up import TODAY, database, told, world


@pytest.mark.parametrize(
    "text",
    ["0912345678", "(0232) 3 822 222", "+84 912 345 678", "0912.345.678", "hoi@mau.example", "044201000123"],
)
def test_personal_data_is_told(text):
    tables = world(facilities=[{"note_vi": f"Hỏi {text}", "note_en": "Ask"}])
    findings = list(check(database(tables), TODAY))
    assert told(findings) == [("personal-data", "data/facilities.csv", 2, "note_vi", f"Hỏi {text}")]


@pytest.mark.parametrize(
    "text",
    ["0,902 kWh/tấn", "1.000.000.000 đồng", "2013-2020", "268.770.410 kWh", "QĐ 2384/QĐ-UBND", "a @ b", "01/7/2025"],
)
def test_figures_and_dates_are_not_personal_data(text):
    assert list(check(database(world(facilities=[{"note_vi": text, "note_en": text}])), TODAY)) == []


def test_contacts_of_bodies_have_their_own_fields():
    tables = world(organisations=[{"phone": "0232 3822222", "email": "so@mau.example"}])
    assert list(check(database(tables), TODAY)) == []


def test_all_kinds_in_one_cell_are_told_in_one_finding():
    text = "Hỏi anh Mẫu 0912 345 678, mau@mau.example"
    (finding,) = check(database(world(facilities=[{"note_vi": text, "note_en": "Ask"}])), TODAY)
    assert dict(finding.details) == {
        "kind_vi": "địa chỉ thư điện tử và số điện thoại",
        "kind_en": "an e-mail address and a telephone number",
    }


def test_an_address_that_calls_a_person():
    tables = world(
        sources=[{"url": "https://zalo.me/0912345678"}, {"id": "hai", "url": "https://mau.example/0912345678"}]
    )
    assert [one[:4] for one in told(check(database(tables), TODAY))] == [
        ("personal-data", "data/sources.csv", 2, "url")
    ]
