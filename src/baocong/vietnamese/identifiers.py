"""Organisation identifiers (mã định danh điện tử): one body, two printed forms."""

import re
from dataclasses import dataclass

from baocong.vietnamese.errors import TextError

LONGEST = 35
_LEVEL_ONE = re.compile(r"[A-Z][0-9]{2}")
_OLD = re.compile(r"[0-9]{3}\.[0-9]{2}\.[0-9]{2}\.[A-Z][0-9]{2}")
_NEW = re.compile(r"[A-Z][0-9]{2}(?:\.[A-Z0-9]+)*")
_BUSINESS = re.compile(r"[0-9]{10}(?:-[0-9]{3})?")
_OLD_WIDTHS = (2, 2, 3)
"""Digits of levels 2, 3 and 4 in the older form, which prints level 4 first."""
_SHAPES = (
    "Hãy ghi theo dạng H26.14 (cấp 1 đứng đầu), theo dạng cũ 000.00.14.H26 (cấp 1 đứng cuối), "
    "hoặc mã số doanh nghiệp gồm 10 chữ số."
)


class IdentifierError(TextError):
    """A text that is no organisation identifier; `code` is identifier.malformed, .too_long, .gap or .zero."""


@dataclass(frozen=True, slots=True)
class Identifier:
    """An identifier by its groups, level 1 first; a business has one group, its registration number.

    *Source*: QĐ 20/2020/QĐ-TTg as amended by QĐ 09/2025/QĐ-TTg; QCVN 102:2016/BTTTT for the older form.
    """

    groups: tuple[str, ...]

    def __str__(self) -> str:
        return ".".join(self.groups)

    @property
    def level(self) -> int:
        """The level of the body: 1 for a ministry or a province, 2 for its department."""
        return len(self.groups)

    @property
    def old_form(self) -> str | None:
        """The form of QCVN 102:2016 with 13 characters; None where a group does not fit it ("H55.242").

        *Example*:
        >>> Identifier(("H26", "14")).old_form
        '000.00.14.H26'
        >>> Identifier(("H55", "242")).old_form is None
        True
        """
        if not _LEVEL_ONE.fullmatch(self.groups[0]):
            return None
        slots = ["0" * width for width in _OLD_WIDTHS]
        free = 0
        for group in self.groups[1:]:
            while free < len(slots) and len(group) != _OLD_WIDTHS[free]:
                free += 1
            if free == len(slots) or not group.isdigit():
                return None
            slots[free] = group
            free += 1
        if slots[0] == "00" and any(int(one) for one in slots[1:]):
            return None
        return ".".join((*reversed(slots), self.groups[0]))


def parse_identifier(text: str) -> Identifier:
    """Return the identifier that a text prints in either form; small letters and blanks around it are mended.

    The older form is turned round and its empty groups are dropped.
    *Errors*: IdentifierError (a ValueError) with a Vietnamese sentence.
    *Example*:
    >>> str(parse_identifier("000.00.14.H26")), str(parse_identifier(" h26.14 "))
    ('H26.14', 'H26.14')
    """
    plain = text.strip().upper()
    if len(plain) > LONGEST:
        raise IdentifierError(
            "identifier.too_long", f"Mã định danh có {len(plain)} ký tự; được dùng nhiều nhất {LONGEST}."
        )
    if not plain.isascii() or not any(shape.fullmatch(plain) for shape in (_OLD, _NEW, _BUSINESS)):
        raise IdentifierError(
            "identifier.malformed",
            f"“{text.strip()[:60]}” không phải mã định danh. {_SHAPES}",
            {"text": text},
        )
    return _old(plain) if _OLD.fullmatch(plain) else _new(plain)


def _new(plain: str) -> Identifier:
    if _BUSINESS.fullmatch(plain):
        return Identifier((plain,))
    groups = tuple(plain.split("."))
    if any(not group.strip("0") for group in groups[1:]):
        raise IdentifierError(
            "identifier.zero",
            f"Mã định danh “{plain}” có nhóm toàn số 0; dạng này bỏ các nhóm trống. {_SHAPES}",
            {"text": plain},
        )
    return Identifier(groups)


def _old(plain: str) -> Identifier:
    *lower, first = plain.split(".")
    groups = tuple(group for group in reversed(lower) if int(group))
    if groups and not int(lower[-1]):
        raise IdentifierError(
            "identifier.gap",
            f"Mã định danh “{plain}” có cấp dưới mà để trống cấp 2. Hãy ghi đủ mã cấp 2 ở nhóm thứ ba.",
            {"text": plain},
        )
    return Identifier((first, *groups))
