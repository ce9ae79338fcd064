"""What people do with figures: enter them, cell by cell, nothing overwritten."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Q

from baocong.apps.audit.chain import canonical
from baocong.apps.audit.operation import operation
from baocong.apps.indicators.cells import Cell, CellAnswer
from baocong.apps.indicators.models import EntrySave, FigureSource, OneTimeLink, Period
from baocong.apps.indicators.saving import CellSaver, lock_figures
from baocong.apps.rights.actors import Actor, Place, demand
from baocong.apps.rights.answers import Rejected
from baocong.apps.units.models import Unit
from baocong.counting.observation import ObservationSource
from baocong.counting.period import Period as PurePeriod


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
    source: ObservationSource | Mapping[str, ObservationSource] | None = None,
) -> list[CellAnswer]:
    """Save what is valid of some cells of one unit and period, and answer for every cell, in their order.

    `source` is where the figures come from: one for all, or one for each cell by its name; entered when not given.
    Side effects in order: observations inserted or changed · their firmest nature marked · stale figures marked ·
    the answer kept under the save key · revisions and the audit entry. Nothing is written for a conflict, an invalid
    cell or an unchanged value; a save key that was answered gets the same answer again.
    *Errors*: Refused without the right `figures.enter` at the unit; Rejected `save_key_reused` when the key belongs to
    another content, `cell_given_twice` when two cells are of one figure.
    """
    demand(actor, "figures.enter", Place(unit=unit.pk))
    digest = _content_digest(unit, period, cells)
    _demand_each_once(cells)
    with operation("figures.enter", actor, about=f"unit:{unit.pk}", unit_id=unit.pk) as running:
        lock_figures(unit, period)
        before = _answer_before(actor, save, digest)
        if before is not None:
            running.silent = True
            return before
        saver = CellSaver(unit, period, actor, *_keep_sources(source))
        answers = saver.save(cells)
        running.silent = not saver.written
        running.payload = {"unit": unit.key, "period": str(period), "cells": saver.payload}
        running.when_sealed(saver.write_revisions)
        EntrySave.objects.create(
            key=save.key,
            person_id=actor.person_id,
            link=save.link,
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


def keep_source(source: ObservationSource) -> FigureSource:
    """Save where figures come from, once for all figures of one save."""
    highlight = source.highlight or (None, None)
    return FigureSource.objects.create(
        kind=source.kind,
        document=source.document[:300],
        sentence=source.sentence,
        start=source.start,
        end=source.end,
        place=source.place[:200],
        highlight_start=highlight[0],
        highlight_end=highlight[1],
        reason=source.reason[:500],
    )


def _keep_sources(
    source: ObservationSource | Mapping[str, ObservationSource] | None,
) -> tuple[FigureSource, Mapping[str, FigureSource]]:
    """Save the sources of one save; cells without one of their own were entered."""
    if isinstance(source, ObservationSource):
        return keep_source(source), {}
    own = {name: keep_source(one) for name, one in (source or {}).items()}
    return keep_source(ObservationSource("entered")), own


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


def _content_digest(unit: Unit, period: Period, cells: Iterable[Cell]) -> str:
    parts = [[getattr(one, name) for name in Cell.__slots__] for one in cells]
    return hashlib.sha256(canonical([unit.pk, period.pk, parts])).hexdigest()


def _demand_each_once(cells: Iterable[Cell]) -> None:
    seen: dict[tuple[int, str, int, bool], str] = {}
    for one in cells:
        if one.key in seen:
            message = f"Hai ô “{seen[one.key]}” và “{one.name}” là cùng một số liệu. Hãy giữ lại một ô."
            raise Rejected("cell_given_twice", message)
        seen[one.key] = one.name
