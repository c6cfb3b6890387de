"""One failing and one passing example for every code of finding, each a change to a small data folder."""

import csv
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.made_up import Told, World, csv_text, world

Change = Callable[[Path], None]


def nothing(folder: Path) -> None:
    """The world as it is."""


def put(path: str, content: bytes | str) -> Change:
    """The whole content of a file."""
    raw = content.encode() if isinstance(content, str) else content
    return lambda folder: (folder / path).write_bytes(raw)


def replace(path: str, old: str, new: str) -> Change:
    """A piece of a file's text."""

    def change(folder: Path) -> None:
        text = (folder / path).read_text(encoding="utf-8")
        assert old in text, f"{old!r} is not in {path}"
        (folder / path).write_text(text.replace(old, new, 1), encoding="utf-8", newline="")

    return change


def cells(path: str, *, row: int = 0, **values: str) -> Change:
    """Some cells of one row of a table."""

    def change(folder: Path) -> None:
        with (folder / path).open(encoding="utf-8", newline="") as file:
            header, *rows = list(csv.reader(file))
        for name, value in values.items():
            rows[row][header.index(name)] = value
        (folder / path).write_text(csv_text(header, rows), encoding="utf-8", newline="")

    return change


def remove(path: str) -> Change:
    """A file taken away."""
    return lambda folder: (folder / path).unlink()


def link(path: str) -> Change:
    """A file replaced by a symbolic link to itself elsewhere."""

    def change(folder: Path) -> None:
        elsewhere = folder.parent / "elsewhere"
        (folder / path).rename(elsewhere)
        (folder / path).symlink_to(elsewhere)

    return change


@dataclass(frozen=True, kw_only=True)
class Example:
    """A sound world, a change that is faulty with all that is found in it, and a change beside it that is not."""

    world: World
    bad: Change
    found: Sequence[Told]
    good: Change = field(default=nothing)


SOURCES = "sources.csv"
UNITS = "vocabularies/units.csv"
METRICS = "vocabularies/metrics.csv"
VERSIONS = "vocabularies/vsic_versions.csv"
SECTORS = "vocabularies/sectors.csv"
FACILITIES = "facilities.csv"
RESULTS = "facility_results.csv"
LAW = "legal_documents.csv"
RELATIONS = "legal_relations.csv"
CASE = "case_studies/mau.yaml"
UNIT_HEADER = "id,title_vi,title_en,symbol_vi,symbol_en,dimension"


def cell(code: str, path: str, name: str, bad: str, good: str, tables: World) -> tuple[str, Example]:
    """A code about one cell in the first row of a table."""
    found = [(code, f"data/{path}", 2, name, bad)]
    return code, Example(world=tables, bad=cells(path, **{name: bad}), found=found, good=cells(path, **{name: good}))


def header(code: str, name: str, bad: str, good: str = UNIT_HEADER, value: str | None = None) -> tuple[str, Example]:
    """A code about the first line of a table."""
    found = [(code, f"data/{UNITS}", 1, name, name if value is None else value)]
    return code, Example(
        world=world(units=[{}]),
        bad=replace(UNITS, UNIT_HEADER, bad),
        found=found,
        good=replace(UNITS, UNIT_HEADER, good),
    )


def yaml(code: str, line: int, name: str, value: str, old: str, bad: str, good: str) -> tuple[str, Example]:
    """A code about a record kept in a file of its own."""
    return code, Example(
        world=world(case_studies=[{"title_vi": "Điển hình Mẫu", "title_en": "Sample case"}]),
        bad=replace(CASE, old, bad),
        found=[(code, f"data/{CASE}", line, name, value)],
        good=replace(CASE, old, good),
    )


def one_source() -> World:
    """The smallest world."""
    return world(sources=[{}])


def one_facility(**given: str) -> World:
    """A facility with all that it refers to."""
    return world(facilities=[{"capacity": "5", "capacity_unit_id": "mau", **given}])


def one_result(**given: str) -> World:
    """A result with its facility."""
    return world(facility_results=[given])


