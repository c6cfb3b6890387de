"""The site, built once for all tests, and a real browser to look at it."""

import os
import pickle
import re
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest
from filelock import FileLock
from playwright.sync_api import Browser, Page, sync_playwright

from sxsh_site.catalogue.catalogue import Catalogue
from sxsh_site.commands.serve import make_server
from sxsh_site.language.text import LANGUAGES
from sxsh_site.pages.site import LISTS, all_pages
from sxsh_site.publishing import embeds
from sxsh_site.views.addresses import localised
from tests.site.builds import CONTENT, ROOT, TODAY, Site, mkdocs, passed, properdocs, sxsh
from tests.site.markup import Markup, read_all
from tests.site.strange_data import WITHDRAWN, WITHDRAWN_NAME, write_strange

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
URL = "https://sxsh.example"
SUB_URL = "https://sxsh.example/sxsh"
# More than there are pages: all of them are rendered whole.
ALL = "100000"

Once = Callable[[str, Callable[[Path], None]], Path]
# An address for each type of page and language.
PageTypes = dict[tuple[str, str], str]

NOT_FOUND = "404"
EMBEDDED = "embedded"
PAGE_TYPES = [*sorted(file.stem for file in (ROOT / "overrides/records").glob("*.html")), NOT_FOUND, EMBEDDED]
SECTIONS = sorted(
    {one.path.split("/")[0] for one in LISTS}
    | {folder.name for folder in (CONTENT / "vi").iterdir() if folder.is_dir()}
    | {"tim-kiem"}
)


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory) -> Once:
    """Makes a folder once for all processes of a test run: the first that asks fills it, the others wait."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base

    def made(name: str, fill: Callable[[Path], None]) -> Path:
        done = shared / f"{name}.done"
        with FileLock(shared / f"{name}.lock"):
            if not done.exists():
                fill(shared / name)
                done.touch()
        return shared / name

    return made


@pytest.fixture(scope="session")
def root_site(once: Once) -> Site:
    """The site at the root of its host."""
    return Site(folder=once("root", lambda out: passed(sxsh("--out", out))), url=URL)


@pytest.fixture(scope="session")
def sub_site(once: Once) -> Site:
    """The site below ``/sxsh/`` of another one, whose host shows the site's own page for what is not found."""

    def fill(host: Path) -> None:
        passed(sxsh("--out", host / "sxsh", "--site-url", f"{SUB_URL}/"))
        shutil.copy(host / "sxsh" / "404.html", host)

    return Site(folder=once("host", fill) / "sxsh", url=SUB_URL, base="/sxsh/")


@pytest.fixture(scope="session")
def mkdocs_site(once: Once) -> Site:
    """The site as plain MkDocs builds it, strictly, on a machine at the other end of the world.

    Its target is a link, as it often is where a web server reads.
    """
    elsewhere = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "1"}

    def fill(folder: Path) -> None:
        (folder / "real").mkdir(parents=True)
        (folder / "site").symlink_to(folder / "real")
        process = passed(mkdocs(folder / "site", "--strict", **elsewhere))
        (folder / "log.txt").write_text(process.stdout + process.stderr, encoding="utf-8")

    return Site(folder=once("mkdocs", fill) / "site", url=URL)


@pytest.fixture(scope="session")
def properdocs_site(once: Once) -> Site:
    return Site(folder=once("properdocs", lambda out: passed(properdocs(out, "--strict"))), url=URL)


@pytest.fixture(scope="session")
def whole_site(once: Once) -> Site:
    """The site with every record page rendered by MkDocs, from ``File.generated`` with the same body."""

    def fill(folder: Path) -> None:
        folder.mkdir()
        process = passed(mkdocs(folder / "site", "--verbose", SXSH_WHOLE_PAGES=ALL))
        (folder / "log.txt").write_text(process.stdout + process.stderr, encoding="utf-8")

    return Site(folder=once("whole", fill) / "site", url=URL)


@pytest.fixture(scope="session")
def prose_site(once: Once) -> Site:
    """The site with prose pages that exist in one language alone, and with one that tries everything."""

    def fill(folder: Path) -> None:
        content = folder / "content"
        shutil.copytree(CONTENT, content)
        for path, text in PROSE.items():
            (content / path).parent.mkdir(exist_ok=True)
            (content / path).write_text(text, encoding="utf-8")
        passed(sxsh("--out", folder / "site", "--content", content))

    return Site(folder=once("prose", fill) / "site", url=URL)


