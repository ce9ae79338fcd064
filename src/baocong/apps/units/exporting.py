"""Lists of units and of cluster members as a workbook or CSV: the columns of the screen, texts stay texts."""

from collections.abc import Iterable, Sequence
from datetime import date

from baocong.apps.units.models import ClusterMembership
from baocong.apps.units.queries.listing import UnitRow
from baocong.writing.csv import write_csv
from baocong.writing.xlsx import Column, Sheet, write_workbook

_UNIT_COLUMNS = (
    Column("Tên đơn vị", 44),
    Column("Loại", 22),
    Column("Thuộc", 44),
    Column("Mã địa bàn", 12),
    Column("Mã định danh", 16),
    Column("Hoạt động từ", 14),
    Column("Đến hết ngày trước", 14),
)
_MEMBER_COLUMNS = (Column("STT", 6), Column("Đơn vị", 50), Column("Vai trò", 16), Column("Mã định danh", 16))


def units_as_workbook(rows: Iterable[UnitRow], day: date) -> bytes:
    """Return the list of units of a day as .xlsx."""
    sheet = Sheet(
        "Đơn vị",
        _UNIT_COLUMNS,
        _unit_cells(rows),
        title=f"Danh sách đơn vị ngày {day:%d/%m/%Y}",
        frozen=1,
        with_filter=True,
    )
    return write_workbook([sheet], title="Danh sách đơn vị")


def units_as_csv(rows: Iterable[UnitRow]) -> bytes:
    """Return the list of units as CSV."""
    return write_csv([[one.title for one in _UNIT_COLUMNS], *_unit_cells(rows)])


def members_as_workbook(members: Iterable[ClusterMembership], title: str) -> bytes:
    """Return the members of a cluster as .xlsx."""
    return write_workbook(
        [Sheet("Thành viên", _MEMBER_COLUMNS, _member_cells(members), title=title)], title=title
    )


def members_as_csv(members: Iterable[ClusterMembership]) -> bytes:
    """Return the members of a cluster as CSV."""
    return write_csv([[one.title for one in _MEMBER_COLUMNS], *_member_cells(members)])


def _unit_cells(rows: Iterable[UnitRow]) -> list[Sequence[str]]:
    return [
        (
            row.unit.name,
            row.unit.unit_class.name,
            row.path,
            row.unit.place_code,
            row.unit.identifier,
            _day(row.unit.valid_from),
            _day(row.unit.valid_until),
        )
        for row in rows
    ]


def _member_cells(members: Iterable[ClusterMembership]) -> list[Sequence[str | int]]:
    return [
        (number, one.unit.name, one.get_part_display(), one.unit.identifier)
        for number, one in enumerate(members, start=1)
    ]


def _day(day: date | None) -> str:
    return f"{day:%d/%m/%Y}" if day else ""
