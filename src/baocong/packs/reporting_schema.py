"""The files of a reporting pack: indicators with their words, outlines, criteria."""

from collections.abc import Iterator

from baocong.packs.criteria_checking import CRITERIA
from baocong.packs.nearest import nearest
from baocong.packs.outline_schema import OUTLINES
from baocong.packs.problem import PackProblem
from baocong.packs.schema import Column, CsvSchema, Lookup, PackKind, Reference
from baocong.packs.table import Row, Table
from baocong.vietnamese.folding import fold

KINDS = ("count", "money", "ratio", "percent", "rank", "score", "rate")
TIMES = ("flow", "cumulative", "total_to_date", "stock")
RECASTS = ("sum", "weighted_mean", "plain_mean", "break")
COUNTS = ("occurrences", "distinct", "none")
DIRECTIONS = ("up", "down", "none")
INDICATOR_CODES = Reference("indicators.csv", "code")
_NEVER_ADDED = ("percent", "rank", "rate")


def _check_wordings(table: Table, _: Lookup) -> Iterator[PackProblem]:
    """A wording stands for one category of a dimension, else no reader could tell which is meant."""
    seen: dict[tuple[str, str], Row] = {}
    for row in table.rows:
        for wording in (row.text("name_vi"), *row.words("wordings_vi")):
            other = seen.setdefault((row.text("dimension"), fold(wording)), row)
            if other is not row:
                message = f"“{wording}” đã chỉ giá trị “{other.text('value')}” ở dòng {other.line} của cùng một chiều."
                yield PackProblem(table.file, row.line, "wordings_vi", "repeated_wording", message)


def _check_indicators(table: Table, lookup: Lookup) -> Iterator[PackProblem]:
    categories: dict[str, list[str]] = {}
    for row in lookup.table("categories.csv").rows:
        categories.setdefault(row.text("dimension"), []).append(row.text("value"))
    for row in table.rows:
        yield from _check_breakdowns(table.file, row, categories)
        yield from _check_adding(table.file, row)


def _check_breakdowns(file: str, row: Row, categories: dict[str, list[str]]) -> Iterator[PackProblem]:
    for dimension, values in row.groups("breakdowns").items():
        if dimension not in categories:
            message = f"Chiều phân tổ “{dimension}” không có trong categories.csv."
            legal = nearest(dimension, frozenset(categories))
            yield PackProblem(file, row.line, "breakdowns", "broken_reference", message, legal)
            continue
        for value in values:
            if value not in categories[dimension]:
                message = f"Chiều “{dimension}” không có giá trị “{value}” trong categories.csv."
                legal = tuple(categories[dimension])
                yield PackProblem(file, row.line, "breakdowns", "broken_reference", message, legal)


def _check_adding(file: str, row: Row) -> Iterator[PackProblem]:
    """Ratios are computed from their parts, never added; a share has its parts or none."""
    kind = row.text("kind")
    if kind in _NEVER_ADDED and row.flag("adds_over_units"):
        message = f"Chỉ tiêu loại “{kind}” không cộng được giữa các đơn vị."
        yield PackProblem(file, row.line, "adds_over_units", "inconsistent", message, ("no",))
    if row.text("denominator") and not row.text("numerator"):
        message = "Có mẫu số (denominator) mà thiếu tử số (numerator)."
        yield PackProblem(file, row.line, "numerator", "inconsistent", message)


REPORTING = PackKind(
    "reporting",
    (
        CsvSchema(
            "areas.csv",
            (Column("code", "code"), Column("name_vi"), Column("headings_vi", "words", required=False)),
            key=("code",),
        ),
        CsvSchema("dimensions.csv", (Column("dimension", "code"), Column("name_vi")), key=("dimension",)),
        CsvSchema(
            "categories.csv",
            (
                Column("dimension", "code", refers=Reference("dimensions.csv", "dimension")),
                Column("value", "code"),
                Column("name_vi"),
                Column("wordings_vi", "words", required=False),
            ),
            key=("dimension", "value"),
            checks=(_check_wordings,),
        ),
        CsvSchema(
            "indicators.csv",
            (
                Column("code", "code"),
                Column("area", "code", refers=Reference("areas.csv", "code")),
                Column("name_vi"),
                Column("unit_of_measure"),
                Column("kind", choices=KINDS),
                Column("time", choices=TIMES),
                Column("adds_over_units", "yes_no"),
                Column("recast", choices=RECASTS),
                Column("counts", choices=COUNTS),
                Column("numerator", "code", required=False, refers=INDICATOR_CODES),
                Column("denominator", "code", required=False, refers=INDICATOR_CODES),
                Column("breakdowns", "breakdowns", required=False),
                Column("direction", choices=DIRECTIONS),
                Column("aliases_vi", "words", required=False),
            ),
            key=("code",),
            checks=(_check_indicators,),
        ),
        OUTLINES,
        CRITERIA,
    ),
)
