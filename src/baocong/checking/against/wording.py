"""A04 a paragraph taken over word for word, A05 one measure in another unit of measure."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from baocong.checking.against.pairing import TwoReports, measure_words, sections_of_figures
from baocong.checking.catalogue import CATALOGUE
from baocong.checking.finding import Finding
from baocong.checking.scene import Scene
from baocong.reading.model import Figure, Reading
from baocong.vietnamese.folding import fold

_SHORTEST: Final = 60
_MOST_SAME: Final = 5
_LONGEST_SPAN: Final = 400
_ONE_NAME: Final = {"đ": "đồng", "vnđ": "đồng", "vnd": "đồng"}


def check_repeated(scene: Scene, compared: TwoReports) -> Iterator[Finding]:
    """Yield the paragraphs with results of this period that stand word for word in the earlier report."""
    told = {fold(line) for line in compared.old.text.splitlines() if len(line) >= _SHORTEST}
    results = sorted(_results(compared.new), key=lambda index: scene.figures[index].start)
    starts = [scene.figures[index].start for index in results]
    found = 0
    for start, end in _lines(compared.new.text):
        if end - start < _SHORTEST or found >= _MOST_SAME:
            continue
        inside = results[bisect_left(starts, start) : bisect_left(starts, end)]
        if inside and fold(scene.text[start:end]) in told:
            found += 1
            message = (
                "Đoạn này giống hệt báo cáo trước, kể cả số liệu trong kỳ. Kiểm tra xem đã cập nhật chưa."
            )
            severity = CATALOGUE["A04"].severity
            yield Finding("A04", severity, message, start, min(end, start + _LONGEST_SPAN), tuple(inside))


def _results(reading: Reading) -> list[int]:
    """Return the figures that only this period can have: what happened in it, or since the year began."""
    return [
        index
        for index, one in enumerate(reading.figures)
        if one.time in ("flow", "cumulative")
        and not one.planned
        and one.period == reading.document.period
        and one.value
    ]


def _lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in text.split("\n"):
        if line.strip() and "\t" not in line:
            lead = len(line) - len(line.lstrip())
            yield start + lead, start + len(line.rstrip())
        start += len(line) + 1


def check_units(scene: Scene, compared: TwoReports) -> Iterator[Finding]:
    """Yield the measures that the earlier report counted in another unit of measure."""
    ours, theirs = _by_measure(compared.new), _by_measure(compared.old)
    for key, index in ours.items():
        if key not in theirs or index in compared.pairs:
            continue
        now, before = _unit(scene.figures[index]), _unit(compared.old.figures[theirs[key]])
        if now and before and now != before and not set(now.split()) & set(before.split()):
            message = (
                f"Số này tính bằng “{now}”, báo cáo trước tính bằng “{before}”. Thống nhất một đơn vị tính."
            )
            yield scene.found("A05", message, (index,), now, before)


def _by_measure(reading: Reading) -> dict[tuple[object, ...], int]:
    """Return the figures by what they measure, its unit left out, where only one figure of a section measures it."""
    found: defaultdict[tuple[object, ...], list[int]] = defaultdict(list)
    sections = sections_of_figures(reading)
    for index, figure in enumerate(reading.figures):
        words = measure_words(figure) - frozenset(fold(figure.unit_of_measure or "").split())
        if len(words) >= 2 and figure.kind in ("count", "money"):
            about = fold(figure.about or "")
            key = (words, about, figure.time, figure.planned, sections[index])
            found[key].append(index)
    return {key: indices[0] for key, indices in found.items() if len(indices) == 1}


def _unit(figure: Figure) -> str:
    unit = fold(figure.unit_of_measure or "")
    return _ONE_NAME.get(unit, unit)
