"""The territory of a pack: which places there were on a day, under which names, and what became of them."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from functools import cached_property
from typing import Any

from baocong.packs.loading import Pack, shipped_pack
from baocong.packs.place import LEVELS, Level, Place, kind_and_name, place_key
from baocong.packs.table import Row
from baocong.vietnamese.folding import strip_marks


class Territory:
    """The places of a territory pack. Districts and communes are read when they are first asked for.

    *Errors*: PackError, when a table of the pack has problems.
    """

    def __init__(self, pack: Pack) -> None:
        self._pack = pack
        self._indexes: dict[tuple[Level, bool], dict[str, list[Place]]] = {}

    @property
    def stamp(self) -> str:
        """Name, version and content hash of the pack."""
        return self._pack.stamp

    def province(self, code: str, on: date) -> Place | None:
        """Return the province that had `code` on a day: 24 is Bắc Giang until 30 June 2025, Bắc Ninh after."""
        return next((place for place in self._provinces if place.code == code and place.holds_on(on)), None)

    def province_of_identifier(self, identifier: str, on: date) -> Place | None:
        """Return the province whose committee had an organisation identifier (H38) on a day."""
        found = (place for place in self._provinces if place.identifier == identifier and place.holds_on(on))
        return next(found, None)

    def provinces(self, on: date) -> tuple[Place, ...]:
        """Return the provinces of a day, by code."""
        return tuple(place for place in self._provinces if place.holds_on(on))

    def districts(self, on: date, province: str | None = None) -> tuple[Place, ...]:
        """Return the districts of a day, of one province (by its code on that day) or of all."""
        return _on(self._districts, on, province)

    def communes(self, on: date, province: str | None = None) -> tuple[Place, ...]:
        """Return the communes of a day, of one province (by its code on that day) or of all."""
        if province is None:
            return _on(self._communes, on, None)
        around = {province, *(place.code for place in self.districts(on, province))}
        return tuple(place for place in self._communes if place.parent in around and place.holds_on(on))

    def find_place(
        self, name: str, on: date | None = None, levels: Iterable[Level] = LEVELS
    ) -> tuple[Place, ...]:
        """Return the places of that name, provinces first; of every time when no day is given.

        *Shapes*: spelling is folded (case, tone placement, dashes); a kind before the name ("TP.", "huyện") narrows the
        search. Only when no name fits are marks left out ("bac ninh"). () when nothing fits.
        """
        key = place_key(name)
        cut = kind_and_name(key)
        for without_marks in (False, True):
            for wanted, kind in ((key, None), *([(cut[1], cut[0])] if cut else [])):
                found = tuple(self._named(wanted, kind, levels, without_marks))
                here = tuple(place for place in found if on is None or place.holds_on(on))
                if here:
                    return here
        return ()

    def successors(self, place: Place, on: date) -> tuple[Place, ...]:
        """Return what a province had become by a day: itself while it lasts. () before it began."""
        return tuple(sorted(self._follow(place, on, self._after), key=_order))

    def predecessors(self, place: Place, on: date) -> tuple[Place, ...]:
        """Return the provinces of an earlier day that a province was formed from: itself once it is there."""
        return tuple(sorted(self._follow(place, on, self._before), key=_order))

    def lineage(self, place: Place) -> tuple[Place, ...]:
        """Return a province with all that it was formed from and all that became of it, by date and code."""
        found = {place, *_all(place, self._before), *_all(place, self._after)}
        return tuple(sorted(found, key=_order))

    def outlines(self) -> Mapping[str, Any]:
        """Return the outlines of today's provinces: "provinces" holds code and polygons of [longitude, latitude]."""
        values: Mapping[str, Any] = self._pack.data("provinces-outline.json")
        return values

    @cached_property
    def _provinces(self) -> tuple[Place, ...]:
        return tuple(_province(row) for row in self._pack.table("provinces.csv").rows)

    @cached_property
    def _districts(self) -> tuple[Place, ...]:
        return tuple(
            _place(row, "district", "province_code") for row in self._pack.table("districts.csv").rows
        )

    @cached_property
    def _communes(self) -> tuple[Place, ...]:
        until = {place.code: place.valid_until for place in self._districts}
        old = self._pack.table("communes-of-districts.csv").rows
        new = self._pack.table("communes.csv").rows
        return (
            *(_old_commune(row, until[row.text("district_code")]) for row in old),
            *(_place(row, "commune", "province_code") for row in new),
        )

    @cached_property
    def _after(self) -> Mapping[Place, tuple[Place, ...]]:
        found: dict[Place, tuple[Place, ...]] = {}
        for row in self._pack.table("successions.csv").rows:
            day = row.day("date") or date.min
            old = self.province(row.text("from_code"), day - timedelta(days=1))
            new = self.province(row.text("to_code"), day)
            if old and new:
                found[old] = (*found.get(old, ()), new)
        return found

    @cached_property
    def _before(self) -> Mapping[Place, tuple[Place, ...]]:
        found: dict[Place, tuple[Place, ...]] = {}
        for old, news in self._after.items():
            for new in news:
                found[new] = (*found.get(new, ()), old)
        return found

    def _follow(self, place: Place, on: date, steps: Mapping[Place, tuple[Place, ...]]) -> set[Place]:
        return {found for found in (place, *_all(place, steps)) if found.holds_on(on)}

    def _named(
        self, key: str, kind: str | None, levels: Iterable[Level], without_marks: bool
    ) -> Iterator[Place]:
        wanted = strip_marks(key) if without_marks else key
        for level in levels:
            for place in self._index(level, without_marks).get(wanted, ()):
                if kind is None or place.kind == kind:
                    yield place

    def _index(self, level: Level, without_marks: bool) -> dict[str, list[Place]]:
        found = self._indexes.get((level, without_marks))
        if found is None:
            found = self._indexes[level, without_marks] = {}
            for place in self._of_level(level):
                for name in (place.name, *place.other_names):
                    key = place_key(name)
                    found.setdefault(strip_marks(key) if without_marks else key, []).append(place)
        return found

    def _of_level(self, level: Level) -> tuple[Place, ...]:
        if level == "province":
            return self._provinces
        return self._districts if level == "district" else self._communes


