"""The entry grid of a unit and period: what it owes, what stands, and what each figure is compared with."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from django.db.models import Q

from baocong.apps.indicators.cells import plain_number
from baocong.apps.indicators.grid_rows import GridRow, against_same, reached_of_plan, remark_on_jump, share_of
from baocong.apps.indicators.models import NATURES, IndicatorVersion, Period, Remark, Submission
from baocong.apps.indicators.periods import Around, periods_around
from baocong.apps.indicators.queries.figures import (
    as_indicator,
    as_period,
    category_pairs,
    current_revisions,
    versions_for,
)
from baocong.apps.indicators.queries.memory import reported_among
from baocong.apps.indicators.queries.names import Names, names_of_all
from baocong.apps.indicators.queries.standing import Figure, Wanted, figures_of, firmest
from baocong.apps.units.models import Unit
from baocong.counting.consolidated import ConsolidatedOverTime
from baocong.counting.observation import Observation as PureObservation
from baocong.counting.over_time import consolidate_over_time
from baocong.counting.period import Period as PurePeriod

NOTHING_YET, SILENT_WORDS = "chưa có số", "không nêu"
_ADDED = frozenset({"count", "money", "ratio"})


@dataclass(frozen=True, slots=True)
class Asking:
    """Whose grid: of a unit in a period, in one nature, as of an audit entry (None: now); some indicators only, or all.

    Without `compared` the rows say only what stands in this period: enough to read what a person typed into them.
    """

    unit: Unit
    period: Period
    nature: int = 3
    seq: int | None = None
    indicators: Collection[int] | None = None
    compared: bool = True


@dataclass(frozen=True, slots=True)
class Grid:
    """The grid with what stands above it: the periods compared with and the open submission, if the unit sent one."""

    asking: Asking
    around: Around
    rows: tuple[GridRow, ...]
    submission: Submission | None = None

    @property
    def filled(self) -> int:
        """Return how many cells that a person fills have a figure."""
        return sum(one.observation is not None and one.text != "" for one in self.to_fill)

    @property
    def to_fill(self) -> tuple[GridRow, ...]:
        """Return the rows that a person fills: not the computed ones."""
        return tuple(one for one in self.rows if not one.is_computed)


def grid_of(asking: Asking) -> Grid:
    """Return the grid of a unit and period, with a number of queries that does not grow with its rows."""
    around = periods_around(as_period(asking.period))
    versions = versions_for(asking.unit, asking.period).filter()
    if asking.indicators is not None:
        versions = versions.filter(_with_parts(asking.indicators))
    held = list(versions)
    submission = _submission(asking)
    builder = _Builder(asking, around, names_of_all(), submission)
    rows = builder.build(held)
    return Grid(asking, around, rows, submission)


def _with_parts(indicators: Collection[int]) -> Q:
    """Return some indicators, the shares that are computed from them, and the parts of shares among them."""
    named = IndicatorVersion.objects.filter(indicator__in=indicators)
    codes = named.values("indicator__code")
    made_from = Q(numerator__in=codes) | Q(denominator__in=codes)
    parts = Q(indicator__code__in=named.values("numerator")) | Q(
        indicator__code__in=named.values("denominator")
    )
    return Q(indicator__in=indicators) | made_from | parts


def _submission(asking: Asking) -> Submission | None:
    sent = Submission.objects.filter(unit=asking.unit, period=asking.period).select_related("person")
    if asking.seq is None:
        return sent.filter(withdrawn_seq__isnull=True).first()
    standing = Q(withdrawn_seq__isnull=True) | Q(withdrawn_seq__gt=asking.seq)
    return sent.filter(standing, seq__lte=asking.seq).first()


class _Builder:
    """Holds the figures of all periods by their place in the grid while rows are made."""

    def __init__(self, asking: Asking, around: Around, names: Names, submission: Submission | None) -> None:
        self.asking, self.around, self.names, self.submission = asking, around, names, submission

    def build(self, versions: Sequence[IndicatorVersion]) -> tuple[GridRow, ...]:
        periods = self._periods()
        indicators = [one.indicator_id for one in versions]
        wanted = Wanted((self.asking.unit.pk,), list(periods), indicators, self.asking.seq)
        self.figures = _by_place(figures_of(wanted), periods)
        self.periods = {key: as_period(one) for key, one in periods.items()}
        self.done = _done_by_row(self.figures)
        self.owed = {one.indicator.code: one for one in versions}
        here = [
            one
            for (_, _, code, planned), figures in self.figures.items()
            if code == self.around.this.code and not planned
            for one in figures
        ]
        said = [one.observation for one in here] if self.asking.compared else []
        self.reported = reported_among(said)
        self.late = self._changed_since_sent(said)
        self.notes = self._notes([one.observation for one in here if one.nature == self.asking.nature])
        self.kept = {(one.indicator, one.category) for one in here}
        ordered = sorted(versions, key=lambda one: (*self.names.place_of_area(one.area), one.indicator_id))
        rows = [row for version in ordered for row in self._rows(version)]
        return tuple(self._with_sums(rows))

    def _periods(self) -> dict[int, Period]:
        around = self.around
        if not self.asking.compared:
            return {self.asking.period.pk: self.asking.period}
        codes = {one.code for one in (around.this, around.previous, around.same, around.year) if one}
        in_year = Q(start__gte=around.until_now.start, end__lte=around.this.end)
        rows = Period.objects.filter(Q(code__in=codes) | in_year, cutoff=around.this.cutoff)
        return {one.pk: one for one in rows}

    def _changed_since_sent(self, observations: Collection[int]) -> set[int]:
        """Return the figures that changed after the unit sent them."""
        if self.submission is None or self.submission.seq is None:
            return set()
        later = current_revisions(observations).filter(seq_from__gt=self.submission.seq)
        return set(later.values_list("observation_id", flat=True))

    def _said_before(self, row: GridRow, this: Figure | None) -> list[str]:
        """Return sentences about what others were told: reported elsewhere with another value, changed after sending."""
        if this is None:
            return []
        said = [
            f"Đã báo cáo {one.row.receiver} là {one.value} ngày {one.row.reported_date:%d/%m/%Y}."
            for one in self.reported.get(this.observation, [])
            if one.value != this.show(row.kind)
        ]
        return [*said, "Sửa sau khi gửi."] if this.observation in self.late else said

    def _notes(self, observations: Collection[int]) -> dict[int, str]:
        remarks = Remark.objects.filter(observation__in=observations).order_by("seq")
        if self.asking.seq is not None:
            remarks = remarks.filter(seq__lte=self.asking.seq)
        return dict(remarks.values_list("observation_id", "text"))

    def _rows(self, version: IndicatorVersion) -> Iterable[GridRow]:
        yield self._row(version, "", 0)
        several = len(version.breakdowns) > 1
        keys = [
            f"{dimension}={value}" for dimension, values in version.breakdowns.items() for value in values
        ]
        others = sorted(
            key
            for indicator, key in self.kept
            if indicator == version.indicator_id and key and key not in keys
        )
        for key in [*keys, *others]:
            yield self._row(version, key, 1, several or key in others)

    def _row(
        self, version: IndicatorVersion, category: str, depth: int, with_dimension: bool = False
    ) -> GridRow:
        parts = None if category else self._parts(version)
        row = GridRow(
            name=f"{version.indicator_id}:{category}",
            indicator=version.indicator_id,
            code=version.indicator.code,
            area=self.names.area(version.area),
            label=self.names.category(category, with_dimension) if category else version.name,
            unit_of_measure=version.unit_of_measure,
            kind=version.kind,
            time=version.time,
            scale=version.scale,
            category=category,
            depth=depth,
            breakdown=self._breakdown(version, category),
            short=self.names.category(category) if category else version.name,
            overlaps=category.partition("=")[0] in version.overlapping,
            range_of=version.range_of,
            parts=parts,
        )
        return self._computed(row) if parts else self._entered(row, version)

    def _breakdown(self, version: IndicatorVersion, category: str) -> str:
        if not category or len(version.breakdowns) < 2:
            return ""
        return self.names.dimension(category.partition("=")[0])

    def _parts(self, version: IndicatorVersion) -> tuple[str, str] | None:
        """Return the rows of numerator and denominator, where the unit owes both and they are two indicators."""
        above, below = self.owed.get(version.numerator), self.owed.get(version.denominator)
        if above is None or below is None or above is below:
            return None
        return f"{above.indicator_id}:", f"{below.indicator_id}:"

    def _entered(self, row: GridRow, version: IndicatorVersion) -> GridRow:
        this = self._at(row, self.around.this, nature=self.asking.nature)
        previous, same, plan = self._compared(row)
        value = this.value if this else None
        until_now = self._until_now(row, version)
        base = until_now.value if until_now and version.time == "flow" else value
        state, tone = self._state(this)
        jump = remark_on_jump(value, previous.value if previous else None, row.kind)
        return replace(
            row,
            value=value,
            text=this.text(row.kind) if this else "",
            number=this.number if this else 0,
            observation=this.observation if this else None,
            state=state,
            tone=tone,
            plan=plan.show(row.kind) if plan else "",
            same=same.show(row.kind) if same else "",
            previous=previous.show(row.kind) if previous else "",
            cumulative=self._cumulative_words(row, until_now, this),
            of_plan=reached_of_plan(base, plan.value if plan else None, row.kind),
            of_same=against_same(value, same.value if same else None, row.kind),
            note=self.notes.get(this.observation, "") if this else "",
            remarks=(*([jump] if jump else []), *self._said_before(row, this)),
        )

    def _computed(self, row: GridRow) -> GridRow:
        """Return a share made from its parts in every column; the plan is as it was given."""
        value = self._share(row, self.around.this, self.asking.nature)
        previous = self._share(row, self.around.previous) if self.around.previous else None
        same = self._share(row, self.around.same) if self.around.same else None
        plan = self._plan(row)
        jump = remark_on_jump(value, previous, row.kind)
        return replace(
            row,
            value=value,
            text=_plain(value),
            state="tính từ tử số và mẫu số",
            plan=plan.show(row.kind) if plan else "",
            same=_plain(same),
            previous=_plain(previous),
            of_plan=reached_of_plan(value, plan.value if plan else None, row.kind),
            of_same=against_same(value, same, row.kind),
            remarks=(jump,) if jump else (),
        )

    def _share(self, row: GridRow, period: PurePeriod, nature: int | None = None) -> Decimal | None:
        parts = [self._place(int(one[:-1]), "", period, nature) for one in row.parts or ()]
        above, below = (one.value if one else None for one in parts)
        return share_of(above, below)

    def _at(self, row: GridRow, period: PurePeriod | None, *, nature: int | None = None) -> Figure | None:
        return self._place(row.indicator, row.category, period, nature) if period else None

    def _place(self, indicator: int, category: str, period: PurePeriod, nature: int | None) -> Figure | None:
        found = self.figures.get((indicator, category, period.code, False), [])
        if nature is not None:
            found = [one for one in found if one.nature == nature]
        return firmest(found)

    def _compared(self, row: GridRow) -> tuple[Figure | None, Figure | None, Figure | None]:
        return self._at(row, self.around.previous), self._at(row, self.around.same), self._plan(row)

    def _plan(self, row: GridRow) -> Figure | None:
        """Return what was planned for the period, otherwise for its year."""
        for period in (self.around.this, self.around.year):
            found = self.figures.get((row.indicator, row.category, period.code, True))
            if found:
                return firmest(found)
        return None

    def _until_now(self, row: GridRow, version: IndicatorVersion) -> ConsolidatedOverTime | None:
        if version.time != "flow" or version.kind not in _ADDED or self.around.until_now == self.around.this:
            return None
        if not self.asking.compared:
            return None
        size = self.around.this.kind
        figures = []
        for held in self.done.get((row.indicator, row.category), ()):
            best, period = self._best(held), self.periods[held[0].period]
            inside = period.kind == size and self.around.until_now.contains(period)
            if best and best.value is not None and inside:
                figures.append(_pure(version, best, period))
        return consolidate_over_time(as_indicator(version), figures, self.around.until_now)

    def _best(self, held: Sequence[Figure]) -> Figure | None:
        """Return the figure that counts: of this period that of the nature on screen, of others the firmest."""
        if held[0].period == self.asking.period.pk:
            return firmest([one for one in held if one.nature == self.asking.nature])
        return firmest(held)

    def _cumulative_words(
        self, row: GridRow, until_now: ConsolidatedOverTime | None, this: Figure | None
    ) -> str:
        if until_now is not None:
            if until_now.value is None:
                return ""
            of = self.around.until_now.months or 0
            each = self.around.this.months or 1
            lacking = f" ({len(until_now.addends)}/{of // each} kỳ)" if until_now.gaps else ""
            word = f"{until_now.qualifier} " if until_now.qualifier else ""
            return f"{word}{plain_number(until_now.value)}{lacking}"
        if row.time in {"cumulative", "total_to_date"} or self.around.until_now == self.around.this:
            added = row.kind in _ADDED and row.time != "stock"
            return this.text(row.kind) if this and added else ""
        return ""

    def _state(self, this: Figure | None) -> tuple[str, str]:
        if this is None:
            return (SILENT_WORDS, "warn") if self.submission else (NOTHING_YET, "")
        if this.value is None:
            return ("không áp dụng", "info") if this.absence == 1 else ("đã rút số", "warn")
        return ("không phát sinh", "ok") if this.value == 0 and this.category == "" else ("đã lưu", "ok")

    def _with_sums(self, rows: Sequence[GridRow]) -> Iterable[GridRow]:
        """Add a remark where the categories of a breakdown do not add up to the whole."""
        for row in rows:
            version = self.owed[row.code]
            if row.depth or not version.breakdowns or row.value is None or row.kind not in _ADDED:
                yield row
                continue
            said = [self._sum_remark(row, dimension, rows) for dimension in version.breakdowns]
            yield replace(row, remarks=(*row.remarks, *(one for one in said if one)))

    def _sum_remark(self, whole: GridRow, dimension: str, rows: Sequence[GridRow]) -> str:
        version = self.owed[whole.code]
        parts = [
            one for one in rows
            if one.indicator == whole.indicator and one.depth and one.category.partition("=")[0] == dimension
            and ";" not in one.category
        ]  # fmt: skip
        values = [one.value for one in parts if one.value is not None]
        if not values or whole.value is None:
            return ""
        total, name = sum(values, Decimal(0)), self.names.dimension(dimension).lower()
        above = [one.label for one in parts if one.value is not None and one.value > whole.value]
        if dimension in version.overlapping:
            return f"Lớn hơn số chung: {', '.join(above)}." if above else ""
        complete = len(values) == len(version.breakdowns[dimension])
        if total > whole.value or (complete and total != whole.value):
            return f"Các phân tổ theo {name} cộng lại {plain_number(total)}, số chung {plain_number(whole.value)}."
        return ""


def _by_place(
    figures: Iterable[Figure], periods: dict[int, Period]
) -> dict[tuple[int, str, str, bool], list[Figure]]:
    held: dict[tuple[int, str, str, bool], list[Figure]] = {}
    for one in figures:
        key = (one.indicator, one.category, periods[one.period].code, one.planned)
        held.setdefault(key, []).append(one)
    return held


def _done_by_row(
    figures: dict[tuple[int, str, str, bool], list[Figure]],
) -> dict[tuple[int, str], list[list[Figure]]]:
    """Return what was done (not planned), by indicator and category; one list for each period."""
    held: dict[tuple[int, str], list[list[Figure]]] = {}
    for (indicator, category, _, planned), found in figures.items():
        if not planned:
            held.setdefault((indicator, category), []).append(found)
    return held


def _pure(version: IndicatorVersion, figure: Figure, period: PurePeriod) -> PureObservation:
    return PureObservation(
        indicator=version.indicator.code,
        unit=str(figure.unit),
        period=period,
        value=figure.value,
        category=category_pairs(figure.category),
        qualifier=figure.qualifier or None,
        nature=NATURES[figure.nature],  # type: ignore[arg-type]
    )


def _plain(value: Decimal | None) -> str:
    return "" if value is None else plain_number(value)
