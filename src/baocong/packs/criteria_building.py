"""A criteria set out of the values of its TOML file, whose structure is sound."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from baocong.scoring.criteria import Cap, CriteriaSet, Criterion, Feed
from baocong.scoring.points import HALF_POINT
from baocong.scoring.policy import RankingPolicy, TieBreak
from baocong.scoring.rules import (
    Band,
    BandPoints,
    DisqualifyingEvent,
    DisqualifyingFloor,
    EventPoints,
    GivenPoints,
    IndicatorInput,
    LinearPoints,
    Mark,
    RankPoints,
    Rule,
)

Values = Mapping[str, Any]


def criteria_set(values: Values) -> CriteriaSet:
    """Return the criteria set of a file."""
    return CriteriaSet(
        name=values["name"],
        year=values["year"],
        total=Decimal(values["total"]),
        criteria=tuple(_criterion(criterion) for criterion in values["criteria"]),
        caps=tuple(_cap(cap) for cap in values.get("caps", ())),
        total_of=tuple(values.get("total_of", ())),
        step=Decimal(values.get("step", HALF_POINT)),
        rounding=values.get("rounding", "half_up"),
        not_applicable=values.get("not_applicable", "redistribute"),
        illustration=values["illustration"],
        source=values.get("source", ""),
        article=values.get("article", ""),
        **{
            name: _day(values, name)
            for name in ("in_force_from", "in_force_until", "counted_from", "counted_until")
        },
    )


def ranking_policy(values: Values) -> RankingPolicy:
    """Return the ranking policy of a file; the unit order and decisions of the council are the cluster's own."""
    ranking = values.get("ranking", {})
    return RankingPolicy(
        counting=ranking.get("counting", "dense"),
        tie_breaks=tuple(
            TieBreak(tie_break["kind"], tie_break.get("criterion", ""))
            for tie_break in ranking.get("tie_breaks", ())
        ),
        measure=ranking.get("measure", "total"),
    )


def _day(values: Values, name: str) -> date | None:
    value = values.get(name)
    return value if isinstance(value, date) else None


def _criterion(values: Values) -> Criterion:
    most = values.get("max_points")
    return Criterion(
        code=values["code"],
        title=values["title"],
        max_points=None if most is None else Decimal(most),
        kind=values.get("kind", "standard"),
        feeds=tuple(
            Feed(feed["parent"], Fraction(feed.get("weight", "1"))) for feed in values.get("feeds", ())
        ),
        rule=_rule(values["rule"]) if "rule" in values else None,
        applies_to=values.get("applies_to", ""),
    )


def _cap(values: Values) -> Cap:
    return Cap(
        values["code"], values["title"], values["scope"], Decimal(values["limit"]), values.get("event", "")
    )


def _rule(values: Values) -> Rule:
    return _RULES[values["kind"]](values)


def _figure(values: Values) -> IndicatorInput:
    return IndicatorInput(
        indicator=values["indicator"],
        basis=values.get("basis", "value"),
        category=tuple(sorted(values.get("category", {}).items())),
        period=values.get("period", ""),
    )


def _marks(values: Values) -> tuple[Mark, ...]:
    return tuple(Mark(Decimal(mark["at"]), Decimal(mark["points"])) for mark in values["marks"])


def _bands(values: Values) -> tuple[Band, ...]:
    return tuple(
        Band(_number(band, "low"), _number(band, "high"), Decimal(band["points"])) for band in values["bands"]
    )


def _number(values: Values, name: str) -> Decimal | None:
    value = values.get(name)
    return None if value is None else Decimal(value)


_RULES: Mapping[str, Callable[[Values], Rule]] = {
    "given": lambda _: GivenPoints(),
    "linear": lambda values: LinearPoints(_figure(values), _marks(values), _number(values, "below")),
    "bands": lambda values: BandPoints(_figure(values), _bands(values)),
    "rank_bands": lambda values: RankPoints(values["index"], values["edition"], _bands(values)),
    "event": lambda values: EventPoints(values["event"], Decimal(values["points_each"])),
    "disqualifying_event": lambda values: DisqualifyingEvent(values["event"]),
    "disqualifying_floor": lambda values: DisqualifyingFloor(values["scope"], Decimal(values["least"])),
}
