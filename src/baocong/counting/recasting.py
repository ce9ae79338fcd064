"""Showing figures on the map of units before or after reorganisations, with nothing lost and nothing counted twice."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from baocong.counting.combining import AT_LEAST, combine_qualifiers, common_date, weakest_nature
from baocong.counting.exact import exact_sum, to_decimal, weighted_mean
from baocong.counting.indicator import Indicator
from baocong.counting.mixing import time_of
from baocong.counting.observation import Absence, Observation, ObservationSource
from baocong.counting.recast_result import Incomplete, NotRecast, NotRecastCode, Recast, not_recast
from baocong.counting.reorganisation import ONE, Flow, Reorganisation, Side, allocate


def recast(
    indicator: Indicator,
    observations: Iterable[Observation],
    events: Iterable[Reorganisation],
    to: Side = "new",
    weights: Mapping[str, Decimal] | None = None,
) -> Recast:
    """Return the figures of one indicator on the map after all `events` ("new") or before them ("old").

    What adds is divided by shares (largest remainder) and added; a unit that only changes its name keeps any figure. A
    plain mean is taken only where the indicator says plain_mean, a weighted one only with `weights`; series that break,
    and periods that straddle an event, are listed and not recast. A stock with its own date (`as_at`) never straddles.
    *Errors*: ValueError for a figure of another indicator.
    *Source*: DESIGN truth 5; docs/rules/reorganisations.md.
    """
    current = tuple(observations)
    strangers = {one.indicator for one in current} - {indicator.code}
    if strangers:
        raise ValueError(
            f"only figures of {indicator.code} are recast, not of {', '.join(sorted(strangers))}"
        )
    refused: list[NotRecast] = []
    lacking: dict[int, Incomplete] = {}
    for event in sorted(events, key=lambda one: one.effective_date, reverse=to == "old"):
        step = _Step(indicator, event, to, weights or {}, lacking)
        current, more, lacking = step.taken(current)
        refused += more
    return Recast(current, tuple(refused), tuple(lacking.values()))


_Key = tuple[object, ...]
_Share = tuple[Observation, Decimal | None]
"""A figure that goes into another one, and how much of it does."""


@dataclass(frozen=True, slots=True)
class _Step:
    """One event, seen from the figures of one indicator."""

    indicator: Indicator
    event: Reorganisation
    to: Side
    weights: Mapping[str, Decimal]
    lacking: Mapping[int, Incomplete]
    """What earlier events left incomplete, by the identity of the figure."""

    def taken(
        self, observations: Sequence[Observation]
    ) -> tuple[tuple[Observation, ...], list[NotRecast], dict[int, Incomplete]]:
        """Return the figures after the event, those that were not recast, and those that lack a part."""
        flows = self.event.flows(self.indicator, self.to)
        kept, moving, refused = self._sorted(observations, flows)
        refused += self._refusals(kept, moving, flows)
        out = {id(one.observation) for one in refused}
        movable = [one for one in moving if id(one) not in out]
        givers = _givers(flows)
        groups = self._groups(movable, flows)
        made: list[Observation] = []
        lacking = {id(one): self.lacking[id(one)] for one in kept if id(one) in self.lacking}
        for (target, _), shares in groups.items():
            missing = tuple(sorted(givers[target] - {one.unit for one, _ in shares if _is_known(one)}))
            figure = self._made(target, shares, missing)
            made.append(figure)
            before = [
                unit for one, _ in shares if id(one) in self.lacking for unit in self.lacking[id(one)].lacking
            ]
            if figure.is_stated and (missing or before):
                lacking[id(figure)] = Incomplete(figure, tuple(dict.fromkeys((*missing, *before))))
        return (*kept, *made), refused, lacking

    def _sorted(
        self, observations: Sequence[Observation], flows: Mapping[str, tuple[Flow, ...]]
    ) -> tuple[list[Observation], list[Observation], list[NotRecast]]:
        """Sort figures into those that stay, those that move to the other map, and those that straddle the day."""
        touched = self.event.predecessors | self.event.successors
        kept: list[Observation] = []
        moving: list[Observation] = []
        refused: list[NotRecast] = []
        for one in observations:
            side = self._side(one)
            if one.unit in touched and side is None:
                refused.append(self._refuse(one, "straddles"))
            elif one.unit in flows and side != self.to:
                moving.append(one)
            else:
                kept.append(one)
        return kept, moving, refused

    def _side(self, one: Observation) -> Side | None:
        """Return on which map a figure stands, None when its period straddles the day."""
        day = self.event.effective_date
        if one.as_at and time_of(one, self.indicator) in {"stock", "total_to_date"}:
            return "old" if one.as_at < day else "new"
        if one.period.straddles(day):
            return None
        return "old" if one.period.end <= day else "new"

    def _refusals(
        self,
        kept: Sequence[Observation],
        moving: Sequence[Observation],
        flows: Mapping[str, tuple[Flow, ...]],
    ) -> list[NotRecast]:
        """Return the figures that cannot move, each with its reason."""
        stated = {(one.unit, *_key(one)) for one in kept if one.is_stated}
        times = Counter((one.unit, *_key(one), one.nature) for one in moving if one.is_stated)
        refused: list[NotRecast] = []
        givers = _givers(flows)
        for one in moving:
            code = self._forbidden(one, flows, givers)
            if code is None and any((target, *_key(one)) in stated for target, _ in flows[one.unit]):
                code = "already_stated"
            if code is None and times[(one.unit, *_key(one), one.nature)] > 1:
                code = "conflicting_values"
            if code:
                refused.append(self._refuse(one, code))
        return refused + self._incomplete_means(moving, refused, flows)

    def _forbidden(
        self, one: Observation, flows: Mapping[str, tuple[Flow, ...]], givers: Mapping[str, set[str]]
    ) -> NotRecastCode | None:
        """Return why a figure of this indicator may not go where its unit goes."""
        own = flows[one.unit]
        if not own:
            return "no_share" if self.to == "new" else "no_back_share"
        if self._adds or _is_renaming(one.unit, flows, givers) or not one.is_stated:
            return None
        if self.indicator.numerator and self.indicator.denominator:
            return "share_from_parts"
        if self.indicator.recast not in {"plain_mean", "weighted_mean"}:
            return "break"
        if len(own) > 1 or self.to == "old":
            return "not_divisible"
        if self.indicator.recast == "weighted_mean" and self.weights.get(one.unit, Decimal(0)) <= 0:
            return "weights_missing"
        return None

    def _incomplete_means(
        self,
        moving: Sequence[Observation],
        refused: Sequence[NotRecast],
        flows: Mapping[str, tuple[Flow, ...]],
    ) -> list[NotRecast]:
        """Refuse a mean over merged units unless every one of them has its figure."""
        if self._adds:
            return []
        out = {id(one.observation) for one in refused}
        movable = [one for one in moving if id(one) not in out]
        givers = _givers(flows)
        more: list[NotRecast] = []
        for (target, _), shares in self._groups(movable, flows).items():
            lacking = givers[target] - {one.unit for one, _ in shares if _is_known(one)}
            stated = [one for one, _ in shares if one.is_stated]
            if lacking and stated:
                names = ", ".join(sorted(lacking))
                more += [self._refuse(one, "mean_incomplete", names) for one in stated]
        return more

    @property
    def _adds(self) -> bool:
        return self.indicator.adds_over_units and self.indicator.kind not in {"percent", "rank"}

    def _groups(
        self, movable: Sequence[Observation], flows: Mapping[str, tuple[Flow, ...]]
    ) -> dict[tuple[str, _Key], list[_Share]]:
        """Return what goes into each figure of the other map; natures stay apart where a unit has several."""
        several = Counter((one.unit, *_key(one)) for one in movable if one.is_stated)
        mixed = {key[1:] for key, times in several.items() if times > 1}
        groups: dict[tuple[str, _Key], list[_Share]] = {}
        for one in movable:
            own = flows[one.unit]
            amounts: tuple[Decimal | None, ...] = (one.value,) * len(own)
            if one.value is not None and self._adds:
                amounts = allocate(one.value, [share for _, share in own])
            key = (*_key(one), one.nature) if _key(one) in mixed else _key(one)
            for (target, _), amount in zip(own, amounts, strict=True):
                groups.setdefault((target, key), []).append((one, amount))
        return groups

    def _made(self, target: str, shares: Sequence[_Share], missing: Sequence[str]) -> Observation:
        """Return the figure of the other map that these shares make."""
        first = shares[0][0]
        stated = [one for one, _ in shares if one.is_stated]
        if len(shares) == 1 and shares[0][1] == first.value and not missing:
            return replace(first, unit=target, source=self._source(first.source))
        if not stated:
            return replace(first, unit=target, absence=_absence([one for one, _ in shares]))
        words = [one.qualifier for one in stated] + ([AT_LEAST] if missing else [])
        return replace(
            first,
            unit=target,
            value=self._value(shares),
            absence=None,
            as_at=common_date(stated),
            qualifier=combine_qualifiers(words),
            nature=weakest_nature(stated),
            source=self._source(ObservationSource("computed"), stated),
        )

    def _value(self, shares: Sequence[_Share]) -> Decimal:
        values = [amount for _, amount in shares if amount is not None]
        if self._adds:
            return exact_sum(values)
        units = [one.unit for one, amount in shares if amount is not None]
        weighted = self.indicator.recast == "weighted_mean"
        return to_decimal(
            weighted_mean(values, [self.weights[unit] if weighted else Decimal(1) for unit in units])
        )

    def _source(self, source: ObservationSource, stated: Sequence[Observation] = ()) -> ObservationSource:
        """Return the source with the event in its reason, after what was there."""
        event = f"Chuyển đổi theo sắp xếp lại đơn vị từ {self.event.effective_date:%d/%m/%Y}"
        basis = f" ({self.event.basis})" if self.event.basis else ""
        units = f", từ {', '.join(dict.fromkeys(one.unit for one in stated))}" if stated else ""
        reason = f"{event}{basis}{units}."
        return replace(source, reason=f"{source.reason} {reason}".strip())

    def _refuse(self, one: Observation, code: NotRecastCode, lacking: str = "") -> NotRecast:
        return not_recast(self.indicator, one, code, self.event.effective_date, lacking)


def _key(one: Observation) -> _Key:
    """Return what figures must share to be merged, their nature apart."""
    return one.period, one.category, one.planned, one.time, one.unit_of_measure


def _is_known(one: Observation) -> bool:
    return one.is_stated or one.absence == "not_applicable"


def _givers(flows: Mapping[str, tuple[Flow, ...]]) -> dict[str, set[str]]:
    """Return for each receiving unit the units that give to it."""
    givers: dict[str, set[str]] = {}
    for unit, own in flows.items():
        for target, _ in own:
            givers.setdefault(target, set()).add(unit)
    return givers


def _is_renaming(unit: str, flows: Mapping[str, tuple[Flow, ...]], givers: Mapping[str, set[str]]) -> bool:
    """Return whether a unit goes wholly into one that takes over nobody else."""
    own = flows[unit]
    return len(own) == 1 and own[0][1] == ONE and givers[own[0][0]] == {unit}


def _absence(observations: Sequence[Observation]) -> Absence:
    """Return why a merged unit has no value: not applicable or missing when all say so, otherwise silent."""
    reasons = {one.absence for one in observations}
    if reasons == {"not_applicable"}:
        return "not_applicable"
    return "missing" if reasons <= {"missing", "not_applicable"} else "silent"
