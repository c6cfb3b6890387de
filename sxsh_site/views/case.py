"""Case studies: the page of one, and its row in lists."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal

from sxsh_site.figures.payback import Bound, payback_bound, payback_years
from sxsh_site.figures.results import added_savings, total_saving_vnd
from sxsh_site.language.collation import sort_key
from sxsh_site.language.text import Choice
from sxsh_site.records.case_study import CaseMeasure, CasePackage, CaseStudy
from sxsh_site.views.charts import BarChart
from sxsh_site.views.edition import Edition
from sxsh_site.views.parts import (
    Cell,
    Column,
    Fact,
    Figure,
    Head,
    Link,
    Mark,
    Note,
    PageMeta,
    SourceBlock,
    TableView,
    Tag,
)
from sxsh_site.views.results import SAVINGS, consumption_table, savings_chart, savings_table

_SHORT_PAYBACK = Decimal("0.05")
_DAYS_A_YEAR = 365


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseHeader:
    """The labels of a case list's columns."""

    title: str
    saving: str
    investment: str
    payback: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseRow:
    """A case in a list: saving, investment and payback in columns.

    ``id`` is given where cases can be chosen for comparison, ``mark`` where they can be narrowed and sorted.
    """

    title: str
    href: str
    meta: str
    tag: Tag
    text: str
    saving: Cell
    investment: Cell
    payback: Cell
    id: str = ""
    mark: Mark | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseView:
    """A case's page."""

    meta: PageMeta
    head: Head
    figures: tuple[Figure, ...]
    price_note: str
    chart: BarChart | None
    tables: tuple[TableView, ...]
    packages: TableView | None
    measures: TableView
    conditions: TableView | None
    problem: str
    notes: tuple[Note, ...]
    facts: tuple[Fact, ...]
    source: SourceBlock
    following: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CasePayback:
    """A computed payback: in years as it is shown, what the sources' words leave of it, and as a cell."""

    years: Decimal
    bound: Bound
    cell: Cell


@dataclass(frozen=True, slots=True, kw_only=True)
class _Money:
    """A case's saving, investment and payback, with what each rests on."""

    saving: Cell
    investment: Cell
    payback: Cell
    yearly: bool


def case_view(case: CaseStudy, edition: Edition) -> CaseView:
    """Everything that a case's page shows."""
    words, catalogue = edition.words, edition.catalogue
    results = catalogue.results_by_case.get(case.id, ())
    money = _money(case, edition)
    tables = (savings_table(results, edition, addable=case.addable), consumption_table(results, edition))
    sector = catalogue.sectors[case.sector_id]
    facility = catalogue.facilities.get(case.facility_id)
    name_note = None
    if facility is not None and facility.name_note.id == "back_translated":
        name_note = Note(
            kind="info", title=words.name_note_title, paragraphs=(edition.label(facility.name_note) + ".",)
        )
    notes = (edition.conflict_note(case.conflict), edition.info_note(case.note, words.note_title), name_note)
    further = [link.source_id for link in catalogue.case_sources.get(case.id, ())]
    return CaseView(
        meta=PageMeta(
            title=edition.text(case.title),
            description=edition.text(case.summary),
            checked=edition.date(case.provenance.checked_on),
            file=case.origin.file,
            sectors=(sector.id,),
            techniques=tuple(sorted({one.technique_id for one in catalogue.case_measures.get(case.id, ())})),
        ),
        head=Head(
            kicker=words.kicker_case,
            title=edition.text(case.title),
            lead=edition.text(case.summary),
            facts=(
                Fact(label=words.sector, value=edition.record_cell("sector", sector.id, sector.title)),
                Fact(label=words.place, value=place_cell(case.place_id, edition)),
                Fact(
                    label=words.period,
                    value=edition.cell(edition.years(case.year_from, case.year_to, ongoing=case.ongoing)),
                ),
            ),
        ),
        figures=(
            _figure(words.saving_a_year if money.yearly else words.saving, money.saving),
            _figure(words.investment, money.investment),
            _figure(words.payback_computed, money.payback),
        ),
        price_note=_price_note(case, edition),
        chart=savings_chart(results, edition, addable=case.addable, beside=SAVINGS),
        tables=tuple(table for table in tables if table is not None),
        packages=_packages_table(catalogue.case_packages.get(case.id, ()), edition),
        measures=_measures_table(catalogue.case_measures.get(case.id, ()), edition),
        conditions=_conditions_table(case, edition),
        problem=edition.text(case.problem),
        notes=tuple(note for note in notes if note is not None),
        facts=_facts(case, edition),
        source=edition.source_block(case.provenance, further),
        following=_following(case, edition),
    )


