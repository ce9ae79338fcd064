"""The catalogue of a pack: its indicators, areas and categories, ready for matching and compiling."""

import csv
from collections.abc import Iterator
from importlib import resources

from baocong.counting.catalogue import Area, Catalogue, CategoryName
from baocong.counting.indicator import Indicator


def load_catalogue(name: str = "ict") -> Catalogue:
    """Return the catalogue of the shipped pack `name`."""
    return Catalogue(
        indicators={row["code"]: _indicator(row) for row in _rows(name, "indicators.csv")},
        areas={
            row["code"]: Area(row["code"], row["name_vi"], _wordings(row["headings_vi"]))
            for row in _rows(name, "areas.csv")
        },
        categories={
            (row["dimension"], row["value"]): CategoryName(row["name_vi"], _wordings(row["wordings_vi"]))
            for row in _rows(name, "categories.csv")
        },
        dimensions={row["dimension"]: row["name_vi"] for row in _rows(name, "dimensions.csv")},
    )


def _rows(pack: str, file: str) -> Iterator[dict[str, str]]:
    text = resources.files("baocong.packs").joinpath(pack, file).read_text(encoding="utf-8")
    yield from csv.DictReader(text.splitlines())


def _wordings(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split("|") if part.strip())


def _indicator(row: dict[str, str]) -> Indicator:
    breakdowns = (part.partition("=") for part in row["breakdowns"].split(";") if part)
    return Indicator(
        code=row["code"],
        area=row["area"],
        name=row["name_vi"],
        unit_of_measure=row["unit_of_measure"],
        kind=row["kind"],
        time=row["time"],
        adds_over_units=row["adds_over_units"] == "yes",
        recast=row["recast"],
        counts=row["counts"],
        numerator=row["numerator"] or None,
        denominator=row["denominator"] or None,
        breakdowns={dimension: tuple(values.split("|")) for dimension, _, values in breakdowns},
        direction=row["direction"],
        aliases=_wordings(row["aliases_vi"]),
    )
