"""The files of a territory pack: places with their intervals, and which went into which."""

from collections.abc import Iterator
from datetime import date, timedelta

from baocong.packs.problem import PackProblem
from baocong.packs.schema import Column, CsvSchema, JsonSchema, Lookup, PackKind, Reference
from baocong.packs.table import Row, Table

PROVINCE_KINDS = ("Tỉnh", "Thành phố")
DISTRICT_KINDS = ("Quận", "Huyện", "Thị xã", "Thành phố")
COMMUNE_KINDS = ("Xã", "Phường", "Thị trấn", "Đặc khu")
SUCCESSION_KINDS = ("merge", "change")

_INTERVAL = (Column("valid_from", "date", required=False), Column("valid_until", "date", required=False))


def _place_columns(kinds: tuple[str, ...]) -> tuple[Column, ...]:
    return (Column("code", "code"), Column("name"), Column("kind", choices=kinds))


def _place_on(table: Table, code: str, day: date) -> Row | None:
    return next((row for row in table.rows if row.text("code") == code and row.holds_on(day)), None)


def _check_successions(table: Table, lookup: Lookup) -> Iterator[PackProblem]:
    """A succession leads from a place that ends on its day to one that is in force from then on."""
    provinces = lookup.table("provinces.csv")
    for row in table.rows:
        day = row.day("date")
        if day is None:
            continue
        before = _place_on(provinces, row.text("from_code"), day - timedelta(days=1))
        after = _place_on(provinces, row.text("to_code"), day)
        if before is None or before.day("valid_until") != day:
            message = f"Mã {row.text('from_code')} không kết thúc hiệu lực vào ngày {day}."
            legal = tuple(r.text("code") for r in provinces.rows if r.day("valid_until") == day)
            yield PackProblem(table.file, row.line, "from_code", "inconsistent", message, legal)
        if after is None:
            message = f"Mã {row.text('to_code')} không có hiệu lực vào ngày {day}."
            legal = tuple(r.text("code") for r in provinces.rows if r.holds_on(day))
            yield PackProblem(table.file, row.line, "to_code", "inconsistent", message, legal)


TERRITORY = PackKind(
    "territory",
    (
        CsvSchema(
            "provinces.csv",
            (
                *_place_columns(PROVINCE_KINDS),
                Column("identifier", "code"),
                Column("identifier_checked", "yes_no"),
                Column("seat", required=False),
                Column("other_names", "words", required=False),
                *_INTERVAL,
                Column("legal_basis", required=False),
            ),
            key=("code",),
            intervals=True,
        ),
        CsvSchema(
            "successions.csv",
            (
                Column("date", "date"),
                Column("from_code", "code", refers=Reference("provinces.csv", "code")),
                Column("to_code", "code", refers=Reference("provinces.csv", "code")),
                Column("kind", choices=SUCCESSION_KINDS),
                Column("legal_basis"),
            ),
            key=("date", "from_code"),
            checks=(_check_successions,),
        ),
        CsvSchema(
            "districts.csv",
            (
                *_place_columns(DISTRICT_KINDS),
                Column("province_code", "code", refers=Reference("provinces.csv", "code")),
                *_INTERVAL,
            ),
            key=("code",),
            intervals=True,
            required=False,
        ),
        CsvSchema(
            "communes-of-districts.csv",
            (
                *_place_columns(COMMUNE_KINDS),
                Column("district_code", "code", refers=Reference("districts.csv", "code")),
            ),
            key=("code",),
            required=False,
        ),
        CsvSchema(
            "communes.csv",
            (
                *_place_columns(COMMUNE_KINDS),
                Column("province_code", "code", refers=Reference("provinces.csv", "code")),
                *_INTERVAL,
            ),
            key=("code",),
            intervals=True,
            required=False,
        ),
        JsonSchema("provinces-outline.json", ("crs", "simplified_degrees", "provinces")),
    ),
)
