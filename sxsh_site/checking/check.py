"""All checks, in order, and all their findings together."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from sxsh_site.checking import rules
from sxsh_site.checking.cells import check_cells
from sxsh_site.checking.tables import cells_of, check_tables
from sxsh_site.findings.finding import Finding
from sxsh_site.findings.messages import severity
from sxsh_site.reading.database import read_database
from sxsh_site.reading.rows import Database

Rule = Callable[[Database, date], Iterator[Finding]]


def all_rules() -> tuple[Rule, ...]:
    """The rules of ``checking/rules``: one a module, each a function ``check``, by name."""
    names = sorted(module.name for module in iter_modules(rules.__path__))
    return tuple(import_module(f"{rules.__name__}.{name}").check for name in names)


def read_and_check(root: Path, today: date) -> tuple[Database | None, list[Finding]]:
    """Read the data folder and check it. ``today`` is the day against which dates are judged."""
    database, findings = read_database(root)
    if database is not None:
        findings = check_database(database, findings, today)
    else:
        findings.sort(key=lambda finding: finding.place)
    return database, findings


def check_database(database: Database, before: Sequence[Finding], today: date) -> list[Finding]:
    """What reading found ``before``, and all that the checks find in what was read, in the order told."""
    findings = list(before)
    known = cells_of(findings)
    findings += [found for found in check_cells(database) if not cells_of([found]) <= known]
    findings += list(check_tables(database, tuple(findings)))
    known = cells_of(findings)
    for rule in all_rules():
        for found in rule(database, today):
            if not cells_of([found]) <= known:
                known |= cells_of([found])
                findings.append(found)
    return sorted(findings, key=lambda finding: finding.place)


def has_errors(findings: Iterable[Finding]) -> bool:
    """Whether any finding stops publishing."""
    return any(severity(finding) == "error" for finding in findings)
