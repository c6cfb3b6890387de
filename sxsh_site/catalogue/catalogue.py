"""The checked whole of the database: published records by id, their parts, and their relations.

It exists only where no finding is an error, so nothing here, or after it, validates.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter
from typing import Any, TypeVar

from sxsh_site.reading.rows import Database
from sxsh_site.reading.schema import PackageSpec
from sxsh_site.records.body_report import BodyReport, BodyReportActivity, BodyReportProposal, BodyReportTask
from sxsh_site.records.case_study import CaseCondition, CaseMeasure, CasePackage, CaseSource, CaseStudy
from sxsh_site.records.facility import Facility, FacilityResult
from sxsh_site.records.facility_state import EnvironmentalBaseline, FacilityState
from sxsh_site.records.glossary import GlossaryTerm, QuestionAnswer
from sxsh_site.records.guideline import (
    Guideline,
    GuidelineDocument,
    GuidelineDocumentSector,
    GuidelineMeasure,
    GuidelineStep,
    ScanQuestion,
    ScanQuestionMeasure,
)
from sxsh_site.records.indicator import Indicator, IndicatorValue
from sxsh_site.records.legal_document import LegalDocument, LegalRelation, LegalSector, LegalSource
from sxsh_site.records.national import NationalFigure
from sxsh_site.records.norm import Norm, NormSource
from sxsh_site.records.organisation import Organisation, OrganisationMember, OrganisationSuccessor
from sxsh_site.records.outreach import Event, Expert, Publication
from sxsh_site.records.place import Place, PlaceSuccessor, PlaceTile
from sxsh_site.records.programme import (
    Duty,
    DutyBody,
    FundingSource,
    OpenQuestion,
    Programme,
    ProgrammeFact,
    ProgrammeStep,
    ProgrammeText,
    StepBody,
    YearlyPlan,
)
from sxsh_site.records.programme_total import ProgrammeTotal, ProgrammeTotalResult
from sxsh_site.records.record import build
from sxsh_site.records.sector import Sector, SectorCode, VsicLink, VsicVersion
from sxsh_site.records.source import Source
from sxsh_site.records.task import Task, TaskBody, TaskGroup, TaskGroupLine, TaskLine, TaskProgress
from sxsh_site.records.tombstone import Tombstone
from sxsh_site.records.vocabulary import EvidenceGrade, Metric, Technique
from sxsh_site.records.zone import Zone
from sxsh_site.units.unit import Unit

R = TypeVar("R")


@dataclass(frozen=True, eq=False)
class Catalogue:
    """Look-ups over one checked database, of which only what may be published is given in."""

    database: Database

    @property
    def package(self) -> PackageSpec:
        """The database's own description, for the field dictionary and the downloads."""
        return self.database.package

    @property
    def made_up(self) -> bool:
        """Whether the enterprises are made up, for demonstration."""
        return self.package.descriptor.get("made_up") == "true"

    # -- vocabularies
    @cached_property
    def sources(self) -> Mapping[str, Source]:
        return self._by_id("sources", Source)

    @cached_property
    def units(self) -> Mapping[str, Unit]:
        return self._by_id("units", Unit)

    @cached_property
    def metrics(self) -> Mapping[str, Metric]:
        return self._by_id("metrics", Metric)

    @cached_property
    def evidence_grades(self) -> Mapping[str, EvidenceGrade]:
        return self._by_id("evidence_grades", EvidenceGrade)

    @cached_property
    def techniques(self) -> Mapping[str, Technique]:
        return self._by_id("techniques", Technique, "position")

    @cached_property
    def sectors(self) -> Mapping[str, Sector]:
        return self._by_id("sectors", Sector, "position")

    @cached_property
    def vsic_versions(self) -> Mapping[str, VsicVersion]:
        return self._by_id("vsic_versions", VsicVersion, "id")

    @cached_property
    def sector_codes(self) -> Mapping[str, tuple[SectorCode, ...]]:
        return self._parts("sector_codes", SectorCode, "sector_id", "vsic_version")

    @cached_property
    def vsic_links(self) -> tuple[VsicLink, ...]:
        return self._all("vsic_links", VsicLink)

    @cached_property
    def places(self) -> Mapping[str, Place]:
        return self._by_id("places", Place)

    @cached_property
    def place_successors(self) -> tuple[PlaceSuccessor, ...]:
        return self._all("place_successors", PlaceSuccessor)

    @cached_property
    def place_tiles(self) -> tuple[PlaceTile, ...]:
        return self._all("place_tiles", PlaceTile)

    # -- law
    @cached_property
    def legal_documents(self) -> Mapping[str, LegalDocument]:
        return self._by_id("legal_documents", LegalDocument)

    @cached_property
    def legal_relations(self) -> tuple[LegalRelation, ...]:
        return self._all("legal_relations", LegalRelation)

    @cached_property
    def legal_sources(self) -> Mapping[str, tuple[LegalSource, ...]]:
        return self._parts("legal_sources", LegalSource, "document_id", "source_id")

    @cached_property
    def legal_sectors(self) -> tuple[LegalSector, ...]:
        return self._all("legal_sectors", LegalSector)

    # -- bodies
    @cached_property
    def organisations(self) -> Mapping[str, Organisation]:
        return self._by_id("organisations", Organisation, "position")

    @cached_property
    def organisation_successors(self) -> tuple[OrganisationSuccessor, ...]:
        return self._all("organisation_successors", OrganisationSuccessor)

    @cached_property
    def organisation_members(self) -> tuple[OrganisationMember, ...]:
        return self._all("organisation_members", OrganisationMember)

    # -- programmes
    @cached_property
    def programmes(self) -> Mapping[str, Programme]:
        return self._by_id("programmes", Programme, "position")

    @cached_property
    def programme_texts(self) -> Mapping[str, tuple[ProgrammeText, ...]]:
        return self._parts("programme_texts", ProgrammeText, "programme_id", "position")

    @cached_property
    def task_groups(self) -> Mapping[str, TaskGroup]:
        return self._by_id("task_groups", TaskGroup, "number")

    @cached_property
    def task_group_lines(self) -> Mapping[str, tuple[TaskGroupLine, ...]]:
        return self._parts("task_group_lines", TaskGroupLine, "group_id", "position")

    @cached_property
    def tasks(self) -> Mapping[str, Task]:
        return self._by_id("tasks", Task, "position")

    @cached_property
    def task_contents(self) -> Mapping[str, tuple[TaskLine, ...]]:
        return self._parts("task_contents", TaskLine, "task_id", "position")

    @cached_property
    def task_results(self) -> Mapping[str, tuple[TaskLine, ...]]:
        return self._parts("task_results", TaskLine, "task_id", "position")

    @cached_property
    def task_bodies(self) -> tuple[TaskBody, ...]:
        return self._all("task_bodies", TaskBody)

    @cached_property
    def task_progress(self) -> Mapping[str, tuple[TaskProgress, ...]]:
        return self._parts("task_progress", TaskProgress, "task_id", "year")

    @cached_property
    def indicators(self) -> Mapping[str, Indicator]:
        return self._by_id("indicators", Indicator, "position")

    @cached_property
    def indicator_values(self) -> Mapping[str, tuple[IndicatorValue, ...]]:
        return self._parts("indicator_values", IndicatorValue, "indicator_id", "year")

    @cached_property
    def duties(self) -> Mapping[str, Duty]:
        return self._by_id("duties", Duty, "position")

    @cached_property
    def duty_bodies(self) -> tuple[DutyBody, ...]:
        return self._all("duty_bodies", DutyBody)

    @cached_property
    def programme_steps(self) -> Mapping[str, ProgrammeStep]:
        return self._by_id("programme_steps", ProgrammeStep, "position")

    @cached_property
    def step_bodies(self) -> tuple[StepBody, ...]:
        return self._all("step_bodies", StepBody)

    @cached_property
    def funding_sources(self) -> Mapping[str, FundingSource]:
        return self._by_id("funding_sources", FundingSource, "position")

    @cached_property
    def programme_facts(self) -> Mapping[str, ProgrammeFact]:
        return self._by_id("programme_facts", ProgrammeFact)

    @cached_property
    def open_questions(self) -> Mapping[str, tuple[OpenQuestion, ...]]:
        return self._parts("open_questions", OpenQuestion, "programme_id", "position")

    # -- enterprises
    @cached_property
    def facilities(self) -> Mapping[str, Facility]:
        return self._by_id("facilities", Facility)

    @cached_property
    def facility_results(self) -> tuple[FacilityResult, ...]:
        return self._all("facility_results", FacilityResult)

    @cached_property
    def case_studies(self) -> Mapping[str, CaseStudy]:
        return self._by_id("case_studies", CaseStudy)

    @cached_property
    def case_packages(self) -> Mapping[str, tuple[CasePackage, ...]]:
        return self._parts("case_packages", CasePackage, "case_study_id", "position")

    @cached_property
    def case_measures(self) -> Mapping[str, tuple[CaseMeasure, ...]]:
        return self._parts("case_measures", CaseMeasure, "case_study_id", "position")

    @cached_property
    def case_conditions(self) -> Mapping[str, tuple[CaseCondition, ...]]:
        return self._parts("case_conditions", CaseCondition, "case_study_id", "position")

    @cached_property
    def case_sources(self) -> Mapping[str, tuple[CaseSource, ...]]:
        return self._parts("case_sources", CaseSource, "case_study_id", "source_id")

    @cached_property
    def programme_totals(self) -> Mapping[str, ProgrammeTotal]:
        return self._by_id("programme_totals", ProgrammeTotal)

    @cached_property
    def programme_total_results(self) -> Mapping[str, tuple[ProgrammeTotalResult, ...]]:
        return self._parts("programme_total_results", ProgrammeTotalResult, "programme_total_id", "position")

    # -- guidelines and norms
    @cached_property
    def guidelines(self) -> Mapping[str, Guideline]:
        return self._by_id("guidelines", Guideline, "position")

    @cached_property
    def guideline_steps(self) -> Mapping[str, tuple[GuidelineStep, ...]]:
        return self._parts("guideline_steps", GuidelineStep, "guideline_id", "position")

    @cached_property
    def guideline_measures(self) -> Mapping[str, tuple[GuidelineMeasure, ...]]:
        return self._parts("guideline_measures", GuidelineMeasure, "guideline_id", "position")

    @cached_property
    def scan_questions(self) -> Mapping[str, tuple[ScanQuestion, ...]]:
        return self._parts("scan_questions", ScanQuestion, "guideline_id", "position")

    @cached_property
    def scan_question_measures(self) -> Mapping[str, tuple[ScanQuestionMeasure, ...]]:
        return self._parts("scan_question_measures", ScanQuestionMeasure, "question_id", "measure_id")

    @cached_property
    def guideline_documents(self) -> Mapping[str, GuidelineDocument]:
        return self._by_id("guideline_documents", GuidelineDocument)

    @cached_property
    def guideline_document_sectors(self) -> tuple[GuidelineDocumentSector, ...]:
        return self._all("guideline_document_sectors", GuidelineDocumentSector)

    @cached_property
    def norms(self) -> Mapping[str, Norm]:
        return self._by_id("norms", Norm)

    @cached_property
    def norm_sources(self) -> Mapping[str, tuple[NormSource, ...]]:
        return self._parts("norm_sources", NormSource, "norm_id", "source_id")

    # -- states, outreach, words
    @cached_property
    def facility_states(self) -> Mapping[str, tuple[FacilityState, ...]]:
        return self._parts("facility_states", FacilityState, "facility_id", "year")

    @cached_property
    def environmental_baselines(self) -> Mapping[str, tuple[EnvironmentalBaseline, ...]]:
        return self._parts("environmental_baselines", EnvironmentalBaseline, "sector_id", "year")

    @cached_property
    def body_reports(self) -> Mapping[str, BodyReport]:
        return self._by_id("body_reports", BodyReport, "year")

    @cached_property
    def body_report_tasks(self) -> Mapping[str, tuple[BodyReportTask, ...]]:
        return self._parts("body_report_tasks", BodyReportTask, "body_report_id", "task_id")

    @cached_property
    def body_report_activities(self) -> Mapping[str, tuple[BodyReportActivity, ...]]:
        return self._parts("body_report_activities", BodyReportActivity, "body_report_id", "position")

    @cached_property
    def body_report_proposals(self) -> Mapping[str, tuple[BodyReportProposal, ...]]:
        return self._parts("body_report_proposals", BodyReportProposal, "body_report_id", "position")

    @cached_property
    def yearly_plans(self) -> Mapping[str, tuple[YearlyPlan, ...]]:
        return self._parts("yearly_plans", YearlyPlan, "programme_id", "year")

    @cached_property
    def publications(self) -> Mapping[str, Publication]:
        return self._by_id("publications", Publication)

    @cached_property
    def events(self) -> Mapping[str, Event]:
        return self._by_id("events", Event)

    @cached_property
    def experts(self) -> Mapping[str, Expert]:
        return self._by_id("experts", Expert)

    @cached_property
    def zones(self) -> Mapping[str, Zone]:
        return self._by_id("zones", Zone)

    @cached_property
    def questions_answers(self) -> Mapping[str, QuestionAnswer]:
        return self._by_id("questions_answers", QuestionAnswer, "position")

    @cached_property
    def glossary(self) -> Mapping[str, GlossaryTerm]:
        return self._by_id("glossary", GlossaryTerm)

    @cached_property
    def national_figures(self) -> Mapping[str, NationalFigure]:
        return self._by_id("national_figures", NationalFigure, "position")

    @cached_property
    def tombstones(self) -> tuple[Tombstone, ...]:
        return self._all("tombstones", Tombstone)

    # -- relations that are asked for often
    @cached_property
    def groups_of(self) -> Mapping[str, tuple[OrganisationMember, ...]]:
        return _grouped(self.organisation_members, attrgetter("member_id"))

    @cached_property
    def results_by_facility(self) -> Mapping[str, tuple[FacilityResult, ...]]:
        return _grouped(self.facility_results, attrgetter("facility_id"))

    @cached_property
    def results_by_case(self) -> Mapping[str, tuple[FacilityResult, ...]]:
        return _grouped(self.facility_results, attrgetter("case_study_id"))

    @cached_property
    def cases_by_facility(self) -> Mapping[str, tuple[CaseStudy, ...]]:
        return _grouped(self.case_studies.values(), attrgetter("facility_id"))

    @cached_property
    def cases_by_sector(self) -> Mapping[str, tuple[CaseStudy, ...]]:
        return _grouped(self.case_studies.values(), attrgetter("sector_id"))

    @cached_property
    def facilities_by_sector(self) -> Mapping[str, tuple[Facility, ...]]:
        return _grouped(self.facilities.values(), attrgetter("sector_id"))

    @cached_property
    def measures_by_technique(self) -> Mapping[str, tuple[CaseMeasure, ...]]:
        measures = (measure for case in self.case_studies for measure in self.case_measures.get(case, ()))
        return _grouped(measures, attrgetter("technique_id"))

    @cached_property
    def norms_by_sector(self) -> Mapping[str, tuple[Norm, ...]]:
        return _grouped(self.norms.values(), attrgetter("sector_id"))

    @cached_property
    def guideline_by_sector(self) -> Mapping[str, Guideline]:
        return {guideline.sector_id: guideline for guideline in self.guidelines.values()}

    @cached_property
    def documents_to_read(self) -> Mapping[str, tuple[GuidelineDocument, ...]]:
        """Guidelines and studies of others, by sector."""
        return {
            sector: tuple(
                self.guideline_documents[link.guideline_document_id]
                for link in links
                if link.guideline_document_id in self.guideline_documents
            )
            for sector, links in _grouped(self.guideline_document_sectors, attrgetter("sector_id")).items()
        }

    @cached_property
    def packages_by_technique(self) -> Mapping[str, tuple[CasePackage, ...]]:
        """The packages all of whose measures use one technique: of a mixed one the money has no technique."""
        found: dict[str, list[CasePackage]] = {}
        for case, packages in self.case_packages.items():
            for package in packages:
                measures = [one for one in self.case_measures.get(case, ()) if one.package == package.position]
                techniques = {one.technique_id for one in measures}
                if len(techniques) == 1 and techniques != {""}:
                    found.setdefault(techniques.pop(), []).append(package)
        return {technique: tuple(packages) for technique, packages in found.items()}

    @cached_property
    def guideline_measures_by_technique(self) -> Mapping[str, tuple[GuidelineMeasure, ...]]:
        measures = (one for guideline in self.guidelines for one in self.guideline_measures.get(guideline, ()))
        return _grouped(measures, attrgetter("technique_id"))

    @cached_property
    def documents_by_sector(self) -> Mapping[str, tuple[LegalDocument, ...]]:
        by_sector = _grouped(self.legal_sectors, attrgetter("sector_id"))
        return {
            sector: tuple(
                self.legal_documents[link.document_id] for link in links if link.document_id in self.legal_documents
            )
            for sector, links in by_sector.items()
        }

    # -- reading records out of tables
    def _all(self, table: str, kind: type[R]) -> tuple[R, ...]:
        return tuple(build(kind, row) for row in self.database.rows(table))

    def _by_id(self, table: str, kind: type[R], order: str = "id") -> Mapping[str, R]:
        records: list[Any] = sorted(self._all(table, kind), key=lambda record: (getattr(record, order), record.id))
        return {record.id: record for record in records}

    def _parts(self, table: str, kind: type[R], parent: str, order: str) -> Mapping[str, tuple[R, ...]]:
        parts = sorted(self._all(table, kind), key=attrgetter(parent, order))
        return _grouped(parts, attrgetter(parent))


def _grouped(records: Iterable[R], key: Callable[[R], str]) -> Mapping[str, tuple[R, ...]]:
    groups: dict[str, list[R]] = {}
    for record in records:
        groups.setdefault(key(record), []).append(record)
    return {name: tuple(group) for name, group in groups.items()}
