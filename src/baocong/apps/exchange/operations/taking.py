"""Taking reports into a batch, and reading them: their figures wait for a person."""

import time
from collections.abc import Callable, Iterable

from django.core.files.base import ContentFile
from django.utils import timezone

from baocong.apps.audit.operation import operation
from baocong.apps.exchange.models import ImportBatch, ImportedFigure, ImportedReport
from baocong.apps.exchange.queries import catalogue_on, find_reporting_unit
from baocong.apps.exchange.reading import SURE, ReadReport, read_report
from baocong.apps.indicators.models import NATURES, Indicator
from baocong.apps.indicators.operations import open_period
from baocong.apps.indicators.queries import category_key
from baocong.apps.rights.actors import Actor, Place, demand
from baocong.apps.rights.answers import Rejected
from baocong.apps.units.models import Unit
from baocong.apps.units.queries import units_in
from baocong.cluster.model import FigureRow
from baocong.counting.catalogue import Catalogue
from baocong.intake.folder import SentFile
from baocong.intake.opening import extract_file
from baocong.reading.extracting.refusal import ExtractionRefusal
from baocong.vietnamese.folding import search_key

_NATURE_NUMBERS = {name: number for number, name in NATURES.items()}


def start_import(*, actor: Actor, unit: Unit, title: str, cutoff: str) -> ImportBatch:
    """Open a batch for reports of a unit and those below it.

    *Errors*: Refused without `figures.import` at the unit; Rejected `no_title`.
    """
    demand(actor, "figures.import", Place(unit=unit.pk))
    if not title.strip():
        raise Rejected(
            "no_title", "Hãy đặt tên cho lần nhập, ví dụ “Báo cáo tháng năm 2025”.", {"title": "Chưa có tên."}
        )
    with operation("figures.import_start", actor, unit_id=unit.pk) as running:
        batch = ImportBatch.objects.create(
            title=title.strip()[:250], person_id=actor.person_id, unit=unit, cutoff=cutoff
        )
        running.about = f"import:{batch.pk}"
        running.payload = {"title": batch.title, "unit": unit.key}
    return batch


def take_report(*, actor: Actor, batch: ImportBatch, file: SentFile) -> ImportedReport | None:
    """Take one file into a batch, to be read in its turn. None for a file that the batch has already.

    Of a paper stamped MẬT nothing is kept but the refusal, under a neutral name; a scan shows its stamp only when it is
    read, and is deleted then. Side effects in order: the file kept · audit entry.
    *Errors*: Refused without `figures.import` at the batch's unit.
    """
    demand(actor, "figures.import", Place(unit=batch.unit_id))
    if batch.reports.filter(sha256=file.sha256).exists():
        return None
    refusal = _secret_refusal(file.data)
    with operation(
        "figures.import_take", actor, about=f"import:{batch.pk}", unit_id=batch.unit_id
    ) as running:
        report = ImportedReport(batch=batch, name=file.label[:300], sha256=file.sha256)
        if refusal:
            _blank(report, refusal)
        else:
            report.file.save(f"{file.sha256}.bin", ContentFile(file.data), save=False)
        report.save()
        running.payload = {"file": report.name, "refusal": report.refusal}
    return report


def read_taken(*, actor: Actor, report: ImportedReport) -> ImportedReport:
    """Read one file that was taken; its figures wait for a person. Reading it again changes nothing.

    Side effects in order: its text kept · its figures listed · audit entry.
    *Errors*: Refused without `figures.import` at the batch's unit.
    """
    demand(actor, "figures.import", Place(unit=report.batch.unit_id))
    return _read(actor, report, catalogue_on(timezone.localdate()))


def read_waiting(
    *,
    actor: Actor,
    batch: ImportBatch,
    seconds: float | None = None,
    tell: Callable[[int, int], None] | None = None,
) -> int:
    """Read the files of a batch that wait, in order, for so many seconds at most; return how many still wait.

    `tell` is told after each file how many of how many are done. *Errors*: as `read_taken`.
    """
    demand(actor, "figures.import", Place(unit=batch.unit_id))
    start = time.monotonic()
    waiting = list(batch.reports.filter(is_read=False).select_related("batch").order_by("id"))
    catalogue = catalogue_on(timezone.localdate())
    for done, report in enumerate(waiting):
        if seconds is not None and time.monotonic() - start > seconds:
            return len(waiting) - done
        _read(actor, report, catalogue)
        if tell:
            tell(done + 1, len(waiting))
    return 0


