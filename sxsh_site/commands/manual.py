"""``sxsh manual``: the editors' guide and the Git host's forms, written anew from the schemas."""

import sys
from pathlib import Path

from sxsh_site.commands.project import ROOT
from sxsh_site.findings.report import as_text
from sxsh_site.language.text import Language
from sxsh_site.proposals.issue_form import issue_form
from sxsh_site.proposals.proposal import proposals
from sxsh_site.reading.schema import read_package
from sxsh_site.record_guide.guide import NoPlaceError, with_records

GITHUB = ROOT / ".github"
_WORDS = {
    "vi": ("Đã viết lại {path}.", "Mọi tệp trong {folder} đã đúng với khuôn dữ liệu.", "{path}: thiếu dòng"),
    "en": ("Wrote {path} anew.", "All files in {folder} agree with the schemas.", "{path}: no line"),
}


def write_manual(data: Path, folder: Path, language: Language) -> int:
    """Write the records between the marks of the guide in ``folder``, and the forms; answer the exit status.

    The records are in Vietnamese whichever language the messages are in.
    """
    package, findings = read_package(data, "data")
    if package is None:
        for line in as_text(findings, language):
            print(line, file=sys.stderr)
        return 1
    written, same, missing = _WORDS[language]
    guide = folder / "CONTRIBUTING.md"
    made = {folder / f"ISSUE_TEMPLATE/{one.id}.yml": issue_form(one) for one in proposals(package)}
    try:
        made[guide] = with_records(guide.read_text(encoding="utf-8"), package, "vi")
    except NoPlaceError as fault:
        print(f"{missing.format(path=guide)} {fault}", file=sys.stderr)
        return 1
    changed = [path for path, text in made.items() if not path.exists() or path.read_text(encoding="utf-8") != text]
    for path in changed:
        path.write_text(made[path], encoding="utf-8", newline="\n")
        print(written.format(path=path))
    if not changed:
        print(same.format(folder=folder))
    return 0