PROSE = {
    "vi/gioi-thieu/trang-mau.md": "---\ntitle: Trang Mẫu\ndescription: Mẫu\n---\nChỉ có tiếng Việt.\n",
    "vi/muc-mau/trang-mau.md": "---\ntitle: Trang Mẫu\ndescription: Mẫu\n---\nMục chỉ có tiếng Việt.\n",
    "en/gioi-thieu/sample-page.md": "---\ntitle: Sample page\ndescription: Sample\n---\nEnglish alone.\n",
    "vi/gioi-thieu/the-mau.md": (
        "---\n"
        'title: Thẻ <b>Mẫu</b> & "ngoặc"\n'
        "description: Mô tả <i>mẫu</i>\n"
        "---\n"
        "Chữ `<b>đậm</b>`, 5 < 6, R&D, &lt;script&gt;alert(1)&lt;/script&gt;, `{{ 7 * 7 }}`, {ghi chú}.\n"
        "\n"
        '    <div onclick="alert(1)">khối</div>\n'
        "\n"
        "| cột | số |\n"
        "|---|--:|\n"
        "| `<img src=x onerror=alert(1)>` | 2 |\n"
        "\n"
        "## Đọc thêm “nháy”\n"
        "\n"
        "[đọc thêm](#doc-them-nhay) [bốn](https://example.org/)\n"
    ),
}


def _pages(once: Once, name: str, site: Site) -> dict[str, Markup]:
    """A site's pages, read once for all processes."""
    kept = once(f"{name}-pages", lambda file: file.write_bytes(pickle.dumps(read_all(site))))
    pages: dict[str, Markup] = pickle.loads(kept.read_bytes())
    return pages


@pytest.fixture(scope="session")
def root_pages(once: Once, root_site: Site) -> dict[str, Markup]:
    return _pages(once, "root", root_site)


@pytest.fixture(scope="session")
def sub_pages(once: Once, sub_site: Site) -> dict[str, Markup]:
    return _pages(once, "sub", sub_site)


@pytest.fixture(scope="session")
def strange_site(once: Once) -> Path:
    """The site of data full of hostile text and of canaries, built over one that had more than may be shown."""

    def fill(folder: Path) -> None:
        data = write_strange(folder / "data")
        earlier = folder / "site" / "co-so" / WITHDRAWN
        earlier.mkdir(parents=True)
        for page in (earlier, folder / "site"):
            (page / "index.html").write_text(f"<title>{WITHDRAWN_NAME}</title>", encoding="utf-8")
        passed(sxsh("--data", data, "--out", folder / "site"))

    return once("strange", fill) / "site"


@pytest.fixture(scope="session")
def page_types(root_site: Site, real_catalogue: Catalogue) -> PageTypes:
    return richest(root_site, real_catalogue)


def richest(site: Site, catalogue: Catalogue) -> PageTypes:
    """The page of each type, in each language, that uses the most parts of the style sheet; the shortest such."""
    made = list(all_pages(catalogue, date.fromisoformat(TODAY)))
    templates = {localised(page.path, page.language): (page.template, page.language) for page in made}
    found: dict[tuple[str, str], tuple[int, int, str]] = {}
    for address in site.addresses():
        language = "en" if address.startswith("en/") else "vi"
        kind = templates.get(address, ("prose", language))
        text = site.page(address).read_text(encoding="utf-8")
        parts = set(re.findall(r'<\w+ class="[^"]*"', text))
        found[kind] = max(found.get(kind, (0, 0, "")), (len(parts), -len(text), address))
    # The page for what is not found is one for both languages.
    not_found = {(NOT_FOUND, language): "404.html" for language in LANGUAGES}
    embedded = {(EMBEDDED, language): localised(embeds.ADDRESS, language) for language in LANGUAGES}
    return {kind: address for kind, (_, _, address) in found.items()} | not_found | embedded


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    server = make_server(folder, 0)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.fixture(scope="session")
def served(root_site: Site) -> Iterator[str]:
    """The address at which this machine shows the site."""
    with serving(root_site.folder) as address:
        yield address


@pytest.fixture(scope="session")
def served_below(sub_site: Site) -> Iterator[str]:
    """The address of the host whose folder ``sxsh/`` is the site."""
    with serving(sub_site.folder.parent) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's own Chromium; without one these tests fail and say so."""
    program = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    if program is None:
        pytest.fail(f"no browser: install the package chromium (looked for {', '.join(BROWSERS)})", pytrace=False)
    quiet = ("--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(
            executable_path=program, args=["--no-sandbox", "--disable-gpu", *quiet], timeout=60_000
        )
        yield running
        running.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A window of its own for one test."""
    page = browser.new_page()
    yield page
    page.close()
