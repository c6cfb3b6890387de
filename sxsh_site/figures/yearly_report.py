"""One year of a programme, put together from what bodies reported: sums of what is known, and who owes what."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from sxsh_site.catalogue.catalogue import Catalogue
from sxsh_site.figures.asked import reporters
from sxsh_site.figures.indicator_points import Point, points
from sxsh_site.figures.task_states import TaskState, task_states
from sxsh_site.language.text import Choice
from sxsh_site.records.body_report import BodyReport, BodyReportActivity, BodyReportProposal
from sxsh_site.records.indicator import Indicator
from sxsh_site.records.organisation import Organisation
from sxsh_site.records.programme import FundingSource, Programme
from sxsh_site.records.task import Task


@dataclass(frozen=True, slots=True, kw_only=True)
class Sum:
    """A total over what is known; ``value`` None where nothing is. ``unknown`` rows gave no figure."""

    value: Decimal | None
    unknown: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Reporter:
    """A body whose report is due; ``report`` None where none was received."""

    organisation: Organisation
    report: BodyReport | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """An activity, and the report that tells of it."""

    report: BodyReport
    activity: BodyReportActivity


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskYear:
    """A task in the year: its state, what bodies did for it, and the sums over that."""

    task: Task
    state: TaskState | None
    deeds: tuple[Deed, ...]
    people: Sum
    enterprises: Sum
    money: Sum


@dataclass(frozen=True, slots=True, kw_only=True)
class KindTotal:
    """Activities of one kind."""

    kind: Choice
    quantity: Sum
    people: Sum
    enterprises: Sum


@dataclass(frozen=True, slots=True, kw_only=True)
class FundingTotal:
    """Money from one source; ``funding`` None where no source is told."""

    funding: FundingSource | None
    money: Sum


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetYear:
    """A target and the latest value known up to the year."""

    indicator: Indicator
    point: Point | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What is proposed for the following year, and by whom."""

    report: BodyReport
    proposal: BodyReportProposal


@dataclass(frozen=True, slots=True, kw_only=True)
class YearlyReport:
    """Everything that the year's report says."""

    programme: Programme
    year: int
    reporters: tuple[Reporter, ...]
    others: tuple[BodyReport, ...]
    tasks: tuple[TaskYear, ...]
    kinds: tuple[KindTotal, ...]
    funding: tuple[FundingTotal, ...]
    money: Sum
    targets: tuple[TargetYear, ...]
    proposals: tuple[Proposal, ...]

    @property
    def received(self) -> tuple[BodyReport, ...]:
        """The reports of the year, in the order of bodies."""
        return tuple(one.report for one in self.reporters if one.report is not None) + self.others

    @property
    def missing(self) -> tuple[Organisation, ...]:
        """The bodies that have not reported."""
        return tuple(one.organisation for one in self.reporters if one.report is None)


def yearly_report(programme: Programme, year: int, catalogue: Catalogue) -> YearlyReport:
    """The year of a programme; it exists with no report at all."""
    reports = {
        report.organisation_id: report
        for report in catalogue.body_reports.values()
        if report.programme_id == programme.id and report.year == year
    }
    due = reporters(programme.id, year, catalogue)
    expected = {one.id for one in due}
    extra = [one for one in catalogue.organisations.values() if one.id in reports and one.id not in expected]
    ordered = [reports[one.id] for one in (*due, *extra) if one.id in reports]
    deeds = [
        Deed(report=report, activity=activity)
        for report in ordered
        for activity in catalogue.body_report_activities.get(report.id, ())
    ]
    tasks = [task for task in catalogue.tasks.values() if task.programme_id == programme.id]
    return YearlyReport(
        programme=programme,
        year=year,
        reporters=tuple(Reporter(organisation=one, report=reports.get(one.id)) for one in due),
        others=tuple(reports[one.id] for one in extra),
        tasks=tuple(_task_year(task, year, deeds, catalogue) for task in tasks),
        kinds=_kinds(deeds, catalogue),
        funding=_funding(deeds, catalogue),
        money=_sum(deeds, lambda activity: activity.money_vnd),
        targets=tuple(_target(one, year, catalogue) for one in _indicators(programme, catalogue)),
        proposals=tuple(
            Proposal(report=report, proposal=proposal)
            for report in ordered
            for proposal in catalogue.body_report_proposals.get(report.id, ())
        ),
    )


def report_years(programme: Programme, catalogue: Catalogue) -> tuple[int, ...]:
    """The years of a programme that has a duty to report, and any other year that was reported on."""
    told = {one.year for one in catalogue.body_reports.values() if one.programme_id == programme.id}
    dated = programme.starts is not None and programme.ends is not None
    if dated and reporters(programme.id, programme.starts.year if programme.starts else 0, catalogue):
        assert programme.starts is not None
        assert programme.ends is not None
        told |= set(range(programme.starts.year, programme.ends.year + 1))
    return tuple(sorted(told))


def _indicators(programme: Programme, catalogue: Catalogue) -> Iterable[Indicator]:
    return (one for one in catalogue.indicators.values() if one.programme_id == programme.id)


def _target(indicator: Indicator, year: int, catalogue: Catalogue) -> TargetYear:
    known = [one for one in points(indicator, catalogue) if one.year <= year]
    return TargetYear(indicator=indicator, point=known[-1] if known else None)


def _task_year(task: Task, year: int, deeds: Iterable[Deed], catalogue: Catalogue) -> TaskYear:
    own = tuple(deed for deed in deeds if deed.activity.task_id == task.id)
    return TaskYear(
        task=task,
        state=task_states(task, catalogue).get(year),
        deeds=own,
        people=_sum(own, lambda activity: activity.people),
        enterprises=_sum(own, lambda activity: activity.enterprises),
        money=_sum(own, lambda activity: activity.money_vnd),
    )


def _kinds(deeds: Sequence[Deed], catalogue: Catalogue) -> tuple[KindTotal, ...]:
    totals = []
    for kind in catalogue.package.tables["body_report_activities"].field("kind").choices:
        own = [deed for deed in deeds if deed.activity.kind.id == kind.id]
        if own:
            totals.append(
                KindTotal(
                    kind=kind,
                    quantity=_sum(own, lambda activity: activity.quantity),
                    people=_sum(own, lambda activity: activity.people),
                    enterprises=_sum(own, lambda activity: activity.enterprises),
                )
            )
    return tuple(totals)


def _funding(deeds: Sequence[Deed], catalogue: Catalogue) -> tuple[FundingTotal, ...]:
    # What cost nothing needs no source of money.
    told = [deed for deed in deeds if deed.activity.money_vnd]
    totals = []
    for source in (*catalogue.funding_sources.values(), None):
        own = [deed for deed in told if deed.activity.funding_id == (source.id if source else "")]
        if own:
            totals.append(FundingTotal(funding=source, money=_sum(own, lambda activity: activity.money_vnd)))
    return tuple(totals)


def _sum(deeds: Iterable[Deed], value: Callable[[BodyReportActivity], Decimal | int | None]) -> Sum:
    values = [value(deed.activity) for deed in deeds]
    known = [Decimal(one) for one in values if one is not None]
    return Sum(value=sum(known, Decimal(0)) if known else None, unknown=len(values) - len(known))
