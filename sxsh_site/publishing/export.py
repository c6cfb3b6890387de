"""The pages as plain files with front matter, for another generator: no theme, no hooks, no program of ours."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import yaml

from sxsh_site.language.text import LANGUAGES
from sxsh_site.pages.bodies import Renderer
from sxsh_site.pages.page import Page
from sxsh_site.pages.prose import relative_links_in_markdown
from sxsh_site.views.addresses import localised

PAGES = "pages"


def export_pages(pages: Iterable[Page], renderer: Renderer, content: Path, folder: Path) -> int:
    """Write every page below ``folder``; answer how many.

    Raises:
        FileExistsError: where ``folder`` exists and is not empty.
    """
    if folder.exists() and any(folder.iterdir()):
        raise FileExistsError(folder)
    count = 0
    for page in pages:
        _write(folder, localised(page.path, page.language), _front_matter(page), _flat(renderer.body(page)))
        count += 1
    for language in LANGUAGES:
        for source in sorted((content / language).rglob("*.md")):
            path = source.relative_to(content / language)
            target = folder / PAGES / localised(path.as_posix(), language)
            address = localised(path.with_suffix("").as_posix().removesuffix("index"), language)
            target.parent.mkdir(parents=True, exist_ok=True)
            text = relative_links_in_markdown(source.read_text(encoding="utf-8"), address)
            target.write_text(text, encoding="utf-8", newline="\n")
            count += 1
    settings = {"site_name": "SXSH", "docs_dir": PAGES, "theme": {"name": "mkdocs"}}
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings, sort_keys=False), encoding="utf-8")
    return count


def _front_matter(page: Page) -> dict[str, Any]:
    return {
        "title": page.meta.title,
        "description": page.meta.description,
        "lang": page.language,
        "kind": page.kind,
        "section": page.section,
        "source_file": page.meta.file,
        "checked": page.meta.checked,
    }


def _write(folder: Path, address: str, front_matter: dict[str, Any], body: str) -> None:
    target = folder / PAGES / address / "index.md"
    target.parent.mkdir(parents=True, exist_ok=True)
    head = yaml.safe_dump(front_matter, allow_unicode=True, sort_keys=False, width=1000)
    target.write_text(f"---\n{head}---\n\n{body}\n", encoding="utf-8", newline="\n")


def _flat(body: str) -> str:
    """HTML without blank lines or indentation, which Markdown would read as the end of it, or as code."""
    return "\n".join(line.strip() for line in body.splitlines() if line.strip())
