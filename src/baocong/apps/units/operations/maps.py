"""Maps: their shape from parent links, and changes from a day on."""

from collections.abc import Mapping
from datetime import date

from baocong.apps.audit.operation import operation
from baocong.apps.rights.actors import OFFICE, Actor, Place, demand
from baocong.apps.rights.answers import Rejected
from baocong.apps.units.map_writing import lock, write_change, write_version
from baocong.apps.units.models import Map, MapVersion
from baocong.apps.units.nesting import Change
from baocong.apps.units.queries.maps import counting_versions


def create_map(*, actor: Actor, code: str, name: str) -> Map:
    """Make an empty map: the administrative one, an office's own, a ministry's line."""
    demand(actor, "units.change", OFFICE)
    if Map.objects.filter(code=code).exists():
        raise Rejected(
            "map.code_taken", f"Đã có bản đồ mã “{code}”. Hãy chọn mã khác.", {"code": "Mã đã dùng."}
        )
    with operation("units.change_map", actor) as running:
        chart = Map.objects.create(code=code, name=name)
        running.about = f"map:{chart.pk}"
        running.payload = {"created": code, "name": name}
    return chart


def set_map(
    *, actor: Actor, chart: Map, day: date, parents: Mapping[int, int | None], basis: str = ""
) -> MapVersion:
    """Give a map its whole shape from a day on, from parent links; the version before ends on that day.

    *Errors*: Rejected map.later_version when a later version exists: a whole shape cannot be carried on into it.
    """
    demand(actor, "units.change", OFFICE)
    with operation("units.change_map", actor, about=f"map:{chart.pk}") as running:
        lock(chart)
        versions = list(counting_versions(chart))
        later = next((one for one in versions if one.valid_from > day), None)
        if later:
            raise Rejected(
                "map.later_version",
                f"Bản đồ này đã có bản từ {later.valid_from:%d/%m/%Y}, sau ngày {day:%d/%m/%Y}. "
                "Hãy chọn ngày từ đó trở đi, hoặc ghi từng thay đổi thay vì cả bản đồ.",
            )
        if versions:
            versions[-1].valid_until = day
            versions[-1].save(update_fields=["valid_until"])
        version = write_version(chart, day, None, parents, basis)
        running.payload = {
            "version": version.pk,
            "from": day.isoformat(),
            "units": len(parents),
            "basis": basis,
        }
    return version


def change_map(*, actor: Actor, chart: Map, day: date, wanted: Change[int], basis: str = "") -> MapVersion:
    """Move, add and remove units of a map from a day on; later versions get the same change.

    Allowed to whoever may change every unit that moves, comes or leaves, and every new parent.
    *Errors*: Rejected map.cycle, map.unknown_parent, map.later_version.
    """
    touched = {*wanted.placed, *wanted.removed, *wanted.placed.values()}
    for unit in sorted(one for one in touched if one is not None):
        demand(actor, "units.change", Place(unit=unit))
    if None in wanted.placed.values():
        demand(actor, "units.change", OFFICE)
    with operation("units.change_map", actor, about=f"map:{chart.pk}") as running:
        version = write_change(chart, day, wanted, basis)
        running.payload = {
            "version": version.pk,
            "from": day.isoformat(),
            "placed": {str(unit): parent for unit, parent in wanted.placed.items()},
            "removed": sorted(wanted.removed),
            "basis": basis,
        }
    return version
