"""The catalogue of a pack: its indicators, areas and categories, ready for matching and compiling."""

from baocong.counting.catalogue import Area, Catalogue, CategoryName
from baocong.counting.indicator import Indicator
from baocong.packs.loading import Pack, shipped_pack
from baocong.packs.table import Row


def load_catalogue(name: str = "ict") -> Catalogue:
    """Return the catalogue of the shipped pack `name`. *Errors*: PackError."""
    return catalogue_of(shipped_pack(name))


def catalogue_of(pack: Pack) -> Catalogue:
    """Return the catalogue of a pack of kind reporting. *Errors*: PackError."""
    return Catalogue(
        indicators={row.text("code"): _indicator(row) for row in pack.table("indicators.csv").rows},
        areas={row.text("code"): _area(row) for row in pack.table("areas.csv").rows},
        categories={
            (row.text("dimension"), row.text("value")): CategoryName(
                row.text("name_vi"), row.words("wordings_vi")
            )
            for row in pack.table("categories.csv").rows
        },
        dimensions={row.text("dimension"): row.text("name_vi") for row in pack.table("dimensions.csv").rows},
        version=pack.stamp,
    )


def _area(row: Row) -> Area:
    return Area(row.text("code"), row.text("name_vi"), row.words("headings_vi"))


def _indicator(row: Row) -> Indicator:
    return Indicator(
        code=row.text("code"),
        area=row.text("area"),
        name=row.text("name_vi"),
        unit_of_measure=row.text("unit_of_measure"),
        kind=row.text("kind"),
        time=row.text("time"),
        adds_over_units=row.flag("adds_over_units"),
        recast=row.text("recast"),
        counts=row.text("counts"),
        numerator=row.text("numerator") or None,
        denominator=row.text("denominator") or None,
        breakdowns=row.groups("breakdowns"),
        direction=row.text("direction"),
        aliases=row.words("aliases_vi"),
    )
