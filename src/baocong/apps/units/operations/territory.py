"""Loading the nation from a territory pack: places with their lives, the maps of every day of change, the mergers."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from baocong.apps.audit.operation import operation
from baocong.apps.rights.actors import OFFICE, Actor, demand
from baocong.apps.rights.answers import Rejected
from baocong.apps.units.map_writing import write_version
from baocong.apps.units.models import Map, Reorganisation, Succession, Unit, UnitClass
from baocong.apps.units.naming import fold_names
from baocong.apps.units.queries.maps import counting_versions
from baocong.counting import reorganisation as pure
from baocong.packs.place import LEVELS, Level, Place
from baocong.packs.territory_pack import Territory
from baocong.packs.territory_pack import load_territory as shipped_territory

ADMINISTRATIVE = "administrative"
NATION = "nation"
FIRST_DAY = date(2008, 8, 1)
"""The day from which the pack knows the provinces: what began then or before has a key without a date."""
CLASSES = (
    (NATION, "Cả nước", 0),
    ("province", "Tỉnh, thành phố", 1),
    ("district", "Huyện, quận, thị xã", 2),
    ("commune", "Xã, phường, đặc khu", 3),
)
_AT_ONCE = 2000


@dataclass(frozen=True, slots=True)
class Loaded:
    """How much was loaded, and from which pack."""

    units: int
    versions: int
    reorganisations: int
    pack: str


def load_territory(
    *, actor: Actor, territory: Territory | None = None, levels: Sequence[Level] = LEVELS
) -> Loaded:
    """Load the administrative map of the nation, in bulk and in one transaction.

    Side effects in order: classes · units, `place_key_of` gives their keys · a map version for every day on which places
    changed · reorganisations, each checked by the pure object · one audit entry with the pack's stamp.
    *Errors*: Rejected territory.loaded when the administrative map has a version already.
    """
    demand(actor, "units.change", OFFICE)
    demand(actor, "units.reorganise", OFFICE)
    territory = territory or shipped_territory()
    with operation("units.load_territory", actor) as running:
        chart, _ = Map.objects.get_or_create(code=ADMINISTRATIVE, defaults={"name": "Bản đồ hành chính"})
        if counting_versions(chart).exists():
            raise Rejected(
                "territory.loaded",
                "Bản đồ hành chính đã có. Thay đổi về sau được ghi ở trang Sáp nhập, chia tách.",
            )
        days = _days(territory)
        ids = _save_units(territory, days, levels)
        for day, until in zip(days, (*days[1:], None), strict=True):
            parents = _parents(territory, day, levels, ids)
            write_version(chart, day, until, parents, _basis(territory, day))
        events = _save_events(territory, days, levels, ids)
        loaded = Loaded(len(ids), len(days), events, territory.stamp)
        running.about = f"map:{chart.pk}"
        running.payload = {
            "pack": loaded.pack,
            "units": loaded.units,
            "versions": [day.isoformat() for day in days],
            "reorganisations": loaded.reorganisations,
        }
    return loaded


def place_key_of(place: Place) -> str:
    """Return the key of a place: codes are used again, so a later life bears its first day ("province-08@2025-07-01")."""
    key = f"{place.level}-{place.code}"
    if place.valid_from is None or place.valid_from <= FIRST_DAY:
        return key
    return f"{key}@{place.valid_from:%Y-%m-%d}"


def _days(territory: Territory) -> list[date]:
    """Return the days on which the map begins or changes."""
    seen: set[date] = set()
    waiting = [FIRST_DAY]
    while waiting:
        day = waiting.pop()
        if day in seen:
            continue
        seen.add(day)
        ends = {place.valid_until for place in _places(territory, day, LEVELS) if place.valid_until}
        waiting += sorted(ends)
    return sorted(seen)


def _places(territory: Territory, day: date, levels: Sequence[Level]) -> list[Place]:
    found: list[Place] = []
    if "province" in levels:
        found += territory.provinces(day)
    if "district" in levels:
        found += territory.districts(day)
    if "commune" in levels:
        found += territory.communes(day)
    return found


def _save_units(territory: Territory, days: Sequence[date], levels: Sequence[Level]) -> dict[str, int]:
    """Save classes and units; return the ids of the units by key, the nation's among them."""
    classes = {
        code: UnitClass.objects.get_or_create(code=code, defaults={"name": name, "level": level})[0]
        for code, name, level in CLASSES
    }
    places = {place_key_of(place): place for day in days for place in _places(territory, day, levels)}
    rows = [_unit(key, place, classes[place.level]) for key, place in places.items()]
    nation = Unit(key=NATION, name="Cả nước", unit_class=classes[NATION], folded_name=fold_names("Cả nước"))
    Unit.objects.bulk_create([nation, *rows], batch_size=_AT_ONCE)
    wanted = set(places) | {NATION}
    found = Unit.objects.filter(unit_class__in=classes.values()).values_list("key", "pk")
    return {key: pk for key, pk in found if key in wanted}


