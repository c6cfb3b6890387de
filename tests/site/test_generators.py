"""The same site through MkDocs, through ProperDocs and through our own command; the same day, the same bytes."""

import difflib
import re
from pathlib import Path

from tests.site.builds import Site, digests, passed, sxsh

# The provincial programme on production and consumption ends with December 2030.
DAY_AFTER = "2031-01-01"
PROGRAMME_MAIN = "chuong-trinh/index.html"
PROGRAMME = "chuong-trinh/qb-scp-2021-2030/index.html"


def test_plain_mkdocs_builds_the_same_site_elsewhere_in_the_world(root_site: Site, mkdocs_site: Site) -> None:
    """Neither the command, nor the time zone, nor the locale, nor the order of hashes changes a byte."""
    assert digests(root_site.folder) == digests(mkdocs_site.folder)


def test_a_target_that_is_a_link_is_followed(mkdocs_site: Site) -> None:
    assert mkdocs_site.folder.is_symlink()
    assert sorted(one.name for one in mkdocs_site.folder.parent.iterdir()) == ["log.txt", "real", "site"]


def test_a_strict_build_warns_of_nothing(mkdocs_site: Site) -> None:
    log = (mkdocs_site.folder.parent / "log.txt").read_text(encoding="utf-8")
    assert [line for line in log.splitlines() if re.search(r"WARN|ERROR|Traceback", line)] == []


def test_properdocs_builds_the_same_site(root_site: Site, properdocs_site: Site) -> None:
    assert digests(root_site.folder) == digests(properdocs_site.folder)


def _differences(file: str, before: Path, after: Path) -> list[str]:
    texts = [(folder / file).read_text(encoding="utf-8").splitlines() for folder in (before, after)]
    return [
        line for line in difflib.unified_diff(*texts, lineterm="", n=0) if not line.startswith(("---", "+++", "@@"))
    ]


def _pages_that_name_a_deadline(site: Site) -> dict[str, list[str]]:
    """The pages that tell when the next report is due, with the lines in which only its year is another then."""
    due = {}
    for file in site.folder.rglob("index.html"):
        lines = [line for line in file.read_text(encoding="utf-8").splitlines() if "notice__title" in line]
        named = [line for line in lines if "25/11/2026" in line or "25 November 2026" in line]
        if named:
            later = [line.replace("/2026", "/2031").replace("November 2026", "November 2031") for line in named]
            due[file.relative_to(site.folder).as_posix()] = [f"-{line}" for line in named] + [
                f"+{line}" for line in later
            ]
    return due


def test_the_day_changes_nothing_but_what_depends_on_it(root_site: Site, tmp_path: Path) -> None:
    later = tmp_path / "site"
    passed(sxsh("--out", later, "--today", DAY_AFTER))
    old, new = digests(root_site.folder), digests(later)
    assert old.keys() == new.keys()
    changed = [file for file in old if old[file] != new[file]]
    due = _pages_that_name_a_deadline(root_site)
    assert {PROGRAMME_MAIN, f"en/{PROGRAMME_MAIN}"} <= due.keys()
    assert {file: _differences(file, root_site.folder, later) for file in changed} == due | {
        PROGRAMME: [
            '+<div class="notice notice--info">',
            '+<p class="notice__title">Chương trình đã kết thúc</p><p>Chương trình kết thúc tháng\u00a012/2030. '
            "Trang này ghi điều đã quyết định và điều đã biết về kết quả.</p></div>",
        ],
        f"en/{PROGRAMME}": [
            '+<div class="notice notice--info">',
            '+<p class="notice__title">The programme has ended</p><p>The programme ended in December 2030. '
            "This page records what was decided and what is known of the results.</p></div>",
        ],
        "lich.ics": ["-DTSTART;VALUE=DATE:20261125", "+DTSTART;VALUE=DATE:20311125"],
        "en/lich.ics": ["-DTSTART;VALUE=DATE:20261125", "+DTSTART;VALUE=DATE:20311125"],
    }
