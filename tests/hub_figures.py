"""The figures of sector and technique pages twice: as the pages show them, and as SQL finds them in the open data.

Nothing here uses the program's own figures: the groups, counts, ends, medians and rates come out of the
published SQLite file, the shown ones out of the HTML.
"""

import re
import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

import yaml
from bs4 import BeautifulSoup, Tag

from sxsh_site.language.strings import strings
from sxsh_site.language.text import Language
from tests.made_up import DATA

# Measures in the guideline and in cases, and implemented of proposed.
Crossed = tuple[int, int, tuple[int, int] | None]
VALUE_TABLES = ("muc-tiet-kiem", "muc-tiet-kiem-khac", "tien-hoan-von", "tien-hoan-von-khac")
_SCALES = {"tỷ đồng": 1e9, "triệu đồng": 1e6, "đồng": 1.0, "billion VND": 1e9, "million VND": 1e6, "VND": 1.0}
_NUMBER = re.compile(r"\d[\d.,]*")


@dataclass(frozen=True, slots=True)
class Group:
    """One group: what stands in its heading, and the unit of its values."""

    name: str
    basis: str
    unit: str


@dataclass(frozen=True, slots=True)
class Shown:
    """A number on a page and the half of its last digit."""

    value: float
    slack: float

    def is_(self, other: float) -> bool:
        """Whether it is the other number, as far as it is written out."""
        return abs(self.value - other) <= self.slack * 1.000001


@dataclass(frozen=True, slots=True)
class Values:
    """Of one group: how many values, from how many places, their ends, their median where there is one."""

    count: int
    low: Shown | float
    high: Shown | float
    median: Shown | float | None


# -- what SQL finds
# Every query gives: the parts of the group's key, where a value comes from, the value (null: no single number).
_SINGLE_MEASURE = "CASE WHEN saving_low = saving_high THEN saving_low END"
_GUIDELINES = "guideline_measures m JOIN guidelines g ON g.id = m.guideline_id"
_CASES = "JOIN case_studies c ON c.id = u.case_study_id"
_ONE_TECHNIQUE = """(SELECT CASE WHEN COUNT(DISTINCT COALESCE(k.technique_id, '')) = 1 THEN MAX(k.technique_id) END
  FROM case_measures k WHERE k.case_study_id = u.case_study_id AND k.package = u.position)"""
