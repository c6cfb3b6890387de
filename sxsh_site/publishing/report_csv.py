"""The figures of each year's report as CSV beside its page: one figure a row, empty where nothing is known."""

import csv
import io
from collections.abc import Iterable, Iterator
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

from sxsh_site.catalogue.catalogue import Catalogue
from sxsh_site.figures.indicator_points import Point
from sxsh_site.figures.yearly_report import Deed, Sum, YearlyReport, yearly_report
from sxsh_site.language.text import LANGUAGES
from sxsh_site.records.body_report import BodyReport
from sxsh_site.views.addresses import localised
from sxsh_site.views.yearly_report import FOLDER, csv_name, report_year_records

HEADER = ("part", "id", "name_vi", "name_en", "measure", "value", "unknown", "year", "source")
Line = tuple[str, ...]


def write_report_csvs(catalogue: Catalogue, site: Path) -> None:
    """Write ``chuong-trinh/bao-cao/<year>/bao-cao-<year>.csv``, the same under ``en/``."""
    for name, record in report_year_records(catalogue).items():
        text = report_csv(yearly_report(record.programme, record.year, catalogue), catalogue)
        for language in LANGUAGES:
            path = site / localised(f"{FOLDER}{name}/", language) / csv_name(record.year)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="")


def report_csv(report: YearlyReport, catalogue: Catalogue) -> str:
    """One year's figures. ``unknown`` counts the activities that gave no figure and are not in the sum."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(HEADER)
    for lines in (_reporters, _tasks, _kinds, _targets, _funding, _activities, _proposals):
        writer.writerows(lines(report, catalogue))
    return out.getvalue()


def _reporters(report: YearlyReport, catalogue: Catalogue) -> Iterator[Line]:
    year = str(report.year)
    bodies = [(one.organisation, one.report) for one in report.reporters]
    bodies += [(catalogue.organisations[one.organisation_id], one) for one in report.others]
    for body, own in bodies:
        received = "0" if own is None else "1"
        source = "" if own is None else _source(own)
        yield ("reporter", body.id, body.title.vi, body.title.en, "reports_received", received, "", year, source)


def _tasks(report: YearlyReport, catalogue: Catalogue) -> Iterator[Line]:
    for one in report.tasks:
        name = ("task", one.task.number, one.task.short.vi, one.task.short.en)
        state, source = "", ""
        if one.state is not None:
            state = one.state.state.id
            source = _source(one.state.report) if one.state.report is not None else ""
            source = one.state.provenance.source_id if one.state.provenance is not None else source
        yield (*name, "state", state, "", str(report.year), source)
        sources = _sources(one.deeds)
        activities = str(len(one.deeds)) if one.deeds else ""
        yield (*name, "activities", activities, "", str(report.year), sources)
        for measure, total in (("people", one.people), ("enterprises", one.enterprises), ("money_vnd", one.money)):
            yield (*name, measure, *_sum(total), str(report.year), sources)


def _kinds(report: YearlyReport, catalogue: Catalogue) -> Iterator[Line]:
    for one in report.kinds:
        sources = _sources(deed for task in report.tasks for deed in task.deeds if deed.activity.kind == one.kind)
        for measure, total in (("quantity", one.quantity), ("people", one.people), ("enterprises", one.enterprises)):
            name = ("kind", one.kind.id, one.kind.label.vi, one.kind.label.en)
            yield (*name, measure, *_sum(total), str(report.year), sources)


def _targets(report: YearlyReport, catalogue: Catalogue) -> Iterator[Line]:
    for one in report.targets:
        name = ("target", one.indicator.id, one.indicator.title.vi, one.indicator.title.en)
        point = one.point
        values = (None, None, None) if point is None else (point.numerator, point.denominator, _rate(point))
        year = "" if point is None else str(point.year)
        source = ""
        if point is not None:
            source = "facility_states" if point.value is None else point.value.provenance.source_id
        for measure, value in zip(("numerator", "denominator", "percent"), values, strict=True):
            yield (*name, measure, _number(value), "", year, source)


def _funding(report: YearlyReport, catalogue: Catalogue) -> Iterator[Line]:
    year = str(report.year)
    for one in report.funding:
        fund = one.funding
        name = (fund.id, fund.title.vi, fund.title.en) if fund is not None else ("", "", "")
        yield ("funding", *name, "money_vnd", *_sum(one.money), year, "")
    yield ("total", "", "", "", "money_vnd", *_sum(report.money), year, "")


def _activities(report: YearlyReport, catalogue: Catalogue) -> Iterator[Line]:
    for task in report.tasks:
        for deed in task.deeds:
            one = deed.activity
            # A body's text has no translation; the English column stays empty.
            name = ("activity", task.task.number, one.content, "")
            figures = (one.quantity, one.people, one.enterprises, one.money_vnd)
            measures = (one.kind.id, "people", "enterprises", "money_vnd")
            for measure, value in zip(measures, figures, strict=True):
                yield (*name, measure, _number(value), "", str(report.year), _source(deed.report))


def _proposals(report: YearlyReport, catalogue: Catalogue) -> Iterator[Line]:
    for one in report.proposals:
        task = catalogue.tasks.get(one.proposal.task_id)
        name = ("proposal", task.number if task is not None else "", one.proposal.content, "")
        yield (*name, "money_vnd", _number(one.proposal.money_vnd), "", str(report.year + 1), _source(one.report))


def _sum(total: Sum) -> tuple[str, str]:
    return _number(total.value), str(total.unknown)


def _rate(point: Point) -> Decimal | None:
    """The rate to the decimal that pages show."""
    return None if point.percent is None else point.percent.quantize(Decimal("0.1"), ROUND_HALF_UP)


def _number(value: Decimal | int | None) -> str:
    return "" if value is None else f"{value:f}" if isinstance(value, Decimal) else str(value)


def _source(report: BodyReport) -> str:
    return report.id


def _sources(deeds: Iterable[Deed]) -> str:
    return " ".join(dict.fromkeys(deed.report.id for deed in deeds))
