"""Which kinds of record have pages of their own, and where: the one table of addresses.

Kinds that are not here appear inside their parent. Addresses are shared by both languages; the English
site lies under ``en/``.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from sxsh_site.language.text import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind with pages: the section that it belongs to and the folder in which its pages lie."""

    name: str
    section: str
    folder: str


KINDS: Mapping[str, Kind] = {
    kind.name: kind
    for kind in (
        Kind(name="programme", section="chuong-trinh", folder="chuong-trinh"),
        Kind(name="task", section="chuong-trinh", folder="chuong-trinh"),
        Kind(name="indicator", section="chuong-trinh", folder="chuong-trinh/chi-tieu"),
        Kind(name="duty", section="chuong-trinh", folder="chuong-trinh/trach-nhiem"),
        Kind(name="report_year", section="chuong-trinh", folder="chuong-trinh/bao-cao"),
        Kind(name="sector", section="nganh", folder="nganh"),
        Kind(name="technique", section="giai-phap", folder="giai-phap"),
        Kind(name="case_study", section="dien-hinh", folder="dien-hinh"),
        Kind(name="facility", section="co-so", folder="co-so"),
        Kind(name="legal_document", section="van-ban", folder="van-ban"),
        Kind(name="organisation", section="ho-tro", folder="ho-tro"),
        Kind(name="guideline", section="huong-dan", folder="huong-dan"),
        Kind(name="norms", section="dinh-muc", folder="dinh-muc"),
        Kind(name="table", section="du-lieu", folder="du-lieu"),
    )
}

# Sections in the order of the menu; those after the menu's end are reached from the footer.
MENU = ("nganh", "huong-dan", "giai-phap", "dien-hinh", "dinh-muc", "co-so", "van-ban", "ho-tro", "chuong-trinh")


def localised(path: str, language: Language) -> str:
    """The address of ``path`` in a language: English lies under ``en/``."""
    return f"en/{path}" if language == "en" else path


def record_address(kind: str, record_id: str, language: Language) -> str:
    """The address of a record's own page."""
    return localised(f"{KINDS[kind].folder}/{slug(record_id)}/", language)


def slug(record_id: str) -> str:
    """The part of an address that an id becomes: vocabularies write ``_``, addresses ``-``."""
    return record_id.replace("_", "-")
