"""Which style the numbers of a pasted block are written in: decided by the block as a whole, or left to a person. Pure.

`static/ui/entry/numbers.js` follows the same rule in the browser; `tests/golden/pasted-blocks.json` holds both to it.
"""

import re
from collections.abc import Iterable
from enum import Enum
from typing import Literal

from baocong.vietnamese.numerals import NumberStyle

_AMBIGUOUS = re.compile(r"[1-9]\d{0,2}([.,])\d{3}")
_COMMA_SURE = re.compile(
    r"\d{1,3}(?:\.\d{3}){2,}|\d{1,3}(?:\.\d{3})+,\d+|\d+,\d{1,2}|\d+,\d{4,}|\d{4,},\d{3}|0,\d+"
)
_POINT_SURE = re.compile(
    r"\d{1,3}(?:,\d{3}){2,}|\d{1,3}(?:,\d{3})+\.\d+|\d+\.\d{1,2}|\d+\.\d{4,}|\d{4,}\.\d{3}|0\.\d+"
)
_AROUND = re.compile(r"^[\s+\u2212(-]+|[\s%)]+$")


class Undecided(Enum):
    """What a block is without a decision: nothing in it needs one, or a person must say."""

    NOT_NEEDED = "not_needed"
    ASK = "ask"


BlockStyle = NumberStyle | Undecided
Witness = Literal["comma", "point", "dotted", "commaed", ""]


def witness_of(text: str) -> Witness:
    """Return what one cell says about the style: sure in itself, ambiguous with a point or a comma, or nothing."""
    number = _AROUND.sub("", text)
    if _AMBIGUOUS.fullmatch(number):
        return "dotted" if "." in number else "commaed"
    if _COMMA_SURE.fullmatch(number):
        return "comma"
    return "point" if _POINT_SURE.fullmatch(number) else ""


def decide_block_style(cells: Iterable[tuple[str, bool]]) -> BlockStyle:
    """Return the style of a block; each cell is its text and whether its place takes whole numbers only.

    Cells that can be read in one way only decide. Where there are none, "1.234" in a place for whole numbers can only
    have a point between thousands, and decides. Where cells contradict each other, or nothing decides, a person is asked.
    *Example*:
    >>> decide_block_style([("1.234", False), ("0,95", False)])
    <NumberStyle.COMMA: 'decimal_comma'>
    >>> decide_block_style([("1.234", False)])
    <Undecided.ASK: 'ask'>
    """
    said = [(witness_of(text), whole) for text, whole in cells]
    ambiguous = [(one, whole) for one, whole in said if one in {"dotted", "commaed"}]
    if not ambiguous:
        return Undecided.NOT_NEEDED
    sure = {one for one, _ in said if one in {"comma", "point"}}
    if not sure:
        sure = {"comma" if one == "dotted" else "point" for one, whole in ambiguous if whole}
    if len(sure) != 1:
        return Undecided.ASK
    return NumberStyle.COMMA if sure == {"comma"} else NumberStyle.POINT
