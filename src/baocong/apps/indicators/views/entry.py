"""The entry grid: a page that works as a plain form, and the saves that its script sends."""

import json
import secrets
from dataclasses import asdict, dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from baocong.apps.indicators.cells import CellAnswer
from baocong.apps.indicators.entry_form import Typed, notes_of_post, typed_of_post
from baocong.apps.indicators.grid_rows import GridRow, by_area
from baocong.apps.indicators.operations import FilledForm, SaveKey, save_form
from baocong.apps.indicators.queries import Asking, Grid, grid_of
from baocong.apps.indicators.views.places import NATURE_NAMES, NATURE_SLUGS, Place, nature_in, place_of
from baocong.apps.people.middleware import actor_in
from baocong.apps.rights.actors import Actor, demand
from baocong.apps.rights.actors import Place as RightsPlace
from baocong.apps.rights.answers import Refused, Rejected

MOST_CELLS = 5000
"""Cells of one save: more than any grid has."""


@dataclass(frozen=True, slots=True)
class ShownCell:
    """A row with what its input shows: the figure, or what a person typed that was not saved."""

    row: GridRow
    text: str
    base: int
    note: str
    state: str
    tone: str
    message: str = ""
    conflict: CellAnswer | None = None

    @property
    def id(self) -> str:
        """Return what the parts of the cell are called in the page: a name without signs."""
        return "c" + "".join(one if one.isalnum() else "-" for one in self.row.name)


@require_http_methods(["GET", "POST"])
def entry(request: HttpRequest, unit: str, period: str) -> HttpResponse:
    """Show the grid of a unit and period; save the plain form and answer per cell."""
    actor = actor_in(request)
    place = place_of(unit, period)
    demand(actor, "figures.enter", RightsPlace(unit=place.unit.pk))
    if request.method == "POST":
        return _save_plain(request, actor, place_of(unit, period, opened=True))
    return _page(request, actor, place, grid_of(Asking(place.unit, place.period, nature_in(request))))


@require_POST
def save(request: HttpRequest, unit: str, period: str) -> JsonResponse:
    """Save the cells that the script sends, and answer for each of them.

    *Shapes*: in: {key, nature, cells: [{name, text, base}], notes: {name: text}}; out: {answers: [...], rows: [...],
    filled, to_fill}, where rows are those that changed with all their columns.
    """
    try:
        place = place_of(unit, period, opened=True)
        return _save_cells(actor_in(request), place, _sent(request))
    except Refused as refused:
        return JsonResponse({"code": refused.answer.rule, "message": refused.answer.reason}, status=403)
    except Rejected as rejected:
        body = {"code": rejected.code, "message": rejected.message, "fields": rejected.fields}
        return JsonResponse(body, status=422)


def _save_cells(actor: Actor, place: Place, sent: "_Sent") -> JsonResponse:
    demand(actor, "figures.enter", RightsPlace(unit=place.unit.pk))
    touched = {*sent.form.typed, *sent.form.notes}
    asking = Asking(place.unit, place.period, sent.nature, indicators=_indicators(touched))
    answers = save_form(actor=actor, grid=grid_of(asking), form=sent.form)
    after = grid_of(Asking(place.unit, place.period, sent.nature))
    shown = [
        _row_json(one) for one in after.rows if one.indicator in (asking.indicators or ()) or one.is_computed
    ]
    body = {"answers": [one.as_json() for one in answers], "rows": shown}
    return JsonResponse({**body, "filled": after.filled, "to_fill": len(after.to_fill)})


def _save_plain(request: HttpRequest, actor: Actor, place: Place) -> HttpResponse:
    fields = request.POST.dict()
    nature = NATURE_SLUGS.get(str(fields.get("nature", "")), 3)
    grid = grid_of(Asking(place.unit, place.period, nature))
    texts = {key: str(value) for key, value in fields.items()}
    key = texts.get("save_key", "")[:64] or secrets.token_hex(16)
    form = FilledForm(SaveKey(key), typed_of_post(texts), notes_of_post(texts))
    answers = {one.name: one for one in save_form(actor=actor, grid=grid, form=form)}
    saved = sum(one.state == "saved" for one in answers.values())
    open_ones = [one for one in answers.values() if one.state in {"invalid", "conflict"}]
    after = grid_of(Asking(place.unit, place.period, nature))
    if open_ones:
        page = _page(request, actor, place, after, Answered(answers, texts, saved))
        page.status_code = 422
        return page
    messages.success(request, f"Đã lưu {saved} ô." if saved else "Không có ô nào thay đổi.")
    slug = next(one for one, number in NATURE_SLUGS.items() if number == nature)
    query = f"?tinh-chat={slug}" if nature != 3 else ""
    return redirect(reverse("indicators:entry", args=place.args) + query)


