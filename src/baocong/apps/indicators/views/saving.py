"""The two ways a grid comes back: as a plain form, and as the cells that the script sends."""

import json
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, JsonResponse

from baocong.apps.indicators.entry_form import Typed, notes_of_post, typed_of_post
from baocong.apps.indicators.grid_rows import GridRow
from baocong.apps.indicators.models import OneTimeLink
from baocong.apps.indicators.operations import FilledForm, SaveKey, save_form
from baocong.apps.indicators.queries import Asking, grid_of
from baocong.apps.indicators.views.places import NATURE_NAMES, NATURE_SLUGS, Place
from baocong.apps.rights.actors import Actor
from baocong.apps.rights.answers import Refused, Rejected

MOST_CELLS = 5000
"""Cells of one save: more than any grid has."""
_COLUMNS = (
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


@dataclass(frozen=True, slots=True)
class Sent:
    """What came: the nature of the grid, and the filled form."""

    nature: int
    form: FilledForm


def posted_form(request: HttpRequest, link: OneTimeLink | None = None) -> Sent:
    """Return the plain form of a request."""
    texts = {key: str(value) for key, value in request.POST.items()}
    key = texts.get("save_key", "")[:64] or secrets.token_hex(16)
    form = FilledForm(SaveKey(key, link), typed_of_post(texts), notes_of_post(texts))
    return Sent(NATURE_SLUGS.get(texts.get("nature", ""), 3), form)


def sent_cells(request: HttpRequest, link: OneTimeLink | None = None) -> Sent:
    """Return the cells that the script sent. *Errors*: Rejected `malformed` for anything else."""
    try:
        body = json.loads(request.body)
        cells = body["cells"]
        typed = {str(one["name"]): Typed(str(one["text"])[:200], _base(one.get("base", 0))) for one in cells}
        notes = {str(name): str(text) for name, text in dict(body.get("notes") or {}).items()}
        key, nature = str(body["key"]), int(body.get("nature", 3))
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError) as error:
        raise _malformed() from error
    if not key or len(key) > 64 or nature not in NATURE_NAMES or len(typed) + len(notes) > MOST_CELLS:
        raise _malformed()
    return Sent(
        nature,
        FilledForm(SaveKey(key, link), typed, {name: text for name, text in notes.items() if text.strip()}),
    )


def answer_as_json(save: Callable[[], JsonResponse]) -> JsonResponse:
    """Return the answer of a save; refusals as {code, message, fields} with status 403 or 422."""
    try:
        return save()
    except Refused as refused:
        return JsonResponse({"code": refused.answer.rule, "message": refused.answer.reason}, status=403)
    except Rejected as rejected:
        body = {"code": rejected.code, "message": rejected.message, "fields": rejected.fields}
        return JsonResponse(body, status=422)


def save_cells_sent(actor: Actor, place: Place, sent: Sent) -> JsonResponse:
    """Save the cells that the script sent, and answer for each of them, with the rows that changed.

    *Shapes*: {answers: [...], rows: [...], filled, to_fill}.
    """
    touched = {*sent.form.typed, *sent.form.notes}
    indicators = _indicators(touched)
    before = grid_of(Asking(place.unit, place.period, sent.nature, indicators=indicators, compared=False))
    answers = save_form(actor=actor, grid=before, form=sent.form)
    after = grid_of(Asking(place.unit, place.period, sent.nature))
    rows = [_row_json(one) for one in after.rows if one.indicator in indicators or one.is_computed]
    body = {"answers": [one.as_json() for one in answers], "rows": rows}
    return JsonResponse({**body, "filled": after.filled, "to_fill": len(after.to_fill)})


def _malformed() -> Rejected:
    return Rejected("malformed", "Máy chủ không đọc được lần lưu này. Hãy tải lại trang rồi thử lại.")


def _base(value: Any) -> int:
    number = int(value)
    if not 0 <= number < 2**31:
        raise ValueError(value)
    return number


def _indicators(names: set[str]) -> list[int]:
    heads = (one.partition(":")[0] for one in names)
    return [int(one) for one in heads if one.isascii() and one.isdecimal() and len(one) < 18]


def _row_json(row: GridRow) -> dict[str, Any]:
    return {one: getattr(row, one) for one in _COLUMNS}
