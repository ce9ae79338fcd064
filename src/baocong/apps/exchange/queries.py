"""Reading what came in: batches, their figures, and what the database knows to match them with."""

from datetime import date

from django.db.models import Count, Q, QuerySet

from baocong.apps.exchange.models import ImportBatch, ImportedFigure, ImportedReport
from baocong.apps.indicators.queries import as_indicator, versions_on
from baocong.apps.packs.models import PackVersion
from baocong.apps.packs.queries import open_version
from baocong.apps.rights.actors import Scope
from baocong.apps.units.models import Unit
from baocong.apps.units.queries import units_in
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
    )


def reports_of(batch: ImportBatch) -> QuerySet[ImportedReport]:
    """Return the reports of a batch in the order they were dropped."""
    return ImportedReport.objects.filter(batch=batch).select_related("unit").defer("text").order_by("id")


def figures_of(batch: ImportBatch, state: str = "") -> QuerySet[ImportedFigure]:
    """Return the figures of a batch, in a state when one is given, in the order of the texts."""
    figures = ImportedFigure.objects.filter(report__batch=batch).select_related("indicator", "report__unit")
    return figures.filter(state=state) if state else figures


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
    """Return the one unit whose name a report's issuer is; None when none or several fit, and a person chooses."""
    wanted = search_key(issuer)
    if not wanted:
        return None
    named = list(units.filter(folded_name=wanted)[:2])
    return named[0] if len(named) == 1 else None


def _reporting_packs() -> QuerySet[PackVersion]:
    """Return the loaded versions of reporting packs, older ones first so that later words win."""
    return PackVersion.objects.filter(kind="reporting", loaded_seq__isnull=False).order_by("loaded_seq")