@dataclass(frozen=True, slots=True)
class Answered:
    """The answers to a plain form by cell, the texts that came, and how many cells were saved."""

    answers: dict[str, CellAnswer]
    texts: dict[str, str]
    saved: int


def _page(
    request: HttpRequest, actor: Actor, place: Place, grid: Grid, answered: Answered | None = None
) -> HttpResponse:
    where = RightsPlace(unit=place.unit.pk)
    open_ones = [] if answered is None else list(answered.answers.values())
    context = {
        "title": f"Nhập số liệu {place.pure.name_vi()}",
        "place": place,
        "grid": grid,
        "areas": [(area, [shown_cell(row, answered) for row in rows]) for area, rows in by_area(grid.rows)],
        "around": grid.around,
        "natures": [
            (slug, NATURE_NAMES[one], one == grid.asking.nature) for slug, one in NATURE_SLUGS.items()
        ],
        "nature": grid.asking.nature,
        "nature_slug": next(one for one, number in NATURE_SLUGS.items() if number == grid.asking.nature),
        "save_key": secrets.token_hex(16),
        "person": actor.person_id,
        "may_send": bool(actor.answer("figures.send", where)),
        "may_link": bool(actor.answer("figures.link", where)),
        "saved": answered.saved if answered else 0,
        "invalid": sum(one.state == "invalid" for one in open_ones),
        "conflicts": sum(one.state == "conflict" for one in open_ones),
    }
    return render(request, "indicators/entry.html", context)


def shown_cell(row: GridRow, answered: Answered | None = None) -> ShownCell:
    """Return a row as the page shows it after what was answered: saved texts, or typed ones with what is wrong."""
    answer = answered.answers.get(row.name) if answered else None
    if answered is None or answer is None or answer.state not in {"invalid", "conflict"}:
        return ShownCell(row, row.text, row.number, row.note, row.state, row.tone)
    note = answered.texts.get(f"n:{row.name}", row.note)
    text = answered.texts.get(f"v:{row.name}", row.text)
    if answer.state == "conflict":
        return ShownCell(row, text, answer.number, note, "xung đột", "warn", conflict=answer)
    base = answered.texts.get(f"b:{row.name}", "")
    seen = int(base) if base.isdecimal() and base.isascii() else row.number
    return ShownCell(row, text, seen, note, "chưa lưu", "bad", message=answer.message)


@dataclass(frozen=True, slots=True)
class _Sent:
    nature: int
    form: FilledForm


def _sent(request: HttpRequest) -> _Sent:
    """Return what the script sent. *Errors*: Rejected `malformed` for anything else."""
    try:
        body = json.loads(request.body)
        cells = body["cells"]
        typed = {str(one["name"]): Typed(str(one["text"])[:200], _base(one.get("base", 0))) for one in cells}
        notes = {str(name): str(text) for name, text in dict(body.get("notes") or {}).items()}
        key, nature = str(body["key"]), int(body.get("nature", 3))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise Rejected(
            "malformed", "Máy chủ không đọc được lần lưu này. Hãy tải lại trang rồi thử lại."
        ) from error
    if not key or len(key) > 64 or nature not in NATURE_NAMES or len(typed) + len(notes) > MOST_CELLS:
        raise Rejected("malformed", "Lần lưu này không đúng dạng. Hãy tải lại trang rồi thử lại.")
    return _Sent(nature, FilledForm(SaveKey(key), typed, notes))


def _base(value: Any) -> int:
    number = int(value)
    if not 0 <= number < 2**31:
        raise ValueError(value)
    return number


def _indicators(names: set[str]) -> list[int]:
    heads = (one.partition(":")[0] for one in names)
    return [int(one) for one in heads if one.isascii() and one.isdecimal() and len(one) < 18]


def _row_json(row: GridRow) -> dict[str, Any]:
    shown = asdict(row)
    columns = (
        "name",
        "text",
        "number",
        "state",
        "tone",
        "cumulative",
        "of_plan",
        "note",
        "remarks",
        "observation",
    )
    return {one: shown[one] for one in columns}