EXAMPLES: Mapping[str, Example] = dict(
    [
        # -- files and their bytes
        (
            "file-missing",
            Example(
                world=one_source(),
                bad=remove(SOURCES),
                found=[("file-missing", "data/sources.csv", None, "", "")],
            ),
        ),
        (
            "file-empty",
            Example(
                world=world(units=[{}]),
                bad=put(UNITS, b""),
                found=[("file-empty", f"data/{UNITS}", None, "", "")],
                good=put(UNITS, UNIT_HEADER + "\n"),
            ),
        ),
        (
            "file-too-large",
            Example(
                world=one_source(),
                bad=put(SOURCES, b"a" * (10 * 1024 * 1024 + 1)),
                found=[("file-too-large", "data/sources.csv", None, "", "")],
            ),
        ),
        (
            "file-outside",
            Example(
                world=one_source(),
                bad=link(SOURCES),
                found=[("file-outside", "data/sources.csv", None, "", "")],
            ),
        ),
        (
            "encoding-not-utf8",
            Example(
                world=world(units=[{}]),
                bad=put(UNITS, f"{UNIT_HEADER}\nmau,M\udcc9u,Sample,m,m,mass\n".encode(errors="surrogateescape")),
                found=[("encoding-not-utf8", f"data/{UNITS}", 2, "", "")],
                good=put(UNITS, f"{UNIT_HEADER}\nmau,Mẫu,Sample,m,m,mass\n".encode("utf-8-sig")),
            ),
        ),
        cell("control-character", SOURCES, "title", "M\x1b[31mẫu", "M[31mẫu", one_source()),
        (
            "conflict-marker",
            Example(
                world=world(units=[{}]),
                bad=replace(UNITS, "\nmau,", "\n<<<<<<< HEAD\nmau,"),
                found=[("conflict-marker", f"data/{UNITS}", 2, "", "")],
                good=replace(UNITS, ",Mẫu,", ",Mẫu <<<<<<< HEAD,"),
            ),
        ),
        # -- tables
        header("separator", "", UNIT_HEADER.replace(",", ";"), value=UNIT_HEADER.replace(",", ";")),
        header("separator-line", "", f"sep=,\n{UNIT_HEADER}", value=""),
        (
            "quote-unclosed",
            Example(
                world=world(units=[{}]),
                bad=replace(UNITS, ",Mẫu,", ',"Mẫu,'),
                found=[("quote-unclosed", f"data/{UNITS}", 2, "", "")],
                good=replace(UNITS, ",Mẫu,", ',"Mẫu ""hai""",'),
            ),
        ),
        header("header-duplicate", "dimension", f"{UNIT_HEADER},dimension"),
        header("header-unknown", "phone", f"{UNIT_HEADER},phone"),
        header("header-missing", "dimension", UNIT_HEADER.removesuffix(",dimension"), value=""),
        header("header-order", "title_en", UNIT_HEADER.replace("title_vi,title_en", "title_en,title_vi")),
        (
            "row-length",
            Example(
                world=world(units=[{}]),
                bad=replace(UNITS, ",Mẫu,", ",Mẫu, hai,"),
                found=[("row-length", f"data/{UNITS}", 2, "", "")],
                good=replace(UNITS, ",Mẫu,", ',"Mẫu, hai",'),
            ),
        ),
        (
            "row-empty",
            Example(
                world=world(units=[{}]),
                bad=replace(UNITS, "\nmau,", "\n,,,,,\nmau,"),
                found=[("row-empty", f"data/{UNITS}", 2, "", "")],
            ),
        ),
        # -- YAML
        yaml("yaml-syntax", 2, "", "", '"Điển hình Mẫu"', "Điển hình: Mẫu", "Điển hình Mẫu"),
        yaml("yaml-alias", 2, "", "", '"Điển hình Mẫu"', "&a Mẫu", '"&a Mẫu"'),
        yaml("yaml-tag", 2, "", "", '"Điển hình Mẫu"', "!ENV HOME", '"!ENV HOME"'),
        yaml("yaml-duplicate", 3, "title_vi", "", "title_en:", "title_vi: Mẫu\ntitle_en:", "# title_vi\ntitle_en:"),
        yaml(
            "yaml-shape",
            16,
            "",
            "",
            'status: "published"\n',
            "status: published\nmeasures: 1\n",
            'status: "published"\nmeasures: []\n',
        ),
        yaml("yaml-quote", 2, "title_vi", "no", '"Điển hình Mẫu"', "no", '"no"'),
        yaml("yaml-key-unknown", 1, "phone", "phone", "id:", "phone: 1\nid:", "# phone: 1\nid:"),
        (
            "file-name",
            Example(
                world=world(case_studies=[{}]),
                bad=lambda folder: (folder / CASE).rename(folder / "case_studies" / "hai.yaml") and None,
                found=[("file-name", "data/case_studies/hai.yaml", 1, "id", "")],
            ),
        ),
        # -- schemas
        (
            "schema-invalid",
            Example(
                world=world(units=[{}]),
                bad=replace("schemas/units.yaml", "type: string", "type: nummber"),
                found=[("schema-invalid", "data/schemas/units.yaml", None, "", "")],
                good=replace("schemas/units.yaml", "title: Mã", "title: Mã số"),
            ),
        ),
        # -- values
        cell("required", UNITS, "title_vi", "", "Mẫu hai", world(units=[{}])),
        cell("blank", SOURCES, "publisher", " \u00a0 ", "", one_source()),
        cell("blank-edges", SOURCES, "title", "Mẫu ", "Mẫu  hai", one_source()),
        cell("invisible-character", SOURCES, "title", "M\u200bẫu", "Mẫu\u00a0hai", one_source()),
        cell("damaged-text", SOURCES, "title", "M\ufffdu", "M?u", one_source()),
        cell("formula-start", SOURCES, "title", "=1+1", "1+1=2", one_source()),
        (
            "line-break",
            Example(
                world=world(units=[{}, {"id": "hai"}]),
                bad=cells(UNITS, title_vi="Mẫu\nhai"),
                found=[("line-break", f"data/{UNITS}", 2, "title_vi", "Mẫu\nhai")],
                good=cells(UNITS, title_vi="Mẫu / hai"),
            ),
        ),
        cell("too-long", SOURCES, "title", "ẫ" * 301, "ẫ" * 300, one_source()),
        cell("pattern", SOURCES, "url", "ftp://mau.example/", "https://mau.example/", one_source()),
        cell("choice", SOURCES, "language", "vie", "en", one_source()),
        cell("number-format", FACILITIES, "capacity", "1.234,5", "1234.5", one_facility()),
        cell("integer-format", METRICS, "position", "1.5", "15", world(metrics=[{}])),
        cell("number-range", METRICS, "position", "0", "1", world(metrics=[{}])),
        cell("number-precision", FACILITIES, "capacity", "1.234567890123456", "1.23456789012345", one_facility()),
        cell("boolean-format", SECTORS, "in_province", "yes", "true", world(sectors=[{}])),
        cell("date-format", SOURCES, "published", "2013-02-31", "2013-02-28", one_source()),
        cell("date-range", SOURCES, "published", "1899-12-31", "1900-01-01", one_source()),
        # -- keys and references
        (
            "duplicate-key",
            Example(
                world=world(units=[{}, {"id": "hai"}]),
                bad=cells(UNITS, row=1, id="mau"),
                found=[("duplicate-key", f"data/{UNITS}", 3, "id", "mau")],
                good=cells(UNITS, row=1, id="ba"),
            ),
        ),
        cell("reference", SECTORS, "source_id", "khong-co", "mau", world(sectors=[{}])),
        # What only Frictionless looks at: here a constraint that our own checks do not know.
        (
            "tabular",
            Example(
                world=one_source(),
                bad=replace("schemas/sources.yaml", "maxLength: 300", "minLength: 4"),
                found=[("tabular", "data/sources.csv", 2, "title", "Mẫu")],
                good=replace("schemas/sources.yaml", "maxLength: 300", "minLength: 3"),
            ),
        ),
        # -- rules across fields and records
        (
            "translation-missing",
            Example(
                world=one_source(),
                bad=cells(SOURCES, note_vi="Ghi chú mẫu"),
                found=[("translation-missing", "data/sources.csv", 2, "note_en", "")],
                good=cells(SOURCES, note_vi="Ghi chú mẫu", note_en="Sample note"),
            ),
        ),
        (
            "period-order",
            Example(
                world=world(vsic_versions=[{"valid_from": "2018-08-20"}]),
                bad=cells(VERSIONS, valid_to="2018-08-19"),
                found=[("period-order", f"data/{VERSIONS}", 2, "valid_to", "2018-08-19")],
                good=cells(VERSIONS, valid_to="2018-08"),
            ),
        ),
        cell("range-order", FACILITIES, "capacity_high", "4.9", "5", one_facility()),
        cell("date-in-future", SOURCES, "published", "2026-11-25", "2026-11-24", one_source()),
        (
            "quantity-without-unit",
            Example(
                world=one_facility(),
                bad=cells(FACILITIES, capacity_unit_id=""),
                found=[("quantity-without-unit", "data/facilities.csv", 2, "capacity_unit_id", "")],
                good=cells(FACILITIES, capacity="", capacity_unit_id=""),
            ),
        ),
        (
            "source-missing",
            Example(
                world=world(sectors=[{}]),
                bad=cells(SECTORS, source_id=""),
                found=[("source-missing", f"data/{SECTORS}", 2, "source_id", "")],
                good=cells(SECTORS, source_id="", confidence="general_practice"),
            ),
        ),
        (
            "result-without-figure",
            Example(
                world=one_result(),
                bad=cells(RESULTS, quantity="", unit_id=""),
                found=[("result-without-figure", "data/facility_results.csv", 2, "quantity", "")],
                good=cells(RESULTS, quantity="", unit_id="", saving_vnd="0"),
            ),
        ),
        (
            "saving-above-baseline",
            Example(
                world=one_result(basis="saving", quantity="100", baseline="100"),
                bad=cells(RESULTS, quantity="100.5"),
                found=[("saving-above-baseline", "data/facility_results.csv", 2, "quantity", "100.5")],
                good=cells(RESULTS, basis="consumption", quantity="100.5"),
            ),
        ),
        (
            "consent-missing",
            Example(
                world=one_result(),
                bad=cells(FACILITIES, consent="none"),
                found=[("consent-missing", "data/facility_results.csv", 2, "facility_id", "mau")],
                good=cells(FACILITIES, consent="anonymous"),
            ),
        ),
        (
            "case-facility-sector",
            Example(
                world=world(
                    case_studies=[{"facility_id": "mau"}],
                    sectors=[{"id": "mau"}, {"id": "nganh-khac"}],
                ),
                bad=cells(FACILITIES, sector_id="nganh-khac"),
                found=[("case-facility-sector", f"data/{CASE}", 7, "sector_id", "mau")],
            ),
        ),
        (
            "result-case-facility",
            Example(
                world=world(
                    facility_results=[{"case_study_id": "mau"}],
                    case_studies=[{"facility_id": "mau"}],
                    facilities=[{"id": "mau"}, {"id": "co-so-khac"}],
                ),
                bad=cells(RESULTS, facility_id="co-so-khac"),
                found=[("result-case-facility", "data/facility_results.csv", 2, "case_study_id", "mau")],
            ),
        ),
        (
            "successor-cycle",
            Example(
                world=world(
                    legal_relations=[
                        {"document_id": "ba", "other_id": "hai"},
                        {"document_id": "hai", "other_id": "mot"},
                        {"document_id": "mot", "other_id": "khong"},
                    ]
                ),
                bad=cells(RELATIONS, row=2, other_id="ba"),
                found=[
                    ("successor-cycle", f"data/{RELATIONS}", line, "document_id", document)
                    for line, document in ((2, "ba"), (3, "hai"), (4, "mot"))
                ],
                good=cells(RELATIONS, row=2, other_id="ba", relation="implements"),
            ),
        ),
        (
            "state-without-note",
            Example(
                world=world(legal_relations=[{"document_id": "moi", "other_id": "mau"}]),
                bad=cells(LAW, state="replaced"),
                found=[("state-without-note", "data/legal_documents.csv", 2, "state", "replaced")],
                good=cells(LAW, row=1, state="replaced"),
            ),
        ),
        (
            "tombstone-id-used",
            Example(
                world=world(
                    tombstones=[{"kind": "sector", "id": "nganh-cu"}],
                    sectors=[{}, {"id": "nganh-moi"}],
                    techniques=[{}],
                ),
                bad=cells(SECTORS, row=1, id="nganh-cu"),
                found=[("tombstone-id-used", "data/tombstones.csv", 2, "id", "nganh-cu")],
                good=cells("vocabularies/techniques.csv", id="nganh_cu"),
            ),
        ),
        (
            "tombstone-id-used",
            Example(
                world=world(tombstones=[{"kind": "facility", "id": "co-so-cu"}], facilities=[{"id": "mau"}]),
                bad=cells("tombstones.csv", id="mau"),
                found=[("tombstone-id-used", "data/tombstones.csv", 2, "id", "mau")],
                good=cells("tombstones.csv", kind="sector", id="nganh-cu"),
            ),
        ),
        (
            "personal-data",
            Example(
                world=world(facilities=[{}]),
                bad=cells(FACILITIES, note_vi="Gọi 0912 345 678", note_en="Call us"),
                found=[("personal-data", "data/facilities.csv", 2, "note_vi", "Gọi 0912 345 678")],
                good=cells(FACILITIES, note_vi="Năm 2012-2013, 0,902 kWh", note_en="In 2012-2013"),
            ),
        ),
        cell(
            "personal-data",
            SOURCES,
            "publisher",
            "Nhà xuất bản Mẫu, 0232 000 00 00",
            "Nhà xuất bản Mẫu, số 2384/QĐ-UBND",
            one_source(),
        ),
    ]
)
