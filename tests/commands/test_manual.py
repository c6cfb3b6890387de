import shutil
from pathlib import Path

import pytest

from sxsh_site.commands.manual import GITHUB, write_manual
from sxsh_site.record_guide.guide import BEGIN, END
from tests.made_up import DATA


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "github/ISSUE_TEMPLATE").mkdir(parents=True)
    (tmp_path / "github/CONTRIBUTING.md").write_text(f"{BEGIN}\n{END}\n", encoding="utf-8")
    return tmp_path / "github"


def test_the_guide_and_the_forms_agree_with_the_schemas(tmp_path, capsys):
    """Where this fails, a schema has changed: ``make manual`` writes the guide and the forms anew."""
    copy = Path(shutil.copytree(GITHUB, tmp_path / "github"))
    assert write_manual(DATA, copy, "vi") == 0
    assert capsys.readouterr().out == f"Mọi tệp trong {copy} đã đúng với khuôn dữ liệu.\n"


def test_a_changed_schema_changes_the_guide_and_the_forms(tmp_path, folder, capsys):
    assert write_manual(DATA, folder, "vi") == 0
    capsys.readouterr()
    data = shutil.copytree(DATA, tmp_path / "data")
    schema = data / "schemas/case_studies.yaml"
    text = schema.read_text(encoding="utf-8").replace("title: Căn cứ công bố", "title: Căn cứ Mẫu")
    schema.write_text(text, encoding="utf-8")
    assert write_manual(data, folder, "en") == 0
    form, guide = folder / "ISSUE_TEMPLATE/gui-dien-hinh.yml", folder / "CONTRIBUTING.md"
    assert capsys.readouterr().out == f"Wrote {form} anew.\nWrote {guide} anew.\n"
    assert 'consent: "public_source"  # Căn cứ Mẫu. Bắt buộc.' in guide.read_text(encoding="utf-8")
    assert "label: Căn cứ Mẫu / Ground for publishing" in form.read_text(encoding="utf-8")


def test_a_guide_without_its_marks_stays_as_it_is(folder, capsys):
    guide = folder / "CONTRIBUTING.md"
    guide.write_text("Hướng dẫn\n", encoding="utf-8")
    assert write_manual(DATA, folder, "vi") == 1
    assert guide.read_text(encoding="utf-8") == "Hướng dẫn\n"
    assert list((folder / "ISSUE_TEMPLATE").iterdir()) == []
    assert capsys.readouterr().err.startswith(f"{guide}: thiếu dòng <!-- Từ đây: máy viết")


def test_schemas_that_cannot_be_read_are_told(tmp_path, folder, capsys):
    (tmp_path / "data").mkdir()
    assert write_manual(tmp_path / "data", folder, "vi") == 1
    assert "file-missing" in capsys.readouterr().err
