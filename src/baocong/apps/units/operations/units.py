"""Units and their classes: what they are called, and where they stand."""

from collections.abc import Sequence
from datetime import date

from baocong.apps.audit.operation import operation
from baocong.apps.rights.actors import OFFICE, Actor, Place, demand
from baocong.apps.rights.answers import Rejected
from baocong.apps.units.map_writing import write_change
from baocong.apps.units.models import Map, MapNode, Unit, UnitClass
from baocong.apps.units.nesting import Change
from baocong.apps.units.queries.maps import counting_versions
from baocong.apps.units.unit_fields import UnitFields, checked_values, new_key


def set_unit_class(*, actor: Actor, code: str, name: str, level: int, order: int = 0) -> UnitClass:
    """Make a class of units, or change the name, level and order of the one with this code."""
    demand(actor, "units.change", OFFICE)
    faults = {}
    if not name.strip():
        faults["name"] = "Hãy ghi tên loại đơn vị."
    if not code.replace("-", "").replace("_", "").isalnum() or not code.isascii():
        faults["code"] = "Mã chỉ gồm chữ không dấu, chữ số và dấu gạch nối."
    if not 0 <= level <= 20:
        faults["level"] = "Cấp là số từ 0 (cả nước) đến 20."
    if faults:
        raise Rejected("units.class_fields", " ".join(faults.values()), faults)
    with operation("units.change", actor, about=f"unit_class:{code}") as running:
        before = UnitClass.objects.filter(code=code).values("name", "level", "order").first()
        after = {"name": " ".join(name.split()), "level": level, "order": order}
        found, _ = UnitClass.objects.update_or_create(code=code, defaults=after)
        running.silent = before == after
        running.payload = {"from": before, "to": after}
    return found


def create_unit(
    *,
    actor: Actor,
    fields: UnitFields,
    valid_from: date | None = None,
    chart: Map | None = None,
    parent: Unit | None = None,
) -> Unit:
    """Make a unit and, where a map is given, put it there below its parent from `valid_from` on.

    Allowed to whoever may change the parent; without one, to whoever looks after the whole office.
    *Errors*: Rejected units.fields, units.no_day, map.unknown_parent.
    """
    demand(actor, "units.change", Place(unit=parent.pk) if parent else OFFICE)
    values = checked_values(fields, valid_from)
    if chart and valid_from is None:
        raise Rejected(
            "units.no_day", "Hãy ghi ngày bắt đầu hoạt động của đơn vị.", {"valid_from": "Thiếu ngày."}
        )
    with operation("units.change", actor) as running:
        unit = Unit.objects.create(key=new_key(fields, valid_from), valid_from=valid_from, **values)
        running.about, running.unit_id = f"unit:{unit.pk}", unit.pk
        running.payload = {"created": unit.key, "to": _plain(values)}
        if valid_from:
            running.payload["valid_from"] = valid_from.isoformat()
        if chart and valid_from:
            place = {unit.pk: parent.pk if parent else None}
            write_change(chart, valid_from, Change(place), f"Thành lập {unit.name}")
            running.payload["map"] = {"map": chart.code, "parent": parent.key if parent else None}
    return unit


def create_units(
    *, actor: Actor, drafts: Sequence[tuple[UnitFields, Unit]], valid_from: date, chart: Map, basis: str = ""
) -> list[Unit]:
    """Make many units at once, each below its parent: one new version of the map instead of one for each.

    *Errors*: as `create_unit`.
    """
    for parent in dict.fromkeys(parent for _, parent in drafts):
        demand(actor, "units.change", Place(unit=parent.pk))
    with operation("units.change", actor, about=f"map:{chart.pk}") as running:
        made: list[Unit] = []
        placed: dict[int, int | None] = {}
        for fields, parent in drafts:
            values = checked_values(fields, valid_from)
            unit = Unit.objects.create(key=new_key(fields, valid_from), valid_from=valid_from, **values)
            made.append(unit)
            placed[unit.pk] = parent.pk
        running.silent = not made
        running.payload = {
            "created": [[unit.key, parent.key] for unit, (_, parent) in zip(made, drafts, strict=True)],
            "valid_from": valid_from.isoformat(),
            "map": chart.code,
        }
        if placed:
            write_change(chart, valid_from, Change(placed), basis or f"Thành lập {len(made)} đơn vị")
    return made


