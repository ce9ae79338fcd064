"""The filtered log as a file, as it is on the screen."""

from collections.abc import Sequence
from typing import Literal

from django.db.models import QuerySet
from django.utils import timezone

from baocong.apps.audit.models import AuditEntry
from baocong.apps.inspection.rows import content_text, lines_of
from baocong.apps.rights.answers import Rejected
from baocong.writing.csv import write_csv
from baocong.writing.xlsx import Column, Sheet, write_workbook

MOST = 20_000
"""Entries of one file."""
_HEADS = ("Số", "Thời điểm", "Người", "Thay mặt", "Việc", "Mã việc", "Về", "Đơn vị", "Nội dung", "Dấu")
_WIDTHS = (8, 18, 24, 18, 30, 18, 28, 28, 60, 66)
Kind = Literal["csv", "xlsx"]


def export_entries(entries: QuerySet[AuditEntry], kind: Kind, note: str) -> bytes:
    """Return the entries as CSV or Excel, newest first. *Errors*: Rejected `too_many_entries` beyond MOST."""
    found = list(entries.select_related("payload")[: MOST + 1])
    if len(found) > MOST:
        limit = f"{MOST:,}".replace(",", ".")
        message = f"Có hơn {limit} bút toán nên không xuất một lần được. Hãy lọc hẹp hơn, chẳng hạn theo từng tháng."
        raise Rejected("too_many_entries", message)
    rows: list[Sequence[str | int]] = [
        (
            one.seq,
            timezone.localtime(one.at).strftime("%d/%m/%Y %H:%M:%S"),
            one.who,
            one.on_behalf_of,
            one.label,
            one.code,
            one.about,
            one.unit,
            content_text(one.entry),
            one.entry.digest,
        )
        for one in lines_of(found)
    ]
    if kind == "csv":
        return write_csv([_HEADS, *rows])
    columns = tuple(Column(title, width) for title, width in zip(_HEADS, _WIDTHS, strict=True))
    sheet = Sheet("Nhật ký", columns, rows, title="Nhật ký", notes=(note,), frozen=1, with_filter=True)
    return write_workbook([sheet], title="Nhật ký")
