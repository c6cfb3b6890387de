"""Reads ``plausible.yaml``: which units, amounts and prices the figures of one facility can have."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from importlib.resources import files

import yaml


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """Between what an amount in ``unit_id`` lies."""

    unit_id: str
    least: Decimal
    most: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Plausible:
    """``dimensions`` and ``prices`` by metric; ``yearly`` by basis and dimension; ``in_units`` by unit."""

    dimensions: Mapping[str, Sequence[str]]
    yearly: Mapping[str, Mapping[str, Bounds]]
    prices: Mapping[str, Bounds]
    in_units: Mapping[str, Decimal]


@cache
def plausible() -> Plausible:
    """What ``plausible.yaml`` says."""
    source = yaml.safe_load(files("sxsh_site.checking").joinpath("plausible.yaml").read_text(encoding="utf-8"))
    return Plausible(
        dimensions=source["dimensions"],
        yearly={
            basis: {dimension: _bounds(entry) for dimension, entry in several.items()}
            for basis, several in source["yearly"].items()
        },
        prices={metric: _bounds(entry) for metric, entry in source["prices"].items()},
        in_units={unit: Decimal(str(value)) for unit, value in source["in_units"].items()},
    )


def _bounds(entry: Mapping[str, str | int]) -> Bounds:
    return Bounds(unit_id=str(entry["unit_id"]), least=Decimal(entry.get("least", 0)), most=Decimal(entry["most"]))
