"""Makes a data folder in which law, programme, vocabularies and guidelines are real and every enterprise
is made up: each name carries "Mẫu" / "Sample", and the package says that it is made up.
"""

import csv
import random
import shutil
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import yaml

from sxsh_site.reading.rows import Database

SOURCE = "du-lieu-mau"
CHECKED = "2026-11"
FIRST_YEAR, LAST_YEAR = 2013, 2020
_EMPTIED = (
    "facilities",
    "facility_results",
    "facility_states",
    "indicator_values",
    "environmental_baselines",
    "experts",
)
# Thousands of đồng a tonne, đồng a kWh or a cubic metre.
_PRICES = {"t": 1_000}
_METRICS = (
    ("electricity", "kwh", 40_000, 4_000_000),
    ("coal", "t", 20, 8_000),
    ("water", "m3", 500, 200_000),
    ("raw_material", "t", 50, 20_000),
)
_MEASURES = (
    ("good_housekeeping", "Sửa rò rỉ hơi và khí nén (mẫu)", "Repair steam and air leaks (sample)"),
    ("process_control", "Chỉnh chế độ cháy theo khói thải (mẫu)", "Tune combustion by flue gas (sample)"),
    ("equipment_modification", "Lắp biến tần cho quạt (mẫu)", "Fit variable-speed drives to fans (sample)"),
    ("onsite_reuse", "Tuần hoàn nước làm mát (mẫu)", "Reuse cooling water (sample)"),
    ("input_change", "Đổi nhiên liệu sang sinh khối (mẫu)", "Switch fuel to biomass (sample)"),
    ("technology_change", "Thay lò cũ bằng lò tuy-nen (mẫu)", "Replace the old kiln with a tunnel kiln (sample)"),
)
_SIZES = ("micro", "small", "medium", "large")
_YES_NO = ("false", "true")


def make_province(database: Database, facilities: int, seed: int, out: Path) -> None:
    """Write the made-up data folder ``out`` from a checked one; the same seed gives the same bytes.

    Raises:
        FileExistsError: where ``out`` exists and is not empty.
    """
    if out.exists() and any(out.iterdir()):
        raise FileExistsError(out)
    draw = random.Random(f"{seed}/{facilities}")
    shutil.copytree(database.root, out, dirs_exist_ok=True)
    for path in (out / "case_studies").glob("*.yaml"):
        path.unlink()
    _mark(out)
    _append_source(database, out)
    sectors = [row.text("id") for row in database.rows("sectors") if row.boolean("in_province")]
    titles = {row.text("id"): (row.text("title_vi"), row.text("title_en")) for row in database.rows("sectors")}
    districts = [row.text("id") for row in database.rows("places") if row.text("kind") == "district"]
    today = {row.text("former_district_id"): row.text("place_id") for row in database.rows("place_successors")}
    made: dict[str, list[dict[str, str]]] = {name: [] for name in _EMPTIED}
    for number in range(1, facilities + 1):
        sector = draw.choice(sectors)
        facility = _facility(number, sector, titles[sector], draw.choice(districts), today, draw)
        made["facilities"].append(facility)
        made["facility_states"] += _states(facility, draw)
        case = _case(facility, titles[sector], draw, out) if number % 20 == 0 else ""
        made["facility_results"] += _results(facility, case, draw)
    for name in _EMPTIED:
        spec = database.package.tables[name]
        _write(out / spec.path, spec.names, made[name])


def _mark(out: Path) -> None:
    path = out / "datapackage.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text
        + "# Mọi cơ sở, kết quả và điển hình ở đây là bịa ra. / Every enterprise here is made up.\nmade_up: true\n",
        encoding="utf-8",
    )


def _append_source(database: Database, out: Path) -> None:
    spec = database.package.tables["sources"]
    rows = [dict(row.cells) for row in database.rows("sources")]
    rows.append(
        {
            "id": SOURCE,
            "title": "Dữ liệu mẫu, không có thật (Sample data, not real)",
            "language": "mul",
            "publisher": "Cổng thông tin, bản trình diễn",
        }
    )
    _write(out / spec.path, spec.names, rows)


def _common() -> dict[str, str]:
    return {"source_id": SOURCE, "confidence": "secondary", "checked_on": CHECKED, "status": "published"}


def _facility(
    number: int, sector: str, title: tuple[str, str], district: str, today: Mapping[str, str], draw: random.Random
) -> dict[str, str]:
    return {
        "id": f"mau-{number:05d}",
        "title_vi": f"Cơ sở Mẫu số {number} ({title[0]})",
        "title_en": f"Sample facility no. {number} ({title[1]})",
        "name_note": "official",
        "sector_id": sector,
        "origin": "local",
        "place_id": district,
        "place_now_id": today.get(district, ""),
        "products_vi": f"Sản phẩm mẫu {draw.randint(1, 9)}",
        "products_en": f"Sample product {draw.randint(1, 9)}",
        "employees": str(draw.randint(5, 900)),
        "profile_year": str(draw.randint(FIRST_YEAR, LAST_YEAR)),
        "size_class": draw.choice(_SIZES),
        "consent": "named",
        "consent_on": f"{draw.randint(2021, 2025)}-{draw.randint(1, 12):02d}-15",
        **_common(),
    }


