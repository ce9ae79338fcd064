"""Saving cells: what stands is compared with what the person saw; a new revision is added, nothing is overwritten."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import connection
from django.utils import timezone

from baocong.apps.audit.models import AuditEntry
from baocong.apps.indicators.cells import Cell, CellAnswer, CellRule, find_fault, show_figure
from baocong.apps.indicators.changing import add_rows, change_rows
from baocong.apps.indicators.models import (
    Category,
    FigureSource,
    IndicatorVersion,
    Observation,
    ObservationRevision,
    Period,
    StaleFigure,
)
from baocong.apps.indicators.queries import current_revisions, versions_for
from baocong.apps.indicators.sealing import RevisionSaid, revision_digest
from baocong.apps.indicators.values import scaled_of, value_of
from baocong.apps.rights.actors import Actor
from baocong.apps.units.models import Unit
from baocong.counting.combining import ESTIMATED
from baocong.counting.observation import ObservationSource

SILENT = 2
"""The absence of a figure that was taken back."""
_Key = tuple[int, str, int, bool]
_NOT_NEEDED = ("aliases", "overlapping", "folded_name", "direction")
_CHANGED = ("version", "value", "absence", "qualifier", "as_at", "source", "number", "is_firmest")


def lock_figures(unit: Unit, period: Period) -> None:
    """Let only one save at a time touch the figures of a unit and period; SQLite has one writer anyway."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", [unit.pk % 2**31, period.pk % 2**31])


def keep_sources(sources: Sequence[ObservationSource]) -> list[FigureSource]:
    """Save where figures come from, in this order."""
    rows = [_source_row(one) for one in sources]
    return FigureSource.objects.bulk_create(rows, batch_size=500)


