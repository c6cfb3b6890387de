"""The department's report to those above it, as a Word document: the view of the year's page, laid out as a letter.

The same data and day give the same bytes.
"""

import io
import zipfile
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from docxtpl import DocxTemplate

from sxsh_site.figures.asked import reporting_step
from sxsh_site.language import formats
from sxsh_site.reporting.layout import letter_layout
from sxsh_site.views.edition import Edition
from sxsh_site.views.parts import Cell, TableView
from sxsh_site.views.yearly_report import (
    ReportYear,
    Said,
    TaskAccount,
    YearlyReportView,
    yearly_report_view,
)

_ADDRESSEE = "addressee"
_NOTHING_SAID = "Các báo cáo nhận được không nêu nội dung này."
# The library writes the time of day into the archive; the same data is to give the same bytes.
_MOMENT = (1980, 1, 1, 0, 0, 0)


def write_letter(record: ReportYear, edition: Edition) -> bytes:
    """The letter on one year, in Vietnamese, as a DOCX file. It comes out with no report at all too."""
    template = DocxTemplate(io.BytesIO(letter_layout()))
    template.render(_context(record, edition), autoescape=True)
    properties = template.docx.core_properties
    moment = datetime.combine(edition.today, datetime.min.time())
    properties.created = properties.modified = moment
    properties.title = edition.words.report_title.format(year=record.year)
    properties.author = properties.last_modified_by = ""
    properties.comments = ""
    out = io.BytesIO()
    template.save(out)
    return _same_bytes(out.getvalue())


def _context(record: ReportYear, edition: Edition) -> Mapping[str, Any]:
    catalogue, programme = edition.catalogue, record.programme
    view = yearly_report_view(record, edition)
    lead = catalogue.organisations.get(programme.lead_id)
    parent = catalogue.organisations.get(lead.parent_id) if lead is not None else None
    title = edition.text(programme.title)
    name = edition.text(lead.short or lead.title) if lead is not None else ""
    addressees = _addressees(record, edition)
    return {
        "parent": edition.text(parent.title).upper() if parent is not None else "",
        "body": name.upper(),
        "symbol": f"BC-{_initials(name)}",
        "place_and_day": f"{_province(lead, edition)}, ngày ..... tháng ..... năm {edition.today.year}",
        "about": f"Kết quả thực hiện {title[:1].lower()}{title[1:]} trong năm {record.year}, "
        f"đề xuất nội dung thực hiện năm {record.year + 1}",
        "addressees": addressees,
        "opening": _opening(record, view, name, edition),
        "summary": view.summary,
        "missing": view.missing_text,
        "reporters": _table(view.reporters),
        "assessments": _said(view.assessments),
        "tasks": _table(view.tasks),
        "untold": _untold(view),
        "accounts": [_account(one) for one in view.accounts],
        "kinds": _table(view.kinds),
        "targets": _table(view.targets),
        "funding": _table(view.funding),
        "difficulties": _said(view.difficulties),
        "next_year": record.year + 1,
        "proposals": _table(view.proposals),
        "sources": _sources(view.sources),
        "closing": f"Trên đây là báo cáo kết quả thực hiện năm {record.year}; "
        f"{name} kính báo cáo {', '.join(addressees)}./.",
        "recipients": ("Như trên;", "Các cơ quan, đơn vị liên quan;", "Lưu: VT."),
        "signer": "GIÁM ĐỐC",
    }


def _opening(record: ReportYear, view: YearlyReportView, name: str, edition: Edition) -> list[str]:
    catalogue, programme = edition.catalogue, record.programme
    document = catalogue.legal_documents.get(programme.document_id)
    by = ""
    if document is not None:
        issued = formats.partial_date(document.issued, "vi") if document.issued is not None else "....."
        issuer = edition.text(document.issuer)
        by = f"Thực hiện {edition.label(document.kind)} số {document.number} ngày {issued} của {issuer}, "
    lines = [f"{by}{name} tổng hợp kết quả thực hiện năm {record.year} như sau:"]
    notes = [text for note in view.notes for text in note.paragraphs]
    return [*notes, *lines]


def _addressees(record: ReportYear, edition: Edition) -> list[str]:
    """Those to whom the yearly step says that the lead reports."""
    catalogue = edition.catalogue
    step = reporting_step(record.programme.id, catalogue)
    links = [
        link
        for link in catalogue.step_bodies
        if step is not None
        and link.step_id == step.id
        and link.role.id == _ADDRESSEE
        and link.organisation_id != record.programme.lead_id
    ]
    links.sort(key=lambda link: link.position)
    return [edition.text(catalogue.organisations[link.organisation_id].title) for link in links] or ["....."]


def _untold(view: YearlyReportView) -> list[str]:
    """The tasks of which nothing is known, by name: a gap is told, not passed over."""
    told = {one.href for one in view.accounts}
    missing = [row[0].text for row in view.tasks.rows if row[1].missing and row[0].href not in told]
    return [f"Chưa có thông tin về các nhiệm vụ: {'; '.join(missing)}."] if missing else []


def _account(one: TaskAccount) -> Mapping[str, Any]:
    return {"title": one.title, "said": _said_lines(one.said), "activities": _table(one.activities)}


def _said(lines: Iterable[Said]) -> list[str]:
    return _said_lines(lines) or [_NOTHING_SAID]


def _said_lines(lines: Iterable[Said]) -> list[str]:
    """What bodies wrote, a paragraph of theirs a paragraph here; the first says whose it is."""
    found = []
    for line in lines:
        first, *rest = line.text.splitlines() or [""]
        found += [f"{line.by.text}: {first}", *(text for text in rest if text.strip())]
    return found


def _table(table: TableView) -> Mapping[str, Any]:
    return {
        "caption": table.caption,
        "columns": [column.label for column in table.columns],
        "rows": [[cell_text(cell) for cell in row] for row in table.rows],
        "total": [cell_text(cell) for cell in table.total],
        "empty": f"{table.caption}: {table.empty}.",
        "notes": table.notes if table.rows else (),
    }


def cell_text(cell: Cell) -> str:
    """A cell of the page as the letter writes it."""
    text = f"{cell.text} {cell.unit}".strip()
    return f"{text} ({cell.sub})" if cell.sub and text else text or cell.sub


def _sources(cells: Iterable[Cell]) -> list[str]:
    found = [f"[{number}] {cell_text(cell)}." for number, cell in enumerate(cells, start=1)]
    return found or ["Chưa có nguồn nào: chưa nhận được báo cáo và chưa có số liệu."]


def _initials(name: str) -> str:
    """The letters by which a body signs: Sở Công Thương, SCT."""
    return "".join(word[0] for word in name.split() if word[:1].isupper()) or "....."


def _province(lead: Any, edition: Edition) -> str:
    """Where the lead sits, after the word "tỉnh" in its full name."""
    found = edition.text(lead.title).rpartition(" tỉnh ")[2] if lead is not None else ""
    return found if lead is not None and found != edition.text(lead.title) else "....."


def _same_bytes(content: bytes) -> bytes:
    """The archive with its parts in order and at a fixed time."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in sorted(old.namelist(), key=lambda one: (one != "[Content_Types].xml", one)):
            part = zipfile.ZipInfo(name, date_time=_MOMENT)
            part.compress_type = zipfile.ZIP_DEFLATED
            part.external_attr = 0o600 << 16
            new.writestr(part, old.read(name))
    return out.getvalue()
