"""Indicators from packs, and the office's own: versions are immutable; a new one is added only where the content differs."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Protocol

from baocong.apps.audit.operation import operation
from baocong.apps.indicators.changing import change_rows
from baocong.apps.indicators.models import Area, CategoryTerm, Indicator, IndicatorVersion
from baocong.apps.rights.actors import OFFICE, Actor, Place, demand
from baocong.apps.rights.answers import Rejected
from baocong.apps.units.models import Unit, UnitClass
from baocong.counting.catalogue import Catalogue
from baocong.counting.indicator import Indicator as PureIndicator
from baocong.vietnamese.folding import search_key

SCALES: Mapping[str, int] = {"money": 3, "percent": 2, "rate": 3, "score": 3}
"""Decimals that are kept, by kind; other kinds count in whole numbers."""
_CODE = re.compile(r"[a-z][a-z0-9_]*(\.[a-z0-9_]+)*")
_SAID = (
    "area", "name", "unit_of_measure", "kind", "time", "adds_over_units", "recast", "counts", "numerator",
    "denominator", "breakdowns", "overlapping", "aliases", "direction", "scale", "reporters_id", "range_of",
)  # fmt: skip
"""What an indicator version says; two versions that say the same are one."""


class LoadedPack(Protocol):
    """The version of a pack that indicators come from (`packs.models.PackVersion`)."""

    pk: Any
    name: Any


@dataclass(frozen=True, slots=True)
class CatalogueChange:
    """What a catalogue would change: codes that are new, that get a new version, that stay, that it no longer has."""

    new: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    same: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OwnIndicator:
    """An indicator as an office writes it in the form; `code` is its own, with the office's prefix in front."""

    code: str
    name: str
    area: str
    unit_of_measure: str
    kind: str = "count"
    time: str = "flow"
    counts: str = "occurrences"
    direction: str = "none"
    numerator: str = ""
    denominator: str = ""
    range_of: int | None = None
    reporters: UnitClass | None = None
    aliases: tuple[str, ...] = ()
    breakdowns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    valid_from: date | None = None


def preview_catalogue(
    catalogue: Catalogue, pack: str, reporters: Mapping[str, UnitClass], *, effective_date: date | None = None
) -> CatalogueChange:
    """Return what `apply_catalogue` would change; nothing is written."""
    standing = _standing(pack)
    wanted = {code: _fields(one, reporters) for code, one in catalogue.indicators.items()}
    new = [code for code in wanted if code not in standing]
    changed = [code for code, said in wanted.items() if code in standing and not _same(standing[code], said)]
    same = [code for code in wanted if code in standing and code not in changed]
    gone = [code for code, one in standing.items() if code not in wanted and _open(one, effective_date)]
    return CatalogueChange(tuple(new), tuple(changed), tuple(same), tuple(gone))


def apply_catalogue(
    *,
    actor: Actor,
    catalogue: Catalogue,
    pack_version: LoadedPack,
    effective_date: date | None,
    reporters: Mapping[str, UnitClass],
) -> CatalogueChange:
    """Make the indicators of a pack's version count from a day on (None: for all time); figures keep their versions.

    `reporters` says by indicator code, otherwise by area, otherwise under "" which class of units reports. An indicator
    that says the same as before gets no new version; one that the pack no longer has ends on that day.
    Side effects in order: names of areas and categories · indicators · ends of old versions · new versions · audit entry.
    *Errors*: Refused without the right `packs.load`; Rejected `code_of_another_pack`, `effective_date_missing`,
    `effective_date_too_early`.
    """
    demand(actor, "packs.load", OFFICE)
    pack = pack_version.name
    with operation("indicators.apply", actor, about=f"pack:{pack}") as running:
        change = preview_catalogue(catalogue, pack, reporters, effective_date=effective_date)
        standing = _standing(pack)
        _demand_free(change.new, pack)
        _demand_later([standing[code] for code in (*change.changed, *change.gone)], effective_date)
        _name_all(catalogue)
        Indicator.objects.bulk_create([Indicator(code=code, pack=pack) for code in change.new])
        _end([standing[code] for code in (*change.changed, *change.gone)], effective_date)
        ids = dict(Indicator.objects.filter(pack=pack).values_list("code", "id"))
        IndicatorVersion.objects.bulk_create(
            IndicatorVersion(
                indicator_id=ids[code],
                number=standing[code].number + 1 if code in standing else 1,
                pack_version_id=pack_version.pk,
                valid_from=effective_date,
                folded_name=search_key(catalogue.indicators[code].name)[:450],
                **_fields(catalogue.indicators[code], reporters),
            )
            for code in (*change.new, *change.changed)
        )
        running.silent = not (change.new or change.changed or change.gone)
        running.payload = {
            "pack": str(pack_version),
            "from": str(effective_date or ""),
            "new": change.new,
            "changed": change.changed,
            "gone": change.gone,
        }
    return change


