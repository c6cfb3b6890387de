from sxsh_site.commands.target import may_write
from tests.commands.test_forms import run


def test_only_a_file_of_its_kind_that_is_not_there(tmp_path, capsys):
    there = tmp_path / "mau.xlsx"
    there.write_bytes(b"Mau")
    link = tmp_path / "lien-ket.xlsx"
    link.symlink_to(tmp_path / "khong-co.csv")
    assert may_write([tmp_path / "moi.xlsx", tmp_path / "MOI.XLSX"], ".xlsx", "vi")
    assert capsys.readouterr().err == ""
    assert not may_write([there, link, tmp_path / "moi.csv"], ".xlsx", "vi")
    first, second, third = capsys.readouterr().err.splitlines()
    assert first.startswith(f"Tệp {there} đã có nên không ghi đè lên.")
    assert second.startswith(f"Tệp {link} đã có")
    assert third.startswith(f"Tên tệp {tmp_path / 'moi.csv'} phải có đuôi .xlsx.")


def test_reports_are_not_written_over(tmp_path):
    letter, forms = tmp_path / "bao-cao.docx", tmp_path / "bieu-mau"
    letter.write_bytes(b"Mau")
    _, told = run("report", "write", "--year", "2026", "--out", str(letter), code=2)
    assert told.startswith(f"Tệp {letter} đã có")
    options = ("report", "template", "--body", "all", "--year", "2026", "--out", str(forms))
    run(*options)
    filled, *others = sorted(forms.iterdir())
    filled.write_bytes(b"Mau")
    for other in others:
        other.unlink()
    _, told = run(*options, code=2)
    assert told.startswith(f"Tệp {filled} đã có")
    assert [(one, one.read_bytes()) for one in forms.iterdir()] == [(filled, b"Mau")]