def _source_row(source: ObservationSource) -> FigureSource:
    highlight = source.highlight or (None, None)
    return FigureSource(
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


@dataclass(slots=True)
class CellSaver:
    """Saves cells of one unit and period inside a running operation, whose sealing writes the revisions."""

    unit: Unit
    period: Period
    actor: Actor
    said_by: ObservationSource | Mapping[str, ObservationSource]
    """Where the figures come from: one source for all, or one by the name of each cell; others were entered."""
    written: list[Observation] = field(default_factory=list)
    payload: list[list[Any]] = field(default_factory=list)
    """For the log: indicator code, category, nature, planned, number, before, after."""

    def save(self, cells: Sequence[Cell]) -> list[CellAnswer]:
        """Save the valid cells and answer for all of them, in their order."""
        versions = self._versions(cells)
        standing = self._standing(cells, versions.values())
        categories = _categories(one.category for one in cells if one.indicator in versions)
        answers: list[CellAnswer] = []
        wanted: list[tuple[Cell, Observation]] = []
        for cell in cells:
            answer = self._judge(cell, versions.get(cell.indicator), standing.get(cell.key))
            if answer is None:
                category = categories[cell.category]
                wanted.append(
                    (cell, self._changed(cell, versions[cell.indicator], standing.get(cell.key), category))
                )
                answer = CellAnswer(cell.name, "saved", wanted[-1][1].number)
            answers.append(answer)
        self._give_sources(wanted)
        self._write([one for _, one in wanted], standing)
        return self._with_authors(answers, cells, standing)

    def write_revisions(self, seq: int, at: datetime) -> list[bytes]:  # noqa: ARG002 - every sealing is told the time
        """Close the revisions before and add the new ones under the entry's number; return their digests."""
        old = [one.pk for one in self.written if one.number > 1]
        if old:
            current_revisions(old).update(seq_to=seq)
        rows = [self._revision(one, seq) for one in self.written]
        # The lock of the log's head is held: everybody who saves waits for this statement.
        add_rows(rows)
        return [bytes(one.digest) for one in rows]

    def _versions(self, cells: Iterable[Cell]) -> dict[int, IndicatorVersion]:
        wanted = {one.indicator for one in cells}
        found = versions_for(self.unit, self.period).filter(indicator__in=wanted)
        return {one.indicator_id: one for one in found.defer(*_NOT_NEEDED)}

    def _standing(
        self, cells: Iterable[Cell], versions: Iterable[IndicatorVersion]
    ) -> dict[_Key, Observation]:
        """Return what stands; rows share their versions, of which only those of other times are fetched."""
        indicators = {one.indicator for one in cells}
        found = Observation.objects.filter(unit=self.unit, period=self.period, indicator__in=indicators)
        rows = list(found.select_related("category"))
        known = {one.pk: one for one in versions}
        older = {one.version_id for one in rows} - set(known)
        if older:
            known |= IndicatorVersion.objects.defer(*_NOT_NEEDED).in_bulk(older)
        for row in rows:
            row.version = known[row.version_id]
        return {(one.indicator_id, one.category.key, one.nature, one.planned): one for one in rows}

    def _judge(
        self, cell: Cell, version: IndicatorVersion | None, standing: Observation | None
    ) -> CellAnswer | None:
        """Return the answer to a cell that is not to be saved, None for one that is."""
        if version is None:
            message = f"{self.unit} không báo cáo chỉ tiêu này trong kỳ {self.period.code}."
            return CellAnswer(cell.name, "invalid", message=message)
        fault = find_fault(cell, _rule(version))
        if fault:
            return CellAnswer(cell.name, "invalid", standing.number if standing else 0, fault)
        if standing is None:
            return _judge_new(cell)
        if _says_the_same(cell, standing):
            return CellAnswer(cell.name, "unchanged", standing.number)
        if standing.number != cell.base:
            return CellAnswer(
                cell.name,
                "conflict",
                standing.number,
                mine=show_figure(cell.value, cell.absence or SILENT, cell.qualifier, version.kind),
                theirs=_shown_standing(standing),
            )
        return None

    def _changed(
        self, cell: Cell, version: IndicatorVersion, standing: Observation | None, category: Category
    ) -> Observation:
        before = _shown_standing(standing) if standing else ""
        row = standing or Observation(
            unit=self.unit,
            period=self.period,
            indicator_id=cell.indicator,
            category=category,
            nature=cell.nature,
            planned=cell.planned,
            number=0,
        )
        row.version = version
        row.value = None if cell.value is None else scaled_of(cell.value, version.scale)
        row.absence = None if row.value is not None else cell.absence or SILENT
        row.qualifier, row.as_at = cell.qualifier, cell.as_at
        row.number += 1
        after = _shown_standing(row)
        self.payload.append(
            [version.indicator.code, cell.category, cell.nature, cell.planned, row.number, before, after]
        )
        return row

    def _give_sources(self, wanted: Sequence[tuple[Cell, Observation]]) -> None:
        """Keep where the written figures come from: one row for each source, with one statement for all of them."""
        by_cell = self.said_by if isinstance(self.said_by, Mapping) else {}
        default = ObservationSource("entered") if isinstance(self.said_by, Mapping) else self.said_by
        said = [by_cell.get(cell.name, default) for cell, _ in wanted]
        kept = dict(zip(said, keep_sources(list(dict.fromkeys(said))), strict=False))
        for (_, row), source in zip(wanted, said, strict=True):
            row.source = kept[source]

    def _write(self, rows: list[Observation], standing: dict[_Key, Observation]) -> None:
        if not rows:
            return
        everything = {**standing, **{_key(one): one for one in rows}}
        shifted = _mark_firmest(everything.values(), {_figure(one) for one in rows})
        new = [one for one in rows if one.pk is None]
        old = {one.pk: one for one in [*rows, *shifted] if one.pk is not None}
        Observation.objects.bulk_create(new, batch_size=500)
        change_rows(old.values(), _CHANGED)
        StaleFigure.objects.bulk_create(
            StaleFigure(
                unit=self.unit,
                period=self.period,
                indicator_id=indicator,
                category_id=category,
                planned=planned,
            )
            for indicator, category, planned in {_figure(one) for one in rows}
        )
        self.written += rows

    def _revision(self, one: Observation, seq: int) -> ObservationRevision:
        said = RevisionSaid(
            one.pk,
            one.number,
            seq,
            one.indicator_id,
            one.unit_id,
            one.period_id,
            one.category_id,
            one.nature,
            one.planned,
            one.version_id,
            one.value,
            one.absence,
            one.qualifier,
            one.as_at,
            one.source_id,
            self.actor.person_id,
        )
        return ObservationRevision(
            observation=one,
            number=one.number,
            seq_from=seq,
            version_id=one.version_id,
            value=one.value,
            absence=one.absence,
            qualifier=one.qualifier,
            as_at=one.as_at,
            source_id=one.source_id,
            person_id=self.actor.person_id,
            digest=revision_digest(said),
        )

    def _with_authors(
        self, answers: list[CellAnswer], cells: Sequence[Cell], standing: dict[_Key, Observation]
    ) -> list[CellAnswer]:
        """Name who wrote the value that stands, and when, in each conflict."""
        keys = {one.name: one.key for one in cells}
        clashes = {one.name: standing[keys[one.name]].pk for one in answers if one.state == "conflict"}
        if not clashes:
            return answers
        revisions = {one.observation_id: one.seq_from for one in current_revisions(clashes.values())}
        entries = AuditEntry.objects.in_bulk(list(revisions.values()))
        named = []
        for one in answers:
            entry = entries.get(revisions.get(clashes.get(one.name, 0), 0))
            if entry is None:
                named.append(one)
                continue
            when = timezone.localtime(entry.at).strftime("%H:%M %d/%m/%Y")
            named.append(
                CellAnswer(
                    one.name, one.state, one.number, one.message, one.mine, one.theirs, entry.actor_name, when
                )
            )
        return named


def _judge_new(cell: Cell) -> CellAnswer | None:
    if cell.value is None and cell.absence is None:
        return CellAnswer(cell.name, "unchanged")
    if cell.base:
        message = "Ô này không còn số liệu mà bạn đã thấy. Hãy tải lại trang rồi nhập lại."
        return CellAnswer(cell.name, "invalid", message=message)
    return None


def _says_the_same(cell: Cell, standing: Observation) -> bool:
    value = value_of(standing.value, standing.version.scale)
    absence = None if cell.value is not None else cell.absence or SILENT
    said = (value, standing.absence, standing.qualifier, standing.as_at)
    return said == (cell.value, absence, cell.qualifier, cell.as_at)


def _rule(version: IndicatorVersion) -> CellRule:
    return CellRule(
        version.name,
        version.kind,
        version.scale,
        version.unit_of_measure,
        version.breakdowns,
        version.range_of,
    )


def _shown_standing(one: Observation) -> str:
    value = value_of(one.value, one.version.scale)
    return show_figure(value, one.absence, one.qualifier, one.version.kind)


def _key(one: Observation) -> _Key:
    return one.indicator_id, one.category.key, one.nature, one.planned


def _figure(one: Observation) -> tuple[int, int, bool]:
    return one.indicator_id, one.category_id, one.planned


def _mark_firmest(rows: Iterable[Observation], touched: set[tuple[int, int, bool]]) -> list[Observation]:
    """Mark for every touched figure the firmest nature with a value; return the rows whose mark moved."""
    groups: dict[tuple[int, int, bool], list[Observation]] = {}
    for one in rows:
        if _figure(one) in touched:
            groups.setdefault(_figure(one), []).append(one)
    moved: list[Observation] = []
    for group in groups.values():
        best = max(group, key=lambda one: (one.value is not None, _firmness(one), one.nature))
        for one in group:
            if one.is_firmest != (one is best):
                one.is_firmest = one is best
                moved.append(one)
    return moved


def _firmness(one: Observation) -> int:
    """Return the nature that totals see: what is printed with "ước" is an estimate (`counting.combining.nature_of`)."""
    return 1 if one.qualifier == ESTIMATED else one.nature


def _categories(keys: Iterable[str]) -> dict[str, Category]:
    """Return the categories of these keys, made where they are new."""
    wanted = set(keys)
    found = {one.key: one for one in Category.objects.filter(key__in=wanted)}
    lacking = sorted(wanted - set(found))
    if lacking:
        Category.objects.bulk_create([Category(key=key) for key in lacking], ignore_conflicts=True)
        found |= {one.key: one for one in Category.objects.filter(key__in=lacking)}
    return found