def save_own_indicator(*, actor: Actor, owner: Unit, said: OwnIndicator) -> IndicatorVersion:
    """Make an indicator of an office's own, or a new version of it from a day on.

    Side effects in order: the indicator · the end of its last version · the new version · the audit entry. Nothing is
    written when the last version says the same.
    *Errors*: Refused without the right `indicators.change` at the owner; Rejected `code_malformed`, `code_taken`,
    `name_missing`, `parts_unknown`, `effective_date_missing`, `effective_date_too_early`.
    """
    demand(actor, "indicators.change", Place(unit=owner.pk))
    fields = _own_fields(said)
    with operation("indicators.save", actor, about=f"indicator:{said.code}", unit_id=owner.pk) as running:
        indicator = Indicator.objects.filter(code=said.code).first()
        if indicator is not None and (indicator.pack or indicator.owner_id != owner.pk):
            message = f"Mã “{said.code}” đã có chỉ tiêu khác. Hãy chọn mã khác, ví dụ “{said.code}_2”."
            raise Rejected("code_taken", message, {"code": message})
        last = indicator.versions.order_by("number").last() if indicator else None
        if last is not None and _same(last, fields):
            running.silent = True
            return last
        if last is not None:
            _demand_later([last], said.valid_from)
            _end([last], said.valid_from)
        indicator = indicator or Indicator.objects.create(code=said.code, owner=owner)
        version = IndicatorVersion.objects.create(
            indicator=indicator,
            number=last.number + 1 if last else 1,
            valid_from=said.valid_from,
            folded_name=search_key(fields["name"])[:450],
            **fields,
        )
        running.payload = {"code": said.code, "number": version.number, "name": version.name}
    return version


def _standing(pack: str) -> dict[str, IndicatorVersion]:
    """Return the last version of every indicator of a pack, by code."""
    rows = (
        IndicatorVersion.objects.filter(indicator__pack=pack).select_related("indicator").order_by("number")
    )
    return {one.indicator.code: one for one in rows}


def _fields(indicator: PureIndicator, reporters: Mapping[str, UnitClass]) -> dict[str, Any]:
    found = reporters.get(indicator.code) or reporters.get(indicator.area) or reporters.get("")
    return {
        "area": indicator.area,
        "name": indicator.name,
        "unit_of_measure": indicator.unit_of_measure,
        "kind": indicator.kind,
        "time": indicator.time,
        "adds_over_units": indicator.adds_over_units,
        "recast": indicator.recast,
        "counts": indicator.counts,
        "numerator": indicator.numerator or "",
        "denominator": indicator.denominator or "",
        "breakdowns": {dimension: list(values) for dimension, values in indicator.breakdowns.items()},
        "overlapping": list(indicator.overlapping),
        "aliases": list(indicator.aliases),
        "direction": indicator.direction,
        "scale": SCALES.get(indicator.kind, 0),
        "reporters_id": found.pk if found else None,
        "range_of": None,
    }


