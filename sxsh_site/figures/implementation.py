"""How many of the options that assessments proposed were implemented."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from sxsh_site.figures.results import share_percent
from sxsh_site.records.case_study import CaseMeasure, CaseStudy

_DONE = "done"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """``implemented`` of ``proposed`` options in ``cases`` case studies; only of cases that tell both."""

    implemented: int
    proposed: int
    cases: int

    @property
    def percent(self) -> Decimal | None:
        """The share; None where no case tells both."""
        return share_percent(Decimal(self.implemented), Decimal(self.proposed))


def lists_every_option(case: CaseStudy, measures: Sequence[CaseMeasure]) -> bool:
    """Whether as many measures are listed as were proposed.

    Sources mostly name what was done and pass over the rest: a rate of what they name would always be near 100%.
    """
    return case.option_count is not None and case.option_count == len(measures)


def case_rate(case: CaseStudy, measures: Sequence[CaseMeasure]) -> Rate | None:
    """The rate of one case: as its source counts, or counted from a whole list of measures."""
    if not case.option_count:
        return None
    done = case.implemented_count
    if done is None and lists_every_option(case, measures):
        done = _done(measures)
    return None if done is None else Rate(implemented=done, proposed=case.option_count, cases=1)


def rate(cases: Iterable[tuple[CaseStudy, Sequence[CaseMeasure]]]) -> Rate:
    """The rate over cases, each with its measures."""
    return _sum(case_rate(case, measures) for case, measures in cases)


def technique_rate(technique_id: str, cases: Iterable[tuple[CaseStudy, Sequence[CaseMeasure]]]) -> Rate:
    """The rate of one technique's measures, over the cases that list every option."""
    return _sum(
        Rate(implemented=_done(own), proposed=len(own), cases=1)
        for case, measures in cases
        if lists_every_option(case, measures)
        and (own := [measure for measure in measures if measure.technique_id == technique_id])
    )


def _done(measures: Sequence[CaseMeasure]) -> int:
    return sum(measure.implementation.id == _DONE for measure in measures)


def _sum(rates: Iterable[Rate | None]) -> Rate:
    known = [one for one in rates if one is not None]
    return Rate(
        implemented=sum(one.implemented for one in known),
        proposed=sum(one.proposed for one in known),
        cases=sum(one.cases for one in known),
    )