_EXACT = "(u.{0}_qualifier IS NULL OR u.{0}_qualifier = 'about')"
_UNDERTAKINGS = f"""(
  SELECT 1 AS package, u.case_study_id, u.price_year, u.saving_per AS per, {_ONE_TECHNIQUE} AS technique_id,
    u.saving_vnd AS saved, {_EXACT.format("saving")} AS saved_exact,
    u.investment_vnd AS spent, {_EXACT.format("investment")} AS spent_exact FROM case_packages u
  UNION ALL
  SELECT 0, case_study_id, price_year, 'year', technique_id, saving_vnd, 1, investment_vnd, 1 FROM case_measures
) u"""
_QUERIES: Mapping[str, str] = {
    "measure": f"""SELECT json_array(m.metric_id, m.saving_unit_vi, m.saving_unit_en, m.saving_kind,
      CASE WHEN x.kind = 'money' THEN m.source_year END, x.kind = 'money') AS key, m.source_id AS place,
      {_SINGLE_MEASURE} AS value FROM {_GUIDELINES} LEFT JOIN metrics x ON x.id = m.metric_id
      WHERE m.saving_kind IN ('case', 'typical') AND COALESCE(m.saving_low, m.saving_high) IS NOT NULL AND {{where}}""",
    "facility": """SELECT json_array(r.metric_id, r.unit_id, r.per, r.output_unit_id, r.product_vi, r.product_en,
      CASE WHEN x.kind = 'money' THEN r.price_year END, x.kind = 'money') AS key, r.facility_id AS place,
      CASE WHEN COALESCE(r.quantity_high, r.quantity) = r.quantity AND COALESCE(r.qualifier, 'about') = 'about'
        THEN r.quantity END AS value FROM facility_results r JOIN facilities f ON f.id = r.facility_id
      JOIN metrics x ON x.id = r.metric_id
      WHERE r.basis = 'saving' AND COALESCE(r.quantity, r.quantity_high) IS NOT NULL AND {where}""",
    "facility_money": """SELECT json_array(r.metric_id, r.saving_per, r.price_year) AS key, r.facility_id AS place,
      r.saving_vnd AS value FROM facility_results r JOIN facilities f ON f.id = r.facility_id
      WHERE r.basis = 'saving' AND r.saving_vnd IS NOT NULL AND {where}""",
    "saved": f"""SELECT json_array(u.package, u.per, u.price_year) AS key, u.case_study_id AS place,
      CASE WHEN u.saved_exact THEN u.saved END AS value FROM {_UNDERTAKINGS} {_CASES}
      WHERE u.saved IS NOT NULL AND {{where}}""",
    "spent": f"""SELECT json_array(u.package, u.price_year) AS key, u.case_study_id AS place,
      CASE WHEN u.spent_exact THEN u.spent END AS value FROM {_UNDERTAKINGS} {_CASES}
      WHERE u.spent IS NOT NULL AND {{where}}""",
    "payback": f"""SELECT json_array(u.package, u.per, u.price_year) AS key, u.case_study_id AS place,
      CASE WHEN u.saved_exact AND u.spent_exact THEN u.spent * 1.0 / u.saved END AS value
      FROM {_UNDERTAKINGS} {_CASES}
      WHERE u.spent IS NOT NULL AND u.saved > 0 AND u.per IN ('year', 'season') AND {{where}}""",
    "published": f"""SELECT json_array(m.saving_kind, m.price_note_vi, m.price_note_en, m.source_year) AS key,
      m.source_id AS place,
      CASE WHEN m.payback_months_low = m.payback_months_high THEN m.payback_months_low END AS value
      FROM {_GUIDELINES} WHERE m.saving_kind IN ('case', 'typical')
      AND COALESCE(m.payback_months_low, m.payback_months_high) IS NOT NULL AND {{where}}""",
}
_BY_SECTOR = dict.fromkeys(("measure", "published"), "g.sector_id = :id") | dict.fromkeys(
    ("facility", "facility_money"), "f.sector_id = :id"
)
_BY_SECTOR |= dict.fromkeys(("saved", "spent", "payback"), "c.sector_id = :id")
_BY_TECHNIQUE = dict.fromkeys(("measure", "published"), "m.technique_id = :id") | dict.fromkeys(
    ("saved", "spent", "payback"), "u.technique_id = :id"
)
# What the last part of a key must not be for money to be compared.
_PRICED = {"facility_money": -1, "saved": -1, "spent": -1, "payback": -1, "published": -1}
_MEDIANS = """WITH v AS ({query}), r AS (
  SELECT key, place, value, ROW_NUMBER() OVER (PARTITION BY key ORDER BY value) AS i,
    COUNT(*) OVER (PARTITION BY key) AS n FROM v WHERE value IS NOT NULL)
SELECT key, n, COUNT(DISTINCT place), MIN(value), MAX(value),
  AVG(CASE WHEN i IN ((n + 1) / 2, (n + 2) / 2) THEN value END) FROM r GROUP BY key"""


def found(connection: sqlite3.Connection, kind: str, record_id: str, language: Language) -> dict[Group, Values]:
    """The groups of one page: ``kind`` is sector or technique."""
    groups: dict[Group, Values] = {}
    for name, query in _queries(kind):
        for text, count, places, low, high, median in connection.execute(
            _MEDIANS.format(query=query), {"id": record_id}
        ):
            key = connection.execute("SELECT json_group_array(value) FROM json_each(?)", (text,)).fetchone()[0]
            parts = yaml.safe_load(key)
            dated = parts[_PRICED[name]] is not None if name in _PRICED else not parts[-1] or parts[-2] is not None
            group = _group(connection, name, parts, language)
            assert group not in groups, f"two groups look the same: {group}"
            groups[group] = Values(count, low, high, median if places >= 3 and dated else None)
    return groups


def left_out(connection: sqlite3.Connection, kind: str, record_id: str) -> int:
    """How many figures are no single number."""
    counts = (
        connection.execute(f"SELECT COUNT(*) FROM ({query}) WHERE value IS NULL", {"id": record_id}).fetchone()[0]
        for _, query in _queries(kind)
    )
    return sum(counts)


