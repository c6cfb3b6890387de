"""``sxsh manual``: the annotated records of the editors' guide, written anew from the schemas."""

import sys
from pathlib import Path

from sxsh_site.commands.project import ROOT
from sxsh_site.findings.report import as_text
from sxsh_site.language.text import Language
from sxsh_site.reading.schema import read_package
from sxsh_site.record_guide.guide import NoPlaceError, with_records

MANUAL = ROOT / ".github/CONTRIBUTING.md"
_WORDS = {
    "vi": (
        "Đã viết lại các bản ghi có chú thích trong {path}.",
        "{path} đã đúng với khuôn dữ liệu.",
        "{path}: thiếu dòng",
    ),
    "en": ("Wrote the annotated records in {path} anew.", "{path} agrees with the schemas.", "{path}: no line"),
}


def write_manual(data: Path, path: Path, language: Language) -> int:
    """Write the records between the marks in ``path``; answer the exit status.

    They are in Vietnamese whichever language the messages are in.
    """
    package, findings = read_package(data, "data")
    if package is None:
        for line in as_text(findings, language):
            print(line, file=sys.stderr)
        return 1
    written, same, missing = _WORDS[language]
    text = path.read_text(encoding="utf-8")
    try:
        made = with_records(text, package, "vi")
    except NoPlaceError as fault:
        print(f"{missing.format(path=path)} {fault}", file=sys.stderr)
        return 1
    if made != text:
        path.write_text(made, encoding="utf-8", newline="\n")
    print((written if made != text else same).format(path=path))
    return 0
