"""The form in the browser, in a real Chromium, against a stand-in for the Git host over a real repository."""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from sxsh_site.catalogue.catalogue import Catalogue
from sxsh_site.pages.bodies import Renderer
from sxsh_site.pages.frame import Site as Place
from sxsh_site.reading.schema import read_package
from sxsh_site.reading.yaml_file import plain, read_yaml
from sxsh_site.web_form.page import ADDRESS, write_web_form
from tests.site.builds import CONTENT, DATA, ROOT, TODAY, Site
from tests.site.conftest import serving
from tests.site.git_host import BRANCH, TOKEN, Host, git_host

PROGRAM = Path(sys.prefix) / "share/sxsh-form/node_modules/@sveltia/cms"

# For what may take long where many tests run at once; nothing is waited for longer than it takes.
PATIENCE = 90_000
expect.set_options(timeout=PATIENCE)

# What an editor fills in, in Vietnamese, and the file that must come out of it.
WRITTEN = """\
id: "gach-mau"
title_vi: "Cơ sở gạch Mẫu: lò \\"tuynel\\" số 1 & 2 <b>"
title_en: "Sample brick works"
summary_vi: "Mẫu: bọc lại lò; mã 012, no, 1:30, ~, # và {{ 7 * 7 }}."
summary_en: "Sample: the kiln was lined anew."
sector_id: "brick"
origin: "local"
year_from: 2019
ongoing: false
output: 1250.5
output_unit_id: "t"
output_year: 2019
consent: "anonymous"
figures: "few"
addable: true
source_id: "lmk2384"
confidence: "secondary"
checked_on: "2026-11"
status: "published"
measures:
  - title_vi: "Bọc bảo ôn vỏ lò Mẫu"
    title_en: "Sample insulation of the kiln"
    investment_vnd: 127000000
    price_year: 2019
    implementation: "done"
    offsite: false
    evidence_id: "estimated"
further_sources:
  - "cntd"
"""


# Resolves when a place has not moved for a while: a list that is open closes when the page under it scrolls.
_AT_REST = """place => new Promise((done) => {
  let last, rested = 0;
  const look = () => {
    const { top } = place.getBoundingClientRect();
    rested = top === last ? rested + 1 : 0;
    last = top;
    rested > 30 ? done() : requestAnimationFrame(look);
  };
  look();
})"""


@dataclass
class Desk:
    """An editor at the form: the page, the host behind it, and every request that left the browser."""

    page: Page
    host: Host
    repository: Path
    origin: str
    asked: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)

    def field(self, key: str) -> Locator:
        """The field of this name, scrolled to: the form draws fields as they come into sight."""
        one = self.page.locator(f'section.field[data-key-path="{key}"]')
        self.page.mouse.move(600, 500)
        for _ in range(200):
            if one.count():
                break
            self.page.mouse.wheel(0, 500)
            self.page.evaluate("() => new Promise(requestAnimationFrame)")
        one.scroll_into_view_if_needed()
        one.evaluate(_AT_REST)
        return one

    def write(self, key: str, text: str) -> None:
        self.field(key).locator("input, textarea").first.fill(text)

    def pick(self, key: str, label: str) -> None:
        self.field(key).get_by_role("radio", name=label, exact=True).click()

    def choose(self, key: str, value: str) -> None:
        """Choose from a long list, by the identifier that its label ends in, which is typed into the list's search."""
        self.field(key).get_by_role("combobox").click()
        self.page.keyboard.type(value)
        self.page.get_by_role("option").filter(has_text=f"({value})").first.click()

    def switch_on(self, key: str) -> None:
        self.field(key).get_by_role("switch").click()

    def add(self, key: str) -> None:
        self.field(key).get_by_role("button", name="Thêm").click()

    def begin(self) -> None:
        self.page.get_by_text("Tạo mới", exact=True).click()

    def hand_over(self) -> None:
        """Save, and ask for the change to be looked at."""
        self.save()
        self.page.get_by_role("alertdialog", name="Gửi duyệt").get_by_role("button", name="Gửi duyệt").click()
        expect(self.page.get_by_text("Tạo mới", exact=True)).to_be_visible()

    def save(self) -> None:
        self.page.get_by_role("button", name="Lưu", exact=True).click()

    def other_hosts(self) -> list[str]:
        """Requests that went to neither the site nor the Git host."""
        known = {self.origin, f"http://127.0.0.1:{self.host.server_port}"}
        return [one for one in self.asked if not one.startswith(("data:", "blob:")) and _origin(one) not in known]