_RATES: Mapping[str, str] = {
    "sector": """SELECT SUM(done), SUM(option_count), COUNT(*) FROM (
      SELECT c.option_count, COALESCE(c.implemented_count,
        CASE WHEN COUNT(m.position) = c.option_count THEN SUM(m.implementation = 'done') END) AS done
      FROM case_studies c LEFT JOIN case_measures m ON m.case_study_id = c.id
      WHERE c.sector_id = :id AND c.option_count > 0 GROUP BY c.id) WHERE done IS NOT NULL""",
    "technique": """SELECT SUM(m.implementation = 'done'), COUNT(*), COUNT(DISTINCT c.id)
      FROM case_measures m JOIN case_studies c ON c.id = m.case_study_id WHERE m.technique_id = :id AND
      c.option_count = (SELECT COUNT(*) FROM case_measures k WHERE k.case_study_id = c.id)""",
}
_COUNTS: Mapping[str, str] = {
    "sector": """SELECT
      (SELECT COUNT(*) FROM guideline_measures m JOIN guidelines g ON g.id = m.guideline_id WHERE g.sector_id = :id),
      (SELECT COUNT(*) FROM case_measures m JOIN case_studies c ON c.id = m.case_study_id WHERE c.sector_id = :id)""",
    "technique": """SELECT (SELECT COUNT(*) FROM guideline_measures WHERE technique_id = :id),
      (SELECT COUNT(*) FROM case_measures WHERE technique_id = :id)""",
}
_CROSSED = """SELECT s.id, t.id,
  (SELECT COUNT(*) FROM guideline_measures m JOIN guidelines g ON g.id = m.guideline_id
    WHERE g.sector_id = s.id AND m.technique_id = t.id),
  (SELECT COUNT(*) FROM case_measures m JOIN case_studies c ON c.id = m.case_study_id
    WHERE c.sector_id = s.id AND m.technique_id = t.id),
  (SELECT json_array(SUM(m.implementation = 'done'), COUNT(*)) FROM case_measures m
    JOIN case_studies c ON c.id = m.case_study_id WHERE c.sector_id = s.id AND m.technique_id = t.id AND
    c.option_count = (SELECT COUNT(*) FROM case_measures k WHERE k.case_study_id = c.id))
FROM sectors s, techniques t"""


def rate(connection: sqlite3.Connection, kind: str, record_id: str) -> tuple[int, int, int] | None:
    """Implemented, proposed, cases; None where no case tells both."""
    done, proposed, cases = connection.execute(_RATES[kind], {"id": record_id}).fetchone()
    return (done, proposed, cases) if proposed else None


def counts(connection: sqlite3.Connection, kind: str, record_id: str) -> tuple[int, int]:
    """How many measures stand in guidelines and in cases."""
    in_guidelines, in_cases = connection.execute(_COUNTS[kind], {"id": record_id}).fetchone()
    return in_guidelines, in_cases


def crossed(connection: sqlite3.Connection) -> dict[tuple[str, str], Crossed]:
    """By sector and technique: measures in the guideline and in cases, and implemented of proposed."""
    rows = {}
    for sector, technique, advised, used, rates in connection.execute(_CROSSED):
        done, proposed = yaml.safe_load(rates)
        if advised or used:
            rows[sector, technique] = (advised, used, (done, proposed) if proposed else None)
    return rows


def own(counts: Mapping[tuple[str, str], Crossed], kind: str, record_id: str) -> dict[str, Crossed]:
    """The rows of one sector or technique, by the last part of the other's address."""
    side = 0 if kind == "sector" else 1
    return {key[1 - side].replace("_", "-"): row for key, row in counts.items() if key[side] == record_id}


def _queries(kind: str) -> Iterator[tuple[str, str]]:
    where = _BY_SECTOR if kind == "sector" else _BY_TECHNIQUE
    for name, condition in where.items():
        yield name, _QUERIES[name].format(where=condition)


