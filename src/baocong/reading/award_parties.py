"""Who conferred an award, and for which year, as the words around it say."""

import re

from baocong.reading.bodies import BODY
from baocong.reading.section_markers import find_mark
from baocong.reading.view import View

_BODY_BEHIND = re.compile(rf" (?:của |do )?(?P<body>(?!(?:Ban|Bộ|Sở|Hội) +cho){BODY})")
_BODY_IN_BRACKETS = re.compile(rf" ?\((?:do )?(?P<body>{BODY}) (?:tặng|trao|khen|công nhận)")
_NAMED_AUTHORITY = re.compile(r" của (?P<body>Chính phủ)")
_OF_THE_UNIT = re.compile(r"[Gg]iấy khen|(?<!thể )[Ll]ao động [Tt]iên tiến|LĐTT|cơ sở|CSTĐ ?CS")
_HIGHER = re.compile(r"Thủ tướng|Chính phủ|Chủ tịch|Bộ|UBND|Ủy ban|Tổng|Trung ương")
"""Who does not confer what the head of a unit confers: such a name is not carried on to the next award."""

_BODY_BEFORE = re.compile(
    rf"(?P<body>{BODY})(?: (?:đã|quyết định|cũng|ra quyết định|ký quyết định))* (?:tặng|công nhận|trao|khen|phong|biểu dương)",
)
_HEADER = re.compile(rf"[-+*•\s]*(?:\d+[.)] ?)?(?P<body>{BODY})[^:;.\n]{{0,40}}:\Z")
_YEAR = re.compile(r"[Nn]ăm ((?:19|20)\d\d)(?! *-)")
_LOOK_BACK = 12
_LONGEST_HEADING = 160
_YEAR_REACH = 600


def find_authority(view: View, award: re.Match[str], before: int, inherited: str | None) -> str | None:
    """Return who conferred the award: named behind it, before it, earlier in the bullet, or by the bullet above."""
    text = view.text
    if named := _NAMED_AUTHORITY.search(award[0]):
        return named["body"]
    behind = _BODY_BEHIND.match(text, award.end())
    if behind:
        return " ".join(behind["body"].split())
    bodies = list(_BODY_BEFORE.finditer(text, before, award.start()))
    if bodies:
        return bodies[-1]["body"]
    if inherited and not (_OF_THE_UNIT.search(award[0]) and _HIGHER.match(inherited)):
        return inherited
    return _header_authority(view, award.start())


def bracketed_authority(text: str, end: int) -> str | None:
    """Return the body that brackets behind the holders name: "01 tập thể (Bộ trưởng Bộ Y tế tặng)"."""
    found = _BODY_IN_BRACKETS.match(text, end)
    return " ".join(found["body"].split()) if found else None


def _header_authority(view: View, offset: int) -> str | None:
    """Return the body that heads the list in which the line of `offset` stands ("- Giám đốc Sở:")."""
    index = view.lines.index_at(offset)
    mark = view.text[view.lines[index][0]]
    for above in range(index - 1, max(-1, index - _LOOK_BACK), -1):
        line = view.text[slice(*view.lines[above])]
        if line.endswith(":") and line[0] != mark:
            header = _HEADER.match(line)
            return header["body"] if header else None
    return None


def find_year(view: View, offset: int) -> int | None:
    """Return the year that the heading of the list names, else the year named in the sentence before the award."""
    start, end = view.sentence_at(offset)
    named = _YEAR.findall(view.text, max(start, offset - _YEAR_REACH), offset)
    if named:
        return int(named[-1])
    index = view.lines.index_at(offset)
    for above in range(index - 1, max(-1, index - _LOOK_BACK), -1):
        line = view.text[slice(*view.lines[above])]
        is_section = bool(find_mark(line, 0)) and len(line) < _LONGEST_HEADING and line[-1] not in ".;"
        if (is_section or line.endswith(":")) and (found := _YEAR.findall(line)):
            return int(found[-1])
        if is_section:
            break
    named = _YEAR.findall(view.text, offset, min(end, offset + _YEAR_REACH))
    return int(named[0]) if named else None
