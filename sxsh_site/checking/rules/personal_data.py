"""Telephone numbers, e-mail addresses and identity numbers stand in contact fields of bodies alone."""

import re
from collections.abc import Iterator
from datetime import date

from sxsh_site.findings.finding import Finding
from sxsh_site.reading.rows import Database

# A Vietnamese telephone number: 0 or +84, then eight to ten digits, with or without gaps.
_TELEPHONE = re.compile(r"(?<![\d.,])(?:\+84|0)(?:[ .()-]{0,2}\d){8,10}(?![\d.,]?\d)", re.ASCII)
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]*\w")
# A citizen's identity number: twelve digits that begin with a province's code.
_IDENTITY = re.compile(r"(?<!\d)0\d{11}(?!\d)", re.ASCII)
_KINDS = (
    (_IDENTITY, {"kind_vi": "số căn cước", "kind_en": "an identity number"}),
    (_TELEPHONE, {"kind_vi": "số điện thoại", "kind_en": "a telephone number"}),
    (_EMAIL, {"kind_vi": "địa chỉ thư điện tử", "kind_en": "an e-mail address"}),
)
_OWN_FORM = ("contact", "url", "partial_date")


def check(database: Database, today: date) -> Iterator[Finding]:
    """No free text holds a telephone number, an e-mail address or an identity number."""
    for table in database.tables.values():
        names = [
            field.name
            for field in table.spec.fields
            if field.type == "string" and not field.pattern and not field.choices and field.shape not in _OWN_FORM
        ]
        for row in table.rows:
            for name in names:
                text = row.text(name)
                kind = next((details for pattern, details in _KINDS if pattern.search(text)), None)
                if kind is not None:
                    yield row.finding("personal-data", name, **kind)