# -- how a group is called
def _group(connection: sqlite3.Connection, name: str, parts: list[object], language: Language) -> Group:
    words = strings("views", language)
    vi = language == "vi"

    def title(table: str, record_id: object, field: str = "title") -> str:
        if record_id is None:
            return ""
        query = f"SELECT {field}_{language} FROM {table} WHERE id = ?"
        return str(connection.execute(query, (record_id,)).fetchone()[0])

    def prices(year: object) -> str:
        return words.price_year_not_stated if year is None else words.price_year.format(year=year)

    def basis(*told: object) -> str:
        return " · ".join(str(one) for one in told if one)

    def period(per: object) -> str:
        return label("case_packages", "saving_per", per, language) or words.period_not_stated

    if name == "measure":
        metric, unit_vi, unit_en, kind, year, is_money = parts
        told = basis(label("guideline_measures", "saving_kind", kind, language), prices(year) if is_money else "")
        return Group(title("metrics", metric) or words.not_stated, told, str((unit_vi if vi else unit_en) or ""))
    if name == "facility":
        metric, unit, per, output, product_vi, product_en, year, is_money = parts
        told = basis(words.at_facilities, product_vi if vi else product_en, prices(year) if is_money else "")
        symbol = title("units", unit, "symbol")
        if per == "product_unit" and output:
            symbol += "/" + title("units", output, "symbol")
        elif per in ("year", "month", "day"):
            symbol += "/" + words[f"per_{per}"]
        elif per:
            symbol += " " + label("facility_results", "per", per, language)
        return Group(title("metrics", metric), told, symbol)
    if name == "facility_money":
        metric, per, year = parts
        told = basis(words.at_facilities, period(per), prices(year))
        return Group(words.money_saved_on.format(resource=title("metrics", metric)), told, "VND")
    if name == "published":
        kind, note_vi, note_en, year = parts
        note = str((note_vi if vi else note_en) or words.prices_not_stated).rstrip(".")
        told = basis(label("guideline_measures", "saving_kind", kind, language), note, year)
        return Group(words.payback_published, told, words.unit_months)
    whose = words.of_a_package if parts[0] else words.of_a_measure
    if name == "spent":
        return Group(words.investment, basis(whose, prices(parts[1])), "VND")
    if name == "saved":
        return Group(words.money_saved, basis(whose, period(parts[1]), prices(parts[2])), "VND")
    unit = words.unit_seasons if parts[1] == "season" else words.unit_years
    return Group(words.payback_computed, basis(whose, prices(parts[2])), unit)


@cache
def label(table: str, field: str, choice: object, language: Language) -> str:
    """The label of a choice, out of the published schema."""
    if choice is None:
        return ""
    schema = yaml.safe_load((DATA / "schemas" / f"{table}.yaml").read_text(encoding="utf-8"))
    return str(next(one for one in schema["fields"] if one["name"] == field)["labels"][choice][language])