def assign_report(
    *, actor: Actor, report: ImportedReport, unit: Unit | None, period_code: str
) -> ImportedReport:
    """Say whose report it is and of which period, where the text did not.

    *Errors*: Refused without `figures.import` at the batch's unit or at the unit given; Rejected `no_period`.
    """
    demand(actor, "figures.import", Place(unit=report.batch.unit_id))
    if unit is not None:
        demand(actor, "figures.import", Place(unit=unit.pk))
    if period_code:
        open_period(period_code, report.batch.cutoff)
    with operation(
        "figures.import_assign", actor, about=f"import:{report.batch_id}", unit_id=report.batch.unit_id
    ) as running:
        running.payload = {"file": report.name, "unit": unit.key if unit else "", "period": period_code}
        if period_code != report.period_code:
            report.figures.filter(period_code=report.period_code, state="waiting").update(
                period_code=period_code
            )
        report.unit, report.period_code = unit, period_code
        report.save(update_fields=["unit", "period_code"])
    return report


def _read(actor: Actor, report: ImportedReport, catalogue: Catalogue) -> ImportedReport:
    batch = report.batch
    with report.file.open() as stream:
        file = SentFile(report.name, stream.read(), report.sha256)
    read = read_report(file, catalogue, f"{timezone.localdate():%Y-%m-%d}")
    with operation(
        "figures.import_read", actor, about=f"import:{batch.pk}", unit_id=batch.unit_id
    ) as running:
        if not ImportedReport.objects.filter(pk=report.pk, is_read=False).update(is_read=True):
            running.silent = True
            return report
        _keep_reading(actor, report, read)
        ImportedFigure.objects.bulk_create(_figures(report, read.rows), batch_size=500)
        running.payload = {"file": report.name, "figures": len(read.rows), "refusal": report.refusal}
    return report


def _secret_refusal(data: bytes) -> str:
    """Return why a paper may not be kept; "" for one that carries no stamp, or shows it only when it is recognised."""
    try:
        extract_file(data, recognising=False)
    except ExtractionRefusal as refusal:
        return refusal.message if refusal.code == "secret" else ""
    return ""


def _blank(report: ImportedReport, refusal: str) -> None:
    """Leave nothing of a paper but that it was refused."""
    report.name, report.text, report.folded_text = "Văn bản có dấu chỉ độ mật", "", ""
    report.refusal, report.is_read = refusal[:500], True
    if report.file:
        report.file.delete(save=False)


def _keep_reading(actor: Actor, report: ImportedReport, read: ReadReport) -> None:
    if read.is_secret:
        _blank(report, read.refusal)
    else:
        text = read.document.reading.text.replace("\x00", "") if read.document.reading else ""
        report.text, report.folded_text = text, search_key(text)
        report.issuer, report.symbol = read.issuer[:300], read.symbol[:120]
        report.period_code, report.refusal = read.period[:21], read.refusal[:500]
        report.unit = find_reporting_unit(read.issuer, units_in(actor.scope("figures.import")))
        report.is_read = True
    report.save()


def _figures(report: ImportedReport, rows: Iterable[FigureRow]) -> list[ImportedFigure]:
    codes = {row.indicator for row in rows}
    indicators = {one.code: one for one in Indicator.objects.filter(code__in=codes)}
    return [_figure(report, row, indicators.get(row.indicator)) for row in rows]


def _figure(report: ImportedReport, row: FigureRow, indicator: Indicator | None) -> ImportedFigure:
    highlight = row.highlight or (None, None)
    return ImportedFigure(
        report=report,
        indicator=indicator,
        period_code=(row.period or report.period_code)[:21],
        category_key=category_key(tuple(row.category.items()))[:250],
        nature=_NATURE_NUMBERS.get(row.nature, 3),
        value=f"{row.value:f}"[:40],
        text=row.text[:200],
        unit_of_measure=row.unit_of_measure[:60],
        qualifier=(row.qualifier or "")[:12],
        sentence=row.sentence.replace("\x00", ""),
        start=row.start or 0,
        end=row.end or 0,
        highlight_start=highlight[0],
        highlight_end=highlight[1],
        place=row.place[:200],
        confidence=row.confidence,
        evidence=row.evidence,
        note=row.note[:300],
        suggested=row.state in SURE,
    )
