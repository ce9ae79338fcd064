"""Last years' reports: read, confirmed by a person in one list, kept as observations with their sentences."""

from decimal import Decimal
from typing import Any

import pytest
from django.core.files.storage import default_storage
from django.test import Client
from django.urls import reverse

from baocong.apps.audit.models import AuditEntry
from baocong.apps.exchange.jobs import READ_REPORTS
from baocong.apps.exchange.models import ImportBatch, ImportedFigure, ImportedReport
from baocong.apps.exchange.operations import (
    Choice,
    assign_report,
    decide_figures,
    read_taken,
    read_waiting,
    start_import,
    take_report,
)
from baocong.apps.exchange.queries import batches_in, find_reporting_unit
from baocong.apps.indicators.models import Observation
from baocong.apps.people.actors import PersonActor
from baocong.apps.rights.answers import Refused
from baocong.apps.tasks.operations import start_job
from baocong.apps.tasks.worker import run_waiting
from baocong.apps.units.models import Unit
from tests.apps.conftest import Grant, Tree
from tests.apps.exchange.conftest import REPORT, sent
from tests.apps.indicators.conftest import Enter, enter, november

__all__ = ["enter", "november"]


def imported(**given: Any) -> ImportedReport | None:
    """Take a file and read it, as the page does."""
    report = take_report(**given)
    return read_taken(actor=given["actor"], report=report) if report and not report.is_read else report


def _take(batch: ImportBatch, **choice: object) -> dict[int, Choice]:
    return {one.pk: Choice(True, **choice) for one in ImportedFigure.objects.filter(report__batch=batch)}  # type: ignore[arg-type]


def test_a_report_is_read_matched_and_waits(
    batch: ImportBatch, coordinator: PersonActor, reporting: Unit
) -> None:
    report = imported(actor=coordinator, batch=batch, file=sent())
    assert report is not None
    assert (report.unit, report.period_code, report.symbol) == (reporting, "2025-11", "12/BC-SMM")
    figures = [
        (one.value, one.indicator.code, one.suggested, one.state)
        for one in report.figures.all()
        if one.indicator
    ]
    assert figures == [
        ("1245", "files.received", True, "waiting"),
        ("1102", "files.settled", True, "waiting"),
    ]
    assert not Observation.objects.exists()


def test_confirmed_figures_become_observations_with_their_sentence(
    batch: ImportBatch, coordinator: PersonActor, reporting: Unit
) -> None:
    imported(actor=coordinator, batch=batch, file=sent())
    assert decide_figures(actor=coordinator, batch=batch, choices=_take(batch)) == {
        "taken": 2,
        "refused": 0,
        "left": 0,
    }
    observation = Observation.objects.get(indicator__code="files.received")
    source = observation.source
    assert (observation.unit, observation.value, observation.period.code) == (reporting, 1245, "2025-11")
    assert source.kind == "read"
    assert source.sentence[source.highlight_start : source.highlight_end] == "1.245"
    assert "12/BC-SMM" in source.document


def test_what_stands_already_is_never_overwritten(
    batch: ImportBatch, coordinator: PersonActor, reporting: Unit, with_role: Grant, enter: Enter
) -> None:
    from baocong.apps.indicators.operations import open_period

    officer = with_role("officer", reporting)
    enter(officer, reporting, "files.received", 1300, period=open_period("2025-11", "administrative"))
    imported(actor=coordinator, batch=batch, file=sent())
    counts = decide_figures(actor=coordinator, batch=batch, choices=_take(batch))
    assert counts == {"taken": 1, "refused": 0, "left": 1}
    left = ImportedFigure.objects.get(state="waiting")
    assert "1.300" in left.answer
    assert Observation.objects.get(indicator__code="files.received").value == 1300


def test_a_refused_figure_is_kept_as_refused(batch: ImportBatch, coordinator: PersonActor) -> None:
    imported(actor=coordinator, batch=batch, file=sent())
    choices = {one.pk: Choice(False) for one in ImportedFigure.objects.all()}
    assert decide_figures(actor=coordinator, batch=batch, choices=choices)["refused"] == 2
    assert set(ImportedFigure.objects.values_list("state", flat=True)) == {"refused"}
    assert decide_figures(actor=coordinator, batch=batch, choices=_take(batch)) == {
        "taken": 0,
        "refused": 0,
        "left": 0,
    }


def test_a_person_corrects_what_was_read(batch: ImportBatch, coordinator: PersonActor) -> None:
    imported(actor=coordinator, batch=batch, file=sent())
    first = ImportedFigure.objects.order_by("start")[0]
    decide_figures(
        actor=coordinator,
        batch=batch,
        choices={first.pk: Choice(True, value=Decimal(1254), period_code="2025-10")},
    )
    observation = Observation.objects.get()
    assert (observation.value, observation.period.code) == (1254, "2025-10")


