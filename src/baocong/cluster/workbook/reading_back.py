"""What people decided in cum.xlsx, read back; a workbook that cannot be understood is refused, never overwritten."""

import re
from collections.abc import Mapping
from dataclasses import replace
from io import BytesIO
from typing import Final
from zipfile import BadZipFile

from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from baocong.cluster.info import INFO_ITEMS, KNOWN_MARK, MEMBER_ITEM
from baocong.cluster.model import Decisions, FigureDecision, StatedMember
from baocong.cluster.workbook.forms import EXPLANATIONS, FIGURES, FORMS, HIGHLIGHTS, INFO, SCORES, UNITS
from baocong.cluster.workbook.sheet import HeaderMissing, SheetRow, has_header, missing_headers, read_rows
from baocong.vietnamese.folding import fold

_ITEM_KEYS: Final[Mapping[str, str]] = {fold(label): key for key, (label, _) in INFO_ITEMS.items()}
# Excel turns a typed 2022-06 into the first day of that month.
_MONTH_CELL: Final = re.compile(r"^(\d{4}-\d{2})-01(?: 00:00:00)?$")
ENTERED: Final = "nhap-"
"""How the keys of rows begin that a person added."""
SCORE_KEYS: Final = ("standard", "bonus", "deduction", "stated", "disqualified", "deduction_reason")


class WorkbookRefusal(ValueError):
    """cum.xlsx cannot be read; the message says what to do and nothing is written."""


def open_workbook(data: bytes) -> Workbook:
    """Return the workbook. *Errors*: WorkbookRefusal for bytes that are not an .xlsx."""
    try:
        return load_workbook(BytesIO(data))
    except (BadZipFile, KeyError, ValueError, OSError, EOFError, TypeError) as error:
        raise WorkbookRefusal(
            "Không mở được cum.xlsx: tệp bị hỏng hoặc không phải Excel. Hãy khôi phục bản trước (mỗi lần chạy đều lưu một bản "
            "trong thư mục kết quả), hoặc đổi tên tệp này rồi chạy lại để làm tệp mới."
        ) from error


def all_rows(workbook: Workbook) -> dict[str, list[SheetRow]]:
    """Return the rows of each of our sheets, by title; a sheet that was deleted has none.

    A sheet that a person renamed is known by its header and gets its title back. *Errors*: WorkbookRefusal for a sheet
    whose header row is gone: what was written below it would be lost.
    """
    _give_titles_back(workbook)
    try:
        return {
            form.title: read_rows(workbook[form.title], form) if form.title in workbook.sheetnames else []
            for form in FORMS
        }
    except HeaderMissing as error:
        raise WorkbookRefusal(
            f"Sheet “{error}” của cum.xlsx không còn hàng tiêu đề cột nên không biết ô nào là gì. Hãy chép lại hàng tiêu đề từ "
            "bản trước (cum-truoc-khi-chay.xlsx trong thư mục kết quả), hoặc xóa hẳn sheet để làm lại từ đầu."
        ) from error


def _give_titles_back(workbook: Workbook) -> None:
    ours = {form.title for form in FORMS}
    for form in FORMS:
        if form.title not in workbook.sheetnames:
            strange = [one for one in workbook.worksheets if one.title not in ours and has_header(one, form)]
            if len(strange) == 1:
                strange[0].title = form.title


def workbook_notes(workbook: Workbook) -> list[str]:
    """Return what a person should know about sheets and columns that are no longer there."""
    notes = []
    for form in FORMS:
        if form.title not in workbook.sheetnames:
            notes.append(
                f"cum.xlsx không còn sheet “{form.title}” nên sheet được làm lại; những gì đã ghi ở đó nằm trong bản trước "
                "(cum-truoc-khi-chay.xlsx)."
            )
            continue
        lost = missing_headers(workbook[form.title], form)
        if lost:
            notes.append(
                f"Sheet “{form.title}” không còn cột “{'”, “'.join(lost)}” nên những gì ghi ở đó không được làm theo. Nếu đã "
                "đổi tên cột thì hãy đổi lại."
            )
    return notes


def read_decisions(rows: Mapping[str, list[SheetRow]]) -> Decisions:
    """Return everything that people wrote."""
    info, members = _info(rows[INFO.title])
    figures, entered = _figures(rows[FIGURES.title])
    return Decisions(
        info,
        members,
        {
            row.get("key"): (row.get("unit_set"), row.get("role_set"))
            for row in rows[UNITS.title]
            if row.get("key")
        },
        figures,
        entered,
        _highlights(rows[HIGHLIGHTS.title]),
        {
            row.get("key"): {key: row.get(key) for key in (*SCORE_KEYS, "source", "imported")}
            for row in rows[SCORES.title]
            if row.get("key")
        },
        {
            row.get("key"): row.get("explanation")
            for row in rows[EXPLANATIONS.title]
            if row.get("key") and row.get("explanation")
        },
    )


def _info(rows: list[SheetRow]) -> tuple[dict[str, str], tuple[StatedMember, ...]]:
    values: dict[str, str] = {}
    members: list[StatedMember] = []
    for row in rows:
        item = fold(row.get("item"))
        if item in _ITEM_KEYS:
            values[_ITEM_KEYS[item]] = _MONTH_CELL.sub(r"\1", row.get("value"))
        elif item.startswith(fold(MEMBER_ITEM)) and row.get("value"):
            known = tuple(filter(None, row.get("known").split(KNOWN_MARK)))
            members.append(StatedMember(row.get("value"), row.get("short"), row.get("code"), known))
    return values, tuple(members)


def _figures(rows: list[SheetRow]) -> tuple[dict[str, FigureDecision], tuple[FigureDecision, ...]]:
    """Decisions on rows that the machine wrote, and rows that a person added (they have no key of the machine's).

    A row that was copied to make a new one carries the key of its model: the first stays, the other is an added one. A
    row whose key was deleted still has its sentence, by which its decision finds its figure again.
    """
    known: dict[str, FigureDecision] = {}
    entered: list[FigureDecision] = []
    for number, row in enumerate(rows):
        decision = _decision(row)
        key = decision.key
        if key and not key.startswith(ENTERED) and key not in known:
            known[key] = decision
        elif not key and decision.sentence:
            known[f"mat-ma-{number}"] = replace(decision, key=f"mat-ma-{number}")
        elif not key or key.startswith(ENTERED):
            if decision.unit or decision.value:
                entered.append(decision)
        elif not known[key].is_made:
            known[key] = decision
        elif decision.value and decision != known[key]:
            entered.append(replace(decision, key="", sentence=""))
    return known, tuple(entered)


def _decision(row: SheetRow) -> FigureDecision:
    return FigureDecision(
        row.get("key"),
        row.get("choice"),
        row.get("indicator_set"),
        row.get("category_set"),
        row.get("value_set"),
        row.get("reason"),
        row.get("unit"),
        row.get("sentence"),
    )


def _highlights(rows: list[SheetRow]) -> dict[str, bool]:
    chosen: dict[str, bool] = {}
    for row in rows:
        choice = fold(row.get("choice"))
        if row.get("key") and choice in {"chọn", "bỏ"}:
            chosen[row.get("key")] = choice == "chọn"
    return chosen
