"""``sxsh demo``: a made-up province as a data folder."""

import sys
from datetime import date
from pathlib import Path

from sxsh_site.commands.sound_data import sound_database
from sxsh_site.demonstration.province import make_province
from sxsh_site.language.text import Language

_WORDS = {
    "vi": ("Thư mục {out} đã có và không trống.", "Đã tạo {facilities} cơ sở Mẫu trong {out}."),
    "en": ("The folder {out} exists and is not empty.", "Made up {facilities} sample facilities in {out}."),
}


def make_demo(data: Path, facilities: int, seed: int, out: Path, today: date, language: Language) -> int:
    """Write the made-up data folder; answer the exit status."""
    database = sound_database(data, today, language)
    if database is None:
        return 1
    occupied, done = _WORDS[language]
    try:
        make_province(database, facilities, seed, out)
    except FileExistsError:
        print(occupied.format(out=out), file=sys.stderr)
        return 1
    print(done.format(facilities=facilities, out=out))
    return 0
