from sxsh_site.language.strings import strings
from sxsh_site.views.citation import Citation, citation
from sxsh_site.views.parts import PageMeta


def test_title_portal_address_and_check():
    meta = PageMeta(title="Gạch Mẫu", description="", checked="11/2026")
    assert citation(meta, "https://sxsh.example/dien-hinh/mau/", strings("views", "vi"), "Cổng Mẫu") == Citation(
        label="Trích dẫn trang này",
        text="“Gạch Mẫu”, Cổng Mẫu. https://sxsh.example/dien-hinh/mau/. Kiểm lần cuối: 11/2026. CC BY 4.0.",
    )


def test_what_is_not_known_is_left_out():
    meta = PageMeta(title="Sample bricks", description="")
    assert citation(meta, "", strings("views", "en"), "Sample portal").text == (
        "“Sample bricks”, Sample portal. CC BY 4.0."
    )
