"""Reading the log by scope, filtered, a page at a time from the newest."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.db.models import Q, QuerySet
from django.utils import timezone

from baocong.apps.audit.models import AuditEntry
from baocong.apps.indicators.models import IndicatorVersion
from baocong.apps.inspection.forms import Filters
from baocong.apps.people.models import Person
from baocong.apps.rights.actors import Scope
from baocong.apps.units.models import Unit
from baocong.apps.units.queries import search_units, units_in
from baocong.vietnamese.folding import search_key

PAGE = 50


@dataclass(frozen=True, slots=True)
class Page:
    """Some entries, newest first, and the numbers with which the neighbouring pages start (None: there is none)."""

    entries: list[AuditEntry]
    older: int | None
    newer: int | None


def entries_in(scope: Scope) -> QuerySet[AuditEntry]:
    """Return the entries a scope covers: all of them, or those that touch its units; what has no unit is the office's."""
    entries = AuditEntry.objects.order_by("-seq")
    if scope.everywhere:
        return entries
    return entries.filter(unit_id__in=units_in(scope).values("pk")) if scope else entries.none()


def filter_entries(entries: QuerySet[AuditEntry], filters: Filters, scope: Scope) -> QuerySet[AuditEntry]:
    """Return the entries that fit every filter; names and texts with or without marks."""
    if filters.since:
        entries = entries.filter(at__gte=_midnight(filters.since))
    if filters.until:
        entries = entries.filter(at__lt=_midnight(filters.until + timedelta(days=1)))
    if filters.code:
        entries = entries.filter(code=filters.code)
    if filters.who:
        people = Person.objects.filter(folded_name__contains=search_key(filters.who)).values("pk")
        named = Q(actor_name__icontains=filters.who) | Q(on_behalf_of__icontains=filters.who)
        entries = entries.filter(named | Q(actor_id__in=people))
    if filters.unit:
        units = search_units(filters.unit, units_in(scope))
        entries = entries.filter(unit_id__in=units.order_by().values("pk"))
    if filters.text:
        entries = entries.filter(payload__folded__contains=search_key(filters.text))
    return entries


def page_of(entries: QuerySet[AuditEntry], *, before: int | None = None, after: int | None = None) -> Page:
    """Return the page of entries older than `before`, or newer than `after`, or the newest. By keys: any page costs
    the same, however long the log is."""
    if after is not None:
        rows = list(entries.filter(seq__gt=after).order_by("seq")[: PAGE + 1])
        further, rows = len(rows) > PAGE, rows[:PAGE][::-1]
        older = rows[-1].seq if rows else after + 1
        return Page(rows, older, rows[0].seq if further else None)
    rows = list((entries.filter(seq__lt=before) if before is not None else entries)[: PAGE + 1])
    further, rows = len(rows) > PAGE, rows[:PAGE]
    newer = rows[0].seq if rows else (before or 1) - 1
    return Page(rows, rows[-1].seq if further else None, newer if before is not None else None)


def unit_names(ids: set[int]) -> dict[int, str]:
    """Return the names of units."""
    return {one.pk: str(one) for one in Unit.objects.filter(pk__in=ids)}


def person_names(ids: set[int]) -> dict[int, str]:
    """Return the names of people."""
    return {one.pk: str(one) for one in Person.objects.filter(pk__in=ids)}


def names_of(keys: set[str]) -> dict[str, str]:
    """Return the names of units by key and of indicators by code, as they are called now."""
    if not keys:
        return {}
    names = dict(
        IndicatorVersion.objects.filter(indicator__code__in=keys)
        .order_by("number")
        .values_list("indicator__code", "name")
    )
    return names | {one.key: str(one) for one in Unit.objects.filter(key__in=keys)}


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))
