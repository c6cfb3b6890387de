import re

import pytest
import yaml

from sxsh_site.pages.bodies import Renderer
from sxsh_site.pages.site import all_pages
from sxsh_site.publishing.export import export_pages
from tests.made_up import OVERRIDES, TODAY, catalogue


@pytest.fixture
def content(tmp_path):
    for language, text in (("vi", "Xem [ngành](/nganh/)."), ("en", "See [sectors](/en/nganh/).")):
        place = tmp_path / "content" / language / "gioi-thieu" / "mau.md"
        place.parent.mkdir(parents=True)
        place.write_text(f"---\ntitle: Mẫu\n---\n\n{text}\n", encoding="utf-8")
    return tmp_path / "content"


def export(folder, content) -> int:
    found = catalogue(programmes=[{}], facilities=[{"title_vi": "Cơ sở Mẫu", "products_vi": "bia mẫu"}])
    return export_pages(all_pages(found, TODAY), Renderer(OVERRIDES), content, folder)


def test_every_page_is_a_plain_file(tmp_path, content):
    folder = tmp_path / "out"
    count = export(folder, content)
    written = list(folder.rglob("*.md"))
    assert len(written) == count
    text = (folder / "pages" / "co-so" / "mau" / "index.md").read_text(encoding="utf-8")
    _, head, body = text.split("---\n", 2)
    assert yaml.safe_load(head) == {
        "title": "Cơ sở Mẫu",
        "description": yaml.safe_load(head)["description"],
        "lang": "vi",
        "kind": "facility",
        "section": "co-so",
        "source_file": "data/facilities.csv",
        "checked": "tháng\u00a011/2026",
    }
    assert re.search("<h1[^>]*>Cơ sở Mẫu</h1>", body)
    assert "\n\n" not in body.strip()
    assert not any(line.startswith(" ") for line in body.splitlines())


def test_prose_is_written_with_its_links(tmp_path, content):
    export(tmp_path / "out", content)
    vi = (tmp_path / "out" / "pages" / "gioi-thieu" / "mau.md").read_text(encoding="utf-8")
    en = (tmp_path / "out" / "pages" / "en" / "gioi-thieu" / "mau.md").read_text(encoding="utf-8")
    assert "[ngành](../../nganh/)" in vi or "[ngành](../nganh/)" in vi
    assert "/en/nganh/)" in en


def test_a_folder_that_is_not_empty_is_left_alone(tmp_path, content):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "x").write_text("x")
    with pytest.raises(FileExistsError):
        export(tmp_path / "out", content)
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["x"]
