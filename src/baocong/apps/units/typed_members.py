"""Members of a cluster as they were pasted from a decision or from Excel → units with their parts."""

import re
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet
from django.utils import timezone

from baocong.apps.rights.actors import Scope
from baocong.apps.rights.answers import Rejected
from baocong.apps.units.models import Cluster, ClusterMembership, Unit
from baocong.apps.units.operations.clusters import MOST_MEMBERS, Member, Part
from baocong.apps.units.queries.scopes import units_at, units_in
from baocong.apps.units.queries.search import Found, resolve_lines
from baocong.vietnamese.folding import search_key

_CELLS = re.compile(r"\t|\|")
_NUMBER = re.compile(r"[0-9]{1,3}[.)]?")
_LEADING = re.compile(r"^[0-9]{1,3}[.)]\s+|^[-+•*]\s+")
_PARTS: dict[str, Part] = {
    "cum truong": "lead",
    "khoi truong": "lead",
    "truong": "lead",
    "lead": "lead",
    "cum pho": "deputy",
    "khoi pho": "deputy",
    "pho": "deputy",
    "deputy": "deputy",
    "thanh vien": "member",
    "member": "member",
}
_HEADS = {"stt", "tt", "don vi", "ten don vi", "so tt"}


@dataclass(frozen=True, slots=True)
class TypedMember:
    """One line: what it means, and the part that it names."""

    found: Found
    part: Part


def read_members(text: str, units: QuerySet[Unit]) -> list[TypedMember]:
    """Return what each line means. A numbering before the name and a row of column heads are left out.

    *Errors*: Rejected clusters.too_many.
    """
    rows = [_row(line) for line in text.splitlines() if line.strip()]
    rows = [row for row in rows if row[0] and search_key(row[0]) not in _HEADS]
    if len(rows) > MOST_MEMBERS:
        words = f"Có {len(rows)} dòng; một cụm, khối có nhiều nhất {MOST_MEMBERS} đơn vị."
        raise Rejected("clusters.too_many", words, {"lines": words})
    found = resolve_lines([name for name, _ in rows], units)
    return [TypedMember(one, part) for one, (_, part) in zip(found, rows, strict=True)]


def as_members(typed: list[TypedMember]) -> list[Member]:
    """Return the members of lines that all mean one unit."""
    return [Member(one.found.unit, one.part) for one in typed if one.found.unit]


def as_lines(members: QuerySet[ClusterMembership]) -> str:
    """Return the members as a person would type them."""
    return "\n".join(
        one.unit.name if one.part == "member" else f"{one.unit.name} | {one.get_part_display().lower()}"
        for one in members
    )


def units_to_choose(scope: Scope, cluster: Cluster, year: int) -> QuerySet[Unit]:
    """Return the units that a list of a year may name: of the scope or members already, as they are in that year."""
    own = Q(pk__in=units_in(scope).values("pk")) | Q(
        pk__in=ClusterMembership.objects.filter(cluster=cluster, year=year).values("unit")
    )
    today = timezone.localdate()
    day = min(max(today, date(year, 1, 1)), date(year, 12, 31))
    return units_at(day, Unit.objects.filter(own))


def _row(line: str) -> tuple[str, Part]:
    cells = [cell.strip() for cell in _CELLS.split(line)]
    if len(cells) > 1 and _NUMBER.fullmatch(cells[0]) and search_key(cells[1]) not in _PARTS:
        cells = cells[1:]
    named = (_PARTS[search_key(cell)] for cell in cells[1:] if search_key(cell) in _PARTS)
    part: Part = next(named, "member")
    return _LEADING.sub("", cells[0]), part
