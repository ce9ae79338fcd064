"""What a check read and found, as sheets of Excel: every figure with its sentence, every finding, every relation."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from baocong.checking.catalogue import CATALOGUE
from baocong.checking.finding import Finding
from baocong.counting.period import Period
from baocong.reading.model import Figure, Literal, Reading
from baocong.writing.excerpts import excerpt
from baocong.writing.finding_words import SEVERITIES
from baocong.writing.relation_words import relation_in_words, relation_start
from baocong.writing.xlsx import Cell, Column, Sheet, Value

_REACH = 160
_STYLES = {"error": "bad", "warning": "warning", "note": ""}
_COMPARED = {"held": "khớp", "failed": "không khớp hoặc cần xem", "alone": "đứng một mình"}
_KINDS = {
    "percent": "tỷ lệ",
    "money": "tiền",
    "rank": "thứ hạng",
    "score": "điểm",
    "ratio": "tỷ số",
    "rate": "mức",
}
_TIMES = {
    "flow": "trong kỳ",
    "cumulative": "lũy kế từ đầu năm",
    "total_to_date": "lũy kế đến nay",
    "stock": "hiện có",
}

Row = list[Value | Cell]


def check_sheets(reading: Reading, findings: Sequence[Finding], name: str) -> list[Sheet]:
    """Return the sheets: figures in the order of the text, findings, relations. `name` is the file's own name."""
    return [
        Sheet("Số liệu", _FIGURES, list(_figures(reading)), f"Số liệu đọc từ {name}", landscape=True),
        Sheet(
            "Chỗ cần xem",
            _FINDINGS,
            list(_findings(reading, findings)),
            f"Kết quả soát {name}",
            landscape=True,
        ),
        Sheet("Quan hệ đã kiểm", _RELATIONS, list(_relations(reading)), f"Quan hệ số trong {name}"),
    ]


_FIGURES = (
    Column("TT", 5),
    Column("Số trong văn bản", 14),
    Column("Giá trị", 14),
    Column("Mẫu số", 10),
    Column("Đơn vị tính", 14),
    Column("Đo gì", 34),
    Column("Của đơn vị, địa bàn", 22),
    Column("Kỳ", 16),
    Column("Tính", 16),
    Column("Đối chiếu", 18),
    Column("Dòng", 7),
    Column("Câu", 70),
)
_FINDINGS = (
    Column("TT", 5),
    Column("Mức", 12),
    Column("Mã", 7),
    Column("Loại", 32),
    Column("Nhận xét", 60),
    Column("Dòng", 7),
    Column("Câu", 70),
)
_RELATIONS = (Column("TT", 5), Column("Quan hệ", 60), Column("Kết quả", 24), Column("Dòng", 7))


def _figures(reading: Reading) -> Iterator[Row]:
    compared = _compared(reading)
    for number, (figure, state) in enumerate(zip(reading.figures, compared, strict=True), start=1):
        place = excerpt(reading.text, figure.start, figure.end, _REACH)
        yield [
            number,
            figure.text,
            figure.value,
            figure.denominator,
            _unit_of_measure(figure),
            figure.measure,
            figure.about,
            _period(figure.period),
            _TIMES.get(figure.time or "", figure.time),
            Cell(_COMPARED[state], {"failed": "warning", "alone": "muted"}.get(state, "")),
            place.line,
            f"{place.before}{place.marked}{place.after}",
        ]


def _unit_of_measure(figure: Figure) -> str | None:
    return figure.unit_of_measure or _KINDS.get(figure.kind)


def _period(code: str | None) -> str | None:
    try:
        return Period.parse(code or "").name_vi()
    except ValueError:
        return code


def _compared(reading: Reading) -> list[str]:
    """Return for each figure whether a relation touches it and whether all of those hold."""
    states = ["alone"] * len(reading.figures)
    for relation in reading.relations:
        for operand in (*relation.parts, relation.whole):
            if not isinstance(operand, Literal) and states[operand] != "failed":
                states[operand] = "held" if relation.holds else "failed"
    return states


def _findings(reading: Reading, findings: Sequence[Finding]) -> Iterator[Row]:
    for number, one in enumerate(findings, start=1):
        check = CATALOGUE.get(one.code)
        place = excerpt(reading.text, one.start, one.end, _REACH)
        yield [
            number,
            Cell(SEVERITIES[one.severity], _STYLES[one.severity]),
            one.code,
            check.title if check else "",
            " ".join(filter(None, (one.message, one.suggestion))),
            place.line,
            f"{place.before}{place.marked}{place.after}",
        ]


def _relations(reading: Reading) -> Iterator[Row]:
    lines = [at for at, letter in enumerate(reading.text) if letter == "\n"]
    for number, one in enumerate(reading.relations, start=1):
        start = relation_start(reading, one)
        yield [
            number,
            relation_in_words(reading, one),
            "khớp" if one.holds else Cell(_COMPARED["failed"], "warning"),
            None if start is None else bisect_left(lines, start) + 1,
        ]
