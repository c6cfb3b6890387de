"""The real data with hostile text in every field of text, and canaries that must not come out.

Hostile text may be published: it is shown as the characters typed. A canary may not: it stands in a facility
without consent, in a draft of every kind, and in what hangs on one of them.
"""

from collections.abc import Mapping
from itertools import cycle
from pathlib import Path

from sxsh_site.checking.published import DRAFT
from sxsh_site.reading.database import read_database
from sxsh_site.reading.schema import FieldSpec, TableSpec
from tests.made_up import DATA, World, package, references, world, write

HOSTILE = (
    "<x-hostile></x-hostile><script>alert(1)</script>",
    '"><img src=x onerror=alert(2)>',
    "' onmouseover='alert(3)' x='",
    "</title><script>alert(4)</script>",
    "</script><script>alert(5)</script>",
    "{{ 7 * 7 }}{% raw %}${7*7}#{7}",
    "<!-- ]]> --> &lt;b&gt; &amp;amp;",
    "[x](javascript:alert(6))",
    "<svg/onload=alert(7)>",
    "%0A::error file=x::y",
    "');alert(8);//",
    "BEGIN:VEVENT\\;,\\n",
    "|=1+1|@SUM(1)",
    "{title} {0} %(name)s %1$s",
    "\\u003cscript\\u003ealert(9)\\u003c/script\\u003e",
)
# A word of its own, without letters that are folded or endings that are cut off; a tax code of nobody's.
CANARY = "zqkanarix"
CANARY_CODE = "9177700019"
# A facility that has withdrawn: only its tombstone is left.
WITHDRAWN = "zqrutlai"
WITHDRAWN_NAME = "zqtencu"
# A facility with consent, by which the search for the others is tried.
PUBLISHED = "zqcongbo"
PUBLISHED_CODE = "9177700027"
# What the rules ask of these tables beside their schemas: a share has a denominator, a body reports on its own tasks.
_REPORTING = {"organisation_id": "so-cong-thuong-qb", "programme_id": "qb-sxsh-2013-2020", "year": "2019"}
_FITTING: Mapping[str, Mapping[str, str]] = {
    "indicator_values": {"numerator": "1", "denominator": "2"},
    "body_reports": _REPORTING,
}
_REPORTED_TASK = "nhiem-vu-1-1"
# Texts by which the program chooses something, though their schema leaves them open.
_CHOSEN = ("id", "family", "group")


def is_text(field: FieldSpec) -> bool:
    """Whether a field holds free text, which is only shown."""
    kept = field.pattern or field.choices or field.references or field.shape
    return field.type == "string" and not kept and field.name not in _CHOSEN


def hostile(tables: World) -> World:
    """The same records with hostile text at the end of every text."""
    more = cycle(HOSTILE)
    for name, rows in tables.items():
        fields = [field for field in package().tables[name].fields if is_text(field)]
        for row in rows:
            for field in fields:
                text = row[field.name]
                longest = field.max_length or 10_000
                payload = next(more)
                if text and text != "same" and len(payload) + 2 < longest:
                    row[field.name] = f"{text[: longest - len(payload) - 1].rstrip()} {payload}"
    return tables


def real() -> World:
    """The real data as tables of cells."""
    database, findings = read_database(DATA)
    assert database is not None, findings
    return {
        name: [{field: row.text(field) for field in table.spec.names} for row in table.rows]
        for name, table in database.tables.items()
    }


def with_canaries(tables: World) -> World:
    """A draft of every kind, a facility without consent, what hangs on them or is cited by them alone, a tombstone."""
    drafts = {name: _draft(spec, tables) for name, spec in package().tables.items() if spec.has("status")}
    silent = _draft(package().tables["facilities"], tables) | {
        "id": f"{CANARY}-im-lang",
        "status": "published",
        "consent": "none",
        "tax_code": CANARY_CODE,
    }
    hanging: dict[str, dict[str, str]] = {}
    for name, spec in package().tables.items():
        on = [(field, target) for field, target in references(spec) if target in drafts]
        if on and not spec.has("status"):
            row = _like(spec, tables)
            # One reference of each table: a record that follows itself would be a fault.
            for target, field in {target: field for field, target in reversed(on)}.items():
                row[field] = drafts[target]["id"]
            if name.startswith("body_report") and spec.has("task_id"):
                row["task_id"] = _REPORTED_TASK
            hanging[name] = _keyed(spec, _marked(spec, row), tables)
    # Cited by nothing that is published, under a title that tells whom it is about.
    source = _marked(package().tables["sources"], _like(package().tables["sources"], tables)) | {
        "id": f"{CANARY}-nguon",
        "url": f"https://example.org/{CANARY}",
    }
    drafts["case_studies"]["source_id"] = source["id"]
    known = _like(package().tables["facilities"], tables) | {
        "id": PUBLISHED,
        "title_vi": f"Cơ sở Mẫu {PUBLISHED}",
        "title_en": f"Sample facility {PUBLISHED}",
        "tax_code": PUBLISHED_CODE,
    }
    for name, row in (*drafts.items(), *hanging.items()):
        tables[name] = [*tables[name], row]
    tables["facilities"] = [*tables["facilities"], silent, known]
    tables["sources"] = [*tables["sources"], source]
    tomb = {"kind": "facility", "id": WITHDRAWN, "removed_on": "2026-11", "reason_vi": "Mẫu", "reason_en": "Sample"}
    tables["tombstones"] = [*tables["tombstones"], tomb]
    return tables


def write_strange(folder: Path) -> Path:
    """The data folder with both."""
    return write(folder, with_canaries(hostile(real())))


def _like(spec: TableSpec, tables: World) -> dict[str, str]:
    """A row like the table's first, or made up where it has none."""
    if tables[spec.name]:
        return dict(tables[spec.name][0])
    row = dict(world(**{spec.name: [{}]})[spec.name][0])
    for field, target in references(spec):
        if row[field]:
            row[field] = tables[target][0]["id"] if tables[target] else f"{CANARY}"
    return row


def _draft(spec: TableSpec, tables: World) -> dict[str, str]:
    row = _marked(spec, _like(spec, tables)) | {"status": DRAFT, **_FITTING.get(spec.name, {})}
    if spec.has("id"):
        row["id"] = CANARY
    if spec.name == "body_reports":
        row["id"] = "{programme_id}-{year}-{organisation_id}".format_map(row)
    return _keyed(spec, row, tables)


def _keyed(spec: TableSpec, row: dict[str, str], tables: World) -> dict[str, str]:
    """The row with a key of its own: another id, or another year or number within its bounds."""
    keys = {tuple(other[name] for name in spec.key) for other in tables[spec.name]}
    if tuple(row[name] for name in spec.key) in keys:
        number = next((spec.field(one) for one in spec.key if spec.field(one).type == "integer"), None)
        if number is None:
            row[spec.key[0]] = CANARY
        else:
            low, high = int(number.minimum or 0), int(number.maximum or 9999)
            tried = [2003] if low <= 2003 <= high else range(low, high + 1)
            free = (
                one for one in tried if tuple((row | {number.name: str(one)})[name] for name in spec.key) not in keys
            )
            row[number.name] = str(next(free))
    return row


def _marked(spec: TableSpec, row: Mapping[str, str]) -> dict[str, str]:
    """The row with the canary in every text."""
    marked = dict(row)
    for field in spec.fields:
        if is_text(field) and row[field.name] not in ("", "same"):
            long = field.max_length is None or field.max_length > len(CANARY) + 4
            marked[field.name] = f"{CANARY} Mẫu" if long else CANARY
    return marked
