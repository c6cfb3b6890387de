import pytest

from sxsh_site.pages.site import LISTS, RECORDS
from sxsh_site.views.addresses import KINDS, MENU, localised, record_address, slug


@pytest.mark.parametrize(
    ("path", "vi", "en"),
    [("", "", "en/"), ("nganh/", "nganh/", "en/nganh/"), ("dien-hinh/mau/", "dien-hinh/mau/", "en/dien-hinh/mau/")],
)
def test_english_lies_below_en(path, vi, en):
    assert (localised(path, "vi"), localised(path, "en")) == (vi, en)


@pytest.mark.parametrize(
    ("kind", "record", "address"),
    [
        ("case_study", "bia-mau", "dien-hinh/bia-mau/"),
        ("technique", "good_housekeeping", "giai-phap/good-housekeeping/"),
        ("indicator", "qb-2015-informed", "chuong-trinh/chi-tieu/qb-2015-informed/"),
        ("task", "nhiem-vu-1-1", "chuong-trinh/nhiem-vu-1-1/"),
    ],
)
def test_the_address_of_a_record(kind, record, address):
    assert record_address(kind, record, "vi") == address
    assert record_address(kind, record, "en") == f"en/{address}"


def test_slugs_have_no_underlines():
    assert (slug("onsite_reuse"), slug("bia-mau")) == ("onsite-reuse", "bia-mau")


def test_kinds_and_menu_have_their_lists():
    lists = {page.path for page in LISTS}
    assert set(RECORDS) == set(KINDS)
    assert {f"{kind.section}/" for kind in KINDS.values()} <= lists
    assert {f"{section}/" for section in MENU} <= lists
