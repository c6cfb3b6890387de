"""The lock of the form's program: exact versions with hashes, and no registry's address."""

import json
import re
import sys
from pathlib import Path

from tests.made_up import ROOT

FOLDER = ROOT / ".ci/form"
LOCK = json.loads((FOLDER / "package-lock.json").read_text(encoding="utf-8"))
INSTALLED = Path(sys.prefix) / "share/sxsh-form"


def test_every_package_has_a_hash_and_no_address():
    packages = {name: one for name, one in LOCK["packages"].items() if name}
    assert "node_modules/@sveltia/cms" in packages
    assert [name for name, one in packages.items() if not one["integrity"].startswith("sha512-")] == []
    assert [name for name, one in packages.items() if "resolved" in one] == []
    assert re.findall(r"\w+://", (FOLDER / "package-lock.json").read_text(encoding="utf-8")) == []
    assert [name for name, one in packages.items() if "tarball" in str(one) or ".tgz" in str(one)] == []


def test_the_lock_is_that_of_the_package_file():
    wanted = json.loads((FOLDER / "package.json").read_text(encoding="utf-8"))["dependencies"]
    assert LOCK["packages"][""]["dependencies"] == wanted
    assert {name: LOCK["packages"][f"node_modules/{name}"]["version"] for name in wanted} == wanted


def test_what_is_installed_is_what_is_locked():
    assert json.loads((INSTALLED / "package-lock.json").read_text(encoding="utf-8")) == LOCK
    package = json.loads((INSTALLED / "node_modules/@sveltia/cms/package.json").read_text(encoding="utf-8"))
    assert package["version"] == LOCK["packages"]["node_modules/@sveltia/cms"]["version"]
