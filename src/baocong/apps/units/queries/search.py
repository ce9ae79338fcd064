"""Finding units by what people type: names with or without marks, codes of places, identifiers in both forms."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Case, IntegerField, Q, QuerySet, Value, When

from baocong.apps.units.models import UNIT_ORDER, Unit
from baocong.apps.units.naming import BETWEEN
from baocong.packs.place import kind_and_name, place_key
from baocong.vietnamese.folding import search_key
from baocong.vietnamese.identifiers import IdentifierError, parse_identifier

_CANDIDATES = 6


@dataclass(frozen=True, slots=True)
class Found:
    """What one line of a pasted list means: one unit, or candidates (several, or none) for a person to choose from."""

    line: str
    unit: Unit | None
    candidates: tuple[Unit, ...] = ()
    rest: str = ""
    """What stood in the further columns of the line."""

    @property
    def candidate_names(self) -> tuple[str, ...]:
        """The names to choose from, with the key where two are alike."""
        return distinct_names(self.candidates)


def distinct_names(units: Sequence[Unit]) -> tuple[str, ...]:
    """Return the names of units, each with its key where two names are alike."""
    names = [one.name for one in units]
    return tuple(one.name if names.count(one.name) == 1 else f"{one.name} ({one.key})" for one in units)


def search_units(text: str, units: QuerySet[Unit]) -> QuerySet[Unit]:
    """Return the units that a text finds; all for an empty one. Names as typed, with their marks, come first."""
    text = text.strip()
    if not text:
        return units
    exact = Case(When(name__contains=text, then=Value(0)), default=Value(1), output_field=IntegerField())
    found = units.filter(_matches(text)).annotate(as_typed=exact)
    return found.order_by("as_typed", *UNIT_ORDER)


def resolve_lines(lines: Sequence[str], units: QuerySet[Unit]) -> list[Found]:
    """Return what each line of a list means; blank lines are left out. A line from Excel may have further columns.

    A line fits a unit by its whole name (full, short or another wording, marks and case aside), its key, place code or
    identifier. Several units of one name are narrowed by the marks as typed; otherwise they are candidates. Units are
    looked up in one query; a line of which no name consists but of which one is a part has candidates too.
    """
    cells = [[cell.strip() for cell in line.split("\t")] for line in lines if line.strip()]
    wanted = [_keys(row[0]) for row in cells]
    near = list(units.filter(_any_of(wanted)).select_related("unit_class")) if cells else []
    return [_found(row, keys, near) for row, keys in zip(cells, wanted, strict=True)]


@dataclass(frozen=True, slots=True)
class _Keys:
    """What a text may be: a key or code as it stands, names without marks, an identifier in its newer form."""

    text: str
    names: tuple[str, ...]
    identifier: str

    def fits(self, unit: Unit) -> bool:
        names = set(unit.folded_name.split(BETWEEN))
        codes = {unit.key, unit.place_code, unit.identifier} - {""}
        return bool(names & set(self.names)) or bool({self.text, self.identifier} & codes)


def _keys(text: str) -> _Keys:
    return _Keys(text, _readings(text), _identifier(text))


def _any_of(wanted: Sequence[_Keys]) -> Q:
    texts = {one.text for one in wanted if one.text}
    clause = (
        Q(key__in=texts)
        | Q(place_code__in=texts)
        | Q(identifier__in={one.identifier for one in wanted} - {""})
    )
    for name in {name for one in wanted for name in one.names}:
        clause |= Q(folded_name__contains=name)
    return clause


def _found(row: Sequence[str], keys: _Keys, near: Iterable[Unit]) -> Found:
    fitting = [unit for unit in near if keys.fits(unit)]
    typed = [
        unit for unit in fitting if place_key(keys.text) in {place_key(unit.name), place_key(unit.short_name)}
    ]
    best = typed if typed else fitting
    rest = "\t".join(row[1:])
    if len(best) == 1:
        return Found(row[0], best[0], rest=rest)
    if best:
        return Found(row[0], None, tuple(best[:_CANDIDATES]), rest)
    close = [unit for unit in near if any(name in unit.folded_name for name in keys.names)]
    return Found(row[0], None, tuple(close[:_CANDIDATES]), rest)


def _matches(text: str) -> Q:
    keys = _keys(text)
    clause = _any_of([keys])
    return clause | Q(identifier__startswith=f"{keys.identifier}.") if keys.identifier else clause


def _readings(text: str) -> tuple[str, ...]:
    """Return a name as the folded column holds it: as it is, and with a short kind written out ("tp. huế")."""
    plain = search_key(text)
    cut = kind_and_name(place_key(text))
    written = search_key(f"{cut[0]} {cut[1]}") if cut else ""
    return tuple(dict.fromkeys(one for one in (plain, written) if one))


def _identifier(text: str) -> str:
    try:
        return str(parse_identifier(text))
    except IdentifierError:
        return ""