def _unit(key: str, place: Place, unit_class: UnitClass) -> Unit:
    others = "|".join(place.other_names)
    return Unit(
        key=key,
        name=place.full_name,
        short_name=place.name if place.level == "province" else "",
        other_names=others,
        folded_name=fold_names(place.full_name, place.name, others),
        unit_class=unit_class,
        place_code=place.code,
        identifier=place.identifier,
        valid_from=place.valid_from,
        valid_until=place.valid_until,
    )


def _parents(
    territory: Territory, day: date, levels: Sequence[Level], ids: dict[str, int]
) -> dict[int, int | None]:
    """Return the parent links of a day: communes below their district while there are districts, else their province."""
    nation = ids[NATION]
    parents: dict[int, int | None] = {nation: None}
    around: dict[str, int] = {}
    for place in _places(territory, day, LEVELS if "commune" in levels else levels):
        above = around.get(place.parent, nation)
        own = ids.get(place_key_of(place))
        if own is not None:
            parents[own] = above
        if place.level != "commune":
            around[place.code] = own or above
    return parents


def _basis(territory: Territory, day: date) -> str:
    if day == FIRST_DAY:
        return "Danh mục hành chính; huyện, xã như ngay trước ngày 01/07/2025"
    begun = (place.legal_basis for place in territory.provinces(day) if place.valid_from == day)
    return "; ".join(dict.fromkeys(basis for basis in begun if basis))


def _save_events(
    territory: Territory, days: Sequence[date], levels: Sequence[Level], ids: dict[str, int]
) -> int:
    events = [found for day in days[1:] for found in _events(territory, day, levels)]
    rows = Reorganisation.objects.bulk_create(
        Reorganisation(
            effective_date=event.effective_date,
            basis=event.basis[:300],
            kind="rename" if len(event.predecessors) == 1 else "merge",
        )
        for event in events
    )
    Succession.objects.bulk_create(
        Succession(reorganisation=row, predecessor_id=ids[one.predecessor], successor_id=ids[one.successor])
        for row, event in zip(rows, events, strict=True)
        for one in event.successions
    )
    return len(events)


def _events(territory: Territory, day: date, levels: Sequence[Level]) -> Iterable[pure.Reorganisation]:
    """Return the mergers and renamings of a day that the pack knows; a commune that only changes its kind keeps its code."""
    before = day - timedelta(days=1)
    for place in territory.provinces(day) if "province" in levels else ():
        olds = territory.predecessors(place, before) if place.valid_from == day else ()
        if olds:
            yield pure.merge(day, [place_key_of(old) for old in olds], place_key_of(place), place.legal_basis)
    if "commune" in levels and not territory.districts(before):
        old_communes = {old.code: old for old in territory.communes(before) if old.valid_until == day}
        for place in territory.communes(day):
            if place.valid_from == day and place.code in old_communes:
                old = old_communes[place.code]
                yield pure.rename(
                    day, place_key_of(old), place_key_of(place), "Thay đổi loại đơn vị hành chính"
                )
