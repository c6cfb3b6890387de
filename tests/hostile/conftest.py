"""The slice of the real data, written once; each test changes a copy of it."""

import shutil
from pathlib import Path

import pytest

from sxsh_site.reading.rows import Database
from tests.hostile.real_slice import write_slice


@pytest.fixture(scope="session")
def slice_folder(real_database: Database, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The slice as it is."""
    return write_slice(tmp_path_factory.mktemp("slice") / "data", real_database)


@pytest.fixture
def data(slice_folder: Path, tmp_path: Path) -> Path:
    """A copy of the slice, to be spoilt."""
    return shutil.copytree(slice_folder, tmp_path / "data")