def test_a_report_of_nobody_waits_for_its_unit(
    batch: ImportBatch, coordinator: PersonActor, reporting: Unit
) -> None:
    report = imported(actor=coordinator, batch=batch, file=sent(REPORT.replace("SỞ MẪU MỘT", "CỤC KHÁC")))
    assert report is not None
    assert report.unit is None
    assert decide_figures(actor=coordinator, batch=batch, choices=_take(batch))["left"] == 2
    assert "Chưa rõ báo cáo của đơn vị nào" in ImportedFigure.objects.first().answer  # type: ignore[union-attr]
    assign_report(actor=coordinator, report=report, unit=reporting, period_code=report.period_code)
    assert decide_figures(actor=coordinator, batch=batch, choices=_take(batch))["taken"] == 2


def test_the_same_file_is_taken_once(batch: ImportBatch, coordinator: PersonActor) -> None:
    assert imported(actor=coordinator, batch=batch, file=sent()) is not None
    assert imported(actor=coordinator, batch=batch, file=sent(name="ban-sao.txt")) is None
    assert ImportedReport.objects.count() == 1


def test_nothing_of_a_secret_paper_is_kept(batch: ImportBatch, coordinator: PersonActor) -> None:
    report = imported(actor=coordinator, batch=batch, file=sent("TUYỆT MẬT\n" + REPORT, "ke-hoach-x.txt"))
    assert report is not None
    assert (report.text, report.file.name, report.figures.count()) == ("", "", 0)
    assert "MẬT" in report.refusal
    assert "ke-hoach-x" not in report.name
    assert not default_storage.exists("imports")


def test_what_cannot_be_read_says_why_and_is_kept(batch: ImportBatch, coordinator: PersonActor) -> None:
    report = imported(actor=coordinator, batch=batch, file=sent("PK\x03\x04 hỏng", "hong.docx"))
    assert report is not None
    assert report.refusal
    assert default_storage.exists(report.file.name)


def test_the_issuer_names_the_unit(tree: Tree, reporting: Unit) -> None:
    units = Unit.objects.all()
    assert find_reporting_unit("Sở Mẫu Một", units.all()) == reporting
    assert find_reporting_unit("SỞ MẪU MỘT TỈNH MẪU", units.all()) == reporting
    assert find_reporting_unit("Sở Mẫu", units.all()) is None
    assert find_reporting_unit("", units.all()) is None
    twin = Unit.objects.create(key="b9", name="Sở Mẫu Một", unit_class=reporting.unit_class)
    assert find_reporting_unit("Sở Mẫu Một", units.all()) is None
    assert find_reporting_unit("Sở Mẫu Một Đơn vị A", units.all()) == reporting
    assert twin.pk


def test_only_who_may_import_at_the_unit_does(tree: Tree, batch: ImportBatch, with_role: Grant) -> None:
    for actor in (with_role("officer", tree["a"]), with_role("coordinator", tree["b"])):
        with pytest.raises(Refused):
            imported(actor=actor, batch=batch, file=sent())
        with pytest.raises(Refused):
            start_import(actor=actor, unit=tree["a"], title="x", cutoff="statistical")
        assert not batches_in(actor.scope("figures.import")).exists()
    assert not ImportedReport.objects.exists()


def test_the_whole_way_on_the_pages(
    batch: ImportBatch, coordinator: PersonActor, client_of: object, tmp_path: object
) -> None:
    client: Client = client_of(coordinator)  # type: ignore[operator]
    from django.core.files.uploadedfile import SimpleUploadedFile

    upload = SimpleUploadedFile("thang-11.txt", REPORT.encode())
    assert client.post(reverse("exchange:add", args=[batch.pk]), {"files": upload}).status_code == 302
    page = client.get(reverse("exchange:batch", args=[batch.pk]))
    assert "<mark>1.245</mark>" in page.content.decode()
    shown = list(ImportedFigure.objects.values_list("pk", flat=True))
    sent_form = {"shown": shown, f"take-{shown[0]}": "yes", f"take-{shown[1]}": "no"}
    assert client.post(reverse("exchange:batch", args=[batch.pk]), sent_form).status_code == 302
    assert list(ImportedFigure.objects.order_by("pk").values_list("state", flat=True)) == [
        "confirmed",
        "refused",
    ]
    assert AuditEntry.objects.filter(code="figures.import_decide").count() == 1


def test_many_files_are_read_in_the_background(batch: ImportBatch, coordinator: PersonActor) -> None:
    for number in range(3):
        take_report(actor=coordinator, batch=batch, file=sent(REPORT.replace("1.245", f"{number}.245")))
    assert read_waiting(actor=coordinator, batch=batch, seconds=-1) == 3
    start_job(actor=coordinator, kind=READ_REPORTS, arguments={"batch": batch.pk})
    run_waiting()
    assert batch.reports.filter(is_read=True).count() == 3
    assert ImportedFigure.objects.count() == 6


def test_a_file_read_twice_lists_its_figures_once(batch: ImportBatch, coordinator: PersonActor) -> None:
    report = take_report(actor=coordinator, batch=batch, file=sent())
    assert report is not None
    for _ in range(2):
        read_taken(actor=coordinator, report=ImportedReport.objects.get(pk=report.pk))
    assert report.figures.count() == 2
