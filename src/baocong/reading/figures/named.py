"""Units and places that a clause is about: "- Huyện Bình An: …", "Sở … tỉnh Phú Hòa đã …", "Bình An (12 lớp)"."""

import re

from baocong.reading.figures.draft import Draft
from baocong.reading.figures.lexicon import COUNTED
from baocong.reading.figures.scope import Scope
from baocong.vietnamese.syllables import LETTER, UPPER

_SYLLABLE = rf"[{UPPER}][{LETTER}]*"
_PROPER = rf"{_SYLLABLE}(?: - {_SYLLABLE}| {_SYLLABLE}){{0,4}}"
_LEAD_IN = r"[\s\-+*•“\"]*(?:(?:nổi bật|điển hình|tiêu biểu|cụ thể|trong đó|riêng|một số đơn vị|như|là|tại|ở)[ :,]+(?:như|là)?[ :]*)*"
_HEADS = (
    r"(?:huyện|thành phố|thị xã|tp\.?|sở|ubnd|phòng|trung tâm|cục|chi cục|công an|bưu điện|vnpt|viettel|mobi ?fone|đài|báo|xã|phường"
    r"|thị trấn|văn phòng|tỉnh|ban)"
)
_LABEL = re.compile(
    rf"(?i:{_LEAD_IN})(?P<name>(?i:{_HEADS})\b[^:;,.\d\n]{{1,60}}?|{_SYLLABLE}(?: {_SYLLABLE}){{1,3}})\s*:"
)
_ACTOR = re.compile(
    rf"(?i:{_LEAD_IN})(?P<name>Sở [^:;.()\d\n]{{2,70}}? (?:tỉnh|thành phố|TP\.?) {_PROPER}"
    rf"|(?:UBND |Công an |Bưu điện |Đài [^:;.()\d\n]{{2,40}}? )?(?:[Tt]ỉnh|[Hh]uyện|[Tt]hành phố|[Tt]hị xã|[Tt]hị trấn|[Xx]ã|[Pp]hường) {_PROPER}"
    rf"|(?:VNPT|Viettel|Mobi ?[Ff]one|Bưu điện|Điện lực) {_PROPER})"
)
_BESIDE = re.compile(
    rf"(?:\A|[:;,(]|\bvà|\bnhư|\blà|\btại|\bở)\s*(?P<name>(?:(?:[Hh]uyện|[Tt]hành phố|[Tt]hị xã|[Xx]ã|[Pp]hường|[Tt]hị trấn) )?{_SYLLABLE}(?: - {_SYLLABLE}| {_SYLLABLE}){{1,3}})\s*[(:]?\s*\Z"
)
_THINGS = ("giải ", "danh hiệu", "huân chương", "bằng ", "giấy ", "cờ ", "kỷ niệm", "loại ", "hạng ", "chiến s", "lao động", "tập thể", "cá nhân", "văn bản", "quyết định", "kế hoạch", "hồ sơ", "dịch vụ", "chứng thư", "lĩnh vực", "tổng ", "số ")  # fmt: skip
_OWN_PARTS = re.compile(r"(?:phòng|văn phòng|trung tâm|ban|thanh tra) ", re.IGNORECASE)


def name_for(scope: Scope, draft: Draft, starts: tuple[int, ...]) -> str | None:
    """Return the unit or place named beside the figure, or where one of `starts` (clause, sentence, line) begins."""
    window = scope.text[max(starts[0], draft.left - 50) : draft.left]
    if window.rstrip().rstrip("(:").rstrip().rpartition(" ")[2][:1].isupper():
        near = _BESIDE.search(window)
        if near and _is_place(near["name"]):
            return near["name"]
    for start in dict.fromkeys(starts):
        has_colon = scope.text.find(":", start, draft.start) >= 0
        found = (has_colon and _LABEL.match(scope.text, start, draft.start)) or _ACTOR.match(
            scope.text, start, draft.start
        )
        if found and _is_place(found["name"]):
            return " ".join(found["name"].split())
    return None


def _is_place(name: str) -> bool:
    """Answer whether a capitalised name is no award, document or other counted thing: "Giải Nhất: 01 tác phẩm"."""
    low = name.lower()
    return low not in COUNTED and not low.startswith(_THINGS)


def is_own_part(name: str) -> bool:
    """Answer whether a name is that of an office inside the issuer: Văn phòng, Phòng, Trung tâm."""
    return _OWN_PARTS.match(name) is not None
