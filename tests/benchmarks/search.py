"""What the search costs: ``python -m tests.benchmarks.search SITE`` of a built site, such as a large made-up province.

    sxsh demo --facilities 5000 --out build/demo && sxsh build --data build/demo --out build/large
    python -m tests.benchmarks.search build/large

Bytes are exact: what a browser fetches for a first and a second question, compressed. Times depend on the machine
and on what else runs there, so processor time is told beside the time that passed, and both beside copying the
same pages on the same disk.
"""

import gzip
import re
import resource
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import quote, urlsplit

from playwright.sync_api import expect, sync_playwright

from sxsh_site.publishing.search import SearchPages
from tests.site.conftest import BROWSERS, serving

# A first question, and a second one asked on the same page.
QUESTIONS = (
    ("xi măng", "nước thải"),
    ("san xuat sach hon", "đá vôi"),
    ("nồi hơi", "Đồng Hới"),
    ("bia", "biến tần"),
    ("xi măng tiết kiệm điện", "nước thải chế biến thủy sản"),
)
_SEARCH = re.compile(r"/pagefind/|viet-tat\.json|/scripts/index\.js")
_KB = 1000
# Milliseconds in which a question is answered, whatever the machine is at.
_ANSWERED = 3000


def main(site: Path) -> None:
    """Print the costs of ``site``'s search."""
    files = sorted(site.rglob("index.html"))
    pages = [(f"{file.parent.relative_to(site)}/", file.read_text(encoding="utf-8")) for file in files]
    with TemporaryDirectory() as folder:
        copied = _spent(lambda: _copy(pages, Path(folder)))
    with TemporaryDirectory() as folder:
        target = Path(folder)
        for language in ("tim-kiem", "en/tim-kiem"):
            (target / language).mkdir(parents=True)
        found = len([html for _, html in pages if 'data-pagefind-meta="title"' in html])
        spent = _spent(lambda: _index(pages, target))
    print(f"{found} pages in the index, of {len(pages)}")
    for name, (passed, user, system) in (("index", spent), ("copying the pages", copied)):
        each = [f"{value / found * 1000:.2f}" for value in (passed, user, system)]
        print(f"{name}, ms a page: {each[0]} passed; {each[1]} user, {each[2]} system")
    print(f"index over copying, processor time: {sum(spent[1:]) / sum(copied[1:]):.1f}")
    for asked, fetched in _fetched(site):
        told = []
        for text, names in zip(asked, fetched, strict=True):
            size = sum(_compressed(site / name) for name in names)
            told.append(f"{text}: {size / _KB:.1f} KB in {len(names)} files")
        print("; then ".join(told))


def _copy(pages: list[tuple[str, str]], folder: Path) -> None:
    for address, html in pages:
        (folder / address).mkdir(parents=True, exist_ok=True)
        (folder / address / "index.html").write_text(html, encoding="utf-8")


def _index(pages: list[tuple[str, str]], target: Path) -> None:
    with SearchPages() as searched:
        for address, html in pages:
            searched.add(address, html)
        searched.write_index(target, ())


def _spent(work: Callable[[], None]) -> tuple[float, float, float]:
    """Seconds passed, of the processor in this program and those it starts, and in the system for them."""
    before = _now()
    work()
    return tuple(after - start for after, start in zip(_now(), before, strict=True))  # type: ignore[return-value]


def _now() -> tuple[float, float, float]:
    own, others = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return time.perf_counter(), own.ru_utime + others.ru_utime, own.ru_stime + others.ru_stime


def _fetched(site: Path) -> Iterator[tuple[tuple[str, str], list[list[str]]]]:
    """The search's own files that each question fetches; what came with the first is kept."""
    program = next(path for name in BROWSERS if (path := shutil.which(name)))
    with serving(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        for questions in QUESTIONS:
            page = browser.new_context().new_page()
            asked: list[str] = []
            page.on("request", lambda request, asked=asked: asked.append(urlsplit(request.url).path.lstrip("/")))
            page.goto(f"{address}tim-kiem/?q={quote(questions[0])}", wait_until="networkidle")
            expect(page.get_by_role("status")).not_to_have_text("", timeout=60_000)
            first = sorted({name for name in asked if _SEARCH.search(f"/{name}")})
            asked.clear()
            page.locator("#tim").fill(questions[1])
            page.keyboard.press("Enter")
            page.wait_for_timeout(_ANSWERED)
            page.wait_for_load_state("networkidle")
            yield questions, [first, sorted({name for name in asked if _SEARCH.search(f"/{name}")} - set(first))]
            page.close()
        browser.close()


def _compressed(file: Path) -> int:
    raw = file.read_bytes()
    return min(len(raw), len(gzip.compress(raw)))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
