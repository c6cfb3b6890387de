"""What several test folders share: the real database, read and checked once."""

import pytest

from sxsh_site.catalogue.catalogue import Catalogue
from sxsh_site.checking.check import read_and_check
from sxsh_site.checking.published import published
from sxsh_site.findings.finding import Finding
from sxsh_site.reading.rows import Database
from tests.made_up import DATA, TODAY


@pytest.fixture(scope="session")
def real_check() -> tuple[Database, list[Finding]]:
    """The real data folder and everything that is found in it."""
    database, findings = read_and_check(DATA, TODAY)
    assert database is not None, findings
    return database, findings


@pytest.fixture(scope="session")
def real_database(real_check: tuple[Database, list[Finding]]) -> Database:
    """The real data folder, read."""
    return real_check[0]


@pytest.fixture(scope="session")
def real_catalogue(real_database: Database) -> Catalogue:
    """The real catalogue, as it is published."""
    return Catalogue(published(real_database))
