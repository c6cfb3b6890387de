"""``sxsh export``: every page as a plain file with front matter."""

import sys
from datetime import date
from pathlib import Path

from sxsh_site.checking.check import has_errors
from sxsh_site.commands.project import ROOT
from sxsh_site.commands.sound_data import complain
from sxsh_site.language.text import Language
from sxsh_site.pages.bodies import Renderer
from sxsh_site.publishing.export import export_pages
from sxsh_site.publishing.project import read_project

_WORDS = {
    "vi": ("Thư mục {folder} đã có và không trống.", "Đã xuất {count} trang vào {folder}."),
    "en": ("The folder {folder} exists and is not empty.", "Wrote {count} pages into {folder}."),
}


def export_site(data: Path, content: Path, folder: Path, site_url: str, today: date, language: Language) -> int:
    """Write the pages, which cite themselves at ``site_url`` where it is given; answer the exit status."""
    project = read_project(data, content, today)
    if has_errors(project.findings):
        complain(project.findings, language)
        return 1
    occupied, done = _WORDS[language]
    try:
        renderer = Renderer(ROOT / "overrides", site_url.rstrip("/"))
        count = export_pages(project.pages, renderer, content, folder)
    except FileExistsError:
        print(occupied.format(folder=folder), file=sys.stderr)
        return 1
    print(done.format(count=count, folder=folder))
    return 0
