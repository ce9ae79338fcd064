"""Merging, dividing and renaming units: one operation, from the plan to the new maps."""

from collections.abc import Mapping
from typing import Any

from django.db.models import Q

from baocong.apps.audit.operation import operation
from baocong.apps.rights.actors import OFFICE, Actor, Place, demand
from baocong.apps.rights.answers import Rejected
from baocong.apps.units.map_writing import parents_in, write_change
from baocong.apps.units.models import Map, Reorganisation, Succession, Unit
from baocong.apps.units.nesting import Change
from baocong.apps.units.operations.units import charts_with
from baocong.apps.units.plan import KINDS, Draft, Plan, Share, checked, whole_shares
from baocong.apps.units.preview import child_targets
from baocong.apps.units.queries.maps import map_version_at
from baocong.apps.units.unit_fields import checked_values, new_key


def reorganise(*, actor: Actor, plan: Plan) -> Reorganisation:
    """Carry out a reorganisation.

    Side effects in order: predecessors that are no takers end on the day · drafts become units that begin on it · the event
    and its successions · a new version of every map on which a predecessor stands, in which the successors stand in its
    place and what was below it follows.
    Allowed to whoever may reorganise every predecessor, every taker and every named parent.
    *Errors*: Rejected reorganise.*, units.fields, map.*.
    """
    _demand_rights(actor, plan)
    checked(plan)
    with operation("units.reorganise", actor) as running:
        held = _lock_units(plan)
        targets = child_targets(plan)
        for unit in plan.ending:
            held[unit.pk].valid_until = plan.effective_date
            held[unit.pk].save(update_fields=["valid_until"])
        made = {draft.label: _made(draft, plan) for draft in plan.drafts}
        units = made | {one.key: one for one in (*plan.predecessors, *plan.takers)}
        event = _saved(plan, units)
        for chart in charts_with({one.pk for one in plan.predecessors}, plan.effective_date):
            write_change(chart, plan.effective_date, _change(plan, chart, made, units, targets), _title(plan))
        running.about = f"reorganisation:{event.pk}"
        running.unit_id = plan.predecessors[0].pk
        running.payload = _payload(plan, units)
    return event


def _demand_rights(actor: Actor, plan: Plan) -> None:
    for unit in (*plan.predecessors, *plan.takers):
        demand(actor, "units.reorganise", Place(unit=unit.pk))
    version = map_version_at(plan.chart, plan.effective_date)
    parents = parents_in(version)
    for draft in plan.drafts:
        above = draft.parent.pk if draft.parent else _first_parent(plan, parents)
        demand(actor, "units.reorganise", Place(unit=above) if above else OFFICE)


def _lock_units(plan: Plan) -> dict[int, Unit]:
    """Hold the units of the plan and see them as they are now: another event may have ended one meanwhile."""
    wanted = {one.pk for one in (*plan.predecessors, *plan.takers)}
    held = Unit.objects.select_for_update().in_bulk(sorted(wanted))
    ended = [
        one for one in held.values() if one.valid_until is not None and one.valid_until <= plan.effective_date
    ]
    later = Succession.objects.filter(
        Q(predecessor__in=[one.pk for one in plan.ending]),
        reorganisation__effective_date__gte=plan.effective_date,
    ).select_related("reorganisation", "predecessor")
    for one in later:
        raise Rejected(
            "reorganise.later_event",
            f"{one.predecessor.name} đã có lần sắp xếp ngày {one.reorganisation.effective_date:%d/%m/%Y}. "
            "Hãy ghi các lần sắp xếp theo thứ tự thời gian, hoặc gộp vào một lần cùng ngày.",
        )
    if ended:
        raise Rejected(
            "reorganise.not_open",
            f"{ended[0].name} vừa kết thúc trong một lần sắp xếp khác. Hãy tải lại trang và xem lại danh sách.",
        )
    return held


def _made(draft: Draft, plan: Plan) -> Unit:
    values = checked_values(draft.fields, plan.effective_date)
    key = new_key(draft.fields, plan.effective_date)
    return Unit.objects.create(key=key, valid_from=plan.effective_date, **values)


def _saved(plan: Plan, units: Mapping[str, Unit]) -> Reorganisation:
    event = Reorganisation.objects.create(
        effective_date=plan.effective_date, basis=plan.basis[:300], kind=plan.kind
    )
    Succession.objects.bulk_create(_row(event, one, units) for one in whole_shares(plan))
    return event


def _row(event: Reorganisation, one: Share, units: Mapping[str, Unit]) -> Succession:
    back = one.back_share
    return Succession(
        reorganisation=event,
        predecessor=units[one.predecessor],
        successor=units[one.successor],
        family=one.family,
        share_numerator=one.share.numerator,
        share_denominator=one.share.denominator,
        back_numerator=None if back is None else back.numerator,
        back_denominator=None if back is None else back.denominator,
        reads_history=one.reads_history,
    )


def _change(
    plan: Plan, chart: Map, made: Mapping[str, Unit], units: Mapping[str, Unit], targets: Mapping[int, str]
) -> Change[int]:
    """Return what is different on one map: successors in place of the first predecessor there, children under them."""
    parents = parents_in(map_version_at(chart, plan.effective_date))
    own = chart == plan.chart
    placed: dict[int, int | None] = {}
    first = next((one.pk for one in plan.predecessors if one.pk in parents), None)
    for draft in plan.drafts:
        above = draft.parent.pk if own and draft.parent else _first_parent(plan, parents)
        placed[made[draft.label].pk] = above
    ending = {one.pk for one in plan.ending}
    takers = [one.pk for one in plan.takers if one.pk in parents]
    fallback = next(iter((*placed, *takers)), None)
    for unit, parent in parents.items():
        if parent in ending and unit not in ending:
            target = units[targets[unit]].pk if unit in targets else fallback
            placed[unit] = target if target in placed or target in parents else fallback
    seats = {made[draft.label].pk: first for draft in plan.drafts if first is not None}
    return Change(placed, frozenset(ending), seats)


def _first_parent(plan: Plan, parents: Mapping[int, int | None]) -> int | None:
    """Return the nearest unit above the first predecessor on the map that does not itself end."""
    ending = {one.pk for one in plan.ending}
    above = next((parents[one.pk] for one in plan.predecessors if one.pk in parents), None)
    while above in ending:
        above = parents.get(above) if above is not None else None
    return above


def _title(plan: Plan) -> str:
    return plan.basis or f"{KINDS[plan.kind]}: {', '.join(str(one) for one in plan.predecessors)}"


def _payload(plan: Plan, units: Mapping[str, Unit]) -> dict[str, Any]:
    return {
        "kind": plan.kind,
        "day": plan.effective_date.isoformat(),
        "basis": plan.basis,
        "ended": [one.key for one in plan.ending],
        "made": [units[one.label].key for one in plan.drafts],
        "shares": [
            [
                units[one.predecessor].key,
                units[one.successor].key,
                one.family,
                str(one.share),
                None if one.back_share is None else str(one.back_share),
                one.reads_history,
            ]
            for one in whole_shares(plan)
        ],
    }
