"""Who may read the figures of units that are no more: a rule, with its reason.

1. Whoever reads a unit may read its predecessors', where the event says so (`Succession.reads_history`), and so on back.
2. Whoever stands above both may read: above the closed unit on its own maps, and at or above one of its successors today.
3. A closed unit without any successor may be read by whoever stood above it, or took over who did by rule 1.
"""

from collections.abc import Iterable

from django.db.models import F, Q, QuerySet
from django.utils import timezone

from baocong.apps.rights.actors import Actor, Place, Scope
from baocong.apps.rights.answers import Answer
from baocong.apps.units.models import MapNode, Succession, Unit
from baocong.apps.units.queries.scopes import unit_name, units_in


def history_units_in(scope: Scope, units: QuerySet[Unit] | None = None) -> QuerySet[Unit]:
    """Return the units whose figures of any time a scope may read: `units_in(scope)` and predecessors by the rule above."""
    units = Unit.objects.all() if units is None else units
    if scope.everywhere or not scope:
        return units_in(scope, units)
    links = _links()
    read = _successors_read(scope)
    inherited = _reached(read, links)
    roots = scope.roots | _reached(scope.roots, links)
    allowed = Q(pk__in=units_in(scope).values("pk")) | Q(pk__in=inherited)
    if roots:
        allowed |= _closed() & _once_below(roots) & (_went_to(read | inherited) | ~_went_anywhere())
    return units.filter(allowed)


def may_read_history(actor: Actor, unit: int, action: str = "figures.read") -> Answer:
    """Return whether someone may read the figures of a unit that may be closed, with the rule that says so."""
    direct = actor.answer(action, Place(unit=unit))
    if direct:
        return direct
    scope = actor.scope(action)
    own = Unit.objects.filter(pk=unit)
    if not history_units_in(scope, own).exists():
        return direct
    name = unit_name(unit)
    links = _links()
    if unit in _reached(_successors_read(scope), links):
        return Answer(True, "history.successor", f"Đơn vị kế thừa được xem số liệu cũ của {name}.")
    if own.filter(_went_anywhere()).exists():
        return Answer(
            True, "history.above_both", f"Cấp trên của {name} và của đơn vị kế thừa được xem số liệu cũ."
        )
    return Answer(
        True,
        "history.above",
        f"Cấp trên cũ của {name} được xem số liệu cũ, vì đơn vị này không có đơn vị kế thừa.",
    )


def _links() -> list[tuple[int, int]]:
    """Return pairs of a successor and the predecessor whose history it reads."""
    rows = Succession.objects.filter(reads_history=True).exclude(predecessor=F("successor"))
    return list(rows.values_list("successor_id", "predecessor_id"))


def _successors_read(scope: Scope) -> set[int]:
    """Return the units of a scope that took over anything from others."""
    takers = Unit.objects.filter(pk__in=Succession.objects.values("successor"))
    return set(units_in(scope, takers).values_list("pk", flat=True))


def _reached(units: Iterable[int], links: Iterable[tuple[int, int]]) -> set[int]:
    """Return the predecessors of units over all generations, without the units themselves."""
    before: dict[int, list[int]] = {}
    for new, old in links:
        before.setdefault(new, []).append(old)
    seen: set[int] = set()
    waiting = list(units)
    while waiting:
        for old in before.get(waiting.pop(), ()):
            if old not in seen:
                seen.add(old)
                waiting.append(old)
    return seen


def _closed() -> Q:
    return Q(valid_until__lte=timezone.localdate())


def _once_below(roots: Iterable[int]) -> Q:
    """Match the units that stood below a root on any version of a map; where the roots stand is looked up first."""
    holders = MapNode.objects.filter(unit__in=list(roots), right__gt=F("left") + 1)
    within = Q(pk__in=())
    for version, left, right in holders.values_list("map_version_id", "left", "right"):
        within |= Q(map_version=version, left__gt=left, left__lt=right)
    return Q(pk__in=MapNode.objects.filter(within).values("unit"))


def _went_to(units: Iterable[int]) -> Q:
    return Q(pk__in=Succession.objects.filter(successor__in=list(units)).values("predecessor"))


def _went_anywhere() -> Q:
    return Q(pk__in=Succession.objects.exclude(predecessor=F("successor")).values("predecessor"))