def case_header(edition: Edition) -> CaseHeader:
    """The labels of a case list."""
    words = edition.words
    return CaseHeader(
        title=words.enterprise_and_measures,
        saving=words.saving_column,
        investment=words.investment,
        payback=words.payback_computed,
    )


def case_row(case: CaseStudy, edition: Edition) -> CaseRow:
    """A case as a row of a list."""
    words, catalogue = edition.words, edition.catalogue
    money = _money(case, edition)
    # In a list the column's heading says it; the reason stands on the case's own page.
    payback = edition.cannot_compute() if money.payback.missing else money.payback
    place = catalogue.places.get(case.place_id)
    years = edition.years(case.year_from, case.year_to, ongoing=case.ongoing)
    parts = [
        edition.text(catalogue.sectors[case.sector_id].title),
        edition.text(place.title) if place else edition.words.place_unknown,
        years,
    ]
    return CaseRow(
        title=edition.text(case.title),
        href=edition.address("case_study", case.id),
        meta=" · ".join(part for part in parts if part),
        tag=edition.confidence_tag(case.provenance.confidence),
        text=edition.text(case.summary),
        saving=replace(money.saving, sub=words.sum_of_items_short)
        if money.saving.sub.startswith(words.sum_of_items)
        else money.saving,
        investment=money.investment,
        payback=payback,
    )


def sorted_cases(cases: Iterable[CaseStudy], edition: Edition) -> list[CaseStudy]:
    """Cases with result figures first, then the largest yearly saving, then by name."""

    def key(case: CaseStudy) -> tuple[bool, bool, Decimal, bytes]:
        saving = yearly_saving(case, edition)
        name = sort_key(edition.text(case.title))
        return (case.figures.id != "published", saving is None, -(saving or Decimal(0)), name)

    return sorted(cases, key=key)


def place_cell(place_id: str, edition: Edition) -> Cell:
    """The place of the time; "no data" where the source does not tell it."""
    place = edition.catalogue.places.get(place_id)
    return edition.cell(edition.text(place.title) if place else "")


def _price_note(case: CaseStudy, edition: Edition) -> str:
    """That the source names no price year, where it gives money at all."""
    catalogue = edition.catalogue
    packages = catalogue.case_packages.get(case.id, ())
    results = catalogue.results_by_case.get(case.id, ())
    known = [package for package in packages if (package.saving_vnd, package.investment_vnd) != (None, None)]
    years = [package.price_year for package in known]
    years += [result.price_year for result in results if result.saving_vnd is not None]
    return edition.words.price_year_unknown if years and not any(years) else ""


def yearly_saving(case: CaseStudy, edition: Edition) -> Decimal | None:
    """The yearly money that a list is ordered by: the case's total where it may be told."""
    packages = edition.catalogue.case_packages.get(case.id, ())
    with_saving = standing_package(packages)
    if with_saving is not None:
        per = with_saving.saving_per
        return with_saving.saving_vnd if per is not None and per.id == "year" else None
    if not case.addable:
        return None
    return total_saving_vnd(edition.catalogue.results_by_case.get(case.id, ()))


def yearly_payback(case: CaseStudy, edition: Edition) -> Decimal | None:
    """The payback in years that a list is ordered by; None where it is not counted in years."""
    package = standing_package(edition.catalogue.case_packages.get(case.id, ()))
    if package is None or package.saving_per is None or package.saving_per.id != "year":
        return None
    return payback_years(package.investment_vnd, package.saving_vnd)


def standing_package(packages: tuple[CasePackage, ...]) -> CasePackage | None:
    """The package that stands for the case: one with both amounts before one with its saving alone."""
    with_saving = [package for package in packages if package.saving_vnd is not None]
    whole = (package for package in with_saving if package.investment_vnd is not None)
    return next(whole, with_saving[0] if with_saving else None)