def _origin(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"


def git(folder: Path, *arguments: str) -> str:
    who = ("-c", "user.name=Mẫu", "-c", "user.email=mau@sxsh.example")
    command = ["git", "-C", str(folder), *who, *arguments]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout


@pytest.fixture
def desk(tmp_path: Path, browser: Browser, real_catalogue: Catalogue) -> Iterator[Desk]:
    """An editor who has signed in, before the repository as it is."""
    repository = tmp_path / "repository"
    shutil.copytree(DATA, repository / "data")
    git(tmp_path, "init", "--quiet", f"--initial-branch={BRANCH}", str(repository))
    git(repository, "add", "--all")
    git(repository, "commit", "--quiet", "--message", "Dữ liệu")
    site = tmp_path / "site"
    shutil.copytree(CONTENT / "assets", site / "assets")
    with git_host(repository) as host, serving(site) as address:
        place = Place(url=address.rstrip("/"), repository=host.address)
        write_web_form(real_catalogue, Renderer(ROOT / "overrides"), place, PROGRAM, site)
        context = browser.new_context(locale="vi-VN", viewport={"width": 1280, "height": 900})
        context.set_default_timeout(PATIENCE)
        page = context.new_page()
        one = Desk(page=page, host=host, repository=repository, origin=address.rstrip("/"))
        context.on("request", lambda request: one.asked.append(request.url))
        page.on("console", lambda message: one.told.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda fault: one.told.append(str(fault)))
        page.goto(f"{address}{ADDRESS}")
        sign_in(page, TOKEN)
        expect(page.get_by_text("Công ty chè Khánh Hòa")).to_be_visible()
        yield one
        context.close()


def sign_in(page: Page, token: str) -> None:
    page.get_by_role("button", name="Đăng nhập bằng mã truy cập").click()
    page.get_by_role("textbox", name="Mã truy cập cá nhân").fill(token)
    page.keyboard.press("Enter")


def checked(folder: Path) -> subprocess.CompletedProcess[str]:
    """``sxsh check`` on what a branch holds."""
    command = [sys.executable, "-m", "sxsh_site", "check", "--data", str(folder / "data"), "--today", TODAY]
    return subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)


def test_a_case_added_through_the_form_is_a_pull_request_that_passes_the_check(desk: Desk, tmp_path: Path) -> None:
    desk.begin()
    desk.write("id", "gach-mau")
    desk.write("title_vi", 'Cơ sở gạch Mẫu: lò "tuynel" số 1 & 2 <b>')
    desk.write("title_en", "Sample brick works")
    desk.write("summary_vi", "Mẫu: bọc lại lò; mã 012, no, 1:30, ~, # và {{ 7 * 7 }}.")
    desk.write("summary_en", "Sample: the kiln was lined anew.")
    desk.choose("sector_id", "brick")
    desk.pick("origin", "Quảng Bình")
    desk.write("year_from", "2019")
    desk.write("output", "1250.5")
    desk.choose("output_unit_id", "t")
    desk.write("output_year", "2019")
    desk.pick("consent", "Ẩn danh")
    desk.pick("figures", "Ít hoặc chưa có số liệu")
    desk.switch_on("addable")
    desk.choose("source_id", "lmk2384")
    desk.pick("confidence", "Nguồn thứ cấp")
    desk.write("checked_on", "2026-11")
    desk.pick("status", "Đã công bố")
    desk.add("measures")
    desk.write("measures.0.title_vi", "Bọc bảo ôn vỏ lò Mẫu")
    desk.write("measures.0.title_en", "Sample insulation of the kiln")
    desk.write("measures.0.investment_vnd", "127000000")
    desk.write("measures.0.price_year", "2019")
    desk.pick("measures.0.implementation", "Đã thực hiện")
    desk.pick("measures.0.evidence_id", "Ước tính (estimated)")
    desk.add("further_sources")
    desk.choose("further_sources.0", "cntd")
    desk.hand_over()

    (request,) = desk.host.repository.pull_requests
    assert (request.title, request.head, request.base) == (
        "Thêm Điển hình: gach-mau",
        "cms/case_studies/gach-mau",
        BRANCH,
    )
    assert (request.draft, request.labels) == (False, ["sveltia-cms/pending_review"])
    assert request.body.startswith("Gửi từ biểu mẫu của cổng.")
    assert git(desk.repository, "diff", "--name-status", BRANCH, request.head) == "A\tdata/case_studies/gach-mau.yaml\n"
    assert git(desk.repository, "show", f"{request.head}:data/case_studies/gach-mau.yaml") == WRITTEN

    git(desk.repository, "worktree", "add", "--quiet", str(tmp_path / "branch"), request.head)
    result = checked(tmp_path / "branch")
    assert result.returncode == 0, result.stdout + result.stderr
    assert "gach-mau" not in result.stdout
    assert (desk.other_hosts(), desk.host.faults, desk.told) == ([], [], [])


