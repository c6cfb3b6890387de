"""Telephone numbers, e-mail addresses and identity numbers in running text, however they are written."""

import re
import unicodedata
from dataclasses import dataclass

from sxsh_site.language.text import Text

TELEPHONE = Text(vi="số điện thoại", en="a telephone number")
EMAIL = Text(vi="địa chỉ thư điện tử", en="an e-mail address")
IDENTITY = Text(vi="số căn cước, chứng minh hoặc hộ chiếu", en="an identity number")
TAX_CODE = Text(vi="mã số thuế cá nhân", en="a person's tax code")
ACCOUNT = Text(vi="số tài khoản", en="an account number")

# Longer than any field; a cell that was pasted full of something is too long, and found as such.
LONGEST = 5_000
_GAP = r"[\s.()\u2010-\u2015-]{0,3}"
_DATE = re.compile(r"\b\d{1,2}[-./]\d{1,2}[-./](?:19|20)\d\d\b|\b(?:19|20)\d\d-\d\d(?:-\d\d)?\b")
_COMPANY = re.compile(
    r"\b(?:mst|mã số thuế|mã số doanh nghiệp|msdn|tax code)\b\W{0,4}[0-79]\d{9}(?:-\d{3})?(?!\d)", re.IGNORECASE
)
_ADDRESS = re.compile(r"https?://\S+")
# Ten or eleven digits that begin as numbers of the country do (0, +84, 0084), with or without gaps.
_TELEPHONE = re.compile(
    rf"(?<![\w.,/])(?:(?:\+|00){_GAP}84{_GAP}(?:\(?0{_GAP})?|\({_GAP}(?:\+|00)?84{_GAP}|[0oO](?![.,]){_GAP})"
    rf"[1-9](?:{_GAP}\d){{7,9}}(?!\d|[.,]\d)|(?<![\w/])0\d{{3}}/\d{{3}}/\d{{3,4}}(?![\w/])"
)
_HOTLINE = re.compile(r"(?<![\w.,/])1[89]00[\s.-]{1,2}(?!(?:19|20)\d\d\b)(?:\d[\s.-]?){4,6}(?!\d)")
# What only a word before it makes a telephone number of: the zero lost in a spreadsheet, 84 without its plus.
_CALL = r"(?:điện thoại|đt|sđt|đtdđ|dđ|di động|tel|phone|mobile|hotline|fax|zalo|viber|whatsapp|gọi|call)"
_CALLED = re.compile(
    rf"\b{_CALL}\b\W{{0,4}}(?:\w+\W{{1,2}}){{0,3}}?(?:84{_GAP})?[35789](?:{_GAP}\d){{8}}(?!\d)", re.IGNORECASE
)
_DIGIT = r"(?:không|khong|một|mốt|mot|hai|ba|bốn|bon|tư|năm|lăm|nam|sáu|sau|bảy|bẩy|bay|tám|tam|chín|chin)"
_SPOKEN = re.compile(rf"\b(?:không|khong)(?:[\s,.-]+{_DIGIT}){{8,10}}\b", re.IGNORECASE)
_AT = r"(?:\s*@\s*|\s*[\[({<]\s*(?:at|a còng|a-còng|acong|@)\s*[\])}>]\s*|\s+(?:a còng|a-còng|acong|a móc)\s+)"
_DOT = r"(?:\.|\s+\.\s*|\s*[\[({<]\s*(?:dot|chấm|cham|\.)\s*[\])}>]\s*|\s+(?:dot|chấm|cham)\s+)"
_EMAIL = re.compile(
    rf"(?<![\w.+-])[\w.+-]+{_AT}[\w-]+(?:{_DOT}[\w-]+)*{_DOT}[a-z]{{2,}}\b|(?<![\w.+-])[\w.+-]+\s+at\s+[\w-]+(?:\s+dot\s+[\w-]+)+\b",
    re.IGNORECASE,
)
# The citizen's number: twelve digits that begin with the code of a province (001 to 096).
_CITIZEN = re.compile(rf"(?<![\w.,/])0{_GAP}\d(?:{_GAP}\d){{10}}(?!\d|[.,]\d)")
_PAPER = (
    r"(?:cccd|cmnd|cmtnd|cmt|căn cước|chứng minh|định danh|giấy tờ tùy thân|identity card|id card|hộ chiếu|passport)"
)
_PAPERS = re.compile(rf"\b{_PAPER}\b[^\d\n]{{0,30}}?(?:[A-Z]\s?\d{{7,8}}|\d(?:{_GAP}\d){{8,11}})(?!\d)", re.IGNORECASE)
# The tax codes of persons begin with 8.
_TAX = re.compile(
    rf"\b(?:mst|mã số thuế|tax code|tin)\b\W{{0,4}}(?:cá nhân\W{{0,4}})?8(?:{_GAP}\d){{9}}(?!\d)", re.IGNORECASE
)
_BANK = re.compile(
    rf"\b(?:stk|số tài khoản|tài khoản|account no|account number)\b[^\d\n]{{0,20}}\d(?:{_GAP}\d){{7,18}}", re.IGNORECASE
)

# Without one of these there is nothing to look for.
_HINT = re.compile(
    r"[@\d]|\ba[ -]?(?:còng|cong|móc)\b|\bdot\b|[\[({<]\s*at\b|\b(?:không|khong)[\s,.-]+" + _DIGIT, re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Personal:
    """What was found: its kind, and the piece of text that it is."""

    kind: Text
    text: str


def find_personal(text: str) -> Personal | None:
    """The first piece of ``text`` that looks like a way to reach or to name a person."""
    plain = unicodedata.normalize("NFKC", text[:LONGEST])
    if not _HINT.search(plain):
        return None
    without_dates = _ADDRESS.sub(" ", _DATE.sub("; ", _COMPANY.sub("; ", plain)))
    for pattern, kind in (
        (_EMAIL, EMAIL),
        (_PAPERS, IDENTITY),
        (_CITIZEN, IDENTITY),
        (_BANK, ACCOUNT),
        (_TAX, TAX_CODE),
        (_TELEPHONE, TELEPHONE),
        (_HOTLINE, TELEPHONE),
        (_CALLED, TELEPHONE),
        (_SPOKEN, TELEPHONE),
    ):
        found = pattern.search(plain if pattern is _EMAIL else without_dates)
        if found is not None and not (kind is IDENTITY and pattern is _CITIZEN and not _is_citizen(found.group())):
            return Personal(kind=kind, text=found.group().strip())
    return None


def _is_citizen(text: str) -> bool:
    digits = re.sub(r"\D", "", text)
    return len(digits) == 12 and 1 <= int(digits[:3]) <= 96
