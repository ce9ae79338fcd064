"""An announced count of documents against the documents listed: "03 quyết định (Quyết định số 12/QĐ-STP …, số 15/QĐ-STP …)"."""

import re
from decimal import Decimal

from baocong.reading.model import Literal, Relation
from baocong.reading.relations.ground import Ground
from baocong.reading.relations.operands import sort_of, unit_of
from baocong.reading.relations.wording import EXAMPLE_BEFORE, OPEN_END

_NOUN = re.compile(
    r"\A(?:quyết định|kế hoạch|văn bản|công văn|nghị quyết|chỉ thị|tờ trình|thông báo|báo cáo|nghị định|thông tư|luật)\b"
)
_LIST = re.compile(r"[:(]|\b(?:bao gồm|gồm có|gồm|đó là)\b")
_REACH = 80
_BETWEEN = re.compile(r"[\s*_]*(?:[,;]|;?\s*và|,?\s*và)?[\s*_]*(?:các\s+)?")
_SUBJECT = re.compile(r"[\s,]*(?:của|về|v/v|phê duyệt|ban hành)\b[^;()]*")


def read_announced_documents(ground: Ground) -> list[Relation]:
    """Return the counts of documents whose list holds nothing but citations."""
    relations = []
    for position, index in enumerate(ground.order):
        figure = ground.figures[index]
        if sort_of(figure) != "count" or figure.denominator is not None or not _NOUN.match(unit_of(figure)):
            continue
        end = ground.sentence(figure.start)[1]
        opening = _LIST.search(ground.text, figure.end, min(end, figure.end + _REACH))
        following = ground.order[position + 1] if position + 1 < len(ground.order) else None
        if opening is None or (following is not None and ground.figures[following].start < opening.end()):
            continue
        before = ground.lower[figure.end : opening.start()]
        if ";" in before or "," in before.replace(unit_of(figure), "") or EXAMPLE_BEFORE.search(before):
            continue
        if opening[0] == "(":
            closing = ground.text.find(")", opening.end(), end)
            end = closing if closing > 0 else end
        relation = _against_list(ground, index, opening.end(), end)
        if relation is not None:
            relations.append(relation)
    return relations


def _against_list(ground: Ground, index: int, start: int, end: int) -> Relation | None:
    cited = [citation for citation in ground.citations if start <= citation.start < end]
    if len(cited) < 2 or not all("/" in (citation.symbol or "") for citation in cited):
        return None
    if OPEN_END.search(ground.text, start, min(end + 3, len(ground.text))):
        return None
    if ground.within(start, end):
        return None
    at = start
    for citation in cited:
        gap = ground.text[at : citation.start]
        if not (
            _BETWEEN.fullmatch(gap) or (at > start and _BETWEEN.fullmatch(_SUBJECT.sub("", gap, count=1)))
        ):
            return None
        at = citation.end
    if _SUBJECT.sub("", ground.text[at:end], count=1).strip(" .;,)*_"):
        return None
    listed = Literal(Decimal(len(cited)), cited[0].start, cited[-1].end)
    holds = ground.figures[index].value == listed.value
    return Relation("equal", (listed,), index, holds, listed.value, "count-documents")
