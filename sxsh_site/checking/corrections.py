"""What was probably meant by a cell that is not in its written form. Empty where there is no telling."""

import re
import unicodedata
from collections.abc import Sequence
from datetime import date, timedelta

from sxsh_site.findings.suggestion import LONGEST, nearest
from sxsh_site.language.dates import PartialDate
from sxsh_site.reading import values
from sxsh_site.reading.rows import Row

_CURRENCY_AND_UNIT = re.compile(r"^(?:~|≈|khoảng |about )?\s*(.*?)\s*(?:%|[^\W\d]+[²³]?|[^\W\d]+/[^\W\d]+)?$")
_YES = frozenset(("true", "yes", "y", "x", "1", "có", "co", "đúng", "dung", "rồi"))
_NO = frozenset(("false", "no", "n", "0", "không", "khong", "sai", "chưa"))
_DAY_FIRST = re.compile(r"(?:ngày\s*)?(\d{1,2})\s*(?:[-/.]|tháng)\s*(\d{1,2})\s*(?:[-/.]|năm)\s*(\d{4})", re.IGNORECASE)
_MONTH_FIRST = re.compile(r"(?:tháng\s*)?(\d{1,2})\s*(?:[-/.]|năm)\s*(\d{4})", re.IGNORECASE)
_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:[T ].*)?")
_YEAR = re.compile(r"năm\s*(\d{4})", re.IGNORECASE)
_SERIAL = re.compile(r"[1-9]\d{4}")
# Excel counts days from here (with the 29 February 1900 that never was).
_EXCEL_DAY_0 = date(1899, 12, 30)


def number_meant(text: str) -> str:
    """A number written as Vietnamese Excel or people do: ``1.234,5``, ``1 234``, ``12%``, ``120 kWh``."""
    plain = unicodedata.normalize("NFKC", text[:LONGEST]).strip().lstrip("'’+").replace("\u2212", "-")
    match = _CURRENCY_AND_UNIT.match(plain)
    digits = re.sub(r"[\s_']", "", match[1]) if match is not None else ""
    digits = re.sub(r"^0+(?=\d)", "", digits)
    if re.fullmatch(r"-?\d{1,3}(\.\d{3})+,\d+|-?\d+,\d{1,2}|-?\d+,\d{4,}", digits):
        digits = digits.replace(".", "").replace(",", ".")
    elif re.fullmatch(r"-?\d{1,3}(,\d{3})+\.\d+|-?\d{1,3}(,\d{3}){2,}", digits):
        digits = digits.replace(",", "")
    elif re.fullmatch(r"-?\d{1,3}(\.\d{3}){2,}", digits):
        digits = digits.replace(".", "")
    if digits.startswith("."):
        digits = f"0{digits}"
    digits = digits.removesuffix(".")
    if re.fullmatch(r"\d(\.\d+)?e[+-]?\d{1,2}", plain):
        digits = format(float(plain), "f").rstrip("0").rstrip(".")
    is_meant = values.number(digits) is not None and digits != text and not values.is_ambiguous(digits)
    return digits if is_meant else ""


def whole_number_meant(text: str) -> str:
    """A whole number written with grouping, a unit or a decimal part of zeros."""
    grouped = re.sub(r"^(-?\d{1,3})[.,](\d{3})$", r"\1\2", text.strip())
    found = re.sub(r"\.0+$", "", number_meant(grouped) or grouped)
    return found if values.integer(found) is not None and found != text else ""


def boolean_meant(text: str) -> str:
    """``có``, ``Yes``, ``x`` and the like."""
    plain = text.strip().casefold()
    return "true" if plain in _YES else "false" if plain in _NO else ""


def date_meant(text: str, pattern: str) -> str:
    """A day, month or year written day first, with words, with a time, or as Excel's number of a day."""
    plain = unicodedata.normalize("NFKC", text[:LONGEST]).strip()
    found = ""
    if match := _DAY_FIRST.fullmatch(plain):
        found = f"{match[3]}-{int(match[2]):02d}-{int(match[1]):02d}"
    elif match := _MONTH_FIRST.fullmatch(plain):
        found = f"{match[2]}-{int(match[1]):02d}"
    elif match := _YEAR_FIRST.fullmatch(plain):
        found = f"{match[1]}-{int(match[2]):02d}" + (f"-{int(match[3]):02d}" if match[3] else "")
    elif match := _YEAR.fullmatch(plain):
        found = match[1]
    elif _SERIAL.fullmatch(plain) and 20_000 < int(plain) < 60_000:
        found = (_EXCEL_DAY_0 + timedelta(days=int(plain))).isoformat()
    good = PartialDate.parse(found) is not None and re.fullmatch(pattern, found) is not None
    return found if good and found != text else ""


def pattern_meant(text: str, pattern: str) -> str:
    """What fits ``pattern`` after a usual slip: capitals, marks or blanks in an id, a lost zero, ``www.``."""
    if len(text) > 10 * LONGEST:
        return ""
    for candidate in _candidates(text):
        if candidate != text and re.fullmatch(pattern, candidate) is not None:
            return candidate
    return ""


# What a record is called, beside its id.
_CALLED = ("title_vi", "title_en", "title", "number", "symbol_vi", "symbol_en")


def record_meant(text: str, rows: Sequence[Row]) -> str:
    """The id of the one of ``rows`` that ``text`` is a slip of, or that is called so or nearly so."""
    ids = {row.text("id"): row.text("id") for row in rows}
    names = {row.text(name).casefold(): row.text("id") for name in reversed(_CALLED) for row in rows if row.text(name)}
    plain = text[:LONGEST].strip()
    found = names.get(plain.casefold()) or next((ids[one] for one in _candidates(plain) if one in ids), "")
    return found or ids.get(nearest(plain, ids)) or names.get(nearest(plain, names)) or ""


def _candidates(text: str) -> Sequence[str]:
    plain = unicodedata.normalize("NFKC", text).strip()
    bare = "".join(
        character
        for character in unicodedata.normalize("NFD", plain.casefold().replace("đ", "d"))
        if not unicodedata.combining(character)
    )
    digits = re.sub(r"[\s.'-]", "", plain)
    found = [plain, bare, re.sub(r"[^a-z0-9]+", "-", bare).strip("-"), re.sub(r"[^a-z0-9]+", "_", bare).strip("_")]
    if digits.isdigit():
        found = [f"{digits[:10]}-{digits[10:]}" if len(digits) == 13 else digits, digits.zfill(10), *found]
    if " " not in plain and "." in plain and "://" not in plain and "@" not in plain and ":" not in plain:
        found.insert(0, f"https://{plain}")
    return found
