from pathlib import Path

import pytest

from sxsh_site.pages.shell import token
from sxsh_site.publishing.verify import IncompleteSiteError, verify


def site(folder: Path, **pages: str) -> Path:
    for name, text in pages.items():
        place = folder / name.replace("_", "/") / "index.html"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
    return folder


def test_a_whole_site(tmp_path):
    site(tmp_path, nganh="Ngành", nganh_bia="Bia")
    (tmp_path / "du-lieu.csv").write_text("x")
    verify(tmp_path, ["nganh/index.html", "nganh/bia/index.html"])


def test_every_difference_is_told(tmp_path):
    site(tmp_path, nganh=f"<p>{token('body')}</p>", thua="x")
    with pytest.raises(IncompleteSiteError) as told:
        verify(tmp_path, ["nganh/index.html", "thieu/index.html"])
    assert str(told.value) == (
        "missing: thieu/index.html; not expected: thua/index.html; slot token left: nganh/index.html"
    )


def test_no_more_than_twenty_are_listed(tmp_path):
    with pytest.raises(IncompleteSiteError) as told:
        verify(tmp_path, [f"{number}/index.html" for number in range(100)])
    assert str(told.value).count("missing: ") == 20
