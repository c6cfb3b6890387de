"""The exported pages in the hands of a generator that knows nothing of this program."""

import subprocess
import sys
from datetime import date

from bs4 import BeautifulSoup

from sxsh_site.pages.site import RECORDS, all_pages
from sxsh_site.views.addresses import localised
from tests.site.builds import ROOT, TODAY, environment, passed


def text_of(html: str, **place: str) -> str:
    """The words of a part of a page, each separated by one space."""
    part = BeautifulSoup(html, "html.parser").find(**place)
    return " ".join(part.get_text(" ").split())


def test_plain_mkdocs_makes_pages_with_the_same_text_for_all_records(tmp_path, root_site, real_catalogue):
    exported = tmp_path / "exported"
    options = ["--today", TODAY, "--site-url", root_site.url]
    command = [sys.executable, "-m", "sxsh_site", "export", str(exported), *options]
    passed(subprocess.run(command, cwd=ROOT, env=environment(), capture_output=True, text=True, check=False))
    plain = [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(tmp_path / "site")]
    passed(subprocess.run(plain, cwd=exported, env=environment(), capture_output=True, text=True, check=False))
    different = []
    records = [page for page in all_pages(real_catalogue, date.fromisoformat(TODAY)) if page.kind in RECORDS]
    for page in records:
        address = localised(page.path, page.language)
        ours = text_of((root_site.folder / address / "index.html").read_text(encoding="utf-8"), id="noi-dung")
        theirs = text_of((tmp_path / "site" / address / "index.html").read_text(encoding="utf-8"), role="main")
        if ours != theirs:
            different.append(address)
    assert len(records) > 500
    assert different == []
