"""Made-up targets."""

from tests.made_up import Cells, edition

PERCENT = {"id": "percent", "symbol_vi": "%", "symbol_en": "same"}
APPLY = {
    "title_vi": "Chỉ tiêu Mẫu",
    "title_en": "Sample target",
    "family": "mau",
    "year": "2015",
    "target_low": "20",
    "target_high": "25",
    "unit_id": "percent",
    "denominator_vi": "cơ sở mẫu",
    "denominator_en": "sample facilities",
}


def indicators(*given: Cells, language="vi", **tables):
    units = [PERCENT, {"id": "dn", "symbol_vi": "doanh nghiệp", "symbol_en": "enterprises"}]
    rows = [{"id": f"chi-tieu-{number}", **one} for number, one in enumerate(given)]
    one = edition(language, indicators=rows, units=units, **tables)
    return list(one.catalogue.indicators.values()), one
