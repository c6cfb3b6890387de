"""``sxsh build``: the site generator is run as a program of its own, so that it can be replaced."""

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

from sxsh_site.commands.project import ROOT
from sxsh_site.language.text import Language

GENERATOR = "mkdocs"
_OF_A_SITE = "index.html"
_OCCUPIED = {
    "vi": "Thư mục {out} có tệp khác, không phải trang đã dựng, nên không bị thay. Đặt thư mục khác cho --out.",
    "en": "The folder {out} holds files that are not a built site and is not replaced. Give --out another folder.",
}


def build_site(
    data: Path, content: Path, out: Path, site_url: str, today: date, language: Language, *, preview: bool = False
) -> int:
    """Build into ``out``; answer the exit status. On any fault ``out`` stays as it was.

    A folder that holds anything but a built site is not replaced by one. The links of a ``preview`` can be
    followed without a web server.
    """
    if out.is_dir() and any(out.iterdir()) and not (out / _OF_A_SITE).is_file():
        print(_OCCUPIED[language].format(out=out), file=sys.stderr)
        return 1
    environment = {
        **os.environ,
        "SXSH_DATA": str(data.absolute()),
        "SXSH_CONTENT": str(content.absolute()),
        "SXSH_TODAY": today.isoformat(),
        "SXSH_MESSAGES": language,
        "NO_MKDOCS_2_WARNING": "1",
    }
    if preview:
        environment["SXSH_PREVIEW"] = "true"
    if site_url:
        environment["SXSH_SITE_URL"] = site_url
    command = [sys.executable, "-m", GENERATOR, "build", "--strict", "--site-dir", str(out.absolute())]
    return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode
