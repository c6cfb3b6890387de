import pytest

from sxsh_site.checking.rules.addresses import check
from tests.made_up import TODAY, database, told, world


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("https://moit.gov.vn@mau.example/", "link-credentials"),
        ("http://an:mat-khau@mau.example/", "link-credentials"),
        ("http://192.168.1.10/bao-cao.pdf", "link-local"),
        ("http://localhost:8000/", "link-local"),
        ("http://0x7f000001/", "link-local"),
        ("https://mau..example/", "link-unreadable"),
        ("https://-mau.example/", "link-unreadable"),
        ("https://mau,example.vn/", "link-unreadable"),
        ("https://mau.example:x/", "link-unreadable"),
    ],
)
def test_an_address_that_leads_nowhere_or_to_a_private_place(address, code):
    tables = world(sources=[{"url": address}], organisations=[{"website": address}])
    assert sorted(told(check(database(tables), TODAY))) == [
        (code, "data/programme/organisations.csv", 2, "website", address),
        (code, "data/sources.csv", 2, "url", address),
    ]


@pytest.mark.parametrize(
    "address",
    ["", "http://mau.example/", "https://mau.example/a?b=c@d#e", "https://8.8.8.8/", "https://sở-công-thương.vn/"],
)
def test_other_addresses(address):
    assert list(check(database(world(sources=[{"url": address}])), TODAY)) == []