def test_a_record_that_is_changed_keeps_everything_else(desk: Desk, tmp_path: Path) -> None:
    desk.page.get_by_text("Công ty Cổ phần Bia Hà Nội - Hồng Hà").click()
    expect(desk.field("id").locator("input")).to_have_value("bia-hong-ha")
    desk.write("product_vi", "bia hơi, bia chai, bia lon")
    desk.hand_over()

    (request,) = desk.host.repository.pull_requests
    assert request.title == "Sửa Điển hình: bia-hong-ha"
    path = "data/case_studies/bia-hong-ha.yaml"
    assert git(desk.repository, "diff", "--name-status", BRANCH, request.head) == f"M\t{path}\n"
    before, after = (_record(git(desk.repository, "show", f"{one}:{path}")) for one in (BRANCH, request.head))
    assert after == before | {"product_vi": "bia hơi, bia chai, bia lon"}
    git(desk.repository, "worktree", "add", "--quiet", str(tmp_path / "branch"), request.head)
    assert checked(tmp_path / "branch").returncode == 0
    assert (desk.other_hosts(), desk.host.faults, desk.told) == ([], [], [])


def _record(text: str) -> dict[str, object]:
    node, findings = read_yaml(text, "record.yaml")
    assert findings == []
    assert node is not None
    return plain(node)  # type: ignore[no-any-return]


def test_what_the_schema_does_not_allow_is_told_and_not_saved(desk: Desk) -> None:
    desk.begin()
    desk.write("id", "Gạch Mẫu")
    desk.write("year_from", "1066")
    desk.save()
    expect(desk.field("year_from").get_by_text("Giá trị phải lớn hơn hoặc bằng 1.990.")).to_be_visible()
    expect(desk.field("id").get_by_text("Ghi đúng dạng như ví dụ: bia-mau")).to_be_visible()
    assert desk.host.repository.pull_requests == []
    assert git(desk.repository, "branch", "--list", "cms/*") == ""


def test_without_the_right_token_nothing_is_shown(desk: Desk, browser: Browser) -> None:
    context = browser.new_context(locale="vi-VN")
    page = context.new_page()
    page.goto(f"{desk.origin}/{ADDRESS}")
    sign_in(page, "sai")
    expect(page.get_by_text("Mã truy cập được cung cấp không hợp lệ")).to_be_visible()
    context.close()


def test_every_field_of_every_kind_is_in_the_form(desk: Desk) -> None:
    """A field that is added to a schema is in the form at the next build, and the program shows it."""
    package, _ = read_package(DATA, "data")
    assert package is not None
    for record in package.records:
        desk.page.goto(f"{desk.origin}/{ADDRESS}#/collections/{record.table}/new")
        for name in (*package.tables[record.table].names, *record.parts):
            expect(desk.field(name)).to_be_visible()
    assert (desk.other_hosts(), desk.host.faults, desk.told) == ([], [], [])


def test_the_site_carries_the_form_outside_what_visitors_are_led_to(root_site: Site) -> None:
    page = root_site.folder / ADDRESS / "index.html"
    configuration = json.loads((page.parent / "config.json").read_text(encoding="utf-8"))
    assert configuration["backend"]["repo"] == "sxsh/cong-thong-tin"
    assert (page.parent / "cms/sveltia-cms.js").stat().st_size > 1_000_000
    assert ADDRESS not in (root_site.folder / "sitemap.xml").read_text(encoding="utf-8")
    assert 'content="noindex,nofollow"' in page.read_text(encoding="utf-8")
