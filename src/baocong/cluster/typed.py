"""What people type into the cells of the workbook, understood or refused with a sentence; never guessed."""

from decimal import Decimal
from typing import Final, Literal

from rapidfuzz import process

from baocong.counting.catalogue import Catalogue
from baocong.counting.indicator import Indicator
from baocong.vietnamese.folding import fold, search_key
from baocong.vietnamese.numerals import NumberError, parse_number

Choice = Literal["nhận", "bỏ", "cộng", ""]
_CHOICES: Final[dict[str, Choice]] = {"": "", "nhan": "nhận", "bo": "bỏ", "cong": "cộng"}
CODE_MARK: Final = " · "
"""Between an indicator's code and its name, as the sheet shows them."""
_WHOLE_KINDS: Final = frozenset({"count", "ratio", "rank"})


class TypedRefusal(ValueError):
    """A cell cannot be understood; the message says what is allowed."""


def parse_choice(text: str) -> Choice:
    """Return the decision on a figure, with or without marks and capitals. *Errors*: TypedRefusal.

    *Example*:

    >>> parse_choice("Nhận "), parse_choice("bo")
    ('nhận', 'bỏ')
    """
    choice = _CHOICES.get(search_key(text).strip())
    if choice is None:
        raise TypedRefusal(f"Không hiểu quyết định “{text}” nên chưa làm theo. Hãy chọn: nhận · bỏ · cộng.")
    return choice


def parse_indicator(text: str, catalogue: Catalogue) -> str:
    """Return the code of an indicator that a person named by its code, its name, or both as the sheet shows them.

    *Errors*: TypedRefusal, with the nearest indicators there are.
    """
    if not text.strip():
        raise TypedRefusal("Hãy ghi “Chỉ tiêu đúng” (mã hoặc tên ở cột Chỉ tiêu, ví dụ dossiers.received).")
    code = text.partition(CODE_MARK)[0].strip()
    if code in catalogue.indicators:
        return code
    named = [one.code for one in catalogue.indicators.values() if fold(one.name) == fold(text)]
    if len(named) == 1:
        return named[0]
    shown = {key: f"{key} {fold(one.name)}" for key, one in catalogue.indicators.items()}
    near = [key for _, _, key in process.extract(fold(text), shown, limit=3)]
    raise TypedRefusal(f"Không có chỉ tiêu “{text}”. Gần nhất: {CODE_MARK.join(near)}.")


def parse_value(text: str, indicator: Indicator) -> Decimal:
    """Return a value that a person typed, with or without its unit of measure. *Errors*: TypedRefusal.

    What is counted has no fraction: "1,234" is refused, because it may be meant as 1.234.
    """
    unit = indicator.unit_of_measure
    plain = text.strip()
    if unit and fold(plain).endswith(fold(unit)):
        plain = plain[: -len(unit)].rstrip()
    try:
        value = parse_number(plain)
    except NumberError as error:
        raise TypedRefusal(str(error)) from error
    if indicator.kind in _WHOLE_KINDS and value != value.to_integral_value():
        raise TypedRefusal(
            f"“{text}” là số lẻ, còn chỉ tiêu này đếm từng {unit}. Viết phần nghìn bằng dấu chấm, ví dụ 1.234, hoặc viết liền 1234."
        )
    return value
