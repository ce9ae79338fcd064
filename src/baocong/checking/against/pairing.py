"""Which figure of an earlier report is the same figure, one period before: few pairs, and right."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from baocong.counting.period import Period
from baocong.reading.model import Figure, Reading
from baocong.vietnamese.folding import fold

_TIME_WORDS: Final = re.compile(
    r"l(?:ũy|uỹ) kế|cộng dồn|(?:tính )?(?:từ đầu năm )?đến nay|từ đầu năm|trong (?:tháng|quý|kỳ|năm)\b"
    r"|\b(?:tháng|quý|năm) (?:\d+|i{1,3}|iv)\b|\b\d+ tháng(?: đầu năm| cuối năm)?|\b\d+\b"
)
_WORD: Final = re.compile(r"\w+")
_LEAST_WORDS: Final = 2
_KINDS: Final = ("count", "money", "ratio", "percent")


@dataclass(frozen=True)
class TwoReports:
    """Two reports of one body, the earlier one second, and what may be compared in them."""

    new: Reading
    old: Reading

    @cached_property
    def new_period(self) -> Period | None:
        """The period of the report that is checked; None where it does not say."""
        return _period(self.new)

    @cached_property
    def old_period(self) -> Period | None:
        """The period of the earlier report; None where it does not say."""
        return _period(self.old)

    @cached_property
    def is_previous(self) -> bool:
        """Whether the earlier report is the one just before, of the same length."""
        new, old = self.new_period, self.old_period
        return new is not None and old is not None and new.previous().code == old.code

    @cached_property
    def is_same_period(self) -> bool:
        """Whether the earlier report is that of the same period a year before."""
        new, old = self.new_period, self.old_period
        if new is None or old is None or new.kind == "stage":
            return False
        return new.same_period_last_year().code == old.code

    @cached_property
    def is_earlier_in_year(self) -> bool:
        """Whether the earlier report ends before this one does, in the same year."""
        new, old = self.new_period, self.old_period
        if new is None or old is None:
            return False
        return old.last_day.year == new.last_day.year and old.end < new.end and old.start <= new.start

    @cached_property
    def pairs(self) -> Mapping[int, int]:
        """Indices of figures of the new report to those of the same figures in the old one.

        Two figures are the same when measure, unit of measure, what they are about, kind, plan, nature and relation to
        time agree and nothing else in either report agrees with them, at least not in the same section.
        """
        pairs: dict[int, int] = {}
        taken: set[int] = set()
        new, old = list(_keyed(self.new)), list(_keyed(self.old))
        for level in (1, 2):
            ours, theirs = _unique(new, level), _unique(old, level)
            for key, index in ours.items():
                if key in theirs and index not in pairs and theirs[key] not in taken:
                    pairs[index] = theirs[key]
                    taken.add(theirs[key])
        return pairs

    def exact(self) -> Iterator[tuple[int, Figure, int, Figure]]:
        """Yield the pairs whose two values are printed without "gần", "khoảng" or doubt about their number style."""
        for index, other in sorted(self.pairs.items()):
            new, old = self.new.figures[index], self.old.figures[other]
            if _is_exact(new) and _is_exact(old):
                yield index, new, other, old


def _is_exact(figure: Figure) -> bool:
    # Things that are counted come whole, so that "1.037 trạm" is no doubt even where nothing else shows the style.
    is_whole_count = figure.kind == "count" and figure.value == figure.value.to_integral_value()
    return not figure.approximation and (is_whole_count or not figure.alternatives)


def measure_words(figure: Figure) -> frozenset[str]:
    """Return the words of what a figure measures, without words of time, which differ from report to report.

    *Example*:

    >>> from decimal import Decimal
    >>> one = Figure(0, 2, "12", Decimal(12), "count", "x", measure="hồ sơ tiếp nhận lũy kế 5 tháng")
    >>> sorted(measure_words(one))
    ['hồ', 'nhận', 'sơ', 'tiếp']
    """
    return frozenset(_WORD.findall(_TIME_WORDS.sub(" ", fold(figure.measure or ""))))


def own_period(figure: Figure, reading: Reading) -> str | None:
    """Return the period of a figure; what has added up from January to the end of the report's is the report's own."""
    own = reading.document.period
    if figure.time not in ("cumulative", "total_to_date") or figure.period is None or own is None:
        return figure.period
    try:
        ends_together = Period.parse(figure.period).last_day == Period.parse(own).last_day
    except ValueError:
        return figure.period
    return own if ends_together else figure.period


def sections_of_figures(reading: Reading) -> list[str]:
    """Return for each figure the folded title of the innermost section around it, "" outside sections."""
    order = sorted(range(len(reading.figures)), key=lambda index: reading.figures[index].start)
    starts = [reading.figures[index].start for index in order]
    titles = [""] * len(order)
    # Sections come with their subsections behind them, so that the innermost title is written last.
    for section in reading.sections:
        title = _TIME_WORDS.sub(" ", fold(section.title or "")).strip()
        for at in range(bisect_left(starts, section.start), bisect_left(starts, section.end)):
            titles[order[at]] = title
    return titles


def _period(reading: Reading) -> Period | None:
    try:
        return Period.parse(reading.document.period or "")
    except ValueError:
        return None


def _keyed(reading: Reading) -> Iterator[tuple[int, Hashable, str]]:
    sections = sections_of_figures(reading)
    for index, figure in enumerate(reading.figures):
        words = measure_words(figure)
        shift = _shift(own_period(figure, reading), reading.document.period)
        if shift is not None and figure.kind in _KINDS and len(words) >= _LEAST_WORDS:
            about, unit = fold(figure.about or ""), fold(figure.unit_of_measure or "")
            key = (words, unit, about, figure.kind, figure.planned, figure.nature, figure.time, shift)
            yield index, key, sections[index]


def _shift(period: str | None, own: str | None) -> tuple[int, int] | None:
    """Return how a figure's period lies to that of its report: months between their beginnings, and its length in months.

    A July report that says "tính đến tháng 5" says so a year later too, and means the May of that year.
    """
    try:
        one, other = Period.parse(period or ""), Period.parse(own or "")
    except ValueError:
        return None
    months = 12 * (one.start.year - other.start.year) + one.start.month - other.start.month
    return None if one.months is None else (months, one.months)


def _unique(keyed: list[tuple[int, Hashable, str]], level: int) -> dict[Hashable, int]:
    """Return the figures whose key (level 1), or key and section (level 2), no other figure of their report has."""
    found: defaultdict[Hashable, list[int]] = defaultdict(list)
    for index, key, section in keyed:
        found[key if level == 1 else (key, section)].append(index)
    return {key: indices[0] for key, indices in found.items() if len(indices) == 1}
