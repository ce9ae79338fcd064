"""Reading indicators and their figures, now or as of a moment."""

from collections.abc import Iterable
from datetime import date, timedelta

from django.db.models import Q, QuerySet

from baocong.apps.indicators.models import (
    ABSENCES,
    NATURES,
    Category,
    IndicatorVersion,
    Observation,
    ObservationRevision,
    Period,
)
from baocong.apps.indicators.values import value_of
from baocong.apps.units.models import Unit
from baocong.counting.indicator import Indicator as PureIndicator
from baocong.counting.observation import Absence, Nature, ObservationSource
from baocong.counting.observation import Category as PureCategory
from baocong.counting.observation import Observation as PureObservation
from baocong.counting.period import Period as PurePeriod


def versions_on(day: date) -> QuerySet[IndicatorVersion]:
    """Return the version of every indicator that counts on a day."""
    starts = Q(valid_from__isnull=True) | Q(valid_from__lte=day)
    ends = Q(valid_until__isnull=True) | Q(valid_until__gt=day)
    return IndicatorVersion.objects.filter(starts, ends).select_related("indicator").order_by("indicator_id")


def versions_for(unit: Unit, period: Period) -> QuerySet[IndicatorVersion]:
    """Return what a unit owes for a period: the versions in force on its last day that its class reports."""
    return versions_on(period.end - timedelta(days=1)).filter(
        Q(reporters=unit.unit_class_id) | Q(reporters__isnull=True)
    )


def find_period(code: str, cutoff: str) -> Period | None:
    """Return a period that has figures or was opened; None when it is not there."""
    return Period.objects.filter(code=code, cutoff=cutoff).first()


def period_as_kept(pure: PurePeriod) -> Period:
    """Return a period as the database has it, otherwise as `unkept_period`: a page shows it as one without figures."""
    return find_period(pure.code, pure.cutoff) or unkept_period(pure)


def unkept_period(pure: PurePeriod) -> Period:
    """Return a period that was not opened; its id 0 is that of no figure. Nobody saves it."""
    return Period(id=0, code=pure.code, cutoff=pure.cutoff, start=pure.start, end=pure.end)


def current_revisions(observations: Iterable[int]) -> QuerySet[ObservationRevision]:
    """Return the revision that stands, of each observation."""
    return ObservationRevision.objects.filter(observation__in=observations, seq_to__isnull=True)


def revisions_as_of(seq: int) -> QuerySet[ObservationRevision]:
    """Return the revisions that stood after audit entry `seq` (see `audit.queries.seq_at`)."""
    return ObservationRevision.objects.filter(Q(seq_to__isnull=True) | Q(seq_to__gt=seq), seq_from__lte=seq)


def category_pairs(key: str) -> PureCategory:
    """Return a category's key as pairs.

    *Example*:
    >>> category_pairs("channel=online;level=province")
    (('channel', 'online'), ('level', 'province'))
    """
    parts = (part.partition("=") for part in key.split(";") if part)
    return tuple((dimension, value) for dimension, _, value in parts)


def category_key(pairs: PureCategory) -> str:
    """Return the key of a category; pairs stand in alphabetical order of the dimension."""
    return ";".join(f"{dimension}={value}" for dimension, value in sorted(pairs))


def as_indicator(version: IndicatorVersion) -> PureIndicator:
    """Return an indicator version as the pure rules know it; `version.indicator` must be loaded."""
    return PureIndicator(
        code=version.indicator.code,
        area=version.area,
        name=version.name,
        unit_of_measure=version.unit_of_measure,
        kind=version.kind,
        time=version.time,
        adds_over_units=version.adds_over_units,
        recast=version.recast,
        counts=version.counts,
        numerator=version.numerator or None,
        denominator=version.denominator or None,
        breakdowns={dimension: tuple(values) for dimension, values in version.breakdowns.items()},
        direction=version.direction,
        aliases=tuple(version.aliases),
        overlapping=tuple(version.overlapping),
    )


def as_period(period: Period) -> PurePeriod:
    """Return a period as the pure rules know it."""
    return PurePeriod(period.code, period.start, period.end, period.cutoff)  # type: ignore[arg-type]


def as_observation(
    key: Observation, said: Observation | ObservationRevision, unit: str, scale: int
) -> PureObservation:
    """Return a figure as the pure rules know it; `said` is the observation itself or one of its revisions.

    `key` needs `indicator`, `period`, `category` loaded, `said` its `source`; `scale` is that of `said.version`.
    """
    nature: Nature = NATURES[key.nature]  # type: ignore[assignment]
    absence: Absence | None = ABSENCES.get(said.absence or 0)  # type: ignore[assignment]
    source = said.source
    highlight = None
    if source.highlight_start is not None and source.highlight_end is not None:
        highlight = (source.highlight_start, source.highlight_end)
    return PureObservation(
        indicator=key.indicator.code,
        unit=unit,
        period=as_period(key.period),
        value=value_of(said.value, scale),
        absence=absence,
        category=category_pairs(key.category.key),
        as_at=said.as_at,
        qualifier=said.qualifier or None,
        nature=nature,
        planned=key.planned,
        source=ObservationSource(
            source.kind,
            source.document,
            source.sentence,
            source.start,
            source.end,
            source.place,
            reason=source.reason,
            highlight=highlight,
        ),
    )


def categories_by_key(keys: Iterable[str]) -> dict[str, Category]:
    """Return the categories that exist already, by key."""
    return {one.key: one for one in Category.objects.filter(key__in=set(keys))}
