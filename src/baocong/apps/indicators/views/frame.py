"""What stands around every page of a unit and period: its tabs, its chips, Excel answers."""

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from baocong.apps.indicators.permissions import may_set_targets
from baocong.apps.indicators.views.places import NATURE_NAMES, AsOf, Place
from baocong.apps.rights.actors import Actor
from baocong.apps.rights.actors import Place as RightsPlace
from baocong.ui.components import Chip, Tab
from baocong.ui.files import file_answer
from baocong.writing.xlsx import Sheet, write_workbook


def place_tabs(actor: Actor, place: Place, current: str) -> list[Tab]:
    """Return the pages of a unit and period that an actor may open."""
    where = RightsPlace(unit=place.unit.pk)
    pages = [
        ("table", "Bảng số liệu", bool(actor.answer("figures.read", where))),
        ("entry", "Nhập số liệu", bool(actor.answer("figures.enter", where))),
        ("workbook", "Biểu Excel", bool(actor.answer("figures.enter", where))),
        ("targets", "Giao chỉ tiêu", bool(may_set_targets(actor, place.unit))),
        ("links", "Liên kết một lần", bool(actor.answer("figures.link", where))),
    ]
    return [
        Tab(label, reverse(f"indicators:{name}", args=place.args), name == current)
        for name, label, allowed in pages
        if allowed
    ]


def as_of_chips(request: HttpRequest, as_of: AsOf | None, nature: int | None = None) -> list[Chip]:
    """Return under which conditions the table was made; the moment leads back to now."""
    if as_of is None:
        chips = [Chip("Tính đến", "bây giờ")]
    else:
        shown = timezone.localtime(as_of.moment).strftime("%H:%M %d/%m/%Y")
        chips = [Chip("Tính đến", f"{shown} (bấm để xem số bây giờ)", _without(request, "tinh-den"))]
    return chips if nature is None else [*chips, Chip("Tính chất", NATURE_NAMES[nature])]


def _without(request: HttpRequest, name: str) -> str:
    kept = {key: value for key, value in request.GET.items() if key != name}
    return f"{request.path}?{urlencode(kept)}" if kept else request.path


def wants_excel(request: HttpRequest) -> bool:
    """Return whether the address asks for the table as a workbook."""
    return request.GET.get("dang") == "xlsx"


def excel_address(request: HttpRequest) -> str:
    """Return the address of the same page, with the same filters, as a workbook."""
    return f"{request.path}?{urlencode({**request.GET.dict(), 'dang': 'xlsx'})}"


def excel_answer(sheet: Sheet, name: str) -> HttpResponse:
    """Return a workbook with one sheet, to be kept under a name."""
    return file_answer(write_workbook([sheet], title=sheet.title or name), f"{name}.xlsx")
