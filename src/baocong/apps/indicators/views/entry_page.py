"""The entry grid as a page: rows as they stand, or as they came back with what is wrong with each cell."""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from baocong.apps.indicators.cells import CellAnswer
from baocong.apps.indicators.entry_form import Typed
from baocong.apps.indicators.grid_rows import GridRow, by_area
from baocong.apps.indicators.operations import FilledForm
from baocong.apps.indicators.queries import Asking, Grid, grid_of
from baocong.apps.indicators.views.frame import place_tabs
from baocong.apps.indicators.views.places import NATURE_NAMES, NATURE_SLUGS, Place
from baocong.apps.rights.actors import Actor


@dataclass(frozen=True, slots=True)
class Answered:
    """The answers to a form by cell, and the texts and notes that came."""

    answers: Mapping[str, CellAnswer] = field(default_factory=dict)
    typed: Mapping[str, Typed] = field(default_factory=dict)
    notes: Mapping[str, str] = field(default_factory=dict)

    def count(self, *states: str) -> int:
        """Return how many cells got one of these answers."""
        return sum(one.state in states for one in self.answers.values())


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


def shown_cell(row: GridRow, answered: Answered) -> ShownCell:
    """Return a row as the page shows it after what was answered: saved texts, or typed ones with what is wrong."""
    answer = answered.answers.get(row.name)
    note = answered.notes.get(row.name, row.note)
    if answer is None or answer.state not in {"invalid", "conflict"}:
        return ShownCell(row, row.text, row.number, row.note, row.state, row.tone)
    typed = answered.typed.get(row.name, Typed(row.text, row.number))
    if answer.state == "conflict":
        return ShownCell(row, typed.text, answer.number, note, "xung đột", "warn", conflict=answer)
    return ShownCell(row, typed.text, typed.base, note, "chưa lưu", "bad", message=answer.message)


def answered_of(answers: Sequence[CellAnswer], form: FilledForm) -> Answered:
    """Return what became of a form, by cell."""
    return Answered({one.name: one for one in answers}, form.typed, form.notes)


def grid_context(grid: Grid, answered: Answered) -> dict[str, Any]:
    """Return what the form of the grid shows; the page around it adds where it is saved and who may see what."""
    nature = grid.asking.nature
    return {
        "grid": grid,
        "areas": [(area, [shown_cell(row, answered) for row in rows]) for area, rows in by_area(grid.rows)],
        "natures": [(slug, NATURE_NAMES[one], one == nature) for slug, one in NATURE_SLUGS.items()],
        "nature": nature,
        "nature_slug": nature_slug(nature),
        "save_key": secrets.token_hex(16),
        "saved": answered.count("saved"),
        "invalid": answered.count("invalid"),
        "conflicts": answered.count("conflict"),
    }


def entry_page(
    request: HttpRequest, actor: Actor, place: Place, grid: Grid, answered: Answered | None = None
) -> HttpResponse:
    """Return the page of the grid; with status 422 when cells were not saved."""
    answered = answered or Answered()
    context = {
        "title": f"Nhập số liệu {place.pure.name_vi()}",
        "place": place,
        "tabs": place_tabs(actor, place, "entry"),
        "who": actor.person_id,
        "table_address": reverse("indicators:table", args=place.args),
        "save_address": reverse("indicators:save", args=place.args),
        "form_address": reverse("indicators:entry", args=place.args),
        "catalogue_address": reverse("indicators:catalogue"),
        **grid_context(grid, answered),
    }
    status = 422 if answered.count("invalid", "conflict") else 200
    return render(request, "indicators/entry.html", context, status=status)


def answer_to_form(
    request: HttpRequest, actor: Actor, place: Place, answers: Sequence[CellAnswer], form: FilledForm, nature: int
) -> HttpResponse:  # fmt: skip
    """Lead back to the grid when all was saved; otherwise show it with what is wrong with each cell."""
    answered = answered_of(answers, form)
    if answered.count("invalid", "conflict"):
        return entry_page(request, actor, place, grid_of(Asking(place.unit, place.period, nature)), answered)
    messages.success(request, said_of(answered, form))
    query = "" if nature == 3 else f"?tinh-chat={nature_slug(nature)}"
    return redirect(reverse("indicators:entry", args=place.args) + query)


def said_of(answered: Answered, form: FilledForm) -> str:
    """Return what was saved, as a sentence."""
    saved, notes = answered.count("saved"), len(form.notes)
    if not saved and not notes:
        return "Không có ô nào thay đổi."
    said = f"Đã lưu {saved} ô." if saved else "Các số không đổi."
    return f"{said} Đã ghi {notes} ghi chú." if notes else said


def nature_slug(nature: int) -> str:
    """Return how addresses name a nature."""
    return next(slug for slug, number in NATURE_SLUGS.items() if number == nature)