def _own_fields(said: OwnIndicator) -> dict[str, Any]:
    name, problems = " ".join(said.name.split()), dict[str, str]()
    if not _CODE.fullmatch(said.code) or len(said.code) > 120:
        problems["code"] = "Mã gồm chữ thường không dấu, số, dấu chấm và gạch dưới, ví dụ “so_noi_vu.ho_so”."
    if not name:
        problems["name"] = "Hãy ghi tên chỉ tiêu."
    if bool(said.numerator) != bool(said.denominator):
        problems["denominator"] = "Tỷ lệ cần cả tử số và mẫu số."
    parts = {said.numerator, said.denominator} - {""}
    unknown = parts - set(Indicator.objects.filter(code__in=parts).values_list("code", flat=True))
    if unknown:
        problems["numerator"] = f"Chưa có chỉ tiêu mã {', '.join(sorted(unknown))}."
    if said.kind in {"rank", "level"} and not said.range_of:
        problems["range_of"] = "Hãy ghi số lớn nhất: 5 cho mức 1 đến 5, số đơn vị được xếp hạng cho thứ hạng."
    if problems:
        raise Rejected("indicator_malformed", " ".join(problems.values()), problems)
    adds = said.kind in {"count", "money", "ratio"}
    return {
        "area": said.area,
        "name": name,
        "unit_of_measure": said.unit_of_measure,
        "kind": said.kind,
        "time": said.time,
        "adds_over_units": adds,
        "recast": "sum" if adds or said.numerator else "break",
        "counts": said.counts if adds else "none",
        "numerator": said.numerator,
        "denominator": said.denominator,
        "breakdowns": {dimension: list(values) for dimension, values in said.breakdowns.items()},
        "overlapping": [],
        "aliases": list(said.aliases),
        "direction": said.direction,
        "scale": SCALES.get(said.kind, 0),
        "reporters_id": said.reporters.pk if said.reporters else None,
        "range_of": said.range_of if said.kind in {"rank", "level"} else None,
    }


def _same(version: IndicatorVersion, said: Mapping[str, Any]) -> bool:
    return version.valid_until is None and all(getattr(version, one) == said[one] for one in _SAID)


def _open(version: IndicatorVersion, on: date | None) -> bool:
    return version.valid_until is None or (on is not None and on < version.valid_until)


def _demand_free(codes: tuple[str, ...], pack: str) -> None:
    taken = Indicator.objects.filter(code__in=codes).exclude(pack=pack).values_list("code", flat=True)
    if taken:
        message = (
            f"Các mã {', '.join(sorted(taken))} đã thuộc danh mục khác. Hãy đổi mã trong gói rồi nạp lại."
        )
        raise Rejected("code_of_another_pack", message)


def _demand_later(versions: list[IndicatorVersion], on: date | None) -> None:
    """Demand a day that comes after the beginning of every version that ends on it."""
    if versions and on is None:
        message = "Danh mục mới thay chỉ tiêu đã có, nên cần ngày bắt đầu áp dụng."
        raise Rejected("effective_date_missing", message, {"valid_from": message})
    latest = max((one.valid_from for one in versions if one.valid_from), default=None)
    if latest is not None and on is not None and on <= latest:
        message = f"Ngày áp dụng phải sau {latest:%d/%m/%Y}, ngày bản đang dùng bắt đầu."
        raise Rejected("effective_date_too_early", message, {"valid_from": message})


def _end(versions: list[IndicatorVersion], on: date | None) -> None:
    for one in versions:
        one.valid_until = on
    change_rows(versions, ("valid_until",))


def _name_all(catalogue: Catalogue) -> None:
    """Keep what areas, breakdowns and categories are called now."""
    Area.objects.bulk_create(
        [Area(code=one.code, name=one.name, order=at) for at, one in enumerate(catalogue.areas.values(), 1)],
        update_conflicts=True,
        unique_fields=["code"],
        update_fields=["name", "order"],
    )
    terms = [CategoryTerm(dimension=one, value="", name=name) for one, name in catalogue.dimensions.items()]
    terms += [
        CategoryTerm(dimension=dimension, value=value, name=one.name)
        for (dimension, value), one in catalogue.categories.items()
    ]
    CategoryTerm.objects.bulk_create(
        terms, update_conflicts=True, unique_fields=["dimension", "value"], update_fields=["name"]
    )
