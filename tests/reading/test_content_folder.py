from pathlib import Path

import pytest

from sxsh_site.reading.content_folder import language_of, read_content
from tests.made_up import told
from tests.made_up_content import SOUND, write_content


def test_pages_and_other_files(tmp_path):
    content, findings = read_content(write_content(tmp_path))
    assert findings == []
    assert [(page.language, page.path) for page in content.prose] == [
        ("en", "gioi-thieu/mau.md"),
        ("vi", "gioi-thieu/mau.md"),
    ]
    assert [(other.file, other.path) for other in content.others] == [
        ("content/assets/pictures/mau.svg", "assets/pictures/mau.svg")
    ]
    assert content.paths == set(SOUND)


def test_text_is_read_in_its_composed_form_with_one_kind_of_line_end(tmp_path):
    text = SOUND["vi/gioi-thieu/mau.md"].replace("Mẫu", "Mâ\u0303u").replace("\n", "\r\n")
    content, _ = read_content(write_content(tmp_path, {"vi/gioi-thieu/mau.md": text}))
    assert content.prose[1].text == SOUND["vi/gioi-thieu/mau.md"]


def test_a_page_that_cannot_be_read_still_has_its_address(tmp_path):
    content, findings = read_content(write_content(tmp_path, {"vi/gioi-thieu/mau.md": b"\xff\xfea"}))
    assert [one.code for one in findings] == ["encoding-not-utf8"]
    assert [page.language for page in content.prose] == ["en"]
    assert content.has_page("vi", "gioi-thieu/mau/")
    assert not content.has_page("vi", "gioi-thieu/")


@pytest.mark.parametrize(
    ("path", "language"),
    [("vi/a.md", "vi"), ("en/b/a.md", "en"), ("vi/A.MD", "vi"), ("a.md", None), ("fr/a.md", None), ("vi/a.txt", None)],
)
def test_what_is_a_page(path, language):
    assert language_of(path) == language


def test_what_may_not_be_read_is_told_and_left_out(tmp_path, monkeypatch):
    folder = write_content(tmp_path / "content")
    opened = Path.open

    def refused(place: Path, *given: str, **more: str) -> object:
        if place.name in ("mau.md", "mau.svg"):
            raise PermissionError(13, "refused")
        return opened(place, *given, **more)

    monkeypatch.setattr(Path, "open", refused)
    content, findings = read_content(folder)
    assert [(code, file) for code, file, *_ in told(findings)] == [
        ("file-unreadable", f"content/{path}") for path in sorted(SOUND)
    ]
    assert (content.prose, content.others, content.paths) == ((), (), frozenset(SOUND))