def change_unit(*, actor: Actor, unit: Unit, fields: UnitFields, reason: str = "") -> Unit:
    """Correct what a unit is called and its codes; a renaming by a decision is a reorganisation, with a date.

    *Errors*: Rejected units.fields.
    """
    demand(actor, "units.change", Place(unit=unit.pk))
    values = checked_values(fields, unit.valid_from, unit)
    with operation("units.change", actor, about=f"unit:{unit.pk}", unit_id=unit.pk) as running:
        unit = Unit.objects.select_for_update().get(pk=unit.pk)
        changed = {name: value for name, value in values.items() if getattr(unit, name) != value}
        running.silent = not changed
        running.payload = {
            "from": _plain({name: getattr(unit, name) for name in changed}),
            "to": _plain(changed),
            "reason": reason,
        }
        for name, value in changed.items():
            setattr(unit, name, value)
        if changed:
            unit.save(update_fields=list(changed))
    return unit


def move_unit(
    *, actor: Actor, unit: Unit, chart: Map, day: date, parent: Unit | None, basis: str = ""
) -> None:
    """Put a unit, with all below it, under another parent from a day on; a unit that is not on the map is added.

    *Errors*: Rejected map.cycle, map.unknown_parent, map.later_version.
    """
    demand(actor, "units.change", Place(unit=unit.pk))
    demand(actor, "units.change", Place(unit=parent.pk) if parent else OFFICE)
    with operation("units.change_map", actor, about=f"unit:{unit.pk}", unit_id=unit.pk) as running:
        write_change(chart, day, Change({unit.pk: parent.pk if parent else None}), basis)
        running.payload = {
            "map": chart.code,
            "from": day.isoformat(),
            "parent": parent.key if parent else None,
            "basis": basis,
        }


def close_unit(*, actor: Actor, unit: Unit, day: date, basis: str = "") -> Unit:
    """End a unit that has no successor (giải thể): from the day on it is on no map, its figures stay.

    *Errors*: Rejected units.closed, or units.has_children while others stand below it.
    """
    demand(actor, "units.change", Place(unit=unit.pk))
    if unit.valid_until is not None or (unit.valid_from and unit.valid_from >= day):
        raise Rejected(
            "units.closed",
            f"{unit.name} không hoạt động đến ngày {day:%d/%m/%Y}. Hãy chọn ngày trong thời gian hoạt động của đơn vị.",
        )
    with operation("units.change", actor, about=f"unit:{unit.pk}", unit_id=unit.pk) as running:
        for chart in charts_with({unit.pk}, day):
            if _has_children(chart, unit, day):
                raise Rejected(
                    "units.has_children",
                    f"Dưới {unit.name} còn đơn vị khác. Hãy chuyển các đơn vị đó về cấp trên khác, "
                    "hoặc dùng trang Sáp nhập, chia tách.",
                )
            write_change(chart, day, Change(removed=frozenset({unit.pk})), basis or f"Giải thể {unit.name}")
        unit.valid_until = day
        unit.save(update_fields=["valid_until"])
        running.payload = {"closed": day.isoformat(), "basis": basis}
    return unit


def charts_with(units: set[int], day: date) -> list[Map]:
    """Return the maps on which any of the units stands on a day or later."""
    charts = Map.objects.filter(versions__nodes__unit__in=units).distinct()
    return [
        chart
        for chart in charts
        if MapNode.objects.filter(
            map_version__in=[
                one for one in counting_versions(chart) if one.valid_until is None or one.valid_until > day
            ],
            unit__in=units,
        ).exists()
    ]


def _has_children(chart: Map, unit: Unit, day: date) -> bool:
    ahead = [one for one in counting_versions(chart) if one.valid_until is None or one.valid_until > day]
    return MapNode.objects.filter(map_version__in=ahead, parent=unit).exists()


def _plain(values: dict[str, object]) -> dict[str, object]:
    return {name: value.code if isinstance(value, UnitClass) else value for name, value in values.items()}
