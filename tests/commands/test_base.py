import subprocess
from pathlib import Path

import pytest
from typer.testing import CliRunner

from sxsh_site.commands.base import NoBaseError, read_base
from sxsh_site.commands.cli import app
from tests.checking.examples import cells
from tests.made_up import TODAY, world, write


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with a first version of the data; in the folder a sector was renamed."""
    root = tmp_path / "kho"
    (root / "content").mkdir(parents=True)
    data = write(root / "data", world(sectors=[{}, {"id": "nganh-cu"}]))
    git = ["git", "-C", str(root), "-c", "user.name=Mẫu", "-c", "user.email=mau@example.org"]
    subprocess.run([*git, "init", "-q"], check=True)
    subprocess.run([*git, "add", "."], check=True)
    subprocess.run([*git, "commit", "-qm", "Mẫu"], check=True)
    cells("vocabularies/sectors.csv", row=1, id="nganh-moi")(data)
    return root


def ids(base: str, data: Path) -> list[str]:
    return [row.text("id") for row in read_base(base, data).rows("sectors")]


def test_a_version_in_git(repository):
    assert ids("HEAD", repository / "data") == ["mau", "nganh-cu"]


def test_a_folder(repository, tmp_path):
    assert ids(str(repository / "data"), tmp_path / "khong-co") == ["mau", "nganh-moi"]


@pytest.mark.parametrize("base", ["khong-co", "HEAD~5", "--output=x", "-x", ""])
def test_no_such_version(repository, base):
    with pytest.raises(NoBaseError):
        read_base(base or "HEAD:khong-co", repository / "data")


def test_a_folder_without_data(repository, tmp_path):
    (tmp_path / "trong").mkdir()
    with pytest.raises(NoBaseError):
        read_base(str(tmp_path / "trong"), repository / "data")


def test_a_folder_in_no_repository(tmp_path):
    data = write(tmp_path / "data", world(units=[{}]))
    with pytest.raises(NoBaseError):
        read_base("HEAD", data)


def test_the_command(repository):
    arguments = ["check", "--data", str(repository / "data"), "--content", str(repository / "content")]
    arguments += ["--today", TODAY.isoformat(), "--lang", "en"]
    assert CliRunner().invoke(app, arguments).exit_code == 0
    result = CliRunner().invoke(app, [*arguments, "--base", "HEAD"])
    assert result.exit_code == 1
    assert "(removed-without-tombstone)" in result.stdout
    result = CliRunner().invoke(app, [*arguments, "--base", "khong-co"])
    assert result.exit_code == 2
    assert "Traceback" not in result.output