def _money(case: CaseStudy, edition: Edition) -> _Money:
    """The case's money: of the package whose saving is known, else of its items together."""
    words, catalogue = edition.words, edition.catalogue
    packages = catalogue.case_packages.get(case.id, ())
    package = standing_package(packages)
    if package is not None:
        scope = edition.text(package.title) if len(packages) > 1 else ""
        yearly = package.saving_per is not None and package.saving_per.id == "year"
        per = "" if yearly else edition.label(package.saving_per)
        saving = _amount(
            package.saving_vnd, package.saving_qualifier, edition, sub=", ".join(filter(None, (per, scope)))
        )
        investment = _amount(package.investment_vnd, package.investment_qualifier, edition, sub=scope)
        return _Money(saving=saving, investment=investment, payback=_payback(package, edition), yearly=yearly)
    added = added_savings(catalogue.results_by_case.get(case.id, ())) if case.addable else ()
    total = total_saving_vnd(added)
    if total is not None:
        basis = words.sum_of_items
        if added[0].price_year is not None:
            basis += " " + words.price_year_sentence.format(year=added[0].price_year)
        saving = _amount(total, None, edition, sub=basis)
    elif not case.addable:
        saving = Cell(text=words.conflict_no_total, missing=True)
    else:
        saving = edition.missing()
    invested = [package for package in packages if package.investment_vnd is not None]
    if not invested:
        investment = edition.missing()
    else:
        first = invested[0]
        investment = _amount(first.investment_vnd, first.investment_qualifier, edition, sub=edition.text(first.title))
    payback = edition.cannot_compute(sub=words.payback_needs)
    return _Money(saving=saving, investment=investment, payback=payback, yearly=True)


def _amount(value: Decimal | None, qualifier: Choice | None, edition: Edition, *, sub: str) -> Cell:
    number, unit = edition.money(value, qualifier)
    return edition.cell(number, unit=unit, sub=sub) if number else edition.missing()


def _payback(package: CasePackage, edition: Edition) -> Cell:
    words = edition.words
    years = payback_years(package.investment_vnd, package.saving_vnd)
    period = package.saving_per.id if package.saving_per is not None else ""
    if years is None or period not in ("year", "season"):
        return edition.cannot_compute(sub=words.payback_needs)
    unit = words.unit_years if period == "year" else words.unit_seasons
    sub = ""
    if years < _SHORT_PAYBACK and period == "year":
        days = edition.number((years * _DAYS_A_YEAR).to_integral_value())
        sub = words.about_days.format(days=days)
    bound = _bound(package)
    number = edition.number(years, _decimals(years))
    bounds = {"about": words.bound_about, "more_than": words.bound_more_than, "less_than": words.bound_less_than}
    return Cell(text=f"{bounds[bound]} {number}" if bound else number, unit=unit, sub=sub)


def case_payback(case: CaseStudy, edition: Edition) -> CasePayback | None:
    """A case's payback, where it can be computed in years."""
    package = standing_package(edition.catalogue.case_packages.get(case.id, ()))
    if package is None or package.saving_per is None or package.saving_per.id != "year":
        return None
    years = payback_years(package.investment_vnd, package.saving_vnd)
    if years is None:
        return None
    shown = years.quantize(Decimal(1).scaleb(-_decimals(years)), ROUND_HALF_UP)
    return CasePayback(years=shown, bound=_bound(package), cell=_payback(package, edition))


def _decimals(years: Decimal) -> int:
    return 2 if years < 1 else 1


def _bound(package: CasePackage) -> Bound:
    qualifiers = (package.investment_qualifier, package.saving_qualifier)
    return payback_bound(*("" if qualifier is None else qualifier.id for qualifier in qualifiers))


def _figure(label: str, cell: Cell) -> Figure:
    return Figure(label=label, number=cell.text, unit=cell.unit, basis=cell.sub, missing=cell.missing)


def _packages_table(packages: tuple[CasePackage, ...], edition: Edition) -> TableView | None:
    if len(packages) < 2:
        return None
    words = edition.words
    rows = []
    for package in packages:
        saving_sub = edition.label(package.saving_per) if package.saving_vnd is not None else ""
        published = edition.number(package.published_payback_years)
        rows.append(
            (
                Cell(text=edition.text(package.title), sub=edition.text(package.note)),
                _amount(package.investment_vnd, package.investment_qualifier, edition, sub=""),
                _amount(package.saving_vnd, package.saving_qualifier, edition, sub=saving_sub),
                _payback(package, edition),
                edition.cell(published, unit=words.unit_years if published else ""),
            )
        )
    columns = (
        Column(label=words.package),
        Column(label=words.investment, numeric=True),
        Column(label=words.saving, numeric=True),
        Column(label=words.payback_computed, numeric=True),
        Column(label=words.payback_published, numeric=True),
    )
    return TableView(id="nhom", caption=words.packages_caption, columns=columns, rows=tuple(rows))