# -- what a page shows
class HubPage:
    """A sector's or a technique's page, out of its HTML."""

    def __init__(self, html: str, language: Language) -> None:
        self._soup = BeautifulSoup(html, "html.parser")
        self._language = language

    def groups(self) -> dict[Group, Values]:
        """The groups with their values."""
        shown: dict[Group, Values] = {}
        for table in VALUE_TABLES:
            for name, basis, (median, span, count) in self._rows(table):
                unit, ends = self._numbers(span)
                middle = None if median.select_one(".missing") else self._numbers(median)
                assert middle is None or (middle[0] == unit and len(middle[1]) == 1)
                group = Group(name, basis, unit)
                assert group not in shown, f"shown twice: {group}"
                number = _own_text(count)
                shown[group] = Values(int(number), ends[0], ends[-1], None if middle is None else middle[1][0])
        return shown

    def left_out(self) -> int:
        """The number of figures that enter no median."""
        words = strings("views", self._language)
        for word in (words.left_out, words.left_out_one):
            before, after = word.split("{count}")
            for hint in self._soup.select("#gia-tri .hint"):
                text = hint.get_text()
                if text.startswith(before) and text.endswith(after) and text != words.values_note:
                    return int(text.removeprefix(before).removesuffix(after))
        return 0

    def counts(self) -> tuple[int, int]:
        """Measures in guidelines and in cases, out of the first key figure."""
        total, basis, _ = self._figures()[0]
        in_guidelines, in_cases = (int(number) for number in re.findall(r"\d+", basis))
        assert int(total) == in_guidelines + in_cases
        return in_guidelines, in_cases

    def rate(self) -> tuple[int, int, int] | None:
        """Implemented, proposed and cases, out of the second key figure; its share must be right."""
        number, basis, missing = self._figures()[1]
        if missing:
            return None
        done, proposed = (int(one) for one in re.findall(r"\d+", number))
        percent, cases = _NUMBER.findall(basis)[:2]
        assert self._number(percent).is_(done / proposed * 100)
        return done, proposed, int(cases)

    def crossed(self) -> dict[str, Crossed]:
        """Counts and rates by what the heading links to; a rate column that is left out has no rates."""
        rows = {}
        for row in self._soup.select("#theo-ky-thuat tbody tr, #theo-nganh tbody tr"):
            link = row.select_one("th a")
            assert link is not None
            advised, used, *rest = row.select("td")
            done = None
            if rest and not rest[0].select_one(".missing"):
                implemented, proposed = re.findall(r"\d+", _own_text(rest[0]))
                done = int(implemented), int(proposed)
            name = str(link["href"]).rstrip("/").split("/")[-1]
            rows[name] = int(_own_text(advised)), int(_own_text(used)), done
        return rows

    def _figures(self) -> list[tuple[str, str, bool]]:
        figures = []
        for box in self._soup.select("dl.figures > div"):
            value, *basis = box.select("dd")
            missing = "figures__none" in (value.get("class") or [])
            figures.append((value.get_text(" ", strip=True), basis[0].get_text() if basis else "", missing))
        return figures

    def _rows(self, table: str) -> Iterator[tuple[str, str, list[Tag]]]:
        for row in self._soup.select(f"#{table} tbody tr"):
            heading = row.select_one("th")
            assert heading is not None
            sub = heading.select_one(".sub")
            yield _own_text(heading), sub.get_text() if sub else "", row.select("td")

    def _numbers(self, cell: Tag) -> tuple[str, list[Shown]]:
        """A cell's unit and numbers; amounts of money as đồng."""
        unit = cell.select_one(".unit")
        text = _own_text(cell)
        if unit is not None:
            return unit.get_text().strip("\u00a0"), [self._number(one) for one in text.split("–")]
        if not any(scale in text for scale in _SCALES):
            return "", [self._number(one) for one in text.split("–")]
        amounts = []
        for amount in text.split(" – "):
            number, scale = amount.split("\u00a0")
            shown = self._number(number)
            factor = _SCALES[scale]
            amounts.append(Shown(shown.value * factor, 0.005 * factor if factor > 1 else shown.slack))
        return "VND", amounts

    def _number(self, text: str) -> Shown:
        group, point = (".", ",") if self._language == "vi" else (",", ".")
        plain = text.replace(group, "").replace(point, ".")
        decimals = len(plain.partition(".")[2])
        return Shown(float(plain), 0.5 * 10**-decimals if decimals else 1e-9)


def _own_text(cell: Tag) -> str:
    """A cell's text without its unit and its small print."""
    return "".join(
        str(text) for text in cell.find_all(string=True) if not text.find_parent(class_=("unit", "sub"))
    ).strip()


# -- compared
def compare(page: HubPage, connection: sqlite3.Connection, kind: str, record_id: str, language: Language) -> int:
    """Require every group, count and rate of a page to be what SQL finds; returns the number of medians."""
    shown, wanted = page.groups(), found(connection, kind, record_id, language)
    assert set(shown) == set(wanted), record_id
    medians = 0
    for group, values in shown.items():
        told = wanted[group]
        assert values.count == told.count, group
        for mine, other in ((values.low, told.low), (values.high, told.high)):
            assert isinstance(mine, Shown)
            assert isinstance(other, int | float)
            assert mine.is_(other), (group, mine, other)
        assert (values.median is None) == (told.median is None), group
        if isinstance(values.median, Shown):
            assert isinstance(told.median, int | float)
            assert values.median.is_(told.median), (group, values.median, told.median)
            medians += 1
    assert page.left_out() == left_out(connection, kind, record_id), record_id
    assert page.counts() == counts(connection, kind, record_id), record_id
    assert page.rate() == rate(connection, kind, record_id), record_id
    return medians
