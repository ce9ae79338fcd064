"""What a reorganisation will do, before it is done: nothing here is saved."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal

from baocong.apps.units.map_writing import parents_in
from baocong.apps.units.models import Unit
from baocong.apps.units.plan import Plan, Share, checked, whole_shares
from baocong.apps.units.queries.maps import map_version_at
from baocong.counting import reorganisation as pure
from baocong.counting.indicator import Indicator
from baocong.counting.observation import Observation
from baocong.counting.period import Period
from baocong.counting.recasting import recast


@dataclass(frozen=True, slots=True)
class NotCarried:
    """Indicators that do not go over to the new map by themselves, and why."""

    code: str
    reason: str
    indicators: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Preview:
    """What a plan does: who ends, who comes, who moves under whom, what goes where, and what stays behind."""

    plan: Plan
    shares: tuple[Share, ...]
    moving: tuple[tuple[Unit, str], ...]
    carried: int
    not_carried: tuple[NotCarried, ...]
    unknown_families: tuple[str, ...] = ()
    """Families of the shares to which no known indicator belongs: the office's own, or a slip."""


_REASONS = {
    "break": "Chuỗi số liệu ngắt khi sắp xếp lại (thứ hạng, điểm, chỉ số).",
    "share_from_parts": "Là tỷ lệ: được tính lại từ tử số và mẫu số, không chuyển trực tiếp.",
    "not_divisible": "Là số trung bình, không chia được cho nhiều đơn vị.",
    "no_share": "Bảng tỷ lệ không nói nhóm chỉ tiêu này chuyển đi đâu.",
    "weights_missing": "Là trung bình có trọng số; cần trọng số của từng đơn vị cũ.",
}


def preview(plan: Plan, indicators: Iterable[Indicator]) -> Preview:
    """Return what a plan will do. *Errors*: Rejected as `plan.checked`."""
    event = checked(plan)
    known = tuple(indicators)
    carried, left = _probe(event, known)
    names = plan.names
    targets = child_targets(plan)
    units = Unit.objects.select_related("unit_class").in_bulk(list(targets))
    moving = tuple((units[child], names[new]) for child, new in targets.items())
    families = dict.fromkeys(one.family for one in plan.shares if one.family)
    unknown = tuple(family for family in families if not any(_belongs(one, family) for one in known))
    return Preview(plan, whole_shares(plan), moving, carried, left, unknown)


def _belongs(indicator: Indicator, family: str) -> bool:
    return family in {indicator.code, indicator.area} or indicator.code.startswith(f"{family}.")


def child_targets(plan: Plan) -> dict[int, str]:
    """Return under which successor (label or key) each unit comes that stands directly below an ending predecessor."""
    version = map_version_at(plan.chart, plan.effective_date)
    ending = {one.pk: one.key for one in plan.ending}
    gone = set(ending)
    greatest = {key: greatest_taker(plan, key) for key in ending.values()}
    return {
        unit: plan.children.get(unit, greatest[ending[parent]])
        for unit, parent in parents_in(version).items()
        if parent in ending and unit not in gone
    }


def greatest_taker(plan: Plan, predecessor: str) -> str:
    """Return the successor that takes the greatest share of a predecessor; of equal ones the first, the whole before a family."""
    own = [one for one in whole_shares(plan) if one.predecessor == predecessor]
    return max(own, key=lambda one: (not one.family, one.share)).successor


def _probe(event: pure.Reorganisation, indicators: Iterable[Indicator]) -> tuple[int, tuple[NotCarried, ...]]:
    """Return how many indicators go over, and those that do not: the real rule is asked with a figure of each unit."""
    year = Period.parse(str(event.effective_date.year - 1), "administrative")
    day = event.effective_date - timedelta(days=1)
    left: dict[str, list[str]] = {}
    carried = 0
    for one in indicators:
        probes = [
            Observation(one.code, unit, year, Decimal(60), as_at=day) for unit in sorted(event.predecessors)
        ]
        refused = {found.code for found in recast(one, probes, [event]).not_recast}
        carried += not refused
        for code in refused:
            left.setdefault(code, []).append(one.name)
    return carried, tuple(
        NotCarried(code, _REASONS.get(code, "Giữ nguyên theo đơn vị cũ."), tuple(names))
        for code, names in left.items()
    )