def _measures_table(measures: tuple[CaseMeasure, ...], edition: Edition) -> TableView:
    words, catalogue = edition.words, edition.catalogue
    all_done = all(measure.implementation.id == "done" for measure in measures)
    rows = []
    for measure in measures:
        technique = catalogue.techniques.get(measure.technique_id)
        by_source = measure.technique_by is not None and measure.technique_by.id == "source"
        cells = [
            Cell(text=edition.text(measure.title), sub=edition.text(measure.description)),
            edition.record_cell(
                "technique", technique.id, technique.title, sub=words.technique_by_source if by_source else ""
            )
            if technique
            else Cell(text=words.technique_unknown),
        ]
        if not all_done:
            cells.append(Cell(text=edition.label(measure.implementation)))
        rows.append(tuple(cells))
    columns = [Column(label=words.measure), Column(label=words.technique)]
    notes = [words.technique_note]
    if all_done:
        notes.insert(0, words.all_done_note)
    else:
        columns.append(Column(label=words.implementation))
    return TableView(
        id="giai-phap",
        caption=words.measures_caption,
        columns=tuple(columns),
        rows=tuple(rows),
        notes=tuple(notes),
        empty=words.no_measures,
    )


def _conditions_table(case: CaseStudy, edition: Edition) -> TableView | None:
    words = edition.words
    conditions = edition.catalogue.case_conditions.get(case.id, ())
    if not conditions:
        return None
    rows = []
    for condition in conditions:
        number = edition.quantity(condition.value, condition.value_high, condition.qualifier)
        unit = edition.per_unit(condition.unit_id, condition.per)
        rows.append((Cell(text=edition.text(condition.title)), edition.cell(number, unit=unit)))
    columns = (Column(label=words.metric), Column(label=words.value, numeric=True))
    return TableView(id="truoc", caption=words.conditions_caption, columns=columns, rows=tuple(rows))


def _facts(case: CaseStudy, edition: Edition) -> tuple[Fact, ...]:
    words, catalogue = edition.words, edition.catalogue
    facts = []
    facility = catalogue.facilities.get(case.facility_id)
    if facility is not None:
        facts.append(Fact(label=words.facility, value=edition.record_cell("facility", facility.id, facility.title)))
        if facility.employees is not None:
            employees = edition.qualified(edition.number(facility.employees), facility.employees_qualifier)
            facts.append(edition.fact(words.employees, employees, unit=words.unit_people))
        if facility.capacity is not None:
            capacity = edition.quantity(facility.capacity, facility.capacity_high)
            unit = edition.per_unit(facility.capacity_unit_id, facility.capacity_per)
            facts.append(edition.fact(words.capacity, capacity, unit=unit))
    if case.output is not None:
        label = words.output if case.output_year is None else words.output_in.format(year=case.output_year)
        facts.append(edition.fact(label, edition.number(case.output), unit=edition.unit(case.output_unit_id)))
    if case.option_count is not None:
        facts.append(edition.fact(words.option_count, edition.number(case.option_count)))
    if case.implemented_count is not None:
        facts.append(edition.fact(words.implemented_count, edition.number(case.implemented_count)))
    facts.append(edition.fact(words.support, edition.text(case.support)))
    facts.append(Fact(label=words.origin, value=Cell(text=edition.label(case.origin_))))
    facts.append(Fact(label=words.consent, value=Cell(text=edition.label(case.consent))))
    grades = catalogue.evidence_grades
    evidence = {result.evidence_id for result in catalogue.results_by_case.get(case.id, ())}
    evidence |= {package.evidence_id for package in catalogue.case_packages.get(case.id, ())}
    if evidence:
        names = [edition.text(grades[grade].title) for grade in grades if grade in evidence]
        facts.append(Fact(label=words.evidence, value=Cell(text=", ".join(names))))
    return tuple(facts)


def _following(case: CaseStudy, edition: Edition) -> tuple[Link, ...]:
    words, catalogue = edition.words, edition.catalogue
    sector = catalogue.sectors[case.sector_id]
    others = [other for other in catalogue.cases_by_sector[case.sector_id] if other.id != case.id]
    links = [
        Link(
            text=words.sector_page.format(sector=edition.text(sector.title)),
            href=edition.address("sector", sector.id),
            detail=words.sector_page_detail,
        )
    ]
    if others:
        other = others[0]
        links.append(
            Link(
                text=words.other_case,
                href=edition.address("case_study", other.id),
                detail=edition.text(other.title),
            )
        )
    links.append(
        Link(
            text=words.compare_this,
            href=edition.page(f"dien-hinh/so-sanh/?c={case.id}"),
            detail=words.compare_this_detail,
        )
    )
    links.append(Link(text=words.six_steps, href=edition.page("giai-phap/sau-buoc/"), detail=words.six_steps_detail))
    return tuple(links)
