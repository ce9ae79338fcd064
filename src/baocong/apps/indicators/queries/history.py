"""The history of one indicator at one unit: its figures by period, beside those of the year before."""

from dataclasses import dataclass
from decimal import Decimal

from baocong.apps.indicators.grid_rows import against_same
from baocong.apps.indicators.models import Indicator, Observation, Period
from baocong.apps.indicators.queries.figures import as_period
from baocong.apps.indicators.queries.standing import Figure, Wanted, figures_of, firmest
from baocong.apps.units.models import Unit
from baocong.counting.period import Period as PurePeriod


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One period: the figure, that of the same period of the year before, and how they compare."""

    period: PurePeriod
    figure: Figure
    shown: str
    same: Decimal | None
    of_same: str

    @property
    def nature(self) -> str:
        """Return the nature in words."""
        return {1: "ước", 2: "sơ bộ", 3: "chính thức"}[self.figure.nature]


def history_of(
    indicator: Indicator, unit: Unit, kind: str, seq: int | None = None, most: int = 36
) -> dict[str, list[HistoryLine]]:
    """Return the history by kind of period ("month", "year" …), oldest first, the last `most` of each; two queries.

    Only the calendar with the most figures is shown, so that two right values of one month do not stand in one line.
    """
    having = Observation.objects.filter(indicator=indicator, unit=unit, planned=False).values("period")
    periods = {one.pk: one for one in Period.objects.filter(pk__in=having)}
    figures = figures_of(Wanted((unit.pk,), list(periods), (indicator.pk,), seq))
    held: dict[int, list[Figure]] = {}
    for one in figures:
        if not one.planned and one.category == "":
            held.setdefault(one.period, []).append(one)
    cutoffs = [periods[one].cutoff for one in held]
    main = max(set(cutoffs), key=cutoffs.count, default="")
    best = {
        as_period(periods[key]): figure
        for key, rows in held.items()
        if periods[key].cutoff == main and (figure := firmest(rows))
    }
    lines: dict[str, list[HistoryLine]] = {}
    for period, figure in sorted(best.items()):
        lines.setdefault(period.kind, []).append(_line(period, figure, best, kind))
    return {one: rows[-most:] for one, rows in lines.items()}


def _line(period: PurePeriod, figure: Figure, best: dict[PurePeriod, Figure], kind: str) -> HistoryLine:
    same = None if period.kind == "stage" else best.get(period.same_period_last_year())
    base = same.value if same else None
    return HistoryLine(period, figure, figure.show(kind), base, against_same(figure.value, base, kind))
