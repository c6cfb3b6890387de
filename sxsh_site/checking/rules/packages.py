"""A measure is part of a package that its own case study has."""

from collections.abc import Iterator
from datetime import date

from sxsh_site.findings.finding import Finding
from sxsh_site.reading.rows import Database


def check(database: Database, today: date) -> Iterator[Finding]:
    """``package`` is the position of one of the packages of the measure's case study."""
    there: dict[str, set[int]] = {}
    for package in database.rows("case_packages"):
        position = package.integer("position")
        if position is not None:
            there.setdefault(package.text("case_study_id"), set()).add(position)
    for measure in database.rows("case_measures"):
        wanted, known = measure.integer("package"), there.get(measure.text("case_study_id"), set())
        if wanted is not None and wanted not in known:
            yield measure.finding("package-missing", "package", known=", ".join(map(str, sorted(known))) or "–")
