"""Which units have sent what for a period, and the catalogue of indicators."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, Q, QuerySet

from baocong.apps.indicators.models import Indicator, IndicatorVersion, Observation, Period, Submission
from baocong.apps.indicators.queries.figures import versions_on
from baocong.apps.rights.actors import Scope
from baocong.apps.units.models import Unit
from baocong.apps.units.queries import history_units_in
from baocong.vietnamese.folding import search_key


@dataclass(frozen=True, slots=True)
class UnitState:
    """How a unit stands in a period: what it sent, how many of its indicators have a figure."""

    unit: Unit
    submission: Submission | None
    filled: int
    owed: int

    @property
    def words(self) -> str:
        """Return the state in words."""
        if self.submission:
            return "đã gửi"
        if not self.owed:
            return "không phải báo cáo"
        return "đang nhập" if self.filled else "chưa có số"

    @property
    def tone(self) -> str:
        """Return how the state stands."""
        return {"đã gửi": "ok", "đang nhập": "info", "chưa có số": "warn"}.get(self.words, "")


def states_of(units: list[Unit], period: Period) -> list[UnitState]:
    """Return how units stand in a period, in their order; three queries whatever their number."""
    sent = {
        one.unit_id: one
        for one in Submission.objects.filter(unit__in=units, period=period, withdrawn_seq__isnull=True)
    }
    standing = Observation.objects.filter(unit__in=units, period=period, planned=False, category__key="")
    filled = dict(
        standing.exclude(absence=2)
        .values_list("unit")
        .annotate(count=Count("indicator", distinct=True))
        .order_by()
    )
    owed = dict(
        versions_on(period.end - timedelta(days=1))
        .order_by()
        .values_list("reporters")
        .annotate(count=Count("id"))
    )
    everyone = owed.get(None, 0)
    return [
        UnitState(one, sent.get(one.pk), filled.get(one.pk, 0), everyone + owed.get(one.unit_class_id, 0))
        for one in units
    ]


def search_readable_units(scope: Scope, period: Period, words: str) -> QuerySet[Unit]:
    """Return the units of a scope, and their predecessors, that lived in a period and whose name holds all words."""
    began = Q(valid_from__isnull=True) | Q(valid_from__lt=period.end)
    lasted = Q(valid_until__isnull=True) | Q(valid_until__gt=period.start)
    units = history_units_in(scope).filter(began, lasted)
    for word in search_key(words).split():
        units = units.filter(folded_name__contains=word)
    return units.select_related("unit_class")


def search_catalogue(day: date, words: str = "", area: str = "") -> QuerySet[IndicatorVersion]:
    """Return the indicators that count on a day and hold all words in name or code, with or without marks."""
    versions = versions_on(day).select_related("reporters", "pack_version")
    for word in search_key(words).split():
        versions = versions.filter(Q(folded_name__contains=word) | Q(indicator__code__contains=word))
    return versions.filter(area=area) if area else versions


def indicator_with_versions(code: str) -> tuple[Indicator, list[IndicatorVersion]] | None:
    """Return an indicator with its versions, the newest first; None when there is none of that code."""
    indicator = Indicator.objects.filter(code=code).select_related("owner").first()
    if indicator is None:
        return None
    versions = indicator.versions.select_related("reporters", "pack_version").order_by("-number")
    return indicator, list(versions)


def units_with_figures(scope: Scope, indicator: Indicator) -> QuerySet[Unit]:
    """Return the units of a scope that have figures of an indicator."""
    having = Observation.objects.filter(indicator=indicator).values("unit")
    return history_units_in(scope).filter(pk__in=having)
