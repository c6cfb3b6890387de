import shutil
from pathlib import Path

from sxsh_site.commands.manual import MANUAL, write_manual
from sxsh_site.record_guide.guide import BEGIN, END
from tests.made_up import DATA


def test_the_guide_agrees_with_the_schemas(tmp_path, capsys):
    """Where this fails, a schema has changed: ``make manual`` writes the guide anew."""
    guide = shutil.copy(MANUAL, tmp_path)
    assert write_manual(DATA, Path(guide), "vi") == 0
    assert capsys.readouterr().out == f"{guide} đã đúng với khuôn dữ liệu.\n"
    assert Path(guide).read_text(encoding="utf-8") == MANUAL.read_text(encoding="utf-8")


def test_a_changed_schema_changes_the_guide(tmp_path, capsys):
    data = shutil.copytree(DATA, tmp_path / "data")
    schema = data / "schemas/case_studies.yaml"
    schema.write_text(schema.read_text(encoding="utf-8").replace("title: Phạm vi", "title: Nơi Mẫu"), encoding="utf-8")
    guide = tmp_path / "CONTRIBUTING.md"
    guide.write_text(f"{BEGIN}\n{END}\n", encoding="utf-8")
    assert write_manual(data, guide, "en") == 0
    assert capsys.readouterr().out == f"Wrote the annotated records in {guide} anew.\n"
    assert 'origin: "local"  # Nơi Mẫu. Bắt buộc.' in guide.read_text(encoding="utf-8")


def test_a_guide_without_its_marks_stays_as_it_is(tmp_path, capsys):
    guide = tmp_path / "CONTRIBUTING.md"
    guide.write_text("Hướng dẫn\n", encoding="utf-8")
    assert write_manual(DATA, guide, "vi") == 1
    assert guide.read_text(encoding="utf-8") == "Hướng dẫn\n"
    assert capsys.readouterr().err.startswith(f"{guide}: thiếu dòng <!-- Từ đây: máy viết")


def test_schemas_that_cannot_be_read_are_told(tmp_path, capsys):
    (tmp_path / "data").mkdir()
    assert write_manual(tmp_path / "data", MANUAL, "vi") == 1
    assert "file-missing" in capsys.readouterr().err