def _states(facility: Mapping[str, str], draw: random.Random) -> Iterable[dict[str, str]]:
    progress = draw.random()
    for year in (2015, 2018, 2020):
        reach = progress + (year - FIRST_YEAR) * 0.08
        yield {
            "facility_id": facility["id"],
            "year": str(year),
            "informed": _YES_NO[reach > 0.5],
            "aware": _YES_NO[reach > 0.7],
            "able": _YES_NO[reach > 0.8],
            "assessed": _YES_NO[reach > 1.0],
            "applying": _YES_NO[reach > 1.1],
            "has_unit": _YES_NO[reach > 1.3],
            "supported": _YES_NO[draw.random() < 0.02],
            "size_class": facility["size_class"],
            "method_vi": "Số mẫu do máy tạo",
            "method_en": "Sample figure made by a program",
            **_common(),
        }


def _results(facility: Mapping[str, str], case: str, draw: random.Random) -> Iterable[dict[str, str]]:
    if not case and draw.random() < 0.4:
        return
    for metric, unit, low, high in draw.sample(_METRICS, draw.randint(1, 3)):
        year = draw.randint(FIRST_YEAR, LAST_YEAR - 1)
        baseline = draw.randint(low, high)
        saved = round(baseline * draw.uniform(0.02, 0.25))
        yield {
            "facility_id": facility["id"],
            "period_from": str(year),
            "period_to": str(year),
            "metric_id": metric,
            "basis": "saving",
            "quantity": str(saved),
            "unit_id": unit,
            "per": "year",
            "baseline": str(baseline),
            "baseline_year": str(year - 1),
            "saving_vnd": str(saved * draw.randint(1_000, 3_000) * _PRICES.get(unit, 1)),
            "saving_per": "year",
            "price_year": str(year),
            "evidence_id": draw.choice(("measured", "invoiced", "estimated")),
            "case_study_id": case,
            **_common(),
        }


def _case(facility: Mapping[str, str], title: tuple[str, str], draw: random.Random, out: Path) -> str:
    case = f"dien-hinh-{facility['id']}"
    year = draw.randint(FIRST_YEAR, LAST_YEAR - 1)
    measures = draw.sample(_MEASURES, draw.randint(2, 4))
    record = {
        "id": case,
        "title_vi": f"Điển hình Mẫu: {facility['title_vi']}",
        "title_en": f"Sample case: {facility['title_en']}",
        "summary_vi": f"Hồ sơ mẫu ngành {title[0]}, bịa ra để trình diễn.",
        "summary_en": f"A sample record, {title[1]}, made up for the demonstration.",
        "facility_id": facility["id"],
        "sector_id": facility["sector_id"],
        "origin": "local",
        "place_id": facility["place_id"],
        "year_from": str(year),
        "year_to": str(year + 1),
        "ongoing": "false",
        "option_count": str(len(measures)),
        "consent": "named",
        "figures": "published",
        "addable": "true",
        **_common(),
        "packages": [
            {
                "title_vi": "Nhóm giải pháp mẫu",
                "title_en": "Sample package",
                "investment_vnd": str(draw.randint(10, 2_000) * 1_000_000),
                "saving_vnd": str(draw.randint(10, 1_000) * 1_000_000),
                "saving_per": "year",
                "price_year": str(year),
                "option_count": str(len(measures)),
                "evidence_id": "estimated",
            }
        ],
        "measures": [
            {
                "title_vi": vi,
                "title_en": en,
                "technique_id": technique,
                "technique_by": "portal",
                "implementation": draw.choice(("done", "under_way", "planned")),
                "offsite": "false",
                "evidence_id": "estimated",
                "package": "1",
                "investment_vnd": str(draw.randint(1, 500) * 1_000_000),
                "saving_vnd": str(draw.randint(1, 300) * 1_000_000),
                "price_year": str(year),
            }
            for technique, vi, en in measures
        ],
    }
    text = yaml.safe_dump(record, allow_unicode=True, sort_keys=False, default_style='"', width=1000)
    (out / "case_studies" / f"{case}.yaml").write_text(text, encoding="utf-8")
    return case


def _write(path: Path, names: Sequence[str], rows: Iterable[Mapping[str, str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(names)
        writer.writerows([row.get(name, "") for name in names] for row in rows)
