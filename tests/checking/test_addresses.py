import pytest

from sxsh_site.checking.addresses import fault_of, is_elsewhere, readable


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("java&#115;cript:x", "javascript:x"),
        ("java&amp;#115;cript:x", "javascript:x"),
        (" java\tscr\nipt:x", "javascript:x"),
        ("a\u200bb\u00a0c", "abc"),
        ("a/b?c=d&e=f#g", "a/b?c=d&e=f#g"),
    ],
)
def test_an_address_as_a_browser_reads_it(address, expected):
    assert readable(address) == expected


@pytest.mark.parametrize(
    "address",
    ["", "#a", "a.md", "../a/", "/a/", "?a=b", "https://a.vn", "https://a.vn:443/b?c#d", "HTTPS://A.VN/",
     "mailto:a@b.vn", "tel:1", "https://8.8.8.8/",
     "https://[2001:4860:4860::8888]/", "https://a.vn./", "https://a.vn/@b", "https://xn--a-1.vn/"],
)  # fmt: skip
def test_addresses_without_a_fault_of_form(address):
    assert fault_of(address) == ""


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("java&Tab;script&colon;alert(1)", "link-scheme"),
        ("\x01javascript:x", "link-scheme"),
        ("view-source:https://a.vn/", "link-scheme"),
        ("\\\\maychu\\chung\\a.pdf", "link-local"),
        ("file://maychu/a.pdf", "link-local"),
        ("D:%5Ca.pdf", "link-local"),
        ("https://169.254.169.254/latest/", "link-local"),
        ("https://172.16.0.1/", "link-local"),
        ("https://0/", "link-local"),
        ("https://LOCALHOST./", "link-local"),
        ("https:\\\\10.0.0.1\\", "link-local"),
        ("https:a", "link-unreadable"),
        ("https://a.vn:x/", "link-unreadable"),
        ("https://a..vn/", "link-unreadable"),
        ("https://a-.vn/", "link-unreadable"),
        ("https://a%2eb.vn/", "link-unreadable"),
        ("https://a:b@c.vn/", "link-credentials"),
        ("\\/a.vn", "link-protocol"),
    ],
)
def test_what_is_wrong_with_others(address, code):
    assert fault_of(address) == code


@pytest.mark.parametrize(
    ("address", "expected"), [("https://a.vn/", True), ("//a.vn/", True), ("a.md", False), ("#a", False)]
)
def test_what_leads_out_of_the_site(address, expected):
    assert is_elsewhere(address) is expected
