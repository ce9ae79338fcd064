"""Entering figures and targets, cell by cell, nothing overwritten."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from django.db.models import Q

from baocong.apps.audit.chain import canonical
from baocong.apps.audit.operation import operation
from baocong.apps.indicators.cells import Cell, CellAnswer
from baocong.apps.indicators.models import EntrySave, OneTimeLink, Period
from baocong.apps.indicators.permissions import may_set_targets
from baocong.apps.indicators.saving import CellSaver, lock_figures
from baocong.apps.rights.actors import Actor, Place, demand
from baocong.apps.rights.answers import Refused, Rejected
from baocong.apps.units.models import Unit
from baocong.counting.observation import ObservationSource
from baocong.counting.period import Period as PurePeriod

FiguresSource = ObservationSource | Mapping[str, ObservationSource]
"""Where figures come from: one source for all, or one for each cell by its name; without one they were entered."""


@dataclass(frozen=True, slots=True)
class SaveKey:
    """The idempotency key of one save: chosen by the sender, the same again when the sender heard no answer."""

    key: str
    link: OneTimeLink | None = None


def enter_figures(
    *,
    actor: Actor,
    unit: Unit,
    period: Period,
    cells: Sequence[Cell],
    save: SaveKey,
    source: FiguresSource | None = None,
) -> list[CellAnswer]:
    """Save what is valid of some cells of one unit and period, and answer for every cell, in their order.

    `source` is where the figures come from: one for all, or one for each cell by its name; entered when not given.
    Side effects in order: observations inserted or changed · their firmest nature marked · stale figures marked ·
    the answer kept under the save key · revisions and the audit entry. Nothing is written for a conflict, an invalid
    cell or an unchanged value; a save key that was answered gets the same answer again.
    *Errors*: Refused without the right `figures.enter` at the unit, and for planned cells that no document states without
    the right of a superior (see `set_targets`); Rejected `save_key_reused` when the key belongs to another content,
    `cell_given_twice` when two cells are of one figure, `unit_not_alive` for a period outside the unit's life.
    """
    demand(actor, "figures.enter", Place(unit=unit.pk))
    if any(one.planned and _source_of(one, source).kind != "read" for one in cells):
        demand_target_right(actor, unit)
    return save_cells(Batch("figures.enter", actor, unit, period, cells, save, source))


def set_targets(
    *,
    actor: Actor,
    unit: Unit,
    period: Period,
    cells: Sequence[Cell],
    save: SaveKey,
    source: FiguresSource | None = None,
) -> list[CellAnswer]:
    """Give a unit its targets: planned figures, cell by cell, as `enter_figures` saves them.

    *Errors*: Refused without the right `figures.set_target` at the unit above; otherwise as `enter_figures`.
    """
    demand_target_right(actor, unit)
    planned = [replace(one, planned=True) for one in cells]
    return save_cells(Batch("figures.set_target", actor, unit, period, planned, save, source))


def demand_target_right(actor: Actor, unit: Unit) -> None:
    """Demand the right to give a unit targets. *Errors*: Refused with the reason."""
    answer = may_set_targets(actor, unit)
    if not answer:
        raise Refused(answer)


@dataclass(frozen=True, slots=True)
class Batch:
    """Cells of one unit and period to be saved under one key, and the code of the operation in the log."""

    code: str
    actor: Actor
    unit: Unit
    period: Period
    cells: Sequence[Cell]
    save: SaveKey
    source: FiguresSource | None = None


def save_cells(batch: Batch) -> list[CellAnswer]:
    """Save a batch; whoever calls has demanded the right. Effects and errors as `enter_figures`."""
    unit, period, actor = batch.unit, batch.period, batch.actor
    digest = _content_digest(batch)
    _demand_link(batch)
    _demand_each_once(batch.cells)
    _demand_alive(unit, period)
    with operation(batch.code, actor, about=f"unit:{unit.pk}", unit_id=unit.pk) as running:
        lock_figures(unit, period)
        before = _answer_before(actor, batch.save, digest)
        if before is not None:
            running.silent = True
            return before
        saver = CellSaver(unit, period, actor, batch.source or ObservationSource("entered"))
        answers = saver.save(batch.cells)
        running.silent = not saver.written
        running.payload = {"unit": unit.key, "period": str(period), "cells": saver.payload}
        running.when_sealed(saver.write_revisions)
        EntrySave.objects.create(
            key=batch.save.key,
            person_id=actor.person_id,
            link=batch.save.link,
            content_digest=digest,
            answer=[one.as_json() for one in answers],
        )
        return answers


def open_period(code: str, cutoff: str) -> Period:
    """Return the period of a code, kept in the database from now on. *Errors*: Rejected for what is no period."""
    try:
        pure = PurePeriod.parse(code, cutoff)  # type: ignore[arg-type]
    except ValueError as error:
        raise Rejected(
            "no_period", f"“{code}” không phải là kỳ báo cáo. Ví dụ đúng: 2026-11, 2026-Q4, 2026."
        ) from error
    period, _ = Period.objects.get_or_create(
        code=pure.code, cutoff=cutoff, defaults={"start": pure.start, "end": pure.end}
    )
    return period


def _answer_before(actor: Actor, save: SaveKey, digest: str) -> list[CellAnswer] | None:
    saves = EntrySave.objects.filter(key=save.key, link=save.link)
    who = Q(person=actor.person_id) if actor.person_id else Q(person__isnull=True)
    found = saves.filter(who).first()
    if found is None:
        return None
    if found.content_digest != digest:
        message = "Mã lần lưu này đã dùng cho nội dung khác. Hãy tải lại trang rồi lưu lại; số đã lưu vẫn còn nguyên."
        raise Rejected("save_key_reused", message)
    return [CellAnswer(**one) for one in found.answer]


def _source_of(cell: Cell, source: FiguresSource | None) -> ObservationSource:
    found = source.get(cell.name) if isinstance(source, Mapping) else source
    return found or ObservationSource("entered")


def _content_digest(batch: Batch) -> str:
    parts = [[getattr(one, name) for name in Cell.__slots__] for one in batch.cells]
    return hashlib.sha256(canonical([batch.unit.pk, batch.period.pk, parts])).hexdigest()


def _demand_link(batch: Batch) -> None:
    """Demand that a save by a one-time link is of the link's own unit and period."""
    link = batch.save.link
    if link is not None and (link.unit_id, link.period_id) != (batch.unit.pk, batch.period.pk):
        raise Rejected("link_of_another_place", "Liên kết này chỉ nhận số liệu của đơn vị và kỳ được hỏi.")


def _demand_alive(unit: Unit, period: Period) -> None:
    before = unit.valid_from is not None and period.end <= unit.valid_from
    after = unit.valid_until is not None and unit.valid_until <= period.start
    if before or after:
        message = f"{unit} không hoạt động trong kỳ {period.code}. Hãy chọn đơn vị của thời gian đó."
        raise Rejected("unit_not_alive", message)


def _demand_each_once(cells: Iterable[Cell]) -> None:
    seen: dict[tuple[int, str, int, bool], str] = {}
    for one in cells:
        if one.key in seen:
            message = f"Hai ô “{seen[one.key]}” và “{one.name}” là cùng một số liệu. Hãy giữ lại một ô."
            raise Rejected("cell_given_twice", message)
        seen[one.key] = one.name
