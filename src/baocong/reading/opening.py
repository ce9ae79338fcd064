"""The heading block: issuer, number, place and date, type, title, in whatever order extraction left them."""

import re
from dataclasses import dataclass, field

from baocong.reading.document_types import HEADING_TYPES
from baocong.reading.notices import is_notice
from baocong.reading.section_markers import find_mark
from baocong.reading.spans import Span
from baocong.reading.view import View
from baocong.vietnamese.syllables import LOWER, UPPER
from baocong.vietnamese.symbols import SymbolError, parse_symbol

_COLUMNS = re.compile(
    r"\t+| {3,}|(?<=\S) (?=C[ỘO]NG H[ÒO][AÀ] X[ÃA] H[ỘO]I|ĐẢNG CỘNG SẢN|Độc lập *- *Tự do)"
    r"|(?:(?<=CHỦ NGHĨA VIỆT NAM)|(?<=CỘNG SẢN VIỆT NAM)|(?<=- Hạnh phúc)) (?=\S)"
)
_SIGNS_OF_COLUMNS = ("\t", "   ", " C", " ĐẢNG", " Độc", "VIỆT NAM ", "phúc ")
_DATE_BESIDE = re.compile(
    rf"(?<=[{UPPER}]{{2}}) +(?=(?:TP\. ?)?[{UPPER}][^\W\d_]*[{LOWER}][^,\d\n]{{0,40}}, *[Nn]gày)|(?<=\w) +(?=S[ốỐ] *: *\d)"
)
"""Between a body's name and the place and date that stand on one line with it, and between a date and the number."""
_BLANKS = re.compile(
    r"(?<=gày) {2,}(?=tháng|/)|(?<=tháng) {2,}(?=năm)|(?<=/) {2,}(?=/|\d)|(?<=ố:) {2,}(?=[/-])|(?<=ố) {2,}(?=[/-])"
)
_TYPE = re.compile(rf"[*_#\s]*(?P<type>{'|'.join(HEADING_TYPES)})(?!\w)[*_]*(?P<rest>.*)", re.DOTALL)
_SPACED = re.compile(r"(?:[^\W\d_] ){3,}[^\W\d_]")
_MOTTO = re.compile(
    r"[*_\s]*(?:C[ỘO]NG(?: H[ÒO][AÀ]| H[ỎO]A)?(?: X[ÃA] H[ỘO]I.*)?\Z|C[ỘO]NG H[ÒO][AÀ] X[ÃA] H[ỘO]I|H[ÒO][AÀ] X[ÃA] H[ỘO]I"
    r"|(?:X[ÃA] H[ỘO]I )?CH[ỦU] NGH[ĨI]A VI[ỆE]T NAM|ĐỘC LẬP *-|T[ỰU] DO *- *H[ẠA]NH|ĐẢNG CỘNG SẢN VIỆT NAM)",
    re.IGNORECASE,
)
_RULE = re.compile(r"[-_=*~.\s]{2,}|[*]")
_NUMBER = re.compile(
    rf"[*_\s]*S[ốôỐÔ] *[:.]? *(?P<number>\d{{1,6}}[a-zđ]?)?[ .…_]*(?P<symbol>(?:/ ?\d{{4}} ?)?[/-] ?[{UPPER}][^\s,;*]*(?: ?- ?[{UPPER}][^\s,;*]*)*(?: S[ốỐ] \d+)?)?",
)
_UNNUMBERED_SYMBOL = re.compile(rf"/[{UPPER}][{UPPER}\w]*(?:-[{UPPER}][{UPPER}\w&.]*)+")
_PLACE_DATE = re.compile(
    rf"[*_\s(]*(?P<place>[{UPPER}][^,\d\n]{{1,40}}?)?(?:,? *[Nn]gày *|, *(?=tháng))(?P<day>\d{{1,2}}|[ .…_]*?) *(?:tháng|/|-) *(?P<month>\d{{1,2}}|[ .…_]*?)"
    r" *(?:năm|/|-) *(?P<year>(?:19|20)\d\d)[*_\s)]*\Z"
)
_DRAFT = re.compile(r"[*_\s(\[]*(?:DỰ THẢO|Dự thảo)(?!\w)")
_STAMP = re.compile(
    r"[*_\s(]*(?:HỎA TỐC|HOẢ TỐC|THƯỢNG KHẨN|KHẨN|MẬT|TỐI MẬT|TUYỆT MẬT|LƯU HÀNH NỘI BỘ|XEM XONG TRẢ LẠI)[*_\s)]*\Z"
)
_ABOUT = re.compile(r"[*_\s]*(?:V/v|v/v|Về việc)\s+(?P<about>.+)", re.DOTALL)
_REMARK = re.compile(r"[*_\s]*\([^()]*\)[*_\s]*\Z")
_FOR = re.compile(r"[*_\s(]*(?:Kính gửi|KÍNH GỬI|Kính trình)")
_OPENS_TEXT = re.compile(
    r"[*_\s]*(?:Thực hiện|Căn cứ|Theo|Triển khai|Thi hành|Tiếp tục|Để|Nhằm|Trong|Năm|Quý|Tháng|Sau khi|Được|Ngay|Với"
    r"|Sở|UBND|Ủy ban|Cụm|Khối|Phòng|Ban|Chi cục|Trung tâm|Bộ|Hội|Ngày|Thời gian|Từ|Tiếp|Phúc đáp|Trả lời)(?!\w)"
)
_BASIS = re.compile(
    r"[*_\s]*(?:Thực hiện|Căn cứ|Theo|Thi hành|Phúc đáp|Triển khai) +[^\n]*(?:\d{1,5} ?[/-] ?[A-ZĐ]|[:;.,]\Z)"
)
_KINDS_OF_PAPER = ("TÓM TẮT", "NHANH", "CHÍNH THỨC")
_MOST_LINES = 60
_MOST_LETTER_LINES = 16
_MOST_COLUMNS = 3
_LONGEST_HEADING_LINE = 330
_SURELY_TEXT = 420
_LONGEST_PARAGRAPH = 3000


