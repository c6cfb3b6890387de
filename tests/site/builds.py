"""Real builds of the site, started as an editor or a server starts them."""

import csv
import hashlib
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from sxsh_site.language.text import LANGUAGES
from sxsh_site.views.addresses import record_address

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "data"
CONTENT = ROOT / "content"
TODAY = "2026-11-24"


def removed() -> tuple[str, ...]:
    """The addresses of records that were removed: what stands there has no frame either."""
    with (DATA / "tombstones.csv").open(encoding="utf-8", newline="") as file:
        rows = [(row["kind"], row["id"]) for row in csv.DictReader(file)]
    return tuple(record_address(kind, one, language) for kind, one in rows for language in LANGUAGES)


# Pages without the portal's frame: lasting addresses, fragments for other sites, notices of removed records.
BARE = ("id/", "nhung/", "en/nhung/", "quan-tri/", *removed())


def is_bare(file: str) -> bool:
    """Whether a page stands without the portal's frame."""
    return file.startswith(BARE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """A built site: its folder, the address that it was built for, the path at which a host serves it."""

    folder: Path
    url: str
    base: str = "/"

    def page(self, address: str) -> Path:
        return self.folder / address / "index.html"

    def addresses(self) -> list[str]:
        """The address of every page in the portal's frame, but the one that is not found."""
        files = (file.parent.relative_to(self.folder).as_posix() for file in self.folder.rglob("index.html"))
        return sorted("" if name == "." else f"{name}/" for name in files if not is_bare(f"{name}/"))


def environment(**settings: str) -> dict[str, str]:
    """The machine's environment without what a developer may have set for builds of their own."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("SXSH_")}
    return kept | {"NO_MKDOCS_2_WARNING": "1"} | settings


def sxsh(*arguments: str | Path, **settings: str) -> subprocess.CompletedProcess[str]:
    """``sxsh build``, the day given."""
    return _run("sxsh_site", "build", "--today", TODAY, *arguments, **settings)


def mkdocs(out: Path, *arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
    """Plain ``mkdocs build``, as somebody does who knows MkDocs alone."""
    return _generator("mkdocs", out, *arguments, **settings)


def properdocs(out: Path, *arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
    return _generator("properdocs", out, *arguments, **settings)


def digests(folder: Path) -> dict[str, str]:
    """A hash for each file below ``folder``."""
    return {
        file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def passed(process: subprocess.CompletedProcess[str]) -> subprocess.CompletedProcess[str]:
    """The process, which must have ended well: else its output is the failure."""
    assert process.returncode == 0, process.stdout + process.stderr
    return process


def _generator(name: str, out: Path, *arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
    where = ("-f", str(ROOT / "mkdocs.yml"), "-d", str(out))
    return _run(name, "build", *where, *arguments, **({"SXSH_TODAY": TODAY} | settings))


def _run(*command: str | Path, **settings: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", *map(str, command)],
        cwd=ROOT,
        env=environment(**settings),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
