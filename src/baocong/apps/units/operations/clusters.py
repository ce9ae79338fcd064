"""Clusters and blocs: made once, their members set for every year in the order of the decision."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from baocong.apps.audit.operation import operation
from baocong.apps.rights.actors import OFFICE, Actor, Place, demand
from baocong.apps.rights.answers import Answer, Refused, Rejected
from baocong.apps.units.models import Cluster, ClusterMembership, Unit
from baocong.apps.units.naming import fold_names
from baocong.apps.units.queries.scopes import units_in

Part = Literal["lead", "deputy", "member"]
FIRST_YEAR, LAST_YEAR = 1990, 2100
MOST_MEMBERS = 300


@dataclass(frozen=True, slots=True)
class Member:
    """A unit in a cluster and its part."""

    unit: Unit
    part: Part = "member"


@dataclass(frozen=True, slots=True)
class Copied:
    """What came over from the year before, and the units that did not because they are closed."""

    members: tuple[Unit, ...]
    left_out: tuple[Unit, ...]


def create_cluster(*, actor: Actor, name: str, kind: str, code: str = "") -> Cluster:
    """Make a cluster (cụm) or a bloc (khối). *Errors*: Rejected clusters.fields."""
    demand(actor, "clusters.change", OFFICE)
    name = _checked_name(name, kind)
    code = code or _free_code(name)
    if Cluster.objects.filter(code=code).exists():
        raise Rejected("clusters.code_taken", f"Đã có cụm, khối mang mã “{code}”.", {"code": "Mã đã dùng."})
    with operation("clusters.change", actor) as running:
        cluster = Cluster.objects.create(code=code, name=name, kind=kind)
        running.about = f"cluster:{cluster.pk}"
        running.payload = {"created": code, "name": name, "kind": kind}
    return cluster


def change_cluster(*, actor: Actor, cluster: Cluster, name: str, kind: str) -> Cluster:
    """Correct the name or kind of a cluster. *Errors*: Rejected clusters.fields."""
    demand(actor, "clusters.change", OFFICE)
    name = _checked_name(name, kind)
    with operation("clusters.change", actor, about=f"cluster:{cluster.pk}") as running:
        before = {"name": cluster.name, "kind": cluster.kind}
        after = {"name": name, "kind": kind}
        running.silent = before == after
        running.payload = {"from": before, "to": after}
        if not running.silent:
            cluster.name, cluster.kind = name, kind
            cluster.save(update_fields=["name", "kind"])
    return cluster


def set_members(*, actor: Actor, cluster: Cluster, year: int, members: Sequence[Member]) -> None:
    """Give a cluster its members of a year, in the order of the decision; whoever is not named leaves it.

    Whoever may change the cluster of that year may order, name the lead and take out. Adding a unit also opens its figures
    to the cluster, so it needs the right over that unit or over the whole office.
    *Errors*: Refused clusters.foreign_unit; Rejected clusters.year, .two_leads, .unit_twice, .unit_closed, .too_many.
    """
    demand(actor, "clusters.change", Place(cluster=cluster.pk, year=year))
    _demand_fitting(year, members)
    with operation("clusters.change", actor, about=f"cluster:{cluster.pk}") as running:
        Cluster.objects.select_for_update().get(pk=cluster.pk)
        before = list(ClusterMembership.objects.filter(cluster=cluster, year=year).select_related("unit"))
        _demand_right_to_add(actor, {one.unit_id for one in before}, members)
        after = [(one.unit.pk, one.part) for one in members]
        running.silent = after == [(one.unit_id, one.part) for one in before]
        running.payload = {
            "year": year,
            "from": [[one.unit.key, one.part] for one in before],
            "to": [[one.unit.key, one.part] for one in members],
        }
        if not running.silent:
            ClusterMembership.objects.filter(cluster=cluster, year=year).delete()
            ClusterMembership.objects.bulk_create(
                ClusterMembership(cluster=cluster, year=year, unit=one.unit, order=order, part=one.part)
                for order, one in enumerate(members, start=1)
            )


def copy_members(*, actor: Actor, cluster: Cluster, year: int) -> Copied:
    """Copy the members of the year before, with their order and parts; closed units stay out and are named.

    *Errors*: Rejected clusters.nothing_to_copy, clusters.has_members; as `set_members`.
    """
    demand(actor, "clusters.change", Place(cluster=cluster.pk, year=year))
    if ClusterMembership.objects.filter(cluster=cluster, year=year).exists():
        raise Rejected(
            "clusters.has_members", f"Năm {year} đã có thành viên. Hãy sửa danh sách thay vì chép năm trước."
        )
    rows = ClusterMembership.objects.filter(cluster=cluster, year=year - 1).select_related("unit")
    if not rows:
        raise Rejected(
            "clusters.nothing_to_copy",
            f"Năm {year - 1} chưa có thành viên để chép. Hãy dán danh sách của năm {year}.",
        )
    open_rows = [one for one in rows if _is_open_in(one.unit, year)]
    set_members(
        actor=actor,
        cluster=cluster,
        year=year,
        members=[Member(one.unit, _part(one.part)) for one in open_rows],
    )
    gone = tuple(one.unit for one in rows if one not in open_rows)
    return Copied(tuple(one.unit for one in open_rows), gone)


def _part(text: str) -> Part:
    return "lead" if text == "lead" else "deputy" if text == "deputy" else "member"


def _is_open_in(unit: Unit, year: int) -> bool:
    return unit.valid_until is None or unit.valid_until > date(year, 1, 1)


def _checked_name(name: str, kind: str) -> str:
    name = " ".join(name.split())
    faults = {}
    if not fold_names(name) or len(name) > 250 or not name.isprintable():
        faults["name"] = "Hãy ghi tên cụm, khối (nhiều nhất 250 ký tự)."
    if kind not in {"cluster", "bloc"}:
        faults["kind"] = "Hãy chọn cụm thi đua hoặc khối thi đua."
    if faults:
        raise Rejected("clusters.fields", " ".join(faults.values()), faults)
    return name


def _free_code(name: str) -> str:
    words = "".join(one if one.isalnum() and one.isascii() else "-" for one in fold_names(name))
    plain = "-".join(part for part in words.split("-") if part)[:50] or "cum"
    taken = set(Cluster.objects.filter(code__startswith=plain).values_list("code", flat=True))
    return next(
        one for one in (plain, *(f"{plain}-{n}" for n in range(2, len(taken) + 3))) if one not in taken
    )


def _demand_fitting(year: int, members: Sequence[Member]) -> None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise Rejected(
            "clusters.year", f"Năm phải từ {FIRST_YEAR} đến {LAST_YEAR}.", {"year": "Năm không hợp lệ."}
        )
    if len(members) > MOST_MEMBERS:
        raise Rejected("clusters.too_many", f"Danh sách có {len(members)} đơn vị; nhiều nhất {MOST_MEMBERS}.")
    leads = [str(one.unit) for one in members if one.part == "lead"]
    if len(leads) > 1:
        raise Rejected("clusters.two_leads", f"Mỗi năm có một cụm trưởng; danh sách ghi {', '.join(leads)}.")
    units = [one.unit for one in members]
    twice = [str(one) for one in dict.fromkeys(units) if units.count(one) > 1]
    if twice:
        raise Rejected(
            "clusters.unit_twice", f"Đơn vị có mặt hai lần: {', '.join(twice)}. Hãy bỏ bớt một dòng."
        )
    closed = [str(one) for one in units if not _is_open_in(one, year)]
    if closed:
        raise Rejected(
            "clusters.unit_closed",
            f"Trong năm {year} không còn hoạt động: {', '.join(closed)}. Hãy ghi đơn vị kế thừa.",
        )


def _demand_right_to_add(actor: Actor, before: set[int], members: Sequence[Member]) -> None:
    scope = actor.scope("clusters.change")
    added = [one.unit.pk for one in members if one.unit.pk not in before]
    if scope.everywhere or not added:
        return
    allowed = set(units_in(scope).filter(pk__in=added).values_list("pk", flat=True))
    foreign = [str(one.unit) for one in members if one.unit.pk in set(added) - allowed]
    if foreign:
        raise Refused(
            Answer(
                False,
                "clusters.foreign_unit",
                f"Bạn chưa có quyền đưa vào cụm, khối: {', '.join(foreign)}. Đưa một đơn vị vào cụm là mở số liệu của "
                "đơn vị đó cho cụm; hãy nhờ thường trực thi đua hoặc quản trị của toàn cơ quan.",
            )
        )