@dataclass(slots=True)
class Opening:
    """What the heading block says; `end` is where the text begins, 0 where there is no heading block.

    *Shapes*: `lines_of_bodies` are the lines in the left column before the type, the superior body first.
    """

    type: str | None = None
    title: str | None = None
    place: str | None = None
    date: str | None = None
    number: str | None = None
    symbol: str | None = None
    draft: bool = False
    end: int = 0
    lines_of_bodies: list[str] = field(default_factory=list)
    paragraph: str = ""


def read_opening(view: View) -> Opening:
    """Return the heading block of the text, side by side or flattened."""
    opening = Opening()
    titles: list[str] = []
    lines = [view.lines[index] for index in range(min(_MOST_LINES, len(view.lines)))]
    type_at = _type_line(view.text, lines)
    if type_at < 0:
        type_at = _last_heading_line(view.text, lines)
    ruled = False
    for index, (start, end) in enumerate(lines):
        line = view.text[start:end]
        taken = _take(line, opening, titles, before_type=index <= type_at)
        if not taken and index > type_at:
            if ruled or not _is_title(view.text, lines[index], opening, titles):
                break
            if not _REMARK.match(line) and not is_notice(line):
                titles.append(line)
        ruled = ruled or (bool(titles) and index > type_at and bool(_RULE.fullmatch(line)))
        opening.end = end
    if opening.type is None and titles:
        opening.type = "công văn"
    if titles:
        opening.title = " ".join(" ".join(titles).replace("*", " ").split()).strip(" _-:;,") or None
    opening.paragraph = _first_paragraph(view, opening.end)
    return opening


def _type_line(text: str, lines: list[Span]) -> int:
    """Return the index of the line with the type word, -1 where none stands before the text begins."""
    for index, (start, end) in enumerate(lines):
        mark = find_mark(text, start)
        if end - start > _SURELY_TEXT or (mark and mark.number and end - start > 3):
            return -1
        parts = _columns(text[start:end])
        if len(parts) <= _MOST_COLUMNS and any(_type_of(part, len(parts) == 1) for part in parts):
            return index
    return -1


def _last_heading_line(text: str, lines: list[Span]) -> int:
    """Return the index of the last line that surely belongs to the heading block of a paper without a type word."""
    last = -1
    for index, (start, end) in enumerate(lines[:_MOST_LETTER_LINES]):
        if end - start > _SURELY_TEXT or _FOR.match(text, start):
            break
        for part in _columns(text[start:end]):
            number = _NUMBER.match(part)
            if (
                _MOTTO.match(part)
                or (number and number["symbol"])
                or (_PLACE_DATE.match(part) and len(part) < 90)
            ):
                last = index
    return last


def _columns(line: str) -> list[str]:
    """Return what stands side by side on a line."""
    return _COLUMNS.split(line) if any(map(line.__contains__, _SIGNS_OF_COLUMNS)) else [line]


