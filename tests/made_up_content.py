"""A made-up folder of prose: one page in both languages, one picture."""

from collections.abc import Collection, Mapping
from pathlib import Path

from sxsh_site.checking.content import check_content
from sxsh_site.findings.finding import Finding
from sxsh_site.reading.content_folder import read_content

PAGE = "vi/gioi-thieu/mau.md"
TEXT = "---\ntitle: Trang Mẫu\ndescription: Trang để thử.\n---\nChữ Mẫu.\n"
SOUND: Mapping[str, str] = {
    PAGE: TEXT,
    "en/gioi-thieu/mau.md": "---\ntitle: A sample page\ndescription: A page to try things with.\n---\nSome text.\n",
    "assets/pictures/mau.svg": '<svg xmlns="http://www.w3.org/2000/svg"><title>Mẫu</title></svg>\n',
}
# The pages that records have beside them.
PAGES = frozenset(("", "en/", "nganh/", "en/nganh/", "nganh/bia/", "en/nganh/bia/"))


def write_content(folder: Path, more: Mapping[str, str | bytes] | None = None) -> Path:
    """Write the sound folder, with ``more`` files or with theirs in place of its own."""
    for path, text in {**SOUND, **(more or {})}.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return folder


def page(body: str) -> dict[str, str]:
    """The sound page with another text, which begins on line 5."""
    return {PAGE: TEXT.replace("Chữ Mẫu.\n", body)}


def findings(folder: Path, pages: Collection[str] | None = PAGES) -> list[Finding]:
    """All that is found in a folder of prose, in the order told."""
    content, found = read_content(folder)
    return sorted([*found, *check_content(content, pages)], key=lambda one: one.place)
