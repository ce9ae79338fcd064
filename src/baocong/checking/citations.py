"""Family C: dates, years, issuers and numbers of the documents that the text names."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator

from baocong.checking.catalogue import CATALOGUE
from baocong.checking.finding import Finding
from baocong.checking.scene import Scene
from baocong.reading.model import Citation, Literal

# Who issues a kind of document, by the type and the symbol that the text prints (Law on promulgation of legal
# documents, article 4).
ISSUERS: tuple[tuple[str, str, str, str], ...] = (
    (r"nghị định", r"NĐ-CP\Z", r"chính phủ", "Chính phủ"),
    (r"quyết định", r"QĐ-TTG\Z", r"thủ tướng", "Thủ tướng Chính phủ"),
    (r"chỉ thị", r"CT-TTG\Z", r"thủ tướng", "Thủ tướng Chính phủ"),
    (r"nghị quyết", r"NQ-CP\Z", r"chính phủ", "Chính phủ"),
    (r"luật|bộ luật", r"/QH\d+\Z", r"quốc hội", "Quốc hội"),
    (
        r"quyết định|kế hoạch|chỉ thị|công văn",
        r"-UBND\Z",
        r"ubnd|ủy ban nhân dân|uỷ ban nhân dân|chủ tịch",
        "Ủy ban nhân dân",
    ),
    (r"nghị quyết", r"-HĐND\Z", r"hđnd|hội đồng nhân dân", "Hội đồng nhân dân"),
)
_NUMBER = re.compile(r"\A(\d{1,5})/(?:((?:19|20)\d\d)/)?(.+)\Z")


def check_citations(scene: Scene) -> Iterator[Finding]:
    """Yield what citations contradict in one another, in themselves, and in the calendar."""
    for rule, code in (("document-date", "C01"), ("document-date-like", "C02")):
        for relation in scene.fails(rule):
            part, whole = relation.parts[0], relation.whole
            message = f"Cùng một số, ký hiệu nhưng hai ngày ban hành: {_day(whole)} và {_day(part)}."
            yield scene.found(code, message, (part, whole), _day(part), _day(whole))
    for relation in scene.fails("symbol-year"):
        part, whole = relation.parts[0], relation.whole
        message = f"Ký hiệu ghi năm {scene.value(part)} nhưng ngày ban hành ghi năm {scene.value(whole)}."
        yield scene.found("C03", message, (part,), str(scene.value(whole)), str(scene.value(part)))
    for citation in scene.reading.citations:
        yield from _issuer(citation)
        yield from _future(scene, citation)
    yield from _series(scene)


def _day(operand: object) -> str:
    digits = str(operand.value) if isinstance(operand, Literal) else ""
    return f"{digits[6:8]}/{digits[4:6]}/{digits[:4]}" if len(digits) == 8 else digits


def _found(code: str, citation: Citation, message: str, stated: str, computed: str | None = None) -> Finding:
    return Finding(
        code,
        CATALOGUE[code].severity,
        message,
        citation.start,
        citation.end,
        stated=stated,
        computed=computed,
    )


def _issuer(citation: Citation) -> Iterator[Finding]:
    """Yield a citation whose issuer, as the text names it, cannot issue such a document."""
    said = (citation.issuer or "").lower()
    kind = citation.type.lower()
    symbol = re.sub(r"\s", "", citation.symbol or "").upper()
    if not said or not symbol:
        return
    for types, ending, issuer, name in ISSUERS:
        if not re.fullmatch(types, kind) or not re.search(ending, symbol):
            continue
        wrong = not re.search(issuer, said)
        if name == "Chính phủ" and said.startswith("thủ tướng"):
            wrong = True
        if wrong:
            message = f"{citation.type} {citation.symbol} do {name} ban hành, không phải {citation.issuer}."
            yield _found("C04", citation, message, citation.issuer or "", name)
        return


def _future(scene: Scene, citation: Citation) -> Iterator[Finding]:
    date = citation.date or ""
    limits = [day for day in (scene.today, scene.reading.document.date) if day]
    late = next((day for day in limits if len(date) >= 7 and date[: len(day)] > day[: len(date)]), None)
    if late is not None:
        printed = "/".join(reversed(date.split("-")))
        whose = "ngày của báo cáo" if late == scene.reading.document.date else "ngày hôm nay"
        yield _found("C05", citation, f"Văn bản ghi ngày {printed}, sau {whose}.", date, late)


def _series(scene: Scene) -> Iterator[Finding]:
    """Yield the documents of one series and year whose number does not rise with the date, one finding a series."""
    series: defaultdict[tuple[str, str], dict[int, Citation]] = defaultdict(dict)
    for citation in scene.reading.citations:
        found = _NUMBER.match(re.sub(r"\s", "", citation.symbol or "").upper())
        if found and citation.date and len(citation.date) == 10:
            series[(found[3], citation.date[:4])].setdefault(int(found[1]), citation)
    for (name, year), documents in series.items():
        ordered = sorted(documents.items(), key=lambda pair: (pair[1].date or "", pair[0]))
        outside = _outside_the_rise([number_ for number_, _ in ordered])
        if len(ordered) < 4 or len(outside) != 1:
            continue
        number_, citation = ordered[outside[0]]
        message = f"Số {number_}/{name} không tăng theo ngày như các văn bản cùng loại năm {year}; kiểm tra lại số hoặc ngày."
        yield _found("C06", citation, message, citation.symbol or "")


def _outside_the_rise(numbers: list[int]) -> list[int]:
    """Return the positions outside the longest rising run of numbers."""
    tails: list[int] = []
    at: list[int] = []
    before = [-1] * len(numbers)
    for position, value in enumerate(numbers):
        k = bisect_left(tails, value)
        before[position] = at[k - 1] if k else -1
        if k == len(tails):
            tails.append(value)
            at.append(position)
        else:
            tails[k] = value
            at[k] = position
    inside = set()
    position = at[-1] if at else -1
    while position >= 0:
        inside.add(position)
        position = before[position]
    return [k for k in range(len(numbers)) if k not in inside]
