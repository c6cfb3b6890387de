"""Pages on which people outside send something: what they lead to, in a real Chromium."""

from urllib.parse import quote

import pytest
from playwright.sync_api import Browser

from tests.real_records import case_page
from tests.site.builds import Site
from tests.site.markup import Markup

NAMES = ("gui-dien-hinh", "bao-loi", "dat-cau-hoi")
REPOSITORY = "https://git.sxsh.example/sxsh/cong-thong-tin"


@pytest.mark.parametrize("language", ["", "en/"])
@pytest.mark.parametrize("name", NAMES)
def test_a_page_leads_to_the_form_and_to_the_spreadsheet(
    name: str, language: str, root_site: Site, root_pages: dict[str, Markup]
) -> None:
    targets = [link.target for link in root_pages[f"{language}gioi-thieu/{name}/index.html"].links]
    assert any(one.startswith(f"{REPOSITORY}/issues/new?template={name}.yml&title=") for one in targets)
    workbook = next(one for one in targets if one.endswith(".xlsx"))
    assert workbook == f"{'../' * (3 if language else 2)}bieu-mau/{name}.xlsx"
    assert (root_site.folder / f"bieu-mau/{name}.xlsx").is_file()


@pytest.mark.parametrize("language", ["", "en/"])
@pytest.mark.parametrize("page", ["gioi-thieu/lien-he/", "gioi-thieu/dong-gop/"])
def test_contact_and_contribution_lead_to_them(page: str, language: str, root_pages: dict[str, Markup]) -> None:
    targets = {link.target.rstrip("/").rsplit("/", 1)[-1] for link in root_pages[f"{language}{page}index.html"].links}
    assert {"gui-dien-hinh", "dat-cau-hoi"} <= targets


def test_the_page_to_report_from_is_filled_in_as_text(served: str, browser: Browser) -> None:
    page = browser.new_page()
    page.goto(f"{served}{case_page()}")
    page.get_by_role("link", name="Báo lỗi không cần tài khoản").click()
    assert page.locator("[data-page]").inner_text() == f"https://sxsh.example/{case_page()}"
    page.goto(f"{served}gioi-thieu/bao-loi/?trang={quote('https://x/<img src=x onerror=alert(1)>')}")
    assert page.locator("[data-page]").inner_text() == "https://x/<img src=x onerror=alert(1)>"
    assert page.locator("[data-page] img").count() == 0
    page.goto(f"{served}gioi-thieu/bao-loi/?trang=javascript:alert(1)")
    assert page.locator("[data-page]").inner_text() == ""
    page.close()


def test_the_sheet_is_printed_without_what_is_for_the_screen(served: str, browser: Browser) -> None:
    page = browser.new_page()
    page.goto(f"{served}gioi-thieu/gui-dien-hinh/")
    page.emulate_media(media="print")
    assert not page.get_by_text("điền biểu mẫu tại đó").is_visible()
    assert page.get_by_role("heading", name="Căn cứ công bố").is_visible()
    assert page.get_by_text("Cơ sở đồng ý nêu tên").is_visible()
    page.close()
