"""Writing map versions: rows for the pure nesting. Only operations call this, inside their transaction."""

from collections.abc import Mapping
from datetime import date

from baocong.apps.rights.answers import Rejected
from baocong.apps.units.models import Map, MapNode, MapVersion, Unit
from baocong.apps.units.nesting import Change, NestingError, change, nest
from baocong.apps.units.queries.lineage import shares_of
from baocong.apps.units.queries.maps import counting_versions

Parents = Mapping[int, int | None]
_AT_ONCE = 4000


def parents_in(version: MapVersion | None) -> dict[int, int | None]:
    """Return the parent links of a version in the order of the map; {} without one."""
    nodes = MapNode.objects.filter(map_version=version).order_by("left")
    return dict(nodes.values_list("unit_id", "parent_id")) if version else {}


def write_version(chart: Map, day: date, until: date | None, parents: Parents, basis: str) -> MapVersion:
    """Save a version and its nodes. *Errors*: Rejected map.cycle or map.unknown_parent, naming the unit."""
    try:
        nodes = nest(parents)
    except NestingError as error:
        raise _rejected(error, day) from error
    version = MapVersion.objects.create(map=chart, valid_from=day, valid_until=until, basis=basis[:300])
    MapNode.objects.bulk_create(
        (
            MapNode(
                map_version=version,
                unit_id=one.unit,
                parent_id=one.parent,
                left=one.left,
                right=one.right,
                depth=one.depth,
            )
            for one in nodes
        ),
        batch_size=_AT_ONCE,
    )
    return version


def write_change(chart: Map, day: date, wanted: Change[int], basis: str) -> MapVersion:
    """Make the version of a day from the one that counts then, and give later versions the same change.

    The version before ends on the day; one that begins on the day, and later ones that become different, are set aside.
    In a later version a parent that has ended is followed to its successor.
    *Errors*: Rejected map.cycle, map.unknown_parent or map.later_version.
    """
    lock(chart)
    versions = list(counting_versions(chart))
    base = next((one for one in reversed(versions) if one.valid_from <= day), None)
    later = [one for one in versions if one.valid_from > day]
    until = later[0].valid_from if later else None
    parents = change(parents_in(base), wanted)
    _demand_parents(parents, day)
    if base is not None:
        _end(base, day)
    made = write_version(chart, day, until, parents, basis)
    for one in later:
        _replace(one, wanted, day)
    return made


def lock(chart: Map) -> None:
    """Hold a map for this transaction, so that two changes follow each other."""
    Map.objects.select_for_update().get(pk=chart.pk)


def _replace(version: MapVersion, wanted: Change[int], day: date) -> None:
    """Give a later version the same change; a parent that had ended by then is followed to its successor."""
    before = parents_in(version)
    placed = {
        unit: parent
        if parent is None or parent in before or parent in wanted.placed
        else _heir(parent, version, before)
        for unit, parent in wanted.placed.items()
        if unit not in wanted.removed
    }
    after = change(before, Change(placed, wanted.removed, wanted.in_place_of))
    gone = {unit for unit, parent in after.items() if parent is not None and parent not in after}
    if gone:
        raise Rejected(
            "map.later_version",
            f"Thay đổi từ {day:%d/%m/%Y} không khớp với bản đồ đã ghi từ {version.valid_from:%d/%m/%Y}: "
            f"cấp trên của {_names(gone)} không còn trên bản đồ đó. Hãy chọn cấp trên còn hoạt động sau ngày đó, "
            "hoặc ghi thay đổi này với ngày sau.",
        )
    if after != before:
        until = version.valid_until
        _end(version, version.valid_from)
        write_version(version.map, version.valid_from, until, after, version.basis)


def _heir(unit: int, version: MapVersion, parents: Parents) -> int:
    """Return the unit of a version that took the greatest share of an ended one; the unit itself when none did."""
    shares = {
        one: share for one, share in shares_of(unit, until=version.valid_from).items() if one in parents
    }
    return max(shares, key=lambda one: shares[one]) if shares else unit


def _end(version: MapVersion, day: date) -> None:
    version.valid_until = day
    version.save(update_fields=["valid_until"])


def _demand_parents(parents: Parents, day: date) -> None:
    orphans = {unit for unit, parent in parents.items() if parent is not None and parent not in parents}
    if orphans:
        raise Rejected(
            "map.unknown_parent",
            f"Từ {day:%d/%m/%Y} {_names(orphans)} không còn cấp trên trên bản đồ. "
            "Hãy chuyển các đơn vị này về một cấp trên khác trước, hoặc trong cùng lần ghi.",
        )


def _rejected(error: NestingError, day: date) -> Rejected:
    name = _names({error.unit}) if isinstance(error.unit, int) else "đơn vị"
    if error.code == "map.cycle":
        text = f"{name} sẽ nằm dưới chính mình trên bản đồ từ {day:%d/%m/%Y}. Hãy chọn cấp trên không thuộc đơn vị này."
    else:
        text = f"Cấp trên của {name} không có trên bản đồ từ {day:%d/%m/%Y}. Hãy chọn cấp trên đang hoạt động vào ngày đó."
    return Rejected(error.code, text)


def _names(units: set[int]) -> str:
    found = [str(one) for one in Unit.objects.filter(pk__in=sorted(units)[:5])]
    more = len(units) - len(found)
    return ", ".join(found) + (f" và {more} đơn vị khác" if more > 0 else "")
