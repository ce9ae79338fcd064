"""Every way to change units, maps and clusters: one function a person's action. Other apps come in through this door."""

from baocong.apps.units.operations.clusters import (
    Copied,
    Member,
    change_cluster,
    copy_members,
    create_cluster,
    set_members,
)
from baocong.apps.units.operations.maps import change_map, create_map, set_map
from baocong.apps.units.operations.reorganising import reorganise
from baocong.apps.units.operations.territory import Loaded, load_territory
from baocong.apps.units.operations.units import (
    change_unit,
    close_unit,
    create_unit,
    create_units,
    move_unit,
    set_unit_class,
)
from baocong.apps.units.unit_fields import UnitFields

__all__ = [
    "Copied",
    "Loaded",
    "Member",
    "UnitFields",
    "change_cluster",
    "change_map",
    "change_unit",
    "close_unit",
    "copy_members",
    "create_cluster",
    "create_map",
    "create_unit",
    "create_units",
    "load_territory",
    "move_unit",
    "reorganise",
    "set_map",
    "set_members",
    "set_unit_class",
]
