"""Small Vietnamese wordings of a consolidated report: numbers, lists of units, what a total rests on."""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from baocong.compiling.material import ReportingUnit, Total
from baocong.counting.phrase import print_value
from baocong.scoring.points import format_points

NOT_STATED: Final = "không nêu"
NOT_SENT: Final = "chưa gửi"
NOT_READ: Final = "chưa đọc được"
NOT_APPLICABLE: Final = "không áp dụng"
PENDING: Final = "chờ xác nhận"
_LONGEST_LIST: Final = 6
_LONGEST_SENTENCE: Final = 12
_SHOWN_DECIMALS: Final = {"percent": Decimal("0.1"), "rate": Decimal("0.01"), "score": Decimal("0.01")}


def figure_text(value: Decimal, kind: str, in_prose: bool = False) -> str:
    """Return a value as it is printed: in prose counts below ten have a leading zero, in tables and money never.

    *Source*: facts of practice (numbers 01 to 09); percentages keep at most one decimal, as computed, half up.

    *Example*:

    >>> figure_text(Decimal(7), "count", in_prose=True), figure_text(Decimal(7), "count")
    ('07', '7')
    >>> figure_text(Decimal("88.54"), "percent")
    '88,5'
    """
    step = _SHOWN_DECIMALS.get(kind)
    if step is not None and value != value.quantize(step):
        value = value.quantize(step, ROUND_HALF_UP)
    return print_value(value.normalize() if value != value.to_integral_value() else value, kind, in_prose)


def stated_text(value: Decimal) -> str:
    """Return a value that a unit stated: never rounded, because the sentence beside it shows the same number.

    *Example*:

    >>> stated_text(Decimal("96.25")), stated_text(Decimal("1245.0"))
    ('96,25', '1.245')
    """
    return format_points(value)


def names_in_words(names: Sequence[str]) -> str:
    """Return "A, B và C"."""
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + " và " + names[-1] if names else ""


def basis_in_words(held: Total, units: Sequence[ReportingUnit], name_unsent: bool = True) -> str:
    """Return what a partial total rests on, "" for a full one.

    It names k of n and the units that are silent; those that sent nothing, or whose report cannot be read yet, are the
    same for every total, so `name_unsent` is for the first one only. *Source*: docs/rules/adding-up.md, part 2; practice of
    leads.
    """
    total = held.consolidated
    if not total.partial:
        return ""
    shown = {one.code: one for one in units}
    unread = [
        shown[code].short for code in total.silent if code in shown and shown[code].state == "unreadable"
    ]
    read = [shown[code] for code in total.silent if code in shown and shown[code].state != "unreadable"]
    silent = [one.short for one in read if one.code not in held.pending]
    waiting = [one.short for one in read if one.code in held.pending]
    missing = [shown[code].short for code in total.missing if code in shown]
    outside = [shown[code].short for code in total.not_applicable if code in shown]
    parts = [f"tổng hợp từ {total.reported}/{total.expected} đơn vị"]
    stated = [shown[code].short for code in dict.fromkeys(one.unit for one in total.addends) if code in shown]
    if silent and len(stated) < min(len(silent), _LONGEST_LIST + 1):
        parts.append(f"chỉ {names_in_words(stated)} nêu số này")
    elif len(silent) > _LONGEST_SENTENCE:
        parts.append(f"{len(silent)} đơn vị không nêu, xem bảng số liệu kèm theo")
    elif silent:
        parts.append(f"{names_in_words(silent)} không nêu")
    if waiting:
        parts.append(f"{names_in_words(waiting)} chờ xác nhận")
    if unread and name_unsent:
        parts.append(f"{names_in_words(unread)} đã gửi nhưng chưa đọc được")
    if missing and name_unsent:
        parts.append(f"{names_in_words(missing)} chưa gửi báo cáo")
    if outside:
        parts.append(f"{names_in_words(outside)} không thuộc đối tượng áp dụng")
    return "; ".join(parts)


def absence_words(total: Total, unit: ReportingUnit) -> str:
    """Return in words why a unit has no number here: never a blank, never a dash.

    *Source*: a unit that sent nothing, one whose report cannot be read yet, one whose figure waits for a person, one
    that does not mention the figure and one to which it does not apply are five different things (DESIGN truth 3).
    """
    stated = total.values.get(unit.code)
    if stated is not None and stated.absence == "not_applicable":
        return NOT_APPLICABLE
    if unit.code in total.pending:
        return PENDING
    return {"missing": NOT_SENT, "unreadable": NOT_READ}.get(unit.state, NOT_STATED)


def measured(text: str, unit_of_measure: str) -> str:
    """Return the number with its unit of measure: "1.245 hồ sơ", "88,5%"."""
    return f"{text}%" if unit_of_measure == "%" else f"{text} {unit_of_measure}"


def first_upper(text: str) -> str:
    """Return the text with its first letter as a capital."""
    return text[:1].upper() + text[1:]
