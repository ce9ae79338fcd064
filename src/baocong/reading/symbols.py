"""Number and symbol (số, ký hiệu) of documents, wherever they stand in a text.

*Source*: Decree 30/2020/NĐ-CP, annex I (administrative), Decree 34/2016/NĐ-CP (normative, with a year), Instruction
36-HD/VPTW (Party: hyphen first); clusters and boards write their own names ("42/KH-CTĐ SỐ 08"). Scans add spaces.
"""

import re

from baocong.reading.letters import LOWER, UPPER

_SMALL = "TTLT|TTr|Ttr|CTrPH|CTr|TrS|Ttg|QyĐ|QyC|QĐi|TTg|CTh|KHh|Tr"
_GROUP = f"(?:(?:{_SMALL})(?![{LOWER}])|[{UPPER}][{UPPER}0-9]*(?![{LOWER}]))"
_TAIL = (
    rf"{_GROUP}(?: - {_GROUP}(?= *(?:[,;.)\n]|\Z)| (?:ngày|của|về|quy|sửa)\b))?"
    rf"(?:(?: ?[-/] ?(?<! [-/] )|[.&_]){_GROUP})*"
    r"(?:(?<=TĐ) ?(?:SỐ|Số|số) ?(?:\d{1,2}|[IVX]+)|(?<! ) SỐ (?:\d{1,2}|[IVX]+))?"
)

SYMBOL = re.compile(
    rf"(?<![\w.,/-])(?P<number>\d{{1,6}}[a-zđA-ZĐ]?)"
    rf"(?: ?/ ?(?P<year>(?:19|20)\d\d) ?/ ?{_TAIL}"
    rf"| ?/ ?{_TAIL}"
    rf"| ?- ?{_GROUP} ?/ ?{_TAIL})"
)
"""A whole symbol with its number: 51/KH-STTTT, 02/2012/TT-BTTTT, 34-CT/TW, 20/2023/QH15, 542/TT.MLMB-ĐVTTN."""

BLANK_SYMBOL = re.compile(rf"(?<=ố)[ .…_:]*(?P<symbol>/ ?{_GROUP}-{_TAIL})")
"""A symbol whose number is not filled in yet, behind the word số: "số      /KH-STTTT"."""

_CODES = re.compile(r"[/-] ?(?P<code>[^\W\d]+\d*)")


def codes(symbol: str) -> tuple[str, ...]:
    """Return the groups of letters of a symbol, in order.

    *Example*:

    >>> codes("02/2012/TT-BTTTT"), codes("34-CT/TW")
    (('TT', 'BTTTT'), ('CT', 'TW'))
    """
    return tuple(found["code"] for found in _CODES.finditer(symbol))
