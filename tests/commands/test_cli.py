import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from sxsh_site.commands.cli import CRASHED, app, run
from tests.checking.examples import cells
from tests.made_up import TODAY, world, write

runner = CliRunner()


@pytest.fixture
def data(tmp_path: Path) -> Path:
    (tmp_path / "content").mkdir()
    return write(tmp_path / "data", world(units=[{}]))


def check(data: Path, *options: str) -> Result:
    return runner.invoke(app, ["check", "--data", str(data), "--content", str(data.parent / "content"), *options])


def test_check_says_so_and_exits_0(data):
    result = check(data, "--today", TODAY.isoformat())
    assert (result.exit_code, result.stdout) == (
        0,
        "     1  units  Đơn vị đo\n0 lỗi, 0 cảnh báo, 1 dòng trong 1 bảng.\n",
    )


def test_check_tells_errors_and_exits_1(data):
    cells("vocabularies/units.csv", title_vi="")(data)
    result = check(data, "--lang", "en")
    assert result.exit_code == 1
    assert result.stdout.startswith(
        "ERROR data/vocabularies/units.csv:2 [row 2, column title_vi (Vietnamese title)]: "
        "Vietnamese title is missing. (required)\n"
    )


def test_a_program_that_breaks_down_does_not_end_as_if_it_had_found_something(capsys):
    def broken() -> None:
        raise ValueError("Mẫu")

    with pytest.raises(SystemExit) as ended:
        run(broken)
    assert ended.value.code == CRASHED not in (0, 1)
    assert "ValueError: Mẫu" in capsys.readouterr().err


@pytest.mark.parametrize("form", ["json", "github", "text"])
def test_check_in_each_form(data, form):
    cells("vocabularies/units.csv", title_vi="")(data)
    result = check(data, "--format", form)
    assert result.exit_code == 1
    first = result.stdout.splitlines()[0]
    assert first.startswith({"json": "[", "github": "::error file=", "text": "LỖI data/"}[form])
    if form == "json":
        assert [one["code"] for one in json.loads(result.stdout)] == ["required"]


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "--today", "24/11/2026"],
        ["check", "--today", "2026-13-01"],
        ["check", "--today", "2026-02-30"],
        ["check", "--today", "hôm nay"],
        ["check", "--lang", "fr"],
        ["check", "--format", "xml"],
        ["build", "--today", "2026-11"],
        ["serve", "--port", "x"],
        ["khong-co"],
    ],
)
def test_what_cannot_be_meant_exits_2_and_does_nothing(arguments):
    result = runner.invoke(app, arguments)
    assert result.exit_code == 2
    assert result.stdout == ""


def test_without_arguments_it_says_what_it_can_do():
    result = runner.invoke(app, [])
    said = result.stdout + result.stderr
    assert all(name in said for name in ("check", "build", "serve"))


def test_the_day_changes_the_answer(tmp_path):
    (tmp_path / "content").mkdir()
    data = write(tmp_path / "data", world(sources=[{"published": "2026-11-24"}]))
    early = check(data, "--today", "2026-11-23")
    assert early.exit_code == 1
    assert "(date-in-future)" in early.stdout
    assert check(data, "--today", "2026-11-24").exit_code == 0


def test_the_demonstration_is_true_for_the_day_that_is_given(tmp_path):
    data = write(tmp_path / "data", world(sources=[{"published": "2026-11-24"}]))
    command = ["demo", "--facilities", "1", "--data", str(data), "--out", str(tmp_path / "demo"), "--today"]
    early = runner.invoke(app, [*command, "2026-11-23"])
    assert (early.exit_code, "(date-in-future)" in early.stderr) == (1, True)
    assert not (tmp_path / "demo").exists()
