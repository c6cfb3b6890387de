"""The made-up province as a site: it says on every page that it is made up."""

import subprocess
import sys

from tests.site.builds import ROOT, TODAY, environment, passed, sxsh

NOTICES = {"vi": "Dữ liệu Mẫu.", "en": "Sample data."}


def test_every_page_of_a_made_up_province_says_so(tmp_path):
    data, out = tmp_path / "data", tmp_path / "site"
    command = [
        sys.executable,
        "-m",
        "sxsh_site",
        "demo",
        "--facilities",
        "30",
        "--seed",
        "3",
        "--out",
        str(data),
        "--today",
        TODAY,
    ]
    passed(subprocess.run(command, cwd=ROOT, env=environment(), capture_output=True, text=True, check=False))
    passed(sxsh("--data", data, "--out", out))
    silent = []
    for file in sorted(out.rglob("*.html")):
        address = file.relative_to(out).as_posix()
        notice = NOTICES["en" if address.startswith("en/") else "vi"]
        # The editors' form shows no record: a browser asks the host of the repository for them.
        if address != "quan-tri/index.html" and notice not in file.read_text(encoding="utf-8"):
            silent.append(address)
    assert silent == []
    target = (out / "chuong-trinh/chi-tieu/qb-2015-informed/index.html").read_text(encoding="utf-8")
    assert "đếm từ tình trạng cơ sở" in target
