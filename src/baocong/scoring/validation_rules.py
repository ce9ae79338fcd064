"""Whether the rule of a leaf fits its criterion: bands without overlap or gap, rising marks, points within the maximum."""

from collections.abc import Collection, Iterator
from decimal import Decimal

from baocong.scoring.criteria import Criterion
from baocong.scoring.points import format_points
from baocong.scoring.problem import Problem
from baocong.scoring.rules import (
    Band,
    BandPoints,
    DisqualifyingEvent,
    DisqualifyingFloor,
    EventPoints,
    LinearPoints,
    RankPoints,
    most_points,
)


def check_rule(criterion: Criterion, indicators: Collection[str] | None) -> Iterator[Problem]:
    """Yield the problems of one criterion's rule; nothing for a criterion without one."""
    rule = criterion.rule
    if rule is None:
        return
    if isinstance(rule, BandPoints | RankPoints):
        yield from _bands(criterion.code, rule.bands, whole_numbers=isinstance(rule, RankPoints))
    if isinstance(rule, LinearPoints):
        yield from _marks(criterion.code, rule)
    if isinstance(rule, BandPoints | LinearPoints) and indicators is not None:
        yield from _indicator(criterion.code, rule.source.indicator, indicators)
    if isinstance(rule, RankPoints) and not rule.edition:
        message = f"Tiêu chí {criterion.code} chưa ghi kỳ công bố của chỉ số {rule.index}, ví dụ 2021."
        yield Problem("criteria.edition_missing", message, criterion.code, "rule.edition")
    yield from _kind(criterion)
    yield from _against_maximum(criterion)


def _bands(code: str, bands: tuple[Band, ...], *, whole_numbers: bool) -> Iterator[Problem]:
    if not bands:
        yield Problem("criteria.no_bands", f"Tiêu chí {code} chưa có mức điểm nào.", code, "rule.bands")
    for at, band in enumerate(bands):
        part = f"rule.bands[{at}]"
        if whole_numbers and not _is_whole(band):
            message = f"Mức {_band(band)} của tiêu chí {code} không phải thứ hạng nguyên từ 1."
            yield Problem("criteria.band_not_whole", message, code, part)
        if _is_empty(band, whole_numbers=whole_numbers):
            message = f"Mức {_band(band)} của tiêu chí {code} có cận trên không lớn hơn cận dưới."
            yield Problem("criteria.band_reversed", message, code, part)
    in_order = sorted(enumerate(bands), key=lambda pair: _low(pair[1]))
    furthest: Band | None = None
    for at, band in in_order:
        if furthest is not None:
            yield from _neighbours(code, furthest, band, f"rule.bands[{at}]", whole_numbers=whole_numbers)
        furthest = band if furthest is None or _high(band) > _high(furthest) else furthest


def _neighbours(code: str, before: Band, after: Band, part: str, *, whole_numbers: bool) -> Iterator[Problem]:
    end, start = before.high, after.low
    pair = f"Hai mức {_band(before)} và {_band(after)} của tiêu chí {code}"
    if end is None or start is None or (start <= end if whole_numbers else start < end):
        common = "" if start is None or end != start else f" tại {format_points(start)}"
        advice = (
            f"; mức sau phải bắt đầu từ {format_points(end + 1 if whole_numbers else end)}"
            if end is not None
            else ""
        )
        yield Problem("criteria.bands_overlap", f"{pair} chồng nhau{common}{advice}.", code, part)
    elif start > (end + 1 if whole_numbers else end):
        message = f"{pair} bỏ trống khoảng giữa; mức sau phải bắt đầu từ {format_points(end + 1 if whole_numbers else end)}."
        yield Problem("criteria.bands_gap", message, code, part)


def _low(band: Band) -> Decimal:
    return Decimal("-Infinity") if band.low is None else band.low


def _high(band: Band) -> Decimal:
    return Decimal("Infinity") if band.high is None else band.high


def _is_whole(band: Band) -> bool:
    ends = (end for end in (band.low, band.high) if end is not None)
    return all(end == end.to_integral_value() and end >= 1 for end in ends)


def _is_empty(band: Band, *, whole_numbers: bool) -> bool:
    if band.low is None or band.high is None:
        return False
    return band.high < band.low if whole_numbers else band.high <= band.low


def _band(band: Band) -> str:
    low = "…" if band.low is None else format_points(band.low)
    high = "…" if band.high is None else format_points(band.high)
    return f"{low}–{high}"


def _marks(code: str, rule: LinearPoints) -> Iterator[Problem]:
    if not rule.marks:
        yield Problem("criteria.no_bands", f"Tiêu chí {code} chưa có mốc điểm nào.", code, "rule.marks")
    for at, (before, after) in enumerate(zip(rule.marks, rule.marks[1:], strict=False), start=1):
        if after.at <= before.at:
            message = (
                f"Mốc {format_points(after.at)} của tiêu chí {code} không lớn hơn mốc trước {format_points(before.at)}; "
                "các mốc phải tăng dần."
            )
            yield Problem("criteria.marks_not_rising", message, code, f"rule.marks[{at}]")


def _indicator(code: str, indicator: str, indicators: Collection[str]) -> Iterator[Problem]:
    if indicator not in indicators:
        message = (
            f"Tiêu chí {code} tính theo chỉ tiêu “{indicator}” không có trong danh mục chỉ tiêu của gói."
        )
        yield Problem("criteria.unknown_indicator", message, code, "rule.source.indicator")


def _kind(criterion: Criterion) -> Iterator[Problem]:
    disqualifies = isinstance(criterion.rule, DisqualifyingEvent | DisqualifyingFloor)
    if disqualifies != (criterion.kind == "disqualifier"):
        message = (
            f"Tiêu chí {criterion.code}: quy tắc không xét, không xếp hạng chỉ dùng cho tiêu chí loại disqualifier, "
            "và ngược lại."
        )
        yield Problem("criteria.rule_of_other_kind", message, criterion.code, "rule")


def _points(criterion: Criterion) -> tuple[Decimal, ...]:
    rule = criterion.rule
    if isinstance(rule, LinearPoints):
        return tuple(mark.points for mark in rule.marks) + (() if rule.below is None else (rule.below,))
    if isinstance(rule, BandPoints | RankPoints):
        return tuple(band.points for band in rule.bands)
    return (rule.points_each,) if isinstance(rule, EventPoints) else ()


def _against_maximum(criterion: Criterion) -> Iterator[Problem]:
    code, ceiling = criterion.code, criterion.max_points
    for points in _points(criterion):
        if points < 0:
            message = (
                f"Quy tắc của tiêu chí {code} cho {format_points(points)} điểm; điểm ghi số dương, điểm trừ cũng vậy "
                "(loại deduction)."
            )
            yield Problem("criteria.negative_points", message, code, "rule")
    most = most_points(criterion.rule) if criterion.rule else None
    if ceiling is None or most is None:
        return
    if most > ceiling:
        message = (
            f"Quy tắc của tiêu chí {code} có thể cho {format_points(most)} điểm một lần, cao hơn điểm tối đa "
            f"{format_points(ceiling)}; đề nghị sửa một trong hai."
        )
        yield Problem("criteria.rule_above_maximum", message, code, "max_points")
    elif most < ceiling and not isinstance(criterion.rule, EventPoints):
        message = (
            f"Quy tắc của tiêu chí {code} cho nhiều nhất {format_points(most)} điểm nên không đơn vị nào đạt điểm tối đa "
            f"{format_points(ceiling)}."
        )
        yield Problem("criteria.maximum_out_of_reach", message, code, "max_points", "warning")
