"""The sample, written once; each test changes a copy of it."""

import shutil
from pathlib import Path

import pytest

from sxsh_site.reading.rows import Database
from tests.hostile.sample import write_sample


@pytest.fixture(scope="session")
def sample_folder(real_database: Database, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample as it is."""
    return write_sample(tmp_path_factory.mktemp("sample") / "data", real_database)


@pytest.fixture
def data(sample_folder: Path, tmp_path: Path) -> Path:
    """A copy of the sample, to be spoilt."""
    return shutil.copytree(sample_folder, tmp_path / "data")
