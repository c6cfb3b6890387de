"""Cases side by side, in a real browser and without scripts."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.site.builds import Site

PATH = "dien-hinh/so-sanh/"
PAPER = ["giay-xuat-khau-thai-nguyen", "giay-phong-chau"]
FOUR = f"?c={PAPER[0]}&c={PAPER[1]}&c=bia-hong-ha&c=xi-mang-luu-xa"
HEADS = "#bang-so-sanh thead th a"
axe = Axe()


def _ids(page: Page) -> list[str]:
    links = page.locator(HEADS).evaluate_all("links => links.map(link => link.href)")
    return [link.rstrip("/").rsplit("/", 1)[1] for link in links]


def _compared(page: Page, count: int) -> None:
    expect(page.locator(HEADS)).to_have_count(count)


def _cells(page: Page, table: str) -> dict[str, list[str]]:
    """The text of each row that is shown."""
    rows = page.locator(f"{table} tbody tr:visible")
    found = rows.evaluate_all(
        "rows => rows.map(row => [...row.cells].map(cell => cell.textContent.replace(/\\s+/g, ' ').trim()))"
    )
    return {first: rest for first, *rest in found}


def test_what_is_chosen_stands_side_by_side_and_in_the_address(served: str, page: Page) -> None:
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    page.goto(served + PATH, wait_until="networkidle")
    assert not page.locator("#bang-so-sanh").is_visible()
    assert [url for url in fetched if url.endswith(".json")] == []
    page.get_by_label("Ví dụ thứ 1").select_option(PAPER[0])
    page.get_by_label("Ví dụ thứ 3").select_option("bia-hong-ha")
    _compared(page, 2)
    assert page.url == f"{served}{PATH}?c={PAPER[0]}&c=bia-hong-ha"
    assert page.get_by_role("status").inner_text() == "Đang so sánh 2 ví dụ."
    assert _ids(page) == [PAPER[0], "bia-hong-ha"]
    cells = _cells(page, "#bang-so-sanh")
    assert cells["Tiết kiệm: Than"][1].startswith("100 tấn/năm")
    assert cells["Tiết kiệm: Nước"][1].startswith("3.794 m³/năm")
    assert cells["Vốn đầu tư"] == ["hơn 2,5 tỷ đồng Giải pháp chi phí cao", "chưa có số liệu"]
    # A property that neither tells is not shown; one that the other tells is said to be unknown.
    assert "Tiết kiệm: Nguyên liệu hao hụt" not in cells
    assert all(all(cell for cell in row) for row in cells.values())
    page.get_by_role("button", name="Bỏ chọn tất cả").click()
    expect(page.locator("#bang-so-sanh")).to_be_hidden()
    assert page.url == served + PATH


def test_the_choice_survives_a_reload_and_the_switch_of_language(served: str, page: Page) -> None:
    page.goto(f"{served}{PATH}{FOUR}")
    _compared(page, 4)
    chosen = _ids(page)
    cells = _cells(page, "#bang-so-sanh")
    page.reload()
    _compared(page, 4)
    assert (_ids(page), _cells(page, "#bang-so-sanh")) == (chosen, cells)
    page.locator(".strip__lang").click()
    page.wait_for_url(f"{served}en/{PATH}{FOUR}")
    _compared(page, 4)
    assert _ids(page) == chosen
    assert _cells(page, "#bang-so-sanh")["Investment"][2] == "no data"


def test_cases_are_chosen_in_the_list_whatever_is_filtered_meanwhile(served: str, page: Page) -> None:
    page.goto(f"{served}dien-hinh/")
    page.locator('input[value="bia-hong-ha"]').check()
    page.locator("#loc-q").fill("giay")
    assert not page.locator('input[value="bia-hong-ha"]').is_visible()
    page.locator(f'input[value="{PAPER[0]}"]').check()
    page.get_by_role("button", name="So sánh các ví dụ đã chọn").click()
    _compared(page, 2)
    assert sorted(_ids(page)) == sorted([PAPER[0], "bia-hong-ha"])


def test_a_case_leads_to_the_comparison_with_itself_chosen(served: str, page: Page) -> None:
    page.goto(f"{served}dien-hinh/bia-hong-ha/")
    page.get_by_role("link", name="So sánh với ví dụ khác").click()
    _compared(page, 1)
    assert _ids(page) == ["bia-hong-ha"]


def test_at_most_four_and_only_known_cases(served: str, page: Page) -> None:
    page.goto(f"{served}{PATH}{FOUR}&c=khong-co&c=che-khanh-hoa&c=bia-hong-ha")
    _compared(page, 4)
    assert "che-khanh-hoa" not in _ids(page)
    page.goto(f"{served}{PATH}?c=khong-co&c=bia-hong-ha&c=bia-hong-ha")
    _compared(page, 1)


@pytest.mark.parametrize("width", [320, 360, 1280])
@pytest.mark.parametrize("query", ["", "?c=bia-hong-ha", FOUR])
def test_axe_finds_nothing_and_it_fits(query: str, width: int, served: str, page: Page) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{served}{PATH}{query}")
    _compared(page, query.count("c=") and len(query.split("c=")) - 1)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert [one["id"] for one in axe.run(page).response["violations"]] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_keyboard_is_enough(served: str, page: Page) -> None:
    page.goto(served + PATH)
    page.get_by_label("Ví dụ thứ 1").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    _compared(page, 2)
    page.locator(HEADS).first.focus()
    target = page.locator(HEADS).first.evaluate("link => link.href")
    page.keyboard.press("Enter")
    page.wait_for_url(target)


def test_without_scripts_each_sector_has_its_table(served: str, browser: Browser, page: Page) -> None:
    still = browser.new_page(viewport={"width": 360, "height": 640}, java_script_enabled=False)
    still.goto(served + PATH)
    assert not still.locator("#chon").is_visible()
    still.get_by_role("link", name="Giấy", exact=True).click()
    assert still.url == f"{served}{PATH}paper/"
    assert still.evaluate("document.documentElement.scrollWidth") <= 360
    cells = _cells(still, "#nhom-1")
    order = [
        link.rstrip("/").rsplit("/", 1)[1]
        for link in still.locator("#nhom-1 thead a").evaluate_all("links => links.map(link => link.href)")
    ]
    assert set(PAPER) < set(order)
    still.close()
    # The same table as a script makes of the same cases.
    page.goto(f"{served}{PATH}?{'&'.join(f'c={one}' for one in order)}")
    _compared(page, len(order))
    assert _cells(page, "#bang-so-sanh") == cells


def test_a_sectors_table_passes_axe(served: str, page: Page) -> None:
    for width in (360, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(f"{served}{PATH}paper/")
        assert [one["id"] for one in axe.run(page).response["violations"]] == []


def test_sectors_lead_to_their_comparison(root_site: Site) -> None:
    folders = {folder.name for folder in (root_site.folder / PATH).iterdir() if folder.is_dir()}
    assert "paper" in folders
    for name in folders:
        text = Path(root_site.page(f"nganh/{name}/")).read_text(encoding="utf-8")
        assert f'href="../../{PATH}{name}/"' in text
