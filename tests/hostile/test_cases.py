"""All shared cases are there, and some of each kind go through the command itself."""

import socket
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from sxsh_site.commands.cli import app
from tests.checking.examples import put
from tests.hostile import data_cases
from tests.hostile.names import ACCEPTED, ELSEWHERE, OTHER, REFUSED
from tests.made_up import ROOT, TODAY, told
from tests.made_up_content import findings

# Two names that fold alike are two pages here: addresses are made of ids.
BOTH_ACCEPTED = "S01-fold-collision"


def tables() -> Mapping[str, object]:
    """The cases of every table of cases in this folder."""
    names = sorted(path.stem for path in Path(__file__).parent.glob("*_cases.py"))
    found: dict[str, object] = {}
    for name in names:
        if name != "test_cases":
            found |= import_module(f"tests.hostile.{name}").CASES
    return found


def test_all_129_are_made_again() -> None:
    names = [*REFUSED.split(), *ACCEPTED.split(), *OTHER.split()]
    assert len(names) == len(set(names)) == 129
    assert sorted({*tables(), *ELSEWHERE}) == sorted(names)


def test_each_has_its_right_answer() -> None:
    for name, case in tables().items():
        assert bool(case.told) == (name in REFUSED.split() and name != BOTH_ACCEPTED), name


@pytest.mark.parametrize("name", ELSEWHERE)
def test_those_made_elsewhere_are_there(name: str) -> None:
    path, test = ELSEWHERE[name]
    assert f"def {test}(" in (ROOT / path).read_text(encoding="utf-8")


@pytest.fixture
def command(data: Path) -> Result:
    """Fills in the options that every call has."""
    (data.parent / "content").mkdir()
    options = ["--data", str(data), "--content", str(data.parent / "content"), "--today", TODAY.isoformat()]
    return lambda *more: CliRunner().invoke(app, ["check", *options, *more])


THROUGH_THE_COMMAND = [
    "E05-tcvn3-bytes",
    "D05-embedded-newline",
    "D13-huge-field",
    "N01-vi-thousands",
    "I03-traversal",
    "L03-swapped",
    "Y01-billion-laughs",
    "M07-hyperlink",
    "P03-phone-in-text",
    "V07-schema-bad-type",
    "V09-schema-absolute-path",
]


@pytest.mark.parametrize("name", THROUGH_THE_COMMAND)
def test_the_command_tells_each_in_both_languages_and_fails(name: str, data: Path, command) -> None:
    case = data_cases.CASES[name]
    case.change(data)
    for language, word in (("vi", "LỖI"), ("en", "ERROR")):
        result = command("--lang", language)
        assert result.exit_code == 1
        assert "Traceback" not in result.output
        told = [line for line in result.stdout.splitlines() if line.startswith(f"{word} ")]
        assert len(told) == len(case.told)
        for line, (code, file, number, field) in zip(told, case.told, strict=True):
            place = file if number is None else f"{file}:{number}"
            assert line.startswith(f"{word} {place}")
            assert line.endswith(f"({code})")
            assert field in line


@pytest.mark.parametrize("name", ["E01-utf8-bom", "X05-jinja-stmt", "M11-pct-dde"])
def test_the_command_accepts_what_is_good(name: str, data: Path, command) -> None:
    data_cases.CASES[name].change(data)
    assert command().exit_code == 0


def test_a_name_of_a_file_that_is_no_text(data: Path, command) -> None:
    """Bytes that are no UTF-8 in a file's name, in every form of output."""
    (data / "a\udcff.csv").write_text("x\n")
    for form in ("text", "json", "github", "summary"):
        result = command("--format", form)
        assert result.exit_code == 1
        assert result.exception is None or isinstance(result.exception, SystemExit)


def test_a_document_that_is_not_there(tmp_path: Path) -> None:
    """K11: a page that leads to a file which nobody has put there."""
    page = "---\ntitle: Trang Mẫu\ndescription: Trang để thử.\n---\n[Báo cáo](../assets/documents/b.pdf)\n"
    for language in ("vi", "en"):
        (tmp_path / language).mkdir()
        put(f"{language}/mau.md", page)(tmp_path)
    assert told(findings(tmp_path)) == [
        ("link-broken", f"content/{language}/mau.md", 5, "", "../assets/documents/b.pdf") for language in ("en", "vi")
    ]


def test_without_a_network(command, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*arguments: object) -> None:
        raise AssertionError("the network was asked for")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    assert command().exit_code == 0
