"""The data as it was before a change: another folder, or a version in git."""

import io
import subprocess
import tarfile
import tempfile
from pathlib import Path

from sxsh_site.reading.database import read_database
from sxsh_site.reading.rows import Database


class NoBaseError(Exception):
    """There is no such folder and no such version, or its description cannot be read."""


def read_base(base: str, data: Path) -> Database:
    """The database in the folder ``base``, or of ``data`` in the version called so."""
    if Path(base).is_dir():
        return _read(Path(base), base)
    with tempfile.TemporaryDirectory() as folder:
        _extract(base, data, Path(folder))
        return _read(Path(folder), base)


def _read(folder: Path, base: str) -> Database:
    database, _ = read_database(folder)
    if database is None:
        raise NoBaseError(base)
    return database


def _extract(version: str, data: Path, to: Path) -> None:
    """Write the files of ``data`` as they were in ``version`` below ``to``."""
    if version.startswith("-") or not data.is_dir():
        raise NoBaseError(version)
    inside = _git(data, "rev-parse", "--show-prefix").decode().strip()
    archive = _git(
        data, "-C", _git(data, "rev-parse", "--show-toplevel").decode().strip(), "archive", f"{version}:{inside}"
    )
    with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
        tar.extractall(to, filter="data")


def _git(folder: Path, *arguments: str) -> bytes:
    try:
        done = subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError) as fault:
        raise NoBaseError(arguments[-1]) from fault
    return done.stdout
