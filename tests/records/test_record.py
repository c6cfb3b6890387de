import dataclasses
from dataclasses import FrozenInstanceError, dataclass
from decimal import Decimal
from typing import Any

import pytest

from sxsh_site.findings.finding import Origin
from sxsh_site.language.dates import PartialDate
from sxsh_site.language.text import Choice, Text
from sxsh_site.records.record import Provenance, build
from tests.made_up import database, world


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """One field of each type that a record can have."""

    id: str
    title: Text
    place_note: Text | None
    capacity: Decimal | None
    employees: int | None
    profile_year: int | None
    consent_on: PartialDate | None
    consent: Choice
    size_class: Choice | None
    origin_: Choice
    provenance: Provenance
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Yes:
    """A field that is true or false."""

    in_province: bool


def sample(**given: str) -> Sample:
    return build(Sample, database(world(facilities=[given])).rows("facilities")[0])


def test_every_field_is_read_by_its_type():
    assert sample(
        id="co-so-mau",
        title_vi="Cơ sở Mẫu",
        title_en="Sample facility",
        place_note_vi="xã Mẫu",
        place_note_en="Sample commune",
        capacity="10.50",
        employees="40",
        profile_year="2015",
        consent_on="2020-05",
        size_class="small",
        origin="vietnam",
        source_locator_vi="trang 5",
        source_locator_en="page 5",
    ) == Sample(
        id="co-so-mau",
        title=Text(vi="Cơ sở Mẫu", en="Sample facility"),
        place_note=Text(vi="xã Mẫu", en="Sample commune"),
        capacity=Decimal("10.50"),
        employees=40,
        profile_year=2015,
        consent_on=PartialDate(year=2020, month=5),
        consent=Choice(id="public_source", label=label("consent", "public_source")),
        size_class=Choice(id="small", label=label("size_class", "small")),
        origin_=Choice(id="vietnam", label=label("origin", "vietnam")),
        provenance=Provenance(
            source_id="mau",
            source_locator=Text(vi="trang 5", en="page 5"),
            confidence=Choice(id="verified", label=label("confidence", "verified")),
            checked_on=PartialDate(year=2026, month=11),
            status="published",
        ),
        origin=Origin(file="data/facilities.csv", line=2, row=2),
    )


def label(field: str, value: str) -> Text:
    row = database(world(facilities=[{}])).rows("facilities")[0]
    choice = row.spec.field(field).choice(value)
    assert choice is not None
    return choice.label


def test_choices_carry_the_labels_of_their_schema():
    assert label("size_class", "small") == Text(vi="Nhỏ", en="Small")


def test_unknown_is_none_never_zero():
    one = sample()
    assert (one.place_note, one.capacity, one.employees, one.consent_on, one.size_class) == (None,) * 5
    zero = sample(capacity="0", employees="0")
    assert (zero.capacity, zero.employees) == (Decimal(0), 0)


def test_same_stands_for_a_name_that_is_the_same_in_both_languages():
    assert sample(title_vi="Mẫu Composite", title_en="same").title == Text(vi="Mẫu Composite", en="Mẫu Composite")


@pytest.mark.parametrize(("value", "expected"), [("true", True), ("false", False)])
def test_booleans(value, expected):
    row = database(world(sectors=[{"in_province": value}])).rows("sectors")[0]
    assert build(Yes, row) == Yes(in_province=expected)


def test_a_record_never_changes():
    with pytest.raises(FrozenInstanceError):
        sample().id = "khac"


def test_records_have_no_dictionaries():
    def values(record: Any) -> list[Any]:
        return [getattr(record, field.name) for field in dataclasses.fields(record)]

    assert not any(isinstance(value, dict | list) for value in values(sample()))
