"""Where units come from and what became of them: links, shares over several events, and events for recasting."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from django.db.models import F, Q, QuerySet

from baocong.apps.units.models import Reorganisation, Succession, Unit
from baocong.counting import reorganisation as pure


@dataclass(frozen=True, slots=True)
class Link:
    """One link of a lineage: on `day` this share of the predecessor's family of indicators went to the successor."""

    day: date
    kind: str
    basis: str
    predecessor: Unit
    successor: Unit
    family: str
    share: Fraction
    reads_history: bool


def predecessors_of(unit: int) -> list[Link]:
    """Return the links by which a unit was formed, by date; a unit that went on in an event is no link to itself."""
    return _links(Succession.objects.filter(successor=unit))


def successors_of(unit: int) -> list[Link]:
    """Return the links by which a unit gave itself or a part away, by date."""
    return _links(Succession.objects.filter(predecessor=unit))


def lineage_of(unit: int) -> list[Link]:
    """Return all links that lead to a unit and from it, over as many events as there were, by date.

    One query for each generation.
    """
    found: dict[int, Link] = {}
    for near, far in (("successor", "predecessor"), ("predecessor", "successor")):
        seen, frontier = {unit}, {unit}
        while frontier:
            rows = _rows(Succession.objects.filter(Q((f"{near}__in", frontier))))
            found |= {row.pk: _link(row) for row in rows}
            frontier = {int(getattr(row, f"{far}_id")) for row in rows} - seen
            seen |= frontier
    return sorted(found.values(), key=lambda one: (one.day, one.predecessor.key, one.successor.key))


def shares_of(unit: int, family: str = "", until: date | None = None) -> dict[int, Fraction]:
    """Return what share of a unit's family of indicators is where by a day (of all days when none is given).

    *Shapes*: unit ids with shares that add up to 1: {itself: 1} for a unit to which nothing happened. In every event the
    longest family that fits counts, as in `counting.reorganisation`.
    """
    held: dict[int, Fraction] = {unit: Fraction(1)}
    events: dict[tuple[date, int], list[Link]] = {}
    for link in lineage_of(unit):
        if (until is None or link.day <= until) and _fits(link.family, family):
            events.setdefault((link.day, link.predecessor.pk), []).append(link)
    own: dict[tuple[date, int, int], Fraction] = {}
    for (day, predecessor), links in events.items():
        longest = max(len(link.family) for link in links)
        for link in links:
            if len(link.family) == longest:
                key = (day, predecessor, link.successor.pk)
                own[key] = own.get(key, Fraction(0)) + link.share
    for day in sorted({day for day, _ in events}):
        held = _moved(held, {(one, to): share for (on, one, to), share in own.items() if on == day})
    return held


def events_between(
    old_day: date, new_day: date, name: Callable[[Unit], str] | None = None
) -> tuple[pure.Reorganisation, ...]:
    """Return the events after `old_day` up to `new_day` (included) as pure objects, for `counting.recasting.recast`.

    Units are called by their key, or as `name` says: the observations that are recast must call them the same. Four
    queries, however many events.
    """
    called = name or (lambda unit: unit.key)
    events = Reorganisation.objects.filter(effective_date__gt=old_day, effective_date__lte=new_day)
    rows = events.prefetch_related("successions__predecessor", "successions__successor")
    return tuple(pure_event(event, event.successions.all(), called) for event in rows)


def pure_event(
    event: Reorganisation, successions: Iterable[Succession], called: Callable[[Unit], str]
) -> pure.Reorganisation:
    """Return a stored event as the pure object. *Errors*: ValueError when its shares do not add up."""
    links = tuple(
        pure.Succession(
            predecessor=called(one.predecessor),
            successor=called(one.successor),
            share=Fraction(one.share_numerator, one.share_denominator),
            family=one.family,
            back_share=_back_share(one),
        )
        for one in successions
    )
    return pure.Reorganisation(event.effective_date, links, event.basis)


def _back_share(one: Succession) -> Fraction | None:
    if one.back_numerator is None or not one.back_denominator:
        return None
    return Fraction(one.back_numerator, one.back_denominator)


def _fits(link_family: str, family: str) -> bool:
    return link_family in {"", family} or family.startswith(f"{link_family}.")


def _moved(held: dict[int, Fraction], shares: dict[tuple[int, int], Fraction]) -> dict[int, Fraction]:
    """Return what is held after the events of one day; whoever gave nothing keeps all."""
    givers = {giver for giver, _ in shares}
    after = {unit: share for unit, share in held.items() if unit not in givers}
    for (giver, taker), share in shares.items():
        if giver in held and share:
            after[taker] = after.get(taker, Fraction(0)) + held[giver] * share
    return after


def _rows(successions: QuerySet[Succession]) -> list[Succession]:
    return list(
        successions.select_related(
            "reorganisation", "predecessor__unit_class", "successor__unit_class"
        ).order_by("reorganisation__effective_date", "id")
    )


def _links(successions: QuerySet[Succession]) -> list[Link]:
    return [_link(one) for one in _rows(successions.exclude(predecessor=F("successor")))]


def _link(one: Succession) -> Link:
    return Link(
        day=one.reorganisation.effective_date,
        kind=one.reorganisation.kind,
        basis=one.reorganisation.basis,
        predecessor=one.predecessor,
        successor=one.successor,
        family=one.family,
        share=Fraction(one.share_numerator, one.share_denominator),
        reads_history=one.reads_history,
    )