def load_territory(pack: Pack | None = None) -> Territory:
    """Return the territory of a pack, of the shipped one by default."""
    return Territory(pack or shipped_pack("territory"))


def _province(row: Row) -> Place:
    return Place(
        level="province",
        code=row.text("code"),
        name=row.text("name"),
        kind=row.text("kind"),
        valid_from=row.day("valid_from"),
        valid_until=row.day("valid_until"),
        identifier=row.text("identifier"),
        identifier_checked=row.flag("identifier_checked"),
        seat=row.text("seat"),
        other_names=row.words("other_names"),
        legal_basis=row.text("legal_basis"),
    )


def _place(row: Row, level: Level, parent: str) -> Place:
    cells = row.text
    return Place(
        level,
        cells("code"),
        cells("name"),
        cells("kind"),
        cells(parent),
        row.day("valid_from"),
        row.day("valid_until"),
    )


def _old_commune(row: Row, until: date | None) -> Place:
    cells = row.text
    return Place("commune", cells("code"), cells("name"), cells("kind"), cells("district_code"), None, until)


def _on(places: Iterable[Place], day: date, parent: str | None) -> tuple[Place, ...]:
    return tuple(place for place in places if place.holds_on(day) and parent in (None, place.parent))


def _all(place: Place, steps: Mapping[Place, tuple[Place, ...]]) -> Iterator[Place]:
    waiting, seen = [place], {place}
    while waiting:
        for found in steps.get(waiting.pop(), ()):
            if found not in seen:
                seen.add(found)
                waiting.append(found)
                yield found


def _order(place: Place) -> tuple[date, str]:
    return place.valid_from or date.min, place.code
