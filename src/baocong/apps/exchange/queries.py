"""Reading what came in: batches, their figures, and what the database knows to match them with."""

from datetime import date

from django.db.models import Count, Q, QuerySet

from baocong.apps.exchange.models import ImportBatch, ImportedFigure, ImportedReport
from baocong.apps.indicators.queries import as_indicator, versions_on
from baocong.apps.packs.models import PackVersion
from baocong.apps.packs.queries import open_version
from baocong.apps.rights.actors import Scope
from baocong.apps.units.models import MapNode, Unit
from baocong.apps.units.queries import map_versions_at, units_in
from baocong.counting.catalogue import Area, Catalogue, CategoryName
from baocong.packs.catalogue import catalogue_of
from baocong.vietnamese.folding import search_key


def batches_in(scope: Scope) -> QuerySet[ImportBatch]:
    """Return the batches of the units of a scope, with how many figures still wait."""
    waiting = Count("reports__figures", filter=Q(reports__figures__state="waiting"))
    everything = Count("reports__figures")
    reports = Count("reports", distinct=True)
    return (
        ImportBatch.objects.filter(unit__in=units_in(scope))
        .select_related("unit", "person")
        .annotate(waiting=waiting, figures=everything, files=reports)
        .order_by("-id")
    )


def waiting_batches_in(scope: Scope, at_most: int) -> list[ImportBatch]:
    """Return the newest batches of a scope in which figures wait for a person."""
    return list(batches_in(scope).filter(reports__figures__state="waiting").distinct()[:at_most])


def reports_of(batch: ImportBatch) -> QuerySet[ImportedReport]:
    """Return the reports of a batch in the order they were dropped."""
    return ImportedReport.objects.filter(batch=batch).select_related("unit").defer("text").order_by("id")


def figures_of(batch: ImportBatch, state: str = "") -> QuerySet[ImportedFigure]:
    """Return the figures of a batch, in a state when one is given, in the order of the texts."""
    figures = ImportedFigure.objects.filter(report__batch=batch).select_related("indicator", "report__unit")
    return figures.filter(state=state) if state else figures


def search_texts(text: str, scope: Scope) -> QuerySet[ImportedReport]:
    """Return the imported reports of a scope whose text holds every word, written with or without marks."""
    reports = ImportedReport.objects.filter(batch__unit__in=units_in(scope)).select_related("unit", "batch")
    for word in search_key(text).split():
        reports = reports.filter(folded_text__contains=word)
    return reports.order_by("-period_code", "id")


def catalogue_on(day: date) -> Catalogue:
    """Return what reports are matched with: every indicator in force that day, and the words of the loaded packs."""
    areas: dict[str, Area] = {}
    categories: dict[tuple[str, str], CategoryName] = {}
    dimensions: dict[str, str] = {}
    stamps: list[str] = []
    for version in _reporting_packs():
        loaded = catalogue_of(open_version(version))
        areas.update(loaded.areas)
        categories.update(loaded.categories)
        dimensions.update(loaded.dimensions)
        stamps.append(loaded.version)
    indicators = {one.indicator.code: as_indicator(one) for one in versions_on(day)}
    for one in indicators.values():
        areas.setdefault(one.area, Area(one.area, one.area))
    return Catalogue(indicators, areas, categories, dimensions, "; ".join(stamps))


def find_reporting_unit(issuer: str, units: QuerySet[Unit]) -> Unit | None:
    """Return the unit that a report's issuer names ("Sở Y tế tỉnh Cao Bằng"); None when none or several fit.

    The longest name that the issuer begins with counts; where several units bear it, the names of the units above
    decide by what follows ("tỉnh Cao Bằng"). A person chooses wherever this leaves a doubt.
    """
    wanted = search_key(issuer)
    named: dict[int, list[Unit]] = {}
    for one in units:
        lengths = [len(key) for key in _names(one) if wanted == key or wanted.startswith(f"{key} ")]
        if lengths:
            named.setdefault(max(lengths), []).append(one)
    if not named:
        return None
    longest = max(named)
    candidates, rest = named[longest], wanted[longest:].strip()
    if rest and len(candidates) > 1:
        candidates = [one for one in candidates if _is_above(rest, one)]
    return candidates[0] if len(candidates) == 1 else None


def _names(unit: Unit) -> list[str]:
    written = (unit.name, unit.short_name, *unit.other_names.split("|"))
    return [key for key in map(search_key, written) if key]


def _is_above(rest: str, unit: Unit) -> bool:
    """Return whether what follows a unit's name in a report's heading names a unit above it."""
    above = MapNode.objects.filter(unit=unit, map_version__in=map_versions_at()).select_related("parent")
    parents = [one.parent for one in above if one.parent is not None]
    return any(key in rest or rest in key for parent in parents for key in _names(parent))


def _reporting_packs() -> QuerySet[PackVersion]:
    """Return the loaded versions of reporting packs, older ones first so that later words win."""
    return PackVersion.objects.filter(kind="reporting", loaded_seq__isnull=False).order_by("loaded_seq")