def _type_of(part: str, alone_on_line: bool = True) -> re.Match[str] | None:
    """Return the match of a type word in capitals, or in small letters when nothing else stands on the line."""
    if _SPACED.search(part):
        part = "  ".join(words.replace(" ", "") for words in re.split(r" {2,}", part.strip()))
        part = part.replace("BÁOCÁO", "BÁO CÁO").replace("BÁO  CÁO", "BÁO CÁO")
    found = _TYPE.match(part)
    if found or not alone_on_line:
        return found
    alone = part.strip("*_ .:")
    return (
        _TYPE.match(alone.upper()) if alone.capitalize() == alone and alone.upper() in HEADING_TYPES else None
    )


def _take(line: str, opening: Opening, titles: list[str], before_type: bool) -> bool:
    """Take over what the columns of a line say; return whether all of the line belongs to the heading block."""
    taken = True
    if "  " in line:
        line = _BLANKS.sub(" ", line)
    for part in (words for column in _columns(line) for words in _DATE_BESIDE.split(column)):
        if part.strip() and not _take_part(part, opening, titles, before_type):
            taken = False
    return taken


def _take_part(part: str, opening: Opening, titles: list[str], before_type: bool) -> bool:
    if _MOTTO.match(part) or _RULE.fullmatch(part) or _STAMP.match(part):
        return True
    if _DRAFT.match(part) and len(part) < 60:
        opening.draft = True
        return True
    if opening.symbol is None and _UNNUMBERED_SYMBOL.fullmatch(part.strip("*_ ")):
        opening.symbol = part.strip("*_ ")
        return True
    if opening.symbol is None and _is_symbol(alone := part.strip("*_ ")):
        return _take_part(f"Số: {alone}", opening, titles, before_type)
    number = _NUMBER.match(part)
    if number and (number["number"] or number["symbol"]) and opening.symbol is None and len(part) < 120:
        return _take_number(number, opening, part[number.end() :], titles, before_type)
    dated = _PLACE_DATE.match(part)
    if dated and (before_type or "ngày" in part.lower()):
        opening.place = opening.place or (dated["place"] or "").strip(" *_(") or None
        opening.date = opening.date or _date(dated)
        return True
    about = _ABOUT.match(part)
    if about and opening.type is None:
        titles.append(about["about"])
        return True
    if not before_type:
        return False
    kind = _type_of(part) if opening.type is None else None
    if kind:
        opening.type = kind["type"].lower()
        rest = kind["rest"].strip("*_ .:")
        if rest and rest not in _KINDS_OF_PAPER:
            titles.append(kind["rest"].strip())
    else:
        opening.lines_of_bodies.append(part.strip("*_ "))
    return True


def _is_symbol(words: str) -> bool:
    """Return whether a line of the heading is nothing but a number and symbol."""
    if not words[:1].isdigit() or "/" not in words:
        return False
    try:
        parse_symbol(words)
    except SymbolError:
        return False
    return True


def _take_number(
    number: re.Match[str], opening: Opening, rest: str, titles: list[str], before_type: bool
) -> bool:
    opening.number = number["number"]
    symbol = (number["symbol"] or "").rstrip("*_.,;")
    opening.symbol = f"{number['number'] or ''}{symbol}" if symbol else None
    return not rest.strip() or _take_part(rest.strip(), opening, titles, before_type)


def _date(dated: re.Match[str]) -> str:
    day, month = dated["day"].strip(" .…_"), dated["month"].strip(" .…_")
    if not month or not 1 <= int(month) <= 12:
        return dated["year"]
    if not day or not 1 <= int(day) <= 31:
        return f"{dated['year']}-{int(month):02d}"
    return f"{dated['year']}-{int(month):02d}-{int(day):02d}"


def _is_title(text: str, line: Span, opening: Opening, titles: list[str]) -> bool:
    """Return whether a line behind the type word still belongs to the title."""
    words = text[slice(*line)]
    if opening.type is None or len(words) > _LONGEST_HEADING_LINE or "\t" in words or _FOR.match(words):
        return False
    if find_mark(text, line[0]) or words[-1] == ":" or _BASIS.match(words):
        return False
    if words.endswith(".") and not words.isupper():
        return False
    closed = words[-1] in ".,;" or len(words) > 160
    return not titles or (not (_OPENS_TEXT.match(words) and closed) and len(titles) < 6)


def _first_paragraph(view: View, start: int) -> str:
    """Return the opening of the text: its first lines up to the first heading."""
    paragraphs: list[str] = []
    first = view.lines.index_at(start) + 1 if start else 0
    for index in range(first, min(first + 8, len(view.lines))):
        line = view.lines[index]
        if find_mark(view.text, line[0]):
            break
        paragraphs.append(view.text[line[0] : min(line[1], line[0] + _LONGEST_PARAGRAPH)])
    return "\n".join(paragraphs)
