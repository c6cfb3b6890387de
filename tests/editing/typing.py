"""A person at LibreOffice Calc: opens a workbook, types into cells, saves. A macro does the typing."""

import subprocess
from collections.abc import Sequence
from pathlib import Path
from xml.sax.saxutils import escape

from tests.office import PATIENCE

_MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
{code}
</script:module>
"""

Typed = tuple[str, str, str]  # sheet, cell, what is typed


def type_into(source: Path, typed: Sequence[Typed], target: Path) -> None:
    """Open ``source``, type into cells as the keyboard does, save as ``target``. Fails where nothing was saved."""
    office = ["soffice", f"-env:UserInstallation={(target.parent / '.profile').resolve().as_uri()}"]
    office += ["--headless", "--norestore"]
    # The first start makes a profile with an empty module, which is then ours.
    _run([*office, "--terminate_after_init"])
    module = target.parent / ".profile" / "user" / "basic" / "Standard" / "Module1.xba"
    module.write_text(_MODULE.format(code=escape(_code(source, typed, target))), encoding="utf-8")
    said = _run([*office, "macro:///Standard.Module1.Main"])
    assert target.is_file(), said


def _run(command: Sequence[str]) -> str:
    process = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, timeout=PATIENCE)
    return process.stdout + process.stderr


def _code(source: Path, typed: Sequence[Typed], target: Path) -> str:
    lines = [
        "Sub Main",
        "Dim hidden(0) As New com.sun.star.beans.PropertyValue",
        'hidden(0).Name = "Hidden" : hidden(0).Value = True',
        f'book = StarDesktop.loadComponentFromURL("{source.resolve().as_uri()}", "_blank", 0, hidden())',
    ]
    for sheet, cell, text in typed:
        place = f"book.Sheets.getByName({_text(sheet)}).getCellRangeByName({_text(cell)})"
        lines.append(f"{place}.FormulaLocal = {_text(text)}")
    lines += [
        "Dim kind(0) As New com.sun.star.beans.PropertyValue",
        'kind(0).Name = "FilterName" : kind(0).Value = "Calc MS Excel 2007 XML"',
        f'book.storeToURL("{target.resolve().as_uri()}", kind())',
        "book.close(True)",
        "StarDesktop.terminate()",
        "End Sub",
    ]
    return "\n".join(lines)


def _text(text: str) -> str:
    doubled = text.replace('"', '""')
    return f'"{doubled}"'
