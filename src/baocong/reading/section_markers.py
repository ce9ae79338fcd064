"""How headings are numbered: the marks at the beginning of a line, and how deep each of them stands."""

import re
from typing import NamedTuple

from baocong.vietnamese.syllables import LOWER, UPPER

_EMPHASIS = r"[*_#\s]*"
_TITLE_FOLLOWS = rf"(?=[*_\s]*[\"“‘'(\[]?[{UPPER}\d])"
_ANNEX_NUMBER = r"(?:\ (?:(?:SỐ|số)\ )?(?:[IVX]{1,5}|\d{1,2}|[A-E])(?!\w))"
_REST_IN_CAPITALS = rf"(?=[{UPPER}][^{LOWER}\n]{{5,}}(?:\n|\Z))"
_MARK = re.compile(
    rf"""{_EMPHASIS}(?:
      (?P<part>(?:PHẦN|Phần|CHƯƠNG|Chương)\s+(?:(?:THỨ|thứ|Thứ)\s+)?
        (?:NHẤT|HAI|BA|BỐN|TƯ|NĂM|SÁU|[Nn]hất|[Hh]ai|[Bb]a|[Bb]ốn|[Tt]ư|[Nn]ăm|[Ss]áu|[IVX]{{1,4}}|[1-9A-E]))
        (?!\w)[*_]*[ \t]*(?:[.:/)-]|(?=\Z|\n)|(?=[{UPPER}]{{2}}))[*_]*
    | (?P<annex>PHỤ\ LỤC{_ANNEX_NUMBER}?(?=[*_]*[ \t]*(?:[.:(-]|\Z|\n))|Phụ\ lục{_ANNEX_NUMBER}(?=[*_]*[ \t]*(?:[.:(]|\Z|\n))
        |Phụ\ lục(?=[*_]*[ \t]*(?:\Z|\n)))[*_]*[ \t]*[.:-]?[*_]*
    | (?P<item>(?:MỤC|Mục)\ (?:[IVX]{{1,4}}|\d{{1,2}}))(?!\w)[*_]*[ \t]*(?:[.:)-](?!\d)|(?=\Z|\n))[*_]*\s*{_TITLE_FOLLOWS}
    | (?P<mixed>[IVX]{{1,5}}(?:\.\d{{1,2}}){{1,3}})[.)/:]?[*_]*\s+{_TITLE_FOLLOWS}
    | (?P<roman>X{{0,3}}(?:IX|IV|V?I{{1,3}}|V|(?<=X)))(?:(?:\s?[.)/:]|\s?-(?=\s))[*_]*\s*{_TITLE_FOLLOWS}|(?<!VI)(?<!XI)\s+{_REST_IN_CAPITALS})
    | (?P<capital>[A-EĐ])(?:(?:[.)/:]|\s?-(?=\s))[*_]*\s+{_TITLE_FOLLOWS}|\s+{_REST_IN_CAPITALS})
    | (?P<decimal>\d{{1,2}}(?:\.\s?\d{{1,2}}){{1,3}})(?:(?:[.)/:]|-(?=\s))[*_]*\s*|[*_]*\s+){_TITLE_FOLLOWS}
    | (?P<arabic>\d{{1,2}})(?:\s?[.)/]|-(?=\s))[*_]*(?!\d)\s*{_TITLE_FOLLOWS}
    | (?P<letter>[a-zđ]\d?)[.)/][*_]*\s*{_TITLE_FOLLOWS}
    )""",
    re.VERBOSE,
)
_UNNUMBERED = re.compile(
    rf"(?:\*{{2,4}}\s*(?=[{UPPER}])(?P<bold>[^*\n]{{3,160}}?)\s*:?\*{{2,4}}:?"
    rf"|\*{{1,4}}\s*(?=[{UPPER}])(?P<star>[^*\n:.;]{{3,120}}?):\*{{0,4}}"
    rf"|\*\s*(?=[{UPPER}])(?P<plain>[^*\n:.;,]{{3,80}})(?=\n+[^*\n]))\s*(?=\n|\Z)"
)

LEVELS = {
    "part": 0,
    "annex": 0,
    "capital": 0,
    "roman": 1,
    "item": 1,
    "capitals": 1,
    "mixed": 2,
    "arabic": 2,
    "decimal": 3,
    "letter": 3,
    "unnumbered": 4,
}
"""The level that the contract gives to each kind of mark."""

DEPTHS = {
    "annex": -1,
    "part": 0,
    "capital": 1,
    "roman": 2,
    "item": 2,
    "capitals": 2,
    "mixed": 3,
    "arabic": 4,
    "decimal": 5,
    "letter": 9,
    "unnumbered": 10,
}
"""How deep each kind stands below another, whatever its level is called."""


class Mark(NamedTuple):
    """A mark at the beginning of a line: its kind, its number as printed, where the title begins, how deep it stands."""

    kind: str
    number: str | None
    title_start: int
    depth: int


def find_mark(text: str, start: int) -> Mark | None:
    """Return the mark of the line that begins at `start`, None where the line has none.

    *Example*:

    >>> find_mark("2.1. Bưu chính", 0)
    Mark(kind='decimal', number='2.1', title_start=5, depth=5)
    >>> find_mark("2.650 chứng thư số", 0) is None
    True
    """
    found = _MARK.match(text, start)
    if found and found.lastgroup:
        kind = found.lastgroup
        number = (
            " ".join(found[kind].split())
            if kind in ("part", "annex", "item")
            else found[kind].replace(" ", "")
        )
        depth = DEPTHS[kind] + (number.count(".") - 1 if kind in ("decimal", "mixed") else 0)
        return Mark(kind, number, found.end(), depth)
    found = _UNNUMBERED.match(text, start)
    if found and found.lastgroup:
        return Mark("unnumbered", None, found.start(found.lastgroup), DEPTHS["unnumbered"])
    return None
