"""Telephone numbers, e-mail addresses and identity numbers in running text, however they are written."""

import re
import unicodedata
from collections.abc import Sequence
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
# Without the plus, eleven digits in a row whose beginning is that of a mobile telephone; an amount has its unit.
_BARE = re.compile(
    r"(?<![\w.,/])84(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9\d)\d{7}(?!\w|[.,]\d|\s*(?:đồng|đ\b|vnd|vnđ|kwh|kg|tấn|m[23³]))",
    re.IGNORECASE,
)
# An address that calls a person; those of pages have long numbers of their own.
_MESSENGER = re.compile(
    r"\b(?:zalo\.me|wa\.me|t\.me|m\.me|api\.whatsapp\.com|viber\.(?:click|me))/[^\s\d]*\+?(?:84|0)\d{9}(?!\d)",
    re.IGNORECASE,
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

_WITH_ADDRESSES = (_EMAIL, _MESSENGER)

# Without one of these there is nothing to look for.
_HINT = re.compile(
    r"[@\d]|\ba[ -]?(?:còng|cong|móc)\b|\bdot\b|[\[({<]\s*at\b|\b(?:không|khong)[\s,.-]+" + _DIGIT, re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Personal:
    """What was found: its kind, and the piece of text that it is."""

    kind: Text
    text: str


def find_personal(text: str) -> tuple[Personal, ...]:
    """Pieces of ``text`` that look like ways to reach or to name a person: the first of each kind."""
    plain = unicodedata.normalize("NFKC", text[:LONGEST])
    if not _HINT.search(plain):
        return ()
    kinds: dict[Text, str] = {}
    without_dates = _ADDRESS.sub(" ", _DATE.sub("; ", _COMPANY.sub("; ", plain)))
    for pattern, kind in (
        (_EMAIL, EMAIL),
        (_PAPERS, IDENTITY),
        (_CITIZEN, IDENTITY),
        (_BANK, ACCOUNT),
        (_TAX, TAX_CODE),
        (_MESSENGER, TELEPHONE),
        (_TELEPHONE, TELEPHONE),
        (_BARE, TELEPHONE),
        (_HOTLINE, TELEPHONE),
        (_CALLED, TELEPHONE),
        (_SPOKEN, TELEPHONE),
    ):
        found = None if kind in kinds else pattern.search(plain if pattern in _WITH_ADDRESSES else without_dates)
        if found is not None and not (pattern is _CITIZEN and not _is_citizen(found.group())):
            kinds[kind] = found.group().strip()
            # One number is of one kind.
            plain, without_dates = (one.replace(found.group(), "; ") for one in (plain, without_dates))
    return tuple(Personal(kind=kind, text=piece) for kind, piece in kinds.items())


def kinds_of(found: Sequence[Personal]) -> Text:
    """The kinds that were found, in words."""
    return Text(vi=" và ".join(one.kind.vi for one in found), en=" and ".join(one.kind.en for one in found))


def _is_citizen(text: str) -> bool:
    digits = re.sub(r"\D", "", text)
    return len(digits) == 12 and 1 <= int(digits[:3]) <= 96
